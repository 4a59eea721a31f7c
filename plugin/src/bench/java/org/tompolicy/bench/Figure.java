package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run of one tool.
 *
 * @param measures of the text
 * @param tool its id
 * @param output what lies there for readers afterwards
 */
record Figure(int measures, Case situation, String tool, Run run, Folders.Size output) {

    private static final String HEAD = "measures,case,tool,seconds,largest_kib,together_kib,files,bytes\n";

    /** Adds this one to a file of them. */
    void addTo(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, HEAD);
        }
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "%d,%s,%s,%.3f,%d,%d,%d,%d%n",
                        measures,
                        situation.word(),
                        tool,
                        run.seconds(),
                        run.largest(),
                        run.together(),
                        output.files(),
                        output.bytes()),
                StandardOpenOption.APPEND);
    }

    static List<Figure> all(Path file) throws IOException {
        List<Figure> all = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            all.add(new Figure(
                    Integer.parseInt(cells[0]),
                    Case.of(cells[1]),
                    cells[2],
                    new Run(Double.parseDouble(cells[3]), Long.parseLong(cells[4]), Long.parseLong(cells[5])),
                    new Folders.Size(Long.parseLong(cells[6]), Long.parseLong(cells[7]))));
        }
        return all;
    }
}

package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.files.InputFile;
import org.tompolicy.sheets.Sheet;
import org.tompolicy.tables.Csv;

/** Which question of a customer a control or a claim answers, as somebody of the project has written it down. */
final class AnswerMapping {

    private static final int LONGEST = 4 << 20;

    private final Map<String, String> answers;

    private AnswerMapping(Map<String, String> answers) {
        this.answers = answers;
    }

    /**
     * Reads a table with the columns {@code question} and {@code control}.
     *
     * @throws SetupProblem where there is no such file or it is another table
     */
    static AnswerMapping read(Optional<Path> file) {
        Map<String, String> answers = new HashMap<>();
        if (file.isPresent()) {
            String start = "Parameter tom.mapping: " + file.get();
            byte[] content = InputFile.read(file.get(), LONGEST)
                    .orElseThrow(() -> new SetupProblem("Parameter tom.mapping: there is no file " + file.get() + "."));
            Csv.Content table = Csv.read(new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
            if (!table.problems().isEmpty()) {
                throw new SetupProblem(start + ":" + table.problems().get(0).line()
                        + ": the row has not as many cells as the first one.");
            }
            if (table.rows().isEmpty() || !table.rows().get(0).cells().equals(List.of("question", "control"))) {
                throw new SetupProblem(start + ":1: write the columns question,control.");
            }
            for (Csv.Row row : table.rows().subList(1, table.rows().size())) {
                String before =
                        answers.put(plain(row.cells().get(0)), row.cells().get(1));
                if (before != null) {
                    throw new SetupProblem(start + ":" + row.line() + ": the question stands here a second time.");
                }
            }
        }
        return new AnswerMapping(answers);
    }

    /** What answers a row: one of its cells is the question, word for word. */
    Optional<String> of(Sheet.Line line) {
        return answers.isEmpty()
                ? Optional.empty()
                : line.cells().values().stream()
                        .map(cell -> answers.get(plain(cell.text())))
                        .filter(found -> found != null)
                        .findFirst();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes texts, runs us and others on them in turn, and writes the page with the figures; see {@code benchmark.sh}. */
public final class Benchmark {

    private static final Set<String> KNOWN =
            Set.of("rounds", "sizes", "tools", "cases", "repository", "before", "hush", "wake", "note", "root");

    private final Map<String, String> options;
    private final Path folder;
    private final Path root;

    private Benchmark(Path folder, Map<String, String> options) {
        this.folder = folder.toAbsolutePath().normalize();
        this.options = options;
        this.root = Path.of(options.get("root")).toAbsolutePath().normalize();
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new TreeMap<>(Map.of("rounds", "3", "sizes", "27,1000,10000", "root", "."));
        for (String word : Arrays.asList(args).subList(1, args.length)) {
            int sign = word.indexOf('=');
            if (!word.startsWith("--") || sign < 0 || !KNOWN.contains(word.substring(2, sign))) {
                throw new IllegalArgumentException(
                        word + " is none of --" + String.join("=…, --", new java.util.TreeSet<>(KNOWN)) + "=…");
            }
            options.put(word.substring(2, sign), word.substring(sign + 1));
        }
        new Benchmark(Path.of(args[0]), options).run();
    }

    private void run() throws IOException {
        Workplace place = Workplace.in(folder, option("repository").map(Path::of));
        List<Tool> tools = Tools.all(place, option("before").map(Path::of));
        Measuring measuring = new Measuring(folder.resolve("figures.csv"), option("hush"), option("wake"));
        int rounds = Integer.parseInt(options.get("rounds"));
        List<Integer> sizes = options.get("sizes").isEmpty()
                ? List.of()
                : Arrays.stream(options.get("sizes").split(","))
                        .map(Integer::valueOf)
                        .toList();
        if (!sizes.isEmpty()) {
            Tools.fetch(place);
        }
        for (int size : sizes) {
            builds(chosen(tools), measuring, size, rounds);
            if (wants(Case.PREVIEW) && size <= 1000) {
                List<String> preview = new ArrayList<>(place.maven(Optional.empty(), "tom:preview", "-Dtom.port=0"));
                preview.remove("-q");
                Previewing.run(measuring, size, project(size, tools.get(0)), preview, rounds);
            }
        }
        if (wants(Case.VERIFY) && !sizes.isEmpty()) {
            Verifying verifying = Verifying.in(place, root.resolve("plugin/src/bench"));
            for (int round = 0; round < rounds; round++) {
                verifying.round(measuring);
            }
        }
        Figures figures = new Figures(Figure.all(measuring.figures()));
        Path chart = root.resolve("plugin/src/bench/benchmarks.svg");
        Corpus.put(chart, Chart.of(figures, tools));
        Corpus.put(
                root.resolve("BENCHMARKS.md"),
                Page.of(
                        figures,
                        Tools.all(
                                place,
                                Optional.of(option("before").map(Path::of).orElse(folder))),
                        root.relativize(chart).toString(),
                        option("note").orElse("")));
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    private boolean wants(Case situation) {
        return option("cases")
                .map(words -> Arrays.asList(words.split(",")).contains(situation.word()))
                .orElse(true);
    }

    private List<Tool> chosen(List<Tool> tools) {
        return tools.stream()
                .filter(tool -> option("tools")
                        .map(words -> Arrays.asList(words.split(",")).contains(tool.id()))
                        .orElse(true))
                .toList();
    }

    private Path project(int size, Tool tool) {
        return folder.resolve(Integer.toString(size)).resolve(tool.id());
    }

    private void builds(List<Tool> tools, Measuring measuring, int size, int rounds) throws IOException {
        Path text = folder.resolve("text-" + size);
        if (!Files.exists(text)) {
            Corpus.write(text, size, size / 2, Corpus.SEED);
        }
        for (Tool tool : tools) {
            Path project = project(size, tool);
            if (!Files.exists(project)) {
                tool.prepare(text, project);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Case situation : List.of(Case.COLD, Case.UNCHANGED, Case.CHANGED)) {
                for (Tool tool : tools) {
                    if (wants(situation) && tool.runs(size, situation)) {
                        one(tool, measuring, size, situation, round);
                    }
                }
            }
        }
    }

    private void one(Tool tool, Measuring measuring, int size, Case situation, int round) throws IOException {
        Path project = project(size, tool);
        if (situation == Case.COLD) {
            for (String name : tool.remembered()) {
                Folders.delete(project.resolve(name));
            }
        } else if (situation == Case.CHANGED) {
            Corpus.edit(project.resolve(tool.text()), (round * 7 + 3) % size);
        }
        measuring.run(size, situation, tool.id(), tool.command(), project, project.resolve(tool.output()));
    }
}

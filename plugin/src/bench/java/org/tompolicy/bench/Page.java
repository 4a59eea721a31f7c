package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** {@code BENCHMARKS.md}: everything that was measured, in words and tables. */
final class Page {

    private final StringBuilder text = new StringBuilder();
    private final Figures figures;
    private final List<Tool> tools;

    private Page(Figures figures, List<Tool> tools) {
        this.figures = figures;
        this.tools = tools;
    }

    /**
     * Writes it.
     *
     * @param chart the path of the picture beside the page
     * @param note what whoever ran it has to say of this run; empty for nothing
     */
    static String of(Figures figures, List<Tool> tools, String chart, String note) throws IOException {
        Page page = new Page(figures, tools);
        page.head(chart);
        page.note(note);
        page.targets();
        for (int size : figures.sizes()) {
            page.size(size);
        }
        page.verify();
        page.remarks();
        page.machine();
        return page.text.toString();
    }

    private void head(String chart) {
        text.append("""
                # How long it takes

                This page and its picture are written by `plugin/src/bench/benchmark.sh FOLDER`, which makes the texts, runs us and others on them as whole
                processes in turn, and writes down time and memory. No figure is written by hand. Times are good as ratios on one machine only; run it on yours.

                **Not the same work.** We check claims, proof and words, write a site with search, Markdown, feeds, exports and an internal report, and set the
                annex as a tagged PDF and for Word. The others convert the same AsciiDoc to plain HTML pages: no PDF, no check, no report. What each leaves out and how it is
                set up stands [below](#who-is-compared).

                """);
        text.append(
                        "![Bars of the seconds that each tool takes for each text, when everything is new and when nothing has changed; the figures are in the"
                                + " tables below.](")
                .append(chart)
                .append(")\n\n");
    }

    private void note(String note) {
        if (!note.isEmpty()) {
            text.append("Of this run: ").append(note).append("\n\n");
        }
    }

    private void targets() {
        text.append("""
                ## Asked and measured

                Each row is a quotient: what we take, divided by what stands behind *against*. Less is better.

                | what | asked, at most | measured | |
                |---|---|---|---|
                """);
        for (Target target : Target.all(figures)) {
            OptionalDouble measured = target.measured();
            text.append("| ")
                    .append(target.words())
                    .append(" | ")
                    .append(Numbers.ratio(target.most()))
                    .append(" | ")
                    .append(measured.isPresent() ? Numbers.ratio(measured.getAsDouble()) : "not measured")
                    .append(" | ")
                    .append(measured.isEmpty() ? "" : measured.getAsDouble() <= target.most() ? "met" : "**missed**")
                    .append(" |\n");
        }
        text.append('\n');
    }

    private void size(int size) {
        text.append("## ").append(Numbers.whole(size)).append(" measures\n\n");
        text.append("With ").append(Numbers.whole(size / 2)).append("""
                 evidence records and a file for each category of 50 measures. All tools are given all of these files. `we / it` is our median divided by
                that of the tool. Memory is that of the largest process, and of all processes of a run at one moment.

                | tool | case | seconds: median (least to most) | runs | we / it | MiB largest | MiB together | files | MB of output |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Case situation : List.of(Case.COLD, Case.UNCHANGED, Case.CHANGED)) {
            for (Tool tool : tools) {
                row(size, situation, tool);
            }
        }
        preview(size);
        text.append('\n');
    }

    private void row(int size, Case situation, Tool tool) {
        List<Figure> runs = figures.of(size, situation, tool.id());
        if (runs.isEmpty()) {
            return;
        }
        Folders.Size output = runs.get(runs.size() - 1).output();
        text.append("| ")
                .append(tool.name())
                .append(" | ")
                .append(situation.word())
                .append(" | ")
                .append(spread(runs, figures.seconds(size, situation, tool.id()).getAsDouble()))
                .append(" | ")
                .append(runs.size())
                .append(" | ")
                .append(
                        tool.id().equals(Tools.OURS)
                                ? ""
                                : Numbers.ratio(
                                        figures.seconds(size, situation, Tools.OURS),
                                        figures.seconds(size, situation, tool.id())))
                .append(" | ")
                .append(Numbers.whole(
                        figures.largest(size, situation, tool.id()).getAsDouble()))
                .append(" | ")
                .append(Numbers.whole(
                        figures.together(size, situation, tool.id()).getAsDouble()))
                .append(" | ")
                .append(Numbers.whole(output.files()))
                .append(" | ")
                .append(String.format(Locale.ROOT, "%.2f", output.bytes() / 1e6))
                .append(" |\n");
    }

    private static String spread(List<Figure> runs, double median) {
        double least =
                runs.stream().mapToDouble(one -> one.run().seconds()).min().orElseThrow();
        double most =
                runs.stream().mapToDouble(one -> one.run().seconds()).max().orElseThrow();
        return Numbers.seconds(median)
                + (runs.size() == 1 ? "" : " (" + Numbers.seconds(least) + " to " + Numbers.seconds(most) + ")");
    }

    private void preview(int size) {
        List<Figure> edits = figures.of(size, Case.PREVIEW, Tools.OURS);
        if (!edits.isEmpty()) {
            text.append(
                            "\n`tom:preview`, from saving a measure to its page with the new word, without the browser's own drawing: ")
                    .append(spread(
                            edits,
                            figures.seconds(size, Case.PREVIEW, Tools.OURS).getAsDouble()))
                    .append(" seconds, ")
                    .append(edits.size())
                    .append(" edits.\n");
        }
    }

    private void verify() {
        if (figures.of(27, Case.VERIFY, Tools.OURS).isEmpty()) {
            return;
        }
        text.append("""
                ## 50 releases

                `releases.sh` seals 50 releases of 27 measures, each with its PDF.

                | what | seconds: median (least to most) | runs |
                |---|---|---|
                """);
        verify("`mvn tom:verify`", Case.VERIFY, Tools.OURS);
        verify("`sha256sum -c` of all files of the seals", Case.VERIFY, Verifying.SHA256SUM);
        verify("`mvn validate` of a project without a plugin: Maven's start", Case.START, Verifying.MAVEN);
        text.append('\n');
    }

    private void verify(String words, Case situation, String tool) {
        List<Figure> runs = figures.of(27, situation, tool);
        text.append("| ")
                .append(words)
                .append(" | ")
                .append(spread(runs, figures.seconds(27, situation, tool).getAsDouble()))
                .append(" | ")
                .append(runs.size())
                .append(" |\n");
    }

    private void remarks() {
        text.append("## Cases\n\n");
        for (Case situation : Case.values()) {
            text.append("- *")
                    .append(situation.word())
                    .append("*: ")
                    .append(situation.meaning())
                    .append('\n');
        }
        text.append("\n## Who is compared\n\n");
        for (Tool tool : tools) {
            text.append("- **")
                    .append(tool.name())
                    .append("**: ")
                    .append(tool.remark())
                    .append(" Command: `")
                    .append(command(tool))
                    .append("`\n");
        }
        text.append('\n');
    }

    /** The command as somebody would type it. */
    private static String command(Tool tool) {
        return String.join(
                " ",
                tool.command().stream()
                        .filter(word -> !word.startsWith("-Dmaven.repo.local"))
                        .map(word -> word.endsWith("/bin/mvn") ? "mvn" : word)
                        .toList());
    }

    private void machine() throws IOException {
        text.append("## Machine\n\n");
        line("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " of them");
        line("Memory", Numbers.whole(memory() / 1024.0 / 1024.0) + " GiB");
        line("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        line("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        line("Maven", Workplace.MAVEN);
        line("Node.js", said("node", "--version"));
        text.append("""

                Processes are looked at every 25 ms in `/proc`: the most that each has had is the kernel's own figure (`VmHWM`), the sum is that of `VmRSS`.
                Before the counted runs each plugin of Maven is run once, with the network, to fetch what it needs.
                """);
    }

    private void line(String name, String value) {
        text.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.arch"));
    }

    /** In KiB. */
    private static long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
}

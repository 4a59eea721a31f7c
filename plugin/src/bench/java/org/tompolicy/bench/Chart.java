package org.tompolicy.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The medians as bars: a panel a text, two bars a tool. Each panel has a scale of its own, so every bar carries its number. */
final class Chart {

    private static final int WIDTH = 860;
    private static final int NAMES = 300;
    private static final int BARS = 460;
    private static final int BAR = 11;
    private static final int ROW = 34;
    private static final int TITLE = 40;
    private static final List<Case> SHOWN = List.of(Case.COLD, Case.UNCHANGED);
    private static final List<String> COLOURS = List.of("#9aa5b1", "#1f5fa8");

    private final StringBuilder text = new StringBuilder();
    private final Figures figures;
    private final List<Tool> tools;
    private int top = 46;

    private Chart(Figures figures, List<Tool> tools) {
        this.figures = figures;
        this.tools = tools;
    }

    static String of(Figures figures, List<Tool> tools) {
        Chart chart = new Chart(figures, tools);
        chart.legend();
        figures.sizes().forEach(chart::panel);
        int height = chart.top + 8;
        return String.format(Locale.ROOT, """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="sans-serif" font-size="13" fill="#1b1f24">
                        <title>Seconds of whole processes</title>
                        <rect width="%d" height="%d" fill="#ffffff"/>
                        """, WIDTH, height, WIDTH, height, WIDTH, height) + chart.text + "</svg>\n";
    }

    private void legend() {
        int x = NAMES;
        for (int i = 0; i < SHOWN.size(); i++) {
            bar(x, 18, 22, COLOURS.get(i));
            words(x + 28, 28, "start", SHOWN.get(i).word() + ", seconds");
            x += 170;
        }
    }

    private void panel(int size) {
        double most = 0;
        for (Tool tool : tools) {
            for (Case situation : SHOWN) {
                most = Math.max(
                        most, figures.seconds(size, situation, tool.id()).orElse(0));
            }
        }
        if (most == 0) {
            return;
        }
        text.append("<g font-weight=\"bold\">");
        words(16, top + 18, "start", Numbers.whole(size) + " measures");
        text.append("</g>\n");
        top += TITLE;
        for (Tool tool : tools) {
            if (SHOWN.stream()
                    .anyMatch(situation ->
                            figures.seconds(size, situation, tool.id()).isPresent())) {
                row(size, tool, most);
            }
        }
    }

    private void row(int size, Tool tool, double most) {
        words(NAMES - 10, top + 14, "end", tool.name().replaceFirst(" \\(.*\\)", ""));
        for (int i = 0; i < SHOWN.size(); i++) {
            OptionalDouble seconds = figures.seconds(size, SHOWN.get(i), tool.id());
            if (seconds.isPresent()) {
                double length = Math.max(1, seconds.getAsDouble() / most * BARS);
                bar(NAMES, top + i * (BAR + 2), length, COLOURS.get(i));
                text.append("<g font-size=\"11\">");
                words(
                        NAMES + (int) length + 6,
                        top + i * (BAR + 2) + 9,
                        "start",
                        Numbers.seconds(seconds.getAsDouble()));
                text.append("</g>\n");
            }
        }
        top += ROW;
    }

    private void bar(int x, int y, double length, String colour) {
        text.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                x,
                y,
                length,
                BAR,
                colour));
    }

    private void words(int x, int y, String anchor, String words) {
        text.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }
}

package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.model.Category;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Measure;
import org.tompolicy.trace.ClaimTrace;

/** How many promises of each category are in which state: stacked bars of one scale, and the same as a table. */
final class StateBars {

    private static final int RIGHT = 1100;
    private static final double LETTER = 7.2;
    private static final int NARROWEST_LABEL = 120;
    private static final int LETTERS = 52;
    private static final int WIDEST_UNIT = 40;
    private static final int PITCH = 44;
    private static final int DIGIT = 9;

    private final Report report;
    private int left;

    private StateBars(Report report) {
        this.report = report;
    }

    /**
     * The picture and its table.
     *
     * @param name what it shows, in a sentence
     * @param legend every state with its number, also those of zero
     */
    public record View(String name, int height, List<Key> legend, List<Bar> bars, List<List<String>> table) {}

    /** A state with its number. */
    public record Key(String style, String word, int number) {}

    /**
     * One category.
     *
     * @param total number of promises, with what is too narrow to carry its own number
     */
    public record Bar(String label, int y, List<Part> parts, String total, int totalX) {}

    /** The promises of one state; {@code number} is empty where there is no room for it. */
    public record Part(String style, int x, int width, String number, int patch) {}

    static View of(Report report) {
        return new StateBars(report).view();
    }

    private View view() {
        Map<String, Map<ClaimState, Integer>> counts = counts();
        int most = counts.values().stream().mapToInt(StateBars::total).max().orElse(0);
        int letters = counts.keySet().stream()
                .mapToInt(label -> shortened(label).length())
                .max()
                .orElse(0);
        left = Math.max(NARROWEST_LABEL, (int) (letters * LETTER)) + 16;
        double unit = most == 0 ? 0 : Math.min(WIDEST_UNIT, (double) (RIGHT - left) / most);
        List<Bar> bars = new ArrayList<>();
        counts.forEach((label, states) -> bars.add(bar(label, states, bars.size() * PITCH, unit)));
        List<Key> legend = new ArrayList<>();
        for (ClaimState state : ClaimState.values()) {
            legend.add(
                    new Key(state.word(), report.word(state), report.summary().number(state)));
        }
        String spoken = legend.stream()
                .filter(key -> key.number() > 0)
                .map(key -> key.number() + " " + key.word())
                .collect(Collectors.joining(", "));
        return new View(
                report.text(
                        "bars.name",
                        report.texts().count("promises", report.summary().claims()),
                        spoken),
                counts.size() * PITCH,
                legend,
                bars,
                counts.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** By category in reading order, then sub-processors; only those with promises that need evidence. */
    private Map<String, Map<ClaimState, Integer>> counts() {
        Map<String, Map<ClaimState, Integer>> counts = new LinkedHashMap<>();
        Set<String> measures = new HashSet<>();
        for (Category category : report.policy().categories()) {
            Set<String> ids = category.measures().stream().map(Measure::id).collect(Collectors.toSet());
            measures.addAll(ids);
            count(counts, category.title(), ids);
        }
        Set<String> others = report.trace().claims().stream()
                .map(ClaimTrace::owner)
                .filter(owner -> !measures.contains(owner))
                .collect(Collectors.toSet());
        count(counts, report.text("subprocessors"), others);
        return counts;
    }

    private void count(Map<String, Map<ClaimState, Integer>> counts, String label, Set<String> owners) {
        Map<ClaimState, Integer> states = new EnumMap<>(ClaimState.class);
        report.trace().claims().stream()
                .filter(claim -> owners.contains(claim.owner()))
                .flatMap(claim -> claim.state().stream())
                .forEach(state -> states.merge(state, 1, Integer::sum));
        if (!states.isEmpty()) {
            Map<ClaimState, Integer> sum = counts.computeIfAbsent(label, any -> new EnumMap<>(ClaimState.class));
            states.forEach((state, number) -> sum.merge(state, number, Integer::sum));
        }
    }

    private static String shortened(String label) {
        return label.length() > LETTERS ? label.substring(0, LETTERS - 1) + "…" : label;
    }

    private static int total(Map<ClaimState, Integer> states) {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Bar bar(String label, Map<ClaimState, Integer> states, int y, double unit) {
        List<Part> parts = new ArrayList<>();
        List<String> unnumbered = new ArrayList<>();
        int before = 0;
        for (Map.Entry<ClaimState, Integer> entry : states.entrySet()) {
            int x = left + (int) Math.round(before * unit);
            before += entry.getValue();
            int width = Math.max(1, left + (int) Math.round(before * unit) - x);
            String number = String.valueOf(entry.getValue());
            int patch = number.length() * DIGIT + 8;
            boolean roomy = width >= patch + 4;
            if (!roomy) {
                unnumbered.add(number + " " + report.word(entry.getKey()));
            }
            parts.add(new Part(entry.getKey().word(), x, width, roomy ? number : "", patch));
        }
        String total = before + (unnumbered.isEmpty() ? "" : " (" + String.join(", ", unnumbered) + ")");
        return new Bar(shortened(label), y, parts, total, left + (int) Math.round(before * unit) + 10);
    }

    private List<String> row(String label, Map<ClaimState, Integer> states) {
        List<String> cells = new ArrayList<>(List.of(label));
        for (ClaimState state : ClaimState.values()) {
            cells.add(String.valueOf(states.getOrDefault(state, 0)));
        }
        cells.add(String.valueOf(total(states)));
        return cells;
    }
}

package org.tompolicy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All runs, asked for medians. */
final class Figures {

    private final List<Figure> all;

    Figures(List<Figure> all) {
        this.all = List.copyOf(all);
    }

    /** The runs of one tool in one case, in the order in which they were made. */
    List<Figure> of(int measures, Case situation, String tool) {
        return all.stream()
                .filter(one -> one.measures() == measures
                        && one.situation() == situation
                        && one.tool().equals(tool))
                .toList();
    }

    List<Integer> sizes() {
        return all.stream().map(Figure::measures).distinct().sorted().toList();
    }

    OptionalDouble seconds(int measures, Case situation, String tool) {
        return median(measures, situation, tool, one -> one.run().seconds());
    }

    /** Memory of the largest process in MiB. */
    OptionalDouble largest(int measures, Case situation, String tool) {
        return median(measures, situation, tool, one -> one.run().largest() / 1024.0);
    }

    /** Memory of all processes in MiB. */
    OptionalDouble together(int measures, Case situation, String tool) {
        return median(measures, situation, tool, one -> one.run().together() / 1024.0);
    }

    OptionalDouble bytes(int measures, Case situation, String tool) {
        return median(measures, situation, tool, one -> one.output().bytes());
    }

    private OptionalDouble median(int measures, Case situation, String tool, ToDoubleFunction<Figure> what) {
        List<Double> sorted = new ArrayList<>(of(measures, situation, tool).stream()
                .map(what::applyAsDouble)
                .sorted()
                .toList());
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int half = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }
}

package org.tompolicy.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was asked for, as a quotient.
 *
 * @param words what is compared
 * @param top what is measured of us
 * @param bottom what it is compared with
 * @param most what the quotient may be
 */
record Target(String words, OptionalDouble top, OptionalDouble bottom, double most) {

    static List<Target> all(Figures figures) {
        return List.of(
                seconds(figures, 27, Case.UNCHANGED, Tools.ASCIIDOCTOR, 0.20),
                seconds(figures, 1000, Case.UNCHANGED, Tools.ASCIIDOCTOR, 0.12),
                seconds(figures, 10_000, Case.UNCHANGED, Tools.ASCIIDOCTOR, 0.10),
                seconds(figures, 27, Case.CHANGED, Tools.ASCIIDOCTOR, 0.40),
                seconds(figures, 1000, Case.CHANGED, Tools.ASCIIDOCTOR, 0.25),
                seconds(figures, 27, Case.COLD, Tools.ASCIIDOCTOR, 0.60),
                seconds(figures, 1000, Case.COLD, Tools.BEFORE, 0.35),
                seconds(figures, 1000, Case.UNCHANGED, Tools.ANTORA, 0.40),
                seconds(figures, 1000, Case.COLD, Tools.JBAKE, 0.20),
                memory(figures, 1000, Case.COLD, Tools.BEFORE, 0.40),
                memory(figures, 10_000, Case.COLD, Tools.BEFORE, 0.25),
                memory(figures, 10_000, Case.UNCHANGED, Tools.ASCIIDOCTOR, 0.50),
                new Target(
                        "size of our output, 10,000 against 1,000 measures",
                        figures.bytes(10_000, Case.COLD, Tools.OURS),
                        figures.bytes(1000, Case.COLD, Tools.OURS),
                        10.5),
                growth(figures, Case.COLD),
                growth(figures, Case.UNCHANGED),
                new Target(
                        "`tom:verify` of 50 releases against `sha256sum -c` over the same files and Maven's start",
                        figures.seconds(27, Case.VERIFY, Tools.OURS),
                        sum(
                                figures.seconds(27, Case.VERIFY, Verifying.SHA256SUM),
                                figures.seconds(27, Case.START, Verifying.MAVEN)),
                        1.15),
                new Target(
                        "edit of one measure seen in the preview, 27 measures, in seconds",
                        figures.seconds(27, Case.PREVIEW, Tools.OURS),
                        OptionalDouble.of(1),
                        0.3),
                new Target(
                        "the same, 1,000 measures",
                        figures.seconds(1000, Case.PREVIEW, Tools.OURS),
                        OptionalDouble.of(1),
                        0.5));
    }

    private static Target seconds(Figures figures, int measures, Case situation, String tool, double most) {
        return new Target(
                "time, %s, %s measures, against %s".formatted(situation.word(), Numbers.whole(measures), tool),
                figures.seconds(measures, situation, Tools.OURS),
                figures.seconds(measures, situation, tool),
                most);
    }

    private static Target memory(Figures figures, int measures, Case situation, String tool, double most) {
        return new Target(
                "memory of the largest process, %s, %s measures, against %s"
                        .formatted(situation.word(), Numbers.whole(measures), tool),
                figures.largest(measures, situation, Tools.OURS),
                figures.largest(measures, situation, tool),
                most);
    }

    private static Target growth(Figures figures, Case situation) {
        return new Target(
                "our time, " + situation.word() + ", 10,000 against 1,000 measures",
                figures.seconds(10_000, situation, Tools.OURS),
                figures.seconds(1000, situation, Tools.OURS),
                10);
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Empty where one of the two was not measured. */
    OptionalDouble measured() {
        return top.isPresent() && bottom.isPresent()
                ? OptionalDouble.of(top.getAsDouble() / bottom.getAsDouble())
                : OptionalDouble.empty();
    }
}

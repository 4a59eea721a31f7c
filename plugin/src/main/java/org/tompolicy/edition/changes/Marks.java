package org.tompolicy.edition.changes;

import java.util.function.UnaryOperator;
import org.tompolicy.change.Segment;

/** Marks around words; the white space after them stays outside. */
final class Marks {

    private Marks() {}

    /** A segment as text; what is not white space is written by {@code escape}. */
    static String around(
            Segment segment,
            String deleted,
            String afterDeleted,
            String inserted,
            String afterInserted,
            UnaryOperator<String> escape) {
        String words = segment.text().strip();
        if (words.isEmpty()) {
            return segment.kind() == Segment.Kind.DELETED ? "" : segment.text();
        }
        int start = segment.text().indexOf(words);
        String lead = segment.text().substring(0, start);
        String trail = segment.text().substring(start + words.length());
        String text = escape.apply(words);
        return switch (segment.kind()) {
            case KEPT -> lead + text + trail;
            case DELETED -> lead + deleted + text + afterDeleted + gap(trail);
            case INSERTED -> lead + inserted + text + afterInserted + gap(trail);
        };
    }

    /** Marks at the end of a text are kept apart from those that follow. */
    private static String gap(String trail) {
        return trail.isEmpty() ? " " : trail;
    }
}

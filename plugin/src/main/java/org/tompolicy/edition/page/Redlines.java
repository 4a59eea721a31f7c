package org.tompolicy.edition.page;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.change.Redline;
import org.tompolicy.change.Segment;

/** Redlines as pages show them: marks around words, the white space beside them. */
public final class Redlines {

    private static final int MOST_WORDS = 60;
    private static final int SHOWN_WORDS = 20;

    private Redlines() {}

    /**
     * A piece of a redline.
     *
     * @param kind {@code kept}, {@code deleted} or {@code inserted}
     * @param text its words
     * @param space what stands after it and is not marked
     */
    public record Piece(String kind, String text, String space) {}

    /** Two texts as one; none where both are empty. */
    public static List<Piece> of(String before, String after) {
        return pieces(Redline.of(before, after));
    }

    /** The same for long texts, where what stays between two changes may be left out. */
    public static List<Piece> shortened(String before, String after) {
        List<Segment> segments = Redline.of(before, after);
        List<Segment> shortened = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            shortened.add(shortened(segments.get(i), i == 0, i == segments.size() - 1));
        }
        return pieces(shortened);
    }

    /** Values that stand for one another; each may be empty. */
    public static List<Piece> exchanged(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        if (!before.isEmpty()) {
            pieces.add(new Piece("deleted", before, after.isEmpty() ? "" : " "));
        }
        if (!after.isEmpty()) {
            pieces.add(new Piece("inserted", after, ""));
        }
        return pieces;
    }

    /** Lists as one, with commas: what went, what stays, what came. */
    public static List<Piece> lists(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        List<String> gone =
                before.stream().filter(value -> !after.contains(value)).toList();
        for (int i = 0; i < gone.size(); i++) {
            boolean last = i == gone.size() - 1;
            pieces.add(new Piece("deleted", gone.get(i), !last ? ", " : after.isEmpty() ? "" : " "));
        }
        for (int i = 0; i < after.size(); i++) {
            String kind = before.contains(after.get(i)) ? "kept" : "inserted";
            pieces.add(new Piece(kind, after.get(i), i == after.size() - 1 ? "" : ", "));
        }
        return pieces;
    }

    /** Segments as pieces. */
    public static List<Piece> pieces(List<Segment> segments) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean exchanged = segment.kind() == Segment.Kind.DELETED
                    && i + 1 < segments.size()
                    && segments.get(i + 1).kind() == Segment.Kind.INSERTED
                    && !segments.get(i + 1).text().isBlank();
            String words = segment.text().stripTrailing();
            String space = segment.text().substring(words.length());
            switch (segment.kind()) {
                case KEPT -> pieces.add(new Piece("kept", segment.text(), ""));
                case DELETED -> {
                    if (!words.isEmpty()) {
                        pieces.add(new Piece("deleted", words, exchanged ? " " : space));
                    }
                }
                case INSERTED -> pieces.add(new Piece(words.isEmpty() ? "kept" : "inserted", words, space));
            }
        }
        return pieces;
    }

    private static Segment shortened(Segment segment, boolean first, boolean last) {
        if (segment.kind() != Segment.Kind.KEPT) {
            return segment;
        }
        List<String> words = List.of(segment.text().split("(?<=\\s)(?=\\S)"));
        if (words.size() <= MOST_WORDS) {
            return segment;
        }
        String head = first ? "" : String.join("", words.subList(0, SHOWN_WORDS));
        String tail = last ? "" : String.join("", words.subList(words.size() - SHOWN_WORDS, words.size()));
        return new Segment(Segment.Kind.KEPT, head + "[…] " + tail);
    }
}

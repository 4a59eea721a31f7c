package org.tompolicy.edition.changes;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.change.Segment;

/** A redline without the middle of long pieces that did not change. */
final class Abridged {

    private static final int MOST_WORDS = 60;
    private static final int SHOWN = 20;

    private Abridged() {}

    static List<Segment> of(List<Segment> words) {
        List<Segment> abridged = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Segment segment = words.get(i);
            abridged.add(
                    segment.kind() == Segment.Kind.KEPT ? shortened(segment, i == 0, i == words.size() - 1) : segment);
        }
        return abridged;
    }

    private static Segment shortened(Segment segment, boolean first, boolean last) {
        String[] words = segment.text().split("(?<=\\s)");
        if (words.length <= MOST_WORDS) {
            return segment;
        }
        String head = first ? "" : String.join("", List.of(words).subList(0, SHOWN));
        String tail = last ? "" : String.join("", List.of(words).subList(words.length - SHOWN, words.length));
        return new Segment(Segment.Kind.KEPT, head + "… " + tail);
    }
}

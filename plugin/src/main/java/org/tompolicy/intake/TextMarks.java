package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tompolicy.intake.Words.Marked;
import org.tompolicy.intake.Words.Marked.Style;

/**
 * Which marks of words AsciiDoc reads back as they were: those around whole words, none half inside of another. The others are
 * left out, for a mark that is not read would be text.
 */
final class TextMarks {

    /** What may stand before a mark that begins, beside nothing. */
    private static final String BEFORE = " (/\u201e\u201c\u00ab\u00bb";

    private TextMarks() {}

    /** Marks in the order in which they begin, outer ones first. */
    static List<Marked> kept(Words words) {
        List<Marked> sorted = new ArrayList<>(words.marks());
        sorted.sort(Comparator.comparingInt(Marked::start)
                .thenComparing(Comparator.comparingInt(Marked::end).reversed())
                .thenComparing(Marked::style));
        List<Marked> kept = new ArrayList<>();
        for (Marked mark : sorted) {
            boolean nested =
                    kept.stream().allMatch(other -> isApart(mark.start(), mark.end(), other.start(), other.end()));
            boolean twice =
                    kept.stream().anyMatch(other -> other.style() == mark.style() && other.end() > mark.start());
            boolean linked = words.links().stream().allMatch(link -> holds(mark, link));
            boolean read = kept.stream().noneMatch(other -> hides(other, mark));
            if (nested && !twice && read && linked && isWhole(words.text(), mark)) {
                kept.add(mark);
            }
        }
        return kept;
    }

    /** Whether a mark has nothing of a link, or all of it. */
    private static boolean holds(Marked mark, Words.Address link) {
        return link.end() <= mark.start()
                || link.start() >= mark.end()
                || mark.start() <= link.start() && link.end() <= mark.end();
    }

    /** The sign of italics is a letter to the other signs, which are none right beside it. */
    private static boolean hides(Marked outer, Marked inner) {
        return outer.style() == Style.ITALIC
                && outer.end() > inner.start()
                && (outer.start() == inner.start() || outer.end() == inner.end());
    }

    private static boolean isApart(int start, int end, int otherStart, int otherEnd) {
        return end <= otherStart || otherEnd <= start || otherStart <= start && end <= otherEnd;
    }

    private static boolean isWhole(String text, Marked mark) {
        boolean begins = mark.start() == 0 || BEFORE.indexOf(text.charAt(mark.start() - 1)) >= 0;
        // two brackets are an index term, and written as references
        boolean open = mark.start() > 1 && text.startsWith("((", mark.start() - 2);
        boolean opens = text.charAt(mark.start()) == '(';
        boolean ends = mark.end() == text.length();
        char next = ends ? ' ' : text.charAt(mark.end());
        return begins
                && !open
                && !(opens && mark.start() > 0 && text.charAt(mark.start() - 1) == '(')
                && !Character.isLetterOrDigit(next)
                && next != '_'
                && !(mark.style() == Style.CODE && "\"'`".indexOf(next) >= 0);
    }
}

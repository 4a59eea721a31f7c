package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.intake.Words.Marked.Style;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Target;

/**
 * Words of a line with what is set off in them.
 *
 * @param text with single blanks; a line break of the writer is {@code \n}
 * @param links addresses in the order of the text, none inside another
 * @param bold number of characters at its beginning that are bold
 * @param marks what is bold, in italics or code, none of it empty
 */
record Words(String text, List<Address> links, int bold, List<Marked> marks) {

    /** An address on the characters from {@code start} to before {@code end}. */
    record Address(int start, int end, String address) {}

    /** How the characters from {@code start} to before {@code end} are set off; neither of them is a blank. */
    record Marked(int start, int end, Style style) {

        /** Outer ones first, where several begin and end together: the sign of italics is a letter to the others. */
        enum Style {
            BOLD,
            CODE,
            ITALIC
        }
    }

    static final Words NONE = new Words("", List.of(), 0, List.of());

    Words {
        Objects.requireNonNull(text, "text");
        links = List.copyOf(links);
        marks = List.copyOf(marks);
        if (bold < 0 || bold > text.length()) {
            throw new IllegalArgumentException("bold beyond the text: " + bold);
        }
    }

    static Words of(String text) {
        return of(List.of(new Inline.Words(text.isEmpty() ? " " : text)));
    }

    static Words of(List<Inline> line) {
        Collector collector = new Collector();
        line.forEach(piece -> piece.accept(collector));
        return collector.words();
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    /** Whether all of it is bold. */
    boolean isBold() {
        return !text.isEmpty() && bold >= text.length();
    }

    /** The characters from one to before another, without blanks around them. */
    Words part(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        List<Address> inside = new ArrayList<>();
        for (Address link : links) {
            int first = Math.max(link.start(), start);
            int last = Math.min(link.end(), end);
            if (first < last) {
                inside.add(new Address(first - start, last - start, link.address()));
            }
        }
        List<Marked> marked = new ArrayList<>();
        for (Marked mark : marks) {
            int first = Math.max(mark.start(), start);
            int last = Math.min(mark.end(), end);
            while (first < last && isBlank(text.charAt(first))) {
                first++;
            }
            while (first < last && isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                marked.add(new Marked(first - start, last - start, mark.style()));
            }
        }
        int lead = Math.max(0, Math.min(bold, end) - start);
        return new Words(text.substring(start, end), inside, Math.min(lead, end - start), marked);
    }

    Words from(int start) {
        return part(start, text.length());
    }

    /** These words, a blank, and others. */
    Words plus(Words other) {
        if (isEmpty()) {
            return other;
        } else if (other.isEmpty()) {
            return this;
        }
        List<Address> all = new ArrayList<>(links);
        int shift = text.length() + 1;
        other.links.forEach(link -> all.add(new Address(link.start() + shift, link.end() + shift, link.address())));
        List<Marked> marked = new ArrayList<>(marks);
        other.marks.forEach(mark -> marked.add(new Marked(mark.start() + shift, mark.end() + shift, mark.style())));
        return new Words(text + " " + other.text, all, bold, marked);
    }

    /** Whether an address behind words is written with them: it leads to the same place from everywhere. */
    static boolean isKept(String address) {
        return address.matches("(?i)(?:https?|mailto|tel):\\S+");
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static final class Collector implements Inline.Visitor<Void> {
        private final StringBuilder text = new StringBuilder();
        private final List<Address> links = new ArrayList<>();
        private int bold;
        private boolean strong;
        private boolean onlyBold = true;
        private final List<Marked> marks = new ArrayList<>();
        private final Set<Style> open = EnumSet.noneOf(Style.class);

        Words words() {
            int length = text.length();
            while (length > 0 && isBlank(text.charAt(length - 1))) {
                length--;
            }
            int end = length;
            text.setLength(end);
            List<Address> kept = links.stream()
                    .filter(link -> link.start() < end)
                    .map(link -> new Address(link.start(), Math.min(link.end(), end), link.address()))
                    .filter(link -> link.start() < link.end())
                    .toList();
            return new Words(text.toString(), kept, Math.min(bold, end), marks);
        }

        private void append(String words) {
            for (int at = 0; at < words.length(); at++) {
                char c = words.charAt(at);
                boolean last = text.length() == 0 || isBlank(text.charAt(text.length() - 1));
                if (c == '\u00ad' || c == '\u200b' || c == '\ufeff' || Character.isISOControl(c) && !isBlank(c)) {
                    continue;
                }
                if (!isBlank(c)) {
                    text.append(c);
                    open.forEach(this::mark);
                    if (!strong) {
                        onlyBold = false;
                    }
                } else if (!last) {
                    text.append(' ');
                }
                if (onlyBold && strong) {
                    bold = text.length();
                }
            }
        }

        /** Marks the last character; what follows a mark of the same kind, but for blanks, belongs to it. */
        private void mark(Style style) {
            int at = text.length() - 1;
            int before = at;
            while (before > 0 && isBlank(text.charAt(before - 1))) {
                before--;
            }
            for (int last = marks.size() - 1; last >= 0; last--) {
                Marked mark = marks.get(last);
                if (mark.style() == style && mark.end() == before) {
                    marks.set(last, new Marked(mark.start(), at + 1, style));
                    return;
                }
            }
            marks.add(new Marked(at, at + 1, style));
        }

        private static Optional<Style> style(Inline.Style style) {
            return switch (style) {
                case STRONG, BOLD -> Optional.of(Style.BOLD);
                case EMPHASIS, ITALIC -> Optional.of(Style.ITALIC);
                case CODE, KEY, SAMPLE -> Optional.of(Style.CODE);
                case SUBSCRIPT,
                        SUPERSCRIPT,
                        HIGHLIGHTED,
                        INSERTED,
                        DELETED,
                        STRUCK,
                        UNDERLINED,
                        SMALL,
                        CITED,
                        ABBREVIATED,
                        DEFINED,
                        VARIABLE,
                        TIME,
                        QUOTED,
                        SPAN -> Optional.empty();
            };
        }

        @Override
        public Void words(Inline.Words words) {
            append(words.text());
            return null;
        }

        @Override
        public Void styled(Inline.Styled styled) {
            boolean before = strong;
            Optional<Style> opened = style(styled.style()).filter(open::add);
            strong = strong || styled.style() == Inline.Style.STRONG || styled.style() == Inline.Style.BOLD;
            styled.content().forEach(piece -> piece.accept(this));
            strong = before;
            opened.ifPresent(open::remove);
            return null;
        }

        @Override
        public Void link(Inline.Link link) {
            int start = text.length();
            link.content().forEach(piece -> piece.accept(this));
            String address = address(link.target());
            if (link.content().isEmpty() && !address.isEmpty()) {
                append(address);
            }
            int end = text.length();
            if (start < end && !address.isEmpty()) {
                links.add(new Address(start, end, address));
            }
            return null;
        }

        private static String address(Target target) {
            String written = target instanceof Target.Web web
                    ? web.address()
                    : target instanceof Target.Written other ? other.address() : "";
            return isKept(written) ? written : "";
        }

        @Override
        public Void picture(Inline.Picture picture) {
            return null;
        }

        @Override
        public Void lineBreak(Inline.LineBreak lineBreak) {
            int last = text.length() - 1;
            if (last >= 0 && text.charAt(last) == ' ') {
                text.setCharAt(last, '\n');
            } else if (last >= 0 && text.charAt(last) != '\n') {
                text.append('\n');
            }
            return null;
        }

        @Override
        public Void footnote(Inline.Footnote note) {
            append(" (");
            note.content().forEach(piece -> piece.accept(this));
            append(")");
            return null;
        }
    }
}

package org.tompolicy.intake;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.intake.Words.Marked;

/**
 * Writes words as a line of AsciiDoc that means these words and nothing else: whatever could be read as markup, attribute or
 * macro is written as a character reference.
 */
final class AsciiDocLine {

    /** What AsciiDoc always reads. */
    private static final String ALWAYS = "{[\\<>`+^~|";

    /** What is markup where it comes twice. */
    private static final String PAIRED = "*_#";

    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    /** Beginnings of a line that make it something else than a paragraph. */
    private static final Pattern COUNTED = Pattern.compile("^(\\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+)([.)])(?=\\s|$)");

    private static final Pattern NOTE = Pattern.compile("^(NOTE|TIP|IMPORTANT|WARNING|CAUTION)(:)");

    private static final Pattern PLAIN_ADDRESS = Pattern.compile("https?://[A-Za-z0-9./?=&%-]*[A-Za-z0-9/]");

    private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)(?:https?|ftp|irc|mailto)://?\\S+");

    private AsciiDocLine() {}

    /** A paragraph in one line, with what is bold, in italics or code in it. */
    static String paragraph(Words words) {
        List<Marked> marks = TextMarks.kept(words);
        String line = written(words, marks);
        return marks.isEmpty() || marks.get(0).start() > 0 ? begun(line) : line;
    }

    /** The words of a title, without marks. */
    static String inline(Words words) {
        return written(words, List.of());
    }

    private static String written(Words words, List<Marked> marks) {
        // a sign that would be text beside nothing like it has a partner in a mark
        String all = marks.isEmpty() ? words.text() : words.text() + PAIRED + PAIRED;
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (int next : bounds(words, marks)) {
            if (next > at) {
                String between = words.text().substring(at, next);
                int from = at;
                line.append(words.links().stream()
                        .filter(link -> link.start() == from && link.end() == next)
                        .findFirst()
                        .map(link -> link(between, link.address(), all))
                        .orElseGet(() -> escaped(words.text(), from, next, all)));
            }
            at = next;
            for (int mark = marks.size() - 1; mark >= 0; mark--) {
                line.append(marks.get(mark).end() == next ? sign(marks.get(mark)) : "");
            }
            for (Marked mark : marks) {
                line.append(mark.start() == next ? sign(mark) : "");
            }
        }
        return line.toString().replace('\n', ' ').strip();
    }

    /** Where links and marks begin and end; no mark begins or ends inside of a link. */
    private static Set<Integer> bounds(Words words, List<Marked> marks) {
        Set<Integer> bounds = new TreeSet<>(Set.of(0, words.text().length()));
        int at = 0;
        for (Words.Address link : words.links()) {
            if (link.start() >= at) {
                bounds.add(link.start());
                bounds.add(link.end());
                at = link.end();
            }
        }
        for (Marked mark : marks) {
            bounds.add(mark.start());
            bounds.add(mark.end());
        }
        return bounds;
    }

    private static String sign(Marked mark) {
        return switch (mark.style()) {
            case BOLD -> "*";
            case ITALIC -> "_";
            case CODE -> "`";
        };
    }

    private static String link(String shown, String address, String all) {
        if (address.equals(shown) && PLAIN_ADDRESS.matcher(address).matches()) {
            return address;
        }
        boolean plain = address.matches("[A-Za-z0-9:/.?=&%@#_~,;!$'()*-]+");
        if (!plain || address.contains("++")) {
            return escaped(shown, all);
        }
        return "link:++" + address + "++[" + bracketed(escaped(shown, all)) + "]";
    }

    /** What a picture shows, between the brackets of its line. */
    static String alternative(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return bracketed(escaped(line, line + PAIRED + PAIRED));
    }

    private static String bracketed(String escaped) {
        return escaped.replace("]", "&#93;")
                .replace(",", "&#44;")
                .replace("=", "&#61;")
                .replace("\"", "&#34;");
    }

    /** @param all the whole line, in which marks may have a partner */
    private static String escaped(String text, String all) {
        return escaped(text, 0, text.length(), all);
    }

    /** The characters from one to before another; what stands beside them counts for what they could be read as. */
    private static String escaped(String text, int from, int to, String all) {
        StringBuilder escaped = new StringBuilder();
        String bare = withoutAddresses(text);
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            boolean active = ALWAYS.indexOf(c) >= 0
                    || PAIRED.indexOf(c) >= 0 && all.indexOf(c) != all.lastIndexOf(c)
                    || c == '-' && (next == '-' || before == '-')
                    || c == '.' && before == '.'
                    || (c == ':' || c == ';') && (next == c || before == c)
                    || c == ';' && ends(escaped, ';')
                    || c == '(' && (next == '(' || isMark(text, at))
                    || c == '&'
                            && ENTITY.matcher(text).region(at, text.length()).lookingAt()
                    || c == ':' && bare.charAt(at) == '\0';
            if (active) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A reference before it ends with such a sign as well: two of them make a term of what stands before. */
    private static boolean ends(StringBuilder line, char sign) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == sign;
    }

    /** (C), (R), (TM) become signs. */
    private static boolean isMark(String text, int at) {
        return text.startsWith("(C)", at) || text.startsWith("(R)", at) || text.startsWith("(TM)", at);
    }

    /** The text with a mark in place of the colon of each address that AsciiDoc would make a link with other characters. */
    private static String withoutAddresses(String text) {
        StringBuilder marked = new StringBuilder(text);
        Matcher address = BARE_ADDRESS.matcher(text);
        while (address.find()) {
            // more than one sign behind it is written in another way, and would be taken for a part of it
            if (!PLAIN_ADDRESS
                    .matcher(address.group().replaceAll("[.,;:!?)\\]]$", ""))
                    .matches()) {
                marked.setCharAt(address.start() + address.group().indexOf(':'), '\0');
            }
        }
        return marked.toString();
    }

    /** A line that begins a paragraph and nothing else. */
    private static String begun(String line) {
        Matcher counted = COUNTED.matcher(line);
        if (counted.find()) {
            return line.substring(0, counted.start(2))
                    + reference(counted.group(2).charAt(0))
                    + line.substring(counted.end(2));
        }
        Matcher note = NOTE.matcher(line);
        if (note.find()) {
            return note.group(1) + reference(':') + line.substring(note.end());
        }
        if (line.isEmpty()) {
            return line;
        }
        char first = line.charAt(0);
        boolean safe = Character.isLetterOrDigit(first) || "\"'(&\u201e\u201c\u00ab\u00bb\u00a7".indexOf(first) >= 0;
        String begun = safe ? line : reference(first) + line.substring(1);
        // a whole line of marks, and what ends like a term, are read otherwise
        return begun.startsWith("'''") ? reference('\'') + begun.substring(1) : begun;
    }

    private static String reference(char c) {
        return "&#" + (int) c + ";";
    }

    /** A value of an attribute in a header: plain text, and no reference to another one. */
    static String value(String text) {
        return text.replace('\n', ' ')
                .replace("{", "(")
                .replace("}", ")")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

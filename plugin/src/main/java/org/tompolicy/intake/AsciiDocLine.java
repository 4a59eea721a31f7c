package org.tompolicy.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)\\b(?:https?|ftp|irc|mailto)://?\\S+");

    private AsciiDocLine() {}

    /** A paragraph in one line. */
    static String paragraph(Words words) {
        return begun(inline(words));
    }

    /** The words of a title or of an item, behind its mark. */
    static String inline(Words words) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (Words.Address link : words.links()) {
            if (link.start() < at) {
                continue;
            }
            line.append(escaped(words.text().substring(at, link.start()), words.text()));
            line.append(link(words.text().substring(link.start(), link.end()), link.address(), words.text()));
            at = link.end();
        }
        line.append(escaped(words.text().substring(at), words.text()));
        return line.toString().replace('\n', ' ').strip();
    }

    private static String link(String shown, String address, String all) {
        if (address.equals(shown) && PLAIN_ADDRESS.matcher(address).matches()) {
            return address;
        }
        boolean plain = address.matches("[A-Za-z0-9:/.?=&%@#_~,;!$'()*-]+");
        if (!plain || address.contains("++")) {
            return escaped(shown, all);
        }
        return "link:++" + address + "++["
                + escaped(shown, all)
                        .replace("]", "&#93;")
                        .replace(",", "&#44;")
                        .replace("=", "&#61;")
                        .replace("\"", "&#34;")
                + "]";
    }

    /** @param all the whole line, in which marks may have a partner */
    private static String escaped(String text, String all) {
        StringBuilder escaped = new StringBuilder();
        String bare = withoutAddresses(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            boolean active = ALWAYS.indexOf(c) >= 0
                    || PAIRED.indexOf(c) >= 0 && all.indexOf(c) != all.lastIndexOf(c)
                    || c == '-' && (next == '-' || before == '-')
                    || c == '.' && before == '.'
                    || (c == ':' || c == ';') && (next == c || before == c)
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

    /** (C), (R), (TM) become signs. */
    private static boolean isMark(String text, int at) {
        return text.startsWith("(C)", at) || text.startsWith("(R)", at) || text.startsWith("(TM)", at);
    }

    /** The text with a mark in place of the colon of each address that AsciiDoc would make a link with other characters. */
    private static String withoutAddresses(String text) {
        StringBuilder marked = new StringBuilder(text);
        Matcher address = BARE_ADDRESS.matcher(text);
        while (address.find()) {
            if (!PLAIN_ADDRESS
                    .matcher(address.group().replaceAll("[.,;:!?)\\]]+$", ""))
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

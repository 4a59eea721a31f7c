package org.tompolicy.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title that stands in the line of its text: bold at its beginning, or behind a code and before a colon.
 *
 * @param code as the writer has it, where there is one
 * @param number the number before it that was left out, or an empty string
 */
record RunIn(Optional<Codes.Code> code, Words title, Words rest, String number) {

    private static final int LONGEST = 12;

    private static final Pattern COLON = Pattern.compile("^[^.:!?]{2,80}?(?<mark>: | [\u2013\u2014-] )");

    /** Marks that end a title and are no part of it. */
    private static final Pattern END = Pattern.compile("[\\s:.;,\u2013\u2014-]+$");

    private static final Pattern TITLE_ENDS = Pattern.compile("[.:;!?\u2013\u2014-]\\s*$|\\n$");

    private static final Pattern REST_BEGINS = Pattern.compile("^(?: ?[:.\u2013\u2014]| - |\\s*\\n)");

    /** The title that words begin with. */
    static Optional<RunIn> of(Words words) {
        int number = Outline.number(words.text());
        String left = words.text().substring(0, number).strip();
        Words bare = words.from(number);
        Optional<Codes.Code> code = Codes.at(bare.text());
        Words after = code.map(found -> bare.from(found.end())).orElse(bare);
        if (after.bold() > 0 && after.bold() < after.text().length()) {
            Words title = trimmed(after.part(0, after.bold()));
            if (!title.isEmpty() && title.text().split("\\s+").length <= LONGEST) {
                return Optional.of(new RunIn(code, title, behind(after, after.bold()), left));
            }
        }
        if (after.isBold() && code.isPresent() && after.text().split("\\s+").length <= LONGEST) {
            return Optional.of(new RunIn(code, trimmed(after), Words.NONE, left));
        }
        if (code.isPresent()) {
            Matcher colon = COLON.matcher(after.text());
            if (colon.find()) {
                return Optional.of(
                        new RunIn(code, after.part(0, colon.start("mark")), after.from(colon.end("mark")), left));
            }
            return Optional.of(new RunIn(code, Words.NONE, after, left));
        }
        return Optional.empty();
    }

    /**
     * The bold title that a paragraph begins with; a mark or the end of the line ends it, since many a sentence only begins
     * with a bold word.
     */
    static Optional<RunIn> ofParagraph(Words words) {
        Words bare = words.from(Outline.number(words.text()));
        if (bare.bold() == 0 || bare.isBold()) {
            return Optional.empty();
        }
        String bold = bare.text().substring(0, bare.bold());
        String rest = bare.text().substring(bare.bold());
        boolean ends =
                TITLE_ENDS.matcher(bold).find() || REST_BEGINS.matcher(rest).find();
        boolean begins = Character.isUpperCase(bold.codePointAt(0)) || Character.isDigit(bold.codePointAt(0));
        return ends && begins ? of(words) : Optional.empty();
    }

    /** Where there is a title before a colon without any bold letter. */
    static Optional<RunIn> beforeColon(Words words) {
        int number = Outline.number(words.text());
        Words bare = words.from(number);
        Matcher colon = COLON.matcher(bare.text());
        return colon.find() && bare.text().substring(0, colon.start("mark")).split("\\s+").length <= 6
                ? Optional.of(new RunIn(
                        Optional.empty(),
                        bare.part(0, colon.start("mark")),
                        bare.from(colon.end("mark")),
                        words.text().substring(0, number).strip()))
                : Optional.empty();
    }

    private static Words behind(Words words, int from) {
        int at = from;
        while (at < words.text().length()
                && " :.;,\n\u2013\u2014-".indexOf(words.text().charAt(at)) >= 0) {
            at++;
        }
        return words.from(at);
    }

    static Words trimmed(Words words) {
        Matcher end = END.matcher(words.text());
        return end.find() ? words.part(0, end.start()) : words;
    }

    /** The parts of an item whose first passage begins with a title, without the title; empty where it begins with none. */
    static Optional<RunIn> of(List<Part> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        if (item.get(0) instanceof Part.Head head && item.size() > 1) {
            int number = Outline.number(head.words().text());
            Words bare = head.words().from(number);
            Optional<Codes.Code> code = Codes.at(bare.text());
            return Optional.of(new RunIn(
                    code,
                    trimmed(code.map(found -> bare.from(found.end())).orElse(bare)),
                    Words.NONE,
                    head.words().text().substring(0, number).strip()));
        }
        return item.get(0) instanceof Part.Passage passage ? of(passage.words()) : Optional.empty();
    }
}

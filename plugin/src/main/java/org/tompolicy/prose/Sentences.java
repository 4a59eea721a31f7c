package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Text;
import org.tompolicy.tables.Languages;
import org.tompolicy.text.Lines;
import org.tompolicy.text.Walk;

/**
 * The sentences of a text that make its statement. Code, quotations (blocks and words in double quotes), headings and
 * notes are no statement of the writer's: an ellipsis stands in their place. A block, a list item and a cell end a
 * sentence.
 */
public final class Sentences {

    private static final String LEFT_OUT = "…";

    private static final Pattern QUOTED = Pattern.compile("„[^“”\"]*[“”\"]|“[^”\"]*[”\"]|\"[^\"]*\"|«[^»]*»|»[^«]*«");

    private static final Pattern END =
            Pattern.compile("[.!?]+[)\\]…]?\\s+(?=[(\\[…]?[\\p{Lu}\\p{N}])", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words that a full stop follows inside a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.copyOf(Grammar.words(Grammar.Word.ABBREVIATION));

    private static final Map<String, List<Pattern>> ORDINALS = Languages.ids().stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> Grammar.words(Grammar.Word.ORDINAL, language).stream()
                            .map(Pattern::compile)
                            .toList()));

    private static final Pattern BLANK = Pattern.compile("\\s");

    /** What is longer is no sentence and is cut, so that the time to look at it stays bounded. */
    private static final int LONGEST_SENTENCE = 1000;

    /** Characters at the end of a text that may hold its last abbreviation. */
    private static final int LONGEST = 24;

    private static final Pattern LAST_WORD =
            Pattern.compile("([\\p{L}\\p{N}](?:[\\p{L}\\p{N}.]|\\.[ \\u00a0]){0,20})$");

    private Sentences() {}

    /** The sentences of a text in a language, each with single blanks between its words. */
    public static List<String> of(Text text, String language) {
        List<String> sentences = new ArrayList<>();
        for (String line : plain(text).split("\n")) {
            split(line.strip(), language, sentences);
        }
        return sentences;
    }

    /**
     * Where the sentences of a line end: numbers of characters, rising; the last one is the length of the line.
     *
     * @param line with single blanks
     */
    public static List<Integer> ends(String line, String language) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(line);
        while (end.find()) {
            if (isEnd(line.substring(Math.max(start, end.start() - LONGEST), end.start()), end.group(), language)) {
                ends.add(end.end());
                start = end.end();
            }
        }
        if (start < line.length()) {
            ends.add(line.length());
        }
        return ends;
    }

    private static String plain(Text text) {
        Statements statements = new Statements();
        statements.add(text);
        Walk.pieces(text).forEach(piece -> {
            if (piece instanceof Inline.Footnote note) {
                statements.endLine();
                statements.add(note.content());
            }
        });
        String lines = statements.lines().replace('\u202f', ' ');
        return QUOTED.matcher(lines).replaceAll(LEFT_OUT);
    }

    /** Lines of what the writer states. A note is a statement of its own; struck words are none any longer. */
    private static final class Statements extends Lines {
        @Override
        public Void listing(Block.Listing listing) {
            return endLine();
        }

        @Override
        public Void quote(Block.Quote quote) {
            return endLine();
        }

        @Override
        public Void heading(Block.Heading heading) {
            return endLine();
        }

        @Override
        public Void figure(Block.Figure figure) {
            return endLine();
        }

        @Override
        public Void styled(Inline.Styled styled) {
            return switch (styled.style()) {
                case CODE, KEY, SAMPLE, QUOTED -> words(LEFT_OUT);
                case SUPERSCRIPT, STRUCK, DELETED -> null;
                case STRONG,
                        EMPHASIS,
                        SUBSCRIPT,
                        HIGHLIGHTED,
                        INSERTED,
                        UNDERLINED,
                        BOLD,
                        ITALIC,
                        SMALL,
                        CITED,
                        ABBREVIATED,
                        DEFINED,
                        VARIABLE,
                        TIME,
                        SPAN -> super.styled(styled);
            };
        }

        /** Its words follow the text, so that they do not stand in the middle of a sentence. */
        @Override
        public Void footnote(Inline.Footnote note) {
            return null;
        }
    }

    private static void split(String line, String language, List<String> sentences) {
        int start = 0;
        for (int end : ends(line, language)) {
            add(line.substring(start, end), sentences);
            start = end;
        }
    }

    private static boolean isEnd(String before, String mark, String language) {
        if (!mark.startsWith(".")) {
            return true;
        }
        Matcher word = LAST_WORD.matcher(before);
        if (!word.find()) {
            return true;
        }
        String last = BLANK.matcher(word.group(1)).replaceAll("");
        boolean ordinal = ORDINALS.getOrDefault(language, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(last).matches());
        boolean initial = last.length() == 1 && Character.getType(last.charAt(0)) == Character.UPPERCASE_LETTER;
        String tail = last.substring(last.lastIndexOf('.') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        return !ordinal
                && !initial
                && !ABBREVIATIONS.contains(lower)
                && !(lower.contains(".") && tail.length() <= 1)
                && !ABBREVIATIONS.contains(before.substring(before.lastIndexOf(' ') + 1)
                        .replace("(", "")
                        .replace("[", "")
                        .toLowerCase(Locale.ROOT));
    }

    private static void add(String sentence, List<String> sentences) {
        String rest = sentence.strip();
        while (rest.length() > LONGEST_SENTENCE) {
            int blank = rest.lastIndexOf(' ', LONGEST_SENTENCE);
            int cut = blank > 0 ? blank : LONGEST_SENTENCE;
            addWorded(rest.substring(0, cut), sentences);
            rest = rest.substring(cut).strip();
        }
        addWorded(rest, sentences);
    }

    private static void addWorded(String sentence, List<String> sentences) {
        if (sentence.chars().anyMatch(Character::isLetter)) {
            sentences.add(sentence);
        }
    }
}

package org.tompolicy.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.tables.ShippedWords;

/**
 * Messages as readers of a language get them. What is to be pasted or run stands between backticks, and no other backtick
 * is left.
 */
public final class Speech {

    private final Voice voice;
    private final Voice first;
    private final Value.Visitor<String> values = new Values();

    /**
     * How messages are said.
     *
     * @param first says what the catalogue of the language has not
     */
    public Speech(Voice voice, Voice first) {
        this.voice = voice;
        this.first = first;
    }

    /**
     * Words for a reader.
     *
     * @param language of the words where it is not the reader's, else an empty string
     */
    public record Said(String words, String language) {}

    /** Messages one after the other: all of them in the language, or all of them in the first one. */
    public Said say(List<Message> messages) {
        if (messages.stream().allMatch(this::has)) {
            return new Said(messages.stream().map(this::said).collect(Collectors.joining(" ")), "");
        }
        if (!voice.language().equals(first.language())) {
            String words = new Speech(first, first).say(messages).words();
            return new Said(words, first.language());
        }
        return new Said(messages.stream().map(this::orPlain).collect(Collectors.joining(" ")), "");
    }

    private String orPlain(Message message) {
        return has(message) ? said(message) : message.english().replace('`', '\'');
    }

    private boolean has(Message message) {
        return sentence(message).isPresent()
                && message.values().values().stream().allMatch(this::has);
    }

    private boolean has(Value value) {
        if (value instanceof Value.Shipped shipped) {
            return ShippedWords.isSaid(voice.language(), shipped.text());
        }
        if (value instanceof Value.Part part) {
            return has(part.message());
        }
        return !(value instanceof Value.Several several)
                || several.values().stream().allMatch(this::has);
    }

    private Optional<String> sentence(Message message) {
        String key = message.key();
        return Messages.sentence(
                voice.language(),
                message.deciding().isEmpty()
                        ? key
                        : Messages.form(
                                voice.language(), key, number(message.values().get(message.deciding()))));
    }

    private String said(Message message) {
        String sentence = sentence(message).orElse(message.sentence()).replace("``", "`");
        String said = message.filled(sentence, value -> value.accept(values));
        return beginsWithClaims(message, sentence)
                ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1)
                : said;
    }

    private static boolean beginsWithClaims(Message message, String sentence) {
        return message.values().entrySet().stream()
                .anyMatch(value -> sentence.startsWith("{" + value.getKey() + "}")
                        && value.getValue() instanceof Value.Claims claims
                        && claims.shown());
    }

    private static long number(Value value) {
        if (value instanceof Value.Count count) {
            return count.number();
        }
        return value instanceof Value.Claims claims
                ? claims.names().size()
                : ((Value.Several) value).values().size();
    }

    private String word(String key) {
        return said(Messages.of(key));
    }

    private String counted(String key, long number) {
        return said(Messages.counted(key, "number", number));
    }

    private final class Values implements Value.Visitor<String> {

        @Override
        public String words(Value.Words words) {
            return words.text().replace('`', '\'');
        }

        @Override
        public String quoted(Value.Quoted quoted) {
            return said(Messages.of("word.quoted").with("text", quoted.text()));
        }

        @Override
        public String shipped(Value.Shipped shipped) {
            return ShippedWords.in(voice.language(), shipped.text()).replace('`', '\'');
        }

        @Override
        public String day(Value.Day day) {
            return voice.day(day.day());
        }

        @Override
        public String count(Value.Count count) {
            return count.english();
        }

        @Override
        public String every(Value.Every every) {
            return voice.every(every.period());
        }

        @Override
        public String length(Value.Length length) {
            return length.units().stream()
                    .map(unit -> counted("length." + unit.name(), unit.number()))
                    .collect(Collectors.joining(" " + word("word.and") + " "));
        }

        @Override
        public String term(Value.Term term) {
            return voice.term(term.vocabulary(), term.word());
        }

        @Override
        public String claims(Value.Claims claims) {
            return claims.shown() ? counted("claims.these", claims.names().size()) : String.join(", ", claims.names());
        }

        @Override
        public String several(Value.Several several) {
            String between = switch (several.between()) {
                case COMMA -> ", ";
                case SEMICOLON -> "; ";
                case AND -> " " + word("word.and") + " ";
                case OR -> " " + word("word.or") + " ";
            };
            return several.values().stream().map(value -> value.accept(this)).collect(Collectors.joining(between));
        }

        @Override
        public String part(Value.Part part) {
            return said(part.message());
        }
    }
}

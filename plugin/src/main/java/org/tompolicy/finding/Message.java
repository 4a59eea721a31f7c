package org.tompolicy.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding says: a sentence of the catalogue with what fills its places, so that it can be said in another language.
 * Places of a sentence are {@code {name}}. What is to be pasted or run stands between backticks, in quotes on the console;
 * between two backticks on each side it stands there as it is.
 *
 * @param key of the sentence; empty for words that are in no catalogue and stand as they are
 * @param sentence in English, with its places
 * @param deciding name of the value whose number decides the form of the sentence; empty where there is only one form
 * @param values what fills the places, by name
 */
public record Message(String key, String sentence, String deciding, SortedMap<String, Value> values) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    public Message {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(deciding, "deciding");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A sentence of the catalogue whose places are still open. */
    public static Message of(String key, String sentence) {
        return new Message(key, sentence, "", new TreeMap<>());
    }

    /** Words in English alone. */
    public static Message plain(String words) {
        return of("", words);
    }

    /** Whether it can only be said in English. */
    public boolean isPlain() {
        return key.isEmpty();
    }

    /** The same with a place filled. */
    public Message with(String name, Value value) {
        SortedMap<String, Value> more = new TreeMap<>(values);
        more.put(name, value);
        return new Message(key, sentence, deciding, more);
    }

    /** The same with a place filled by words that no language changes. */
    public Message with(String name, String words) {
        return with(name, new Value.Words(words));
    }

    /** The same with a place filled by a day of a sentence. */
    public Message with(String name, LocalDate day) {
        return with(name, new Value.Day(day));
    }

    /** The same with a place filled by a number. */
    public Message with(String name, long number) {
        return with(name, new Value.Count(number));
    }

    /** The same with a place filled by another message. */
    public Message with(String name, Message part) {
        return with(name, new Value.Part(part));
    }

    /** The same with each value replaced, also those of messages inside of it. */
    public Message mapped(UnaryOperator<Value> other) {
        SortedMap<String, Value> mapped = new TreeMap<>();
        values.forEach((name, value) -> mapped.put(
                name,
                value instanceof Value.Part part ? new Value.Part(part.message().mapped(other)) : other.apply(value)));
        return new Message(key, sentence, deciding, mapped);
    }

    /**
     * A sentence with its places filled.
     *
     * @param value the words of a value
     * @throws IllegalStateException when a place of the sentence has no value
     */
    public String filled(String other, Function<Value, String> value) {
        return PLACE.matcher(other).replaceAll(place -> {
            Value filling = values.get(place.group(1));
            if (filling == null) {
                throw new IllegalStateException("nothing for " + place.group() + " of " + key);
            }
            return Matcher.quoteReplacement(value.apply(filling));
        });
    }

    /** As it stands on the console. */
    public String english() {
        return isPlain() ? sentence : filled(sentence.replace("``", "").replace('`', '"'), Value::english);
    }
}

package org.tompolicy.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.tables.Languages;

/**
 * The catalogue of what findings say: {@code messages_<language>.properties} in the resources, a sentence a key. Keys begin
 * with the id of the rule. A language may lack sentences, or have no file: they are said in English then.
 */
public final class Messages {

    private static final String FIRST = Languages.first();

    private static final Map<String, Map<String, String>> SENTENCES =
            Languages.ids().stream().collect(Collectors.toUnmodifiableMap(language -> language, Messages::read));

    private Messages() {}

    /** A sentence whose places are still open. */
    public static Message of(String key) {
        return Message.of(key, english(key));
    }

    /** A sentence that has a form for each kind of number, with the number in its place. */
    public static Message counted(String key, String name, long number) {
        return counted(key, name, new Value.Count(number), number);
    }

    /** A sentence that has a form for one and for several claims, with their names in its place. */
    public static Message counted(String key, String name, Value.Claims claims) {
        return counted(key, name, claims, claims.names().size());
    }

    /** A sentence that has a form for one and for several things, with them in its place. */
    public static Message counted(String key, String name, Value.Several several) {
        return counted(key, name, several, several.values().size());
    }

    /** A sentence and the next one. */
    public static Message sequence(Message first, Message second) {
        return of("word.sequence").with("first", first).with("second", second);
    }

    private static Message counted(String key, String name, Value value, long number) {
        return new Message(key, english(form(FIRST, key, number)), name, new TreeMap<>(Map.of(name, value)));
    }

    private static String english(String key) {
        return sentence(FIRST, key).orElseThrow(() -> new IllegalArgumentException("no sentence " + key));
    }

    /** The key of a sentence in the form for a number. */
    static String form(String language, String key, long number) {
        return key
                + Languages.form(
                        language, number, form -> sentence(language, key + form).isPresent());
    }

    /** A sentence in a language; empty where it has none. */
    static Optional<String> sentence(String language, String key) {
        return Optional.ofNullable(SENTENCES.getOrDefault(language, Map.of()).get(key));
    }

    /** The keys of all sentences of a language, those of numbers with their forms. */
    public static SortedSet<String> keys(String language) {
        return new TreeSet<>(SENTENCES.getOrDefault(language, Map.of()).keySet());
    }

    private static Map<String, String> read(String language) {
        try (InputStream stream =
                Messages.class.getResourceAsStream("/org/tompolicy/messages_" + language + ".properties")) {
            if (stream == null) {
                return Map.of();
            }
            Properties sentences = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                sentences.load(reader);
            }
            return List.copyOf(sentences.stringPropertyNames()).stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, sentences::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the messages of " + language + " cannot be read", unreadable);
        }
    }
}

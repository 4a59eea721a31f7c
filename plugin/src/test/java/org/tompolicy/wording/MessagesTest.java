package org.tompolicy.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;
import org.tompolicy.tables.Languages;

/** Every sentence of the catalogue is there in every language, says the same things, and is used. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tompolicy");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern USE = Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)*\\.?)\"");
    private static final Pattern FORM = Pattern.compile("\\.(one|few|many)$");

    /** Beginnings of keys that are no rules: words of all sentences, and what several rules say. */
    private static final Set<String> SHARED = Set.of(
            "word", "length", "claims", "advice", "resting", "work", "summary", "change", "attribute", "audience");

    private static SortedSet<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sentence(String language, String key) {
        return Messages.sentence(language, key).orElse("");
    }

    @Test
    void every_language_has_every_sentence_and_no_other() {
        assertTrue(Messages.keys("en").size() > 60, "found " + Messages.keys("en"));
        for (String language : Languages.ids()) {
            assertEquals(Messages.keys("en"), Messages.keys(language), language);
        }
    }

    @Test
    void a_translation_fills_the_places_of_the_english_sentence() {
        List<String> differing = new ArrayList<>();
        for (String language : Languages.ids()) {
            for (String key : Messages.keys("en")) {
                if (!places(sentence("en", key)).equals(places(sentence(language, key)))) {
                    differing.add(language + " " + key);
                }
            }
        }
        assertEquals(List.of(), differing);
    }

    @Test
    void code_is_closed_in_every_sentence() {
        List<String> open = new ArrayList<>();
        for (String language : Languages.ids()) {
            for (String key : Messages.keys(language)) {
                String sentence = sentence(language, key);
                String rest = sentence.replaceAll("``[^`]+``", "").replaceAll("`[^`]+`", "");
                if (sentence.isBlank() || rest.contains("`") || sentence.contains("\n")) {
                    open.add(language + " " + key);
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void the_same_is_to_be_pasted_in_every_language() {
        List<String> differing = new ArrayList<>();
        for (String language : Languages.ids()) {
            for (String key : Messages.keys("en")) {
                if (!attributes(sentence("en", key)).equals(attributes(sentence(language, key)))) {
                    differing.add(language + " " + key);
                }
            }
        }
        assertEquals(List.of(), differing);
    }

    /** Names of attributes that a sentence has people write; their values may be words of a language. */
    private static SortedSet<String> attributes(String sentence) {
        return Pattern.compile("(?<![A-Za-z-])(?:tom-[a-z0-9-]+|[a-z]+(?:-[a-z]+)*(?==))")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_key_begins_with_its_rule() {
        Set<String> rules = Stream.of(Rule.values()).map(Rule::id).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Messages.keys("en").stream()
                        .filter(key -> !rules.contains(key.replaceFirst("\\..*", ""))
                                && !SHARED.contains(key.replaceFirst("\\..*", "")))
                        .toList());
    }

    @Test
    void every_sentence_is_said_somewhere() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    said.add(use.group(1));
                }
            }
        }
        assertEquals(
                List.of(),
                Messages.keys("en").stream()
                        .map(key -> FORM.matcher(key).replaceFirst(""))
                        .filter(key -> !said.contains(key) && !said.contains(key.replaceFirst("[A-Za-z-]+$", "")))
                        .distinct()
                        .toList());
    }
}

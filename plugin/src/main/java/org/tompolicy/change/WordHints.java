package org.tompolicy.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that read like a change of strength, in English and German. They point a reader to a place; no class follows from
 * them, since "at least 8" to "at least 12" is better for the length of a password and worse for the hours of an outage.
 */
final class WordHints {

    private static final Pattern MODAL = words("must|shall|will|has to|have to|may|might|can|could|should|would|cannot"
            + "|muss|müssen|wird|werden|hat zu|haben zu|kann|können|könnte|könnten|soll|sollen|sollte|sollten|darf"
            + "|dürfen|ist zu|sind zu");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])[-\u2212]?\\p{N}+(?:[.,:]\\p{N}+)*(?![\\p{L}\\p{N}])|"
                    + words(
                                    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|daily|weekly|monthly"
                                            + "|quarterly|half-yearly|yearly|annually|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf"
                                            + "|zwölf|einmal|zweimal|täglich|wöchentlich|monatlich|vierteljährlich|quartalsweise"
                                            + "|halbjährlich|jährlich")
                            .pattern());

    /** What makes a promise whole: it is missed where it goes. */
    private static final Pattern WHOLE =
            words("at least|all|every|each|any|always|never|only|no|not|without exception|both|immediately|within"
                    + "|mindestens|wenigstens|alle|allen|aller|alles|jede|jeder|jedes|jeden|jedem|sämtliche|sämtlichen|stets"
                    + "|immer|nie|niemals|nur|kein|keine|keinen|keiner|nicht|ausnahmslos|beide|unverzüglich|sofort"
                    + "|innerhalb");

    /** What leaves a way out: it is noticed where it comes. */
    private static final Pattern ESCAPE = words(
            "where possible|if possible|as far as possible|where feasible"
                    + "|where technically feasible|where appropriate|as appropriate|appropriate|if necessary|where necessary"
                    + "|as necessary|as needed|as required|where required|reasonable|reasonably|generally|usually|typically"
                    + "|normally|in general|in principle|try to|aim to|strive to|endeavour to|except|unless|other than|up to|at most"
                    + "|some|certain|selected|such as|for example"
                    + "|soweit möglich|wo möglich|wenn möglich|nach möglichkeit|möglichst|soweit technisch möglich"
                    + "|soweit erforderlich|falls erforderlich|wenn nötig|bei bedarf|gegebenenfalls|angemessen|angemessene"
                    + "|angemessenen|in der regel|grundsätzlich|üblicherweise|normalerweise|im allgemeinen|versuchen|bemühen"
                    + "|außer|ausgenommen|mit ausnahme|höchstens|bis zu|einige|bestimmte|ausgewählte|zum beispiel|z\\. ?b\\.|ggf\\.");

    private final Set<String> hints = new LinkedHashSet<>();

    private WordHints() {}

    /** Hints of a change, in the order of the text, for example {@code must → may} or {@code new: where possible}. */
    static List<String> of(String before, String after) {
        WordHints hints = new WordHints();
        List<Segment> segments = Redline.of(before, after);
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean exchanged = i + 1 < segments.size()
                    && segment.kind() == Segment.Kind.DELETED
                    && segments.get(i + 1).kind() == Segment.Kind.INSERTED;
            switch (segment.kind()) {
                case KEPT -> {}
                case DELETED ->
                    hints.place(segment.text(), exchanged ? segments.get(i + 1).text() : "");
                case INSERTED -> hints.place("", segment.text());
            }
            if (exchanged) {
                i++;
            }
        }
        return List.copyOf(hints.hints);
    }

    private void place(String deleted, String inserted) {
        exchanged(MODAL, deleted, inserted);
        exchanged(NUMBER, deleted, inserted);
        oneSided(WHOLE, deleted, inserted);
        oneSided(ESCAPE, deleted, inserted);
    }

    /** What stands on both sides, in turn. */
    private void exchanged(Pattern pattern, String deleted, String inserted) {
        List<String> gone = found(pattern, deleted);
        List<String> come = found(pattern, inserted);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= gone.size()) {
                hints.add("new: " + come.get(i));
            } else if (i >= come.size()) {
                hints.add("dropped: " + gone.get(i));
            } else if (!gone.get(i).equals(come.get(i))) {
                hints.add(gone.get(i) + " → " + come.get(i));
            }
        }
    }

    private void oneSided(Pattern pattern, String deleted, String inserted) {
        List<String> gone = found(pattern, deleted);
        List<String> come = found(pattern, inserted);
        gone.stream().filter(not(come)).forEach(word -> hints.add("dropped: " + word));
        come.stream().filter(not(gone)).forEach(word -> hints.add("new: " + word));
    }

    private static Predicate<String> not(List<String> others) {
        return word -> !others.contains(word);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group().replaceAll("\\s+", " "))
                .toList();
    }

    private static Pattern words(String alternatives) {
        String joined = Stream.of(alternatives.split("\\|"))
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(word -> word.replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + joined + ")(?![\\p{L}\\p{N}])", Pattern.UNICODE_CASE);
    }
}

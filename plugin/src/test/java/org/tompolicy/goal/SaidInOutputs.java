package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.prose.Days;

/**
 * What each of several outputs says on each of many topics. Days are compared as days and classes by their names,
 * whatever the form in which an output writes them.
 */
final class SaidInOutputs {

    /** Names of the classes of change in English, as outputs write them. */
    static final List<String> CLASSES =
            List.of("removed", "weakened", "strengthened", "added", "equivalent", "editorial");

    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}[ \u00a0]\\p{Lu}\\p{L}+[ \u00a0]\\d{4}\\b");
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=\\b|T)");
    private static final Pattern SUBJECT =
            Pattern.compile("(?:measures/([a-z]+-[0-9]+)|(subprocessors))\\.html(?:#([a-z0-9-]+))?");

    private final SortedMap<String, SortedMap<String, SortedSet<String>>> topics = new TreeMap<>();

    void say(String output, String topic, String value) {
        topics.computeIfAbsent(topic, any -> new TreeMap<>())
                .computeIfAbsent(output, any -> new TreeSet<>())
                .add(value);
    }

    void say(String output, String topic, List<LocalDate> days) {
        days.forEach(day -> say(output, topic, day.toString()));
    }

    /** A line for each topic on which outputs do not say the same. */
    List<String> contradictions() {
        List<String> lines = new ArrayList<>();
        topics.forEach((topic, said) -> {
            if (new TreeSet<>(said.values().stream().map(Object::toString).toList()).size() > 1) {
                lines.add(topic + ": " + said);
            }
        });
        return lines;
    }

    /** The outputs that say anything on a topic. */
    SortedSet<String> outputsOn(String topic) {
        return new TreeSet<>(topics.getOrDefault(topic, new TreeMap<>()).keySet());
    }

    /** The one thing that an output says on a topic. */
    Optional<String> said(String output, String topic) {
        return Optional.ofNullable(topics.getOrDefault(topic, new TreeMap<>()).get(output))
                .map(SortedSet::first);
    }

    SortedSet<String> topics() {
        return new TreeSet<>(topics.keySet());
    }

    /** Days in the order in which a text says them, {@code 2027-01-01} as well as {@code 1 January 2027}. */
    static List<LocalDate> days(String text) {
        SortedMap<Integer, LocalDate> found = new TreeMap<>();
        for (Pattern pattern : List.of(DAY, ISO)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int place = matcher.start();
                Days.meant(matcher.group().replace('\u00a0', ' ')).ifPresent(day -> found.put(place, day));
            }
        }
        return List.copyOf(found.values());
    }

    /** The class that a text names first. */
    static Optional<String> changeClass(String text) {
        return CLASSES.stream()
                .filter(name -> position(text, name) >= 0)
                .min((one, other) -> Integer.compare(position(text, one), position(text, other)));
    }

    private static int position(String text, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "\\b").matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.start() : -1;
    }

    /** What a change is about, by the address that every output gives for it: {@code OP-01#tape}, {@code support}. */
    static Optional<String> subject(String address) {
        Matcher matcher = SUBJECT.matcher(address);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String fragment = matcher.group(3);
        return Optional.of(
                matcher.group(1) == null
                        ? String.valueOf(fragment)
                        : matcher.group(1).toUpperCase(Locale.ROOT) + (fragment == null ? "" : "#" + fragment));
    }

    /** What an output says in the form of labels with values: rows of a table, terms and definitions. */
    void facts(String output, String of, Map<String, String> facts) {
        facts.forEach((label, value) -> {
            switch (label) {
                case "Used from" -> say(output, of + " used from", days(value));
                case "Transfer basis" ->
                    say(output, of + " transfer until", days(value.substring(value.lastIndexOf("until ") + 1)));
                case "Valid until" -> say(output, of + " valid until", days(value));
                case "Date" -> say(output, of + " dated", days(value));
                default -> {
                    // Nothing with a day.
                }
            }
        });
    }
}

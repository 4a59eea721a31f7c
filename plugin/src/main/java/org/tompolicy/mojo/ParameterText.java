package org.tompolicy.mojo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.tompolicy.finding.FailOn;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.Annotations;
import org.tompolicy.goal.DiffFormat;
import org.tompolicy.goal.author.CollectRequest.Keep;
import org.tompolicy.goal.author.NewKind;

/**
 * Reads the text of a parameter. What cannot be read is a {@link MojoExecutionException} that names the parameter, its
 * value and what is allowed.
 */
final class ParameterText {

    private static final String STAMP_OF_MAVEN_4 = "1980-02-01T00:00:00Z";

    private ParameterText() {}

    /** A day; today in UTC where there is no text. */
    static LocalDate day(String name, String text) throws MojoExecutionException {
        if (isAbsent(text)) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw bad(name, text, "is not a date", "a day as in 2026-11-23");
        }
    }

    /** A day, or nothing where there is no text. */
    static Optional<LocalDate> dayIfAny(String name, String text) throws MojoExecutionException {
        return isAbsent(text) ? Optional.empty() : Optional.of(day(name, text));
    }

    /** What is kept of an artefact. */
    static Keep keep(String name, String text) throws MojoExecutionException {
        for (Keep keep : Keep.values()) {
            if (!isAbsent(text) && keep.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
                return keep;
            }
        }
        throw bad(name, text, "is nothing that can be kept", "file, digest");
    }

    /** A period of days, weeks, months and years, not below zero. */
    static Period period(String name, String text) throws MojoExecutionException {
        Period period;
        try {
            period = Period.parse(isAbsent(text) ? "" : text.strip());
        } catch (DateTimeException e) {
            throw bad(name, text, "is not a period", "ISO 8601 as in P14D, P2W or P1M");
        }
        if (period.isNegative()) {
            throw bad(name, text, "lies in the past", "P0D and longer periods");
        }
        return period;
    }

    /** A port of this machine, 0 for any; empty where there is no text. */
    static OptionalInt port(String name, String text) throws MojoExecutionException {
        if (isAbsent(text)) {
            return OptionalInt.empty();
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return OptionalInt.of(port);
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw bad(name, text, "is not a port", "0 for any that is free, and 1 to 65535");
    }

    /** When to fail. */
    static FailOn failOn(String name, String text) throws MojoExecutionException {
        for (FailOn failOn : FailOn.values()) {
            if (!isAbsent(text) && word(failOn).equals(text.strip())) {
                return failOn;
            }
        }
        throw bad(
                name,
                text,
                "is not a severity to fail on",
                Arrays.stream(FailOn.values()).map(ParameterText::word).collect(Collectors.joining(", ")));
    }

    private static String word(FailOn failOn) {
        return failOn.name().toLowerCase(Locale.ROOT);
    }

    /** How findings are put beside the lines of a change. */
    static Annotations annotations(String name, String text) throws MojoExecutionException {
        for (Annotations annotations : Annotations.values()) {
            if (!isAbsent(text) && annotations.word().equals(text.strip())) {
                return annotations;
            }
        }
        throw bad(
                name,
                text,
                "is no build server that is known",
                Arrays.stream(Annotations.values()).map(Annotations::word).collect(Collectors.joining(", ")));
    }

    /** How a difference is said; several with commas. */
    static Set<DiffFormat> formats(String name, String text) throws MojoExecutionException {
        Set<DiffFormat> formats = EnumSet.noneOf(DiffFormat.class);
        for (String word : isAbsent(text) ? List.of("") : List.of(text.split(",", -1))) {
            formats.add(Arrays.stream(DiffFormat.values())
                    .filter(format -> format.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> bad(
                            name,
                            text,
                            "is no format that is known",
                            Arrays.stream(DiffFormat.values())
                                    .map(DiffFormat::word)
                                    .collect(Collectors.joining(", ")))));
        }
        return formats;
    }

    /** What to add to a policy; a measure where there is no text. */
    static NewKind kind(String name, String text) throws MojoExecutionException {
        String word = isAbsent(text) ? NewKind.MEASURE.word() : text.strip();
        return NewKind.of(word)
                .orElseThrow(() -> bad(name, text, "is nothing that can be added", String.join(", ", NewKind.words())));
    }

    /** Severities by rule. */
    static Map<Rule, Severity> severities(String name, Map<String, String> texts) throws MojoExecutionException {
        Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Optional<Rule> rule = Rule.of(entry.getKey());
            if (rule.isEmpty()) {
                throw bad(name, entry.getKey(), "is not a rule", allRules());
            }
            String text = entry.getValue();
            Optional<Severity> severity = isAbsent(text) ? Optional.empty() : Severity.of(text.strip());
            if (severity.isEmpty()) {
                throw bad(name + "/" + entry.getKey(), text, "is not a severity", allSeverities());
            }
            severities.put(rule.get(), severity.get());
        }
        return severities;
    }

    private static String allRules() {
        return Arrays.stream(Rule.values()).map(Rule::id).sorted().collect(Collectors.joining(", "));
    }

    private static String allSeverities() {
        return Arrays.stream(Severity.values()).map(Severity::word).collect(Collectors.joining(", "));
    }

    /** Words of a list, trimmed and without empty ones; an absent list is an empty one. */
    static List<String> words(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(text -> !isAbsent(text))
                        .map(String::strip)
                        .toList();
    }

    /**
     * The time stamp of reproducible builds: ISO 8601, or seconds since 1970. Where the project has none, or switches
     * it off by a single character as Maven allows, it is the first second of the day. {@code 1980-02-01T00:00:00Z} is
     * what Maven 4 sets where the project has none.
     */
    static Instant timestamp(String name, String text, LocalDate day) throws MojoExecutionException {
        if (isAbsent(text)
                || text.strip().equals(STAMP_OF_MAVEN_4)
                || (text.strip().length() == 1
                        && !Character.isDigit(text.strip().charAt(0)))) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String value = text.strip();
        try {
            return value.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw bad(
                    name, text, "is not a point in time", "ISO 8601 as in 2026-11-23T00:00:00Z, or seconds since 1970");
        }
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private static MojoExecutionException bad(String name, String text, String what, String allowed) {
        return new MojoExecutionException(
                "Parameter " + name + ": '" + (text == null ? "" : text) + "' " + what + ". Allowed: " + allowed + ".");
    }
}

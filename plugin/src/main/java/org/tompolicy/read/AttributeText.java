package org.tompolicy.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.prose.Intervals;

/**
 * An attribute that has a value. Each method reads it as one kind of value; what cannot be read is reported and comes
 * back empty.
 *
 * @param name as the writer wrote it, for messages
 * @param value blank only where the attribute may be empty
 */
record AttributeText(String name, String value, Location location, Findings findings) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    Located<String> located() {
        return new Located<>(value, location);
    }

    /** Reports that the value is wrong; {@code advice} says what to write. */
    void invalid(String advice) {
        findings.add(Rule.ATTRIBUTE_INVALID, location, name + " is \"" + value + "\". " + advice);
    }

    Optional<Located<LocalDate>> date() {
        Optional<LocalDate> date = date(value);
        if (date.isEmpty()) {
            invalid("Write a day as year-month-day, for example 2026-09-30.");
        }
        return date.map(day -> new Located<>(day, location));
    }

    Optional<Interval> interval() {
        Optional<Interval> interval = Intervals.parse(value);
        if (interval.isEmpty()) {
            invalid("Write an interval such as P3M, 3 months, quarterly or vierteljährlich.");
        }
        return interval;
    }

    Optional<DatePeriod> period() {
        String[] days = value.split("/", -1);
        Optional<LocalDate> from = date(days[0].strip());
        Optional<LocalDate> to = days.length == 2 ? date(days[1].strip()) : Optional.empty();
        if (from.isEmpty() || to.isEmpty()) {
            invalid("Write the first and the last day with a slash, for example 2026-07-01/2026-09-30.");
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            invalid("The last day comes before the first: write " + to.get() + "/" + from.get() + ".");
            return Optional.empty();
        }
        return Optional.of(new DatePeriod(from.get(), to.get()));
    }

    Optional<Integer> revision() {
        if (value.matches("[1-9][0-9]{0,5}")) {
            return Optional.of(Integer.parseInt(value));
        }
        invalid("Write a whole number from 1, for example 3.");
        return Optional.empty();
    }

    Optional<String> address() {
        if (value.matches("https?://[^\\s]+")) {
            return Optional.of(value);
        }
        invalid("Write an address that begins with https://.");
        return Optional.empty();
    }

    /** One of a few words; {@code words} lists them for the message. */
    <T> Optional<T> word(Function<String, Optional<T>> reading, List<String> words) {
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            invalid("Allowed: " + String.join(", ", words) + "." + DidYouMean.sentence(value, words, ""));
        }
        return read;
    }

    /** Entries between commas, without blanks around them, each once; empty entries are left out. */
    List<String> list() {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    /** Entries between commas by their place, without blanks around them: repeated and empty ones stay. */
    List<String> entries() {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** The entries that are among {@code names}; each other one is reported. */
    List<String> listOf(List<String> names, String advice) {
        List<String> known = new ArrayList<>();
        for (String entry : list()) {
            if (names.contains(entry)) {
                known.add(entry);
            } else {
                findings.add(
                        Rule.ATTRIBUTE_INVALID,
                        location,
                        name + " names \"" + entry + "\". " + advice + DidYouMean.sentence(entry, names, ""));
            }
        }
        return known;
    }

    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

package org.tompolicy.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.prose.Days;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.prose.Intervals;

/**
 * An attribute that has a value. Each method reads it as one kind of value; what cannot be read is reported and comes
 * back empty.
 *
 * @param name as the writer wrote it, for messages
 * @param value blank only where the attribute may be empty
 * @param doubt what a value that cannot be read leaves open
 */
record AttributeText(String name, String value, Location location, Findings findings, Doubt doubt) {

    AttributeText(String name, String value, Location location, Findings findings) {
        this(name, value, location, findings, Doubt.NONE);
    }

    /** The same, where a value that cannot be read leaves something in doubt. */
    AttributeText doubting(Doubt open) {
        return new AttributeText(name, value, location, findings, open);
    }

    /** Reports that the value is wrong; {@code advice} says what to write. */
    void invalid(String advice) {
        findings.add(Rule.ATTRIBUTE_INVALID, location, name + " is \"" + value + "\". " + advice, doubt);
    }

    Optional<Located<LocalDate>> date() {
        Optional<LocalDate> date = Days.iso(value);
        if (date.isEmpty()) {
            date = Days.meant(value);
            invalid(date.map(day -> "Write " + day + ".")
                    .orElse("Write a day as year-month-day, for example 2026-09-30."));
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
        Optional<LocalDate> from = Days.iso(days[0].strip());
        Optional<LocalDate> to = days.length == 2 ? Days.iso(days[1].strip()) : Optional.empty();
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

    /** What to write for it: a line of a header or of front matter, or an entry of a block's list. */
    private String line(String right) {
        if (!name.startsWith(HeaderAttributes.OURS)) {
            return name + "=\"" + right + "\"";
        }
        return (location.file().endsWith(".md") ? "" : ":") + name + ": " + right;
    }

    /** The entries; where something else than commas stands between names that there are, that is reported once. */
    List<String> separated(Collection<String> names) {
        List<String> separated = new ArrayList<>();
        for (String entry : list()) {
            List<String> parts = Arrays.asList(entry.split("[;\\s]+"));
            separated.addAll(!names.contains(entry) && names.containsAll(parts) ? parts : List.of(entry));
        }
        if (!separated.equals(list())) {
            String right = line(String.join(", ", separated));
            invalid("Separate the names with commas" + (right.contains("\"") ? ", in double quotes" : "") + ". Write "
                    + right);
        }
        return separated.stream().distinct().toList();
    }

    /** The entries that are among {@code names}; each other one is reported. */
    List<String> listOf(List<String> names, String advice) {
        return listOf(names, advice, entry -> DidYouMean.nearest(entry, names));
    }

    /** The same; {@code meant} finds the name that another one means. */
    List<String> listOf(List<String> names, String advice, Function<String, Optional<String>> meant) {
        List<String> known = new ArrayList<>();
        for (String entry : separated(names)) {
            if (names.contains(entry)) {
                known.add(entry);
            } else {
                String nearest = meant.apply(entry)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("");
                findings.add(Rule.ATTRIBUTE_INVALID, location, name + " names \"" + entry + "\". " + advice + nearest);
            }
        }
        return known;
    }
}

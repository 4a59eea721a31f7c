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
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.prose.Days;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.prose.Intervals;
import org.tompolicy.wording.Messages;

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
    void invalid(Message advice) {
        findings.add(
                Rule.ATTRIBUTE_INVALID,
                location,
                Messages.of("attribute-invalid.value")
                        .with("name", name)
                        .with("value", new Value.Quoted(value))
                        .with("advice", advice),
                doubt);
    }

    /** What may be written: one of a few words. */
    static Message allowed(List<String> words) {
        return Messages.of("attribute-invalid.allowed").with("words", Value.Several.of(words));
    }

    Optional<Located<LocalDate>> date() {
        Optional<LocalDate> date = Days.iso(value);
        if (date.isEmpty()) {
            date = Days.meant(value);
            invalid(date.map(day -> Messages.of("attribute-invalid.dayMeant").with("day", day.toString()))
                    .orElseGet(() -> Messages.of("attribute-invalid.day")));
        }
        return date.map(day -> new Located<>(day, location));
    }

    Optional<Interval> interval() {
        Optional<Interval> interval = Intervals.parse(value);
        if (interval.isEmpty()) {
            invalid(Messages.of("attribute-invalid.interval"));
        }
        return interval;
    }

    Optional<DatePeriod> period() {
        String[] days = value.split("/", -1);
        Optional<LocalDate> from = Days.iso(days[0].strip());
        Optional<LocalDate> to = days.length == 2 ? Days.iso(days[1].strip()) : Optional.empty();
        if (from.isEmpty() || to.isEmpty()) {
            invalid(Messages.of("attribute-invalid.period"));
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            invalid(Messages.of("attribute-invalid.periodTurned").with("period", to.get() + "/" + from.get()));
            return Optional.empty();
        }
        return Optional.of(new DatePeriod(from.get(), to.get()));
    }

    Optional<Integer> revision() {
        if (value.matches("[1-9][0-9]{0,5}")) {
            return Optional.of(Integer.parseInt(value));
        }
        invalid(Messages.of("attribute-invalid.number"));
        return Optional.empty();
    }

    Optional<String> address() {
        if (value.matches("https?://[^\\s]+")) {
            return Optional.of(value);
        }
        invalid(Messages.of("attribute-invalid.address"));
        return Optional.empty();
    }

    /** One of a few words; {@code words} lists them for the message. */
    <T> Optional<T> word(Function<String, Optional<T>> reading, List<String> words) {
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            invalid(DidYouMean.after(allowed(words), value, words));
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
            invalid(Messages.of(right.contains("\"") ? "attribute-invalid.commasInQuotes" : "attribute-invalid.commas")
                    .with("line", right));
        }
        return separated.stream().distinct().toList();
    }

    /** The entries that are among {@code names}; each other one is reported. */
    List<String> listOf(List<String> names, Message advice) {
        return listOf(names, advice, entry -> DidYouMean.nearest(entry, names));
    }

    /** The same; {@code meant} finds the name that another one means. */
    List<String> listOf(List<String> names, Message advice, Function<String, Optional<String>> meant) {
        List<String> known = new ArrayList<>();
        for (String entry : separated(names)) {
            if (names.contains(entry)) {
                known.add(entry);
            } else {
                Message unknown = Messages.of("attribute-invalid.names")
                        .with("name", name)
                        .with("entry", new Value.Quoted(entry))
                        .with("advice", advice);
                findings.add(
                        Rule.ATTRIBUTE_INVALID,
                        location,
                        meant.apply(entry)
                                .map(near -> Messages.sequence(unknown, DidYouMean.message(near)))
                                .orElse(unknown));
            }
        }
        return known;
    }
}

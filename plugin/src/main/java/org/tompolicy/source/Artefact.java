package org.tompolicy.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.model.ReportFacts;

/**
 * What a file that is to become evidence says of itself.
 *
 * @param report what was counted in it, where it is the report of a build server
 * @param day the earliest day that it names as the day of its making
 * @param period the days that it covers
 * @param problem why it cannot be read as what it is, as a part of a sentence without a full stop; empty where it can
 */
public record Artefact(
        Form form, Optional<ReportFacts> report, Optional<LocalDate> day, Optional<DatePeriod> period, String problem) {

    /** What kind of file it is. */
    public enum Form {
        /** JUnit XML or SARIF. */
        REPORT,
        /** Comma-separated values. */
        TABLE,
        /** Anything else, which nobody looks into. */
        OTHER
    }

    public Artefact {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * Looks into a file.
     *
     * @param name its name, whose ending says what it may be
     */
    public static Artefact read(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return DatedTable.read(name, content);
        }
        return Reports.read(name, content)
                .map(reading -> new Artefact(
                        Form.REPORT,
                        reading.facts(),
                        reading.facts().flatMap(ReportFacts::day),
                        Optional.empty(),
                        reading.problem()))
                .orElseGet(() -> undated(Form.OTHER, ""));
    }

    static Artefact undated(Form form, String problem) {
        return new Artefact(form, Optional.empty(), Optional.empty(), Optional.empty(), problem);
    }

    /** Whether it says when it was made, or until when what it covers goes. */
    public boolean isDated() {
        return day.isPresent() || period.isPresent();
    }
}

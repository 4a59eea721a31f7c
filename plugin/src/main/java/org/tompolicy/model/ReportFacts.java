package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report of a build server says of itself.
 *
 * @param values a number for each of the format's terms
 * @param day the earliest day (UTC) that it names as the day of its making
 */
public record ReportFacts(Format format, Map<ReportTerm, Integer> values, Optional<LocalDate> day) {

    /** The levels of results, from harmless to bad. */
    public static final List<String> LEVELS = List.of("none", "note", "warning", "error");

    /** The formats that are read. */
    public enum Format {
        JUNIT("JUnit XML", ReportTerm.TESTS, ReportTerm.FAILURES, ReportTerm.ERRORS, ReportTerm.SKIPPED),
        SARIF("SARIF", ReportTerm.LEVEL, ReportTerm.RESULTS, ReportTerm.ERRORS, ReportTerm.WARNINGS, ReportTerm.NOTES);

        private final String label;
        private final List<ReportTerm> terms;

        Format(String label, ReportTerm... terms) {
            this.label = label;
            this.terms = List.of(terms);
        }

        /** How people call it. */
        public String label() {
            return label;
        }

        /** What is counted in it. */
        public List<ReportTerm> terms() {
            return terms;
        }
    }

    public ReportFacts {
        Objects.requireNonNull(day, "day");
        Map<ReportTerm, Integer> copy = new EnumMap<>(ReportTerm.class);
        copy.putAll(values);
        if (!copy.keySet().equals(EnumSet.copyOf(format.terms()))) {
            throw new IllegalArgumentException("a report of " + format + " has other terms: " + copy.keySet());
        }
        values = Collections.unmodifiableMap(copy);
    }

    /** What is counted, in words: a number, or the word of a level. */
    public String text(ReportTerm term) {
        return Expectation.text(term, values.get(term));
    }
}

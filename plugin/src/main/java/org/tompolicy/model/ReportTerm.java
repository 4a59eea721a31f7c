package org.tompolicy.model;

import java.util.Locale;
import java.util.Optional;

/** What is counted in a report of a build server. */
public enum ReportTerm {
    /** Test cases. */
    TESTS,
    /** Test cases that failed. */
    FAILURES,
    /** Test cases that could not be run to their end, or results of level error. */
    ERRORS,
    /** Test cases that were left out. */
    SKIPPED,
    /** The worst level of all results, as the place of its word in {@link ReportFacts#LEVELS}. */
    LEVEL,
    /** Results of any level. */
    RESULTS,
    /** Results of level warning. */
    WARNINGS,
    /** Results of level note. */
    NOTES;

    /** The word that writers use, for example {@code tests}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a writer's word; empty when it is none of ours. */
    public static Optional<ReportTerm> of(String word) {
        for (ReportTerm term : values()) {
            if (term.word().equals(word)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}

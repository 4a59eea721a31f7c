package org.tompolicy.finding;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, from harmless to stopping the build. */
public enum Severity {
    /** Not reported at all. */
    IGNORE,
    /** Reported, stops nothing. */
    INFO,
    /** Reported; stops the build where {@code tom.failOn} says {@code warning}. */
    WARNING,
    /** A warning that also stops a release. It is printed as {@code warning}. */
    RELEASE,
    /** Stops the build unless {@code tom.failOn} says {@code never}. */
    ERROR;

    /** The word in reports and in the configuration: {@code ignore}, {@code info}, {@code warning}, {@code release}, {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word on the console, where {@code release} reads {@code warning}. */
    public String printed() {
        return this == RELEASE ? WARNING.word() : word();
    }

    /** Reads a word of the configuration; empty when it is none of ours. */
    public static Optional<Severity> of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}

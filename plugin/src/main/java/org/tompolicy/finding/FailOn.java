package org.tompolicy.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From which severity on findings stop a build ({@code tom.failOn}). */
public enum FailOn {
    /** Errors stop it. */
    ERROR,
    /** Warnings stop it too, also those that are kept for a release. */
    WARNING,
    /** Nothing stops it. */
    NEVER;

    /** Whether any of the findings stops the build. */
    public boolean stops(List<Finding> findings) {
        return findings.stream().map(Finding::severity).anyMatch(this::stops);
    }

    private boolean stops(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity.compareTo(Severity.WARNING) >= 0;
            case NEVER -> false;
        };
    }

    /** The word of the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word of the configuration; empty when it is none of ours. */
    public static Optional<FailOn> of(String word) {
        for (FailOn value : values()) {
            if (value.word().equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

package org.tompolicy.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * One problem of the content, as a value.
 *
 * @param rule what kind of problem
 * @param severity how bad it is in this project: the rule's default until the goal applies the project's choice
 * @param location where it stands
 * @param message one or two sentences in plain text that end with what to do next; no line breaks
 * @param measure id of the measure that it is about, or an empty string
 * @param claim id of the claim inside the measure, or an empty string
 * @param doubt what nobody can judge while it stands
 */
public record Finding(
        Rule rule, Severity severity, Location location, String message, String measure, String claim, Doubt doubt)
        implements Comparable<Finding> {

    /** What a finding leaves open, beside the problem itself. */
    public enum Doubt {
        NONE,
        /** Who may read something: nothing may be published. */
        AUDIENCE,
        /** What its file promises, names and answers: that something is missing there may well be the same mistake. */
        CONTENT;

        /** {@link #AUDIENCE} where a condition holds. */
        public static Doubt audience(boolean open) {
            return open ? AUDIENCE : NONE;
        }
    }

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::location).thenComparing(Finding::rule).thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(doubt, "doubt");
        if (message.isBlank() || message.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a message is one line: " + message);
        }
    }

    /** A finding that leaves nothing in doubt. */
    public Finding(Rule rule, Severity severity, Location location, String message, String measure, String claim) {
        this(rule, severity, location, message, measure, claim, Doubt.NONE);
    }

    /** A finding of the rule's default severity that is about no measure. */
    public static Finding of(Rule rule, Location location, String message) {
        return new Finding(rule, rule.severity(), location, message, "", "");
    }

    /** The same finding, which leaves something in doubt. */
    public Finding doubting(Doubt open) {
        return new Finding(rule, severity, location, message, measure, claim, open);
    }

    /** The same finding, about a measure or one of its claims ({@code claim} may be empty). */
    public Finding about(String measureId, String claimId) {
        return new Finding(rule, severity, location, message, measureId, claimId, doubt);
    }

    /** The same finding with another severity. */
    public Finding as(Severity other) {
        return new Finding(rule, other, location, message, measure, claim, doubt);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** The line that users read: {@code file:line:column: severity: [rule] message}. */
    @Override
    public String toString() {
        return location + ": " + severity.printed() + ": [" + rule.id() + "] " + message;
    }
}

package org.tompolicy.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * One problem of the content, as a value.
 *
 * @param rule what kind of problem
 * @param severity how bad it is in this project: the rule's default until the goal applies the project's choice
 * @param location where it stands
 * @param words one or two sentences that end with what to do next; in plain text without line breaks
 * @param subject what it is about
 * @param arguments what is said of it by name, for whoever knows a finding again or brings it together with others
 * @param doubt what nobody can judge while it stands
 */
public record Finding(
        Rule rule,
        Severity severity,
        Location location,
        Message words,
        Subject subject,
        Arguments arguments,
        Doubt doubt)
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
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(doubt, "doubt");
        String message = words.english();
        if (message.isBlank() || message.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a message is one line: " + message);
        }
    }

    /** As {@link #of(Rule, Location, Message)}, in words that are in no catalogue. */
    public static Finding of(Rule rule, Location location, String message) {
        return of(rule, location, Message.plain(message));
    }

    /** A finding of the rule's default severity that is about nothing with an id and leaves nothing in doubt. */
    public static Finding of(Rule rule, Location location, Message words) {
        return new Finding(rule, rule.severity(), location, words, Subject.NOTHING, Arguments.NONE, Doubt.NONE);
    }

    /** What it says, in English as on the console: tools read it, and fingerprints are made of it. */
    public String message() {
        return words.english();
    }

    /** The same finding, which leaves something in doubt. */
    public Finding doubting(Doubt open) {
        return new Finding(rule, severity, location, words, subject, arguments, open);
    }

    /** The same finding at the same place of another file. */
    public Finding in(String file) {
        return new Finding(
                rule,
                severity,
                new Location(file, location.line(), location.column()),
                words,
                subject,
                arguments,
                doubt);
    }

    /** The same finding, about something. */
    public Finding about(Subject other) {
        return new Finding(rule, severity, location, words, other, arguments, doubt);
    }

    /** The same finding with these arguments. */
    public Finding with(Arguments others) {
        return new Finding(rule, severity, location, words, subject, others, doubt);
    }

    /** The same finding with another severity. */
    public Finding as(Severity other) {
        return new Finding(rule, other, location, words, subject, arguments, doubt);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** The line that users read: {@code file:line:column: severity: [rule] message}. */
    @Override
    public String toString() {
        return location + ": " + severity.printed() + ": [" + rule.id() + "] " + message();
    }
}

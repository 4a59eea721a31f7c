package org.tompolicy.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that must hold in a report for it to prove anything: {@code tests>=1}, {@code level<=warning}.
 *
 * @param value a number; for {@link ReportTerm#LEVEL} the place of the word in {@link ReportFacts#LEVELS}
 */
public record Expectation(ReportTerm term, Relation relation, int value) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z]+)\\s*(>=|<=|=|>|<)\\s*([a-z]+|[0-9]{1,9})");

    /** How what is counted relates to the value. */
    public enum Relation {
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUAL("="),
        MORE(">"),
        LESS("<");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** How writers write it. */
        public String sign() {
            return sign;
        }

        private boolean holds(int counted, int value) {
            return switch (this) {
                case AT_LEAST -> counted >= value;
                case AT_MOST -> counted <= value;
                case EQUAL -> counted == value;
                case MORE -> counted > value;
                case LESS -> counted < value;
            };
        }
    }

    public Expectation {
        if (value < 0) {
            throw new IllegalArgumentException("nothing counts below zero: " + value);
        }
    }

    /** Reads what a writer wrote, as in {@code tests>=1} or {@code level <= warning}; empty when it cannot be understood. */
    public static Optional<Expectation> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Relation relation = Arrays.stream(Relation.values())
                .filter(candidate -> candidate.sign().equals(written.group(2)))
                .findFirst()
                .orElseThrow();
        return ReportTerm.of(written.group(1))
                .flatMap(term -> value(term, written.group(3)).map(value -> new Expectation(term, relation, value)));
    }

    private static Optional<Integer> value(ReportTerm term, String text) {
        if (term == ReportTerm.LEVEL) {
            return Optional.of(ReportFacts.LEVELS.indexOf(text)).filter(level -> level >= 0);
        }
        return Character.isDigit(text.charAt(0)) ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** Whether it holds in a report; what the report does not count does not hold. */
    public boolean holdsIn(ReportFacts report) {
        Integer counted = report.values().get(term);
        return counted != null && relation.holds(counted, value);
    }

    static String text(ReportTerm term, int value) {
        return term == ReportTerm.LEVEL ? ReportFacts.LEVELS.get(value) : Integer.toString(value);
    }

    /** As writers write it. */
    @Override
    public String toString() {
        return term.word() + relation.sign() + text(term, value);
    }
}

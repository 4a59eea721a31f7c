package org.tompolicy.finding;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fills a place of a {@link Message}: of a kind, where the language of the reader decides how it is written. */
public sealed interface Value {

    /** As it stands on the console. */
    String english();

    /** Looks at the kind. */
    <R> R accept(Visitor<R> visitor);

    /** Words that are the same in every language: names, ids, lines to paste, what somebody has written. */
    record Words(String text) implements Value {

        public Words {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String english() {
            return text;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /** Words in quotes. */
    record Quoted(String text) implements Value {

        public Quoted {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String english() {
            return '"' + text + '"';
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quoted(this);
        }
    }

    /** Words of a table that ships with the plugin, in English; others, which stand as they are, may be among them. */
    record Shipped(String text) implements Value {

        public Shipped {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String english() {
            return text;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shipped(this);
        }
    }

    /** A day; on the console as ISO 8601. What is to be pasted is {@link Words}. */
    record Day(LocalDate day) implements Value {

        public Day {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public String english() {
            return day.toString();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.day(this);
        }
    }

    /** How many there are. */
    record Count(long number) implements Value {

        @Override
        public String english() {
            return String.valueOf(number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /** How often something is done: {@code every 3 months}. */
    record Every(Period period) implements Value {

        public Every {
            Objects.requireNonNull(period, "period");
        }

        @Override
        public String english() {
            String words = new Length(period).english();
            return "every " + (words.startsWith("1 ") && !words.contains(" and ") ? words.substring(2) : words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.every(this);
        }
    }

    /** A length of time: {@code 1 year and 6 months}. */
    record Length(Period period) implements Value {

        private static final int DAYS_OF_A_WEEK = 7;

        public Length {
            period = period.normalized();
        }

        /** The lengths in units that add up to it, as unit and number; units are years, months, weeks and days. */
        public List<Unit> units() {
            int days = period.getDays();
            boolean weeks = days % DAYS_OF_A_WEEK == 0;
            return Stream.of(
                            new Unit("year", period.getYears()),
                            new Unit("month", period.getMonths()),
                            weeks ? new Unit("week", days / DAYS_OF_A_WEEK) : new Unit("day", days))
                    .filter(unit -> unit.number() != 0)
                    .toList();
        }

        @Override
        public String english() {
            return units().stream()
                    .map(unit -> unit.number() + " " + unit.name() + (unit.number() == 1 ? "" : "s"))
                    .collect(Collectors.joining(" and "));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.length(this);
        }

        /** So many of a unit: {@code year}, {@code month}, {@code week} or {@code day}. */
        public record Unit(String name, int number) {}
    }

    /** A word that writers choose from a list, and that each language has a name for: {@code access-review}. */
    record Term(Vocabulary vocabulary, String word) implements Value {

        /** The lists of words. */
        public enum Vocabulary {
            /** Kinds of evidence. */
            EVIDENCE,
            /** Bases of transfers. */
            TRANSFER
        }

        public Term {
            Objects.requireNonNull(vocabulary, "vocabulary");
            Objects.requireNonNull(word, "word");
        }

        /** A kind of evidence. */
        public static Term evidence(String word) {
            return new Term(Vocabulary.EVIDENCE, word);
        }

        /** Bases of a transfer, with commas. */
        public static Several transfers(List<String> words) {
            return new Several(
                    words.stream()
                            .<Value>map(word -> new Term(Vocabulary.TRANSFER, word))
                            .toList(),
                    Several.Between.COMMA);
        }

        @Override
        public String english() {
            return word;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.term(this);
        }
    }

    /**
     * Claims by their names.
     *
     * @param shown whether they are named beside the message already, which then says only that it means these
     */
    record Claims(List<String> names, boolean shown) implements Value {

        public Claims {
            names = List.copyOf(names);
        }

        /** Some that are named nowhere else. */
        public static Claims named(List<String> names) {
            return new Claims(names, false);
        }

        @Override
        public String english() {
            return String.join(", ", names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.claims(this);
        }
    }

    /** Several things in a row. */
    record Several(List<Value> values, Between between) implements Value {

        /** What stands between them. */
        public enum Between {
            /** {@code a, b, c}. */
            COMMA(", "),
            /** {@code a; b; c}. */
            SEMICOLON("; "),
            /** {@code a and b and c}: the word of the language between each two. */
            AND(" and "),
            /** {@code a or b or c}. */
            OR(" or ");

            private final String english;

            Between(String english) {
                this.english = english;
            }
        }

        public Several {
            values = List.copyOf(values);
            Objects.requireNonNull(between, "between");
        }

        /** Words in quotes, with commas. */
        public static Several quoted(Collection<String> words) {
            return new Several(words.stream().<Value>map(Quoted::new).toList(), Between.COMMA);
        }

        /** Words with commas. */
        public static Several of(List<String> words) {
            return new Several(words.stream().<Value>map(Words::new).toList(), Between.COMMA);
        }

        @Override
        public String english() {
            return values.stream().map(Value::english).collect(Collectors.joining(between.english));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.several(this);
        }
    }

    /** A message inside of another one. */
    record Part(Message message) implements Value {

        public Part {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String english() {
            return message.english();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.part(this);
        }
    }

    /** One method a kind. */
    interface Visitor<R> {

        R words(Words words);

        R quoted(Quoted quoted);

        R shipped(Shipped shipped);

        R day(Day day);

        R count(Count count);

        R every(Every every);

        R length(Length length);

        R term(Term term);

        R claims(Claims claims);

        R several(Several several);

        R part(Part part);
    }
}

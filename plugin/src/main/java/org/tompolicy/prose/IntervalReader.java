package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.tompolicy.prose.IntervalMention.Certainty;
import org.tompolicy.prose.IntervalWords.Entry;
import org.tompolicy.prose.IntervalWords.What;

/** Reads what one text says about intervals, from left to right; where two readings begin at a word, the longer one counts. */
final class IntervalReader {

    /** Words between a number and what it counts in a time: two tests of restores per year. */
    private static final int NEAR = 3;

    private static final int DIGITS = 4;
    private static final CalendarLength DAY = CalendarLength.of("P1D");
    private static final CalendarLength NONE = DAY;

    private final String text;
    private final List<IntervalToken> tokens;

    /** What is read from a token on, up to the token {@code end}. */
    private record Found(int end, Certainty certainty, CalendarLength shortest, CalendarLength longest) {

        static Found said(int end, CalendarLength length) {
            return new Found(end, Certainty.SAID, length, length);
        }

        Found as(Certainty other) {
            return new Found(end, other, shortest, longest);
        }

        Found times(double count) {
            return new Found(end, certainty, shortest.times(count), longest.times(count));
        }

        Found upTo(int other) {
            return new Found(other, certainty, shortest, longest);
        }
    }

    /** One number, or the two ends of a range. */
    private record Amount(int end, double least, double most) {}

    IntervalReader(String text) {
        this.text = text;
        this.tokens = IntervalToken.of(text);
    }

    /** Every mention, in order; no two share a word. */
    List<IntervalMention> mentions() {
        List<IntervalMention> mentions = new ArrayList<>();
        if (!IntervalWords.mayBeIn(tokens)) {
            return mentions;
        }
        int position = 0;
        while (position < tokens.size()) {
            Optional<Found> found = found(position);
            if (found.isPresent()) {
                mentions.add(mention(position, found.get()));
            }
            position = found.map(Found::end).orElse(position + 1);
        }
        return mentions;
    }

    private IntervalMention mention(int position, Found found) {
        int start = tokens.get(position).start();
        int end = tokens.get(found.end() - 1).end();
        return new IntervalMention(
                start,
                end,
                text.substring(start, end).replaceAll("\\s+", " "),
                found.certainty(),
                found.shortest(),
                found.longest());
    }

    /** The length that the whole text says, with or without words for "every"; empty where it says more or less. */
    Optional<CalendarLength> whole() {
        int start = skip(0, What.FILLER);
        return Stream.of(found(start).filter(found -> found.certainty() == Certainty.SAID), bare(start))
                .flatMap(Optional::stream)
                .filter(found ->
                        found.end() == tokens.size() && found.shortest().equals(found.longest()))
                .map(Found::shortest)
                .findFirst();
    }

    private Optional<Found> bare(int start) {
        int from = skip(start, What.TIMES, What.EVERY, What.PER, What.OF, What.FILLER);
        return measure(from, What.UNIT).or(() -> measure(start, What.UNIT));
    }

    private Optional<Found> found(int position) {
        if (position >= tokens.size() || cannotBegin(position)) {
            return Optional.empty();
        }
        List<IntFunction<Optional<Found>>> readings = List.of(
                this::every,
                this::often,
                this::interval,
                this::multiple,
                this::cycle,
                this::names,
                this::severalTimes,
                this::possible);
        return readings.stream()
                .flatMap(reading -> reading.apply(position).stream())
                .reduce((one, other) -> other.end() > one.end() ? other : one);
    }

    private boolean cannotBegin(int position) {
        IntervalToken token = tokens.get(position);
        return token.isJoined() || !Character.isDigit(token.text().charAt(0)) && !IntervalWords.begins(token);
    }

    private Optional<Entry> at(int position, What what) {
        return IntervalWords.at(position, tokens, what);
    }

    /** The first position from one on where none of some words begins. */
    private int skip(int position, What... whats) {
        int next = position;
        for (int i = 0; i < whats.length; i++) {
            int length = at(next, whats[i]).map(entry -> entry.tokens().size()).orElse(0);
            if (length > 0) {
                next += length;
                i = -1;
            }
        }
        return next;
    }

    private Optional<Integer> after(int position, What what) {
        return at(position, what).map(entry -> position + entry.tokens().size());
    }

    /** A number in digits or words, or two: 6 to 12. */
    private Optional<Amount> amount(int position) {
        return number(position).map(first -> {
            int next = first.end();
            Optional<Amount> other = next < tokens.size()
                            && tokens.get(next).isJoined()
                            && isDigits(tokens.get(next).text())
                    ? number(next)
                    : after(next, What.TO).flatMap(this::number);
            return other.filter(second -> second.least() > first.least())
                    .map(second -> new Amount(second.end(), first.least(), second.least()))
                    .orElse(first);
        });
    }

    private Optional<Amount> number(int position) {
        if (position >= tokens.size()) {
            return Optional.empty();
        }
        String word = tokens.get(position).text();
        if (isDigits(word)) {
            double value = Double.parseDouble(word.replace(',', '.'));
            int end = position + 1;
            end = after(end, What.COUNT_END)
                    .filter(behind -> isRightBehind(behind - 1))
                    .orElse(end);
            return value > 0 ? Optional.of(new Amount(end, value, value)) : Optional.empty();
        }
        return at(position, What.COUNT)
                .map(count -> new Amount(position + count.tokens().size(), count.count(), count.count()));
    }

    private static boolean isDigits(String word) {
        return Character.isDigit(word.charAt(0)) && word.length() <= DIGITS;
    }

    private boolean isRightBehind(int position) {
        return tokens.get(position).start() == tokens.get(position - 1).end();
    }

    /** A unit, with a number before it or without: six months. */
    private Optional<Found> measure(int position, What unit) {
        int start = skip(position, What.FILLER);
        Optional<Amount> amount = amount(start);
        Optional<Found> counted = amount.flatMap(many -> counted(many, unit));
        return counted.or(() ->
                at(start, unit).map(of -> Found.said(start + of.tokens().size(), of.length())));
    }

    /** A number is often repeated, as in contracts: three (3) months. */
    private Optional<Found> counted(Amount amount, What unit) {
        int behind = skip(amount.end(), What.FILLER);
        boolean isRepeated =
                amount.end() < tokens.size() && tokens.get(amount.end()).text().equals("(");
        int start = isRepeated
                ? number(behind).map(again -> skip(again.end(), What.FILLER)).orElse(behind)
                : behind;
        return at(start, unit)
                .map(of -> new Found(
                        start + of.tokens().size(),
                        Certainty.SAID,
                        of.length().times(amount.least()),
                        of.length().times(amount.most())));
    }

    /** Every 3 months, each Monday, with every release. */
    private Optional<Found> every(int position) {
        return after(position, What.EVERY).flatMap(first -> {
            int next = skip(first, What.EVERY, What.FILLER);
            return several(next)
                    .or(() -> measure(next, What.UNIT))
                    .or(() -> workday(next))
                    .or(() -> everyName(next))
                    .or(() -> after(next, What.EVENT).map(end -> new Found(end, Certainty.EVENT, NONE, NONE)));
        });
    }

    private Optional<Found> several(int position) {
        return after(position, What.SEVERAL)
                .flatMap(next -> measure(next, What.UNIT))
                .map(found -> found.as(Certainty.OPEN));
    }

    /** Working days are days; of several nobody says how many days they take. */
    private Optional<Found> workday(int position) {
        return measure(position, What.WORKDAY)
                .map(found -> found.longest().equals(DAY) ? found : found.as(Certainty.OPEN));
    }

    private Optional<Found> everyName(int position) {
        Optional<Amount> amount = amount(position);
        Optional<Found> names = names(amount.map(Amount::end).orElse(position), What.NAME)
                .map(found -> found.times(amount.map(Amount::most).orElse(1.0)));
        return names.map(found -> {
            int next = skip(found.end(), What.OF, What.EVERY);
            return next == found.end()
                    ? found
                    : at(next, What.UNIT)
                            .map(unit -> Found.said(next + unit.tokens().size(), unit.length()))
                            .orElse(found);
        });
    }

    /** One name or more: Mondays and Thursdays come twice a week, Monday to Friday is every day. */
    private Optional<Found> names(int position, What what) {
        return at(position, what).map(name -> {
            int end = position + name.tokens().size();
            Optional<Integer> last = after(end, What.TO).flatMap(next -> after(next, what));
            if (last.isPresent()) {
                return Found.said(last.get(), DAY);
            }
            int count = 1;
            Optional<Integer> next = further(end, what);
            while (next.isPresent()) {
                count++;
                end = next.get();
                next = further(end, what);
            }
            return Found.said(end, name.length().times(1.0 / count));
        });
    }

    private Optional<Integer> further(int position, What what) {
        return after(position, What.AND)
                .map(next -> skip(next, What.AND, What.EVERY))
                .flatMap(next -> after(next, what));
    }

    private Optional<Found> names(int position) {
        return names(position, What.NAMES)
                .or(() -> names(position, What.NAME).map(found -> found.as(Certainty.POSSIBLE)));
    }

    /** Twice a year, 2x yearly, once in 12 months. */
    private Optional<Found> often(int position) {
        return at(position, What.TIMES)
                .map(times -> new Amount(position + times.tokens().size(), times.count(), times.count()))
                .or(() -> amount(position)
                        .flatMap(count -> after(count.end(), What.MULTIPLIED)
                                .map(end -> new Amount(end, count.least(), count.most()))))
                .flatMap(times -> time(times.end())
                        .map(found -> new Found(
                                found.end(),
                                found.certainty(),
                                found.shortest().times(1 / times.most()),
                                found.longest().times(1 / times.least()))));
    }

    /** The time in which something is done so often. */
    private Optional<Found> time(int position) {
        Optional<Found> word = interval(position);
        int next = skip(position, What.OF, What.EVERY, What.PER, What.FILLER);
        return word.isPresent() || next == position
                ? word
                : measure(next, What.UNIT).or(() -> measure(next, What.WORKDAY));
    }

    private Optional<Found> severalTimes(int position) {
        return after(position, What.SEVERAL_TIMES)
                .map(end -> new Found(time(end).map(Found::end).orElse(end), Certainty.OPEN, NONE, NONE));
    }

    private Optional<Found> interval(int position) {
        return at(position, What.INTERVAL)
                .map(word -> Found.said(position + word.tokens().size(), word.length()))
                .map(found -> isTimesUnknown(position) ? found.as(Certainty.OPEN) : found);
    }

    /** Whether it is said before how many times, in words that are not on the list: umpteen times yearly. */
    private boolean isTimesUnknown(int position) {
        return position > 1
                && at(position - 1, What.MULTIPLIED).isPresent()
                && amount(position - 2).isEmpty();
    }

    /** 6-monthly, three-monthly. */
    private Optional<Found> multiple(int position) {
        return amount(position)
                .filter(amount ->
                        amount.end() < tokens.size() && tokens.get(amount.end()).isJoined())
                .flatMap(amount -> at(amount.end(), What.MULTIPLE)
                        .map(word -> Found.said(
                                amount.end() + word.tokens().size(),
                                word.length().times(amount.least()))));
    }

    /** Intervals of 3 months, a two-year cycle. */
    private Optional<Found> cycle(int position) {
        Optional<Found> behind = after(position, What.CYCLE)
                .map(next -> skip(next, What.OF, What.FILLER))
                .flatMap(next -> measure(next, What.UNIT));
        Optional<Found> lasting = measure(position, What.LASTING).or(() -> measure(position, What.UNIT));
        return behind.or(
                () -> lasting.flatMap(found -> after(found.end(), What.CYCLE).map(found::upTo)));
    }

    /** Per quarter, at month-end, one test a month. */
    private Optional<Found> possible(int position) {
        Optional<Found> word = at(position, What.POSSIBLE)
                .map(end -> Found.said(position + end.tokens().size(), end.length()));
        Optional<Double> before = countBefore(position);
        Optional<Found> per = after(position, What.PER)
                .or(() -> before.flatMap(count -> after(position, What.PER_COUNTED)))
                .flatMap(next -> measure(next, What.UNIT))
                .filter(found -> after(found.end(), What.CYCLE).isEmpty())
                .map(found -> found.times(1 / before.orElse(1.0)));
        return word.or(() -> per).map(found -> found.as(Certainty.POSSIBLE));
    }

    private Optional<Double> countBefore(int position) {
        for (int from = position - 1; from >= Math.max(0, position - NEAR); from--) {
            Optional<Amount> amount = number(from);
            if (amount.isPresent() && amount.get().end() <= position) {
                return Optional.of(amount.get().least());
            }
        }
        return Optional.empty();
    }
}

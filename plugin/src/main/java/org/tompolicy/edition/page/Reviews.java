package org.tompolicy.edition.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;

/**
 * When the measures of a policy were last reviewed and are to be reviewed again, as readers are told on a day.
 *
 * @param asOf the day
 */
public record Reviews(PublishedPolicy policy, LocalDate asOf) {

    /** When a review is due. Only what is to come is told as such. */
    public enum Due {
        TO_COME,
        /** Not past, but no day on which the policy holds. */
        BEFORE_EFFECT,
        PAST
    }

    /** Between two names of measures. */
    private static final String NEXT = ", ";

    /** How many measures are named; of more the first one is, with the number of the others. */
    private static final int MOST_NAMED = 3;

    /** The day of the last review of a measure that promises something; empty where there was none. */
    public Optional<LocalDate> latest() {
        return days().max(Comparator.naturalOrder());
    }

    /** The day of the review that is longest ago. */
    public Optional<LocalDate> oldest() {
        return days().min(Comparator.naturalOrder());
    }

    /** Whether every measure that promises something was reviewed. */
    public boolean areComplete() {
        return policy.promised().allMatch(measure -> measure.reviewed().isPresent());
    }

    /** The earliest day by which a measure is to be reviewed again, past or not. */
    public Optional<LocalDate> next() {
        return policy.promised()
                .flatMap(measure -> measure.nextReview().stream())
                .min(Comparator.naturalOrder());
    }

    /** The measures that were last reviewed on a day, by id. */
    public String reviewedOn(LocalDate day, UiTexts texts) {
        return named(
                policy.promised()
                        .filter(measure -> measure.reviewed().equals(Optional.of(day)))
                        .toList(),
                texts);
    }

    /** The measures that are to be reviewed by a day, by id. */
    public String dueOn(LocalDate day, UiTexts texts) {
        return named(
                policy.promised()
                        .filter(measure -> measure.nextReview().equals(Optional.of(day)))
                        .toList(),
                texts);
    }

    /** How many measures were to be reviewed again before the day. */
    public int overdue() {
        return (int) policy.promised()
                .filter(measure ->
                        measure.nextReview().filter(day -> due(day) == Due.PAST).isPresent())
                .count();
    }

    /**
     * The next review with its measure, whether it is to come or overdue: the text of a row. Where several are overdue it
     * says how many, and the oldest.
     *
     * @param days how a day is written
     */
    public Optional<String> nextRow(UiTexts texts, Function<LocalDate, String> days) {
        return next().map(day -> {
            String by = days.apply(day);
            String names = dueOn(day, texts);
            return switch (due(day)) {
                case TO_COME -> texts.text("annex.reviewToCome", by, names);
                case BEFORE_EFFECT -> texts.text("annex.reviewBefore", by, names);
                case PAST ->
                    overdue() == 1
                            ? texts.text("annex.reviewPast", by, names)
                            : texts.text("annex.reviewsPast", overdue(), by, names);
            };
        });
    }

    /** How many reviews are overdue, and the oldest with its measure: a sentence; empty where none is. */
    public Optional<Markup> overdueSentence(UiTexts texts) {
        return next().filter(day -> due(day) == Due.PAST).map(day -> {
            Markup by = texts.time(day);
            String names = dueOn(day, texts);
            return overdue() == 1
                    ? texts.html("reviewOverdue", by, names)
                    : texts.html("reviewsOverdue", overdue(), by, names);
        });
    }

    /** Where a day by which a review is to be made stands to the day, and to that from which the policy holds. */
    public Due due(LocalDate day) {
        if (day.isBefore(asOf)) {
            return Due.PAST;
        }
        return policy.effective().filter(day::isBefore).isPresent() ? Due.BEFORE_EFFECT : Due.TO_COME;
    }

    private Stream<LocalDate> days() {
        return policy.promised().flatMap(measure -> measure.reviewed().stream());
    }

    private static String named(List<PublishedMeasure> measures, UiTexts texts) {
        List<String> ids = measures.stream().map(PublishedMeasure::id).toList();
        return ids.size() <= MOST_NAMED ? String.join(NEXT, ids) : texts.text("andOthers", ids.get(0), ids.size() - 1);
    }
}

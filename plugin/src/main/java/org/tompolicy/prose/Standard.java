package org.tompolicy.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tompolicy.finding.Rule;
import org.tompolicy.tables.ShippedTable;

/**
 * An entry of the dictionary of standards and laws ({@code lint/standards.csv} in the resources): a way of naming one
 * that is wrong, or wrong since a day.
 *
 * @param rule the rule that reads it
 * @param pattern how it stands in a text; case counts
 * @param fixed texts one of which stands in whatever the pattern matches; empty where there are none
 * @param name what is meant; may be empty
 * @param validFrom first day on which it was in force, where one is known
 * @param validUntil last day on which it was in force; empty for what is wrong on every day
 * @param successor what to write instead
 * @param source who says so
 * @param reason why, as the end of a sentence
 */
public record Standard(
        Rule rule,
        Pattern pattern,
        List<String> fixed,
        String name,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        String successor,
        String source,
        String reason) {

    private static final List<String> HEAD =
            List.of("rule", "pattern", "name", "valid-from", "valid-until", "successor", "source", "reason");

    /** Every entry, in the order of the table. */
    public static final List<Standard> ALL = ShippedTable.read("lint/standards.csv").below(HEAD).stream()
            .map(Standard::of)
            .toList();

    private static Standard of(List<String> row) {
        return new Standard(
                Rule.of(row.get(0)).orElseThrow(() -> new IllegalStateException("no rule: " + row)),
                Pattern.compile(row.get(1)),
                FixedText.of(row.get(1)),
                row.get(2),
                day(row.get(3)),
                day(row.get(4)),
                row.get(5),
                row.get(6),
                row.get(7));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** The entries of a rule that count on a day: those without a last day, and those whose last day is past. */
    public static List<Standard> of(Rule rule, LocalDate day) {
        return ALL.stream()
                .filter(standard -> standard.rule == rule)
                .filter(standard -> standard.validUntil.map(day::isAfter).orElse(true))
                .toList();
    }

    /** Whether a text may name it so; where this says no, {@link #in} finds nothing. */
    public boolean mayBeIn(LetterPairs text) {
        if (fixed.isEmpty()) {
            return true;
        }
        for (String words : fixed) {
            if (text.mayHold(words)) {
                return true;
            }
        }
        return false;
    }

    /** The words in a text that name it so. */
    public List<String> in(String text) {
        if (!fixed.isEmpty() && fixed.stream().noneMatch(text::contains)) {
            return List.of();
        }
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}

package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Interval;
import org.tompolicy.prose.IntervalMention;
import org.tompolicy.prose.Intervals;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.wording.Messages;

/**
 * Numbers and intervals of a promise that are not the same in its translation. Numbers are compared as digits, so that
 * editions of standards and versions of protocols are among them; intervals as lengths, whatever the words.
 */
final class TranslatedNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,]*\\d)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private TranslatedNumbers() {}

    /** The findings at the claims of the translation. */
    static List<Finding> findings(Prose original, Prose translated) {
        Map<String, Prose.Statement> originals = original.statements().stream()
                .collect(Collectors.toMap(Prose.Statement::name, Function.identity(), (one, other) -> one));
        List<Finding> findings = new ArrayList<>();
        for (Prose.Statement statement : translated.statements()) {
            Optional.ofNullable(originals.get(statement.name()))
                    .ifPresent(source -> compare(source, statement, findings));
        }
        return findings;
    }

    private static void compare(Prose.Statement source, Prose.Statement words, List<Finding> findings) {
        Set<String> numbers = numbers(source.claim());
        Set<String> translated = numbers(words.claim());
        Set<String> lacking = new LinkedHashSet<>(numbers);
        lacking.removeAll(translated);
        Set<String> more = new LinkedHashSet<>(translated);
        more.removeAll(numbers);
        if (!lacking.isEmpty() || !more.isEmpty()) {
            Set<String> found = more.isEmpty() ? lacking : more;
            findings.add(words.finding(Rule.TRANSLATION_DIFFERS, found, numbers(lacking, more)));
            return;
        }
        Set<Interval> intervals = intervals(source);
        Set<Interval> others = intervals(words);
        if (!intervals.isEmpty() && !others.isEmpty() && !intervals.equals(others)) {
            Set<String> found = mentions(words).stream()
                    .map(IntervalMention::words)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Set<String> meant = mentions(source).stream()
                    .map(IntervalMention::words)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            findings.add(words.finding(
                    Rule.TRANSLATION_DIFFERS,
                    found,
                    Messages.of("translation-differs.interval")
                            .with("words", Prose.quoted(found))
                            .with("original", Prose.quoted(meant))));
        }
    }

    private static Message numbers(Set<String> lacking, Set<String> more) {
        if (more.isEmpty()) {
            return Messages.of("translation-differs.numberLacking").with("words", Prose.quoted(lacking));
        }
        return lacking.isEmpty()
                ? Messages.of("translation-differs.numberMore").with("words", Prose.quoted(more))
                : Messages.of("translation-differs.number")
                        .with("words", Prose.quoted(more))
                        .with("original", Prose.quoted(lacking));
    }

    private static Set<String> numbers(Claim claim) {
        return NUMBER.matcher(PlainText.of(Texts.forAudience(claim.text(), Audience.CUSTOMER)))
                .results()
                .map(MatchResult::group)
                .map(number ->
                        GROUPED.matcher(number).matches() ? number.replaceAll("[.,]", "") : number.replace(',', '.'))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<IntervalMention> mentions(Prose.Statement statement) {
        return statement.sentences().stream()
                .flatMap(sentence -> Intervals.in(sentence).stream())
                .filter(IntervalMention::isSaid)
                .toList();
    }

    /** What is said exactly, with one way of writing a length. */
    private static Set<Interval> intervals(Prose.Statement statement) {
        return mentions(statement).stream()
                .flatMap(mention -> mention.interval().stream())
                .map(interval -> new Interval(interval.period().normalized()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

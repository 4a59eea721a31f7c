package org.tompolicy.check;

import java.util.List;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.prose.WordPattern;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** What is not done yet. What is done when something happens is in order. */
final class FuturePromise implements ProseCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final WordList.Entry LATER = new WordList.Entry(
            "",
            "A policy says what is done today. Write it in the present tense, or leave it out until it is done.",
            List.of(),
            false,
            false);

    private static final WordPattern WILL = WordPattern.of(
            "\\bwill be\\b|\\bwill\\b(?=[^.;]*\\b(?:soon|in (?:20\\d\\d|future|the future)|by (?:the end of )?20\\d\\d)\\b)"
                    + "|\\b(?:wird|werden)\\b[^.;]*\\bwerden\\b",
            FLAGS);

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|when|whenever|once|upon|unless|after|within|in the event|in case|should|where|wenn|falls|sobald|sofern|bei"
                    + "|nach|innerhalb|soweit)\\b",
            FLAGS);

    @Override
    public Rule rule() {
        return Rule.FUTURE_PROMISE;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        return prose.findings(rule(), "future-promise.says", sentence -> {
            List<Words.Hit> hits = words.in(sentence.text());
            if (!hits.isEmpty()) {
                return hits;
            }
            return WILL.find(sentence.text())
                    .filter(will -> !CONDITION.matcher(sentence.text()).find())
                    .map(will -> List.of(new Words.Hit(will.start(), will.end(), will.group(), LATER)))
                    .orElse(List.of());
        });
    }
}

package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Interval;
import org.tompolicy.prose.IntervalMention;
import org.tompolicy.prose.Intervals;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** An interval in the text that is not the cadence, or a word that two readers take for two intervals. */
final class CadenceMismatch implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.CADENCE_MISMATCH;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words ambiguous = prose.words(rule());
        List<Finding> findings = new ArrayList<>(
                prose.findings(rule(), "cadence-mismatch.ambiguous", sentence -> ambiguous.in(sentence.text())));
        for (Prose.Statement statement : prose.statements()) {
            statement.claim().cadence().ifPresent(cadence -> {
                Set<String> other = others(statement, cadence);
                boolean isAmbiguous = statement.sentences().stream()
                        .anyMatch(sentence -> !ambiguous.in(sentence).isEmpty());
                if (!other.isEmpty() && !isAmbiguous) {
                    findings.add(statement.finding(
                            rule(),
                            other,
                            Messages.of("cadence-mismatch.differs")
                                    .with("words", Prose.quoted(other))
                                    .with("every", new Value.Every(cadence.period()))));
                }
            });
        }
        return findings;
    }

    /** What the text says instead of the cadence; nothing where some of its words may mean the cadence. */
    private static Set<String> others(Prose.Statement statement, Interval cadence) {
        Set<String> others = new LinkedHashSet<>();
        for (String sentence : statement.sentences()) {
            for (IntervalMention mention : Intervals.in(sentence)) {
                if (mention.fits(cadence)) {
                    return Set.of();
                }
                if (mention.isSaid()) {
                    others.add(mention.words());
                }
            }
        }
        return others;
    }
}

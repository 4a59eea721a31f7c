package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** A quality, an amount or a time that no reader can check. */
final class VagueTerm implements ProseCheck {

    /** Rules that look closer: words are found once. */
    private static final List<Check> CLOSER = List.of(new VagueAuthority(), new WeakCommitment(), new MarketingTerm());

    @Override
    public Rule rule() {
        return Rule.VAGUE_TERM;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        List<Words> closer =
                CLOSER.stream().map(check -> prose.words(check.rule())).toList();
        return prose.findings(rule(), "vague-term.says", sentence -> {
            List<Words.Hit> hits = words.in(sentence.text());
            if (hits.isEmpty()) {
                return hits;
            }
            List<Words.Hit> taken = closer.stream()
                    .flatMap(other -> other.in(sentence.text()).stream())
                    .toList();
            return hits.stream()
                    .filter(hit -> taken.stream().noneMatch(hit::overlaps))
                    .toList();
        });
    }
}

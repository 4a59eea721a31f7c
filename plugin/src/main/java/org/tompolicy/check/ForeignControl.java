package org.tompolicy.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** What only a sub-processor provides, said in the first person. */
final class ForeignControl implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.FOREIGN_CONTROL;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        Set<String> subProcessors =
                prose.policy().subProcessors().stream().map(SubProcessor::id).collect(Collectors.toSet());
        return prose.findings(
                rule(),
                "foreign-control.says",
                sentence ->
                        subProcessors.containsAll(sentence.statement().claim().providedBy())
                                ? words.in(sentence.text())
                                : List.of());
    }
}

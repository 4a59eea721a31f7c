package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Standard;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A claim to be certified that does not say to which edition. */
final class StandardEdition implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.STANDARD_EDITION;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        List<Standard> misnamed =
                Standard.of(new StandardName().rule(), trace.options().asOf());
        List<Finding> findings = new ArrayList<>();
        for (Prose.Statement statement : prose.statements()) {
            Set<String> names = new LinkedHashSet<>();
            for (String sentence : statement.sentences()) {
                CertificateClaim.claimed(sentence, misnamed).stream()
                        .filter(name -> name.edition().isEmpty())
                        .forEach(name -> names.add(name.words()));
            }
            if (!names.isEmpty()) {
                findings.add(statement.finding(
                        rule(), names, Messages.of("standard-edition.says").with("words", Prose.quoted(names))));
            }
        }
        return findings;
    }
}

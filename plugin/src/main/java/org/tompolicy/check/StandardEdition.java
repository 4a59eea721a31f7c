package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Standard;
import org.tompolicy.trace.Trace;

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
                        rule(),
                        names,
                        "says certified and names " + Prose.quoted(names)
                                + " without its edition. Write it with the year of the certificate, for example"
                                + " ISO/IEC 27001:2022."));
            }
        }
        return findings;
    }
}

package org.tompolicy.check;

import java.util.List;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** A standard or a practice that is called upon without its name. */
final class VagueAuthority implements ProseCheck {

    /** A standard with its number, or a catalogue that has no number. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:ISO|IEC|NIST|SP|DIN|EN|BSI|PCI|DSS|ISAE|SSAE|FIPS|RFC|ETSI|VDI|ASR|BS|ANSI|ASVS|SOC|C5|CIS)\\b.{0,20}?\\d"
                    + "|\\b(?:OWASP|COBIT|ITIL|CIS [Bb]enchmarks?|CIS [Cc]ontrols|IT-Grundschutz|TISAX)\\b"
                    + "|\\b(?:BSI-)?Standard \\d{3}-\\d",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public Rule rule() {
        return Rule.VAGUE_AUTHORITY;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        return prose.findings(rule(), "vague-authority.says", sentence -> {
            List<Words.Hit> hits = words.in(sentence.text());
            return hits.isEmpty() || NAMED.matcher(sentence.text()).find() ? List.of() : hits;
        });
    }
}

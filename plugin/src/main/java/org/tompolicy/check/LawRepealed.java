package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.tables.Labels;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A law or a transfer basis that is no longer in force on the day, or the annex of other clauses. */
public final class LawRepealed implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.LAW_REPEALED;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        return Dictionary.findings(prose, rule(), "law-repealed.says", trace, Dictionary::sinceWhen);
    }

    /**
     * Finds words of the project's own for a label of the annex that name what belongs to another label.
     *
     * @param file as findings show it
     * @param text of the properties file
     */
    public static List<Finding> inLabels(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            int end = line.indexOf('=');
            if (end > 0 && !line.stripLeading().startsWith("#")) {
                String key = line.substring(0, end).strip();
                Optional<String> label = Labels.ids().stream()
                        .filter(id -> key.endsWith("." + id))
                        .findFirst();
                Optional<String> foreign = label.flatMap(id -> Labels.foreign(id, line.substring(end + 1)));
                if (foreign.isPresent()) {
                    findings.add(Finding.of(
                            Rule.LAW_REPEALED,
                            new Location(file, number, line.indexOf(foreign.get(), end) + 1),
                            Messages.of("law-repealed.label")
                                    .with("key", key)
                                    .with("words", foreign.get())
                                    .with("label", label.get())));
                }
            }
        }
        return findings;
    }
}

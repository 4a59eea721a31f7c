package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.tables.Labels;

/** {@code law-repealed}: words of the project's own for a label that name what belongs to another one. */
final class LabelCheck {

    private LabelCheck() {}

    /**
     * Looks through a file of words.
     *
     * @param file as findings show it
     * @param text of the properties file
     */
    static List<Finding> findings(String file, String text) {
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
                            key + " names " + foreign.get() + ", which does not belong to the label " + label.get()
                                    + ". Write what that label stands for, or move the words to the other label."));
                }
            }
        }
        return findings;
    }
}

package org.tompolicy.tables;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.ExpectedProof;

/**
 * What reviewers expect to be shown for the controls of the frameworks that ship: {@code expected-evidence.csv} in the
 * resources, a row for each control, with a column for each language.
 */
public final class ExpectedProofs {

    private static final List<ExpectedProof> SHIPPED = ShippedTable.read("expected-evidence.csv").named().stream()
            .map(ExpectedProofs::read)
            .toList();

    private ExpectedProofs() {}

    /** All of them, in the order of the table. */
    public static List<ExpectedProof> shipped() {
        return SHIPPED;
    }

    private static ExpectedProof read(Map<String, String> row) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String language : Languages.ids()) {
            String sentence = row.getOrDefault(language, "");
            if (!sentence.isEmpty()) {
                words.put(language, sentence);
            }
        }
        List<EvidenceKind> kinds = Stream.of(row.get("kinds").split(","))
                .map(String::strip)
                .map(kind -> EvidenceKind.of(kind)
                        .orElseThrow(() -> new IllegalStateException("no kind of evidence: " + kind)))
                .toList();
        return new ExpectedProof(row.get("framework"), row.get("control"), kinds, words);
    }
}

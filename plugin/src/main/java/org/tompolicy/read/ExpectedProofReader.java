package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.ExpectedProof;
import org.tompolicy.model.Framework;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.tables.ExpectedProofs;
import org.tompolicy.tables.Languages;
import org.tompolicy.wording.Messages;

/**
 * Reads what the user says that reviewers expect for a control: {@code lint/evidence-missing.csv}, with the columns
 * {@code framework}, {@code control}, {@code kinds} (with commas) and one for each language. A row stands in the place of
 * the one that ships for the same control.
 */
final class ExpectedProofReader {

    /** Called after the rule whose finding asks for evidence. */
    static final String FILE = "lint/evidence-missing.csv";

    private static final String FRAMEWORK = "framework";
    private static final String CONTROL = "control";
    private static final String KINDS = "kinds";
    private static final List<String> REQUIRED = List.of(FRAMEWORK, CONTROL, KINDS);
    private static final List<String> COLUMNS =
            Stream.concat(REQUIRED.stream(), Languages.ids().stream()).toList();
    private static final List<String> WORDS =
            Arrays.stream(EvidenceKind.values()).map(EvidenceKind::word).toList();

    private final Map<String, Framework> frameworks;
    private final Findings findings;

    ExpectedProofReader(Map<String, Framework> frameworks, Findings findings) {
        this.frameworks = frameworks;
        this.findings = findings;
    }

    /** The user's own, then those that ship for other controls. */
    List<ExpectedProof> read(Sources sources) {
        Map<String, ExpectedProof> all = new LinkedHashMap<>();
        Optional.ofNullable(sources.tables().get(FILE)).filter(this::hasHead).ifPresent(table -> {
            for (SourceRow row : table.rows().subList(1, table.rows().size())) {
                read(table, row).ifPresent(proof -> all.put(key(proof), proof));
            }
        });
        ExpectedProofs.shipped().forEach(proof -> all.putIfAbsent(key(proof), proof));
        return List.copyOf(all.values());
    }

    private static String key(ExpectedProof proof) {
        return proof.framework() + "\n" + proof.control();
    }

    private boolean hasHead(SourceTable table) {
        List<String> head =
                table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
        boolean known = head.containsAll(REQUIRED)
                && COLUMNS.containsAll(head)
                && Languages.ids().stream().anyMatch(head::contains);
        if (!known) {
            findings.add(
                    Rule.FILE_INVALID,
                    Location.startOf(table.file()),
                    Messages.of("file-invalid.expectedHead").with("columns", String.join(",", COLUMNS)));
        }
        return known;
    }

    /** Reads a row; that rows are as wide as the head is held by {@code source}. */
    private Optional<ExpectedProof> read(SourceTable table, SourceRow row) {
        List<String> head = table.rows().get(0).cells();
        if (row.cells().size() != head.size()) {
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < head.size(); column++) {
            cells.put(head.get(column), row.cells().get(column).strip());
        }
        List<String> kinds = Arrays.stream(cells.get(KINDS).split(","))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .toList();
        SortedMap<String, String> words = new TreeMap<>();
        Languages.ids().stream()
                .filter(language -> !cells.getOrDefault(language, "").isEmpty())
                .forEach(language -> words.put(language, cells.get(language)));
        Optional<Message> mistake = mistake(cells, kinds, words);
        if (mistake.isPresent()) {
            findings.add(Rule.FILE_INVALID, Location.line(table.file(), row.line()), mistake.get());
            return Optional.empty();
        }
        List<EvidenceKind> read = new ArrayList<>();
        kinds.forEach(kind -> EvidenceKind.of(kind).ifPresent(read::add));
        return Optional.of(new ExpectedProof(cells.get(FRAMEWORK), cells.get(CONTROL), read, words));
    }

    private Optional<Message> mistake(Map<String, String> cells, List<String> kinds, Map<String, String> words) {
        String id = cells.get(FRAMEWORK);
        Framework framework = frameworks.get(id);
        if (framework == null) {
            return Optional.of(Messages.sequence(
                    Messages.of("file-invalid.noFramework").with("framework", new Value.Quoted(id)),
                    DidYouMean.message(
                            id,
                            frameworks.keySet(),
                            Messages.of("attribute-invalid.frameworks")
                                    .with("frameworks", Value.Several.of(List.copyOf(frameworks.keySet()))))));
        }
        String control = cells.get(CONTROL);
        if (framework.control(control).isEmpty()) {
            List<String> controls =
                    framework.controls().stream().map(Framework.Control::id).toList();
            return Optional.of(Messages.sequence(
                    Messages.of("file-invalid.noControl")
                            .with("framework", id)
                            .with("control", new Value.Quoted(control)),
                    DidYouMean.message(control, controls, Messages.of("file-invalid.oneOfItsIds"))));
        }
        Optional<String> unknown =
                kinds.stream().filter(kind -> EvidenceKind.of(kind).isEmpty()).findFirst();
        if (kinds.isEmpty() || unknown.isPresent()) {
            Message all = Messages.of("attribute-invalid.kinds").with("kinds", Value.Several.of(WORDS));
            return Optional.of(unknown.map(kind -> Messages.sequence(
                            Messages.of("file-invalid.noKind").with("kind", new Value.Quoted(kind)),
                            DidYouMean.message(kind, WORDS, all)))
                    .orElseGet(() -> Messages.sequence(Messages.of("file-invalid.kindsEmpty"), all)));
        }
        return words.isEmpty() ? Optional.of(Messages.of("file-invalid.expectedEmpty")) : Optional.empty();
    }
}

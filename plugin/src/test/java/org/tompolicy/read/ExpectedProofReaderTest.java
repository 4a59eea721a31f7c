package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.ExpectedProof;
import org.tompolicy.tables.ExpectedProofs;
import org.tompolicy.tables.Frameworks;

class ExpectedProofReaderTest {

    private static final String FILE = "lint/evidence-missing.csv";

    @Test
    void aRowOfTheProjectStandsForTheOneThatShips() {
        List<ExpectedProof> read = Documents.sound()
                .table(FILE, "framework,control,kinds,en", "gdpr,32.1.c,ci-report,The nightly restore.")
                .read()
                .policy()
                .expectedProofs();
        assertEquals(
                List.of(new ExpectedProof(
                        "gdpr",
                        "32.1.c",
                        List.of(EvidenceKind.CI_REPORT),
                        new TreeMap<>(Map.of("en", "The nightly restore.")))),
                read.stream()
                        .filter(proof -> proof.framework().equals("gdpr"))
                        .filter(proof -> proof.control().equals("32.1.c"))
                        .toList());
        assertEquals(ExpectedProofs.shipped().size(), read.size());
        assertEquals("The nightly restore.", read.get(0).words("de"));
    }

    @Test
    void reportsWhatIsWrongWithTheTable() {
        assertEquals(
                List.of(
                        "measures/lint/evidence-missing.csv:1:1: error: [file-invalid] The first line must name the columns of"
                                + " what reviewers expect. Write: framework,control,kinds,en,de"),
                Documents.sound()
                        .table(FILE, "framework,control,kind,en", "gdpr,32.1.c,record,A.")
                        .findings());
        assertEquals(
                List.of(
                        "measures/lint/evidence-missing.csv:2:1: error: [file-invalid] There is no framework \"gdrp\". Did you"
                                + " mean gdpr?",
                        "measures/lint/evidence-missing.csv:3:1: error: [file-invalid] The framework gdpr has no control"
                                + " \"32.1.x\". Did you mean 32.1.a?",
                        "measures/lint/evidence-missing.csv:4:1: error: [file-invalid] There is no kind of evidence"
                                + " \"test-reprt\". Did you mean test-report?",
                        "measures/lint/evidence-missing.csv:5:1: error: [file-invalid] The cell kinds of this line is empty."
                                + " Kinds: certificate, attestation, audit-report, penetration-test, test-report,"
                                + " training-record, access-review, log-review, configuration-export, policy-document,"
                                + " contract, record, architecture, ci-report.",
                        "measures/lint/evidence-missing.csv:6:1: error: [file-invalid] This line does not say what is"
                                + " expected. Write a sentence, or delete the line."),
                Documents.sound()
                        .table(
                                FILE,
                                "framework,control,kinds,en,de",
                                "gdrp,32.1.c,record,A.,A.",
                                "gdpr,32.1.x,record,A.,A.",
                                "gdpr,32.1.c,test-reprt,A.,A.",
                                "gdpr,32.1.c,,A.,A.",
                                "gdpr,32.1.c,record,,")
                        .findings());
    }

    /** Whoever renames a control has to mend the table. */
    @Test
    void whatShipsNamesControlsThatShipInBothLanguages() {
        Map<String, List<String>> controls = Frameworks.ids().stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> Frameworks.table(id).named().stream()
                                .map(row -> row.get("id"))
                                .toList()));
        for (ExpectedProof proof : ExpectedProofs.shipped()) {
            assertTrue(controls.getOrDefault(proof.framework(), List.of()).contains(proof.control()), proof.toString());
            assertTrue(proof.words().keySet().containsAll(List.of("en", "de")), proof.toString());
        }
        assertEquals(149, ExpectedProofs.shipped().size());
    }
}

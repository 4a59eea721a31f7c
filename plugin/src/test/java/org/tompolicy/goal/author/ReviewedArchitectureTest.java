package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.testing.Slow;

/** Architecture as evidence, on a copy of this repository's policy: who notices which change of a document. */
@Slow
class ReviewedArchitectureTest {

    private static final String DEPLOYMENT = "architecture/deployment.adoc";
    private static final String BACKUP = "architecture/concepts/backup.adoc";

    @TempDir
    private Path root;

    private Workspace policy;

    @BeforeEach
    void copy() throws IOException {
        policy = Workspace.own(root);
    }

    private static Set<String> names(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        finding.subject().owner() + "#" + finding.subject().claim())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Checks who notices that a section, and with it its fingerprint, has changed. */
    private void assertNoticed(String... claims) {
        assertEquals(new TreeSet<>(Set.of(claims)), names(policy.changed()));
    }

    @Test
    void everything_that_rests_on_architecture_is_recorded_as_reviewed_and_nothing_has_changed() {
        assertNoticed();
        assertEquals(List.of(), policy.claims("changed"));
        List<String> open = policy.trace().claims().stream()
                .filter(claim -> claim.proofs().stream()
                        .anyMatch(proof -> proof.section()
                                .filter(section -> !section.isRecorded())
                                .isPresent()))
                .map(claim -> claim.name())
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void one_sentence_changes_exactly_the_claims_that_lean_on_it_and_the_offered_line_clears_it() throws IOException {
        policy.edit(DEPLOYMENT, "customer data is stored in no other region", "customer data may be stored elsewhere");
        assertNoticed("PE-01#location", "AO-03#region", "AP-01#architecture");
        // A contract or another section proves the other two as well, and a claim has the state of its best record.
        assertEquals(List.of("AO-03#region"), policy.claims("changed"));
        for (Finding finding : policy.changed()) {
            assertTrue(
                    finding.message().contains("rests on deployment.adoc#regions, which has changed"),
                    finding.message());
            String line = finding.message().substring(finding.message().indexOf("this line instead: [") + 19);
            paste(finding.location().file(), finding.location().line(), line);
        }
        assertNoticed();
        assertEquals(List.of(), policy.claims("changed"));
    }

    private void paste(String file, int line, String text) throws IOException {
        List<String> lines = new ArrayList<>(List.of(policy.text(file).split("\n", -1)));
        lines.set(line - 1, text);
        policy.write(file, String.join("\n", lines));
    }

    @Test
    void a_claim_that_leans_on_a_record_is_cleared_at_the_record() throws IOException {
        policy.edit(BACKUP, "row counts and checksums", "row counts");
        List<Finding> findings = policy.changed();
        assertFalse(findings.isEmpty());
        String message = findings.get(0).message();
        assertTrue(
                message.contains(" rests on restore-procedure, and its section concepts/backup.adoc#restore"), message);
        String line = message.substring(message.lastIndexOf(":tom-seen: "));
        String record = policy.text("measures/evidence/restore-procedure.adoc");
        policy.write("measures/evidence/restore-procedure.adoc", record.replaceAll("(?m)^:tom-seen: .*$", line));
        assertNoticed();
    }

    @Test
    void the_goal_clears_it_as_well() throws IOException {
        policy.edit(BACKUP, "no address on the internet", "no public address");
        assertNoticed("AO-03#inside-azure");
        assertTrue(policy.review("AO-03#inside-azure").failure().isEmpty());
        assertNoticed();
    }

    @Test
    void typography_is_noticed_by_nobody() throws IOException {
        policy.edit(DEPLOYMENT, "In words: the services run", "In words:   the *services*\nrun");
        assertNoticed();
    }

    @Test
    void a_section_below_is_noticed_by_those_who_lean_on_the_one_above() throws IOException {
        policy.edit(BACKUP, "[#places]", "=== For how long\n\nFor 35 days.\n\n[#places]");
        assertNoticed("AO-03#automatic", "AO-03#retention");
    }
}

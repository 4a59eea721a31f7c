package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** What a build says of changes since a release that was really sealed and read back. */
@Slow
class ChangeRulesTest {

    private static final Set<Rule> OURS = Set.of(
            Rule.REVISION_NOT_BUMPED,
            Rule.CHANGE_UNDECLARED,
            Rule.CHANGE_CONTRADICTED,
            Rule.COMMITMENT_WEAKENED,
            Rule.MEASURE_REMOVED,
            Rule.EFFECTIVE_INVALID);

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path root;

    private SmallPolicy released() throws IOException {
        SmallPolicy policy = new SmallPolicy(root);
        Outcome outcome = policy.release("2026.1", ISSUED);
        assertTrue(outcome.failure().isEmpty(), outcome.failure().orElse(""));
        return policy;
    }

    private static List<String> lines(SmallPolicy policy) {
        return Build.open(policy.options(LATER)).findings().stream()
                .filter(finding -> OURS.contains(finding.rule()))
                .map(Finding::toString)
                .toList();
    }

    private static Set<String> rules(SmallPolicy policy) {
        return Build.open(policy.options(LATER)).findings().stream()
                .map(Finding::rule)
                .filter(OURS::contains)
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    @Test
    void what_was_just_sealed_is_no_change() throws IOException {
        assertEquals(List.of(), lines(released()));
    }

    @Test
    void from_three_to_six_months_no_release_is_made_until_it_is_signed_off() throws IOException {
        SmallPolicy policy = released().edit(SmallPolicy.MEASURE, "cadence=P3M", "cadence=P6M");
        assertEquals(Set.of("revision-not-bumped", "commitment-weakened", "effective-invalid"), rules(policy));
        String refusal = policy.release("2026.2", LATER).failure().orElseThrow();
        assertTrue(refusal.contains("1 commitment-weakened, 1 effective-invalid, 1 revision-not-bumped"), refusal);

        policy.edit(
                SmallPolicy.MEASURE,
                ":revnumber: 1",
                ":revnumber: 2\n:tom-change: 2 weakened\n:tom-approved-by: 2 CISO, 2026-11-30");
        assertEquals(Set.of("effective-invalid"), rules(policy));
        policy.edit(SmallPolicy.POLICY, ":tom-contact:", ":tom-effective: 2026-12-31\n:tom-contact:");
        assertEquals(List.of(), lines(policy));
        Outcome signed = policy.release("2026.2", LATER);
        assertTrue(signed.failure().isEmpty(), signed.failure().orElse(""));
        assertEquals(List.of(), lines(policy));
    }

    @Test
    void markup_is_no_change_of_a_promise() throws IOException {
        SmallPolicy policy = released().edit(SmallPolicy.MEASURE, "We keep a register", "We *keep* a \"`register`\"");
        assertEquals(List.of(), lines(policy));
    }

    @Test
    void places_are_those_of_the_values() throws IOException {
        SmallPolicy policy = released()
                .edit(SmallPolicy.MEASURE, "We keep a register", "We may keep a register")
                .edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 1\n:tom-change: 1 added");
        assertEquals(
                List.of("measures/access/authorisation.adoc:3:13", "measures/access/authorisation.adoc:4:14"),
                lines(policy).stream()
                        .map(line -> line.substring(0, line.indexOf(": warning")))
                        .toList());
    }
}

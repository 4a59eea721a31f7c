package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.testing.Slow;

/** What could not be read, and what is lost on the way, is never published as empty, whatever the project chose. */
@Slow
class NothingLostTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final LocalDate NEXT = LocalDate.parse("2026-12-23");

    @TempDir
    Path root;

    private SmallPolicy policy;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(root);
    }

    private Outcome release(Map<Rule, Severity> severities) {
        return ReleaseGoal.run(
                Build.open(policy.lenient(NEXT, severities)),
                new ReleaseRequest("2026.2", false, "0.1.0", NEXT, false));
    }

    @Test
    void a_measure_that_has_become_empty_stops_a_release() throws IOException {
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        List<String> sealed = policy.sealedFiles();
        String whole = Files.readString(root.resolve(SmallPolicy.MEASURE));
        policy.write(SmallPolicy.MEASURE, whole.substring(0, whole.indexOf("[#credentials")));
        Map<Rule, Severity> ignoring = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            ignoring.put(rule, Severity.IGNORE);
        }
        String failure = release(ignoring).failure().orElse("");
        assertTrue(failure.contains("1 finding stops a release: 1 measure-empty."), failure);
        assertEquals(sealed, policy.sealedFiles());
    }
}

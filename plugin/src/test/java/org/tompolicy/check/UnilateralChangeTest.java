package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** A right to change the text alone that an explanation gives in two sentences. */
class UnilateralChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static long found(String explanation) {
        Policy policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.context(explanation).claim("a", claim -> claim.html("Doors are locked.")))
                .build();
        return Checks.findings(
                        policy, Tracer.trace(policy, new TraceOptions(DAY, Period.ofDays(14), Period.ofDays(30))))
                .stream()
                .map(Finding::rule)
                .filter(Rule.UNILATERAL_CHANGE::equals)
                .count();
    }

    @Test
    void aPronounStandsForThePolicyThatTheSentenceBeforeBeginsWith() {
        for (String right : List.of(
                "This policy describes our measures. We may change it at any time.",
                "These measures are ours. We reserve the right to modify them.")) {
            assertEquals(1, found(right), right);
        }
    }

    @Test
    void aPronounForSomethingElseGivesNoRight() {
        for (String other : List.of(
                "The register is kept as this policy says. We may change it at any time.",
                "This policy describes our measures. It is changed as agreed with the customer.",
                "This policy describes our measures. Doors are locked. We may change them at any time.")) {
            assertEquals(0, found(other), other);
        }
    }
}

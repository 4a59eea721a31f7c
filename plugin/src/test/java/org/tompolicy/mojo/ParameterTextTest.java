package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tompolicy.finding.FailOn;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.Annotations;

class ParameterTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void readsADay() throws Exception {
        assertEquals(DAY, ParameterText.day("tom.asOf", " 2026-11-23 "));
    }

    @Test
    void saysWhichDayIsNone() {
        assertEquals(
                "Parameter tom.asOf: '23.11.2026' is not a date. Allowed: a day as in 2026-11-23.",
                messageOf(() -> ParameterText.day("tom.asOf", "23.11.2026")));
    }

    @Test
    void readsPeriodsOfDaysWeeksAndMonths() throws Exception {
        assertEquals(Period.ofDays(14), ParameterText.period("tom.lead", "P14D"));
        assertEquals(Period.ofDays(14), ParameterText.period("tom.lead", "P2W"));
        assertEquals(Period.ofMonths(1), ParameterText.period("tom.lead", "P1M"));
    }

    @Test
    void refusesPeriodsThatAreNone() {
        assertEquals(
                "Parameter tom.lead: '14 days' is not a period. Allowed: ISO 8601 as in P14D, P2W or P1M.",
                messageOf(() -> ParameterText.period("tom.lead", "14 days")));
        assertEquals(
                "Parameter tom.grace: '-P1D' lies in the past. Allowed: P0D and longer periods.",
                messageOf(() -> ParameterText.period("tom.grace", "-P1D")));
        assertEquals(
                "Parameter tom.lead: '' is not a period. Allowed: ISO 8601 as in P14D, P2W or P1M.",
                messageOf(() -> ParameterText.period("tom.lead", null)));
    }

    @Test
    void readsAPort() throws Exception {
        assertEquals(OptionalInt.of(9000), ParameterText.port("tom.port", " 9000 "));
        assertEquals(OptionalInt.of(0), ParameterText.port("tom.port", "0"));
        assertEquals(OptionalInt.empty(), ParameterText.port("tom.port", null));
        for (String none : List.of("-1", "65536", "http", "80 80")) {
            assertEquals(
                    "Parameter tom.port: '" + none
                            + "' is not a port. Allowed: 0 for any that is free, and 1 to 65535.",
                    messageOf(() -> ParameterText.port("tom.port", none)));
        }
    }

    @Test
    void readsWhenToFail() throws Exception {
        assertEquals(FailOn.NEVER, ParameterText.failOn("tom.failOn", "never"));
        assertEquals(
                "Parameter tom.failOn: 'info' is not a severity to fail on. Allowed: error, warning, never.",
                messageOf(() -> ParameterText.failOn("tom.failOn", "info")));
    }

    @Test
    void readsSeveritiesOfRules() throws Exception {
        assertEquals(
                Map.of(Rule.EVIDENCE_MISSING, Severity.ERROR, Rule.CONTROL_UNCOVERED, Severity.IGNORE),
                ParameterText.severities(
                        "rules", Map.of("evidence-missing", "error", "control-uncovered", " ignore ")));
    }

    @Test
    void saysWhichRuleIsUnknownAndWhichThereAre() {
        String message = messageOf(() -> ParameterText.severities("rules", Map.of("evidence-mising", "error")));
        assertTrue(message.startsWith("Parameter rules: 'evidence-mising' is not a rule. Allowed: "), message);
        assertTrue(message.contains("evidence-missing, "), message);
    }

    @Test
    void saysWhichSeverityIsUnknown() {
        assertEquals(
                "Parameter rules/evidence-missing: 'fatal' is not a severity. "
                        + "Allowed: ignore, info, warning, release, error.",
                messageOf(() -> ParameterText.severities("rules", Map.of("evidence-missing", "fatal"))));
    }

    @Test
    void dropsEmptyWords() {
        assertEquals(List.of("en", "de"), ParameterText.words(Arrays.asList(" en", "", null, "de ")));
        assertEquals(List.of(), ParameterText.words(null));
    }

    @Test
    void readsTheTimeStampInEveryFormThatMavenKnows() throws Exception {
        Instant expected = Instant.parse("2026-11-23T00:00:00Z");
        for (String text : new String[] {"2026-11-23T00:00:00Z", "2026-11-23T01:00:00+01:00", "1795392000", "", "x"}) {
            assertEquals(expected, ParameterText.timestamp("project.build.outputTimestamp", text, DAY), text);
        }
        assertEquals(expected, ParameterText.timestamp("project.build.outputTimestamp", null, DAY));
    }

    @Test
    void takesTheTimeStampThatMaven4SetsForNone() throws Exception {
        assertEquals(
                Instant.parse("2026-11-23T00:00:00Z"),
                ParameterText.timestamp("project.build.outputTimestamp", "1980-02-01T00:00:00Z", DAY));
        assertEquals(
                Instant.parse("1980-02-01T00:00:01Z"),
                ParameterText.timestamp("project.build.outputTimestamp", "1980-02-01T00:00:01Z", DAY));
    }

    @Test
    void refusesATimeStampThatIsNone() {
        assertEquals(
                "Parameter project.build.outputTimestamp: 'today' is not a point in time. "
                        + "Allowed: ISO 8601 as in 2026-11-23T00:00:00Z, or seconds since 1970.",
                messageOf(() -> ParameterText.timestamp("project.build.outputTimestamp", "today", DAY)));
    }

    @Test
    void readsAnnotations() throws Exception {
        assertEquals(Annotations.GITLAB, ParameterText.annotations("tom.annotations", " gitlab "));
        assertEquals(
                "Parameter tom.annotations: 'GitHub' is no build server that is known. Allowed: none, github, gitlab.",
                messageOf(() -> ParameterText.annotations("tom.annotations", "GitHub")));
    }

    private static String messageOf(Executable call) {
        return assertThrows(MojoExecutionException.class, call).getMessage();
    }
}

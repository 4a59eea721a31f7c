package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** The contact runs out on 30 September 2027. */
class SecurityExpiresTest {

    private static final String PLACE = "measures/policy.adoc:7:24: warning: [security-expires] ";

    private static List<String> on(String day, Period lead) {
        Policy policy = PolicyFixture.policy().securityUntil("2027-09-30").build();
        return Checks.findings(
                        policy, Tracer.trace(policy, new TraceOptions(LocalDate.parse(day), lead, Period.ofDays(30))))
                .stream()
                .filter(finding -> finding.rule() == Rule.SECURITY_EXPIRES)
                .map(Finding::toString)
                .toList();
    }

    private static List<String> on(String day) {
        return on(day, Period.ofDays(14));
    }

    @Test
    void is_silent_until_the_lead_begins() {
        assertEquals(List.of(), on("2026-10-01"));
        assertEquals(List.of(), on("2027-09-15"));
        assertEquals(List.of(), on("2027-09-29", Period.ZERO));
    }

    @Test
    void comes_before_it_runs_out_with_the_line_to_paste() {
        String coming =
                PLACE + "The security contact runs out on 2027-09-30, and nobody should rely on security.txt after"
                        + " that day. See that it still holds, then write :tom-security-expires: ";
        assertEquals(List.of(coming + "2028-09-15"), on("2027-09-16"));
        assertEquals(List.of(coming + "2028-09-29"), on("2027-09-30"));
        assertEquals(List.of(coming + "2028-08-31"), on("2027-09-01", Period.ofMonths(1)));
    }

    @Test
    void stays_when_it_has_run_out() {
        assertEquals(
                List.of(PLACE
                        + "The security contact ran out on 2027-09-30, and nobody should rely on security.txt any more."
                        + " See that it still holds, then write :tom-security-expires: 2028-09-30"),
                on("2027-10-01"));
    }

    @Test
    void a_year_ahead_is_too_long() {
        assertEquals(
                List.of(PLACE
                        + "The security contact runs out on 2027-09-30. RFC 9116 advises less than a year, so that it"
                        + " is looked at again in time. Write :tom-security-expires: 2027-09-29"),
                on("2026-09-30"));
    }

    @Test
    void no_day_of_the_calendar_breaks_a_build() {
        assertEquals(Severity.WARNING, Rule.SECURITY_EXPIRES.severity());
    }

    @Test
    void the_same_contact_is_the_same_finding_on_every_day() {
        Policy policy = PolicyFixture.policy().securityUntil("2027-09-30").build();
        List<Finding> found = Checks.findings(
                policy,
                Tracer.trace(
                        policy, new TraceOptions(LocalDate.parse("2027-09-20"), Period.ofDays(14), Period.ofDays(30))));
        assertEquals(
                List.of("{UNTIL=2027-09-30}"),
                found.stream()
                        .filter(finding -> finding.rule() == Rule.SECURITY_EXPIRES)
                        .map(finding -> finding.arguments().values().toString())
                        .toList());
    }
}

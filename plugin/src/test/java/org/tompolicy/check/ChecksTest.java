package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** The checks that are not about evidence, and what holds for all, down to the whole line that users read. The day is 23 November 2026. */
class ChecksTest {

    private static final TraceOptions DAY =
            new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));

    private static final String FILE = "measures/access-control/ac-01.adoc";

    private static List<Finding> all(PolicyFixture fixture) {
        Policy policy = fixture.build();
        return Checks.findings(policy, Tracer.trace(policy, DAY));
    }

    /** The lines of one rule. */
    private static List<String> lines(Rule rule, PolicyFixture fixture) {
        return all(fixture).stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::toString)
                .toList();
    }

    private static void assertLines(Rule rule, PolicyFixture fixture, String... expected) {
        assertEquals(List.of(expected), lines(rule, fixture));
    }

    @Test
    void a_policy_in_order_has_no_findings() {
        PolicyFixture fixture = PolicyFixture.policy()
                .framework("gdpr", "32.1.b")
                .measure(
                        "AC-01",
                        measure -> measure.review("P1Y")
                                .reviewed("2026-01-01")
                                .control("gdpr", "32.1.b")
                                .claim(
                                        "register",
                                        claim -> claim.evidence("proof").waiver("2027-01-31")))
                .record("proof", record -> record.collected("2026-11-01").file("a.pdf"));
        assertEquals(List.of(), all(fixture));
    }

    @Test
    void a_review_is_overdue_on_the_day_after_its_interval() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure.review("P1Y").reviewed("2025-11-22"))
                .measure("AC-02", measure -> measure.review("P1Y").reviewed("2025-11-23"))
                .measure("AC-03", measure -> measure.review("P6M"))
                .measure("AC-04", measure -> measure.reviewed("2001-01-01"))
                .measure("AC-05", measure -> measure.review("P1Y").status(MeasureStatus.DRAFT))
                .measure("AC-06", measure -> measure.review("P1Y").status(MeasureStatus.WITHDRAWN));
        assertLines(
                Rule.REVIEW_OVERDUE,
                fixture,
                FILE + ":5:16: warning: [review-overdue] AC-01 was to be reviewed by 2026-11-22, 1 year after the last"
                        + " review. Review it, then write \":tom-reviewed: 2026-11-23\" into the header.",
                "measures/access-control/ac-03.adoc:1:1: warning: [review-overdue] AC-03 is to be reviewed every 6 months"
                        + " and does not say when it last was. Review it, then write \":tom-reviewed: 2026-11-23\""
                        + " into the header.");
    }

    @Test
    void a_waiver_that_has_ended_stands_once_where_it_was_written() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("register", claim -> claim.waiver("2026-11-22"))
                                .claim("holds", claim -> claim.waiver("2026-11-23"))
                                .claim(
                                        "planned",
                                        claim -> claim.waiver("2020-01-01").status(MeasureStatus.PLANNED)))
                .measure(
                        "AC-02",
                        measure -> measure.waiver("2026-10-31").claim("a").claim("b"))
                .measure("AC-03", measure -> measure.waiver("2026-10-31").claim("only"));
        assertLines(
                Rule.WAIVER_EXPIRED,
                fixture,
                FILE
                        + ":10:20: warning: [waiver-expired] The waiver of AC-01#register ended on 2026-11-22. Add evidence and"
                        + " remove the waiver, or have it decided again: \"waiver-until=2027-01-31\".",
                "measures/access-control/ac-02.adoc:8:14: warning: [waiver-expired] The waiver of AC-02 ended on 2026-10-31."
                        + " Add evidence and remove the waiver, or have it decided again:"
                        + " \":tom-waiver-until: 2027-01-31\".",
                "measures/access-control/ac-03.adoc:8:14: warning: [waiver-expired] The waiver of AC-03 ended on 2026-10-31."
                        + " Add evidence and remove the waiver, or have it decided again:"
                        + " \":tom-waiver-until: 2027-01-31\".");
    }

    @Test
    void a_transfer_basis_expires_after_its_last_day_while_the_sub_processor_is_used() {
        PolicyFixture fixture = PolicyFixture.policy()
                .subProcessor("azure", azure -> azure.transferUntil("2026-11-22"))
                .subProcessor("last-day", other -> other.transferUntil("2026-11-23"))
                .subProcessor("left", other -> other.transferUntil("2026-01-01").until("2026-10-31"));
        assertLines(
                Rule.TRANSFER_EXPIRED,
                fixture,
                "measures/subprocessors/azure.adoc:6:22: warning: [transfer-expired] The transfer basis of azure (adequacy)"
                        + " ended on 2026-11-22. Write the day until which it was renewed, or name another basis in"
                        + " :tom-transfer:.");
    }

    @Test
    void lines_of_shown_frameworks_that_no_measure_answers_are_uncovered() {
        PolicyFixture fixture = PolicyFixture.policy()
                .framework("gdpr", "32.1.a", "32.1.b", "32.1.c")
                .showing("unknown")
                .measure("AC-01", measure -> measure.control("gdpr", "32.1.b"))
                .measure("AC-02", measure -> measure.control("gdpr", "32.1.c").status(MeasureStatus.NOT_APPLICABLE))
                .measure("AC-03", measure -> measure.control("gdpr", "32.1.a").status(MeasureStatus.PLANNED));
        assertLines(
                Rule.CONTROL_UNCOVERED,
                fixture,
                "measures/policy.adoc:12:17: info: [control-uncovered] No measure relates to gdpr 32.1.a (Title of 32.1.a)."
                        + " Add \":tom-gdpr: 32.1.a\" to the measure that does, or to one with"
                        + " \":tom-status: not-applicable\" that says why it does not apply.");
    }

    @Test
    void a_line_that_only_a_planned_claim_names_is_uncovered() {
        PolicyFixture fixture = PolicyFixture.policy()
                .framework("gdpr", "28.3.f", "32.1.b", "33.2")
                .measure(
                        "AC-01",
                        measure -> measure.control("gdpr", "32.1.b")
                                .control("gdpr", "33.2")
                                .claim("register", claim -> claim.control("gdpr", "28.3.f"))
                                .claim(
                                        "notice",
                                        claim -> claim.control("gdpr", "33.2").status(MeasureStatus.PLANNED)));
        assertLines(
                Rule.CONTROL_UNCOVERED,
                fixture,
                "measures/policy.adoc:12:17: info: [control-uncovered] No measure relates to gdpr 33.2 (Title of 33.2)."
                        + " Add \":tom-gdpr: 33.2\" to the measure that does, or to one with"
                        + " \":tom-status: not-applicable\" that says why it does not apply.");
    }

    @Test
    void controls_of_the_header_that_several_claims_share_are_a_blanket() {
        PolicyFixture fixture = PolicyFixture.policy()
                .framework("gdpr", "28.3.f", "32.1.b", "33.2")
                .framework("own", "1")
                .measure(
                        "AC-01",
                        measure -> measure.control("gdpr", "32.1.b")
                                .control("gdpr", "28.3.f")
                                .control("own", "1")
                                .claim("notice")
                                .claim("register", claim -> claim.control("own", "1"))
                                .claim("yours", claim -> claim.providedBy("customer"))
                                .claim("later", claim -> claim.status(MeasureStatus.PLANNED)))
                .measure(
                        "AC-02",
                        measure -> measure.control("gdpr", "33.2")
                                .claim("notice", claim -> claim.control("gdpr", "33.2"))
                                .claim("register"))
                .measure(
                        "AC-03",
                        measure -> measure.control("gdpr", "32.1.b")
                                .claim("notice", claim -> claim.control("gdpr", "33.2"))
                                .claim("register"))
                .measure("AC-04", measure -> measure.control("gdpr", "32.1.b").claim("AC-04"))
                .measure(
                        "AC-05",
                        measure -> measure.status(MeasureStatus.NOT_APPLICABLE)
                                .control("gdpr", "32.1.b")
                                .claim("a")
                                .claim("b"));
        assertLines(
                Rule.CONTROL_BLANKET,
                fixture,
                FILE
                        + ":6:12: info: [control-blanket] 2 claims of AC-01 answer gdpr 32.1.b, 28.3.f, which the header names"
                        + " for all. Name it at the claim that answers it: gdpr=\"32.1.b\".");
    }

    @Test
    void the_console_counts_headers_that_name_controls_for_all() {
        PolicyFixture fixture =
                PolicyFixture.policy().framework("gdpr", "32.1.b").framework("own", "1");
        for (String id : List.of("AC-01", "AC-02", "AC-03")) {
            blanket(fixture, id);
        }
        assertEquals(6, onConsole(fixture).size());
        blanket(fixture, "AC-04");
        assertEquals(
                List.of(FILE
                        + ":6:12: info: [control-blanket] 4 measures name controls for several claims at once, this one first."
                        + " The report has a line for each measure and framework. Name a control at the claim that answers it:"
                        + " gdpr=\"…\"."),
                onConsole(fixture));
    }

    private static void blanket(PolicyFixture fixture, String id) {
        fixture.measure(
                id,
                measure -> measure.control("gdpr", "32.1.b")
                        .control("own", "1")
                        .claim("a")
                        .claim("b"));
    }

    private static List<String> onConsole(PolicyFixture fixture) {
        return Console.of(all(fixture), fixture.build()).stream()
                .filter(finding -> finding.rule() == Rule.CONTROL_BLANKET)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void an_implemented_measure_without_a_claim_is_empty() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure)
                .measure("AC-02", measure -> measure.context("We keep a register."))
                .measure("AC-03", measure -> measure.claim("register"))
                .measure("AC-04", measure -> measure.claim("AC-04"))
                .measure("AC-05", measure -> measure.status(MeasureStatus.DRAFT))
                .measure("AC-06", measure -> measure.status(MeasureStatus.NOT_APPLICABLE))
                .measure("AC-07", measure -> measure.status(MeasureStatus.WITHDRAWN));
        assertLines(
                Rule.MEASURE_EMPTY,
                fixture,
                FILE
                        + ":1:1: warning: [measure-empty] AC-01 is implemented and promises nothing. Write what you do below"
                        + " the header, or \":tom-status: draft\" until you do.",
                "measures/access-control/ac-02.adoc:1:1: warning: [measure-empty] AC-02 is implemented and none of its text"
                        + " is a promise: text with the role context or internal, admonitions, pictures and titles"
                        + " promise nothing. Take the role from what you promise, write it as a paragraph, or write"
                        + " \":tom-status: draft\".");
    }

    @Test
    void findings_know_the_claim_that_they_are_about() {
        List<Finding> findings = all(PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.review("P1Y")
                                .claim("register", claim -> claim.evidence("gone"))
                                .claim("keys", claim -> claim.evidence("changed"))
                                .claim("more", claim -> claim.evidence("changed")))
                .record("gone", record -> record.collected("2026-11-01").missingFile("a.pdf"))
                .record("changed", record -> record.collected("2026-11-01").changedFile("b.pdf")));
        assertEquals(
                List.of("AC-01/", "AC-01/", "AC-01/register"),
                findings.stream()
                        .map(finding -> finding.subject().owner() + "/"
                                + finding.subject().claim())
                        .toList());
    }

    @Test
    void checks_stand_in_the_order_of_their_rules_and_each_makes_findings_of_its_own_rule_only() {
        List<Rule> rules = Checks.ALL.stream().map(Check::rule).toList();
        assertEquals(rules.stream().sorted().distinct().toList(), rules);
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("register").review("P1D"));
        Policy policy = fixture.build();
        for (Check check : Checks.ALL) {
            assertTrue(check.check(policy, Tracer.trace(policy, DAY)).stream()
                    .allMatch(finding -> finding.rule() == check.rule()));
        }
    }
}

package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.FailOn;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;

class JudgementTest {

    private static final Policy POLICY = PolicyFixture.policy()
            .measure(
                    "AC-01",
                    measure -> measure.claim("register", claim -> claim.allowed("alt-missing", "id-duplicate"))
                            .claim("other"))
            .subProcessor("azure", azure -> azure.claim("regions", claim -> claim.allowed("alt-missing")))
            .build();

    private static Finding finding(Rule rule, int line) {
        return Finding.of(rule, Location.line("measures/a.adoc", line), "Something is wrong. Mend it.");
    }

    private static List<Finding> judge(Map<Rule, Severity> severities, Finding... findings) {
        return new Judgement(severities).of(List.of(findings), POLICY);
    }

    @Test
    void a_rule_has_its_default_where_the_project_says_nothing() {
        Finding finding = finding(Rule.EVIDENCE_MISSING, 1);
        assertEquals(List.of(finding), Judgement.byDefault().of(List.of(finding), POLICY));
    }

    @Test
    void the_project_chooses_the_severity_of_a_rule() {
        List<Finding> judged = judge(Map.of(Rule.EVIDENCE_MISSING, Severity.ERROR), finding(Rule.EVIDENCE_MISSING, 1));
        assertEquals(Severity.ERROR, judged.get(0).severity());
    }

    /** What an import made may be no promise at all: it is read first, and its proof is asked for afterwards. */
    @Test
    void a_promise_that_nobody_has_confirmed_is_told_once() {
        Finding unconfirmed = finding(Rule.CLAIM_UNCONFIRMED, 5).about(new Subject.Claim("AC-01", "register"));
        Finding missing = finding(Rule.EVIDENCE_MISSING, 5).about(new Subject.Claim("AC-01", "register"));
        Finding other = finding(Rule.EVIDENCE_MISSING, 9).about(new Subject.Claim("AC-01", "other"));
        assertEquals(List.of(unconfirmed, other), judge(Map.of(), unconfirmed, missing, other));
        assertEquals(
                List.of(missing, other),
                judge(Map.of(Rule.CLAIM_UNCONFIRMED, Severity.IGNORE), unconfirmed, missing, other));
    }

    @Test
    void what_is_ignored_is_not_reported() {
        assertEquals(
                List.of(finding(Rule.ALT_MISSING, 2)),
                judge(
                        Map.of(Rule.EVIDENCE_MISSING, Severity.IGNORE),
                        finding(Rule.EVIDENCE_MISSING, 1),
                        finding(Rule.ALT_MISSING, 2)));
    }

    @Test
    void what_stops_every_publication_cannot_be_ignored_but_may_be_a_warning() {
        assertEquals(
                Severity.ERROR,
                judge(Map.of(Rule.AUDIENCE_LEAK, Severity.IGNORE), finding(Rule.AUDIENCE_LEAK, 1))
                        .get(0)
                        .severity());
        assertEquals(
                Severity.WARNING,
                judge(Map.of(Rule.AUDIENCE_LEAK, Severity.WARNING), finding(Rule.AUDIENCE_LEAK, 1))
                        .get(0)
                        .severity());
    }

    @Test
    void what_leaves_an_audience_open_is_never_ignored_and_stops_every_publication() {
        Finding open = finding(Rule.ATTRIBUTE_INVALID, 1).doubting(Doubt.AUDIENCE);
        Finding other = finding(Rule.ATTRIBUTE_INVALID, 2);
        assertEquals(List.of(open), judge(Map.of(Rule.ATTRIBUTE_INVALID, Severity.IGNORE), open, other));
        assertEquals(List.of(open), Judgement.refused(List.of(other, open)));
    }

    @Test
    void the_echoes_of_a_list_that_cannot_be_read_are_left_out() {
        Finding slip = finding(Rule.ATTRIBUTE_INVALID, 9).doubting(Doubt.CONTENT);
        Finding text = finding(Rule.EVIDENCE_MISSING, 1).about(new Subject.Claim("AC-01", "AC-01"));
        Finding claim = finding(Rule.EVIDENCE_MISSING, 5).about(new Subject.Claim("AC-01", "other"));
        Finding unused = finding(Rule.EVIDENCE_UNUSED, 3);
        assertEquals(List.of(claim, slip), judge(Map.of(), slip, text, claim, unused));
        assertEquals(
                List.of(text, unused, claim),
                judge(Map.of(Rule.ATTRIBUTE_INVALID, Severity.IGNORE), slip, text, claim, unused));
    }

    @Test
    void a_block_silences_a_rule_for_itself_only() {
        Finding silenced = finding(Rule.ALT_MISSING, 1).about(new Subject.Claim("AC-01", "register"));
        Finding otherClaim = finding(Rule.ALT_MISSING, 2).about(new Subject.Claim("AC-01", "other"));
        Finding otherRule = finding(Rule.EVIDENCE_MISSING, 3).about(new Subject.Claim("AC-01", "register"));
        Finding wholeMeasure = finding(Rule.ALT_MISSING, 4).about(new Subject.Measure("AC-01"));
        Finding subProcessor = finding(Rule.ALT_MISSING, 5).about(new Subject.Claim("azure", "regions"));
        assertEquals(
                List.of(otherClaim, otherRule, wholeMeasure),
                judge(Map.of(), silenced, otherClaim, otherRule, wholeMeasure, subProcessor));
    }

    @Test
    void a_block_cannot_silence_what_stops_every_publication() {
        Finding finding = finding(Rule.ID_DUPLICATE, 1).about(new Subject.Claim("AC-01", "register"));
        assertEquals(List.of(finding), judge(Map.of(), finding));
    }

    @Test
    void a_measure_that_was_promised_or_has_text_does_not_become_empty_unseen() {
        Policy policy = PolicyFixture.policy()
                .measure("AC-01", measure -> measure)
                .measure("AC-02", measure -> measure.context("We keep a register."))
                .measure("AC-03", measure -> measure)
                .measure("AC-04", measure -> measure.formerly("AC-40"))
                .build();
        List<Finding> empty = policy.measures()
                .map(measure -> Finding.of(Rule.MEASURE_EMPTY, measure.location(), "Nothing. Write something.")
                        .about(new Subject.Measure(measure.id())))
                .toList();
        for (Severity chosen : Severity.values()) {
            Severity atLeast = chosen == Severity.ERROR ? Severity.ERROR : Severity.RELEASE;
            Map<String, Severity> judged = new Judgement(Map.of(Rule.MEASURE_EMPTY, chosen), Set.of("AC-03", "AC-40"))
                    .of(empty, policy).stream()
                            .collect(Collectors.toMap(
                                    finding -> finding.subject().owner(), Finding::severity));
            Map<String, Severity> expected =
                    new TreeMap<>(Map.of("AC-02", atLeast, "AC-03", atLeast, "AC-04", atLeast));
            if (chosen != Severity.IGNORE) {
                expected.put("AC-01", chosen);
            }
            assertEquals(expected, judged, chosen.word());
        }
    }

    @Test
    void findings_are_sorted_and_reported_once() {
        Finding first = finding(Rule.ALT_MISSING, 1);
        Finding second = finding(Rule.EVIDENCE_MISSING, 2);
        assertEquals(List.of(first, second), judge(Map.of(), second, first, second));
    }

    @Test
    void refused_are_leaks_includes_outside_and_double_ids() {
        Finding leak = finding(Rule.AUDIENCE_LEAK, 3).as(Severity.INFO);
        Finding include = finding(Rule.INCLUDE_OUTSIDE, 2);
        Finding id = finding(Rule.ID_DUPLICATE, 1);
        Finding link = finding(Rule.LINK_BROKEN, 1);
        assertEquals(List.of(id, include, leak), Judgement.refused(List.of(leak, link, include, id)));
        assertEquals(List.of(), Judgement.refused(List.of(link)));
    }

    @Test
    void fail_on_stops_from_its_severity_on() {
        for (FailOn failOn : FailOn.values()) {
            for (Severity severity : Severity.values()) {
                boolean expected = switch (failOn) {
                    case ERROR -> severity == Severity.ERROR;
                    case WARNING -> severity != Severity.INFO && severity != Severity.IGNORE;
                    case NEVER -> false;
                };
                List<Finding> findings = List.of(
                        finding(Rule.ALT_MISSING, 1).as(Severity.INFO),
                        finding(Rule.LINK_BROKEN, 2).as(severity));
                assertEquals(expected, failOn.stops(findings), failOn + " on " + severity);
            }
            assertFalse(failOn.stops(List.of()));
            assertEquals(Optional.of(failOn), FailOn.of(failOn.word()));
        }
        assertTrue(FailOn.of("sometimes").isEmpty());
    }
}

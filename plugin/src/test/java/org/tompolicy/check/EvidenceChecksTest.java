package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.SectionReference;
import org.tompolicy.trace.Fingerprints;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** The checks about evidence, down to the whole line that users read. The day is 23 November 2026. */
class EvidenceChecksTest {

    private static final TraceOptions DAY =
            new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));

    private static final String FILE = "measures/access-control/ac-01.adoc";

    /** The fingerprint of every section of the fixture's document, which has no text. */
    private static final String NOW = new Fingerprints(
                    PolicyFixture.policy().document("security.adoc", "keys").build())
            .of(SectionReference.of("security.adoc#keys"))
            .orElseThrow();

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
    void a_claim_without_evidence_is_told_what_to_paste_into_its_block() {
        assertLines(
                Rule.EVIDENCE_MISSING,
                PolicyFixture.policy().measure("AC-01", measure -> measure.claim("register")),
                FILE + ":10:1: warning: [evidence-missing] AC-01#register has no evidence. Add evidence=\"…\" to the"
                        + " block, or a waiver: waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\".");
    }

    @Test
    void text_outside_claims_is_told_what_to_paste_into_the_header() {
        assertLines(
                Rule.EVIDENCE_MISSING,
                PolicyFixture.policy().measure("AC-01", measure -> measure.claim("AC-01")),
                FILE
                        + ":1:1: warning: [evidence-missing] AC-01 has no evidence. Add \":tom-evidence: …\" to the header,"
                        + " or a waiver: \":tom-waiver: why\", \":tom-waiver-until: 2027-01-31\","
                        + " \":tom-waiver-by: CISO\".");
    }

    /** A name that is no record stands in evidence-unknown, a day that lacks at its record: a claim is told neither again. */
    @Test
    void missing_says_which_case_it_is() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.evidence("typo")
                                .claim("unknown", claim -> claim.evidence("a", "b"))
                                .claim("future", claim -> claim.evidence("future"))
                                .claim("undated", claim -> claim.evidence("undated"))
                                .claim(
                                        "document",
                                        claim -> claim.evidence("guideline", "architecture:security.adoc#keys")
                                                .cadence("P1Y"))
                                .claim("inherits")
                                .claim(
                                        "mixed",
                                        claim -> claim.evidence("future", "guideline")
                                                .cadence("P18M")))
                .record("future", record -> record.collected("2026-12-31"))
                .record("undated", record -> record)
                .record(
                        "guideline",
                        record -> record.kind(EvidenceKind.POLICY_DOCUMENT).collected("2026-11-01"))
                .document("security.adoc", "keys");
        String waiver = ", or a waiver: waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\".";
        assertLines(
                Rule.EVIDENCE_MISSING,
                fixture,
                FILE + ":20:1: warning: [evidence-missing] AC-01#future has no evidence: future is not collected before"
                        + " 2026-12-31. Add another record to evidence=\"…\" of the block" + waiver,
                FILE + ":40:1: warning: [evidence-missing] AC-01#document has no evidence: guideline,"
                        + " security.adoc#keys show that it is laid down, not that it is done every year. Add another"
                        + " record to evidence=\"…\" of the block" + waiver,
                FILE
                        + ":60:1: warning: [evidence-missing] AC-01#mixed has no evidence: future is not collected before"
                        + " 2026-12-31; guideline shows that it is laid down, not that it is done every 1 year and 6"
                        + " months. Add another record to evidence=\"…\" of the block" + waiver);
    }

    @Test
    void a_waiver_that_is_proposed_ends_with_the_second_month_that_follows() {
        assertEquals(LocalDate.parse("2027-01-31"), Advice.waiverUntil(LocalDate.parse("2026-11-01")));
        assertEquals(LocalDate.parse("2027-02-28"), Advice.waiverUntil(LocalDate.parse("2026-12-31")));
        assertEquals(LocalDate.parse("2028-02-29"), Advice.waiverUntil(LocalDate.parse("2027-12-01")));
    }

    @Test
    void a_stale_record_is_named_at_the_claim_also_beside_a_good_one() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                        "register",
                                        claim -> claim.evidence("old").cadence("P3M"))
                                .claim(
                                        "good",
                                        claim -> claim.evidence("old", "new").cadence("P3M"))
                                .claim(
                                        "waived",
                                        claim -> claim.evidence("old")
                                                .cadence("P3M")
                                                .waiver("2026-12-31")))
                .record("old", record -> record.collected("2026-06-30"))
                .record("new", record -> record.collected("2026-11-20"));
        assertLines(
                Rule.EVIDENCE_STALE,
                fixture,
                FILE
                        + ":10:1: warning: [evidence-stale] AC-01#register rests on old, whose interval ended on 2026-09-30."
                        + " Collect a new record and add it to evidence=\"…\" of the block, or add a waiver:"
                        + " waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\".",
                FILE
                        + ":20:1: warning: [evidence-stale] AC-01#good rests on old, whose interval ended on 2026-09-30. Take"
                        + " old out of evidence=\"…\" of the block, or collect a new record for it.");
        assertEquals(2, all(fixture).size());
    }

    @Test
    void a_changed_section_stands_at_the_claim_with_the_line_to_paste() {
        PolicyFixture fixture = PolicyFixture.policy()
                .document("security.adoc", "keys", "logs")
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                "register",
                                claim -> claim.evidence(
                                                "architecture:security.adoc#keys",
                                                "proof",
                                                "architecture:security.adoc#logs")
                                        .seen("0123456789ab", NOW)
                                        .line("[#register,seen=\"0123456789ab, " + NOW + "\",cadence=P1Y] ")));
        assertLines(
                Rule.EVIDENCE_CHANGED,
                fixture,
                FILE
                        + ":10:1: warning: [evidence-changed] AC-01#register rests on security.adoc#keys, which has changed"
                        + " since it was reviewed. Read it again; if the promise still holds, write this line instead:"
                        + " [#register,seen=\"" + NOW + ", " + NOW + "\",cadence=P1Y]");
    }

    @Test
    void where_the_line_cannot_be_read_the_attribute_is_offered_alone() {
        assertLines(
                Rule.EVIDENCE_CHANGED,
                PolicyFixture.policy()
                        .document("security.adoc", "keys", "logs")
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                        "register",
                                        claim -> claim.evidence(
                                                        "architecture:security.adoc#keys",
                                                        "architecture:security.adoc#logs")
                                                .seen("0", "1")
                                                .line("[[register]]"))),
                FILE + ":10:1: warning: [evidence-changed] AC-01#register rests on security.adoc#keys and"
                        + " security.adoc#logs, which have changed since they were reviewed. Read them again; if the"
                        + " promise still holds, write seen=\"" + NOW + ", " + NOW + "\"");
    }

    @Test
    void a_changed_section_of_the_header_is_offered_the_line_of_the_header() {
        assertLines(
                Rule.EVIDENCE_CHANGED,
                PolicyFixture.policy()
                        .document("security.adoc", "keys")
                        .measure(
                                "AC-01",
                                measure -> measure.evidence("architecture:security.adoc#keys")
                                        .seen("0")
                                        .claim("register", claim -> claim.line("[#register]"))),
                FILE
                        + ":10:1: warning: [evidence-changed] AC-01#register rests on security.adoc#keys, which has changed"
                        + " since it was reviewed. Read it again; if the promise still holds, write in the header the"
                        + " line :tom-seen: " + NOW);
    }

    @Test
    void a_changed_section_of_a_record_stands_at_each_claim_and_names_the_record() {
        PolicyFixture fixture = PolicyFixture.policy()
                .document("security.adoc", "keys")
                .measure(
                        "AC-01",
                        measure -> measure.claim("register", claim -> claim.evidence("proof"))
                                .claim("other", claim -> claim.evidence("proof").allowed("evidence-changed"))
                                .claim(
                                        "theirs",
                                        claim -> claim.evidence("proof").providedBy("customer")))
                .record(
                        "proof",
                        record -> record.kind(EvidenceKind.ARCHITECTURE)
                                .collected("2026-11-01")
                                .section("security.adoc#keys")
                                .seen("0"));
        List<String> found = lines(Rule.EVIDENCE_CHANGED, fixture);
        assertEquals(
                FILE + ":10:1: warning: [evidence-changed] AC-01#register rests on proof, and its section"
                        + " security.adoc#keys has changed since it was reviewed. Read it again; if the record still"
                        + " holds, write in measures/evidence/proof.adoc the line :tom-seen: " + NOW,
                found.get(0));
        assertEquals(
                2, found.size(), "the silenced claim's is taken out by the judgement, the customer's part has none");
    }

    @Test
    void a_section_that_nobody_recorded_as_reviewed_is_silent() {
        assertLines(
                Rule.EVIDENCE_CHANGED,
                PolicyFixture.policy()
                        .document("security.adoc", "keys")
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                        "register", claim -> claim.evidence("architecture:security.adoc#keys"))));
    }

    @Test
    void a_changed_file_stands_once_at_its_record_and_names_every_claim() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("register", claim -> claim.evidence("proof"))
                                .claim(
                                        "silenced",
                                        claim -> claim.evidence("proof").allowed("evidence-changed"))
                                .claim(
                                        "planned",
                                        claim -> claim.evidence("proof").status(MeasureStatus.PLANNED)))
                .subProcessor("azure", azure -> azure.claim("regions", claim -> claim.evidence("proof")))
                .record("proof", record -> record.collected("2026-11-01").changedFile("a.pdf"));
        assertLines(
                Rule.EVIDENCE_CHANGED,
                fixture,
                "measures/evidence/proof.adoc:6:12: warning: [evidence-changed] The file a.pdf of proof differs from its"
                        + " digest. Named by AC-01#register, azure#regions. Look at it again, then write"
                        + " \":tom-sha256: " + "a".repeat(64) + "\", or put the old file back.");
        assertEquals(1, all(fixture).size());
    }

    @Test
    void an_expired_record_stands_at_its_validity_and_names_claims_that_are_not_waived() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("register", claim -> claim.evidence("iso"))
                                .claim(
                                        "waived",
                                        claim -> claim.evidence("iso", "waived-only")
                                                .waiver("2026-12-31"))
                                .claim("two", claim -> claim.evidence("iso")))
                .record(
                        "iso",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2023-11-01")
                                .validUntil("2026-11-22"))
                .record("waived-only", record -> record.collected("2023-11-01").validUntil("2026-01-01"));
        assertLines(
                Rule.EVIDENCE_EXPIRED,
                fixture,
                "measures/evidence/iso.adoc:4:19: warning: [evidence-expired] iso (certificate) was valid until"
                        + " 2026-11-22. Named by AC-01#register, AC-01#two. Name its successor instead, or, if it was"
                        + " prolonged, write the new day to :tom-valid-until:.");
    }

    @Test
    void a_record_is_not_expired_on_its_last_day() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("register", claim -> claim.evidence("iso")))
                .record(
                        "iso",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2023-11-01")
                                .validUntil("2026-11-23"));
        assertLines(Rule.EVIDENCE_EXPIRED, fixture);
        assertLines(
                Rule.EVIDENCE_DUE,
                fixture,
                FILE
                        + ":10:1: info: [evidence-due] AC-01#register rests on iso, which holds until 2026-11-23. Collect the"
                        + " next record by then.");
    }

    @Test
    void a_certificate_may_end_on_the_day_of_effect_and_not_before() {
        assertLines(Rule.CERTIFICATE_ENDED, certified("2026-11-30").effective("2026-11-29"));
        assertLines(Rule.CERTIFICATE_ENDED, certified("2026-11-30").effective("2026-11-30"));
        assertLines(
                Rule.CERTIFICATE_ENDED,
                certified("2026-11-30").effective("2026-12-01"),
                "measures/evidence/iso.adoc:4:19: warning: [certificate-ended] iso (certificate) is valid until 2026-11-30,"
                        + " and the next release would hold from 2026-12-01. Named by AC-01#register, azure#regions. Name its"
                        + " successor instead, take the promise back, or have the release hold from a day until then:"
                        + " \":tom-effective: 2026-11-30\".");
    }

    @Test
    void without_a_day_of_effect_a_release_holds_from_the_day() {
        assertLines(Rule.CERTIFICATE_ENDED, certified("2026-11-24"));
        assertLines(Rule.CERTIFICATE_ENDED, certified("2026-11-23"));
        assertLines(
                Rule.CERTIFICATE_ENDED,
                certified("2026-11-22"),
                "measures/evidence/iso.adoc:4:19: warning: [certificate-ended] iso (certificate) was valid until 2026-11-22,"
                        + " and the next release would hold from 2026-11-23. Named by AC-01#register, azure#regions. Name its"
                        + " successor instead, or take the promise back.");
    }

    /** Two claims on a certificate; a third is waived, and a contract may end when it will. */
    private static PolicyFixture certified(String until) {
        return PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("register", claim -> claim.evidence("iso", "contract"))
                                .claim("waived", claim -> claim.evidence("iso").waiver("2027-01-31")))
                .subProcessor("azure", azure -> azure.claim("regions", claim -> claim.evidence("iso")))
                .record(
                        "iso",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2023-11-01")
                                .validUntil(until))
                .record(
                        "contract",
                        record -> record.kind(EvidenceKind.CONTRACT)
                                .collected("2023-11-01")
                                .validUntil("2026-11-23"));
    }

    @Test
    void a_waiver_has_to_hold_on_the_day_of_effect() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                "register", claim -> claim.evidence("iso").waiver("2026-12-31")))
                .record(
                        "iso",
                        record -> record.kind(EvidenceKind.ATTESTATION)
                                .collected("2023-11-01")
                                .validUntil("2026-11-30"));
        assertLines(Rule.CERTIFICATE_ENDED, fixture.effective("2026-12-31"));
        assertEquals(
                1,
                lines(Rule.CERTIFICATE_ENDED, fixture.effective("2027-01-01")).size());
    }

    @Test
    void due_in_grace_names_the_day_on_which_it_turns_stale() {
        assertLines(
                Rule.EVIDENCE_DUE,
                PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                        "register",
                                        claim -> claim.evidence("q2").cadence("P3M")))
                        .record(
                                "q2",
                                record -> record.period("2026-05-01", "2026-07-31")
                                        .collected("2026-08-03")),
                FILE
                        + ":10:1: info: [evidence-due] AC-01#register rests on q2, whose interval ended on 2026-10-31. Collect"
                        + " the next record before 2026-11-30.");
    }

    @Test
    void a_file_that_is_gone_stands_at_its_record() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                        "register",
                                        claim -> claim.evidence("proof").waiver("2027-01-01"))
                                .claim(
                                        "planned",
                                        claim -> claim.evidence("draft").status(MeasureStatus.DRAFT)))
                .record("draft", record -> record.collected("2026-11-01").missingFile("b.pdf"))
                .record("lonely", record -> record.collected("2026-11-01").missingFile("c.pdf"))
                .record("proof", record -> record.collected("2026-11-01").missingFile("a.pdf"));
        assertLines(
                Rule.EVIDENCE_BROKEN,
                fixture,
                "measures/evidence/lonely.adoc:6:12: error: [evidence-broken] The file c.pdf of lonely is not below"
                        + " evidence/files. No claim names it yet. Put it there, or correct :tom-file:.",
                "measures/evidence/proof.adoc:6:12: error: [evidence-broken] The file a.pdf of proof is not below"
                        + " evidence/files. Named by AC-01#register. Put it there, or correct :tom-file:.");
    }

    @Test
    void a_section_that_is_gone_stands_at_the_claim() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("register", claim -> claim.evidence("architecture:security.adoc#lost"))
                                .claim("document", claim -> claim.evidence("architecture:gone.adoc"))
                                .claim("record", claim -> claim.evidence("drawing"))
                                .claim(
                                        "planned",
                                        claim -> claim.evidence("drawing").status(MeasureStatus.PLANNED)))
                .record(
                        "drawing",
                        record -> record.kind(EvidenceKind.ARCHITECTURE)
                                .collected("2026-11-01")
                                .section("security.adoc#regions"))
                .document("security.adoc", "keys");
        assertLines(
                Rule.EVIDENCE_BROKEN,
                fixture,
                FILE
                        + ":10:1: error: [evidence-broken] AC-01#register rests on security.adoc#lost, but the anchor #lost is"
                        + " not in security.adoc. Correct evidence=\"…\" of the block, or put the anchor back:"
                        + " [#lost].",
                FILE + ":20:1: error: [evidence-broken] AC-01#document rests on gone.adoc, but there is no architecture"
                        + " document gone.adoc. Correct evidence=\"…\" of the block, or put the document back.",
                FILE
                        + ":30:1: error: [evidence-broken] AC-01#record rests on drawing, but the anchor #regions is not in"
                        + " security.adoc. Correct :tom-architecture: in measures/evidence/drawing.adoc, or put the"
                        + " anchor back: [#regions].");
    }

    @Test
    void a_record_that_nothing_names_is_unused_unless_customers_see_it_as_a_certificate() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.evidence("header")
                                .status(MeasureStatus.DRAFT)
                                .claim("register", claim -> claim.evidence("claim")))
                .record("header", record -> record.collected("2026-11-01"))
                .record("claim", record -> record.collected("2026-11-01"))
                .record(
                        "iso",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .audience(Audience.PUBLIC)
                                .collected("2026-11-01"))
                .record(
                        "internal-iso",
                        record -> record.kind(EvidenceKind.CERTIFICATE).collected("2026-11-01"))
                .record("unused", record -> record.collected("2026-11-01").audience(Audience.PUBLIC));
        assertLines(
                Rule.EVIDENCE_UNUSED,
                fixture,
                "measures/evidence/internal-iso.adoc:1:1: info: [evidence-unused] No claim names internal-iso. Add"
                        + " evidence=\"internal-iso\" to the block that it proves, or delete the file.",
                "measures/evidence/unused.adoc:1:1: info: [evidence-unused] No claim names unused. Add"
                        + " evidence=\"unused\" to the block that it proves, or delete the file.");
    }

    @Test
    void several_claims_on_one_record_of_the_header_are_a_blanket() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.evidence("proof")
                                .claim("register")
                                .claim("own", claim -> claim.evidence("proof"))
                                .claim("customers", claim -> claim.providedBy("customer"))
                                .claim("AC-01"))
                .measure("AC-02", measure -> measure.evidence("proof").claim("AC-02"))
                .measure(
                        "AC-03",
                        measure -> measure.evidence("proof", "other").claim("a").claim("b"))
                .measure(
                        "AC-04",
                        measure -> measure.evidence("unknown").claim("a").claim("b"))
                .record("proof", record -> record.collected("2026-11-01"))
                .record("other", record -> record.collected("2026-11-01"));
        assertLines(
                Rule.EVIDENCE_BLANKET,
                fixture,
                FILE
                        + ":1:1: info: [evidence-blanket] 2 claims of AC-01 rest on proof alone, which the header names for"
                        + " all. Name for each claim what proves it: evidence=\"…\".");
    }
}

package org.tompolicy.edition.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.check.Checks;
import org.tompolicy.check.Judgement;
import org.tompolicy.check.Summary;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.StateCounts;
import org.tompolicy.testing.Sealed;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** A policy with something in every state and of every kind of work, and its report. */
final class ReportFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private ReportFixture() {}

    static PolicyFixture everything() {
        return PolicyFixture.policy()
                .framework("gdpr", "32.1.a", "32.1.b", "28.3.e", "28.3.f")
                .framework("own", "1", "2")
                .document("deployment.adoc", "regions")
                .record("register", record -> record.collected("2026-10-05"))
                .record("old-register", record -> record.collected("2025-02-28"))
                .record(
                        "certificate",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2023-11-01")
                                .validUntil("2026-10-31"))
                .record(
                        "attestation",
                        record -> record.kind(EvidenceKind.ATTESTATION)
                                .collected("2026-07-01")
                                .validUntil("2027-06-30"))
                .record(
                        "review-q3",
                        record -> record.kind(EvidenceKind.ACCESS_REVIEW)
                                .period("2026-07-01", "2026-08-01")
                                .collected("2026-08-03"))
                .record(
                        "rules",
                        record -> record.kind(EvidenceKind.POLICY_DOCUMENT).collected("2026-10-05"))
                .record("gone", record -> record.collected("2026-10-05").missingFile("evidence/files/gone.pdf"))
                .record("changed", record -> record.collected("2026-10-05").changedFile("evidence/files/changed.pdf"))
                .record(
                        "design",
                        record -> record.kind(EvidenceKind.ARCHITECTURE)
                                .collected("2026-10-05")
                                .section("deployment.adoc#regions")
                                .seen("0123456789ab"))
                .record("later", record -> record.collected("2027-01-07"))
                .measure(
                        "AC-01",
                        measure -> measure.evidence("register")
                                .review("P1Y")
                                .reviewed("2026-09-15")
                                .control("gdpr", "32.1.b")
                                .claim("inherits")
                                .claim("section", claim -> claim.evidence("architecture:deployment.adoc#regions"))
                                .claim("due", claim -> claim.evidence("review-q3", "old-register"))
                                .claim("AC-01"))
                .measure(
                        "AC-02",
                        measure -> measure.review("P6M")
                                .reviewed("2026-05-01")
                                .control("gdpr", "32.1.b")
                                .claim("stale", claim -> claim.evidence("old-register"))
                                .claim("expired", claim -> claim.evidence("certificate"))
                                .claim("attested", claim -> claim.evidence("attestation", "certificate"))
                                .claim("gone", claim -> claim.evidence("gone"))
                                .claim("changed", claim -> claim.evidence("changed"))
                                .claim("designed", claim -> claim.evidence("design"))
                                .claim(
                                        "rewritten",
                                        claim -> claim.evidence("architecture:deployment.adoc#regions")
                                                .seen("0123456789ab")))
                .measure(
                        "AC-03",
                        measure -> measure.review("P1Y")
                                .claim("nothing")
                                .claim("nothing-too")
                                .claim("unknown", claim -> claim.evidence("nobody-knows"))
                                .claim("later", claim -> claim.evidence("later"))
                                .claim(
                                        "laid-down",
                                        claim -> claim.evidence("rules").cadence("P3M"))
                                .claim("waived", claim -> claim.waiver("2027-01-15"))
                                .claim("was-waived", claim -> claim.waiver("2026-11-20"))
                                .claim("customer", claim -> claim.providedBy("customer")))
                .measure(
                        "AC-04",
                        measure -> measure.status(MeasureStatus.NOT_APPLICABLE)
                                .control("gdpr", "32.1.a")
                                .claim("AC-04"))
                .measure(
                        "AC-05",
                        measure -> measure.status(MeasureStatus.PLANNED)
                                .control("gdpr", "28.3.e")
                                .claim("AC-05"))
                .subProcessor(
                        "azure",
                        azure -> azure.transferUntil("2031-12-27")
                                .claim("azure", claim -> claim.evidence("attestation")));
    }

    /** Two releases that say how many promises were proven, and one that does not. */
    static Releases releases() {
        return new Releases(List.of(
                release("2025.1", "2025-09-20", Optional.of(counts("2025-09-20", 12, 4, 1, 6, 1))),
                release("2025.2", "2025-12-01", Optional.empty()),
                release("2026.1", "2026-09-21", Optional.of(counts("2026-09-21", 20, 17, 2, 1, 0)))));
    }

    static StateCounts counts(String day, int claims, int verified, int due, int waived, int missing) {
        return StateCounts.of(
                LocalDate.parse(day),
                claims,
                Map.of("verified", verified, "due", due, "waived", waived, "missing", missing),
                missing);
    }

    static Release release(String version, String issued, Optional<StateCounts> states) {
        return Sealed.release(
                        version,
                        LocalDate.parse(issued),
                        LocalDate.parse(issued).plusDays(30))
                .states(states)
                .build();
    }

    static FileSet report(PolicyFixture fixture, String language) {
        return report(
                fixture,
                language,
                DAY,
                List.of(Finding.of(
                        Rule.LINK_BROKEN,
                        new Location("measures/access-control/ac-01.adoc", 12, 7),
                        "There is no <document> \"a`b.adoc\". Correct the link.")));
    }

    static FileSet report(PolicyFixture fixture, String language, LocalDate day, List<Finding> found) {
        return report(fixture, language, day, found, releases());
    }

    static FileSet report(
            PolicyFixture fixture, String language, LocalDate day, List<Finding> found, Releases releases) {
        Policy policy = fixture.build();
        Trace trace = Tracer.trace(policy, new TraceOptions(day, Period.ofDays(14), Period.ofDays(30)));
        List<Finding> all = new ArrayList<>(found);
        all.addAll(Checks.findings(policy, trace));
        List<Finding> findings = new Judgement(Map.of()).of(all, policy);
        return ReportEdition.render(
                policy,
                trace,
                findings,
                Summary.of(policy, trace, findings),
                new ReportOptions(day, Instant.parse("2026-11-23T08:15:00Z"), Optional.of("../../.."), releases),
                Templates.standard(),
                UiTexts.of(language));
    }
}

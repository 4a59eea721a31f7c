package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Company;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Issue;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Controls;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Published;
import org.tompolicy.text.SiteAddress;

/** Publications with every feature of the site, in few pages. */
public final class PublicationFixture {

    private static final PublishedControl CONFIDENTIALITY =
            Controls.of("gdpr", "32.1.b", "Ongoing confidentiality", "Vertraulichkeit auf Dauer");
    private static final PublishedControl IDENTIFICATION =
            Controls.of("scc", "05", "User identification and authorisation", "Identifizierung der Nutzer");
    private static final PublishedControl PORTABILITY =
            Controls.of("scc", "17", "Data portability and erasure", "Datenübertragbarkeit und Löschung");
    private static final PublishedControl ENTRY =
            Controls.of("de-tom", "ZUT", "Physical entry control", "Zutrittskontrolle");
    private static final PublishedControl IDENTITY = Controls.of("iso27001-2022", "A.5.16", "Identity management", "");

    private PublicationFixture() {}

    /** The present state, which is not released. */
    static Publication draft() {
        return publication(policy("draft", Optional.empty(), Optional.of(day(2027, 1, 1))));
    }

    /** A release that is in force. */
    public static Publication inForce() {
        return publication(policy("2026.1", Optional.of(day(2026, 9, 21)), Optional.of(day(2026, 10, 1))));
    }

    /** A release that holds later. */
    public static Publication announced() {
        return publication(policy("2026.2", Optional.of(day(2026, 11, 16)), Optional.of(day(2027, 1, 1))));
    }

    /** The release of a publication alone; none for a draft. */
    static ReleaseArchive archive(Publication publication) {
        PublishedPolicy policy = publication.policy();
        if (policy.isDraft()) {
            return ReleaseArchive.none(publication.asOf());
        }
        boolean announced = policy.effective().orElseThrow().isAfter(publication.asOf());
        PublishedRelease release = new PublishedRelease(
                new VersionNumber(policy.version()),
                policy.issued().orElseThrow(),
                policy.effective().orElseThrow(),
                announced ? ReleaseStatus.ANNOUNCED : ReleaseStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(policy),
                Optional.empty(),
                List.of(),
                "5a".repeat(32),
                "7c".repeat(32));
        return new ReleaseArchive(publication.asOf(), List.of(release), List.of());
    }

    /** As little as a policy can have. */
    public static Publication smallest() {
        PublishedMeasure only = measure(
                "GO-01",
                "Data protection officer",
                "organisation",
                List.of(),
                List.of(new PublishedPassage(
                        Passage.Kind.PROMISE, text("<p>We have a data protection officer.</p>"), List.of())),
                List.of(claim("GO-01", "<p>We have a data protection officer.</p>", List.of())));
        PublishedPolicy policy = new PublishedPolicy(
                new Issue("draft", 1, "en", List.of("en"), Optional.empty(), Optional.empty()),
                new Company("Small Ltd", "", "", "", "", "", "", ""),
                new Scope(List.of(), "", ""),
                new Introduction("Measures", "", Text.EMPTY, List.of()),
                List.of(new PublishedCategory("organisation", "Organisation", Text.EMPTY, List.of(only))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Publication(Audience.PUBLIC, day(2026, 11, 23), policy, List.of(), List.of());
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Text text(String html) {
        return Html.text(html);
    }

    private static PublishedClaim claim(String id, String html, List<PublishedProof> proof) {
        return new PublishedClaim(id, text(html), Optional.empty(), List.of(), List.of("processor"), proof);
    }

    private static PublishedProof held(EvidenceKind kind, LocalDate day) {
        return new PublishedProof(kind, Optional.of(day), Optional.empty(), "", Optional.empty());
    }

    private static PublishedMeasure measure(
            String id,
            String title,
            String category,
            List<PublishedControl> controls,
            List<PublishedPassage> passages,
            List<PublishedClaim> claims) {
        return Published.measure(id, title, category)
                .controls(controls)
                .passages(passages)
                .claims(claims)
                .build();
    }

    private static Publication publication(PublishedPolicy policy) {
        return new Publication(
                Audience.PUBLIC,
                day(2026, 11, 23),
                policy.with(coverage(), List.of()),
                documents(),
                List.of(new PublishedPicture(
                        "architecture/images/context.svg", ("""
                                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 120" width="700" height="120">
                                <rect x="10" y="20" width="200" height="80" fill="#fff" stroke="#1b1b19"/>
                                <text x="40" y="65" font-size="16">Browser</text></svg>
                                """).getBytes(StandardCharsets.UTF_8))));
    }

    private static List<PublishedCoverage> coverage() {
        return List.of(
                new PublishedCoverage(
                        "gdpr", 12, List.of(new CoverageLine(CONFIDENTIALITY, List.of("AC-01", "AC-02")))),
                new PublishedCoverage(
                        "scc",
                        19,
                        List.of(
                                new CoverageLine(IDENTIFICATION, List.of("AC-01")),
                                new CoverageLine(PORTABILITY, List.of("PE-09")))),
                new PublishedCoverage("de-tom", 15, List.of(new CoverageLine(ENTRY, List.of("AC-01")))));
    }

    private static PublishedPolicy policy(String version, Optional<LocalDate> issued, Optional<LocalDate> effective) {
        return new PublishedPolicy(
                new Issue(version, 1, "en", List.of("en"), issued, effective),
                new Company(
                        "Tamar Meridian Cloud Ltd",
                        "TMC",
                        "1 Example Quay, Plymouth, United Kingdom",
                        "privacy@tmc.example",
                        "Data Protection Officer, dpo@tmc.example",
                        "https://policy.tmc.example",
                        "https://www.tmc.example/imprint",
                        "https://www.tmc.example/privacy"),
                new Scope(
                        List.of(
                                new PolicyFacts.Service("web", "Web application"),
                                new PolicyFacts.Service("mobile", "Mobile application")),
                        "United Kingdom (UK South)",
                        "Germany, United Kingdom",
                        "Systems that customers run themselves",
                        "Ask the Data Protection Officer, who shows it under a confidentiality agreement"),
                new Introduction(
                        "Technical and organisational measures",
                        "How Tamar Meridian Cloud Ltd (TMC) protects the personal data that it processes for its customers.",
                        text(
                                "<p class=\"context\">This policy is the annex of the <a href=\"glossary.html\">DPA</a>.</p>"),
                        List.of(
                                new Introduction.Term("DPA", text("Data processing agreement.")),
                                new Introduction.Term(
                                        "Azure",
                                        text(
                                                "The cloud platform that <a href=\"subprocessors.html#microsoft-azure\">Microsoft</a> runs.")),
                                new Introduction.Term("Überprüfung", text("A review.")))),
                List.of(
                        new PublishedCategory(
                                "access-control",
                                "Access control",
                                text(
                                        "<p>Who gets in, with which rights, and how we take them back.<span class=\"footnote\">A note.</span></p>"),
                                List.of(accessAuthorisation(), privileges())),
                        new PublishedCategory(
                                "asset-and-operations",
                                "Asset and operations management",
                                text("<p>Devices.<span class=\"footnote\">Since 2021.</span></p>"),
                                List.of(mobileApplications()))),
                List.of(measure(
                        "PE-09",
                        "Fax",
                        "physical",
                        List.of(PORTABILITY),
                        List.of(new PublishedPassage(
                                Passage.Kind.PROMISE, text("<p>We neither send nor receive faxes.</p>"), List.of())),
                        List.of())),
                List.of(azure()),
                List.of(
                        new PublishedCertificate(
                                EvidenceKind.ATTESTATION,
                                "SOC 2 report of Azure",
                                "SOC 2 Type 2",
                                "Azure",
                                "Auditors LLP",
                                "",
                                Optional.of(day(2026, 3, 31)),
                                Optional.of(day(2025, 4, 1)),
                                Optional.empty(),
                                "",
                                "Microsoft Azure"),
                        new PublishedCertificate(
                                EvidenceKind.CERTIFICATE,
                                "ISO/IEC 27001 certificate",
                                "ISO/IEC 27001:2022",
                                "Development and operation of the services",
                                "Example Cert GmbH",
                                "EC-1234",
                                Optional.of(day(2025, 6, 15)),
                                Optional.empty(),
                                Optional.of(day(2028, 6, 14)),
                                "https://www.tmc.example/iso27001.pdf",
                                "")),
                List.of(),
                List.of(),
                List.of());
    }

    private static PublishedMeasure accessAuthorisation() {
        String list = "<ul><li><p>Keys:</p><p id=\"keys\">We hand out keys against signature.</p></li>"
                + "<li><p>Passes expire after a year.</p></li></ul>";
        String table =
                "<table><caption>Rooms</caption><thead><tr><th scope=\"col\">Room</th><th scope=\"col\">Rule</th></tr></thead>"
                        + "<tbody><tr><td>Lobby</td><td>Visitors</td></tr></tbody></table>";
        return Published.measure("AC-01", "Access authorisation", "access-control")
                .description("A record shows who has access.")
                .revised(3, day(2026, 10, 1), "Leavers are now covered on their last day", ChangeClass.STRENGTHENED)
                .reviewed(day(2026, 9, 15))
                .review(Interval.of("P1Y"))
                .controls(List.of(CONFIDENTIALITY, IDENTIFICATION, ENTRY, IDENTITY))
                .passages(List.of(
                        new PublishedPassage(
                                Passage.Kind.CONTEXT,
                                text("<p class=\"context\">This measure covers the accounts, keys and passes.</p>"),
                                List.of()),
                        Html.claim("register"),
                        Html.claim("unused-credentials"),
                        new PublishedPassage(
                                Passage.Kind.HEADING, text("<h2 id=\"premises\">Premises</h2>"), List.of()),
                        new PublishedPassage(Passage.Kind.PROMISE, Html.passage(list, "keys"), List.of("keys")),
                        new PublishedPassage(Passage.Kind.PROMISE, text(table), List.of())))
                .claims(List.of(
                        claim(
                                "register",
                                "<p id=\"register\">We keep a register of everybody.</p>",
                                List.of(held(EvidenceKind.RECORD, day(2026, 11, 3)))),
                        new PublishedClaim(
                                "unused-credentials",
                                text(
                                        "<p id=\"unused-credentials\">At least every three months we look for unused credentials &amp; deactivate them.</p>"),
                                Optional.of(Interval.of("P3M")),
                                List.of("web"),
                                List.of("microsoft-azure", "customer"),
                                List.of(
                                        new PublishedProof(
                                                EvidenceKind.ACCESS_REVIEW,
                                                Optional.of(day(2026, 9, 30)),
                                                Optional.of(day(2026, 7, 1)),
                                                "",
                                                Optional.empty()),
                                        new PublishedProof(
                                                EvidenceKind.ARCHITECTURE,
                                                Optional.empty(),
                                                Optional.empty(),
                                                "Deployment, Regions",
                                                Optional.of(SiteAddress.read(
                                                        "architecture/operation/deployment.html#regions"))))),
                        claim(
                                "keys",
                                "<p id=\"keys\">We hand out keys against signature.</p>",
                                List.of(new PublishedProof(
                                        EvidenceKind.PENETRATION_TEST,
                                        Optional.of(day(2026, 9, 18)),
                                        Optional.empty(),
                                        "Summary",
                                        Optional.of(SiteAddress.read("https://www.tmc.example/test.pdf"))))),
                        claim(
                                "AC-01",
                                "<p>Passes expire after a year.</p>",
                                List.of(held(EvidenceKind.POLICY_DOCUMENT, day(2026, 2, 4))))))
                .build();
    }

    private static PublishedMeasure privileges() {
        return Published.measure("AC-02", "Granting and limiting <privileges> & \"rights\"", "access-control")
                .remark("First edition.")
                .reviewed(day(2026, 9, 2))
                .services(List.of("web"))
                .providedBy(List.of("processor", "microsoft-azure"))
                .controls(List.of(CONFIDENTIALITY))
                .passages(List.of(Html.claim("selected")))
                .claims(List.of(new PublishedClaim(
                        "selected",
                        text(
                                "<p id=\"selected\">A small group may grant rights. See <a href=\"measures/ac-01.html#register\">AC-01</a>.</p>"),
                        Optional.empty(),
                        List.of("web"),
                        List.of("processor", "microsoft-azure"),
                        List.of())))
                .build();
    }

    private static PublishedMeasure mobileApplications() {
        return Published.measure("AO-07", "Encrypted mobile applications", "asset-and-operations")
                .reviewed(day(2026, 9, 9))
                .services(List.of("mobile"))
                .passages(List.of(Html.claim("encrypted")))
                .claims(List.of(claim(
                        "encrypted",
                        "<p id=\"encrypted\">Mobile applications send all data encrypted.</p>",
                        List.of())))
                .build();
    }

    private static PublishedSubProcessor azure() {
        return Published.subProcessor("microsoft-azure", "Microsoft Azure")
                .legalEntity("Microsoft Ireland Operations Limited")
                .address("One Microsoft Place, Dublin 18, Ireland")
                .contact("azure-privacy@microsoft.example")
                .purpose("Hosting of the services")
                .services(List.of("web", "mobile"))
                .transfer("GB", List.of("adequacy", "scc-2021-914"))
                .transferUntil(day(2031, 12, 27))
                .from(day(2021, 3, 1))
                .passages(List.of(
                        Html.claim("register"),
                        new PublishedPassage(
                                Passage.Kind.PROMISE, text("<p>Microsoft acts on our instructions.</p>"), List.of())))
                .claims(List.of(
                        new PublishedClaim(
                                "register",
                                text("<p id=\"register\">Microsoft identifies the people who enter.</p>"),
                                Optional.empty(),
                                List.of("web", "mobile"),
                                List.of("microsoft-azure"),
                                List.of(new PublishedProof(
                                        EvidenceKind.ATTESTATION,
                                        Optional.of(day(2026, 3, 31)),
                                        Optional.of(day(2025, 4, 1)),
                                        "SOC 2 report of Azure",
                                        Optional.of(SiteAddress.read("certifications.html"))))),
                        new PublishedClaim(
                                "microsoft-azure",
                                text("<p>Microsoft acts on our instructions.</p>"),
                                Optional.empty(),
                                List.of("web", "mobile"),
                                List.of("microsoft-azure"),
                                List.of(held(EvidenceKind.CONTRACT, day(2026, 2, 1))))))
                .build();
    }

    private static List<Publication.Document> documents() {
        String figure =
                "<figure><img src=\"architecture/images/context.svg\" alt=\"Browser and services\" width=\"700\" height=\"120\">"
                        + "<figcaption>Traffic enters through the front door only.</figcaption></figure>";
        return List.of(
                new Publication.Document(
                        "index.adoc",
                        "architecture/index.html",
                        "Overview",
                        "What the services consist of",
                        "",
                        List.of(new Publication.DocumentSection(
                                0, "", List.of(), text("<p>Start here.</p>"), List.of()))),
                new Publication.Document(
                        "operation/deployment.adoc",
                        "architecture/operation/deployment.html",
                        "Deployment",
                        "How our services are deployed",
                        "2026-09-09",
                        List.of(
                                new Publication.DocumentSection(
                                        0,
                                        "",
                                        List.of(),
                                        text(
                                                "<p>All services run in Azure.<span class=\"footnote\">Since 2021.</span></p>"),
                                        List.of()),
                                new Publication.DocumentSection(
                                        1,
                                        "regions",
                                        Html.line("Regions"),
                                        text(figure),
                                        List.of(new Publication.PromiseReference(
                                                "AC-01",
                                                "unused-credentials",
                                                "Access authorisation",
                                                "At least every three months"))),
                                new Publication.DocumentSection(
                                        2,
                                        "policy",
                                        Html.line("Region <code>policy</code>"),
                                        text("<pre><code>effect: deny</code></pre>"),
                                        List.of()))),
                new Publication.Document(
                        "operation/backups.adoc",
                        "architecture/operation/backups.html",
                        "Backups",
                        "",
                        "",
                        List.of(new Publication.DocumentSection(
                                0,
                                "",
                                List.of(),
                                text(
                                        "<p>Copies. See <a href=\"architecture/operation/deployment.html#policy\">policy</a>.</p>"),
                                List.of()))));
    }
}

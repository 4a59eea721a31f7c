package org.tompolicy.edition.annex;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Controls;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Published;
import org.tompolicy.text.SiteAddress;

/** A publication with everything that an annex can hold. */
public final class AnnexFixture {

    static final Instant TIMESTAMP = Instant.parse("2026-11-23T00:00:00Z");

    static final byte[] POLICY_JSON =
            "{\"measures\":[],\"version\":\"2026.1\",\"größe\":\"ä\"}\n".getBytes(StandardCharsets.UTF_8);

    /** A drawing with all that is printed of drawings. */
    static final byte[] DRAWN = """
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" viewBox="0 0 300 200">\
            <title>Zones</title><style>.zone{fill:#eef;stroke:navy} text{font-family:Arial} #big, .b{font-weight:bold}</style>\
            <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto">\
            <path d="M 0 0 L 10 5 L 0 10 z"/></marker><g id="box"><rect class="zone" width="80" height="40" rx="6"/></g></defs>\
            <use href="#box" x="10" y="10"/><use href="#box" x="200" y="90"/>\
            <text id="big" x="50" y="34" text-anchor="middle">Büro <tspan x="50" dy="1.2em" fill="red">two</tspan></text>\
            <path d="M90 30c60 0 110 30 140 60" fill="none" stroke="#000" stroke-dasharray="6 3" marker-end="url(#tip)"/>\
            <g transform="translate(60,150) rotate(30)"><ellipse rx="40" ry="20" fill="orange" fill-opacity=".5"/><circle r="5"/></g>\
            <polygon points="200,150 250,190 180,195" style="fill:tomato"/><line x1="0" y1="199" x2="300" y2="199" stroke="gray"/>\
            <path d="M120 180a30 20 -15 1 0 60-10 30 20 0 0160 20z" fill="none" stroke="teal"/></svg>
            """.getBytes(StandardCharsets.UTF_8);

    private AnnexFixture() {}

    static AnnexOptions options() {
        return AnnexOptions.of("eu-2021-915", TIMESTAMP, POLICY_JSON);
    }

    public static Publication released() {
        return publication("2026.1", Optional.of(LocalDate.of(2026, 9, 21)), Optional.of(LocalDate.of(2026, 10, 1)));
    }

    /** One measure whose text is the HTML, and nothing else. */
    static Publication holding(String html) {
        return holding(List.of(passage(Passage.Kind.PROMISE, html)), List.of());
    }

    /** One measure with these passages and claims, and nothing else. */
    static Publication holding(List<PublishedPassage> passages, List<PublishedClaim> claims) {
        Publication whole = released();
        PublishedPolicy policy = whole.policy();
        PublishedMeasure measure = Published.measure("AC-01", "Any text", "access-control")
                .passages(passages)
                .claims(claims)
                .build();
        return new Publication(
                whole.audience(),
                whole.asOf(),
                new PublishedPolicy(
                        new Issue(
                                policy.version(),
                                policy.revision(),
                                policy.language(),
                                List.of("en"),
                                policy.issued(),
                                policy.effective()),
                        new Company(policy.company().name(), "", "", "", "", "", "", ""),
                        Scope.UNKNOWN,
                        new Introduction(policy.title(), policy.introduction().description(), Text.EMPTY, List.of()),
                        List.of(new PublishedCategory(
                                "access-control", "Access control", Text.EMPTY, List.of(measure))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Stream.concat(
                                        policy.pictures().stream(),
                                        Stream.of(
                                                new PublishedPicture("images/tall.png", png(120, 1400)),
                                                new PublishedPicture("images/drawn.svg", DRAWN)))
                                .toList()),
                List.of(),
                List.of());
    }

    static Publication draft() {
        return publication("draft", Optional.empty(), Optional.of(LocalDate.of(2026, 12, 1)));
    }

    private static Publication publication(String version, Optional<LocalDate> issued, Optional<LocalDate> effective) {
        List<PublishedCategory> categories = new ArrayList<>();
        categories.add(new PublishedCategory(
                "access-control",
                "Access control",
                rich(
                        "<p>Who may enter our premises and use our systems, with which rights, and how we take them back.</p>"),
                List.of(authorisation(), everyKindOfText())));
        categories.add(new PublishedCategory(
                "operations", "Asset and operations management for Überwachung", Text.EMPTY, manyMeasures()));
        PublishedPolicy policy = new PublishedPolicy(
                new Issue(version, 1, "en", List.of("en", "de"), issued, effective),
                new Company(
                        "Tall Mere Cloud GmbH & Söhne",
                        "TMC",
                        "Am Beispielufer 7, 20457 Hamburg, Germany",
                        "privacy@tmc.example",
                        "Data Protection Officer, dpo@tmc.example",
                        "https://trust.tmc.example/",
                        "https://www.tmc.example/imprint",
                        "https://www.tmc.example/privacy"),
                new Scope(
                        List.of(
                                new PolicyFacts.Service("platform", "TMC Platform"),
                                new PolicyFacts.Service("mobile", "TMC Mobile")),
                        "United Kingdom (Microsoft Azure regions UK South and UK West)",
                        "Germany, United Kingdom",
                        "Systems that customers run themselves",
                        "Ask the Data Protection Officer, who shows it under a confidentiality agreement"),
                new Introduction(
                        "Technical and organisational measures",
                        "The measures of TMC.",
                        rich(
                                "<div class=\"context\"><p>TMC runs software as a service. See <a href=\"architecture/index.html\">the architecture</a>.</p></div>"
                                        + "<h2 id=\"aims\">Aims</h2><div class=\"context\"><p>Their purpose is named.</p></div>"),
                        List.of(
                                new Introduction.Term(
                                        "Cadence", rich("<p>The longest time that passes between two runs.</p>")),
                                new Introduction.Term(
                                        "Datenträger", rich("<p>A thing that holds data; <em>German</em>.</p>")))),
                categories,
                List.of(notApplicable()),
                List.of(azure()),
                List.of(certificate()),
                List.of(),
                List.of(gdpr(), scc(), german()),
                pictures());
        return new Publication(Audience.PUBLIC, LocalDate.of(2026, 11, 23), policy, List.of(), List.of());
    }

    private static List<PublishedPicture> pictures() {
        return List.of(
                new PublishedPicture("images/plan.png", png(160, 60)),
                new PublishedPicture(
                        "images/plan.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static PublishedMeasure authorisation() {
        return Published.measure("AC-01", "Access authorisation", "access-control")
                .description("Who may use what.")
                .revised(
                        3, LocalDate.of(2026, 9, 21), "Leavers now covered on their last day", ChangeClass.STRENGTHENED)
                .reviewed(LocalDate.of(2026, 9, 15))
                .review(Interval.of("P1Y"))
                .controls(List.of(
                        control("gdpr", "32.1.b"),
                        control("gdpr", "33.2"),
                        identification(),
                        germanControl("ZUG"),
                        control("iso27001-2022", "A.5.16")))
                .passages(List.of(
                        passage(
                                Passage.Kind.CONTEXT,
                                "<div class=\"context\"><p>This text explains and promises nothing.</p></div>"),
                        Html.claim("register"),
                        Html.claim("unused-credentials"),
                        Html.claim("customers-rights")))
                .claims(List.of(
                        claim(
                                "register",
                                "<p id=\"register\">We keep a register of everybody who is authorised to enter our premises or to use our systems.</p>",
                                Optional.empty(),
                                List.of(proof(EvidenceKind.RECORD, LocalDate.of(2026, 9, 21), ""))),
                        new PublishedClaim(
                                "unused-credentials",
                                rich(
                                        "<p id=\"unused-credentials\">At least every three months we look for credentials that nobody has used and deactivate them, as in <a href=\"#register\">the register</a>.</p>"),
                                Optional.of(Interval.of("P3M")),
                                List.of("platform"),
                                List.of("processor", "microsoft-azure"),
                                List.of(
                                        new PublishedProof(
                                                EvidenceKind.ACCESS_REVIEW,
                                                Optional.of(LocalDate.of(2026, 9, 30)),
                                                Optional.of(LocalDate.of(2026, 7, 1)),
                                                "",
                                                Optional.empty()),
                                        new PublishedProof(
                                                EvidenceKind.ARCHITECTURE,
                                                Optional.empty(),
                                                Optional.empty(),
                                                "Security, Credentials",
                                                Optional.of(
                                                        SiteAddress.read("architecture/security.html#credentials"))),
                                        new PublishedProof(
                                                EvidenceKind.AUDIT_REPORT,
                                                Optional.of(LocalDate.of(2026, 8, 2)),
                                                Optional.empty(),
                                                "Surveillance audit",
                                                Optional.of(
                                                        SiteAddress.read("https://www.tmc.example/audit?a=1&b=2"))))),
                        new PublishedClaim(
                                "customers-rights",
                                rich(
                                        "<p id=\"customers-rights\">The customer removes the rights of its own people.</p>"),
                                Optional.empty(),
                                List.of(),
                                List.of("customer"),
                                List.of())))
                .build();
    }

    private static PublishedMeasure everyKindOfText() {
        String nested =
                "<ul><li><p>First level</p><ul><li><p>second level with <code>chmod 0600 /etc/x</code></p><ol start=\"3\"><li><p>third level</p></li></ol></li></ul></li><li><p>Ticks \u2713 \u2610 \u2612 and a hyphen that does not break: UK\u2011South</p></li></ul>";
        String table =
                "<table><caption>Table 1. Where data lies</caption><thead><tr><th>Kind</th><th>Place</th></tr></thead><tbody><tr><th>Backups</th><td><p id=\"in-cell\">UK West, for 35 days</p></td></tr><tr><th>Logs</th><td>UK South</td></tr></tbody></table>";
        String pre =
                "<pre>access-list 10 permit 192.0.2.0/24 a-very-long-line-that-does-not-fit-into-the-column-of-the-sentences-and-must-be-broken-somewhere\n  second line</pre>";
        return Published.measure(
                        "AC-02",
                        "Granting, limiting and withdrawing privileges of people and of programs, with a title over two lines",
                        "access-control")
                .services(List.of("platform"))
                .providedBy(List.of("microsoft-azure"))
                .controls(List.of(control("gdpr", "28.3.f")))
                .passages(List.of(
                        passage(Passage.Kind.HEADING, "<h3 id=\"how\">How privileges are granted</h3>"),
                        passage(
                                Passage.Kind.PROMISE,
                                "<p>A person’s rights are limited to what their function needs<span class=\"footnote\">A footnote.</span>, called <span lang=\"de\">Zugriffskontrolle</span> in German.</p>"),
                        passage(Passage.Kind.PROMISE, nested),
                        new PublishedPassage(Passage.Kind.PROMISE, Html.passage(table, "in-cell"), List.of("in-cell")),
                        passage(Passage.Kind.HEADING, "<h5 id=\"deep\">A heading that skips a level</h5>"),
                        passage(
                                Passage.Kind.CONTEXT,
                                "<p>"
                                        + "<img src=\"images/plan.png\" alt=\"Plan of the offices\"> and <img src=\"images/plan.svg\" alt=\"The same as lines\"></p>"),
                        passage(Passage.Kind.PROMISE, pre),
                        Html.claim("a-claim-with-a-very-long-identifier-over-several-lines")))
                .claims(List.of(
                        claim(
                                "in-cell",
                                "UK West, for 35 days",
                                Optional.of(Interval.of("P35D")),
                                List.of(proof(EvidenceKind.CONFIGURATION_EXPORT, LocalDate.of(2026, 7, 12), ""))),
                        claim(
                                "a-claim-with-a-very-long-identifier-over-several-lines",
                                "<div id=\"a-claim-with-a-very-long-identifier-over-several-lines\"><p>Für Umlaute: äöüß ÄÖÜ, „Anführung“ – Gedankenstrich … 5 € § 32.</p><p lang=\"de\">Ein Absatz auf Deutsch. Siehe <a href=\"measures/ac-01.html#register\">das Verzeichnis</a>, <a href=\"https://www.example.org/\">eine Seite</a> und <a href=\"subprocessors.html#microsoft-azure\">Azure</a>.</p></div>",
                                Optional.empty(),
                                List.of()),
                        claim(
                                "AC-02",
                                "A person’s rights are limited to what their function needs",
                                Optional.empty(),
                                List.of(proof(EvidenceKind.POLICY_DOCUMENT, LocalDate.of(2026, 2, 4), "")))))
                .build();
    }

    private static List<PublishedMeasure> manyMeasures() {
        List<PublishedMeasure> measures = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            String id = "AO-" + (i < 10 ? "0" : "") + i;
            List<PublishedPassage> passages = new ArrayList<>();
            List<PublishedClaim> claims = new ArrayList<>();
            for (int c = 1; c <= 3; c++) {
                String name = "promise-" + c;
                String text = "Promise " + c + " of " + id
                        + ": on a person’s last working day we withdraw all of their credentials and access rights.";
                passages.add(Html.claim(name));
                claims.add(claim(
                        name,
                        text,
                        Optional.empty(),
                        List.of(proof(EvidenceKind.RECORD, LocalDate.of(2026, 8, c), ""))));
            }
            measures.add(Published.measure(id, "Operation number " + i, "operations")
                    .revised(i, LocalDate.of(2026, 9, 21), "Remark " + i, ChangeClass.EDITORIAL)
                    .reviewed(LocalDate.of(2026, 9, 2))
                    .review(Interval.of("P1Y"))
                    .controls(List.of(control("gdpr", "32.1.b")))
                    .passages(passages)
                    .claims(claims)
                    .build());
        }
        return measures;
    }

    private static PublishedMeasure notApplicable() {
        return Published.measure("PE-09", "Alarm of the roof", "physical")
                .controls(List.of(control("gdpr", "32.1.b")))
                .passages(List.of(passage(Passage.Kind.PROMISE, "<p>There is no roof of ours.</p>")))
                .build();
    }

    private static PublishedSubProcessor azure() {
        return Published.subProcessor("microsoft-azure", "Microsoft Azure")
                .legalEntity("Microsoft Ireland Operations Limited")
                .address("One Microsoft Place, Dublin 18, Ireland")
                .contact("https://aka.ms/privacyresponse")
                .purpose("Runs the machines of the services")
                .services(List.of("platform", "mobile"))
                .transfer("GB", List.of("adequacy", "scc-2021-914"))
                .transferUntil(LocalDate.of(2031, 12, 27))
                .from(LocalDate.of(2024, 5, 1))
                .passages(List.of(
                        Html.claim("regions"),
                        passage(Passage.Kind.PROMISE, "<p>Visitors of the data centres are escorted.</p>")))
                .claims(List.of(
                        claim(
                                "regions",
                                "<p id=\"regions\">Data is kept in the regions UK South and UK West.</p>",
                                Optional.empty(),
                                List.of(proof(EvidenceKind.CONTRACT, LocalDate.of(2026, 1, 5), ""))),
                        claim(
                                "microsoft-azure",
                                "Visitors of the data centres are escorted.",
                                Optional.empty(),
                                List.of())))
                .build();
    }

    private static PublishedCertificate certificate() {
        return new PublishedCertificate(
                EvidenceKind.CERTIFICATE,
                "ISO/IEC 27001 certificate of TMC",
                "ISO/IEC 27001:2022",
                "Operation of the TMC Platform",
                "Example Cert GmbH",
                "EX-27001-4711",
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty(),
                Optional.of(LocalDate.of(2028, 2, 29)),
                "https://www.tmc.example/iso",
                "");
    }

    private static PublishedCoverage gdpr() {
        List<String> all = new ArrayList<>(List.of("AC-01"));
        manyMeasures().forEach(measure -> all.add(measure.id()));
        return new PublishedCoverage(
                "gdpr",
                12,
                List.of(
                        new CoverageLine(control("gdpr", "32.1.b"), all),
                        new CoverageLine(control("gdpr", "28.3.f"), List.of("AC-02")),
                        new CoverageLine(control("gdpr", "33.2"), List.of("AC-01"))));
    }

    private static PublishedCoverage scc() {
        return new PublishedCoverage("scc", 19, List.of(new CoverageLine(identification(), List.of("AC-01", "AC-02"))));
    }

    private static PublishedCoverage german() {
        return new PublishedCoverage("de-tom", 14, List.of(new CoverageLine(germanControl("ZUG"), List.of("AC-01"))));
    }

    private static PublishedControl control(String framework, String id) {
        return Controls.of(framework, id, "Title of line " + id, "Titel zu " + id);
    }

    private static PublishedControl identification() {
        return Controls.of(
                "scc", "05", "User identification and authorisation", "Identifizierung und Autorisierung der Nutzer");
    }

    private static PublishedControl germanControl(String id) {
        return Controls.of("de-tom", id, "system access control (login)", "Zugangskontrolle");
    }

    private static PublishedPassage passage(Passage.Kind kind, String html) {
        return new PublishedPassage(kind, rich(html), List.of());
    }

    static PublishedClaim claim(String id, String text, Optional<Interval> cadence, List<PublishedProof> proof) {
        String html = text.startsWith("<") ? text : "<p id=\"" + id + "\">" + text + "</p>";
        return new PublishedClaim(id, rich(html), cadence, List.of(), List.of("processor"), proof);
    }

    static PublishedProof proof(EvidenceKind kind, LocalDate date, String title) {
        return new PublishedProof(kind, Optional.of(date), Optional.empty(), title, Optional.empty());
    }

    static Text rich(String html) {
        return Html.text(html);
    }

    private static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(10, 10, 60, 40);
        graphics.drawRect(80, 10, 60, 40);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Company;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Issue;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.testing.Controls;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Published;

/** The texts of three releases of one policy, which differ in everything that can differ. */
final class ArchivePolicies {

    private static final LocalDate REVIEWED = LocalDate.of(2025, 9, 1);

    static final PublishedControl CONFIDENTIALITY =
            Controls.of("gdpr", "32.1.b", "Ongoing confidentiality", "Vertraulichkeit auf Dauer");
    static final PublishedControl TESTING = Controls.of(
            "gdpr", "32.1.d", "Testing, assessing and evaluating", "Überprüfung, Bewertung und Evaluierung");
    static final PublishedControl IDENTIFICATION =
            Controls.of("scc", "05", "User identification and authorisation", "Identifizierung der Nutzer");

    private ArchivePolicies() {}

    /** The oldest text. */
    static PublishedPolicy first() {
        return policy(
                "United Kingdom (UK South)",
                List.of(
                        category(
                                "access-control",
                                "Access control",
                                measure(
                                        "AC-01",
                                        "Access authorisation",
                                        2,
                                        List.of(CONFIDENTIALITY),
                                        claim("register", "We keep a register of everybody who may use our systems."),
                                        claim("leavers", "On a person’s last day we collect keys and passes.")),
                                measure(
                                        "AC-03",
                                        "Sign-in and passwords",
                                        1,
                                        List.of(CONFIDENTIALITY, TESTING, IDENTIFICATION),
                                        claim("renewal", "Passwords are renewed at least every six months.", "P6M"))),
                        category(
                                "operations",
                                "Operations",
                                measure(
                                        "AO-01",
                                        "Endpoint protection",
                                        1,
                                        List.of(),
                                        claim("encryption", "Laptops and workstations are encrypted.")),
                                measure(
                                        "AO-05",
                                        "Printing and portable media",
                                        1,
                                        List.of(),
                                        claim("media", "Portable media are encrypted before data is copied to them."),
                                        claim(
                                                "fax",
                                                "We announce a fax that contains personal data by telephone before we send it.")),
                                mobile(1, "Mobile applications send data encrypted.", "P1Y"),
                                measure(
                                        "IM-03",
                                        "Review of logs",
                                        1,
                                        List.of(TESTING),
                                        claim(
                                                "review",
                                                "We review our logs regularly for irregularities and suspicious activity.")),
                                measure(
                                        "PE-01",
                                        "Data centres in the United Kingdom",
                                        1,
                                        List.of(),
                                        claim(
                                                "location",
                                                "Customer data is processed in Microsoft Azure data centers in the United Kingdom.")))),
                List.of(
                        subProcessor(
                                "contoso-mail",
                                "Contoso Mail",
                                "Contoso Messaging Ltd",
                                "GB",
                                List.of("adequacy"),
                                List.of()),
                        subProcessor(
                                "microsoft-azure",
                                "Microsoft Azure",
                                "Microsoft Limited",
                                "GB",
                                List.of("adequacy"),
                                List.of())),
                List.of());
    }

    /** The text after it. */
    static PublishedPolicy second() {
        return policy(
                "United Kingdom (UK South, UK West)",
                List.of(
                        category("access-control", "Access control", access(2, List.of(CONFIDENTIALITY), "six", "P6M")),
                        category(
                                "operations",
                                "Operations",
                                measure(
                                        "AO-01",
                                        "Endpoint protection",
                                        1,
                                        List.of(),
                                        claim("encryption", "Laptops and workstations are encrypted.")),
                                measure(
                                        "AO-05",
                                        "Printing and portable media",
                                        1,
                                        List.of(),
                                        claim("media", "Portable media are encrypted before data is copied to them."),
                                        claim(
                                                "fax",
                                                "We announce a fax that contains personal data by telephone before we send it.")),
                                mobile(1, "Mobile applications send data encrypted.", "P1Y"),
                                measure(
                                        "AP-03",
                                        "Code review and fixes",
                                        1,
                                        List.of(),
                                        claim("review", "A second person reviews every change of our code.")),
                                measure(
                                        "IM-03",
                                        "Review of logs",
                                        1,
                                        List.of(TESTING),
                                        claim(
                                                "review",
                                                "We review our logs regularly for irregularities and suspicious activity.")),
                                measure(
                                        "PE-01",
                                        "Data centres in the United Kingdom",
                                        1,
                                        List.of(),
                                        claim(
                                                "location",
                                                "Customer data is processed in Microsoft Azure data centers in the United Kingdom.")))),
                List.of(
                        subProcessor(
                                "contoso-mail",
                                "Contoso Mail",
                                "Contoso Messaging Ltd",
                                "GB",
                                List.of("adequacy"),
                                List.of("web")),
                        subProcessor(
                                "microsoft-azure",
                                "Microsoft Azure",
                                "Microsoft Ireland Operations Limited",
                                "GB",
                                List.of("adequacy"),
                                List.of())),
                List.of());
    }

    /** The newest text. */
    static PublishedPolicy third() {
        return policy(
                "United Kingdom (UK South, UK West), Ireland",
                List.of(
                        category(
                                "access-control",
                                "Access control",
                                access(3, List.of(CONFIDENTIALITY), "twelve", "P1Y")),
                        category(
                                "operations",
                                "Operations",
                                measure(
                                        "AO-01",
                                        "Endpoint protection",
                                        2,
                                        List.of(),
                                        claim("encryption", "Every computing endpoint is encrypted.")),
                                measure(
                                        "AO-05",
                                        "Printing and portable media",
                                        2,
                                        List.of(),
                                        claim("media", "Portable media are encrypted before data is copied to them.")),
                                mobile(2, "Mobile applications send and store data encrypted.", "P6M"),
                                measure(
                                        "AP-03",
                                        "Code review and fixes",
                                        2,
                                        List.of(),
                                        claim("review", "A second person reviews every change to our code."),
                                        claim(
                                                "critical-fixes",
                                                "For an error that we rate as critical we issue a fix within 14 days of confirming it.")),
                                measure(
                                        "IM-03",
                                        "Review of logs",
                                        2,
                                        List.of(TESTING),
                                        claim(
                                                "review",
                                                "We review our logs at least once a week for irregularities and suspicious activity.",
                                                "P7D")))),
                List.of(
                        subProcessor(
                                "microsoft-azure",
                                "Microsoft Azure",
                                "Microsoft Ireland Operations Limited",
                                "IE",
                                List.of("eea"),
                                List.of()),
                        subProcessor(
                                "northwind-mail",
                                "Northwind Mail",
                                "Northwind Messaging Inc.",
                                "US",
                                List.of("dpf", "scc-2021-914"),
                                List.of("web"))),
                List.of(new WithdrawnMeasure("PE-01", "Data centres in the United Kingdom", "operations", "AO-01")));
    }

    private static PublishedMeasure[] access(
            int revision, List<PublishedControl> controls, String months, String every) {
        return new PublishedMeasure[] {
            measure(
                    "AC-01",
                    "Access authorisation",
                    3,
                    controls,
                    claim("register", "We keep a register of everybody who may use our systems."),
                    claim(
                            "leavers",
                            "On a person’s last working day we withdraw all of their credentials and access rights. Nobody leaves us with credentials that still work.")),
            measure(
                    "AC-03",
                    "Sign-in and passwords",
                    revision,
                    List.of(CONFIDENTIALITY, IDENTIFICATION),
                    claim("renewal", "Passwords are renewed at least every " + months + " months.", every))
        };
    }

    private static PublishedMeasure mobile(int revision, String text, String review) {
        PublishedClaim claim = inMobile(claim("encrypted", text));
        return Published.measure("AO-07", "Mobile applications", "operations")
                .revised(revision)
                .reviewed(REVIEWED)
                .review(Interval.of(review))
                .services(List.of("mobile"))
                .passages(passages(claim))
                .claims(List.of(claim))
                .build();
    }

    private static PublishedClaim inMobile(PublishedClaim claim) {
        return new PublishedClaim(
                claim.id(), claim.text(), claim.cadence(), List.of("mobile"), claim.providedBy(), claim.proof());
    }

    private static Text paragraph(String id, String text) {
        return Html.text("<p id=\"" + id + "\">" + text + "</p>");
    }

    private static PublishedClaim claim(String id, String text) {
        return claim(id, text, "");
    }

    private static PublishedClaim claim(String id, String text, String every) {
        return new PublishedClaim(
                id,
                paragraph(id, text),
                every.isEmpty() ? Optional.empty() : Optional.of(Interval.of(every)),
                List.of(),
                List.of("processor"),
                List.of(new PublishedProof(
                        EvidenceKind.RECORD,
                        Optional.of(LocalDate.of(2025, 9, 1)),
                        Optional.empty(),
                        "",
                        Optional.empty())));
    }

    private static PublishedMeasure measure(
            String id, String title, int revision, List<PublishedControl> controls, PublishedClaim... claims) {
        return Published.measure(id, title, id.startsWith("AC") ? "access-control" : "operations")
                .revised(revision)
                .reviewed(REVIEWED)
                .review(Interval.of("P1Y"))
                .controls(controls)
                .passages(passages(claims))
                .claims(List.of(claims))
                .build();
    }

    private static List<PublishedPassage> passages(PublishedClaim... claims) {
        List<PublishedPassage> passages = new ArrayList<>();
        for (PublishedClaim claim : claims) {
            passages.add(Html.claim(claim.id()));
        }
        return passages;
    }

    private static PublishedCategory category(String folder, String title, PublishedMeasure... measures) {
        return new PublishedCategory(folder, title, Text.EMPTY, List.of(measures));
    }

    private static PublishedSubProcessor subProcessor(
            String id, String title, String entity, String country, List<String> transfers, List<String> services) {
        PublishedClaim claim = claim("encrypted", title + " encrypts stored data.");
        return Published.subProcessor(id, title)
                .legalEntity(entity)
                .address("1 Example Street")
                .contact("privacy@" + id + ".example")
                .purpose(id.endsWith("mail") ? "Sending of mail" : "Hosting of the services")
                .services(services)
                .transfer(country, transfers)
                .passages(passages(claim))
                .claims(List.of(claim))
                .build();
    }

    private static PublishedPolicy policy(
            String locations,
            List<PublishedCategory> categories,
            List<PublishedSubProcessor> subProcessors,
            List<WithdrawnMeasure> withdrawn) {
        return new PublishedPolicy(
                new Issue("draft", 1, "en", List.of("en"), Optional.empty(), Optional.empty()),
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
                        locations,
                        ""),
                new Introduction(
                        "Technical and organisational measures",
                        "How Tamar Meridian Cloud Ltd (TMC) protects the personal data that it processes for its customers.",
                        Text.EMPTY,
                        List.of(new Introduction.Term("DPA", Html.text("Data processing agreement.")))),
                categories,
                List.of(),
                subProcessors,
                List.of(),
                withdrawn,
                List.of(new PublishedCoverage(
                        "gdpr", 12, List.of(new CoverageLine(CONFIDENTIALITY, List.of("AC-01", "AC-03"))))),
                List.of());
    }
}

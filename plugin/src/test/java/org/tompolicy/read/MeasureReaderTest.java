package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tompolicy.read.RawBlocks.paragraph;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;

class MeasureReaderTest {

    private static final String AT = "measures/ac/access.adoc:";

    private static Documents with(UnaryOperator<Document> change) {
        return Documents.sound().measures("ac/access.adoc", change);
    }

    private static Documents with(String name, String value) {
        return with(measure -> measure.attribute(name, value));
    }

    private static Measure measure(Documents documents) {
        return documents.read().policy().measures().findFirst().orElseThrow();
    }

    @Test
    void readsTheHeader() {
        Documents documents = with(measure -> measure.attribute("revdate", "2026-11-01")
                        .attribute("keywords", "access, keys")
                        .attribute("tom-owner", "Head of IT")
                        .attribute("tom-review", "yearly")
                        .attribute("tom-reviewed", "2026-09-15")
                        .attribute("tom-audience", "customer")
                        .attribute("tom-services", "mobile")
                        .attribute("tom-provided-by", "processor, azure")
                        .attribute("tom-change", "3 weakened")
                        .attribute("tom-approved-by", "3 CISO, 2026-10-01")
                        .attribute("tom-formerly", "AC-99"))
                .measures("subprocessors/azure.adoc", azure -> azure.title("Azure"));
        assertEquals(List.of(), documents.findings());
        Measure measure = measure(documents);
        assertEquals("AC-01", measure.id());
        assertEquals(3, measure.revision());
        assertEquals("2026-11-01", measure.revisionDate().orElseThrow().toString());
        assertEquals(List.of("access", "keys"), measure.keywords());
        assertEquals("P1Y", measure.review().orElseThrow().toString());
        assertEquals(
                "measures/ac/access.adoc:9:16",
                measure.reviewed().orElseThrow().location().toString());
        assertEquals(Audience.CUSTOMER, measure.audience());
        assertEquals(List.of("mobile"), measure.services());
        assertEquals(List.of("processor", "azure"), measure.providedBy());
        assertEquals(
                new Change(3, ChangeClass.WEAKENED, "CISO, 2026-10-01"),
                measure.change().orElseThrow());
        assertEquals(List.of("AC-99"), measure.formerly());
    }

    @Test
    void reportsWhatIsRequiredAndMissing() {
        assertEquals(
                List.of(
                        AT + "1:1: error: [attribute-invalid] revnumber is missing. Add the line :revnumber: 1",
                        AT
                                + "1:1: error: [attribute-invalid] tom-status is missing. Allowed: implemented, draft, planned,"
                                + " not-applicable, withdrawn. Add the line :tom-status: implemented",
                        AT
                                + "1:1: error: [id-missing] tom-id is missing. Each document in a category but category.adoc is a"
                                + " measure with an id of its own. Add the line :tom-id: AC-01"),
                with(measure -> measure.without("tom-id").without("revnumber").without("tom-status"))
                        .findings());
    }

    @Test
    void reportsAMissingTitle() {
        Documents documents = Documents.sound()
                .measures(
                        "ac/backup.adoc",
                        measure -> measure.attribute("tom-id", "AC-02")
                                .attribute("revnumber", "1")
                                .attribute("tom-status", "draft"));
        assertEquals(
                List.of(
                        "measures/ac/backup.adoc:1:1: error: [attribute-invalid] The document has no title. Add one as its"
                                + " first line: = Title"),
                documents.findings());
        assertTrue(documents
                .read()
                .policy()
                .measures()
                .anyMatch(measure -> measure.title().equals("Backup")));
    }

    @Test
    void namesTheMeasureThatAFindingIsAbout() {
        Finding finding = with("tom-reviewed", "yesterday").read().findings().get(0);
        assertEquals("AC-01", finding.subject().owner());
        assertEquals("", finding.subject().claim());
    }

    @Test
    void reportsIdsThatAreNone() {
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:5:10: error: [attribute-invalid] tom-id is \"AC1\". Write two to four capital"
                                + " letters, a hyphen and two or three digits, for example AC-01."),
                with(measure -> measure.without("tom-id").attribute("tom-id", "AC1"))
                        .findings());
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:5:10: error: [attribute-invalid] tom-id is \"BK-01\". Ids in the folder ac"
                                + " begin with AC, as its category.adoc says: write AC-01, or move the file."),
                with(measure -> measure.without("tom-id").attribute("tom-id", "BK-01"))
                        .findings());
    }

    @Test
    void leavesOutAMeasureThatNoPageCanBeNamedAfter() {
        Documents documents = with(measure -> measure.without("tom-id").attribute("tom-id", "../AC-01"));
        assertEquals(1, documents.findings(Rule.ATTRIBUTE_INVALID).size());
        assertEquals(0, documents.read().policy().measures().count());
    }

    @Test
    void reportsWordsThatAreNotAllowed() {
        assertEquals(
                List.of(AT
                        + "5:14: error: [attribute-invalid] tom-status is \"implmented\". Allowed: implemented, draft,"
                        + " planned, not-applicable, withdrawn. Did you mean implemented?"),
                with(measure -> measure.without("tom-status").attribute("tom-status", "implmented"))
                        .findings());
        assertEquals(
                List.of(AT + "5:16: error: [attribute-invalid] tom-audience is \"secret\". Allowed: public, customer,"
                        + " internal."),
                with("tom-audience", "secret").findings());
        assertEquals(
                List.of(AT
                        + "5:16: error: [attribute-invalid] tom-services names \"platfrom\". Services: platform, mobile."
                        + " Did you mean platform?"),
                with("tom-services", "mobile, platfrom").findings());
        assertEquals(
                List.of(
                        AT
                                + "5:19: error: [attribute-invalid] tom-provided-by names \"azure\". Allowed: processor, customer."),
                with("tom-provided-by", "azure").findings());
    }

    @Test
    void hidesWhatIsMarkedForAnAudienceThatItDoesNotKnow() {
        assertEquals(Audience.INTERNAL, measure(with("tom-audience", "secret")).audience());
        assertEquals(
                MeasureStatus.DRAFT,
                measure(with(measure -> measure.without("tom-status").attribute("tom-status", "done")))
                        .status());
    }

    @Test
    void reportsNumbersDaysAndIntervalsThatAreNone() {
        assertEquals(
                List.of(
                        AT
                                + "5:13: error: [attribute-invalid] revnumber is \"1.2\". Write a whole number from 1, for example 3."),
                with(measure -> measure.without("revnumber").attribute("revnumber", "1.2"))
                        .findings());
        assertEquals(
                List.of(AT + "5:16: error: [attribute-invalid] tom-reviewed is \"2026-02-30\". Write a day as"
                        + " year-month-day, for example 2026-09-30."),
                with("tom-reviewed", "2026-02-30").findings());
        assertEquals(
                List.of(AT
                        + "5:14: error: [attribute-invalid] tom-review is \"often\". Write an interval such as P3M, 3"
                        + " months, quarterly or vierteljährlich."),
                with("tom-review", "often").findings());
    }

    @Test
    void reportsChangesAndApprovalsThatAreNone() {
        assertEquals(
                List.of(
                        AT
                                + "5:14: error: [attribute-invalid] tom-change is \"weakened\". Write the revision and a class, for"
                                + " example 3 strengthened. Classes: added, editorial, equivalent, strengthened, weakened, removed."),
                with("tom-change", "weakened").findings());
        assertEquals(
                List.of(AT
                        + "5:14: error: [attribute-invalid] tom-change is \"4 weakened\". The document is at revision 3:"
                        + " raise revnumber, or write 3 weakened."),
                with("tom-change", "4 weakened").findings());
        assertEquals(
                List.of(AT
                        + "5:19: error: [attribute-invalid] tom-approved-by is \"CISO\". Write the revision, the role and the"
                        + " day, for example 4 CISO, 2026-10-01."),
                with("tom-approved-by", "CISO").findings());
    }

    @Test
    void countsAnApprovalForItsRevisionOnly() {
        Documents documents = with(measure ->
                measure.attribute("tom-change", "3 weakened").attribute("tom-approved-by", "2 CISO, 2026-01-01"));
        assertEquals("", measure(documents).change().orElseThrow().approvedBy());
    }

    @Test
    void reportsAWaiverThatIsNotWhole() {
        assertEquals(
                List.of(AT + "1:1: error: [attribute-invalid] The waiver has no last day. Add one: :tom-waiver-until:"
                        + " 2027-01-31"),
                with("tom-waiver", "The test is booked").findings());
        assertEquals(
                List.of(AT
                        + "5:20: error: [attribute-invalid] tom-waiver-until is \"2027-01-31\". It belongs to a waiver, and"
                        + " there is none. Add the reason: :tom-waiver: why, or delete it."),
                with("tom-waiver-until", "2027-01-31").findings());
    }

    @Test
    void reportsASuccessorThatIsNotThere() {
        assertEquals(
                List.of(AT
                        + "5:19: error: [attribute-invalid] tom-replaced-by is \"AC-10\". There is no such measure. Did you"
                        + " mean AC-01?"),
                with("tom-replaced-by", "AC-10").findings());
    }

    @Test
    void readsControlsInTheOrderOfFrameworks() {
        Documents documents =
                with(measure -> measure.attribute("tom-scc", "05, 04").attribute("tom-gdpr", "32.1.b"));
        assertEquals(List.of(), documents.findings());
        assertEquals(
                "[gdpr:32.1.b, scc:05, scc:04]", measure(documents).controls().toString());
    }

    private static Documents withClaims(UnaryOperator<Document> change) {
        return with(
                measure -> change.apply(measure.attribute("tom-scc", "05, 04").attribute("tom-gdpr", "32.1.b, 33.2")));
    }

    private static String answered(Documents documents) {
        Measure measure = measure(documents);
        return measure.claims().stream()
                .map(claim -> claim.id() + measure.answered(claim))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aClaimThatAnImportMadeWaitsForSomebodyWhoConfirmsIt() {
        Documents documents = withClaims(
                measure -> measure.block(paragraph("We notify.").id("notice").role("confirm"))
                        .block(paragraph("We list.").id("list"))
                        .block(paragraph("We look.").role("confirm")));
        String rest =
                " was imported, and nobody has confirmed it yet. Read it: if it is a promise and true as it stands,"
                        + " delete \".confirm\" from its list; else correct it first, or write [.context] in place of the list"
                        + " where it promises nothing.";
        assertEquals(
                List.of("AC-01#notice" + rest, "This text" + rest),
                documents.read().findings().stream()
                        .filter(finding -> finding.rule() == Rule.CLAIM_UNCONFIRMED)
                        .map(Finding::message)
                        .toList());
    }

    @Test
    void aControlThatAClaimNamesIsAnsweredByThatClaimAlone() {
        Documents documents = withClaims(
                measure -> measure.block(paragraph("We notify.").id("notice").attribute("gdpr", "33.2"))
                        .block(paragraph("We list.").id("list"))
                        .block(paragraph("We look.").id("look").attribute("gdpr", "")));
        assertEquals(List.of(), documents.findings());
        assertEquals(
                "notice[gdpr:33.2, scc:05, scc:04] list[gdpr:32.1.b, scc:05, scc:04] look[gdpr:32.1.b, scc:05, scc:04]",
                answered(documents));
    }

    @Test
    void aClaimMayNameAControlThatItsMeasureDoesNot() {
        Documents documents = withClaims(measure -> measure.block(paragraph("We notify.")
                                .id("notice")
                                .attribute("iso27001-2022", "A.5.24")
                                .attribute("house", "2"))
                        .block(paragraph("We list.").id("list")))
                .table("frameworks/house.csv", "id,title,kind", "1,One,line", "2,Two,line");
        assertEquals(List.of(), documents.findings());
        assertEquals(
                "notice[gdpr:32.1.b, gdpr:33.2, house:2, iso27001-2022:A.5.24, scc:05, scc:04]"
                        + " list[gdpr:32.1.b, gdpr:33.2, scc:05, scc:04]",
                answered(documents));
        assertEquals(
                "[gdpr:32.1.b, gdpr:33.2, house:2, iso27001-2022:A.5.24, scc:05, scc:04]",
                measure(documents).allControls().toString());
    }

    @Test
    void reportsControlsOfAClaimThatAreNoneAndWhatWasMeant() {
        Documents documents = withClaims(
                measure -> measure.block(paragraph("We notify.").id("notice").attribute("gdpr", "Art. 33(2), 32.1.x")));
        assertEquals(
                List.of(
                        AT
                                + "8:1: error: [control-unknown] gdpr has no control 32.1.x. There is none: 32.1 has 32.1.a, 32.1.b,"
                                + " 32.1.c, 32.1.d.",
                        AT
                                + "8:1: error: [control-unknown] gdpr has no control Art. 33(2). Write gdpr=\"33.2, 32.1.x\""),
                documents.findings());
        assertEquals("notice[gdpr:33.2, scc:05, scc:04]", answered(documents));
        Documents nearly = withClaims(
                measure -> measure.block(paragraph("We notify.").id("notice").attribute("tom-dsgvo", "33.2")));
        assertEquals(
                List.of(AT + "8:1: error: [attribute-unknown] A claim has no attribute tom-dsgvo. Did you mean gdpr?"),
                nearly.findings());
        assertEquals("notice[gdpr:33.2, scc:05, scc:04]", answered(nearly));
    }

    @Test
    void reportsControlsAndFrameworksThatAreNone() {
        assertEquals(
                List.of(AT + "5:12: error: [control-unknown] gdpr has no control 32.1.x. There is none: 32.1"
                        + " has 32.1.a, 32.1.b, 32.1.c, 32.1.d."),
                with("tom-gdpr", "32.1.x").findings());
        assertEquals(
                List.of(AT
                        + "5:21: error: [control-unknown] A.5 is a heading of iso27001-2022, not a control. Name the"
                        + " lines of it that the measure answers: A.5.1 to A.5.37."),
                with("tom-iso27001-2022", "A.5").findings());
        assertEquals(
                List.of(AT
                        + "5:21: error: [attribute-unknown] There is no attribute tom-iso27001-2013 here. Did you mean"
                        + " tom-iso27001-2022?"),
                with("tom-iso27001-2013", "A.5.1").findings());
    }

    @Test
    void reportsARecordThatIsNotThere() {
        Documents documents = with("tom-evidence", "acces-register").evidence("access-register");
        assertEquals(
                List.of(AT + "5:16: error: [evidence-unknown] There is no evidence record acces-register. Did you mean"
                        + " access-register?"),
                documents.findings());
        assertEquals("[acces-register]", measure(documents).evidence().toString());
    }
}

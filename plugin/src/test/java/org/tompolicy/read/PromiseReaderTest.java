package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tompolicy.read.RawBlocks.heading;
import static org.tompolicy.read.RawBlocks.of;
import static org.tompolicy.read.RawBlocks.paragraph;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceReference.ToSection;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

class PromiseReaderTest {

    /** The first block of a measure that has no attribute beyond the required ones. */
    private static final String BLOCK = "measures/ac/access.adoc:6:1: error: ";

    private static Documents with(UnaryOperator<Document> change) {
        return Documents.sound().evidence("register").measures("ac/access.adoc", change);
    }

    private static Documents with(RawBlocks... blocks) {
        return with(measure -> {
            Document changed = measure;
            for (RawBlocks block : blocks) {
                changed = changed.block(block);
            }
            return changed;
        });
    }

    private static Measure measure(Documents documents) {
        return documents.read().policy().measures().findFirst().orElseThrow();
    }

    private static List<String> claims(Documents documents) {
        return measure(documents).claims().stream().map(Claim::id).toList();
    }

    private static List<Passage.Kind> kinds(Documents documents) {
        return measure(documents).passages().stream().map(Passage::kind).toList();
    }

    @Test
    void takesBlocksWithAnIdForClaimsAndTheRestForOneMore() {
        Documents documents = with(
                paragraph("Context.").role("context"),
                paragraph("One.").id("one").attribute("evidence", "register"),
                of(Kind.OPEN, "Two.").id("two"),
                of(Kind.EXAMPLE, "Three.").id("three"),
                of(Kind.QUOTE, "Four.").id("four"),
                heading(1, "more", "More"),
                paragraph("Outside."),
                of(Kind.LIST, "A list.").id("not-a-claim"));
        assertEquals(List.of(), documents.findings());
        assertEquals(List.of("one", "two", "three", "four", "AC-01"), claims(documents));
        assertEquals(
                "Outside.\nA list.",
                PlainText.of(
                        Texts.forAudience(measure(documents).claims().get(4).text(), Audience.PUBLIC)));
        assertEquals(
                "measures/ac/access.adoc:1:1",
                measure(documents).claims().get(4).location().toString());
        assertEquals(
                List.of(
                        Passage.Kind.CONTEXT,
                        Passage.Kind.CLAIM,
                        Passage.Kind.CLAIM,
                        Passage.Kind.CLAIM,
                        Passage.Kind.CLAIM,
                        Passage.Kind.HEADING,
                        Passage.Kind.PROMISE,
                        Passage.Kind.PROMISE),
                kinds(documents));
    }

    @Test
    void takesListsTablesAndSectionsForClaimsByRole() {
        Documents documents = with(
                of(Kind.LIST, "A list.").id("list").role("claim"),
                of(Kind.TABLE, "A table.").id("table").role("claim"),
                of(Kind.SECTION, "A section.").id("section").role("claim"));
        assertEquals(List.of(), documents.findings());
        assertEquals(List.of("list", "table", "section"), claims(documents));
    }

    @Test
    void countsNoPromiseInPicturesNotesAndInternalBlocks() {
        Documents documents = with(
                of(Kind.IMAGE, "A picture.").id("figure"),
                of(Kind.ADMONITION, "A note."),
                paragraph("To do.").role("internal"));
        assertEquals(List.of(), claims(documents));
        assertEquals(List.of(Passage.Kind.CONTEXT, Passage.Kind.CONTEXT, Passage.Kind.CONTEXT), kinds(documents));
    }

    @Test
    void findsClaimsInsideListsAndLeavesThemOutOfTheRest() {
        Documents documents = with(of(Kind.LIST, "Item.")
                .with(paragraph("Inside.").id("inside").attribute("cadence", "quarterly"))
                .with(paragraph("Why.").role("context")));
        assertEquals(List.of(), documents.findings());
        assertEquals(List.of("inside", "AC-01"), claims(documents));
        assertEquals(List.of("inside"), measure(documents).passages().get(0).claims());
        assertEquals(
                "P3M",
                measure(documents).claims().get(0).cadence().orElseThrow().toString());
        assertEquals(
                "Item.",
                PlainText.of(
                        Texts.forAudience(measure(documents).claims().get(1).text(), Audience.PUBLIC)));
    }

    @Test
    void makesNoClaimOfAListThatHoldsClaimsOnly() {
        assertEquals(
                List.of("inside"),
                claims(with(of(Kind.LIST, "").with(paragraph("Inside.").id("inside")))));
    }

    @Test
    void givesEachAudienceItsText() {
        Documents documents = with(
                paragraph("For all.").id("all"),
                paragraph("For customers.").id("some").role("customer"),
                paragraph("Secret.").id("secret").role("internal"),
                paragraph("Also for all."));
        List<Claim> claims = measure(documents).claims();
        assertEquals(List.of("all", "some", "secret", "AC-01"), claims(documents));
        assertEquals(
                List.of(Audience.PUBLIC, Audience.CUSTOMER, Audience.INTERNAL, Audience.PUBLIC),
                claims.stream().map(Claim::audience).toList());
        assertTrue(Texts.forAudience(claims.get(1).text(), Audience.PUBLIC).isEmpty());
        assertEquals(
                "For customers.", PlainText.of(Texts.forAudience(claims.get(1).text(), Audience.CUSTOMER)));
        assertTrue(Texts.forAudience(claims.get(2).text(), Audience.CUSTOMER).isEmpty());
        assertEquals("Secret.", PlainText.of(Texts.forAudience(claims.get(2).text(), Audience.INTERNAL)));
        assertEquals(
                "Also for all.", PlainText.of(Texts.forAudience(claims.get(3).text(), Audience.PUBLIC)));
    }

    @Test
    void narrowsTheAudienceOfTheRestToTheOneThatSeesIt() {
        assertEquals(
                Audience.CUSTOMER,
                measure(with(paragraph("For customers.").role("customer")))
                        .claims()
                        .get(0)
                        .audience());
    }

    @Test
    void inheritsWhatTheBlockLeavesOpen() {
        Documents documents = with(measure -> measure.attribute("tom-evidence", "register")
                .attribute("tom-services", "mobile")
                .attribute("tom-provided-by", "customer")
                .attribute("tom-reviewed", "2026-09-15")
                .attribute("tom-waiver", "Booked")
                .attribute("tom-waiver-until", "2027-01-31")
                .block(paragraph("x").id("x").attribute("evidence", ""))
                .block(paragraph("y")
                        .id("y")
                        .attribute("evidence", "architecture:a.adoc#b, register")
                        .attribute("seen", "abc")
                        .attribute("services", "platform")
                        .attribute("provided-by", "processor")
                        .attribute("reviewed", "2026-10-01")
                        .attribute("status", "planned")
                        .attribute("waiver-until", "2027-02-28")));
        assertEquals(List.of(), documents.findings());
        Claim x = measure(documents).claims().get(0);
        assertEquals("[register]", x.evidence().toString());
        assertTrue(x.inheritsEvidence());
        assertEquals(List.of("mobile"), x.services());
        assertTrue(x.isCustomersPart());
        assertEquals("2026-09-15", x.reviewed().orElseThrow().toString());
        assertEquals(
                "2027-01-31", x.waiver().orElseThrow().until().orElseThrow().toString());
        Claim y = measure(documents).claims().get(1);
        assertEquals("[architecture:a.adoc#b, register]", y.evidence().toString());
        assertEquals("abc", ((ToSection) y.evidence().get(0)).seen());
        assertFalse(y.inheritsEvidence());
        assertEquals(List.of("platform"), y.services());
        assertEquals(List.of("processor"), y.providedBy());
        assertEquals("2026-10-01", y.reviewed().orElseThrow().toString());
        assertEquals(MeasureStatus.PLANNED, y.status());
        assertEquals("Booked", y.waiver().orElseThrow().reason());
        assertEquals(
                "2027-02-28", y.waiver().orElseThrow().until().orElseThrow().toString());
    }

    @Test
    void neverTakesAClaimForFurtherThanItsMeasure() {
        Documents documents = with(measure -> measure.without("tom-status")
                .attribute("tom-status", "draft")
                .block(paragraph("x").id("x").attribute("status", "implemented")));
        assertEquals(MeasureStatus.DRAFT, measure(documents).claims().get(0).status());
    }

    @Test
    void reportsAClaimAtItsBlockAndNamesIt() {
        Documents documents = with(paragraph("x").id("x").attribute("cadence", "now and then"));
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] cadence is \"now and then\". Write an interval such as P3M, 3 months,"
                        + " quarterly or vierteljährlich."),
                documents.findings());
        Finding finding = documents.read().findings().get(0);
        assertEquals("AC-01", finding.subject().owner());
        assertEquals("x", finding.subject().claim());
    }

    @Test
    void reportsAttributesThatAClaimDoesNotHave() {
        assertEquals(
                List.of(BLOCK + "[attribute-unknown] A claim has no attribute evidnce. Did you mean evidence?"),
                with(paragraph("x").id("x").attribute("evidnce", "register")).findings());
        assertEquals(
                List.of(BLOCK
                        + "[attribute-unknown] A claim has no attribute colour. Delete it, or use one of: cadence,"
                        + " evidence, provided-by, reviewed, seen, services, status, waiver, waiver-by, waiver-until, or the id of a"
                        + " framework."),
                with(paragraph("x").id("x").attribute("colour", "red")).findings());
    }

    @Test
    void reportsRecordsThatAreNotThere() {
        assertEquals(
                List.of(BLOCK + "[evidence-unknown] There is no evidence record regster. Did you mean register?"),
                with(paragraph("x").id("x").attribute("evidence", "regster")).findings());
        assertEquals(
                List.of(BLOCK
                        + "[evidence-unknown] There is no evidence record evidence/register.adoc. Write the id without"
                        + " folder and ending: register."),
                with(paragraph("x").id("x").attribute("evidence", "evidence/register.adoc"))
                        .findings());
        assertEquals(
                List.of(BLOCK
                        + "[evidence-unknown] There is no evidence record deployment.adoc#regions. A section of an"
                        + " architecture document is named architecture:deployment.adoc#regions."),
                with(paragraph("x").id("x").attribute("evidence", "deployment.adoc#regions"))
                        .findings());
        assertEquals(
                List.of(BLOCK
                        + "[evidence-unknown] There is no evidence record training-2026. Correct the id, or write the"
                        + " record evidence/training-2026.adoc with a title and :tom-kind:. Records: register."),
                with(paragraph("x").id("x").attribute("evidence", "training-2026"))
                        .findings());
    }

    @Test
    void reportsIdsOfClaimsThatAreTakenOrNotAllowed() {
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:8:1: error: [id-duplicate] The id x stands at line 6 already. Give this block"
                                + " another one."),
                with(paragraph("One.").id("x"), paragraph("Two.").id("x")).findings());
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] The id \"Unused_1\" is not allowed for a claim. Begin with a small letter"
                        + " and use small letters, digits and hyphens, for example [#unused-credentials]."),
                with(paragraph("x").id("Unused_1")).findings());
    }

    @Test
    void reportsAClaimInsideAClaim() {
        Documents documents = with(
                of(Kind.OPEN, "Outer.").id("outer").with(paragraph("Inner.").id("inner")));
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:7:1: error: [attribute-invalid] The claim inner stands inside the claim outer,"
                                + " and claims do not nest. Take the id from one of them, or move the block out."),
                documents.findings());
        assertEquals(List.of("outer"), claims(documents));
    }

    @Test
    void reportsAttributesOfAClaimOnWhatIsNone() {
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] evidence stands on a list, which is a claim only with the role claim."
                        + " Write #x.claim in its list, in place of #x."),
                with(of(Kind.LIST, "x").id("x").attribute("evidence", "register"))
                        .findings());
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] cadence, evidence stands on a block with the role context, which promises"
                        + " nothing. Delete one of the two."),
                with(paragraph("x")
                                .id("x")
                                .role("context")
                                .attribute("evidence", "register")
                                .attribute("cadence", "P1Y"))
                        .findings());
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] evidence stands on a picture, which promises nothing. Put it on the"
                        + " paragraph that makes the promise."),
                with(of(Kind.IMAGE, "x").id("x").attribute("evidence", "register"))
                        .findings());
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] The role claim stands on a block without an id. Give the block one:"
                        + " [.claim#name]."),
                with(paragraph("x").role("claim")).findings());
    }

    @Test
    void reportsAWaiverWithoutALastDay() {
        assertEquals(
                List.of(BLOCK + "[attribute-invalid] The waiver has no last day. Add one: waiver-until=2027-01-31"),
                with(paragraph("x").id("x").attribute("waiver", "Booked")).findings());
        assertEquals(
                List.of(BLOCK
                        + "[attribute-invalid] waiver-by is \"CISO\". It belongs to a waiver, and there is none. Add the"
                        + " reason: waiver=\"why\", or delete it."),
                with(paragraph("x").id("x").attribute("waiver-by", "CISO")).findings());
    }

    @Test
    void silencesARuleForABlockThatSaysWhy() {
        Documents documents = with(
                paragraph("x").id("x").role("allow-vague-term").attribute("reason", "term of the contract"),
                paragraph("Outside.").role("allow-absolute-term").attribute("reason", "so it is"));
        assertEquals(List.of(), documents.findings());
        assertEquals(Set.of("vague-term"), measure(documents).claims().get(0).allowed());
        assertEquals(Set.of("absolute-term"), measure(documents).claims().get(1).allowed());
    }

    @Test
    void reportsARuleThatIsSilencedWithoutReasonOrUnknown() {
        assertEquals(
                List.of(BLOCK + "[attribute-invalid] The role allow-vague-term needs a reason. Write"
                        + " [.allow-vague-term,reason=\"why\"]."),
                with(paragraph("x").id("x").role("allow-vague-term")).findings());
        assertEquals(
                List.of(BLOCK + "[attribute-invalid] There is no rule vage-term to allow. Did you mean vague-term?"),
                with(paragraph("x").id("x").role("allow-vage-term").attribute("reason", "r"))
                        .findings());
        assertEquals(
                List.of(BLOCK + "[attribute-invalid] The rule audience-leak cannot be silenced. Delete the role."),
                with(paragraph("x").id("x").role("allow-audience-leak").attribute("reason", "r"))
                        .findings());
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Copies for many customers, whose common pages are set once, against the same ones set as a whole. */
@Slow
class CommonPagesTest {

    private static final AnnexCustomer ACME = customer("Acme Ltd", "R-17");

    private static AnnexCustomer customer(String name, String reference) {
        return new AnnexCustomer(name, "1 High Street, London", "DPA 17", reference, "1 October 2026", false);
    }

    private static AnnexOptions options(String label, AnnexCustomer customer) {
        return new AnnexOptions(
                label, List.of(), Optional.of(customer), AnnexFixture.TIMESTAMP, AnnexFixture.POLICY_JSON);
    }

    private static byte[] copy(CommonPages common, Publication text, String label, AnnexCustomer customer) {
        return new AnnexEdition()
                .copy(
                        text,
                        ChangeHistory.NONE,
                        options(label, customer),
                        Templates.standard(),
                        UiTexts.of("en"),
                        common);
    }

    private static byte[] whole(Publication text, String label, AnnexCustomer customer) {
        return new AnnexEdition().render(text, options(label, customer), Templates.standard(), UiTexts.of("en"));
    }

    /** What is seen, heard, followed and said of itself; all that readers can tell apart. */
    private static List<Object> read(byte[] pdf) throws IOException {
        List<Object> read = new ArrayList<>(List.of(TagDump.of(pdf), AnnexReading.of(pdf)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            read.add(new PDFTextStripper().getText(document));
            read.add(document.getDocumentInformation().getTitle());
            read.add(String.valueOf(document.getDocumentInformation().getKeywords()));
            bookmarks(document.getDocumentCatalog().getDocumentOutline().getFirstChild(), document, read);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage page = renderer.renderImageWithDPI(i, 60, ImageType.GRAY);
                int[] points = new int[page.getWidth() * page.getHeight()];
                read.add(List.of(
                        Arrays.stream(page.getRaster().getPixels(0, 0, page.getWidth(), page.getHeight(), points))
                                .boxed()
                                .toArray()));
            }
        }
        return read;
    }

    private static void bookmarks(PDOutlineItem first, PDDocument document, List<Object> read) throws IOException {
        for (PDOutlineItem item = first; item != null; item = item.getNextSibling()) {
            PDPageXYZDestination place = (PDPageXYZDestination) item.getDestination();
            read.add(item.getTitle() + " " + document.getPages().indexOf(item.findDestinationPage(document)) + " "
                    + place.getTop());
            bookmarks(item.getFirstChild(), document, read);
        }
    }

    private static void assertReadsAsAWhole(Publication text, String label, AnnexCustomer customer) throws Exception {
        List<Object> joined = read(copy(new CommonPages(), text, label, customer));
        List<Object> whole = read(whole(text, label, customer));
        assertEquals(whole.size(), joined.size());
        for (int i = 0; i < whole.size(); i++) {
            assertTrue(whole.get(i).equals(joined.get(i)), () -> "differs for " + customer);
            assertEquals(whole.get(i), joined.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"eu-2021-915", "eu-2021-914", "de-avv"})
    void readsAsOneThatIsSetAsAWhole(String label) throws Exception {
        assertReadsAsAWhole(AnnexFixture.released(), label, ACME);
    }

    @Test
    void draftReadsAsOneThatIsSetAsAWhole() throws Exception {
        assertReadsAsAWhole(AnnexFixture.draft(), "eu-2021-915", ACME);
    }

    @Test
    void customersOfAnyNameReadAsSetAsAWhole() throws Exception {
        for (String name : List.of(
                "<script>alert(1)</script>",
                "Łódź Čeština ООО Ромашка",
                "\u05d0\u05d1\u05d2 \u4e2d\u6587",
                "Very Long Name ".repeat(33).strip(),
                "")) {
            assertReadsAsAWhole(AnnexFixture.released(), "eu-2021-915", customer(name, ""));
        }
    }

    @Test
    void firstPageThatIsTwoIsSetAsAWhole() throws Exception {
        AnnexCustomer endless = new AnnexCustomer("Acme", "Street ".repeat(900), "", "R", "", false);
        assertReadsAsAWhole(AnnexFixture.released(), "eu-2021-915", endless);
    }

    @Test
    void copyToSignIsSetAsAWhole() throws Exception {
        assertReadsAsAWhole(AnnexFixture.released(), "eu-2021-915", new AnnexCustomer("Acme", "", "", "R", "", true));
    }

    @Test
    void conforms() throws Exception {
        for (AnnexCustomer customer : List.of(ACME, customer("Łódź \u4e2d", ""))) {
            byte[] copy = copy(new CommonPages(), AnnexFixture.released(), "eu-2021-915", customer);
            assertEquals(List.of(), VeraPdf.failures(copy, PDFAFlavour.PDFA_3_A));
            assertEquals(List.of(), VeraPdf.failures(copy, PDFAFlavour.PDFUA_1));
        }
        byte[] draft = copy(new CommonPages(), AnnexFixture.draft(), "eu-2021-915", ACME);
        assertEquals(List.of(), VeraPdf.failures(draft, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(draft, PDFAFlavour.PDFUA_1));
    }

    @Test
    void copyHasFewBytesMoreThanAWholeOne() {
        int whole = whole(AnnexFixture.released(), "eu-2021-915", ACME).length;
        int joined = copy(new CommonPages(), AnnexFixture.released(), "eu-2021-915", ACME).length;
        assertTrue(joined < whole + 30_000, joined + " bytes instead of " + whole);
    }

    /** So nothing of a customer can be in the copy of another. */
    @Test
    void bytesDoNotDependOnWhoCameBefore() {
        byte[] alone = copy(new CommonPages(), AnnexFixture.released(), "eu-2021-915", ACME);
        assertArrayEquals(alone, copy(new CommonPages(), AnnexFixture.released(), "eu-2021-915", ACME));
        CommonPages common = new CommonPages();
        copy(common, AnnexFixture.released(), "eu-2021-915", customer("Łódź Bank", "secret"));
        copy(common, AnnexFixture.released(), "eu-2021-914", ACME);
        assertArrayEquals(alone, copy(common, AnnexFixture.released(), "eu-2021-915", ACME));
    }

    @Test
    void linksAndContentLeadBackToTheirTags() throws IOException {
        byte[] pdf = copy(new CommonPages(), AnnexFixture.released(), "eu-2021-915", ACME);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            var entries = Tags.entries(root);
            int links = 0;
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    COSDictionary tag = (COSDictionary)
                            entries.get(annotation.getCOSObject().getInt(COSName.STRUCT_PARENT));
                    assertEquals("Link", Tags.type(tag));
                    assertTrue(Tags.kids(tag).stream()
                            .anyMatch(kid -> kid instanceof COSDictionary reference
                                    && reference.getDictionaryObject(COSName.OBJ) == annotation.getCOSObject()));
                    links++;
                }
                COSArray contents = (COSArray) entries.get(page.getStructParents());
                for (int i = 0; i < contents.size(); i++) {
                    COSBase tag = contents.getObject(i);
                    int number = i;
                    assertTrue(!(tag instanceof COSDictionary element)
                            || Tags.kids(element).stream()
                                    .anyMatch(kid -> Tags.isContent(kid)
                                            && Tags.number(kid) == number
                                            && Tags.page(kid, element) == page.getCOSObject()));
                }
            }
            assertTrue(links > 60, links + " links");
        }
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;
import org.tompolicy.tables.Labels;
import org.tompolicy.tables.Languages;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The annex in two languages as its tags tell it; what the policy says is the same in both, and so is not translated. */
@Slow
class BilingualAnnexTest {

    private static final List<String> PARTS = List.of(
            "parties",
            "control",
            "part.scope",
            "part.reading",
            "part.measures",
            "part.subprocessors",
            "part.assistance",
            "part.certifications",
            "part.evidence",
            "part.changes",
            "part.coverage",
            "part.glossary");

    private static final List<COSDictionary> ELEMENTS = new ArrayList<>();
    private static byte[] pdf;
    private static PDDocument document;
    private static String dump;

    private static byte[] render(Publication publication) {
        return render(publication, "eu-2021-915");
    }

    /** An annex in English and German. */
    static byte[] render(Publication publication, String label) {
        AnnexState state = new AnnexState(
                publication,
                ChangeHistory.NONE,
                AnnexOptions.of(label, AnnexFixture.TIMESTAMP, AnnexFixture.POLICY_JSON));
        return new AnnexEdition()
                .sideBySide(state, state, Templates.standard(), UiTexts.of("en"), UiTexts.of("de"))
                .pdf();
    }

    @BeforeAll
    static void render() throws IOException {
        pdf = render(AnnexFixture.released());
        document = Loader.loadPDF(pdf);
        dump = TagDump.of(pdf);
        ELEMENTS.addAll(AllTags.below(
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject()));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
        ELEMENTS.clear();
    }

    private static List<COSDictionary> all(String type) {
        return ELEMENTS.stream()
                .filter(element -> Tags.type(element).equals(type))
                .toList();
    }

    @Test
    void columnsAreReadAsParagraphsAndSayTheirLanguage() {
        assertTrue(dump.startsWith("Document lang=en\n"));
        assertTrue(dump.contains("  P \"English (prevails)\"\n"), dump);
        assertTrue(dump.contains("  P lang=de \"Deutsch\"\n"), dump);
        assertTrue(dump.contains("  H2\n    \"Parties\"\n    Span lang=de \"Parteien\"\n"), dump);
        assertTrue(dump.contains("P \"Processor\"\n          P lang=de \"Auftragsverarbeiter\"\n"), dump);
        assertTrue(
                dump.contains("  P \"AC-01#register\"\n"), "the id of a claim stands once, in full, above the columns");
        for (COSDictionary element : ELEMENTS) {
            String type = Tags.type(element);
            assertFalse(type.equals("Sect") || type.equals("Div"), type);
            if (type.equals("Span")) {
                assertTrue(element.containsKey(COSName.LANG) || element.containsKey(COSName.E));
            }
        }
    }

    @Test
    void headingsListsTablesAndLinksAreWhatTheyAreInOneLanguage() {
        List<Integer> levels = ELEMENTS.stream()
                .map(Tags::type)
                .filter(type -> type.matches("H[1-6]"))
                .map(type -> type.charAt(1) - '0')
                .toList();
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, "heading " + i + " of " + levels);
        }
        all("TH").forEach(head -> assertNotNull(head.getCOSDictionary(COSName.A).getNameAsString("Scope")));
        all("L").forEach(list -> Tags.kids(list).forEach(kid -> assertEquals("LI", Tags.type((COSDictionary) kid))));
        all("TOC")
                .forEach(list -> Tags.kids(list).forEach(kid -> assertEquals("TOCI", Tags.type((COSDictionary) kid))));
        assertTrue(all("TOC").size() > 3 && all("L").size() > 3);
        List<COSDictionary> links = all("Link");
        assertTrue(links.size() > 60, links.size() + " links");
        links.forEach(link -> assertTrue(Tags.kids(link).stream()
                .anyMatch(kid -> kid instanceof COSDictionary reference
                        && "OBJR".equals(reference.getNameAsString(COSName.TYPE)))));
    }

    @Test
    void eachLabelConformsAndHoldsAllPartsInBothLanguages() throws Exception {
        for (String label : Labels.ids()) {
            byte[] both = render(AnnexFixture.released(), label);
            assertEquals(List.of(), VeraPdf.failures(both, PDFAFlavour.PDFA_3_A), label);
            assertEquals(List.of(), VeraPdf.failures(both, PDFAFlavour.PDFUA_1), label);
            String text = words(both);
            for (String language : Languages.ids()) {
                UiTexts texts = UiTexts.of(language).under(label);
                for (String part : PARTS) {
                    String title = texts.text("annex." + part);
                    assertTrue(text.contains(title), label + " " + language + " " + title);
                }
                String precedence = texts.text("annex.precedence." + label).replace('\u00a0', ' ');
                assertTrue(text.contains(precedence), label + " " + language + " " + precedence);
            }
            assertFalse(Pattern.compile("\\{\\d}|\\$\\{|null").matcher(text).find(), label);
        }
    }

    private static String words(byte[] both) throws IOException {
        try (PDDocument pages = Loader.loadPDF(both)) {
            return new PDFTextStripper()
                    .getText(pages)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ")
                    .replace("- ", "-");
        }
    }

    @Test
    void bookmarksNameBothTitles() {
        List<String> names = new ArrayList<>();
        names(document.getDocumentCatalog().getDocumentOutline(), names);
        assertTrue(
                names.contains("1\u00a0 Scope / Geltungsbereich") || names.contains("1 Scope / Geltungsbereich"),
                names.toString());
        assertTrue(names.stream().anyMatch(name -> name.endsWith("Parties / Parteien")), names.toString());
    }

    private static void names(PDOutlineNode node, List<String> names) {
        for (PDOutlineItem item : node.children()) {
            names.add(item.getTitle());
            names(item, names);
        }
    }

    @Test
    void everyKindOfTextFitsIntoItsColumn() throws IOException {
        assertEquals(List.of(), PageFaults.of(pdf));
        assertEquals(List.of(), PageFaults.of(render(AnnexFixture.draft())));
    }

    @Test
    void metadataNamesBothTitles() {
        assertTrue(
                document.getDocumentInformation().getTitle().contains(" / "),
                document.getDocumentInformation().getTitle());
        assertEquals("en", document.getDocumentCatalog().getLanguage());
    }
}

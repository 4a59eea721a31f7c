package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.testing.Slow;

@Slow
class AnnexTagsTest {

    private static PDDocument document;
    private static final List<COSDictionary> ELEMENTS = new ArrayList<>();
    private static String dump;

    @BeforeAll
    static void render() throws IOException {
        byte[] pdf = new AnnexEdition()
                .render(AnnexFixture.released(), AnnexFixture.options(), Templates.standard(), UiTexts.of("en"));
        document = Loader.loadPDF(pdf);
        dump = TagDump.of(pdf);
        ELEMENTS.addAll(AllTags.below(root()));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
        ELEMENTS.clear();
    }

    private static COSDictionary root() {
        return document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    }

    private static List<COSDictionary> all(String type) {
        return ELEMENTS.stream()
                .filter(element -> Tags.type(element).equals(type))
                .toList();
    }

    private static List<String> kinds(COSDictionary element) {
        return Tags.kids(element).stream()
                .map(kid -> Tags.isElement(kid) ? Tags.type((COSDictionary) kid) : "content")
                .distinct()
                .toList();
    }

    @Test
    void oneTitleAndNoSkippedLevel() {
        List<Integer> levels = ELEMENTS.stream()
                .map(Tags::type)
                .filter(type -> type.matches("H[1-6]"))
                .map(type -> type.charAt(1) - '0')
                .toList();
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        assertEquals(1, levels.get(0));
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, "heading " + i + " of " + levels);
        }
    }

    @Test
    void headersOfTablesHaveAScope() {
        List<COSDictionary> headers = all("TH");
        assertFalse(headers.isEmpty());
        for (COSDictionary header : headers) {
            assertNotNull(header.getCOSDictionary(COSName.A).getNameAsString("Scope"));
        }
    }

    @Test
    void repeatedHeadIsReadOnceAndPrintedOnEachPage() throws IOException {
        byte[] pdf = new AnnexEdition()
                .render(
                        AnnexFixture.holding("<table><thead><tr><th>Kind</th><th>Place</th></tr></thead><tbody>"
                                + "<tr><td>Backups</td><td>UK West</td></tr>".repeat(120) + "</tbody></table>"),
                        AnnexFixture.options(),
                        Templates.standard(),
                        UiTexts.of("en"));
        assertEquals(
                1,
                TagDump.of(pdf)
                        .lines()
                        .filter(line -> line.contains("TH Scope=Column \"Kind\""))
                        .count());
        try (PDDocument table = Loader.loadPDF(pdf)) {
            int printed = 0;
            for (int page = 1; page <= table.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(table);
                boolean rows = text.contains("Backups UK West");
                assertEquals(rows, text.contains("Kind Place"), "page " + page);
                printed += rows ? 1 : 0;
            }
            assertTrue(printed >= 3, "the table stands on " + printed + " pages");
        }
    }

    @Test
    void listsHoldItemsAndItemsHoldBodies() {
        assertTrue(all("L").size() >= 4);
        all("L").forEach(list -> assertEquals(List.of("LI"), kinds(list)));
        all("LI").forEach(item -> assertTrue(kinds(item).contains("LBody")));
    }

    @Test
    void contentsAreATableOfContents() {
        assertEquals(
                7, all("TOC").size(), "parts; categories; measures of three categories; sub-processors; certificates");
        all("TOC").forEach(list -> assertEquals(List.of("TOCI"), kinds(list)));
        all("TOCI").forEach(item -> assertEquals("Reference", kinds(item).get(0)));
        all("Reference").forEach(reference -> assertEquals(List.of("Link"), kinds(reference)));
    }

    @Test
    void captionStandsFirstInItsTable() {
        List<COSDictionary> captions = all("Caption");
        assertEquals(1, captions.size());
        COSDictionary table = captions.get(0).getCOSDictionary(COSName.P);
        assertEquals("Table", Tags.type(table));
        assertSame(captions.get(0), Tags.kids(table).get(0));
    }

    @Test
    void pictureHasItsText() {
        assertEquals(
                List.of("Plan of the offices"),
                all("Figure").stream()
                        .map(figure -> figure.getString(COSName.ALT))
                        .toList());
    }

    @Test
    void foreignWordsAndParagraphsKeepTheirLanguage() {
        assertTrue(dump.contains("Span lang=de \"Zugriffskontrolle\""), "a word in a sentence");
        assertTrue(dump.contains("P lang=de"), "a paragraph");
        assertTrue(dump.contains("Span lang=de \"Zugangskontrolle\""), "a control");
        assertTrue(dump.startsWith("Document lang=en\n"));
    }

    @Test
    void everyLinkHasItsAnnotationAndNoOtherText() {
        List<COSDictionary> links = all("Link");
        assertTrue(links.size() > 60, links.size() + " links");
        for (COSDictionary link : links) {
            assertTrue(Tags.kids(link).stream()
                    .anyMatch(kid -> kid instanceof COSDictionary reference
                            && "OBJR".equals(reference.getNameAsString(COSName.TYPE))));
            assertFalse(link.containsKey(COSName.ALT));
        }
    }

    @Test
    void contentLeadsBackToTheElementThatHoldsIt() {
        COSArray numbers = root().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        Map<Integer, COSBase> parents = new HashMap<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            parents.put(numbers.getInt(i), numbers.getObject(i + 1));
        }
        Map<COSDictionary, COSArray> pages = new HashMap<>();
        document.getPages()
                .forEach(page -> pages.put(page.getCOSObject(), (COSArray) parents.get(page.getStructParents())));
        int checked = 0;
        for (COSDictionary element : ELEMENTS) {
            for (COSBase kid : Tags.kids(element)) {
                if (Tags.isContent(kid)) {
                    assertSame(element, pages.get(Tags.page(kid, element)).getObject(Tags.number(kid)));
                    checked++;
                }
            }
        }
        assertTrue(checked > 500);
    }

    /** What a text that is one measure is tagged as, from its heading on. */
    private static String tagged(String html) {
        String all = TagDump.of(new AnnexEdition()
                .render(AnnexFixture.holding(html), AnnexFixture.options(), Templates.standard(), UiTexts.of("en")));
        return all.substring(all.indexOf("H4 "));
    }

    @Test
    void linkOverSeveralLinesIsOneLink() {
        String words = "a report with a long name ".repeat(12).strip();
        String tags = tagged("<p>See <a href=\"https://example.com/a\">" + words
                + "</a> and <a href=\"https://example.com/b\">one</a><a href=\"https://example.com/c\">two</a>.</p>");
        assertTrue(tags.contains("Link \"" + words + "\"\n"), tags);
        assertTrue(tags.contains("Link \"one\"\n") && tags.contains("Link \"two\"\n"), tags);
    }

    @Test
    void wordsOfAnotherLanguageOverSeveralLinesAreOneSpan() {
        String words = "einige Worte ".repeat(20).strip();
        assertTrue(tagged("<p>Called <span lang=\"de\">" + words + "</span> here.</p>")
                .contains("Span lang=de \"" + words + "\"\n"));
    }

    @Test
    void linkOverTwoPagesLeadsBackFromBoth() throws IOException {
        String words = "a report with a long name ".repeat(600).strip();
        byte[] pdf = new AnnexEdition()
                .render(
                        AnnexFixture.holding("<p><a href=\"https://example.com/a\">" + words + "</a></p>"),
                        AnnexFixture.options(),
                        Templates.standard(),
                        UiTexts.of("en"));
        try (PDDocument twoPages = Loader.loadPDF(pdf)) {
            COSDictionary root =
                    twoPages.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            Map<COSDictionary, Integer> pages = new HashMap<>();
            int annotations = 0;
            for (int i = 0; i < numbers.size(); i += 2) {
                if (numbers.getObject(i + 1) instanceof COSDictionary link) {
                    for (COSBase kid : Tags.kids(link)) {
                        if (kid instanceof COSDictionary reference
                                && reference.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation
                                && annotation.getInt(COSName.STRUCT_PARENT) == numbers.getInt(i)) {
                            annotations++;
                            COSDictionary own = reference.getCOSDictionary(COSName.PG);
                            pages.merge(own == null ? link.getCOSDictionary(COSName.PG) : own, 1, Integer::sum);
                        }
                    }
                }
            }
            int all = 0;
            for (PDPage page : twoPages.getPages()) {
                List<PDAnnotation> on = page.getAnnotations();
                assertEquals(on.size(), pages.getOrDefault(page.getCOSObject(), 0), "links of a page");
                all += on.size();
            }
            assertEquals(all, annotations);
            assertTrue(TagDump.of(pdf).contains("Link \"" + words + "\"\n"));
        }
    }

    @Test
    void captionOfAPictureStandsBehindItAndThatOfATableInside() {
        String tags = tagged(
                "<figure><img src=\"images/plan.png\" alt=\"Plan\"><figcaption>Figure 1. Offices</figcaption>"
                        + "</figure><table><caption>Table 1. Places</caption><tbody><tr><td>a</td></tr></tbody></table>");
        assertTrue(
                tags.contains(
                        "  Figure alt=Plan\n  Caption \"Figure 1. Offices\"\n  Table\n    Caption \"Table 1. Places\"\n"),
                tags);
    }

    @Test
    void picturesSayWhereTheyStand() {
        all("Figure")
                .forEach(figure -> assertEquals(
                        4,
                        figure.getCOSDictionary(COSName.A)
                                .getCOSArray(COSName.BBOX)
                                .size()));
    }

    @Test
    void wordsAroundALineBreakAreTwo() {
        assertTrue(tagged("<p>One<br>two</p>").contains("P \"One two\""));
    }

    @Test
    void rowsThatStayOnOnePageAreNoGroupOfTheirOwn() {
        assertTrue(all("Table").size() > 5);
        all("Table")
                .forEach(table -> assertEquals(
                        1,
                        Tags.kids(table).stream()
                                .filter(kid -> Tags.type((COSDictionary) kid).equals("TBody"))
                                .count()));
    }

    /** The engine keeps an object for each box of a page, drawn or not, and they were a third of the file. */
    @Test
    void linesAndBackgroundsHaveNoObjectsOfTheirOwn() {
        document.getPages()
                .forEach(page -> assertFalse(
                        page.getResources().getCOSObject().containsKey(COSName.PROPERTIES), "page resources"));
    }

    @Test
    void nothingIsTaggedThatSaysNothing() {
        for (COSDictionary element : ELEMENTS) {
            String type = Tags.type(element);
            assertFalse(type.equals("Sect") || type.equals("Div"), type);
            if (type.equals("Span")) {
                assertTrue(element.containsKey(COSName.LANG) || element.containsKey(COSName.E));
            }
        }
    }
}

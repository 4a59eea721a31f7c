package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.LibreOffice;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@Isolated
@Slow
class WordAnnexTest {

    private static byte[] bytes(Publication publication, AnnexOptions options, String language) {
        return new AnnexEdition()
                .word(publication, ChangeHistory.NONE, options, Templates.standard(), UiTexts.of(language));
    }

    private static WordFile word(Publication publication) {
        return new WordFile(bytes(publication, AnnexFixture.options(), "en"));
    }

    private static WordFile holding(String html) {
        return word(AnnexFixture.holding(html));
    }

    /** Paragraphs as a reader sees them: style and words. */
    private static List<String> lines(WordFile file) {
        return file.elements("p").stream()
                .map(paragraph -> WordFile.style(paragraph) + ": " + WordFile.words(paragraph))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-2021-915", "eu-2021-914", "uk-addendum", "de-avv"})
    void everyPartIsValidByTheSchemaInEachLanguage(String label) {
        for (String language : List.of("en", "de")) {
            AnnexOptions options = AnnexOptions.of(label, AnnexFixture.TIMESTAMP, AnnexFixture.POLICY_JSON);
            assertEquals(List.of(), new WordFile(bytes(AnnexFixture.released(), options, language)).faults());
            assertEquals(List.of(), new WordFile(bytes(AnnexFixture.draft(), options, language)).faults());
        }
    }

    @Test
    void theSchemaSeesWhatIsWrong() {
        WordFile file = word(AnnexFixture.released());
        file.replace("word/document.xml", "<w:cantSplit/><w:tblHeader/>", "<w:cantsplit/>");

        assertTrue(file.faults().toString().contains("cantsplit"), file.faults().toString());
    }

    @Test
    void poiOpensItAndFindsHeadingsTablesAndProperties() throws IOException {
        try (XWPFDocument file = new XWPFDocument(
                new ByteArrayInputStream(bytes(AnnexFixture.released(), AnnexFixture.options(), "en")))) {
            assertTrue(file.getTables().size() > 5);
            assertEquals(
                    "Annex III: technical and organisational measures",
                    file.getProperties().getCoreProperties().getTitle());
            assertEquals("heading 1", file.getStyles().getStyle("Heading1").getName());
            assertEquals(
                    "2026-11-23T00:00:00Z",
                    file.getProperties()
                            .getCoreProperties()
                            .getCreated()
                            .toInstant()
                            .toString());
        }
    }

    @Test
    void saysTheSameAsThePdfWordForWord() throws IOException {
        for (Publication publication : List.of(AnnexFixture.released(), AnnexFixture.draft())) {
            for (String language : List.of("en", "de")) {
                byte[] pdf = new AnnexEdition()
                        .render(publication, AnnexFixture.options(), Templates.standard(), UiTexts.of(language));
                WordFile word = new WordFile(bytes(publication, AnnexFixture.options(), language));

                assertEquals(letters(words(pdf)), letters(words(word)));
            }
        }
    }

    /** The words of the body, without the list of contents, which has the numbers of pages in the PDF. */
    private static String words(WordFile file) {
        StringBuilder words = new StringBuilder();
        for (Element paragraph : file.elements("p")) {
            if (!WordFile.style(paragraph).startsWith("TOC")) {
                words.append(WordFile.words(paragraph)).append(' ');
            }
        }
        return words.toString();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder words = new StringBuilder();
            collect(
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(),
                    new TaggedText(document),
                    words);
            return words.toString();
        }
    }

    private static void collect(COSDictionary element, TaggedText text, StringBuilder words) {
        for (COSBase kid : Tags.kids(element)) {
            if (!Tags.isElement(kid)) {
                words.append(text.of(kid, element));
            } else if (!List.of("TOC", "Lbl", "Figure").contains(Tags.type((COSDictionary) kid))) {
                collect((COSDictionary) kid, text, words);
            }
        }
    }

    /** Words in lines of 80 letters, so that a difference can be found. */
    private static String letters(String words) {
        return words.replaceAll("[\\s\\u00a0\\u00ad]+", "").replaceAll("(.{80})", "$1\n");
    }

    @Test
    void theContentsListTheNumberedHeadings() {
        List<String> lines = lines(word(AnnexFixture.released()));

        assertEquals(
                lines.stream()
                        .filter(line -> line.matches("Heading[1-3]: .*"))
                        .map(line -> line.replaceFirst("Heading", ""))
                        .toList(),
                lines.stream()
                        .filter(line -> line.matches("TOC[1-3]: .*"))
                        .map(line -> line.replaceFirst("TOC", ""))
                        .toList());
    }

    @Test
    void contentsAndNumbersOfPagesAreFields() {
        WordFile file = word(AnnexFixture.released());
        String codes = String.join(
                "",
                file.elements("instrText").stream().map(Element::getTextContent).toList());

        assertTrue(codes.startsWith(" TOC \\o \"1-3\" \\h \\z  PAGEREF _scope \\h "), codes);
        String foot = file.xml("word/footer2.xml");
        assertTrue(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "), foot);
        assertFalse(file.xml("word/settings.xml").contains("updateFields"), "Word would ask before it opens the file");
    }

    @Test
    void saysOnEachPageThatTheSealedPdfCounts() {
        WordFile file = word(AnnexFixture.released());

        for (String head : List.of("word/header1.xml", "word/header2.xml")) {
            assertEquals(
                    "WorkingCopy: Working copy for editing. What counts is the sealed PDF of this annex.",
                    first(file, head));
            assertFalse(file.xml(head).contains("v:textpath"), head);
        }
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        WordFile file = new WordFile(bytes(AnnexFixture.draft(), AnnexFixture.options(), "de"));

        for (String head : List.of("word/header1.xml", "word/header2.xml")) {
            assertEquals(
                    "WorkingCopy: Arbeitskopie eines Entwurfs. Sobald die Version freigegeben ist, gilt ihr versiegeltes PDF.",
                    first(file, head));
            assertTrue(file.xml(head).contains("string=\"Entwurf\""), head);
        }
        assertTrue(file.xml("word/header2.xml").contains("Entwurf, nicht in Kraft"));
    }

    private static String first(WordFile file, String part) {
        Element paragraph = WordFile.elements(file.part(part), "p").get(0);
        return WordFile.style(paragraph) + ": " + WordFile.words(paragraph);
    }

    @Test
    void whatLeadsToATableStandsOnItsPage() {
        WordFile file = word(AnnexFixture.released());
        List<Element> leads = new ArrayList<>();
        for (Element table : file.elements("tbl")) {
            for (Node before = table.getPreviousSibling();
                    before instanceof Element element && element.getLocalName().equals("p");
                    before = before.getPreviousSibling()) {
                leads.add(element);
                if (!WordFile.style(element).equals("Between")) {
                    break;
                }
            }
        }
        assertTrue(leads.size() > 5, leads.size() + " paragraphs");
        for (Element lead : leads) {
            // an explanation leads to nothing
            boolean byStyle = WordFile.style(lead).matches("Between|Explanation|Caption|(?:Plain)?Heading\\d");
            boolean own = !WordFile.elements(lead, "keepNext").isEmpty();
            assertTrue(own || byStyle, WordFile.style(lead) + ": " + WordFile.words(lead));
        }
    }

    @Test
    void theHeadOfATableIsRepeatedAndRowsStayWhole() {
        WordFile file = holding("<table><thead><tr><th>Name</th><th>Since</th></tr></thead>"
                + "<tbody><tr><td>one</td><td>two</td></tr></tbody></table>");
        Element table = file.elements("tbl").stream()
                .filter(one -> WordFile.words(one).startsWith("Name"))
                .findFirst()
                .orElseThrow();

        assertEquals(1, WordFile.elements(table, "tblHeader").size());
        assertEquals(2, WordFile.elements(table, "cantSplit").size());
        assertEquals("Name", WordFile.words((Element) WordFile.elements(table, "tblHeader")
                .get(0)
                .getParentNode()
                .getParentNode()
                .getChildNodes()
                .item(1)));
    }

    @Test
    void listsCountByThemselvesAndEachFromItsOwnBeginning() {
        WordFile file = holding("<ol><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ol>"
                + "<p>between</p><ol start=\"4\"><li><p>d</p></li></ol>");
        List<String> numbers = file.elements("p").stream()
                .filter(paragraph -> WordFile.style(paragraph).equals("ListParagraph"))
                .filter(paragraph -> List.of("a", "b", "c", "d").contains(WordFile.words(paragraph)))
                .map(paragraph -> WordFile.words(paragraph) + " in list "
                        + WordFile.attribute(
                                WordFile.elements(paragraph, "numId").get(0), "val")
                        + " at "
                        + WordFile.attribute(
                                WordFile.elements(paragraph, "ilvl").get(0), "val"))
                .toList();
        int first = Integer.parseInt(numbers.get(0).replaceAll(".*list (\\d+).*", "$1"));

        assertEquals(
                List.of(
                        "a in list " + first + " at 0",
                        "b in list " + first + " at 0",
                        "c in list " + (first + 1) + " at 1",
                        "d in list " + (first + 2) + " at 0"),
                numbers);
        Element last = WordFile.elements(file.part("word/numbering.xml"), "num").get(first + 1);
        assertEquals(
                "4", WordFile.attribute(WordFile.elements(last, "startOverride").get(0), "val"));
    }

    @Test
    void wordsOfAnotherLanguageCarryItAndRunInItsDirection() {
        WordFile file =
                holding("<p>We say <span lang=\"fr\">bonjour</span> and <span lang=\"he\">שלום עולם</span>.</p>");
        String xml = file.xml("word/document.xml");

        assertTrue(xml.contains(
                "<w:lang w:val=\"fr\" w:eastAsia=\"fr\" w:bidi=\"fr\"/></w:rPr><w:t xml:space=\"preserve\">bonjour"));
        assertTrue(
                xml.contains("<w:rtl/><w:lang w:val=\"he\" w:eastAsia=\"he\" w:bidi=\"he\"/></w:rPr>"
                        + "<w:t xml:space=\"preserve\">שלום עולם"),
                xml);
        assertTrue(holding("<p>שלום לכם abc</p>").xml("word/document.xml").contains("<w:bidi/>"));
        assertEquals(List.of(), file.faults());
    }

    @Test
    void picturesHaveTheirAlternativeText() {
        WordFile file = word(AnnexFixture.released());
        String xml = file.xml("word/document.xml");

        assertTrue(xml.matches("(?s).*<wp:docPr id=\"1\" name=\"Picture 1\" descr=\"[^\"]{5,}\"/>.*"), xml);
        assertTrue(
                file.names().contains("word/media/picture1.png"), file.names().toString());
    }

    @Test
    void theSameInputGivesTheSameBytesWhereverItIs() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = bytes(AnnexFixture.released(), AnnexFixture.options(), "en");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, bytes(AnnexFixture.released(), AnnexFixture.options(), "en"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hostileTextStaysTextAndTheFileWhole() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            deep.append("<ul><li>level ").append(i);
        }
        for (int i = 0; i < 30; i++) {
            deep.append("</li></ul>");
        }
        StringBuilder wide = new StringBuilder("<table><tbody>");
        for (int row = 0; row < 2; row++) {
            wide.append("<tr>");
            for (int i = 0; i < 100; i++) {
                wide.append("<td>").append(row).append('x').append(i).append("</td>");
            }
            wide.append("</tr>");
        }
        wide.append("</tbody></table>");
        String spans = "<table><tbody><tr><td rowspan=\"2\" colspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr>"
                + "<tr><td colspan=\"5\"><table><tbody><tr><td>inner</td></tr></tbody></table></td></tr></tbody></table>";
        WordFile file = holding(deep + wide.toString() + spans + spans
                + "<p>&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; \uD83D\uDE00</p><pre>a\n  b\tc\n</pre>"
                + "<blockquote><p>quoted</p></blockquote><p></p>");
        String words = words(file);

        assertEquals(List.of(), file.faults());
        for (String expected :
                List.of("level 29", "0x99", "1x99", "inner", "<script>alert(1)</script> ]]>", "quoted")) {
            assertTrue(words.contains(expected), expected);
        }
    }

    @Test
    void libreOfficeOpensItAndShowsEveryWord(@TempDir Path folder) throws IOException {
        byte[] pdf = LibreOffice.pdf(bytes(AnnexFixture.released(), AnnexFixture.options(), "en"), folder);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = letters(new PDFTextStripper().getText(document));
            assertTrue(document.getNumberOfPages() > 5, document.getNumberOfPages() + " pages");
            assertTrue(text.contains("WorkingcopyforeditingWhat") || text.contains("Workingcopyforediting.What"), text);
            List<String> missing = word(AnnexFixture.released())
                    .text()
                    .lines()
                    .flatMap(line -> Stream.of(line.split("[^\\p{L}\\p{N}]+")))
                    .filter(word -> !text.replace("\n", "").contains(word))
                    .filter(word -> word.chars().allMatch(c -> c < 0x250))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void aCustomersNameIsText() {
        AnnexOptions options = new AnnexOptions(
                "eu-2021-915",
                List.of(),
                Optional.of(new AnnexCustomer("<b>Größe</b> & \"Söhne\" " + "x".repeat(500), "a\nb", "", "", "", true)),
                AnnexFixture.TIMESTAMP,
                AnnexFixture.POLICY_JSON);
        WordFile file = new WordFile(bytes(AnnexFixture.released(), options, "en"));

        assertEquals(List.of(), file.faults());
        assertTrue(words(file).contains("<b>Größe</b> & \"Söhne\" xxx"), words(file));
    }
}

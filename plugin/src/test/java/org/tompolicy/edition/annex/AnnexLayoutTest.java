package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Where things stand on the pages. */
@Slow
class AnnexLayoutTest {

    /** A line of a page; {@code y} in points from its top. */
    private record Line(int page, double x, double y, double right, String words) {}

    @Test
    void idsStayWithTheFirstLineOfTheirText() throws IOException {
        List<PublishedPassage> passages = new ArrayList<>();
        List<PublishedClaim> claims = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            String id = "c" + i;
            String text =
                    "Promise " + i + (" holds for every door of the house, also at night.").repeat(1 + i * 7 % 11);
            passages.add(Html.claim(id));
            claims.add(AnnexFixture.claim(
                    id,
                    switch (i % 3) {
                        case 0 -> "<ul id=\"" + id + "\"><li><p>" + text + "</p></li><li><p>more</p></li></ul>";
                        case 1 ->
                            "<table id=\"" + id + "\"><caption>" + text
                                    + "</caption><thead><tr><th>Head</th></tr></thead>" + "<tbody><tr><td>" + text
                                    + "</td></tr></tbody></table>";
                        default -> text;
                    },
                    Optional.empty(),
                    List.of()));
        }
        List<Line> lines = lines(AnnexFixture.holding(passages, claims));
        int seen = 0;
        int pages = 0;
        for (Line id : lines) {
            if (!id.words().matches("#c\\d+")) {
                continue;
            }
            seen++;
            pages = Math.max(pages, id.page());
            String promise = "Promise " + id.words().substring(2) + " ";
            Line first = lines.stream()
                    .filter(line -> line.words().contains(promise))
                    .findFirst()
                    .orElseThrow();
            assertEquals(first.page(), id.page(), id.words());
            assertEquals(first.y(), id.y(), 6, id.words());
        }
        assertEquals(120, seen);
        assertTrue(pages > 8, pages + " pages");
    }

    @Test
    void idThatIsWiderThanTheMarginStandsAboveItsText() throws IOException {
        for (String name : List.of(
                "eighteen-letters-x",
                "nineteen-letters-xx",
                "an-identifier-of-a-claim-that-needs-more-than-the-whole-margin",
                "an-identifier-of-a-claim-that-needs-more-than-a-line-of-the-whole-page-because-it-says-so-very-much-in-it")) {
            List<Line> lines = lines(AnnexFixture.holding(
                    List.of(Html.claim(name), Html.claim("next")),
                    List.of(
                            AnnexFixture.claim(name, "Short.", Optional.empty(), List.of()),
                            AnnexFixture.claim("next", "Short, too.", Optional.empty(), List.of()))));
            Line id = line(lines, "#" + name.substring(0, 10));
            Line text = line(lines, "Short.");
            assertEquals(name.length() < 100, id.words().equals("#" + name), id.toString());
            assertTrue(id.right() < text.x() - 4 || id.y() < text.y() - 9, id + " and " + text);
            assertEquals(line(lines, "Short, too.").y(), line(lines, "#next").y(), 6);
            lines.forEach(line -> assertTrue(line.right() < 539, line.toString()));
        }
    }

    private static final String LONG =
            "An event by which confidentiality, integrity or availability of personal data was"
                    + " impaired, whoever found it and however it became known to anybody.";

    private static String row(String cell, String... words) {
        return "<tr><" + cell + ">" + String.join("</" + cell + "><" + cell + ">", words) + "</" + cell + "></tr>";
    }

    private static Line line(List<Line> lines, String words) {
        return lines.stream()
                .filter(line -> line.words().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + lines));
    }

    @Test
    void columnIsAsWideAsItsLongestWord() throws IOException {
        List<Line> lines = lines(AnnexFixture.holding("<table><thead>" + row("th", "Term", "Meaning")
                + "</thead><tbody>" + row("td", "Incident", LONG) + row("td", "Breach", LONG) + "</tbody></table>"));
        for (String word : List.of("Term", "Incident", "Breach")) {
            assertEquals(word, line(lines, word).words());
        }
    }

    @Test
    void proportionsOfColumnsHold() throws IOException {
        List<Line> lines = lines(AnnexFixture.holding("<table data-cols=\"250 125 250 375\"><thead>"
                + row("th", "Alpha", "Beta", "Gamma", "Delta") + "</thead><tbody>" + row("td", "a", "b", "c", LONG)
                + "</tbody></table><table data-cols=\"750 250\"><tbody>" + row("td", "Wide", "Narrow")
                + "</tbody></table>"));
        double whole = (line(lines, "Narrow").x() - line(lines, "Wide").x()) / 0.75;
        double left = line(lines, "Alpha").x();
        assertEquals(0.25 * whole, line(lines, "Beta").x() - left, 3);
        assertEquals(0.375 * whole, line(lines, "Gamma").x() - left, 3);
        assertEquals(0.625 * whole, line(lines, "Delta").x() - left, 3);
    }

    @Test
    void wordsThatDoNotFitBesideOthersAreBrokenAndTheOthersAreNot() throws IOException {
        String word = "Datenschutzgrundverordnungsdurchsetzungsgesetz".repeat(2);
        List<Line> lines = lines(AnnexFixture.holding(
                "<table><tbody>" + row("td", "Incident", word, "Weekly", word, LONG) + "</tbody></table>"));
        assertEquals("Incident", line(lines, "Incident").words());
        assertEquals("Weekly", line(lines, "Weekly").words());
        Line page = line(lines, "Page 1 of");
        lines.forEach(line -> assertTrue(line.right() < page.right() + 1, line.toString()));
    }

    @Test
    void pictureHasItsShareOfTheTextAndKeepsItsShape() throws IOException {
        double tenth = width("w100");
        assertEquals(tenth / 2, width("w50"), 0.1);
        assertEquals(tenth, width("print-100"), 0.1);
        assertTrue(width("w1000") < 2 * tenth, "a picture is no higher than a page");
    }

    private static double width(String role) throws IOException {
        return Math.abs(picture("<p><img class=\"" + role + "\" src=\"images/tall.png\" alt=\"Tall\"></p>")
                .getScalingFactorX());
    }

    @Test
    void aListOfThirtyLevelsAndAPromiseOfSixPagesLoseNothing() throws Exception {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 30; level++) {
            deep.append("<ul><li><p>level ").append(level).append("</p>");
        }
        deep.append("</li></ul>".repeat(30));
        StringBuilder pages = new StringBuilder("<p>");
        for (int i = 0; i < 3000; i++) {
            pages.append("w").append(i).append(' ');
        }
        byte[] pdf = new AnnexEdition()
                .render(
                        AnnexFixture.holding(deep + pages.toString() + "</p>"),
                        AnnexFixture.options(),
                        Templates.standard(),
                        UiTexts.of("en"));
        Set<String> words = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 6, document.getNumberOfPages() + " pages");
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    words.addAll(List.of(text.split(" ")));
                    for (TextPosition at : positions) {
                        assertTrue(at.getXDirAdj() + at.getWidthDirAdj() < 595, text);
                    }
                }
            };
            stripper.getText(document);
        }
        for (int i = 0; i < 3000; i++) {
            assertTrue(words.contains("w" + i), "w" + i);
        }
        for (int level = 0; level < 30; level++) {
            assertTrue(words.contains(String.valueOf(level)), "level " + level);
        }
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void pictureIsNeverHigherThanAPage() throws IOException {
        Matrix at = picture("<p>before</p><p><img src=\"images/tall.png\" alt=\"Tall\"></p>");
        assertTrue(
                at.getTranslateY() > 60 && at.getTranslateY() + Math.abs(at.getScalingFactorY()) < 790, at.toString());
    }

    /** Where and how large the one picture of a text is drawn; it keeps its shape. */
    private static Matrix picture(String html) throws IOException {
        List<Matrix> drawn = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(AnnexFixture.holding(html)))) {
            new PDFTextStripper() {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    super.processOperator(operator, operands);
                    if (operator.getName().equals("Do")) {
                        drawn.add(getGraphicsState()
                                .getCurrentTransformationMatrix()
                                .clone());
                    }
                }
            }.getText(document);
        }
        assertEquals(1, drawn.size(), drawn.toString());
        Matrix at = drawn.get(0);
        assertEquals(1400.0 / 120, Math.abs(at.getScalingFactorY() / at.getScalingFactorX()), 0.1);
        return at;
    }

    private static List<Line> lines(Publication publication) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(publication))) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> positions) {
                    TextPosition first = positions.get(0);
                    TextPosition last = positions.get(positions.size() - 1);
                    lines.add(new Line(
                            getCurrentPageNo(),
                            first.getXDirAdj(),
                            first.getYDirAdj(),
                            last.getXDirAdj() + last.getWidthDirAdj(),
                            words.strip()));
                }
            };
            stripper.getText(document);
        }
        return lines;
    }

    private static byte[] pdf(Publication publication) {
        return new AnnexEdition().render(publication, AnnexFixture.options(), Templates.standard(), UiTexts.of("en"));
    }
}

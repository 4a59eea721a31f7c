package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Slow;

/** Where things stand on the pages. */
@Slow
class AnnexLayoutTest {

    /** A line of a page; {@code y} in points from its top. */
    private record Line(int page, double x, double y, String words) {}

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
    void longIdKeepsClearOfTheNext() throws IOException {
        String name = "an-identifier-of-a-claim-that-needs-some-lines-of-the-margin";
        List<Line> lines = lines(AnnexFixture.holding(
                List.of(Html.claim(name), Html.claim("next")),
                List.of(
                        AnnexFixture.claim(name, "Short.", Optional.empty(), List.of()),
                        AnnexFixture.claim("next", "Short, too.", Optional.empty(), List.of()))));
        Line last = lines.stream()
                .filter(line -> line.x() < 100 && line.words().endsWith("margin"))
                .findFirst()
                .orElseThrow();
        Line next = lines.stream()
                .filter(line -> line.words().equals("#next"))
                .findFirst()
                .orElseThrow();
        assertTrue(next.y() > last.y() + 9, last + " and " + next);
    }

    private static List<Line> lines(Publication publication) throws IOException {
        byte[] pdf =
                new AnnexEdition().render(publication, AnnexFixture.options(), Templates.standard(), UiTexts.of("en"));
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> positions) {
                    TextPosition first = positions.get(0);
                    lines.add(new Line(getCurrentPageNo(), first.getXDirAdj(), first.getYDirAdj(), words.strip()));
                }
            };
            stripper.getText(document);
        }
        return lines;
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Slow;

/** Pages as a reader of paper sees them: what stands alone, what is broken, what is too small. */
@Slow
class AnnexPagesTest {

    /** Undoes what {@link Unbroken} and {@link PageBreaks} do. */
    private static final String UNDONE =
            ".whole { white-space: normal; } .held { display: inline; white-space: normal; }"
                    + " .stays, h2, h3, h4, thead, .lead, .about { page-break-after: auto; } .unparted { page-break-inside: auto; } .known { font-size: 8pt; }";

    private static List<String> faults(Publication publication, Templates templates, String language)
            throws IOException {
        return PageFaults.of(
                new AnnexEdition().render(publication, AnnexFixture.options(), templates, UiTexts.of(language)));
    }

    @Test
    void goldenAnnexesHaveNoFault() throws IOException {
        assertEquals(List.of(), faults(AnnexFixture.released(), Templates.standard(), "en"));
        assertEquals(List.of(), faults(AnnexFixture.draft(), Templates.standard(), "de"));
    }

    @Test
    void noPlaceOfAPageMakesAFault() throws IOException {
        for (int lines = 0; lines < 44; lines += 2) {
            assertEquals(List.of(), faults(shiftedBy(lines), Templates.standard(), "en"), lines + " promises before");
            assertEquals(List.of(), faults(tableAfter(lines), Templates.standard(), "en"), lines + " lines before");
            assertEquals(
                    List.of(), faults(smallTableAfter(lines), Templates.standard(), "en"), lines + " lines before");
            assertEquals(
                    List.of(), faults(explainedAfter(lines), Templates.standard(), "en"), lines + " promises before");
        }
    }

    @Test
    void noPlaceOfThePartsOfAnAnnexMakesAFault() throws IOException {
        for (int shift = 0; shift < 240; shift += 8) {
            Templates shifted = styled(".contents-page + .part { padding-top: " + shift + "mm; }");
            assertEquals(List.of(), faults(AnnexFixture.draft(), shifted, "de"), shift + " mm lower");
        }
    }

    private static Templates styled(String more) {
        return Templates.withOverrides(
                Map.of(AnnexEdition.STYLE, Templates.standard().text(AnnexEdition.STYLE) + more));
    }

    @Test
    void everyKindOfFaultIsFoundWhereTheStyleAllowsIt() throws IOException {
        Templates undone = styled(UNDONE);
        List<String> found = new ArrayList<>();
        for (int lines = 0; lines < 30; lines += 2) {
            found.addAll(faults(shiftedBy(lines), undone, "en"));
            found.addAll(faults(tableAfter(lines), undone, "en"));
        }
        // on a page of some forty lines the head has to come by the last one
        for (int lines = 0; lines < 44; lines++) {
            found.addAll(faults(smallTableAfter(lines), undone, "en"));
        }
        for (String kind : List.of(
                "a heading is stranded",
                "a promise alone",
                "a row alone",
                "a head without its row",
                "broken",
                "pt: ")) {
            assertTrue(found.stream().anyMatch(fault -> fault.contains(kind)), kind + " in " + found);
        }
    }

    /** A measure whose promises stand at another height each time. */
    private static Publication shiftedBy(int lines) {
        List<PublishedPassage> passages = new ArrayList<>();
        List<PublishedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 3 + lines; i++) {
            passages.add(Html.claim("promise-" + i));
            claims.add(AnnexFixture.claim(
                    "promise-" + i,
                    "x ".repeat(3 * i)
                            + "as ISO/IEC 27001:2022 and Art. 32(1)(b) of it ask for, see https://trust.example/policy/a.html and"
                            + " write to data.protection@trust.example",
                    Optional.empty(),
                    List.of(AnnexFixture.proof(EvidenceKind.RECORD, LocalDate.of(2026, 9, 21), ""))));
        }
        return AnnexFixture.holding(passages, claims);
    }

    /** Explanations of some lines between promises, at another height each time. */
    private static Publication explainedAfter(int lines) {
        List<PublishedPassage> passages = new ArrayList<>();
        List<PublishedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 20 + lines; i++) {
            passages.add(Html.claim("promise-" + i));
            claims.add(AnnexFixture.claim("promise-" + i, "We do x.", Optional.empty(), List.of()));
            passages.add(new PublishedPassage(
                    Passage.Kind.CONTEXT,
                    Html.text("<p>" + "It is explained at some length. ".repeat(1 + i % 6)
                            + "</p><ul><li><p>one</p></li><li><p>" + "two ".repeat(1 + 20 * (i % 3))
                            + "</p></li></ul>"),
                    List.of()));
        }
        return AnnexFixture.holding(passages, claims);
    }

    /** A table of three high rows with its caption, at another height each time. */
    private static Publication smallTableAfter(int lines) {
        return AnnexFixture.holding("<p>x</p>".repeat(lines)
                + "<table><caption>Table 1. Doors</caption><thead><tr><th>Door</th><th>Who</th></tr></thead><tbody>"
                + ("<tr><td>" + "A door with a long name ".repeat(9) + "</td><td>A person</td></tr>").repeat(3)
                + "</tbody></table>");
    }

    /** A table with its heading, at another height each time. */
    private static Publication tableAfter(int lines) {
        return AnnexFixture.holding("<p>x</p>".repeat(lines)
                + "<h3>Where it lies</h3><table><thead><tr><th>Kind</th><th>Place</th></tr></thead><tbody>"
                + "<tr><td>Backups</td><td>UK West</td></tr>".repeat(40 + lines) + "</tbody></table>");
    }
}

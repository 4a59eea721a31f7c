package org.tompolicy.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@Slow
class TrackedChangesTest {

    private static final Revision REVISION = new Revision("Example & Co", LocalDate.of(2026, 9, 21));

    private static WordFile file(String body, Optional<Revision> revision) {
        try {
            Document page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<html><body>" + body + "</body></html>")));
            return new WordFile(WordWriter.write(new WordDocument(
                    page,
                    new TreeMap<>(),
                    new WordDocument.About("Title", "Subject", "Example", "", "en", "1", Instant.EPOCH),
                    "",
                    "",
                    revision)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String accepted(String body) {
        WordFile file = file(body, Optional.of(REVISION));
        assertEquals(List.of(), file.faults());
        file.acceptAll();
        return file.text();
    }

    private static String rejected(String body) {
        WordFile file = file(body, Optional.of(REVISION));
        file.rejectAll();
        return file.text();
    }

    @Test
    void wordsInALine() {
        String body =
                "<p>One. <span data-change=\"deleted\">Two. </span><span data-change=\"inserted\">Three. </span>Four.</p>";
        assertEquals("One. Three. Four.\n", accepted(body));
        assertEquals("One. Two. Four.\n", rejected(body));
    }

    @Test
    void paragraphsItemsAndHeadings() {
        String body =
                "<p data-change=\"deleted\">Old.</p><h2 data-change=\"inserted\"><span class=\"number\">1</span> New</h2>"
                        + "<ul><li>a</li><li data-change=\"inserted\">b<ul><li>c</li></ul></li></ul><p>End.</p>";
        assertEquals("1 New\na\nb\nc\nEnd.\n", accepted(body));
        assertEquals("Old.\na\nEnd.\n", rejected(body));
    }

    @Test
    void rowsAndTables() {
        String body = "<table><tbody><tr><td>a</td></tr><tr data-change=\"inserted\"><td>b</td></tr></tbody></table>"
                + "<p>between</p><table data-change=\"deleted\"><tbody><tr><td>c</td></tr></tbody></table><p>end</p>";
        assertEquals("a\nb\nbetween\nend\n", accepted(body));
        assertEquals("a\nbetween\nc\nend\n", rejected(body));
    }

    @Test
    void aMoveIsOneForWordAndNamedInBothPlaces() {
        String body = "<div data-change=\"moved-from\" data-move=\"1\"><p>Moved.</p></div><p>Stays.</p>"
                + "<div data-change=\"moved-to\" data-move=\"1\"><p>Moved.</p></div>";
        assertEquals("Stays.\nMoved.\n", accepted(body));
        assertEquals("Moved.\nStays.\n", rejected(body));
        WordFile file = file(body, Optional.of(REVISION));
        for (String name : List.of("moveFromRangeStart", "moveToRangeStart")) {
            Element range = file.elements(name).get(0);
            assertEquals("move1", WordFile.attribute(range, "name"));
            assertEquals("Example & Co", WordFile.attribute(range, "author"));
        }
        assertEquals(1, file.elements("moveFromRangeEnd").size());
    }

    @Test
    void eachChangeSaysWhoMadeItAndWhen() {
        WordFile file = file("<p>One. <span data-change=\"inserted\">Two.</span></p>", Optional.of(REVISION));
        Element change = file.elements("ins").get(0);
        assertEquals("Example & Co", WordFile.attribute(change, "author"));
        assertEquals("2026-09-21T00:00:00Z", WordFile.attribute(change, "date"));
    }

    @Test
    void wordsThatWritersStruckAreNoChange() {
        WordFile file = file("<p><del>struck</del> <ins>put in</ins></p>", Optional.empty());
        assertTrue(file.elements("del").isEmpty() && file.elements("ins").isEmpty());
        assertEquals("struck put in\n", file.text());
    }

    @Test
    void aChangeThatNobodyMadeIsAFaultOfOurs() {
        assertThrows(AssertionError.class, () -> file("<p data-change=\"inserted\">x</p>", Optional.empty()));
    }
}

package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Html;

class SentencesTest {

    private static List<String> of(String html, String language) {
        return Sentences.of(Html.text(html), language);
    }

    @Test
    void aFullStopEndsASentenceWhereAnotherOneBegins() {
        assertEquals(
                List.of("We keep logs.", "Logs are kept for 90 days!", "Who reads them?", "12 people do."),
                of("<p>We keep logs. Logs are kept\nfor 90 days! Who reads them? 12 people do.</p>", "en"));
    }

    @Test
    void abbreviationsAndOrdinalsEndNone() {
        for (String english : List.of(
                "We use factors, e.g. Passkeys, as Art. 32 GDPR asks.",
                "See No. 7 and sec. 5, i.e. Chapter 2.",
                "NIST SP 800-88 Rev. 2 and version 1.2 apply.",
                "Mr. J. Smith is not named.")) {
            assertEquals(List.of(english), of("<p>" + english + "</p>", "en"));
        }
        for (String german : List.of(
                "Es gibt Schlüssel, z. B. Karten, und d. h. Ausweise.",
                "Nach Art. 28 Abs. 3 lit. b DSGVO gilt Ziff. 4 entsprechend.",
                "Am 3. Januar und im 2. Halbjahr wird geprüft.",
                "Ggf. Kunden, bzw. Nutzer.")) {
            assertEquals(List.of(german), of("<p>" + german + "</p>", "de"));
        }
    }

    @Test
    void blocksItemsAndCellsEndASentence() {
        assertEquals(
                List.of("The training covers", "data protection, and", "roles.", "Head", "Cell"),
                of(
                        "<p>The training covers</p><ul><li><p>data protection, and</p></li><li>roles.</li></ul>"
                                + "<table><tr><th>Head</th></tr><tr><td>Cell</td></tr></table>",
                        "en"));
    }

    @Test
    void codeQuotationsHeadingsAndNotesAreNoStatement() {
        assertEquals(
                List.of("We write … and mean … by it & more."),
                of(
                        "<h2 id=\"a\">Always all</h2><p>We write <code>never always</code> and mean \u201call of it\u201d by"
                                + " it &amp; more.<sup data-note=\"1\">1</sup></p><blockquote><p>Every word.</p></blockquote>"
                                + "<pre>never</pre>",
                        "en"));
        assertEquals(List.of("Wir nennen das … und …."), of("<p>Wir nennen das „immer“ und \"stets\".</p>", "de"));
    }

    @Test
    void markupInsideASentenceGoesAndItsWordsStay() {
        assertEquals(
                List.of("We use strong keys here."),
                of("<p>We use <em>strong</em> <a href=\"#keys\">keys</a>&nbsp;here.</p>", "en"));
    }
}

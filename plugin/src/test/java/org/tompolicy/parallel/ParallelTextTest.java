package org.tompolicy.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tompolicy.parallel.ParallelText.Says;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

class ParallelTextTest {

    private static final Says SAYS = new Says("de", "Deutsch", "Nicht auf Deutsch.", "Not in English.");

    private static Document page(String body) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<html><body>" + body + "</body></html>")));
        } catch (Exception e) {
            throw new AssertionError(body, e);
        }
    }

    private static Element body(Document page) {
        return (Element) page.getElementsByTagName("body").item(0);
    }

    private static Element both(String english, String german) {
        return body(ParallelText.of(page(english), body(page(german)), SAYS));
    }

    /** What is read: a pair as {@code [left | right]}, words in German behind {@code de:}, other blocks in brackets. */
    private static String shown(Node node) {
        StringBuilder out = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                out.append(text.getData());
            } else if (child instanceof Element element) {
                String inner =
                        (element.hasAttribute("lang") ? element.getAttribute("lang") + ":" : "") + shown(element);
                String kind = element.getAttribute("class");
                if (kind.startsWith("pair")) {
                    out.append('[')
                            .append(shown(element.getFirstChild()))
                            .append(" | ")
                            .append(shown(element.getLastChild()))
                            .append(']');
                } else if (kind.equals("between")) {
                    out.append(" / ");
                } else {
                    out.append(element.getTagName().matches("span|abbr|a|code") ? inner : "(" + inner + ")");
                }
            }
        }
        return out.toString();
    }

    private static String shown(String english, String german) {
        return shown(both(english, german));
    }

    private static String claim(String id, String words) {
        return "<div class='text claim'><p class='mark'>#" + id + "</p><p>" + words + "</p></div>";
    }

    private static String measure(String... claims) {
        return "<div class='part'><h4 id='ac-01'>Access</h4>" + String.join("", claims) + "</div>";
    }

    @Test
    void proseStandsInTwoColumnsBlockBesideBlock() {
        assertEquals(
                "([(One.) | (de:Eins.)][(Two.) | (de:Zwei.)])",
                shown("<div><p>One.</p><p>Two.</p></div>", "<div><p>Eins.</p><p>Zwei.</p></div>"));
    }

    @Test
    void whatIsTheSameInBothStandsOnce() {
        assertEquals(
                "((2026.1)[(Draft) | (de:Entwurf)])",
                shown("<div><p>2026.1</p><p>Draft</p></div>", "<div><p>2026.1</p><p>Entwurf</p></div>"));
    }

    @Test
    void aHeadingStandsOnceAndHoldsBothTitles() {
        assertEquals(
                "(1 Scope / de:Geltung)(Azure)",
                shown(
                        "<h2 id='scope'><span class='number'>1 </span>Scope</h2><h3 id='azure'>Azure</h3>",
                        "<h2 id='scope'><span class='number'>1 </span>Geltung</h2><h3 id='azure'>Azure</h3>"));
    }

    @Test
    void claimsBelongTogetherByIdWhateverTheirOrder() {
        assertEquals(
                "((Access)((#a)[(One.) | (de:Eins.)])((#b)[(Two.) | (de:Zwei.)]))",
                shown(
                        measure(claim("a", "One."), claim("b", "Two.")),
                        measure(claim("b", "Zwei."), claim("a", "Eins."))));
    }

    @Test
    void aClaimThatOneLanguageHasNotSaysSoAndTakesNoOther() {
        assertEquals(
                "((Access)((#a)[(One.) | (de:Eins.)])((#b)[(Two.) | (de:Nicht auf Deutsch.)])"
                        + "((#c)[(Not in English.) | (de:Drei.)]))",
                shown(
                        measure(claim("a", "One."), claim("b", "Two.")),
                        measure(claim("a", "Eins."), claim("c", "Drei."))));
    }

    @Test
    void aTextThatIsTheSameInBothIsNotTranslatedAndSaysSoOnce() {
        String text = "<div class='text claim'><p class='mark'>#a</p><div><p>One.</p><p>Two.</p></div></div>";

        assertEquals(
                "((Access)((#a)([(One.) | (de:Nicht auf Deutsch.)][(Two.) | ])))", shown(measure(text), measure(text)));
    }

    @Test
    void aClaimOfOtherBlocksStandsBesideItAsAWhole() {
        assertEquals(
                "((Access)((#a)[(One.)(Two.) | (de:Eins und zwei.)]))",
                shown(
                        measure("<div class='text claim'><p class='mark'>#a</p><p>One.</p><p>Two.</p></div>"),
                        measure("<div class='text claim'><p class='mark'>#a</p><p>Eins und zwei.</p></div>")));
    }

    @Test
    void theFullNameOfAClaimStandsOnceAboveIt() {
        String known = "<p class='known'><code>AC-01#a</code> ";
        assertEquals(
                "((Access)((AC-01#a)[(One.) | (de:Eins.)][( Shown by: record) | (de: Belegt durch: Aufzeichnung)]))",
                shown(
                        measure("<div class='text claim'><p class='mark'>#a</p><p>One.</p>" + known
                                + "Shown by: record</p></div>"),
                        measure("<div class='text claim'><p class='mark'>#a</p><p>Eins.</p>" + known
                                + "Belegt durch: Aufzeichnung</p></div>")));
    }

    @Test
    void ofNamesAndValuesTheValuesStandSideBySide() {
        String row = "<tr><th>%s</th><td>%s</td></tr>";
        String english = "<table class='facts'><tbody>" + row.formatted("Country", "Germany")
                + row.formatted("Version and status", "2026.1") + "</tbody></table>";
        String german = "<table class='facts'><tbody>" + row.formatted("Land", "Deutschland")
                + row.formatted("Version und Status", "2026.1") + "</tbody></table>";

        Element both = both(english, german);

        assertEquals(
                "((((Country / de:Land)(Germany)(de:Deutschland))"
                        + "(((Version and status)(de:Version und Status))(2026.1))))",
                shown(both));
        assertEquals("2", ((Element) both.getElementsByTagName("td").item(2)).getAttribute("colspan"));
    }

    @Test
    void inAWiderTableACellHoldsBoth() {
        String row = "<table class='list'><tr><th>%s</th><td><a href='#ac-01'>AC-01</a></td><td>%s</td></tr></table>";

        assertEquals(
                "((((Added)(de:Neu))(AC-01)((Much.)(de:Viel.))))",
                shown(row.formatted("Added", "Much."), row.formatted("Neu", "Viel.")));
    }

    @Test
    void tablesWhoseRowsMayBeOthersStandBelowEachOther() {
        String row = "<tr><th>%s</th><td><a href='#%s'>x</a></td><td>%s</td></tr>";
        String english =
                "<table>" + row.formatted("A", "ac-01", "One") + row.formatted("B", "ac-02", "Two") + "</table>";
        String german =
                "<table>" + row.formatted("B", "ac-02", "Zwei") + row.formatted("A", "ac-01", "Eins") + "</table>";

        assertEquals(
                "(((A)(x)(One))((B)(x)(Two)))(de:Deutsch)(de:((B)(x)(Zwei))((A)(x)(Eins)))", shown(english, german));
        assertEquals(
                "(((Term))((TLS)))(de:Deutsch)(de:((Begriff))((Abkürzung)))",
                shown(
                        "<table><tr><th class='term'>Term</th></tr><tr><th>TLS</th></tr></table>",
                        "<table><tr><th class='term'>Begriff</th></tr><tr><th>Abkürzung</th></tr></table>"));
    }

    @Test
    void aColumnThatOneLanguageHasAloneStandsBetweenTheOthers() {
        assertEquals(
                "((((Line)(de:Punkt))(Subject)((Measures)(de:Maßnahmen)))((Zutritt)(Entry)(AC-01)))",
                shown(
                        "<table><tr><th>Line</th><th>Subject</th><th>Measures</th></tr>"
                                + "<tr><td>Zutritt</td><td>Entry</td><td>AC-01</td></tr></table>",
                        "<table><tr><th>Punkt</th><th>Maßnahmen</th></tr>"
                                + "<tr><td>Zutritt</td><td>AC-01</td></tr></table>"));
    }

    @Test
    void everyPlaceStandsOnceAndLinksOfEachLanguageLeadToItsOwn() {
        Element both = both(
                "<div class='part'><h4 id='ac-01'>Access</h4><div class='text claim'><p class='mark'>#a</p>"
                        + "<p id='ac-01.a'>See <a href='#ac-01.a'>a</a>, <a href='#ac-01'>Access</a>.</p></div></div>",
                "<div class='part'><h4 id='ac-01'>Zugang</h4><div class='text claim'><p class='mark'>#a</p>"
                        + "<p id='ac-01.a'>Siehe <a href='#ac-01.a'>a</a>, <a href='#ac-01'>Zugang</a>.</p></div></div>");

        assertEquals("#ac-01.a", link(both, 0));
        assertEquals("#ac-01", link(both, 1));
        assertEquals("#ac-01.a..de", link(both, 2));
        assertEquals("#ac-01", link(both, 3));
        Element german = (Element) both.getElementsByTagName("p").item(2);
        assertEquals("ac-01.a..de", german.getAttribute("id"));
        assertEquals("de", german.getAttribute("lang"));
    }

    private static String link(Element body, int index) {
        return ((Element) body.getElementsByTagName("a").item(index)).getAttribute("href");
    }

    @Test
    void anEntryOfTheContentsHoldsBothTitlesAndOneNumber() {
        String list =
                "<ol class='contents'><li><a href='#scope'><span class='entry'><span class='number'>1 </span>%s</span>"
                        + "<span class='at'/></a></li></ol>";

        assertEquals("((1 Scope / de:Geltung))", shown(list.formatted("Scope"), list.formatted("Geltung")));
    }

    @Test
    void neitherPageIsChanged() {
        Document english = page(measure(claim("a", "One.")));
        Document german = page(measure(claim("a", "Eins.")));
        ParallelText.of(english, body(german), SAYS);

        assertEquals(shown(body(page(measure(claim("a", "One."))))), shown(body(english)));
        assertEquals(shown(body(page(measure(claim("a", "Eins."))))), shown(body(german)));
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.WellFormed;
import org.tompolicy.testing.Html;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AnnexFrameTest {

    private final AnnexTexts texts = new AnnexTexts();

    private Document filled(String body) {
        Document document = WellFormed.read("<html><head></head><body>" + body + "</body></html>");
        AnnexFrame.fill(document, texts, new Pictures(List.of()), "https://trust.example", Map.of());
        AnnexFrame.dress(document, "p {}");
        return document;
    }

    private static List<Element> all(Document document, String name) {
        return HtmlTree.elements(document.getDocumentElement(), name);
    }

    private static String outline(Document document) {
        return HtmlTree.elements(document).stream()
                .filter(element -> Elements.level(element) > 0)
                .map(element -> element.getTagName() + " " + element.getTextContent())
                .collect(Collectors.joining(", "));
    }

    @Test
    void idsCarryTheirSectionAndLinksFollowThem() {
        Markup one =
                texts.whole("ac-01", Html.text("<p id=\"a\">x <a href=\"#a\">here</a> <a href=\"#b\">there</a></p>"));
        Markup two = texts.whole("ac-02", Html.text("<p id=\"a\"><a href=\"measures/ac-01.html#a\">back</a></p>"));
        Document document = filled("<p id=\"b\"/>" + one.html() + two.html() + "<a href=\"#ac-02.a\">in</a>");
        assertEquals(
                List.of("b", "ac-01.a", "ac-02.a"),
                all(document, "p").stream().map(p -> p.getAttribute("id")).toList());
        assertEquals(
                List.of("#ac-01.a", "#b", "#ac-01.a", "#ac-02.a"),
                all(document, "a").stream().map(a -> a.getAttribute("href")).toList());
    }

    @Test
    void headingsOfTextsStandBelowTheHeadingBeforeThemWithoutGaps() {
        List<Markup> section =
                texts.all("ac-01", List.of(Html.text("<h3>a</h3><h6>b</h6>"), Html.text("<h4>c</h4><h3>d</h3>")));
        Document document = filled(
                "<h1>1</h1><h3>2</h3>" + section.get(0).html() + section.get(1).html());
        assertEquals("h1 1, h2 2, h3 a, h4 b, h4 c, h3 d", outline(document));
    }

    @Test
    void notesAreCountedBySectionAndHaveIdsOfTheirOwn() {
        String note = "<p>x<span class=\"footnote\">a note</span></p>";
        Markup one = texts.whole("glossary", Html.text(note));
        Markup two = texts.whole("glossary", Html.text(note));
        Document document = filled(one.html() + two.html());
        List<String> ids = HtmlTree.elements(document).stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertEquals(
                List.of(
                        "glossary._footnoteref_1",
                        "glossary._footnotedef_1",
                        "glossary-1._footnoteref_1",
                        "glossary-1._footnotedef_1"),
                ids);
        List<String> links =
                all(document, "a").stream().map(a -> a.getAttribute("href")).toList();
        assertEquals(4, links.size());
        links.forEach(link -> assertTrue(ids.contains(link.substring(1)), link));
    }

    @Test
    void languageOfEveryPieceIsKeptWhereTheEngineTagsIt() {
        for (String element : List.of("span", "em", "s", "kbd", "small", "time", "dfn", "abbr")) {
            Markup place =
                    texts.whole("ac-01", Html.text("<p><" + element + " lang=\"de\">Wort</" + element + "></p>"));
            List<Element> tagged = all(filled(place.html()), "abbr");
            assertEquals(1, tagged.size(), element);
            assertEquals("de", tagged.get(0).getAttribute("lang"), element);
        }
    }

    @Test
    void termsAreItemsAndCaptionsStandBeforeTheirTable() {
        Markup place = texts.whole(
                "ac-01",
                Html.text("<dl><dt>a</dt><dt>b</dt><dd>c</dd></dl>"
                        + "<table><caption>t</caption><thead><tr><th>h</th></tr></thead>"
                        + "<tbody><tr><th>r</th><td>d</td></tr></tbody></table>"));
        Document document = filled(place.html());
        assertEquals("abc", all(document, "li").get(0).getTextContent());
        Element caption = (Element) all(document, "table").get(0).getPreviousSibling();
        assertEquals("tom:caption", caption.getAttribute("title"));
        assertFalse(all(document, "th").get(0).hasAttribute("scope"));
        assertEquals("row", all(document, "th").get(1).getAttribute("scope"));
    }

    @Test
    void linksThatLeadNowhereAndPicturesThatCannotBeSetLeaveTheirWords() {
        Markup place =
                texts.whole("ac-01", Html.text("<p><a href=\"#none\">link</a> <img src=\"i/x.svg\" alt=\"\"></p>"));
        Document document = filled(place.html() + "<a href=\"#none\">frame</a><img src=\"http://x/y.png\"/>");
        assertEquals(List.of(), all(document, "a"));
        assertEquals(List.of(), all(document, "img"));
        assertEquals("link x.svgframey.png", HtmlTree.words(HtmlTree.first(document, "body")));
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Message;

class SvgAllowListTest {

    private static String inside(String svg) {
        String clean = SvgAllowList.clean("<svg xmlns=\"http://www.w3.org/2000/svg\">" + svg + "</svg>")
                .svg();
        return clean.replace("<svg xmlns=\"http://www.w3.org/2000/svg\">", "")
                .replace("</svg>", "")
                .strip();
    }

    @Test
    void keepsShapesTextAndGradients() {
        String svg =
                "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"></stop></linearGradient></defs>"
                        + "<path d=\"M0 0h1\" fill=\"url(#g)\" style=\"stroke:#000\"></path><text x=\"1\">a &amp; b</text>"
                        + "<style>.a{fill:red}</style><use href=\"#g\"></use>";
        assertEquals(svg, inside(svg).replaceAll("<(stop|path|use)([^>]*?)\\s*/>", "<$1$2></$1>"));
    }

    @Test
    void takesOutWhatRunsOrFetches() {
        assertEquals("", inside("<script>x()</script>"));
        assertEquals("", inside("<foreignObject><p onclick=\"x\">a</p></foreignObject>"));
        assertEquals("", inside("<image href=\"http://example.org/a.png\"/>"));
        assertEquals("", inside("<style>@import url(http://example.org);</style>"));
        assertEquals("", inside("<style>.a{fill:url(http://example.org/a)}</style>"));
        assertEquals("", inside("<style>.a{fill:u\\72l(http://example.org/a)}</style>"));
        assertEquals("", inside("<animate attributeName=\"href\" values=\"javascript:x\"/><set/>"));
        assertEquals("<rect />", inside("<a href=\"javascript:x()\"><rect onclick=\"x()\"/></a>"));
        assertEquals("<rect />", inside("<rect style=\"fill:url('http://example.org')\"/>"));
        assertEquals("<rect />", inside("<rect fill=\"url(http://example.org)\" ONLOAD=\"x\"/>"));
        assertEquals("<use />", inside("<use xlink:href=\"http://example.org/a.svg#b\"/>"));
        assertEquals("", inside("<!-- comment --><?php x ?>"));
    }

    @Test
    void cleansTheOuterElementToo() {
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n".replace("></svg>", "/>"),
                SvgAllowList.clean("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x \"y\">]><svg onload=\"x()\"/>")
                        .svg()
                        .replace("></svg>", "/>")
                        .replace(" />", "/>"));
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
                SvgAllowList.clean("no picture").svg());
    }

    @Test
    void knowsReferencesByAnyPrefix() {
        SvgAllowList.Cleaned cleaned = SvgAllowList.clean(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xl=\"http://www.w3.org/1999/xlink\">"
                        + "<rect id=\"a\"/><use xl:href=\"#a\"/><image xl:href=\"image2.pdf\"/></svg>");
        assertEquals(List.of("the picture image2.pdf"), words(cleaned));
        assertTrue(cleaned.svg().contains("<use xlink:href=\"#a\""), cleaned.svg());
        assertTrue(cleaned.svg().contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\""), cleaned.svg());
    }

    private static List<String> lost(String svg) {
        return words(SvgAllowList.clean("<svg xmlns=\"http://www.w3.org/2000/svg\">" + svg + "</svg>"));
    }

    private static List<String> words(SvgAllowList.Cleaned cleaned) {
        return cleaned.lost().stream().map(Message::english).toList();
    }

    @Test
    void namesTheTextAndTheShapesThatItTakesOut() {
        assertEquals(
                List.of("the text \"Customer data\""),
                lost("<g><foreignObject><div><p>Customer</p> <p>data</p></div></foreignObject></g>"));
        assertEquals(List.of("the text \"a\""), lost("<flowRoot><flowPara>a</flowPara></flowRoot>"));
        assertEquals(
                List.of("the picture https://example.org/a.png"), lost("<image href=\"https://example.org/a.png\"/>"));
        assertEquals(List.of("the shape symbols.svg#lock"), lost("<use xlink:href=\"symbols.svg#lock\"/>"));
        assertEquals(List.of("the shape <svg:rect>"), lost("<svg:rect width=\"9\"/>"));
        assertEquals(List.of("everything, for it holds no <svg>"), words(SvgAllowList.clean("\u0000")));
    }

    @Test
    void saysNothingOfWhatNobodyWouldSee() {
        assertEquals(List.of(), lost("<script>x()</script><metadata><rdf:RDF>a</rdf:RDF></metadata><!-- b -->"));
        assertEquals(
                List.of(),
                lost("<sodipodi:namedview inkscape:zoom=\"1\">a</sodipodi:namedview><style>@import 'x';</style>"));
        assertEquals(
                List.of(),
                lost("<switch><foreignObject><p>Data store</p></foreignObject><text>Data st…</text></switch>"));
        assertEquals(List.of(), lost("<a href=\"https://example.org\"><text>a</text></a><text>b</text>"));
    }
}

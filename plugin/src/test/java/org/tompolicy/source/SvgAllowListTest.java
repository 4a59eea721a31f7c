package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SvgAllowListTest {

    private static String inside(String svg) {
        String clean = SvgAllowList.clean("<svg xmlns=\"http://www.w3.org/2000/svg\">" + svg + "</svg>");
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
                        .replace("></svg>", "/>")
                        .replace(" />", "/>"));
        assertEquals("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", SvgAllowList.clean("no picture"));
    }
}

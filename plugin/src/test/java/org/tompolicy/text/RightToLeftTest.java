package org.tompolicy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Text;

class RightToLeftTest {

    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";

    @Test
    void onPagesItRunsToTheLeft() {
        Text text = CanonicalHtml.read(
                "<h2>" + HEBREW + "</h2>\n<p>1. " + HEBREW + " TLS</p>\n<ul><li>" + HEBREW + "</li><li>TLS " + HEBREW
                        + "</li></ul>\n<table><tbody><tr><td>" + HEBREW + "</td></tr></tbody></table>");
        HtmlForm page = HtmlForm.of(target -> Optional.of(SiteAddress.of(target)))
                .withRegions(new HtmlForm.Regions("Table", "Picture"));
        assertEquals(
                "<h2 dir=\"rtl\">" + HEBREW + "</h2><p dir=\"rtl\">1. " + HEBREW + " TLS</p>\n<ul><li dir=\"rtl\">"
                        + HEBREW
                        + "</li><li>TLS " + HEBREW + "</li></ul>\n"
                        + "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table><tbody><tr>"
                        + "<td dir=\"rtl\">" + HEBREW + "</td></tr></tbody></table></div>",
                new HtmlWriter(page).write(text));
        assertEquals("<p>" + HEBREW + "</p>", CanonicalHtml.write(CanonicalHtml.read("<p>" + HEBREW + "</p>")));
    }

    @Test
    void wordsAreFound() {
        assertEquals(HEBREW, RightToLeft.firstWord("a " + HEBREW + " b"));
        assertEquals("\u0645\u0631\u062d\u0628\u0627", RightToLeft.firstWord("\u0645\u0631\u062d\u0628\u0627"));
        assertEquals("", RightToLeft.firstWord("\u00dcber \u65e5\u672c"));
    }
}

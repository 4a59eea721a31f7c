package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class HtmlTreeTest {

    @Test
    void voidElementsAndBareAttributesNeedNoSlashAndNoValue() {
        Document document = HtmlTree.read(
                "<div><br><img alt=\"a > b\" src=\"x\"><hr/><ol reversed start=\"3\"><li>x&nbsp;y</li></ol></div>");
        assertEquals(1, HtmlTree.elements(document.getDocumentElement(), "br").size());
        assertEquals(
                "a > b",
                HtmlTree.elements(document.getDocumentElement(), "img").get(0).getAttribute("alt"));
        assertTrue(HtmlTree.elements(document.getDocumentElement(), "ol").get(0).hasAttribute("reversed"));
        assertEquals("x\u00a0y", HtmlTree.words(document.getDocumentElement()));
    }

    @Test
    void wordsThatLookLikeAttributesStay() {
        assertEquals(
                "open the door",
                HtmlTree.words(HtmlTree.read("<p>open the door</p>").getDocumentElement()));
    }

    @Test
    void unclosedElementIsNamedWithItsPlace() {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> HtmlTree.read("<div>\n<p>x</div>"));
        assertTrue(problem.getMessage().contains("line 2"), problem.getMessage());
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> HtmlTree.read("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><p>&e;</p>"));
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HtmlTreeTest {

    @Test
    void unclosedElementIsNamedWithItsPlaceAndItsLine() {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> HtmlTree.read("<div>\n<p>x<br></div>"));
        assertTrue(problem.getMessage().contains("line 2, column "), problem.getMessage());
        assertTrue(problem.getMessage().contains("'<p>x<br></div>'"), problem.getMessage());
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> HtmlTree.read("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><p>&e;</p>"));
    }

    @Test
    void descriptionsOfTreesDifferWhereTheTreesDo() {
        String one = HtmlTree.described(HtmlTree.read("<p a=\"b\"><i>x</i>y</p>"));
        assertEquals(one, HtmlTree.described(HtmlTree.read("<p a='b'><i>x</i>y</p>")));
        assertNotEquals(one, HtmlTree.described(HtmlTree.read("<p a=\"c\"><i>x</i>y</p>")));
        assertNotEquals(one, HtmlTree.described(HtmlTree.read("<p a=\"b\"><i>xy</i></p>")));
    }
}

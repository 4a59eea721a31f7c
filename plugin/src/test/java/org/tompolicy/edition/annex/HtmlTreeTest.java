package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.WellFormed;

class HtmlTreeTest {

    @Test
    void descriptionsOfTreesDifferWhereTheTreesDo() {
        String one = HtmlTree.described(WellFormed.read("<p a=\"b\"><i>x</i>y</p>"));
        assertEquals(one, HtmlTree.described(WellFormed.read("<p a='b'><i>x</i>y</p>")));
        assertNotEquals(one, HtmlTree.described(WellFormed.read("<p a=\"c\"><i>x</i>y</p>")));
        assertNotEquals(one, HtmlTree.described(WellFormed.read("<p a=\"b\"><i>xy</i></p>")));
    }
}

package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WellFormedTest {

    @Test
    void unclosedElementIsNamedWithItsPlaceAndItsLine() {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> WellFormed.read("<div>\n<p>x<br></div>"));
        assertTrue(problem.getMessage().contains("line 2, column "), problem.getMessage());
        assertTrue(problem.getMessage().contains("'<p>x<br></div>'"), problem.getMessage());
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> WellFormed.read("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><p>&e;</p>"));
    }
}

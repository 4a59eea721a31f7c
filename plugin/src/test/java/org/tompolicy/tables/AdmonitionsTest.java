package org.tompolicy.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdmonitionsTest {

    @Test
    void namesAKindInALanguage() {
        assertEquals("Note", Admonitions.label("note", ""));
        assertEquals("Hinweis", Admonitions.label("note", "de"));
        assertEquals("Hinweis", Admonitions.label("note", "de-AT"));
        assertEquals("Warning", Admonitions.label("warning", "fr"));
    }
}

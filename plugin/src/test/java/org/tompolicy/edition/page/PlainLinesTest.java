package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainLinesTest {

    @Test
    void breaksAtBlanksAndKeepsLongWordsWhole() {
        assertEquals(
                List.of("- one two", "  three", "  https://example.com/long", "  four"),
                PlainLines.of("one two three https://example.com/long four", "- ", "  ", 10));
    }

    @Test
    void whatFollowsStandsUnderTheBeginning() {
        assertEquals(
                "* one two\n  three\n    four five\n    six\n\nseven\n",
                PlainLines.wrapped("\n* one two three\n    four five six\n\n\n\nseven\n\n", 13));
    }
}

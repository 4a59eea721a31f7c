package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Redlines.Piece;

class RedlinesTest {

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case "deleted" -> "[-" + piece.text() + "-]" + piece.space();
                    case "inserted" -> "{+" + piece.text() + "+}" + piece.space();
                    default -> piece.text() + piece.space();
                })
                .collect(Collectors.joining());
    }

    @Test
    void whiteSpaceStandsOutsideTheMarks() {
        assertEquals(
                "Renewed every [-six-] {+twelve+} months.",
                shown(Redlines.of("Renewed every six months.", "Renewed every twelve months.")));
    }

    @Test
    void whatIsExchangedAtTheEndIsKeptApart() {
        assertEquals(
                "We keep [-keys.-] {+keys and passes.+}",
                shown(Redlines.of("We keep keys.", "We keep keys and passes.")));
    }

    @Test
    void whatIsThereOnceIsMarkedAsAWhole() {
        assertEquals("{+One.\nTwo.+}", shown(Redlines.of("", "One.\nTwo.")));
        assertEquals("[-One.\nTwo.-]", shown(Redlines.of("One.\nTwo.", "")));
        assertEquals(List.of(), Redlines.of("", ""));
    }

    @Test
    void aBlankIsNeverMarked() {
        for (Piece piece : Redlines.of("a b  c\nd", "a  b c d")) {
            assertTrue(piece.kind().equals("kept") || !piece.text().isBlank(), piece.toString());
        }
    }

    @Test
    void listsAreComparedByTheirMembers() {
        assertEquals("Platform, {+Mobile+}", shown(Redlines.lists(List.of("Platform"), List.of("Platform", "Mobile"))));
        assertEquals("[-a-], [-b-] {+c+}", shown(Redlines.lists(List.of("a", "b"), List.of("c"))));
        assertEquals("[-a-]", shown(Redlines.lists(List.of("a"), List.of())));
    }

    @Test
    void valuesStandForOneAnother() {
        assertEquals("[-every 6 months-] {+once a year+}", shown(Redlines.exchanged("every 6 months", "once a year")));
        assertEquals("{+every week+}", shown(Redlines.exchanged("", "every week")));
    }

    @Test
    void theMiddleOfLongTextsIsLeftOut() {
        String long1 = "word ".repeat(100);
        String shown = shown(Redlines.shortened(long1 + "old " + long1 + "end", long1 + "new " + long1 + "end"));
        assertTrue(shown.startsWith("[…] word word"), shown);
        assertTrue(shown.contains("word [-old-] {+new+} word"), shown);
        assertTrue(shown.endsWith("word […] "), shown);
        assertEquals(40, shown.split("word", -1).length - 1);
    }

    @Test
    void aLongTextThatStaysShowsItsBeginning() {
        String text = "word ".repeat(100);
        assertEquals("word ".repeat(20) + "[…] ", shown(Redlines.shortened(text, text)));
    }

    @Test
    void aShortTextIsShownWhole() {
        assertEquals("A [-short-] {+brief+} text.", shown(Redlines.shortened("A short text.", "A brief text.")));
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphsTest {

    @Test
    void textInEnglishAndGermanIsCovered() {
        assertEquals(List.of(), Glyphs.missing("Größe: „äöüß“ – “quotes” … 5 € § 32 ½ × ≥ → © ™ ẞ\n\tend"));
    }

    @Test
    void symbolsThatLiberationLacksAreCovered() {
        assertEquals(
                List.of(), Glyphs.missing("UK\u2011South \u2713 \u2714 \u2717 \u2718 \u2610 \u2611 \u2612 \u274f"));
    }

    @Test
    void whatIsLeftIsNamedOnceAndInOrder() {
        assertEquals(List.of(0x2460, 0x4e2d, 0x1f512), Glyphs.missing("\uD83D\uDD12 中 ① 中"));
    }

    @Test
    void invisibleCharactersAreNeverMissing() {
        assertEquals(List.of(), Glyphs.missing("a\u00adb\u200bc\u200dd\u2060e\ufefff\ufe0f\u2028"));
    }
}

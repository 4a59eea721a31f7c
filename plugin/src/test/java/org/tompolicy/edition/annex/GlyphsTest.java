package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;

class GlyphsTest {

    private static final Path LIST = Path.of("src", "main", "resources").resolve(Glyphs.LIST.substring(1));

    /** The list in the resources is made from the fonts: {@code -Dtom.test.overwrite=true} writes it anew. */
    @Test
    void theListSaysWhatTheFontsDraw() throws IOException {
        StringBuilder list = new StringBuilder();
        BitSet drawn = drawn();
        for (int from = drawn.nextSetBit(0); from >= 0; ) {
            int to = drawn.nextClearBit(from);
            list.append(String.format("%04x-%04x\n", from, to - 1));
            from = drawn.nextSetBit(to);
        }
        if (Boolean.getBoolean("tom.test.overwrite")) {
            Files.writeString(LIST, list);
        }
        assertEquals(list.toString(), Files.readString(LIST));
    }

    /** What each face of the fallback family draws, and the symbols. */
    private static BitSet drawn() throws IOException {
        BitSet all = new BitSet();
        all.set(0, Character.MAX_CODE_POINT + 1);
        for (Face face : Face.values()) {
            if (face.isFallback() && face != Face.SYMBOLS) {
                all.and(points(face));
            }
        }
        all.or(points(Face.SYMBOLS));
        return all;
    }

    private static BitSet points(Face face) throws IOException {
        BitSet points = new BitSet();
        try (TrueTypeFont font = face.open()) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int point = 0; point <= 0xFFFF; point++) {
                if (map.getGlyphId(point) != 0) {
                    points.set(point);
                }
            }
        }
        return points;
    }

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

package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Fonts of one document that draw everything that those of another one have to draw. Both embed parts of the same faces
 * under the numbers that the letters have in the face.
 */
final class SharedFonts {

    private static final COSName MAP = COSName.CID_TO_GID_MAP;

    private SharedFonts() {}

    /** A font to a font that can stand for it. */
    static Map<COSDictionary, COSDictionary> of(List<COSDictionary> pages, List<COSDictionary> others)
            throws IOException {
        Map<String, COSDictionary> there = new HashMap<>();
        for (COSDictionary font : fonts(others)) {
            there.putIfAbsent(face(font), font);
        }
        Map<COSDictionary, COSDictionary> shared = new HashMap<>();
        for (COSDictionary font : fonts(pages)) {
            COSDictionary other = there.get(face(font));
            if (other != null && draws(other, font)) {
                shared.put(font, other);
            }
        }
        return shared;
    }

    private static Set<COSDictionary> fonts(List<COSDictionary> pages) {
        Set<COSDictionary> fonts = new LinkedHashSet<>();
        for (COSDictionary page : pages) {
            COSDictionary named = page.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT);
            if (named != null) {
                named.keySet().forEach(name -> fonts.add(named.getCOSDictionary(name)));
            }
        }
        return fonts;
    }

    /** The name of the face, without the letters that tell one part of it from another. */
    private static String face(COSDictionary font) {
        return font.getNameAsString(COSName.BASE_FONT).replaceFirst("^[A-Z]{6}\\+", "");
    }

    private static boolean draws(COSDictionary font, COSDictionary other) throws IOException {
        Optional<byte[]> drawn = letters(font);
        Optional<byte[]> wanted = letters(other);
        if (drawn.isEmpty() || wanted.isEmpty()) {
            return false;
        }
        byte[] map = drawn.get();
        byte[] needed = wanted.get();
        for (int i = 0; i + 1 < needed.length; i += 2) {
            boolean needs = needed[i] != 0 || needed[i + 1] != 0;
            boolean has = i + 1 < map.length && (map[i] != 0 || map[i + 1] != 0);
            if (needs && !has) {
                return false;
            }
        }
        return true;
    }

    /** Two bytes for each letter of the face, which are 0 where it is not embedded. */
    private static Optional<byte[]> letters(COSDictionary font) throws IOException {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants == null
                || !(descendants.getObject(0) instanceof COSDictionary descendant)
                || !(descendant.getDictionaryObject(MAP) instanceof COSStream map)) {
            return Optional.empty();
        }
        try (InputStream in = map.createInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }
}

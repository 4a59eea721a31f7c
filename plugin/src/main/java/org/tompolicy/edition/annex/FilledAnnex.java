package org.tompolicy.edition.annex;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.word.WordDocument;
import org.w3c.dom.Document;

/**
 * An annex whose texts stand in their places: what every format of it is made of.
 *
 * @param pictures path to bytes of every picture that the page shows
 */
record FilledAnnex(Document page, SortedMap<String, byte[]> pictures, Imprint imprint) {

    FilledAnnex {
        Objects.requireNonNull(page, "page");
        pictures = new TreeMap<>(pictures);
        Objects.requireNonNull(imprint, "imprint");
    }

    /**
     * The same for Word.
     *
     * @param note a line above each page
     */
    WordDocument word(String version, String note) {
        return new WordDocument(
                page,
                addressed(pictures),
                imprint.about(version),
                note,
                imprint.watermark().orElse(""),
                Optional.empty());
    }

    /** Pictures by the addresses that the page has for them. */
    static SortedMap<String, byte[]> addressed(SortedMap<String, byte[]> pictures) {
        SortedMap<String, byte[]> addressed = new TreeMap<>();
        pictures.forEach((path, content) -> addressed.put(PdfEngine.PICTURE + ":" + path, content));
        return addressed;
    }
}

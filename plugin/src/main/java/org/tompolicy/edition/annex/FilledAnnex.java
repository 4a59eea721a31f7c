package org.tompolicy.edition.annex;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.word.WordDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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

    /**
     * Pictures of another state or language of the page: one that has another content keeps an address of its own.
     *
     * @param folder of such addresses
     * @param pictures path to bytes of what the page shows already; what comes besides is put there
     */
    static void keepBoth(Element other, Map<String, byte[]> shown, String folder, SortedMap<String, byte[]> pictures) {
        for (Element image : HtmlTree.elements(other, "img")) {
            String path = image.getAttribute("src").replaceFirst("^" + PdfEngine.PICTURE + ":", "");
            byte[] content = shown.get(path);
            if (content != null) {
                String own = Arrays.equals(pictures.getOrDefault(path, content), content) ? path : folder + "/" + path;
                pictures.put(own, content);
                image.setAttribute("src", PdfEngine.PICTURE + ":" + own);
            }
        }
    }

    /** Pictures by the addresses that the page has for them. */
    static SortedMap<String, byte[]> addressed(SortedMap<String, byte[]> pictures) {
        SortedMap<String, byte[]> addressed = new TreeMap<>();
        pictures.forEach((path, content) -> addressed.put(PdfEngine.PICTURE + ":" + path, content));
        return addressed;
    }
}

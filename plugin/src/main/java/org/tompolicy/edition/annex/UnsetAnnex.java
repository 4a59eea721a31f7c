package org.tompolicy.edition.annex;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.Sha256;
import org.w3c.dom.Document;

/**
 * An annex whose words, styles and pictures all stand, and whose pages nobody has set: all that its bytes depend on. It is
 * made without the library that sets pages.
 */
public final class UnsetAnnex {

    private final Document page;
    private final SortedMap<String, byte[]> pictures;
    private final Imprint imprint;
    private final Instant timestamp;
    private final String described;

    UnsetAnnex(Document page, SortedMap<String, byte[]> pictures, Imprint imprint, Instant timestamp) {
        this.page = Objects.requireNonNull(page, "page");
        this.pictures = new TreeMap<>(pictures);
        this.imprint = Objects.requireNonNull(imprint, "imprint");
        this.timestamp = Objects.requireNonNull(timestamp, "timestamp");
        this.described = HtmlTree.described(page);
    }

    /**
     * The SHA-256 of everything that decides the bytes, the plugin, its libraries and Java among it: with an equal one
     * {@link #pdf()} gives equal bytes.
     *
     * @return 64 digits in lower-case hexadecimal
     */
    public String digest() {
        return digest(SettingCode.names());
    }

    /** @param code what sets the pages, by name and version */
    String digest(List<String> code) {
        List<byte[]> parts = new ArrayList<>();
        code.forEach(name -> parts.add(utf8(name)));
        parts.add(utf8(described));
        parts.add(utf8(timestamp.toString()));
        parts.addAll(imprint.parts());
        pictures(pictures, parts);
        return Sha256.ofParts(parts);
    }

    /**
     * Sets the pages; once, because the tree is changed by it.
     *
     * @return a PDF that conforms to PDF/A-3a and PDF/UA-1 and holds {@code policy.json}
     */
    public byte[] pdf() {
        return PdfEngine.typeset(page, pictures, new PdfFinish(imprint, identity()));
    }

    /** A number that changes with everything that the PDF is made of. */
    private long identity() {
        return identity(described, timestamp, imprint, pictures);
    }

    /** @param described what the pages hold */
    static long identity(String described, Instant timestamp, Imprint imprint, SortedMap<String, byte[]> pictures) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(utf8(described));
        parts.add(utf8(timestamp.toString()));
        parts.add(imprint.json());
        pictures(pictures, parts);
        return ByteBuffer.wrap(Sha256.bytes(parts.toArray(byte[][]::new))).getLong();
    }

    private static void pictures(SortedMap<String, byte[]> pictures, List<byte[]> parts) {
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            parts.add(utf8(picture.getKey()));
            parts.add(picture.getValue());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

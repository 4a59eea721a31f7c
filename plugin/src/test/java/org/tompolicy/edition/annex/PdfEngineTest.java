package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Slow;
import org.w3c.dom.Document;

/** What fails while pages are set stops the PDF: the engine itself writes it to a log that nobody reads, and goes on. */
@Slow
class PdfEngineTest {

    private static Document page() throws Exception {
        String html = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>T</title><style>"
                + "body { font-family: 'Liberation Sans' }</style></head><body><p>We keep a register.</p>"
                + "<p><img alt=\"Zones\" src=\"picture:zones.png\"/></p></body></html>";
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void pagesAreSet() throws Exception {
        assertTrue(PdfEngine.typeset(page(), Map.of("zones.png", picture()), document -> {}).length > 1000);
    }

    @Test
    void pictureThatCannotBeDecodedStopsThePdf() throws Exception {
        byte[] whole = picture();
        for (int length = 0; length < whole.length - 20; length++) {
            Map<String, byte[]> damaged = Map.of("zones.png", Arrays.copyOf(whole, length));
            String message = assertThrows(
                            UncheckedIOException.class,
                            () -> PdfEngine.typeset(page(), damaged, document -> {}),
                            "of length " + length)
                    .getMessage();
            assertTrue(message.startsWith("The PDF cannot be set: "), message);
        }
    }

    @Test
    void pictureThatCannotBeReadStopsThePdf() throws Exception {
        byte[] content = picture();
        FaultyPictures pictures = new FaultyPictures(content);
        assertThrows(RuntimeException.class, () -> PdfEngine.typeset(page(), pictures, document -> {}));
        assertTrue(pictures.asked);
    }

    /** A picture that is there, and cannot be read. */
    private static final class FaultyPictures extends HashMap<String, byte[]> {
        private static final long serialVersionUID = 1;
        private boolean asked;

        FaultyPictures(byte[] content) {
            put("zones.png", content);
        }

        @Override
        public byte[] get(Object key) {
            asked = true;
            throw new IllegalStateException("no picture today");
        }
    }

    @Test
    void faultAtTheEndStopsThePdf() {
        assertThrows(
                UncheckedIOException.class,
                () -> PdfEngine.typeset(page(), Map.of("zones.png", picture()), document -> {
                    throw new IOException("no");
                }));
    }
}

package org.tompolicy.edition.annex;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * Sets a document of HTML as pages. It reads pictures that it was handed and nothing else: every other address, on
 * disk or in a network, is refused before it is opened.
 */
final class PdfEngine {

    /** Scheme of the addresses of the pictures that were handed in. */
    static final String PICTURE = "picture";

    /** Stands for a character that no font draws; the engine's own choice is {@code #}, which reads like a number. */
    private static final String NOT_DRAWN = "\u25A1";

    static {
        XRLog.setLoggingEnabled(true);
        XRLog.setLoggerImpl(new Silent());
    }

    /** Prints nothing; what the engine says is heard all the same. */
    private static final class Silent implements XRLogger {

        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable problem) {}

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }

    /** What is done to a document after its pages are set and before it is written. */
    interface Finish {
        void apply(PDDocument document) throws IOException;
    }

    private PdfEngine() {}

    /**
     * Sets the pages and hands back the bytes of the PDF.
     *
     * @throws UncheckedIOException when something failed on the way, also what the engine itself would pass over
     */
    static byte[] typeset(Document html, Map<String, byte[]> pictures, Finish finish) {
        return typeset(html, pictures, "", finish);
    }

    /** @param letters what plain faces that are used shall be able to draw besides, since somebody will write with them */
    static byte[] typeset(Document html, Map<String, byte[]> pictures, String letters, Finish finish) {
        Optional<byte[]> pdf = typeset(html, pictures, letters, finish, true);
        return pdf.orElseGet(
                () -> typeset(html, pictures, letters, finish, false).orElseThrow());
    }

    /** Nothing where tables were found that are too wide, whose cells carry a class now so that they may be set again. */
    private static Optional<byte[]> typeset(
            Document html, Map<String, byte[]> pictures, String letters, Finish finish, boolean mayChange) {
        List<TrueTypeFont> open = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            if (!pages(html, pictures, letters, document, open, mayChange)) {
                return Optional.empty();
            }
            finish.apply(document);
            return Optional.of(bytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be set: " + e.getMessage(), e);
        } finally {
            open.forEach(PdfEngine::close);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Sets the pages of a document; what the layout needed is free again when they stand. */
    private static boolean pages(
            Document html,
            Map<String, byte[]> pictures,
            String letters,
            PDDocument document,
            List<TrueTypeFont> open,
            boolean mayChange)
            throws IOException {
        List<String> failures = new ArrayList<>();
        try (PdfBoxRenderer renderer =
                builder(html, pictures, document, failures).buildPdfRenderer()) {
            addFonts(renderer.getFontResolver(), letters, document, open);
            renderer.layout();
            if (mayChange && WideTables.mark(renderer.getRootBox())) {
                return false;
            }
            paint(renderer);
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.get(0));
        }
        return true;
    }

    /**
     * Draws the pages. The engine also writes metadata, which are replaced later, and would look for something that writes XML in
     * every jar of the class path, each time.
     */
    private static void paint(PdfBoxRenderer renderer) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            renderer.createPDFWithoutClosing();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static PdfRendererBuilder builder(
            Document html, Map<String, byte[]> pictures, PDDocument document, List<String> failures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withDiagnosticConsumer(said -> {
            if (said.hasError() || said.getLevel().equals(Level.SEVERE)) {
                failures.add(said.getFormattedMessage());
            }
        });
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(NOT_DRAWN);
        builder.useSVGDrawer(Drawings.drawer());
        builder.withW3cDocument(html, PICTURE + ":/");
        builder.useUriResolver((base, address) -> address);
        builder.useProtocolsStreamImplementation(address -> new Picture(content(pictures, address)), PICTURE);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> mayRead(pictures, address), when);
        }
        return builder;
    }

    /** Whether an address is that of a picture that was handed in. */
    static boolean mayRead(Map<String, byte[]> pictures, String address) {
        return address != null
                && address.startsWith(PICTURE + ":")
                && pictures.containsKey(address.substring(PICTURE.length() + 1));
    }

    private static byte[] content(Map<String, byte[]> pictures, String address) {
        return pictures.get(address.substring(PICTURE.length() + 1));
    }

    private static void addFonts(
            PdfBoxFontResolver resolver, String letters, PDDocument document, List<TrueTypeFont> open) {
        for (Face face : Face.values()) {
            PDFontSupplier supplier = new FaceSupplier(face, letters, document, open);
            IdentValue style = face.style() == FontStyle.ITALIC ? IdentValue.ITALIC : IdentValue.NORMAL;
            resolver.addFont(supplier, face.family(), face.weight(), style, true, FontGroup.MAIN);
            if (face.isFallback()) {
                resolver.addFont(supplier, face.family(), face.weight(), style, true, FontGroup.FINAL_FALLBACK);
            }
        }
    }

    private static void close(TrueTypeFont font) {
        try {
            font.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a face when the first character needs it. */
    private static final class FaceSupplier extends PDFontSupplier {
        private final Face face;
        private final String letters;
        private final PDDocument document;
        private final List<TrueTypeFont> open;
        private PDFont font;

        FaceSupplier(Face face, String letters, PDDocument document, List<TrueTypeFont> open) {
            super(null);
            this.face = face;
            this.letters = letters;
            this.document = document;
            this.open = open;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                TrueTypeFont parsed = face.open();
                open.add(parsed);
                try {
                    PDType0Font loaded = PDType0Font.load(document, parsed, true);
                    if (face.isPlain()) {
                        letters.codePoints().forEach(loaded::addToSubset);
                    }
                    font = loaded;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }
    }

    private record Picture(byte[] content) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

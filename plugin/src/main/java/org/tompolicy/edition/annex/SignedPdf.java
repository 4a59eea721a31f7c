package org.tompolicy.edition.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.tompolicy.files.Sha256;

/**
 * An annex with a signature (PAdES, ETSI EN 319 142-1) behind it: its own bytes stand first, unchanged. The signature is not
 * seen on any page, and stays in PDF/A-3a and PDF/UA-1.
 */
public final class SignedPdf {

    private static final String FIELD = "Signature";

    private static final COSName TABS = COSName.getPDFName("Tabs");

    /** How far beside the page the field lies, in points. */
    private static final float BESIDE = 1;

    /**
     * What is written beside the signature.
     *
     * @param name of the signer
     * @param description of the field, in the language of the document
     * @param when the moment that the signature names
     * @param length the number of bytes that the signature has at most
     */
    public record Words(String name, String description, Instant when, int length) {
        public Words {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(when, "when");
        }
    }

    private SignedPdf() {}

    /**
     * Signs. The same arguments give the same bytes, if {@code signature} does.
     *
     * @param pdf what {@link AnnexEdition#render} gave
     * @param signature gives the signature (DER of the Cryptographic Message Syntax) of the bytes that it gets
     */
    public static byte[] of(byte[] pdf, Words words, UnaryOperator<byte[]> signature) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(words.length());
            document.addSignature(entry(words), options);
            for (PDSignatureField field : document.getSignatureFields()) {
                hide(field, document.getPage(0), words);
            }
            document.setDocumentId(identity(pdf, words));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            try (InputStream content = signing.getContent()) {
                signing.setSignature(signature.apply(content.readAllBytes()));
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("The PDF cannot be signed: " + failed.getMessage(), failed);
        }
    }

    private static PDSignature entry(Words words) {
        PDSignature entry = new PDSignature();
        entry.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        entry.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        entry.setName(words.name());
        entry.setSignDate(PdfFinish.calendar(words.when()));
        return entry;
    }

    /**
     * A field without height and width, beside the page: PDF/A wants no appearance of it and no flag that hides it, PDF/UA-1
     * no tag where it lies beside the page, and PDF/UA-2 says that such a field is an artifact.
     */
    private static void hide(PDSignatureField field, PDPage page, Words words) throws IOException {
        field.setPartialName(FIELD);
        field.setAlternateFieldName(words.description());
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDRectangle seen = page.getCropBox();
        PDRectangle beside = new PDRectangle();
        beside.setLowerLeftX(seen.getLowerLeftX() - BESIDE);
        beside.setLowerLeftY(seen.getLowerLeftY() - BESIDE);
        beside.setUpperRightX(seen.getLowerLeftX() - BESIDE);
        beside.setUpperRightY(seen.getLowerLeftY() - BESIDE);
        widget.setRectangle(beside);
        widget.setAppearance(null);
        widget.setLocked(true);
        page.getCOSObject().setItem(TABS, COSName.S);
    }

    private static long identity(byte[] pdf, Words words) {
        byte[] when = words.when().toString().getBytes(StandardCharsets.UTF_8);
        byte[] name = words.name().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.bytes(pdf, when, name)).getLong();
    }
}

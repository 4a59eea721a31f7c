package org.tompolicy.edition.annex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** A signature in a PDF and the bytes that it is about. Any bytes may be asked for theirs; other programs may have signed. */
public final class PdfSignature {

    /** Kinds whose signature stands apart from the bytes of the file. */
    private static final Set<String> DETACHED = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    /** What every file with a signature says in plain text, because a signature is put in when all else stands. */
    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private static final int RANGES = 4;

    private static final int LIMIT = 100;

    private final byte[] pdf;
    private final boolean known;
    private final int gap;
    private final int after;
    private final int end;

    /** @param gap where the signature begins; negative where nobody can say what it covers */
    private PdfSignature(byte[] pdf, boolean known, int gap, int after, int end) {
        this.pdf = pdf;
        this.known = known;
        this.gap = gap;
        this.after = after;
        this.end = end;
    }

    /** Those of a file, in the order of its fields; none where it is no PDF that can be read. */
    public static List<PdfSignature> of(byte[] pdf) {
        if (!mayHold(pdf)) {
            return List.of();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PdfSignature> found = new ArrayList<>();
            for (PDSignatureField field : document.getSignatureFields()) {
                COSDictionary entry = field.getCOSObject().getCOSDictionary(COSName.V);
                if (entry != null && found.size() < LIMIT) {
                    found.add(read(pdf, entry));
                }
            }
            return List.copyOf(found);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            return List.of();
        }
    }

    private static boolean mayHold(byte[] pdf) {
        for (int at = 0; at + MARK.length <= pdf.length; at++) {
            if (pdf[at] == '/' && Arrays.equals(pdf, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    private static PdfSignature read(byte[] pdf, COSDictionary entry) {
        boolean known = DETACHED.contains(String.valueOf(entry.getNameAsString(COSName.SUB_FILTER)));
        COSArray range = entry.getCOSArray(COSName.BYTERANGE);
        long[] numbers = new long[RANGES];
        for (int i = 0; i < RANGES; i++) {
            if (range == null || range.size() != RANGES || !(range.getObject(i) instanceof COSNumber number)) {
                return new PdfSignature(pdf, known, -1, 0, 0);
            }
            numbers[i] = number.longValue();
        }
        long gap = numbers[1];
        long after = numbers[2];
        long end = after + numbers[RANGES - 1];
        boolean fits = numbers[0] == 0 && gap > 0 && after > gap + 1 && end > after && end <= pdf.length;
        return fits && pdf[(int) gap] == '<' && pdf[(int) after - 1] == '>'
                ? new PdfSignature(pdf, known, (int) gap, (int) after, (int) end)
                : new PdfSignature(pdf, known, -1, 0, 0);
    }

    /** Whether it is of a kind that is checked here: neither a time stamp, nor a form that is long out of use. */
    public boolean isKnown() {
        return known;
    }

    /** Whether it is about the whole file, itself excepted, so that nothing was added behind it. */
    public boolean isWhole() {
        return gap >= 0 && end == pdf.length;
    }

    /** The signature of the Cryptographic Message Syntax, with zeros behind it; empty where there is none to be read. */
    public Optional<byte[]> code() {
        if (gap < 0) {
            return Optional.empty();
        }
        try {
            String digits = new String(pdf, gap + 1, after - gap - 2, StandardCharsets.ISO_8859_1);
            return Optional.of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException otherText) {
            return Optional.empty();
        }
    }

    /** The bytes that it is about. */
    public byte[] content() {
        if (gap < 0) {
            return new byte[0];
        }
        byte[] content = Arrays.copyOf(pdf, gap + end - after);
        System.arraycopy(pdf, after, content, gap, end - after);
        return content;
    }
}

package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.Program;
import org.tompolicy.signature.CheckedSignature;
import org.tompolicy.signature.CheckedSignature.Fault;
import org.tompolicy.signature.KeyProblem;
import org.tompolicy.signature.SigningKey;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.TestKeystore;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@Slow
class SignedPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private static final byte[] UNSIGNED = new AnnexEdition()
            .render(AnnexFixture.released(), AnnexFixture.options(), Templates.standard(), UiTexts.of("en"));

    private static final byte[] SIGNED = signed(UNSIGNED, TestKeystore.rsa());

    private static byte[] signed(byte[] pdf, byte[] keystore) {
        try {
            SigningKey key = SigningKey.open(keystore, TestKeystore.PASSWORD, Optional.empty(), DAY);
            return SignedPdf.of(
                    pdf,
                    new SignedPdf.Words(key.signer().name(), "Signature of Example Ltd", key.moment(), key.length()),
                    key::sign);
        } catch (KeyProblem problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Optional<Fault> fault(byte[] pdf) {
        List<PdfSignature> found = PdfSignature.of(pdf);
        assertEquals(1, found.size());
        return CheckedSignature.of(
                        found.get(0).code().orElse(new byte[0]), found.get(0).content())
                .fault();
    }

    @Test
    void conforms_to_both_profiles() throws Exception {
        for (byte[] pdf : List.of(SIGNED, signed(UNSIGNED, TestKeystore.curve()))) {
            assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
            assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        }
    }

    @Test
    void so_does_one_in_german_and_one_in_two_languages() throws Exception {
        byte[] german = new AnnexEdition()
                .render(AnnexFixture.released(), AnnexFixture.options(), Templates.standard(), UiTexts.of("de"));
        byte[] both = BilingualAnnexTest.render(AnnexFixture.released(), "de-avv");
        for (byte[] pdf : List.of(german, both)) {
            byte[] signed = signed(pdf, TestKeystore.rsa());
            assertEquals(List.of(), VeraPdf.failures(signed, PDFAFlavour.PDFA_3_A));
            assertEquals(List.of(), VeraPdf.failures(signed, PDFAFlavour.PDFUA_1));
            assertEquals(Optional.empty(), fault(signed));
            assertEquals(TagDump.of(pdf), TagDump.of(signed));
        }
    }

    @Test
    void the_unsigned_bytes_stand_first_and_the_same_input_gives_the_same_bytes() {
        assertArrayEquals(UNSIGNED, Arrays.copyOf(SIGNED, UNSIGNED.length));
        assertArrayEquals(SIGNED, signed(UNSIGNED, TestKeystore.rsa()));
        assertArrayEquals(signed(UNSIGNED, TestKeystore.curve()), signed(UNSIGNED, TestKeystore.curve()));
    }

    @Test
    void says_what_pades_asks_for() throws Exception {
        try (PDDocument document = Loader.loadPDF(SIGNED)) {
            PDSignature entry = document.getLastSignatureDictionary();
            assertEquals("Adobe.PPKLite", entry.getFilter());
            assertEquals("ETSI.CAdES.detached", entry.getSubFilter());
            assertEquals("D:20261116000000+00'00'", entry.getCOSObject().getString(COSName.M));
            assertEquals("Example Ltd seal", entry.getName());
            assertFalse(entry.getCOSObject().containsKey(COSName.CERT));
        }
    }

    @Test
    void the_field_is_no_part_of_any_page_and_of_what_is_read() throws Exception {
        try (PDDocument document = Loader.loadPDF(SIGNED)) {
            PDAnnotationWidget widget =
                    document.getSignatureFields().get(0).getWidgets().get(0);
            PDRectangle place = widget.getRectangle();
            assertEquals(0, place.getWidth());
            assertEquals(0, place.getHeight());
            assertTrue(place.getUpperRightX() < 0 && place.getUpperRightY() < 0, place.toString());
            assertEquals(
                    "Signature of Example Ltd",
                    document.getSignatureFields().get(0).getAlternateFieldName());
        }
        assertEquals(TagDump.of(UNSIGNED), TagDump.of(SIGNED));
        assertArrayEquals(attached(UNSIGNED), attached(SIGNED));
    }

    private static byte[] attached(byte[] pdf) throws Exception {
        return AttachedModel.of(pdf);
    }

    @Test
    void it_is_about_every_byte() throws Exception {
        PdfSignature found = PdfSignature.of(SIGNED).get(0);
        assertTrue(found.isWhole() && found.isKnown());
        assertEquals(Optional.empty(), fault(SIGNED));
        int gap = SIGNED.length - found.content().length;
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] changed = SIGNED.clone();
            changed[random.nextInt(UNSIGNED.length - 2000)] ^= 1;
            List<PdfSignature> read = PdfSignature.of(changed);
            for (PdfSignature one : read) {
                assertEquals(
                        Optional.of(Fault.CHANGED),
                        CheckedSignature.of(one.code().orElseThrow(), one.content())
                                .fault());
            }
        }
        assertTrue(gap > 2000, gap + " bytes for the signature");
    }

    @Test
    void what_is_added_behind_it_is_not_covered() throws Exception {
        byte[] more = joined(SIGNED, "\n% more\n");
        PdfSignature found = PdfSignature.of(more).get(0);
        assertFalse(found.isWhole());
        assertEquals(Optional.empty(), fault(more));
    }

    /** Somebody who hides bytes beside the signature, in the hole that it leaves. */
    @Test
    void a_hole_that_holds_more_than_the_signature_is_none() {
        String text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int range = text.lastIndexOf("/ByteRange [");
        String line = text.substring(range, text.indexOf(']', range) + 1);
        String[] numbers = line.replaceAll("[^0-9 ]", "").strip().split(" +");
        int wider = Integer.parseInt(numbers[1]) - 9;
        String hole = "/ByteRange [0 " + wider + " " + numbers[2] + " " + numbers[3] + "]";
        String forged = text.replace(line, (hole + " ".repeat(line.length())).substring(0, line.length()));
        assertEquals(Optional.of(Fault.UNREADABLE), fault(forged.getBytes(StandardCharsets.ISO_8859_1)));
        for (String nonsense : List.of(
                "/ByteRange [0 -5 7 9]",
                "/ByteRange [0 1 2]",
                "/ByteRange [0 9 8 99999999999]",
                "/ByteRange [(a) 1 2 3]",
                "/ByteRange [0 0 0 0]")) {
            String other = text.replace(line, (nonsense + " ".repeat(line.length())).substring(0, line.length()));
            assertEquals(Optional.of(Fault.UNREADABLE), fault(other.getBytes(StandardCharsets.ISO_8859_1)), nonsense);
        }
    }

    @Test
    void a_second_signature_leaves_the_first_one_whole() {
        byte[] twice = signed(SIGNED, TestKeystore.curve());
        List<PdfSignature> found = PdfSignature.of(twice);
        assertEquals(
                List.of(false, true), found.stream().map(PdfSignature::isWhole).toList());
        for (PdfSignature one : found) {
            assertTrue(
                    CheckedSignature.of(one.code().orElseThrow(), one.content()).isSound());
        }
    }

    @Test
    void what_has_no_signature_or_is_no_pdf_has_none() {
        assertEquals(List.of(), PdfSignature.of(UNSIGNED));
        assertEquals(List.of(), PdfSignature.of(new byte[0]));
        assertEquals(List.of(), PdfSignature.of("%PDF-1.7 /ByteRange [0 1 2 3]".getBytes(StandardCharsets.US_ASCII)));
        for (int length = UNSIGNED.length; length < SIGNED.length; length += 257) {
            PdfSignature.of(Arrays.copyOf(SIGNED, length)).forEach(PdfSignature::content);
        }
    }

    /** Another program, which shares no code with ours. */
    @Test
    void poppler_calls_it_valid(@TempDir Path folder) throws Exception {
        Optional<Path> program = Program.find("pdfsig", System.getenv("PATH"));
        if (program.isEmpty()) {
            System.out.println("**** SignedPdfTest is skipped: there is no pdfsig (poppler-utils) on the path. ****");
        }
        assumeTrue(program.isPresent(), "no pdfsig on the path");
        for (byte[] pdf : List.of(SIGNED, signed(UNSIGNED, TestKeystore.curve()))) {
            String said = pdfsig(program.get(), Files.write(folder.resolve("signed.pdf"), pdf));
            assertTrue(said.contains("Signer Certificate Common Name: Example Ltd seal"), said);
            assertTrue(said.contains("Signature Type: ETSI.CAdES.detached"), said);
            assertTrue(said.contains("Signing Hash Algorithm: SHA-256"), said);
            assertTrue(said.contains("Total document signed"), said);
            assertTrue(said.contains("Signature Validation: Signature is Valid."), said);
        }
        byte[] changed = SIGNED.clone();
        changed[UNSIGNED.length / 2] ^= 1;
        String said = pdfsig(program.get(), Files.write(folder.resolve("signed.pdf"), changed));
        assertTrue(said.contains("Signature Validation: Digest Mismatch."), said);
    }

    private static String pdfsig(Path program, Path pdf) throws Exception {
        Process process = new ProcessBuilder(program.toString(), pdf.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static byte[] joined(byte[] pdf, String more) {
        byte[] all = Arrays.copyOf(pdf, pdf.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, all, pdf.length, more.length());
        return all;
    }
}

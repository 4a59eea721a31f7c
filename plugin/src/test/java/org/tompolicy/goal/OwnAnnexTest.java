package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.PageFaults;
import org.tompolicy.edition.annex.VeraPdf;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The annex of this repository's policy as it would be printed today: a release's own lies sealed as it was. */
@Slow
class OwnAnnexTest {

    /** Pages that the policy of 26 measures fits on. */
    private static final int PAGES = 19;

    /** What goes by mail without a thought: 250 KB. */
    private static final int BYTES = 250_000;

    @TempDir
    private static Path output;

    private static byte[] annex;

    @BeforeAll
    static void build() throws IOException {
        Build build = Build.open(Builds.showing(Builds.own(output), Options.DRAFT));
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
        annex = Builds.files(output.resolve("annex")).get("tom-annex-draft-en.pdf");
    }

    @Test
    void nothingIsStrandedAloneBrokenOrTooSmall() throws IOException {
        assertEquals(List.of(), PageFaults.of(annex));
    }

    @Test
    void conformsToArchiveAndAccessibility() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(annex, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(annex, PDFAFlavour.PDFUA_1));
    }

    @Test
    void needsNoMorePagesThanItsText() {
        assertTrue(AnnexEdition.pages(annex) <= PAGES, AnnexEdition.pages(annex) + " pages");
    }

    @Test
    void needsNoMoreBytesThanGoByMail() {
        assertTrue(annex.length <= BYTES, annex.length + " bytes");
    }
}

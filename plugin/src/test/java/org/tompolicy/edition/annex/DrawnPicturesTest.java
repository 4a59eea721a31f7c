package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.page.WellFormed;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Drawings in SVG on the pages of the annex. */
@Slow
@Isolated
class DrawnPicturesTest {

    private static byte[] annex() {
        return new AnnexEdition()
                .render(
                        AnnexFixture.holding(
                                "<figure><img src=\"images/drawn.svg\" alt=\"Zones of the network\"><figcaption>Figure 1. Zones"
                                        + "</figcaption></figure><p><img src=\"images/plan.svg\" alt=\"Nothing\"></p>"),
                        AnnexFixture.options(),
                        Templates.standard(),
                        UiTexts.of("en"));
    }

    private static boolean isRead(String inside) {
        return Drawing.of(
                        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\">" + inside + "</svg>")
                                .getBytes(StandardCharsets.UTF_8))
                .isPresent();
    }

    @Test
    void conformsAndHasItsWordsAndCaption() throws Exception {
        byte[] pdf = annex();
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertTrue(TagDump.of(pdf).contains("Figure alt=Zones of the network\n  Caption \"Figure 1. Zones\"\n"));
    }

    @Test
    void isMadeOfLinesAndAreasAndOfNoFontOfTheMachine() throws Exception {
        try (PDDocument document = Loader.loadPDF(annex())) {
            int forms = 0;
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    PDXObject object = resources.getXObject(name);
                    if (object instanceof PDFormXObject form) {
                        forms++;
                        assertEquals(List.of(), fonts(form));
                    } else {
                        assertTrue(false, "a picture of dots");
                    }
                }
            }
            assertEquals(1, forms);
        }
    }

    private static List<COSName> fonts(PDFormXObject form) {
        return Stream.of(form.getResources().getFontNames())
                .flatMap(names -> {
                    List<COSName> all = new ArrayList<>();
                    names.forEach(all::add);
                    return all.stream();
                })
                .toList();
    }

    @Test
    void sameDrawingGivesSameBytesInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            byte[] first = annex();
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertArrayEquals(first, annex());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Each colour stands where the drawing has it. */
    @Test
    void isPaintedAsItIsDrawn() throws Exception {
        byte[] svg = ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\" viewBox=\"0 0 20 10\">"
                        + "<rect width=\"20\" height=\"10\" fill=\"#00f\"/><path d=\"M10 0h10v10h-10z\" fill=\"lime\"/>"
                        + "<circle cx=\"5\" cy=\"5\" r=\"3\" style=\"fill:rgb(255,0,0)\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] pdf = PdfEngine.typeset(
                WellFormed.read(
                        "<html lang=\"en\"><head><title>t</title><style>@page {margin: 0} body {margin: 0}</style></head>"
                                + "<body><div><img src=\"picture:a.svg\" alt=\"a\"/></div></body></html>"),
                Map.of("a.svg", svg),
                document -> {});
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertEquals(0xff0000ff, page.getRGB(5, 5));
            assertEquals(0xffff0000, page.getRGB(50, 50));
            assertEquals(0xff00ff00, page.getRGB(150, 50));
            assertEquals(0xffffffff, page.getRGB(205, 50));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<rect width=\"9\" height=\"9\" fill=\"url(#shade)\"/>",
                "<rect width=\"9\" height=\"9\" filter=\"url(#blur)\"/>",
                "<rect width=\"9\" height=\"9\" style=\"mask:url(#m)\"/>",
                "<rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>",
                "<rect width=\"9em\" height=\"9\"/>",
                "<rect width=\"1e999\" height=\"9\"/>",
                "<rect width=\"9\" height=\"9\" stroke=\"red\" stroke-width=\"1e30\"/>",
                "<image href=\"data:image/png;base64,AA\" width=\"9\" height=\"9\"/><rect width=\"9\" height=\"9\"/>",
                "<use href=\"other.svg#x\"/><rect width=\"9\" height=\"9\"/>",
                "<use id=\"a\" href=\"#a\"/><rect width=\"9\" height=\"9\"/>",
                "<g id=\"a\"><use href=\"#a\"/><use href=\"#a\"/></g><rect width=\"9\" height=\"9\"/>",
                "<text x=\"1 2 3\">abc</text>",
                "<text y=\"9\">\u4e2d</text>",
                "<path d=\"M0 0 L\"/><rect width=\"9\" height=\"9\"/>",
                "<path d=\"M0 0 L1e300 1e300\"/>",
                "<path d=\"L1 1\"/>",
                "<style>g > rect {fill: red}</style><rect width=\"9\" height=\"9\"/>",
                "<style>@import 'x.css';</style><rect width=\"9\" height=\"9\"/>",
                "<g opacity=\".5\"><rect width=\"9\" height=\"9\"/></g>",
                "<script>alert(1)</script><rect width=\"9\" height=\"9\"/>",
                "<rect width=\"9\" height=\"9\" transform=\"spin(3)\"/>"
            })
    void whatIsNotUnderstoodIsNotHalfDrawn(String inside) {
        assertFalse(isRead(inside), inside);
    }

    static List<String> deep() {
        return List.of(
                "<g>".repeat(3000) + "<rect width=\"9\" height=\"9\"/>" + "</g>".repeat(3000),
                "<text y=\"9\">" + "<tspan>".repeat(3000) + "x" + "</tspan>".repeat(3000) + "</text>");
    }

    @ParameterizedTest
    @MethodSource
    void deep(String inside) {
        assertFalse(isRead(inside));
    }

    @Test
    void diagramsOfEveryKindAreRead() throws IOException {
        int read = 0;
        try (Stream<Path> files = Files.list(Path.of("src", "test", "cases", "diagrams", "expected"))) {
            for (Path file : files.sorted().toList()) {
                assertTrue(Drawing.of(Files.readAllBytes(file)).isPresent(), file.toString());
                read++;
            }
        }
        assertEquals(12, read);
    }

    @Test
    void wordsAreUnderlinedAndStruckOut() {
        assertTrue(isRead("<text y=\"9\" text-decoration=\"underline\">a</text>"));
        assertTrue(isRead("<text y=\"9\" text-decoration=\"underline line-through\">a</text>"));
        assertFalse(isRead("<text y=\"9\" text-decoration=\"overline\">a</text>"));
    }

    @Test
    void everyBeginningOfADrawingIsReadOrRefused() {
        String whole = new String(AnnexFixture.DRAWN, StandardCharsets.UTF_8);
        for (int i = 0; i < whole.length(); i += 5) {
            Drawing.of(whole.substring(0, i).getBytes(StandardCharsets.UTF_8));
            Drawing.of((whole.substring(0, i) + whole.substring(Math.min(whole.length(), i + 2)))
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(Drawing.of(AnnexFixture.DRAWN).isPresent());
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

@Slow
class PictureCheckTest {

    @TempDir
    private Path root;

    private List<String> findings(SmallPolicy policy) {
        return Build.open(policy.options(Builds.DAY)).findings().stream()
                .filter(finding -> finding.rule() == Rule.PICTURE_UNPRINTED)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void aDrawingOfMoreThanPlainShapesIsFoundAtItsPlace() throws Exception {
        SmallPolicy policy = new SmallPolicy(root);
        policy.edit("measures/access/plan.svg", "<rect ", "<rect fill=\"url(#dark)\" ");
        assertEquals(
                List.of(
                        "measures/access/authorisation.adoc:16:1: warning: [picture-unprinted] The annex shows the text 'Plan of"
                                + " the building' instead of the picture plan.svg, for it prints only PNG, GIF, JPEG in RGB or grey, and SVG of"
                                + " plain shapes and words. Save it as PNG and name that file."),
                findings(policy));
    }

    @Test
    void aDrawingOfPlainShapesIsPrinted() throws Exception {
        assertEquals(List.of(), findings(new SmallPolicy(root)));
    }

    @Test
    void whatTheAnnexPrintsAndWhatItsReadersDoNotSeeIsSilent() throws Exception {
        SmallPolicy policy = new SmallPolicy(root);
        Files.write(root.resolve("measures/access/plan.png"), TestFolder.png());
        Path measure = root.resolve(SmallPolicy.MEASURE);
        Files.writeString(
                measure,
                Files.readString(measure).replace("image::plan.svg", "image::plan.png")
                        + "\n[.internal]\nimage::plan.svg[Plan]\n");
        assertEquals(List.of(), findings(policy));
    }

    @Test
    void aDamagedPictureIsToldWhereverItStands() throws Exception {
        SmallPolicy policy = new SmallPolicy(root);
        byte[] whole = TestFolder.png();
        Files.write(root.resolve("measures/access/cut.png"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(root.resolve("measures/cut.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        policy.edit(SmallPolicy.MEASURE, "image::plan.svg", "image::cut.png");
        policy.append(SmallPolicy.POLICY, "\nimage::cut.png[Whole]\n");
        assertEquals(
                List.of(
                        "measures/access/authorisation.adoc:16:1: warning: [picture-unprinted] The picture cut.png is damaged, or"
                                + " is none of the kind that its name says: readers see the text 'Plan of the building' instead."
                                + " Export it again.",
                        "measures/policy.adoc:11:1: warning: [picture-unprinted] The picture cut.png is damaged, or is none of the"
                                + " kind that its name says: readers see the text 'Whole' instead. Export it again."),
                findings(policy));
    }

    /** A whole picture in the four colours of printers. */
    private static byte[] jpegInFourColours() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void picturesOfOtherKindsAreToldAndNotCalledDamaged() throws Exception {
        SmallPolicy policy = new SmallPolicy(root);
        Files.write(root.resolve("measures/access/print.jpg"), jpegInFourColours());
        Files.write(
                root.resolve("measures/access/web.webp"),
                "RIFF\u001a\0\0\0WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1));
        policy.edit(SmallPolicy.MEASURE, "image::plan.svg", "image::print.jpg");
        policy.append(SmallPolicy.MEASURE, "\nimage::web.webp[Plan for the web]\n");
        assertEquals(
                List.of(
                        "measures/access/authorisation.adoc:16:1: warning: [picture-unprinted] The annex shows the text 'Plan of"
                                + " the building' instead of the picture print.jpg, for it prints only PNG, GIF, JPEG in RGB or grey,"
                                + " and SVG of plain shapes and words. Save it as PNG and name that file.",
                        "measures/access/authorisation.adoc:18:1: warning: [picture-unprinted] The annex shows the text 'Plan for"
                                + " the web' instead of the picture web.webp, for it prints only PNG, GIF, JPEG in RGB or grey, and SVG"
                                + " of plain shapes and words. Save it as PNG and name that file."),
                findings(policy));
    }
}

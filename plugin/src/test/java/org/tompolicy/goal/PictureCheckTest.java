package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
    void aDrawingIsFoundAtItsPlace() throws Exception {
        assertEquals(
                List.of(
                        "measures/access/authorisation.adoc:16:1: warning: [picture-unprinted] The annex shows the text 'Plan of"
                                + " the building' instead of the picture plan.svg, for it prints PNG, GIF, and JPEG in RGB or grey only."
                                + " Save it as PNG and name that file."),
                findings(new SmallPolicy(root)));
    }

    @Test
    void whatTheAnnexPrintsAndWhatItsReadersDoNotSeeIsSilent() throws Exception {
        SmallPolicy policy = new SmallPolicy(root);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        Files.write(root.resolve("measures/access/plan.png"), png.toByteArray());
        Path measure = root.resolve(SmallPolicy.MEASURE);
        Files.writeString(
                measure,
                Files.readString(measure).replace("image::plan.svg", "image::plan.png")
                        + "\n[.internal]\nimage::plan.svg[Plan]\n");
        assertEquals(List.of(), findings(policy));
    }
}

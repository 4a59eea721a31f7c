package org.tompolicy.edition.annex;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;

/** The pictures of a publication, and which of them can be set into a PDF. */
record Pictures(List<PublishedPicture> pictures) {

    Pictures {
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture of dots.
     *
     * @param path from the site's root
     */
    record Raster(String path, byte[] content) {}

    /** The picture of an address; empty where there is none, or where it is drawn of lines or in a colour space other than RGB and grey. */
    Optional<Raster> raster(String address) {
        if (!address.startsWith(AnnexTargets.SITE)) {
            return Optional.empty();
        }
        String path = address.substring(AnnexTargets.SITE.length());
        return pictures.stream()
                .filter(picture -> picture.path().equals(path))
                .findFirst()
                .map(PublishedPicture::content)
                .filter(Pictures::canBeSet)
                .map(content -> new Raster(path, content));
    }

    private static boolean canBeSet(byte[] content) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)));
            return image != null && image.getColorModel().getNumColorComponents() != 4;
        } catch (IOException e) {
            return false;
        }
    }
}

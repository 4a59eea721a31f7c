package org.tompolicy.edition.annex;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.Target;

/** The pictures of a publication, which of them can be set into a PDF, and which an annex shows. */
public final class Pictures {

    private final List<PublishedPicture> pictures;
    private final SortedMap<String, byte[]> shown = new TreeMap<>();

    Pictures(List<PublishedPicture> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    /**
     * The address of a picture for the engine, which will find its bytes in {@link #shown()}; empty where there is none,
     * or where it is none that is printed.
     */
    Optional<String> address(Target source) {
        return pictures.stream()
                .filter(one -> source.equals(new Target.File(one.path())))
                .findFirst()
                .filter(one -> isPrinted(one.content()))
                .map(one -> {
                    shown.put(one.path(), one.content());
                    return PdfEngine.PICTURE + ":" + one.path();
                });
    }

    /** Path to bytes of every picture whose address was asked for. */
    SortedMap<String, byte[]> shown() {
        return Collections.unmodifiableSortedMap(shown);
    }

    /**
     * Whether the annex shows a picture: PNG, GIF, JPEG in RGB or grey, and SVG of which every part is understood. For any
     * other stands its alternative text.
     */
    public static boolean isPrinted(byte[] content) {
        if (Drawing.of(content).isPresent()) {
            return true;
        }
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)));
            return image != null && image.getColorModel().getNumColorComponents() != 4;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Whether the bytes are those of a whole picture in PNG, GIF or JPEG, in whatever colours. */
    public static boolean isReadable(byte[] content) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                if (reader.canReadRaster()) {
                    reader.readRaster(0, null);
                } else {
                    reader.read(0);
                }
                return true;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}

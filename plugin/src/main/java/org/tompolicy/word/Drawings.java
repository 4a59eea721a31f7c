package org.tompolicy.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;

/** Pictures in the text. None is wider than its place or higher than most of a page. */
final class Drawings {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** Units of the format: of a pixel of 1/96 inch, and of a twentieth of a point. */
    private static final long PIXEL = 9525;

    private static final long TWIP = 635;

    private static final long HIGHEST = Measure.mm(190) * TWIP;

    /** Classes with a share of the width, in tenths of a percent. */
    private static final Pattern SHARE = Pattern.compile("(?:^|\\s)(?:w|print-)(\\d{2,4})(?:\\s|$)");

    private final Parts parts;

    Drawings(Parts parts) {
        this.parts = parts;
    }

    private record Size(int width, int height, String format) {}

    /** A picture as the format draws it; empty where its bytes cannot be read. */
    Optional<Xml> of(Element image, int place) {
        String address = image.getAttribute("src");
        return parts.picture(address).flatMap(Drawings::size).map(size -> drawing(image, address, size, place));
    }

    private static Optional<Size> size(byte[] content) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0), format));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private Xml drawing(Element image, String address, Size size, int place) {
        String extension = size.format().startsWith("jp") ? "jpeg" : size.format();
        String relation = parts.media(address, extension);
        long width = Elements.number(image, "width", size.width()) * PIXEL;
        long height = image.hasAttribute("height")
                ? Elements.number(image, "height", size.height()) * PIXEL
                : Math.round((double) width * size.height() / size.width());
        Matcher share = SHARE.matcher(image.getAttribute("class"));
        double scale = share.find()
                ? Integer.parseInt(share.group(1)) / 1000.0 * place * TWIP / width
                : Math.min(1, (double) place * TWIP / width);
        scale = Math.min(scale, (double) HIGHEST / height);
        String x = String.valueOf(Math.max(1, Math.round(width * scale)));
        String y = String.valueOf(Math.max(1, Math.round(height * scale)));
        String number = String.valueOf(parts.nextDrawing());
        Xml out = new Xml();
        out.open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        out.empty("wp:extent", "cx", x, "cy", y);
        out.empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", image.getAttribute("alt"));
        out.open("wp:cNvGraphicFramePr")
                .empty("a:graphicFrameLocks", "xmlns:a", DRAWING + "main", "noChangeAspect", "1")
                .close();
        out.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        out.open("pic:pic", "xmlns:pic", DRAWING + "picture").open("pic:nvPicPr");
        out.empty("pic:cNvPr", "id", number, "name", "Picture " + number, "descr", image.getAttribute("alt"));
        out.empty("pic:cNvPicPr").close();
        out.open("pic:blipFill").empty("a:blip", "r:embed", relation);
        out.open("a:stretch").empty("a:fillRect").close().close();
        out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        out.empty("a:ext", "cx", x, "cy", y).close();
        out.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        return out.close().close().close().close().close();
    }
}

package org.tompolicy.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/**
 * Small pictures of points inside of a drawing, such as the figure of a person, become areas of one colour each: their own
 * bytes differ between machines, and the annex draws no points.
 */
final class DrawnPixels {

    private static final Pattern PNG = Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)");

    /** Points on a side; a symbol has no more. */
    private static final int LARGEST = 256;

    private static final int OPAQUE = 0xff;

    private DrawnPixels() {}

    /** Puts areas where a picture of points is; nothing where it cannot be read. */
    static void replace(Element image) {
        String source = image.hasAttr("href") ? image.attr("href") : image.attr("xlink:href");
        Optional<BufferedImage> points = read(source)
                .filter(one -> one.getWidth() <= LARGEST && one.getHeight() <= LARGEST)
                .filter(one -> image.attr("width").matches("[\\d.]+")
                        && image.attr("height").matches("[\\d.]+"));
        if (points.isEmpty()) {
            image.remove();
            return;
        }
        double wide = Double.parseDouble(image.attr("width")) / points.get().getWidth();
        double high = Double.parseDouble(image.attr("height")) / points.get().getHeight();
        Element group = new Element("g")
                .attr(
                        "transform",
                        "translate(" + place(image, "x") + " " + place(image, "y") + ") scale(" + wide + " " + high
                                + ")")
                .attr("shape-rendering", "crispEdges");
        areas(points.get()).forEach((colour, path) -> {
            Element area = new Element("path")
                    .attr("fill", "#" + HexFormat.of().toHexDigits(colour).substring(2))
                    .attr("d", path.toString());
            int part = colour >>> 24;
            if (part < OPAQUE) {
                area.attr("fill-opacity", String.valueOf(part * 100 / OPAQUE / 100.0));
            }
            group.appendChild(area);
        });
        image.replaceWith(group);
    }

    private static String place(Element image, String name) {
        return image.attr(name).matches("-?[\\d.]+") ? image.attr(name) : "0";
    }

    /** Neighbours in a row that have one colour, by colour. */
    private static SortedMap<Integer, StringBuilder> areas(BufferedImage points) {
        SortedMap<Integer, StringBuilder> areas = new TreeMap<>();
        for (int y = 0; y < points.getHeight(); y++) {
            int begin = 0;
            for (int x = 1; x <= points.getWidth(); x++) {
                int colour = points.getRGB(begin, y);
                if (x == points.getWidth() || points.getRGB(x, y) != colour) {
                    if (colour >>> 24 > 0) {
                        areas.computeIfAbsent(colour, any -> new StringBuilder())
                                .append('M')
                                .append(begin)
                                .append(',')
                                .append(y)
                                .append('h')
                                .append(x - begin)
                                .append("v1h-")
                                .append(x - begin)
                                .append('z');
                    }
                    begin = x;
                }
            }
        }
        return areas;
    }

    private static Optional<BufferedImage> read(String source) {
        Matcher png = PNG.matcher(source);
        if (!png.matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(png.group(1));
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}

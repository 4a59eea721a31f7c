package org.tompolicy.edition.annex;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.word.Elements;
import org.w3c.dom.Element;

/**
 * Reads an SVG into what is painted. It knows shapes, paths, words, arrow heads, uses and style sheets of single elements; a
 * picture with anything that would look otherwise than in a browser is not read at all, so that nobody signs a wrong picture.
 */
final class DrawingReader {

    /** Says that something is not understood; the message is for us. */
    static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;

        Unread(String what) {
            super(what, null, false, false);
        }
    }

    /** More is no picture that somebody has drawn. */
    private static final int PIECES = 20_000;

    private static final int DEPTH = 40;

    /** Pixels; nothing of a picture lies farther away. */
    static final double FARTHEST = 100_000;

    /** What shows nothing where it stands. */
    private static final Set<String> NOT_DRAWN = Set.of(
            "defs",
            "title",
            "desc",
            "metadata",
            "style",
            "symbol",
            "marker",
            "clipPath",
            "mask",
            "pattern",
            "linearGradient",
            "radialGradient",
            "filter");

    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "display",
            "visibility",
            "color",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "text-anchor",
            "text-decoration",
            "dominant-baseline",
            "marker-start",
            "marker-end");

    /** Properties that change what is seen and are not understood, unless they say the usual. */
    private static final Set<String> FOREIGN = Set.of(
            "clip-path",
            "clip",
            "mask",
            "filter",
            "marker",
            "marker-mid",
            "font",
            "mix-blend-mode",
            "paint-order",
            "vector-effect",
            "letter-spacing",
            "word-spacing",
            "writing-mode",
            "baseline-shift",
            "alignment-baseline",
            "transform",
            "transform-origin",
            "rotate");

    private static final Set<String> USUAL = Set.of("none", "normal", "auto", "baseline", "inherit", "", "0", "lr-tb");

    private static final Pattern STEP = Pattern.compile("\\s*,?\\s*([a-zA-Z]+)\\s*\\(([^)]*)\\)\\s*");

    private final Map<String, Element> named = new HashMap<>();
    private final DrawingRules rules = new DrawingRules();
    private final List<Drawing.Piece> pieces = new ArrayList<>();
    private int visited;

    private DrawingReader() {}

    static Drawing read(Element root) throws Unread {
        DrawingReader reader = new DrawingReader();
        for (Element element : HtmlTree.elements(root.getOwnerDocument())) {
            reader.named.putIfAbsent(element.getAttribute("id"), element);
            if (element.getTagName().equals("style")) {
                reader.rules.read(element.getTextContent());
            }
        }
        Optional<double[]> box =
                root.hasAttribute("viewBox") ? Optional.of(numbers(root.getAttribute("viewBox"), 4)) : Optional.empty();
        double width = size(root.getAttribute("width"), box.map(one -> one[2]));
        double height = size(root.getAttribute("height"), box.map(one -> one[3]));
        double[] view = box.orElse(new double[] {0, 0, width, height});
        if (!(width > 0 && height > 0 && view[2] > 0 && view[3] > 0)
                || !root.getAttribute("preserveAspectRatio").matches("|xMidYMid( meet)?")) {
            throw new Unread("size");
        }
        reader.children(root, reader.style(root, DrawingStyle.initial()), new AffineTransform(), 0);
        if (reader.pieces.isEmpty()) {
            throw new Unread("nothing");
        }
        return new Drawing(width, height, new Rectangle2D.Double(view[0], view[1], view[2], view[3]), reader.pieces);
    }

    private static double size(String said, Optional<Double> view) throws Unread {
        return said.isEmpty() || said.endsWith("%")
                ? view.orElseThrow(() -> new Unread("size"))
                : DrawingStyle.length(said);
    }

    private void children(Element parent, DrawingStyle style, AffineTransform place, int depth) throws Unread {
        for (Element child : Elements.elements(parent)) {
            if (!NOT_DRAWN.contains(child.getTagName())) {
                element(child, style, place, depth + 1);
            }
        }
    }

    private DrawingStyle style(Element element, DrawingStyle around) throws Unread {
        Map<String, String> own = new TreeMap<>();
        for (Set<String> some : List.of(PROPERTIES, FOREIGN)) {
            for (String name : some) {
                if (element.hasAttribute(name) && !name.equals("transform")) {
                    own.put(name, element.getAttribute(name));
                }
            }
        }
        own.putAll(rules.of(element));
        own.putAll(DrawingRules.properties(element.getAttribute("style")));
        for (Map.Entry<String, String> one : own.entrySet()) {
            if (FOREIGN.contains(one.getKey()) && !USUAL.contains(one.getValue().strip())) {
                throw new Unread(one.toString());
            }
        }
        return around.with(own);
    }

    private void element(Element element, DrawingStyle around, AffineTransform outer, int depth) throws Unread {
        visited++;
        if (depth > DEPTH || visited > PIECES) {
            throw new Unread("endless or as good as");
        }
        DrawingStyle style = style(element, around);
        if (style.word("display", "").equals("none")) {
            return;
        }
        AffineTransform place = new AffineTransform(outer);
        place.concatenate(transform(element.getAttribute("transform")));
        String name = element.getTagName();
        boolean group = name.equals("g") || name.equals("use");
        if (group && DrawingStyle.isTranslucent(style.word("opacity", "1"))) {
            throw new Unread("a group that shines through");
        }
        switch (name) {
            case "g" -> children(element, style, place, depth);
            case "use" -> use(element, style, place, depth);
            case "text" -> {
                for (DrawingText.Line line : DrawingText.read(element, style, this::style)) {
                    paint(line.words(), line.style(), place);
                }
            }
            default -> shape(element, name, style, place, depth);
        }
    }

    private void use(Element element, DrawingStyle style, AffineTransform place, int depth) throws Unread {
        String address =
                element.hasAttribute("href") ? element.getAttribute("href") : element.getAttribute("xlink:href");
        Element used = address.startsWith("#") ? named.get(address.substring(1)) : null;
        if (used == null) {
            throw new Unread(address);
        }
        place.translate(number(element, "x"), number(element, "y"));
        if (used.getTagName().equals("symbol")) {
            if (used.hasAttribute("viewBox")) {
                throw new Unread("a symbol with a box");
            }
            children(used, style(used, style), place, depth);
        } else {
            element(used, style, place, depth + 1);
        }
    }

    private void shape(Element element, String name, DrawingStyle style, AffineTransform place, int depth)
            throws Unread {
        int winding =
                style.word("fill-rule", "nonzero").equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO;
        Shape shape = switch (name) {
            case "path" -> DrawingPath.read(element.getAttribute("d"), winding);
            case "rect" -> rectangle(element);
            case "circle" -> ellipse(element, number(element, "r"), number(element, "r"));
            case "ellipse" -> ellipse(element, number(element, "rx"), number(element, "ry"));
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "polyline", "polygon" -> {
                String points = element.getAttribute("points").strip();
                yield DrawingPath.read(
                        points.isEmpty() ? "" : "M" + points + (name.equals("polygon") ? "Z" : ""), winding);
            }
            default -> throw new Unread(name);
        };
        Rectangle2D bounds = shape.getBounds2D();
        boolean area = !name.equals("line");
        if (name.matches("rect|circle|ellipse") && bounds.isEmpty()) {
            return;
        }
        paint(shape, area ? style.fill() : Optional.empty(), style, place);
        for (DrawingMarks.Mark mark : DrawingMarks.of(shape, style, named)) {
            AffineTransform at = new AffineTransform(place);
            at.concatenate(mark.place());
            children(mark.marker(), style(mark.marker(), DrawingStyle.initial()), at, depth);
        }
    }

    private static Shape rectangle(Element element) throws Unread {
        double x = number(element, "x");
        double y = number(element, "y");
        double width = number(element, "width");
        double height = number(element, "height");
        double rx = number(element, element.hasAttribute("rx") ? "rx" : "ry");
        double ry = number(element, element.hasAttribute("ry") ? "ry" : "rx");
        return rx > 0 && ry > 0
                ? new RoundRectangle2D.Double(
                        x, y, width, height, 2 * Math.min(rx, width / 2), 2 * Math.min(ry, height / 2))
                : new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape ellipse(Element element, double rx, double ry) throws Unread {
        return new Ellipse2D.Double(number(element, "cx") - rx, number(element, "cy") - ry, 2 * rx, 2 * ry);
    }

    private void paint(Shape words, DrawingStyle style, AffineTransform place) throws Unread {
        paint(words, style.fill(), style, place);
    }

    private void paint(Shape shape, Optional<Color> fill, DrawingStyle style, AffineTransform place) throws Unread {
        Optional<Color> line = style.line();
        if (style.isHidden() || fill.isEmpty() && line.isEmpty()) {
            return;
        }
        Rectangle2D bounds = place.createTransformedShape(shape).getBounds2D();
        for (double edge : new double[] {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()}) {
            if (!(Math.abs(edge) < FARTHEST)) {
                throw new Unread("far away");
            }
        }
        if (place.getDeterminant() == 0) {
            return;
        }
        pieces.add(new Drawing.Piece(shape, place, fill, line, line.isEmpty() ? new BasicStroke() : style.pen()));
    }

    static double number(Element element, String name) throws Unread {
        return element.hasAttribute(name) ? DrawingStyle.length(element.getAttribute(name)) : 0;
    }

    static double[] numbers(String said, int many) throws Unread {
        String[] parts = said.strip().split("[\\s,]+");
        double[] numbers = new double[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException e) {
            throw new Unread(said);
        }
        if (many > 0 && numbers.length != many) {
            throw new Unread(said);
        }
        return numbers;
    }

    static AffineTransform transform(String said) throws Unread {
        AffineTransform all = new AffineTransform();
        Matcher step = STEP.matcher(said);
        int at = 0;
        while (at < said.length()) {
            step.region(at, said.length());
            if (!step.lookingAt()) {
                throw new Unread(said);
            }
            at = step.end();
            all.concatenate(step(step.group(1), numbers(step.group(2), 0)));
        }
        return all;
    }

    private static AffineTransform step(String name, double[] n) throws Unread {
        return switch (name + n.length) {
            case "matrix6" -> new AffineTransform(n);
            case "translate1" -> AffineTransform.getTranslateInstance(n[0], 0);
            case "translate2" -> AffineTransform.getTranslateInstance(n[0], n[1]);
            case "scale1" -> AffineTransform.getScaleInstance(n[0], n[0]);
            case "scale2" -> AffineTransform.getScaleInstance(n[0], n[1]);
            case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
            case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
            case "skewX1" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(n[0])), 0);
            case "skewY1" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(n[0])));
            default -> throw new Unread(name);
        };
    }
}

package org.tompolicy.edition.annex;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.List;
import org.tompolicy.word.Elements;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of an SVG, as outlines at their places. */
final class DrawingText {

    private static final int DEPTH = 40;

    /** Words of one style. */
    record Line(Shape words, DrawingStyle style) {}

    /** How an element changes the style around it. */
    interface Styles {
        DrawingStyle of(Element element, DrawingStyle around) throws DrawingReader.Unread;
    }

    /** Words that stand behind one another, from one place that the picture names on. */
    private record Run(GeneralPath outline, double x, double y, DrawingStyle style) {}

    private final Styles styles;
    private final List<Line> lines = new ArrayList<>();
    private final List<Run> chunk = new ArrayList<>();
    private double startX;
    private double x;
    private double y;
    private String anchor = "start";
    private String length = "";
    private boolean stretched;
    private boolean space = true;

    private DrawingText(Styles styles) {
        this.styles = styles;
    }

    static List<Line> read(Element text, DrawingStyle style, Styles styles) throws DrawingReader.Unread {
        DrawingText reader = new DrawingText(styles);
        reader.element(text, style, 0);
        reader.end();
        return reader.lines;
    }

    private void element(Element element, DrawingStyle style, int depth) throws DrawingReader.Unread {
        if (depth > DEPTH) {
            throw new DrawingReader.Unread("depth");
        }
        if (style.word("display", "").equals("none")) {
            return;
        }
        boolean moves = element.hasAttribute("x") || element.hasAttribute("y");
        if (moves || element.getTagName().equals("text")) {
            end();
            x = element.hasAttribute("x") ? DrawingReader.number(element, "x") : x;
            y = element.hasAttribute("y") ? DrawingReader.number(element, "y") : y;
            startX = x;
            anchor = style.word("text-anchor", "start");
            space = true;
        }
        x += offset(element, "dx", style);
        y += offset(element, "dy", style);
        if (chunk.isEmpty()) {
            startX = x;
        }
        if (element.hasAttribute("textLength")) {
            if (!Elements.elements(element).isEmpty()) {
                throw new DrawingReader.Unread("textLength");
            }
            length = element.getAttribute("textLength");
            stretched = element.getAttribute("lengthAdjust").equals("spacingAndGlyphs");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                words(words.getData(), style, isKept(element));
            } else if (child instanceof Element inner && inner.getTagName().equals("tspan")) {
                element(inner, styles.of(inner, style), depth + 1);
            } else if (child instanceof Element inner && !inner.getTagName().matches("title|desc")) {
                throw new DrawingReader.Unread(inner.getTagName());
            }
        }
    }

    /** An offset may be in sizes of the letters. */
    private static double offset(Element element, String name, DrawingStyle style) throws DrawingReader.Unread {
        String said = element.getAttribute(name).strip();
        return said.endsWith("em")
                ? DrawingStyle.length(said.substring(0, said.length() - 2)) * style.size()
                : DrawingReader.number(element, name);
    }

    private static boolean isKept(Element element) {
        for (Node above = element; above instanceof Element around; above = above.getParentNode()) {
            if (around.hasAttribute("xml:space")) {
                return around.getAttribute("xml:space").equals("preserve");
            }
        }
        return false;
    }

    private void words(String written, DrawingStyle style, boolean kept) throws DrawingReader.Unread {
        String words = written.replaceAll("[\\t\\n\\r]", " ");
        if (!kept) {
            words = words.replaceAll(" +", " ");
            words = space && words.startsWith(" ") ? words.substring(1) : words;
        }
        if (words.isEmpty()) {
            return;
        }
        space = words.endsWith(" ");
        if (!Glyphs.missing(words).isEmpty()) {
            throw new DrawingReader.Unread("letters");
        }
        double size = style.size();
        Outlines.Word word = Outlines.of(style.face(), Glyphs.printed(words));
        double wide = word.width() * size;
        AffineTransform place = new AffineTransform();
        if (!length.isEmpty() && wide > 0) {
            double wanted = DrawingStyle.length(length);
            if (stretched) {
                place.scale(wanted / wide, 1);
            } else {
                int gaps = Math.max(1, words.codePointCount(0, words.length()) - 1);
                word = Outlines.of(style.face(), Glyphs.printed(words), (wanted - wide) / gaps / size);
            }
            wide = wanted;
            length = "";
        }
        place.scale(size, -size);
        GeneralPath outline = new GeneralPath(GeneralPath.WIND_NON_ZERO);
        outline.append(word.outline().getPathIterator(place), false);
        for (String line : style.word("text-decoration", "none").strip().split("\\s+")) {
            outline.append(line(line, word.width()).getPathIterator(place), false);
        }
        chunk.add(new Run(outline, x, y + below(style.word("dominant-baseline", "auto")) * size, style));
        x += wide;
    }

    /** A line at words, in em; it turns as outlines of letters do, so that it does not cut them. */
    private static GeneralPath line(String decoration, double width) throws DrawingReader.Unread {
        GeneralPath line = new GeneralPath();
        double bottom = switch (decoration) {
            case "none" -> 0;
            case "underline" -> -0.15;
            case "line-through" -> 0.25;
            default -> throw new DrawingReader.Unread(decoration);
        };
        if (bottom != 0) {
            line.moveTo(0, bottom);
            line.lineTo(0, bottom + 0.06);
            line.lineTo(width, bottom + 0.06);
            line.lineTo(width, bottom);
            line.closePath();
        }
        return line;
    }

    /** How far below the place of the words their line is, in em. */
    private static double below(String baseline) throws DrawingReader.Unread {
        return switch (baseline) {
            case "auto", "alphabetic", "baseline" -> 0;
            case "middle" -> 0.26;
            case "central" -> 0.35;
            case "hanging", "text-before-edge" -> 0.75;
            default -> throw new DrawingReader.Unread(baseline);
        };
    }

    /** Sets the words from the last place on, whose width is known now. */
    private void end() throws DrawingReader.Unread {
        double wide = x - startX;
        double shift = switch (anchor) {
            case "middle" -> -wide / 2;
            case "end" -> -wide;
            case "start" -> 0;
            default -> throw new DrawingReader.Unread(anchor);
        };
        for (Run run : chunk) {
            AffineTransform place = AffineTransform.getTranslateInstance(run.x() + shift, run.y());
            lines.add(new Line(place.createTransformedShape(run.outline()), run.style()));
        }
        chunk.clear();
    }
}

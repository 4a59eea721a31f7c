package org.tompolicy.edition.annex;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Arrow heads and other marks at the two ends of a line of an SVG. */
final class DrawingMarks {

    /** @param place from the plane of the mark to that of the line */
    record Mark(Element marker, AffineTransform place) {}

    private DrawingMarks() {}

    static List<Mark> of(Shape line, DrawingStyle style, Map<String, Element> named) throws DrawingReader.Unread {
        String start = style.word("marker-start", "none");
        String end = style.word("marker-end", "none");
        List<Mark> marks = new ArrayList<>();
        if (start.equals("none") && end.equals("none")) {
            return marks;
        }
        List<Point2D> points = points(line);
        if (points.size() < 2) {
            return marks;
        }
        if (!start.equals("none")) {
            Point2D next = points.stream()
                    .filter(one -> !one.equals(points.get(0)))
                    .findFirst()
                    .orElse(points.get(0));
            marks.add(mark(marker(start, named), style, points.get(0), direction(points.get(0), next), true));
        }
        if (!end.equals("none")) {
            Point2D last = points.get(points.size() - 1);
            Point2D before = last;
            for (int i = points.size() - 2; i >= 0 && before.equals(last); i--) {
                before = points.get(i);
            }
            marks.add(mark(marker(end, named), style, last, direction(before, last), false));
        }
        return marks;
    }

    /** Corners and control points in order; neighbours give the direction of the line at its ends. */
    private static List<Point2D> points(Shape line) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        Point2D first = null;
        for (PathIterator part = line.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            int many = switch (kind) {
                case PathIterator.SEG_CUBICTO -> 3;
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CLOSE -> 0;
                default -> 1;
            };
            for (int i = 0; i < many; i++) {
                points.add(new Point2D.Double(at[2 * i], at[2 * i + 1]));
            }
            if (kind == PathIterator.SEG_MOVETO) {
                first = points.get(points.size() - 1);
            } else if (many == 0 && first != null) {
                points.add(first);
            }
        }
        return points;
    }

    private static double direction(Point2D from, Point2D to) {
        return Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    }

    private static Element marker(String address, Map<String, Element> named) throws DrawingReader.Unread {
        String id = address.strip().replaceAll("^url\\(\\s*[\"']?#(.*?)[\"']?\\s*\\)$", "$1");
        Element marker = named.get(id);
        if (marker == null || !marker.getTagName().equals("marker")) {
            throw new DrawingReader.Unread(address);
        }
        return marker;
    }

    private static Mark mark(Element marker, DrawingStyle style, Point2D at, double direction, boolean start)
            throws DrawingReader.Unread {
        AffineTransform place = AffineTransform.getTranslateInstance(at.getX(), at.getY());
        String orient = marker.getAttribute("orient");
        if (orient.equals("auto") || orient.equals("auto-start-reverse")) {
            place.rotate(direction + (start && orient.endsWith("reverse") ? Math.PI : 0));
        } else if (!orient.isEmpty()) {
            place.rotate(Math.toRadians(DrawingStyle.length(orient.replace("deg", ""))));
        }
        if (!marker.getAttribute("markerUnits").equals("userSpaceOnUse")) {
            double pen = DrawingStyle.length(style.word("stroke-width", "1"));
            place.scale(pen, pen);
        }
        if (marker.hasAttribute("viewBox")) {
            double[] view = DrawingReader.numbers(marker.getAttribute("viewBox"), 4);
            double wide = marker.hasAttribute("markerWidth") ? DrawingReader.number(marker, "markerWidth") : 3;
            double high = marker.hasAttribute("markerHeight") ? DrawingReader.number(marker, "markerHeight") : 3;
            double scale = Math.min(wide / view[2], high / view[3]);
            place.scale(scale, scale);
        }
        place.translate(-DrawingReader.number(marker, "refX"), -DrawingReader.number(marker, "refY"));
        return new Mark(marker, place);
    }
}

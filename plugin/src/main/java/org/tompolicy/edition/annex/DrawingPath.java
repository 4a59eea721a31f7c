package org.tompolicy.edition.annex;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data of a path of SVG, read into a shape. */
final class DrawingPath {

    private static final Pattern TOKEN =
            Pattern.compile("([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)|([\\s,]+)");

    /** Numbers that each command takes, by its letter. */
    private static final String COMMANDS = "MLHVCSQTAZ";

    private static final int[] TAKEN = {2, 2, 1, 1, 6, 4, 4, 2, 7, 0};

    /** The two flags of an arc may stand without a space between them. */
    private static final Pattern FLAG = Pattern.compile("[\\s,]*([01])");

    private final Path2D.Double path;
    private double x;
    private double y;
    private double startX;
    private double startY;

    /** The last control point, for what mirrors it. */
    private double controlX;

    private double controlY;
    private char before = 'M';

    private DrawingPath(int winding) {
        this.path = new Path2D.Double(winding);
    }

    /** @param winding of {@link Path2D} */
    static Path2D read(String data, int winding) throws DrawingReader.Unread {
        DrawingPath reader = new DrawingPath(winding);
        Matcher token = TOKEN.matcher(data);
        char command = 0;
        boolean waiting = false;
        List<Double> numbers = new ArrayList<>();
        int at = 0;
        while (at < data.length()) {
            boolean flag = (command == 'A' || command == 'a') && (numbers.size() == 3 || numbers.size() == 4);
            Matcher next = flag ? FLAG.matcher(data) : token;
            next.region(at, data.length());
            if (!next.lookingAt()) {
                throw new DrawingReader.Unread("path " + data);
            }
            at = next.end();
            if (flag) {
                numbers.add(Double.valueOf(next.group(1)));
            } else if (next.group(1) != null) {
                if (!numbers.isEmpty()
                        || command == 0 && Character.toUpperCase(next.group(1).charAt(0)) != 'M') {
                    throw new DrawingReader.Unread("path " + data);
                }
                command = next.group(1).charAt(0);
                waiting = true;
            } else if (next.group(2) != null) {
                numbers.add(Double.valueOf(next.group(2)));
            } else {
                continue;
            }
            int taken = command == 0 ? -1 : TAKEN[COMMANDS.indexOf(Character.toUpperCase(command))];
            if (taken < numbers.size() || command == 0) {
                throw new DrawingReader.Unread("path " + data);
            }
            if (taken == numbers.size()) {
                reader.draw(command, numbers);
                numbers.clear();
                waiting = false;
                command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
            }
        }
        if (waiting || !numbers.isEmpty()) {
            throw new DrawingReader.Unread("path " + data);
        }
        return reader.path;
    }

    private void draw(char command, List<Double> numbers) {
        boolean relative = Character.isLowerCase(command);
        char name = Character.toUpperCase(command);
        double[] n = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        if (relative && name != 'A' && name != 'H' && name != 'V') {
            for (int i = 0; i < n.length; i++) {
                n[i] += i % 2 == 0 ? x : y;
            }
        }
        switch (name) {
            case 'M' -> {
                path.moveTo(n[0], n[1]);
                startX = n[0];
                startY = n[1];
                goTo(n[0], n[1], n[0], n[1]);
            }
            case 'L' -> line(n[0], n[1]);
            case 'H' -> line(n[0] + (relative ? x : 0), y);
            case 'V' -> line(x, n[0] + (relative ? y : 0));
            case 'C' -> cubic(n[0], n[1], n[2], n[3], n[4], n[5]);
            case 'S' -> {
                boolean mirrors = "CS".indexOf(before) >= 0;
                cubic(mirrors ? 2 * x - controlX : x, mirrors ? 2 * y - controlY : y, n[0], n[1], n[2], n[3]);
            }
            case 'Q' -> quadratic(n[0], n[1], n[2], n[3]);
            case 'T' -> {
                boolean mirrors = "QT".indexOf(before) >= 0;
                quadratic(mirrors ? 2 * x - controlX : x, mirrors ? 2 * y - controlY : y, n[0], n[1]);
            }
            case 'A' -> arc(n, n[5] + (relative ? x : 0), n[6] + (relative ? y : 0));
            default -> {
                path.closePath();
                goTo(startX, startY, startX, startY);
            }
        }
        before = name;
    }

    private void goTo(double toX, double toY, double byX, double byY) {
        x = toX;
        y = toY;
        controlX = byX;
        controlY = byY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        goTo(toX, toY, toX, toY);
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        goTo(toX, toY, x2, y2);
    }

    private void quadratic(double byX, double byY, double toX, double toY) {
        path.quadTo(byX, byY, toX, toY);
        goTo(toX, toY, byX, byY);
    }

    /** An arc by its ends, as the specification of SVG turns it into one by its centre (appendix B.2.4 of SVG 2). */
    private void arc(double[] n, double toX, double toY) {
        double rx = Math.abs(n[0]);
        double ry = Math.abs(n[1]);
        if (rx == 0 || ry == 0 || x == toX && y == toY) {
            line(toX, toY);
            return;
        }
        double turn = Math.toRadians(n[2]);
        Point2D half = new Point2D.Double((x - toX) / 2, (y - toY) / 2);
        AffineTransform.getRotateInstance(-turn).transform(half, half);
        double tooSmall = half.getX() * half.getX() / (rx * rx) + half.getY() * half.getY() / (ry * ry);
        if (tooSmall > 1) {
            rx *= Math.sqrt(tooSmall);
            ry *= Math.sqrt(tooSmall);
        }
        double across = rx * rx * half.getY() * half.getY() + ry * ry * half.getX() * half.getX();
        double far = Math.sqrt(Math.max(0, (rx * rx * ry * ry - across) / across)) * (n[3] == n[4] ? -1 : 1);
        double centreX = far * rx * half.getY() / ry;
        double centreY = -far * ry * half.getX() / rx;
        double from = Math.toDegrees(Math.atan2((half.getY() - centreY) / ry, (half.getX() - centreX) / rx));
        double to = Math.toDegrees(Math.atan2((-half.getY() - centreY) / ry, (-half.getX() - centreX) / rx));
        double extent = to - from;
        if (n[4] == 0 && extent > 0) {
            extent -= 360;
        } else if (n[4] == 1 && extent < 0) {
            extent += 360;
        }
        Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
        place.rotate(turn);
        place.translate(centreX, centreY);
        path.append(arc.getPathIterator(place), true);
        goTo(toX, toY, toX, toY);
    }
}

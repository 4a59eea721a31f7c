package org.tompolicy.edition.annex;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.parser.property.Conversions;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the properties of an SVG say at one element, its own and those that it inherits. */
final class DrawingStyle {

    /** Properties that an element does not hand down. */
    private static final Set<String> OWN = Set.of("opacity", "display");

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    private static final Pattern RGB =
            Pattern.compile("rgba?\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*(?:,\\s*([\\d.]+)\\s*)?\\)");

    private static final Pattern LENGTH = Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)([a-z]*)");

    private final Map<String, String> values;

    /** All groups around together; they are painted part by part. */
    private final double opacity;

    private DrawingStyle(Map<String, String> values, double opacity) {
        this.values = values;
        this.opacity = opacity;
    }

    static DrawingStyle initial() {
        return new DrawingStyle(Map.of(), 1);
    }

    /** The style of a child that says some properties itself. */
    DrawingStyle with(Map<String, String> own) throws DrawingReader.Unread {
        Map<String, String> all = new TreeMap<>(values);
        OWN.forEach(all::remove);
        own.forEach((name, value) -> {
            if (!value.equals("inherit")) {
                all.put(name, value);
            }
        });
        return new DrawingStyle(all, opacity * part(all.getOrDefault("opacity", "1")));
    }

    static boolean isTranslucent(String opacity) throws DrawingReader.Unread {
        return part(opacity) < 1;
    }

    String word(String property, String initial) {
        return values.getOrDefault(property, initial);
    }

    boolean isHidden() {
        return word("display", "").equals("none")
                || !word("visibility", "visible").equals("visible");
    }

    Optional<Color> fill() throws DrawingReader.Unread {
        return colour(word("fill", "black"), part(word("fill-opacity", "1")));
    }

    Optional<Color> line() throws DrawingReader.Unread {
        return length(word("stroke-width", "1")) > 0
                ? colour(word("stroke", "none"), part(word("stroke-opacity", "1")))
                : Optional.empty();
    }

    BasicStroke pen() throws DrawingReader.Unread {
        int cap = switch (word("stroke-linecap", "butt")) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
        int join = switch (word("stroke-linejoin", "miter")) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
        float width = (float) length(word("stroke-width", "1"));
        float miter = Math.max(1, (float) length(word("stroke-miterlimit", "4")));
        float[] dashes = dashes();
        return dashes.length == 0
                ? new BasicStroke(width, cap, join, miter)
                : new BasicStroke(
                        width, cap, join, miter, dashes, (float) Math.max(0, length(word("stroke-dashoffset", "0"))));
    }

    private float[] dashes() throws DrawingReader.Unread {
        String said = word("stroke-dasharray", "none").strip();
        if (said.equals("none") || said.isEmpty()) {
            return new float[0];
        }
        String[] lengths = said.split("[\\s,]+");
        float[] dashes = new float[lengths.length];
        float all = 0;
        for (int i = 0; i < lengths.length; i++) {
            dashes[i] = (float) Math.max(0, length(lengths[i]));
            all += dashes[i];
        }
        return all == 0 ? new float[0] : dashes;
    }

    double size() throws DrawingReader.Unread {
        return length(word("font-size", "16"));
    }

    Face face() {
        String family = word("font-family", "").toLowerCase(Locale.ROOT);
        String weight = word("font-weight", "normal");
        boolean bold = weight.startsWith("bold") || weight.matches("[6-9]00");
        boolean italic = !word("font-style", "normal").equals("normal");
        if (family.matches(".*(?:mono|courier|consolas).*")) {
            return bold ? italic ? Face.MONO_BOLD_ITALIC : Face.MONO_BOLD : italic ? Face.MONO_ITALIC : Face.MONO;
        }
        if (family.matches("(?:.*[^-])?\\bserif.*|.*(?:times|georgia).*") && !family.contains("sans")) {
            return bold ? italic ? Face.SERIF_BOLD_ITALIC : Face.SERIF_BOLD : italic ? Face.SERIF_ITALIC : Face.SERIF;
        }
        return bold ? italic ? Face.SANS_BOLD_ITALIC : Face.SANS_BOLD : italic ? Face.SANS_ITALIC : Face.SANS;
    }

    /** A number between 0 and 1, or a percentage. */
    private static double part(String said) throws DrawingReader.Unread {
        try {
            double value = said.endsWith("%")
                    ? Double.parseDouble(said.substring(0, said.length() - 1)) / 100
                    : Double.parseDouble(said);
            return Math.max(0, Math.min(1, value));
        } catch (NumberFormatException e) {
            throw new DrawingReader.Unread(said);
        }
    }

    /** A length in pixels. */
    static double length(String said) throws DrawingReader.Unread {
        Matcher length = LENGTH.matcher(said.strip());
        if (!length.matches()) {
            throw new DrawingReader.Unread(said);
        }
        double number = Double.parseDouble(length.group(1));
        if (!(Math.abs(number) <= DrawingReader.FARTHEST)) {
            throw new DrawingReader.Unread(said);
        }
        return switch (length.group(2)) {
            case "", "px" -> number;
            case "pt" -> number * 4 / 3;
            case "pc" -> number * 16;
            case "in" -> number * 96;
            case "cm" -> number * 96 / 2.54;
            case "mm" -> number * 96 / 25.4;
            default -> throw new DrawingReader.Unread(said);
        };
    }

    private Optional<Color> colour(String said, double part) throws DrawingReader.Unread {
        String name = said.strip().equalsIgnoreCase("currentColor") ? word("color", "black") : said.strip();
        if (name.equals("none") || name.equals("transparent")) {
            return Optional.empty();
        }
        Matcher hex = HEX.matcher(name);
        Matcher rgb = RGB.matcher(name);
        FSRGBColor known = Conversions.getColor(name.toLowerCase(Locale.ROOT));
        double seen = part * opacity;
        if (hex.matches()) {
            String digits = hex.group(1).length() == 3 ? hex.group(1).replaceAll(".", "$0$0") : hex.group(1);
            return painted(Integer.parseInt(digits, 16), seen);
        }
        if (rgb.matches()) {
            int value = 0;
            for (int i = 1; i <= 3; i++) {
                value = value << 8 | Math.min(255, Integer.parseInt(rgb.group(i)));
            }
            return painted(value, rgb.group(4) == null ? seen : seen * part(rgb.group(4)));
        }
        if (known == null) {
            throw new DrawingReader.Unread(said);
        }
        return painted(known.getRed() << 16 | known.getGreen() << 8 | known.getBlue(), seen);
    }

    private static Optional<Color> painted(int rgb, double part) {
        int alpha = (int) Math.round(part * 255);
        return alpha == 0 ? Optional.empty() : Optional.of(new Color(alpha << 24 | rgb, true));
    }
}

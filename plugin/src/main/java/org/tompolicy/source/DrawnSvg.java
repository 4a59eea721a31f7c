package org.tompolicy.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The SVG of a diagram as PlantUML writes it becomes one that stands beside any page: on paper of its own, so that it can be
 * read in the dark, with words as wide as they were laid out, and with nothing in it but the drawing.
 */
final class DrawnSvg {

    /** The library lays out bold words as wide as plain ones: how much smaller they have to be to find room. */
    private static final BigDecimal BOLD = new BigDecimal("0.94");

    private static final String FONTS = "\"Liberation Sans\", Arial, Helvetica, sans-serif";

    private static final String CODE_FONTS = "\"Liberation Mono\", Consolas, monospace";

    private static final Pattern PAPER = Pattern.compile("background:(#[0-9A-Fa-f]{3,6})\\s*;");

    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)|^#(.+)");

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:px)?");

    /** What the library says to its own tools, and what changes how others show the picture. */
    private static final Set<String> LEFT_OUT = Set.of(
            "class", "contentstyletype", "filter", "lengthadjust", "preserveaspectratio", "version", "zoomandpan");

    private DrawnSvg() {}

    static String clean(String written) {
        Element root = Jsoup.parse(written, "", Parser.xmlParser()).expectFirst("svg");
        String paper = paper(root);
        root.removeAttr("style");
        root.select("filter, title").remove();
        root.select("image").forEach(DrawnPixels::replace);
        for (Element element : root.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (LEFT_OUT.contains(name) || name.startsWith("data-")) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        dropUnusedNames(root);
        root.select("text[font-weight=700]").forEach(DrawnSvg::letters);
        root.select("[font-family]").forEach(DrawnSvg::fonts);
        for (String side : List.of("width", "height")) {
            number(root.attr(side)).ifPresent(number -> root.attr(side, number.toPlainString()));
        }
        root.select("defs").stream()
                .filter(element -> element.children().isEmpty())
                .forEach(Element::remove);
        root.prependChild(new Element("rect")
                .attr("width", root.attr("width"))
                .attr("height", root.attr("height"))
                .attr("fill", paper));
        return SvgAllowList.clean(root.outerHtml()).svg();
    }

    private static String paper(Element root) {
        Matcher paper = PAPER.matcher(root.attr("style"));
        return paper.find() ? paper.group(1) : "#FFFFFF";
    }

    /** Names that nothing in the picture refers to. */
    private static void dropUnusedNames(Element root) {
        Set<String> used = new TreeSet<>();
        for (Element element : root.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                Matcher reference = REFERENCE.matcher(attribute.getValue());
                while (reference.find()) {
                    used.add(reference.group(1) == null ? reference.group(2) : reference.group(1));
                }
            }
        }
        root.select("[id]").stream()
                .filter(element -> !used.contains(element.id()))
                .forEach(element -> element.removeAttr("id"));
    }

    private static void letters(Element text) {
        number(text.attr("font-size"))
                .ifPresent(size -> text.attr(
                        "font-size",
                        size.multiply(BOLD)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    private static void fonts(Element element) {
        boolean code = element.attr("font-family").toLowerCase(Locale.ROOT).contains("mono");
        element.attr("font-family", code ? CODE_FONTS : FONTS);
    }

    private static Optional<BigDecimal> number(String written) {
        Matcher number = NUMBER.matcher(written);
        return number.matches() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty();
    }
}

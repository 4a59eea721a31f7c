package org.tompolicy.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.jruby.internal.RubyObjectWrapper;

/**
 * The numbers that the parser counts for sections, tables, figures and examples, and what references make of them. A
 * document has numbers where it asks for them: the parser alone would number every table that has a title.
 */
final class Numerals {

    private static final Set<String> ASKING = Set.of("sectnums", "numbered", "xrefstyle");
    private static final int DEFAULT_LEVELS = 3;

    private Numerals() {}

    /** Whether an attribute entry asks for numbers of a kind of block, which is named as AsciiDoc names it. */
    private static boolean asks(LineScan.Entry entry, String kind) {
        return !entry.unset() && (ASKING.contains(entry.name()) || entry.name().equals(kind + "-caption"));
    }

    /** What stands before the title of a section; empty where it has no number. */
    static String ofSection(StructuralNode node) {
        if (!(node instanceof Section section)) {
            return "";
        }
        String caption = section.getCaption();
        if (caption != null && !caption.isEmpty()) {
            return caption;
        }
        String levels = String.valueOf(node.getDocument().getAttribute("sectnumlevels", ""));
        int deepest = levels.matches("\\d{1,2}") ? Integer.parseInt(levels) : DEFAULT_LEVELS;
        return section.isNumbered() && section.getLevel() <= deepest ? section.getSectnum() + " " : "";
    }

    /** What stands before the title of a block, for example {@code Table 1. }; empty where nobody asked for it. */
    static String ofBlock(StructuralNode node, Conversion conversion) {
        String caption = node.getCaption();
        String kind = kind(node);
        // The caption of an admonition is its label, which stands apart.
        if (caption == null || caption.isEmpty() || kind.equals("admonition")) {
            return "";
        }
        String prefix = String.valueOf(node.getDocument().getAttribute(kind + "-caption", ""));
        boolean counted = caption.matches(Pattern.quote(prefix) + " \\S+\\. ");
        return !counted || conversion.anyEntry(entry -> asks(entry, kind)) ? caption : "";
    }

    private static String kind(StructuralNode node) {
        String context = node.getContext().toLowerCase(Locale.ROOT);
        return context.equals("image") ? "figure" : context;
    }

    /** What a reference to a node is called in a style, as HTML; empty where the style is none. */
    static String reference(StructuralNode node, String style) {
        boolean titled = node.getTitle() != null && !node.getTitle().isEmpty();
        return style.isEmpty() || !titled || !(node instanceof RubyObjectWrapper wrapper)
                ? ""
                : String.valueOf(wrapper.getString("xreftext", style));
    }

    /** What references to a node are called whose heading has a number; empty where the heading tells. */
    static String reference(StructuralNode node, Conversion conversion) {
        Object style = node.getDocument().getAttribute("xrefstyle");
        String reference = reference(node, style == null ? "" : String.valueOf(style));
        boolean bare = ofSection(node).isEmpty() && ofBlock(node, conversion).isEmpty();
        return !reference.isEmpty() || bare || node.getTitle() == null ? reference : node.getTitle();
    }
}

package org.tompolicy.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asciidoctor.ast.StructuralNode;
import org.tompolicy.model.AttributeLine;
import org.tompolicy.model.AttributeLine.Quotes;

/** The named attributes that a writer gave a block and that mean nothing to AsciiDoc itself. */
public final class BlockAttributes {

    /** Named attributes that AsciiDoc gives a meaning of its own, or keeps for itself. */
    private static final Set<String> ASCIIDOC = Set.of(
            "id",
            "role",
            "style",
            "title",
            "options",
            "opts",
            "cols",
            "format",
            "separator",
            "frame",
            "grid",
            "stripes",
            "width",
            "height",
            "align",
            "float",
            "link",
            "window",
            "alt",
            "default-alt",
            "target",
            "language",
            "linenums",
            "start",
            "reftext",
            "caption",
            "indent",
            "subs",
            "attribution",
            "citetitle",
            "name",
            "textlabel",
            "colcount",
            "rowcount",
            "tablepcwidth",
            "colpcwidth",
            "autowidth",
            "halign",
            "valign",
            "attribute_entries",
            "list-style",
            "marker",
            "orientation",
            "scaledwidth",
            "pdfwidth",
            "type",
            "itemwidth",
            "labelwidth",
            "highlight",
            "rel",
            "fallback",
            "imagesdir",
            "lines",
            "checked",
            "checkbox",
            "level",
            "notitle",
            "sectnums",
            "lang",
            "xrefstyle",
            "cloaked-context",
            "abbrev",
            "toclevels",
            "first-line-number");

    private BlockAttributes() {}

    /** Whether AsciiDoc gives an attribute of a block a meaning of its own, so that it is none of ours. */
    public static boolean isAsciiDoc(String name) {
        return ASCIIDOC.contains(name) || name.endsWith("-option") || name.matches("\\d+");
    }

    /**
     * Attributes of a block, sorted by name, as written.
     *
     * @param line the line of its attribute list; values in single quotes come rendered from the parser
     */
    static Map<String, String> of(StructuralNode node, String line) {
        AttributeLine written = AttributeList.line(line);
        Map<String, String> attributes = new TreeMap<>();
        node.getAttributes().forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!isAsciiDoc(name) && value != null) {
                String text = String.valueOf(value);
                boolean rendered = written.named(name)
                        .filter(entry -> entry.quotes() == Quotes.SINGLE)
                        .isPresent();
                attributes.put(name, rendered ? HtmlAllowList.text(HtmlAllowList.parse(text)) : text);
            }
        });
        return attributes;
    }
}

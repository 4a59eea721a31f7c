package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.text.HtmlWriter;
import org.tompolicy.wording.Messages;

/** HTML of text inside blocks. Texts and targets come escaped from the parser, but for double quotes. */
final class AsciiDocPhrases {

    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)(?:%|vw)");

    /** What the parser makes of one or more roles. */
    private static final Pattern ROLES = Pattern.compile("[^\\p{Punct}]*(?:[-_][^\\p{Punct}]*)*");

    private final Conversion conversion;

    AsciiDocPhrases(Conversion conversion) {
        this.conversion = conversion;
    }

    String convert(PhraseNode node, String name) {
        String html = html(node, name);
        Audience marked = isUnread(node) ? Audience.INTERNAL : conversion.marked(node);
        return HiddenPhrases.wrap(marked, html);
    }

    /** Whether what stands before a phrase speaks of an audience and is no list of roles; it is reported then. */
    private boolean isUnread(PhraseNode node) {
        String role = node.getRole();
        if (role == null || ROLES.matcher(role).matches() || !AudienceWords.hides(role)) {
            return false;
        }
        String written = HtmlAllowList.parse(role).wholeText();
        conversion.report(
                Rule.AUDIENCE_LEAK,
                conversion.located("[" + written + "]"),
                Messages.of("audience-leak.openBracket").with("written", written));
        return true;
    }

    private String html(PhraseNode node, String name) {
        return switch (name) {
            case "inline_quoted" -> quoted(node);
            case "inline_anchor" -> anchor(node);
            case "inline_footnote" -> footnote(node);
            case "inline_image" -> image(node);
            case "inline_break" -> text(node) + "<br>";
            case "inline_callout" -> "<b class=\"callout\">(" + text(node) + ")</b>";
            case "inline_kbd" -> keys(node);
            case "inline_button" -> "<b>" + text(node) + "</b>";
            case "inline_menu" -> menu(node);
            case "inline_indexterm" -> "visible".equals(node.getType()) ? text(node) : "";
            default -> text(node);
        };
    }

    private String quoted(PhraseNode node) {
        String text = struck(node.getRoles(), text(node));
        String attributes = id(node.getId()) + (isContext(node) ? " class=\"context\"" : "");
        return switch (String.valueOf(node.getType())) {
            case "strong" -> "<strong" + attributes + ">" + text + "</strong>";
            case "emphasis" -> "<em" + attributes + ">" + text + "</em>";
            case "monospaced" -> "<code" + attributes + ">" + text + "</code>";
            case "superscript" -> "<sup" + attributes + ">" + text + "</sup>";
            case "subscript" -> "<sub" + attributes + ">" + text + "</sub>";
            case "double" -> span(attributes, "\u201c" + text + "\u201d");
            case "single" -> span(attributes, "\u2018" + text + "\u2019");
            case "mark" ->
                node.getRoles().isEmpty() ? "<mark" + attributes + ">" + text + "</mark>" : span(attributes, text);
            default -> span(attributes, text);
        };
    }

    private static boolean isContext(PhraseNode node) {
        return node.getRoles().contains("context");
    }

    /** Roles of AsciiDoc that change what the words say. */
    private static String struck(List<String> roles, String text) {
        String underlined = roles.contains("underline") ? "<u>" + text + "</u>" : text;
        return roles.contains("line-through") ? "<s>" + underlined + "</s>" : underlined;
    }

    private static String span(String attributes, String text) {
        return attributes.isEmpty() ? text : "<span" + attributes + ">" + text + "</span>";
    }

    private String anchor(PhraseNode node) {
        return switch (String.valueOf(node.getType())) {
            case "ref" -> {
                noteAnchor(node.getId(), text(node));
                yield "<span" + id(node.getId()) + "></span>";
            }
            case "bibref" -> {
                String shown = text(node).isEmpty() ? node.getId() : text(node);
                noteAnchor(node.getId(), "[" + shown + "]");
                yield "<span" + id(node.getId()) + "></span>[" + shown + "]";
            }
            case "xref" -> crossReference(node);
            default -> "<a" + id(node.getId()) + href(node.getTarget()) + ">" + text(node) + "</a>";
        };
    }

    private void noteAnchor(String id, String text) {
        if (id != null && !text.isBlank()) {
            conversion.anchors().putIfAbsent(id, conversion.clean(text));
        }
    }

    private String crossReference(PhraseNode node) {
        String target = String.valueOf(node.getTarget()).replace(".md.adoc", ".md");
        Object path = node.getAttribute("path");
        if (!text(node).isBlank()) {
            return "<a" + href(target) + ">" + text(node) + "</a>";
        }
        String style = attribute(node, "xrefstyle");
        if (path == null
                && !style.isEmpty()
                && node.getDocument().getCatalog().getRefs().get(String.valueOf(node.getAttribute("refid")))
                        instanceof StructuralNode named) {
            String reference = Numerals.reference(named, style);
            return "<a" + href(target) + (reference.isEmpty() ? " " + HtmlAllowList.AUTO : "") + ">" + reference
                    + "</a>";
        }
        String shown = path == null ? "" : String.valueOf(path).replace(".md.adoc", ".md");
        return "<a" + href(target) + " " + HtmlAllowList.AUTO + ">" + shown + "</a>";
    }

    private String footnote(PhraseNode node) {
        Object index = node.getAttribute("index");
        if (index == null || String.valueOf(index).isEmpty()) {
            return "[" + text(node) + "]";
        }
        String name = "xref".equals(node.getType()) ? node.getTarget() : node.getId();
        return "<sup " + HtmlAllowList.NOTE + "=\"" + conversion.note(name, text(node)) + "\"></sup>";
    }

    private String image(PhraseNode node) {
        String alt = attribute(node, "alt");
        // We have no drawings of icons: they are the words that AsciiDoc has for them.
        String picture =
                "icon".equals(node.getType()) ? "[" + alt + "]" : picture(node, String.valueOf(node.getTarget()), alt);
        String link = attribute(node, "link");
        return link.isEmpty() ? picture : "<a" + href(link) + ">" + picture + "</a>";
    }

    /** An {@code img}; alt and target are escaped but for double quotes. */
    static String picture(ContentNode node, String target, String alt) {
        String folder = attribute(node.getDocument(), "imagesdir");
        String path = folder.isEmpty() || target.startsWith("/") || SourceFiles.isRemote(target)
                ? target
                : folder + (folder.endsWith("/") ? "" : "/") + target;
        return image(node, path, alt);
    }

    /** An {@code img} of a picture that lies at a path from the document. */
    static String image(ContentNode node, String path, String alt) {
        boolean made = node.getAttributes().containsKey("default-alt");
        return "<img src=\"" + quote(path) + "\" alt=\"" + quote(alt) + "\"" + share(node) + size(node, "width")
                + size(node, "height") + (made ? " " + HtmlAllowList.NO_ALT : "") + ">";
    }

    /**
     * A width in per cent, as roles: of the text on every page, or of the print alone ({@code scaledwidth}, {@code pdfwidth}).
     * The style sheets know each twentieth.
     */
    private static String share(ContentNode node) {
        Optional<String> both = share(node, "width").map(HtmlWriter.WIDTH::concat);
        Optional<String> print =
                share(node, "pdfwidth").or(() -> share(node, "scaledwidth")).map(HtmlAllowList.PRINT_WIDTH::concat);
        String roles = Stream.of(both, print).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return roles.isEmpty() ? "" : " class=\"" + roles + "\"";
    }

    private static Optional<String> share(ContentNode node, String name) {
        Matcher share = SHARE.matcher(attribute(node, name).strip());
        if (!share.matches()) {
            return Optional.empty();
        }
        long twentieths = Math.round(Double.parseDouble(share.group(1)) / 5);
        return Optional.of(String.valueOf(50 * Math.max(1, Math.min(20, twentieths))));
    }

    private static String size(ContentNode node, String name) {
        String value = attribute(node, name);
        return value.matches("\\d{1,5}") ? " " + name + "=\"" + value + "\"" : "";
    }

    private String keys(PhraseNode node) {
        List<String> keys = new ArrayList<>();
        if (node.getAttribute("keys") instanceof List<?> list) {
            list.forEach(key -> keys.add("<kbd>" + key + "</kbd>"));
        }
        return String.join("+", keys);
    }

    private String menu(PhraseNode node) {
        List<String> steps = new ArrayList<>(List.of("<b>" + attribute(node, "menu") + "</b>"));
        if (node.getAttribute("submenus") instanceof List<?> list) {
            list.forEach(step -> steps.add("<b>" + step + "</b>"));
        }
        String item = attribute(node, "menuitem");
        if (!item.isEmpty()) {
            steps.add("<b>" + item + "</b>");
        }
        return String.join(" \u203a ", steps);
    }

    /** The target of a link, as an attribute. */
    static String href(String target) {
        return " href=\"" + quote(target == null ? "" : target) + "\"";
    }

    /** The id, as an attribute. */
    static String id(String id) {
        return id == null || id.isEmpty() ? "" : " id=\"" + quote(id) + "\"";
    }

    /** The classes that roles become, as an attribute. */
    static String classes(List<String> roles) {
        List<String> kept = roles.stream()
                .map(role -> role.toLowerCase(Locale.ROOT))
                .filter(Set.of("internal", "customer", "context")::contains)
                .sorted()
                .toList();
        return kept.isEmpty() ? "" : " class=\"" + String.join(" ", kept) + "\"";
    }

    /** Named attribute of the node itself, as text; empty where it has none. */
    static String attribute(ContentNode node, String name) {
        Object value = node.getAttribute(name, null, false);
        return value == null ? "" : String.valueOf(value);
    }

    static String quote(String escaped) {
        return escaped.replace("\"", "&quot;");
    }

    private static String text(PhraseNode node) {
        return node.getText() == null ? "" : node.getText();
    }
}

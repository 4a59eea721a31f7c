package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.ast.Table;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Counter;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.tables.Admonitions;
import org.tompolicy.text.CodeLines;
import org.tompolicy.wording.Messages;

/**
 * HTML of blocks. What a hidden block sets takes effect inside it only, so that no attribute carries hidden words into
 * shown text. Text of the writer is cleaned here, piece by piece, so that no passthrough reaches beyond its own block.
 */
final class AsciiDocBlocks {

    private final Conversion conversion;

    private final AsciiDocDiagrams diagrams;

    AsciiDocBlocks(Conversion conversion) {
        this.conversion = conversion;
        this.diagrams = new AsciiDocDiagrams(conversion);
    }

    String convert(StructuralNode node, String written) {
        String name = diagrams.has(node) ? "diagram" : written;
        if (name.equals("embedded") || name.equals("document") || name.equals("preamble")) {
            return content(node);
        }
        Audience marked = conversion.marked(node);
        if (Set.of("toc", "page_break", "outline").contains(name)) {
            return "";
        }
        Fact fact = fact(node, kind(name), marked);
        String mark = " " + Fact.MARK + "=\"" + conversion.begin(fact) + "\"";
        Map<String, Object> attributes = marked == Audience.PUBLIC
                ? Map.of()
                : Map.copyOf(node.getDocument().getAttributes());
        try {
            return html(node, name, mark, fact);
        } finally {
            conversion.end();
            if (marked != Audience.PUBLIC) {
                restore(node.getDocument().getAttributes(), attributes);
            }
        }
    }

    private static void restore(Map<String, Object> attributes, Map<String, Object> before) {
        for (String name : List.copyOf(attributes.keySet())) {
            if (!before.containsKey(name)) {
                attributes.remove(name);
            }
        }
        before.forEach((name, value) -> {
            if (!value.equals(attributes.get(name))) {
                attributes.put(name, value);
            }
        });
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "section" -> Kind.SECTION;
            case "floating_title" -> Kind.HEADING;
            case "paragraph" -> Kind.PARAGRAPH;
            case "open" -> Kind.OPEN;
            case "example" -> Kind.EXAMPLE;
            case "quote", "verse" -> Kind.QUOTE;
            case "sidebar" -> Kind.SIDEBAR;
            case "ulist", "olist" -> Kind.LIST;
            case "dlist" -> Kind.DESCRIPTION_LIST;
            case "table" -> Kind.TABLE;
            case "admonition" -> Kind.ADMONITION;
            case "image", "diagram" -> Kind.IMAGE;
            case "listing", "literal" -> Kind.LISTING;
            default -> Kind.OTHER;
        };
    }

    private Fact fact(StructuralNode node, Kind kind, Audience marked) {
        String id = node.getId() == null ? "" : node.getId();
        boolean explicit = !id.isEmpty() && node.getAttributes().containsKey("id");
        String title = plain(node.getTitle());
        String reftext = AsciiDocPhrases.attribute(node, "reftext");
        Location location = conversion.locate(node, explicit ? id : "");
        String reference = Numerals.reference(node, conversion);
        if (!id.isEmpty() && !reference.isEmpty() && reftext.isEmpty()) {
            conversion.anchors().putIfAbsent(id, conversion.clean(reference));
        }
        return new Fact(
                kind,
                id,
                explicit,
                kind == Kind.SECTION || kind == Kind.HEADING ? Math.max(node.getLevel(), 1) : 0,
                title,
                reftext.isEmpty() ? title : plain(reftext),
                new TreeSet<>(node.getRoles()),
                BlockAttributes.of(node, writtenAt(location)),
                conversion.around().narrower(marked),
                location);
    }

    private String writtenAt(Location location) {
        return conversion
                .lines(location.file())
                .map(text -> text.line(location.line()))
                .orElse("");
    }

    private String plain(String html) {
        return html == null ? "" : HtmlAllowList.line(conversion.clean(html));
    }

    private String html(StructuralNode node, String name, String mark, Fact fact) {
        return switch (name) {
            case "section" -> section(node, mark, fact);
            case "floating_title" -> element(heading(fact), mark + id(fact), conversion.clean(node.getTitle()));
            case "paragraph" -> paragraph(node, mark, fact);
            case "ulist", "olist", "colist" -> list(node, name, mark, fact);
            case "dlist" -> descriptions((DescriptionList) node, mark, fact);
            case "table" ->
                new AsciiDocTables(conversion)
                        .table((Table) node, captioned(node), mark + id(fact) + classes(node, ""));
            case "listing", "literal", "stem" -> listing(node, mark, fact);
            case "image" -> image(node, mark, fact);
            case "diagram" -> diagram(node, mark, fact);
            case "admonition" -> admonition(node, mark, fact);
            case "quote", "verse" -> quote(node, name, mark, fact);
            case "example", "sidebar" -> titled(node, mark, fact, name, inner(node));
            case "open" -> titled(node, mark, fact, "", inner(node));
            case "thematic_break" -> "<hr" + mark + id(fact) + ">";
            case "pass" -> pass(node, mark, fact);
            default -> unknown(node, name);
        };
    }

    private String unknown(StructuralNode node, String name) {
        conversion.report(
                Rule.DOCUMENT_MALFORMED,
                conversion.here(),
                Messages.of("document-malformed.blockKind").with("kind", name));
        return "";
    }

    private String listing(StructuralNode node, String mark, Fact fact) {
        String code = element("code", "", conversion.clean(content(node)));
        String language = language(node);
        if (title(node).isEmpty()) {
            return element("pre", mark + id(fact) + classes(node, language), code);
        }
        return titled(
                node, mark, fact, "", element("pre", language.isEmpty() ? "" : " class=\"" + language + "\"", code));
    }

    /** The class that says in which language a listing is written, in documents about systems; else an empty string. */
    private String language(StructuralNode listing) {
        String language = AsciiDocPhrases.attribute(listing, "language").toLowerCase(Locale.ROOT);
        return conversion.document().root() == SourceRoot.ARCHITECTURE && HtmlAllowList.isLanguage(language)
                ? CodeLines.LANGUAGE + language
                : "";
    }

    private String section(StructuralNode node, String mark, Fact fact) {
        String heading = element(heading(fact), "", conversion.clean(Numerals.ofSection(node) + node.getTitle()));
        return element("section", mark + id(fact), heading + content(node));
    }

    private static String heading(Fact fact) {
        return "h" + Math.min(fact.level() + 1, 6);
    }

    private String paragraph(StructuralNode node, String mark, Fact fact) {
        String text = conversion.clean(content(node));
        if (node.getTitle() != null && !node.getTitle().isEmpty() || HtmlAllowList.hasBlocks(text)) {
            return titled(node, mark, fact, "", HtmlAllowList.hasBlocks(text) ? text : element("p", "", text));
        }
        boolean empty = text.isBlank() && !fact.explicitId();
        return empty ? "" : element("p", mark + id(fact) + classes(node, ""), text);
    }

    /** A block in a {@code div} that carries its id, with its title above. */
    private String titled(StructuralNode node, String mark, Fact fact, String kind, String inner) {
        String content = title(node) + inner;
        return content.isBlank() && !fact.explicitId()
                ? ""
                : element("div", mark + id(fact) + classes(node, kind), content);
    }

    private String title(StructuralNode node) {
        String title = captioned(node);
        return title.isBlank() ? "" : element("p", " class=\"title\"", title);
    }

    /** The title with the number that the document asked for; empty where there is none. */
    private String captioned(StructuralNode node) {
        String title = node.getTitle();
        return title == null || title.isBlank() ? "" : conversion.clean(Numerals.ofBlock(node, conversion) + title);
    }

    /** The content of a block that holds either blocks or bare text. */
    private String inner(StructuralNode node) {
        if (!"simple".equals(node.getContentModel())) {
            return content(node);
        }
        String text = conversion.clean(content(node));
        return HtmlAllowList.hasBlocks(text) ? text : element("p", "", text);
    }

    private String list(StructuralNode node, String name, String mark, Fact fact) {
        StringBuilder items = new StringBuilder();
        for (StructuralNode child : node.getBlocks()) {
            items.append(item((ListItem) child));
        }
        if (items.isEmpty()) {
            return "";
        }
        String tag = name.equals("ulist") ? "ul" : "ol";
        String start = AsciiDocPhrases.attribute(node, "start");
        String numbers = tag.equals("ol") && start.matches("\\d{1,5}") ? " start=\"" + start + "\"" : "";
        numbers += name.equals("olist") && node.isOption("reversed") ? " reversed" : "";
        String kind = name.equals("colist") ? "callouts" : name.equals("olist") ? counter(node) : "";
        if (title(node).isEmpty()) {
            return element(tag, mark + id(fact) + classes(node, kind) + numbers, items.toString());
        }
        String list = element(tag, (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + numbers, items.toString());
        return titled(node, mark, fact, "", list);
    }

    /** The class of a list that does not count in Arabic numerals: the parser's own choice by depth, or the writer's. */
    private static String counter(StructuralNode list) {
        String style = String.valueOf(list.getStyle());
        return Stream.of(Counter.values())
                .filter(counter -> counter != Counter.ARABIC)
                .map(Counter::word)
                .filter(style::equals)
                .findFirst()
                .orElse("");
    }

    private String item(ListItem item) {
        String text = item.hasText() ? conversion.clean(item.getText()) : "";
        String blocks = content(item);
        if (text.isBlank() && blocks.isBlank()) {
            return "";
        }
        String box = "";
        if (item.getAttributes().containsKey("checkbox")) {
            box = item.getAttributes().containsKey("checked") ? "\u2611 " : "\u2610 ";
        }
        boolean bare = blocks.isBlank() || text.isBlank() || HtmlAllowList.hasBlocks(text);
        return element("li", "", (bare ? box + text : element("p", "", box + text)) + blocks);
    }

    private String descriptions(DescriptionList list, String mark, Fact fact) {
        StringBuilder entries = new StringBuilder();
        for (DescriptionListEntry entry : list.getItems()) {
            entries.append(definition(entry, fact));
        }
        if (entries.isEmpty()) {
            return "";
        }
        if (title(list).isEmpty()) {
            return element("dl", mark + id(fact) + classes(list, ""), entries.toString());
        }
        return titled(list, mark, fact, "", element("dl", "", entries.toString()));
    }

    private String definition(DescriptionListEntry entry, Fact list) {
        // A definition without its term would say too much or nothing: it goes with the term.
        StringBuilder html = new StringBuilder();
        List<String> terms = new ArrayList<>();
        Location location = list.location();
        for (ListItem term : entry.getTerms()) {
            String text = conversion.clean(term.getText());
            if (!text.isBlank()) {
                html.append(element("dt", "", text));
                terms.add(plain(text));
            }
        }
        ListItem description = entry.getDescription();
        if (!entry.getTerms().isEmpty()) {
            location = conversion.located(entry.getTerms().get(0).getSourceLocation());
        }
        String title = String.join(", ", terms);
        Fact fact = new Fact(Kind.OTHER, "", false, 0, title, title, Set.of(), Map.of(), conversion.around(), location);
        String mark = " " + Fact.MARK + "=\"" + conversion.begin(fact) + "\"";
        try {
            String text = description != null && description.hasText() ? conversion.clean(description.getText()) : "";
            String blocks = description == null ? "" : content(description);
            if (terms.isEmpty()) {
                return "";
            }

            boolean bare = blocks.isBlank() || text.isBlank() || HtmlAllowList.hasBlocks(text);
            return html.append(element("dd", mark, (bare ? text : element("p", "", text)) + blocks))
                    .toString();
        } finally {
            conversion.end();
        }
    }

    private String image(StructuralNode node, String mark, Fact fact) {
        String alt = escape(AsciiDocPhrases.attribute(node, "alt"));
        String target = escape(AsciiDocPhrases.attribute(node, "target"));
        String picture = AsciiDocPhrases.picture(node, target, alt);
        String link = escape(AsciiDocPhrases.attribute(node, "link"));
        return figure(
                node,
                mark,
                fact,
                conversion.clean(
                        link.isEmpty() ? picture : "<a" + AsciiDocPhrases.href(link) + ">" + picture + "</a>"));
    }

    private String figure(StructuralNode node, String mark, Fact fact, String picture) {
        String caption = captioned(node);
        String below = caption.isBlank() ? "" : element("figcaption", "", caption);
        return element("figure", mark + id(fact) + classes(node, ""), picture + below);
    }

    private String diagram(StructuralNode node, String mark, Fact fact) {
        AsciiDocDiagrams.Shown shown = diagrams.shown(node);
        return shown.picture() ? figure(node, mark, fact, shown.html()) : titled(node, mark, fact, "", shown.html());
    }

    private String admonition(StructuralNode node, String mark, Fact fact) {
        String kind = AsciiDocPhrases.attribute(node, "name").toLowerCase(Locale.ROOT);
        String written = String.valueOf(node.getDocument().getAttribute("lang", ""));
        String language = written.isEmpty() ? conversion.language() : written;
        String label = Admonitions.label(kind, language);
        return titled(
                node, mark, fact, "admonition " + kind, element("p", " class=\"label\"", escape(label)) + inner(node));
    }

    private String quote(StructuralNode node, String name, String mark, Fact fact) {
        String text = name.equals("verse")
                ? element("pre", " class=\"verse\"", conversion.clean(content(node)))
                : inner(node);
        List<String> credits = new ArrayList<>();
        for (String part : List.of("attribution", "citetitle")) {
            String value = AsciiDocPhrases.attribute(node, part);
            if (!value.isBlank()) {
                credits.add(conversion.clean(part.equals("citetitle") ? element("cite", "", value) : value));
            }
        }
        String credit =
                credits.isEmpty() ? "" : element("p", " class=\"attribution\"", "\u2014 " + String.join(", ", credits));
        return element("blockquote", mark + id(fact) + classes(node, ""), title(node) + text + credit);
    }

    private String pass(StructuralNode node, String mark, Fact fact) {
        String html = conversion.clean(content(node));
        return html.isBlank() && !fact.explicitId() ? "" : titled(node, mark, fact, "", html);
    }

    private static String content(StructuralNode node) {
        Object content = node.getContent();
        return content == null ? "" : content.toString();
    }

    private static String id(Fact fact) {
        return AsciiDocPhrases.id(fact.id());
    }

    private static String classes(StructuralNode node, String kind) {
        List<String> roles = new ArrayList<>(node.getRoles());
        String known = AsciiDocPhrases.classes(roles);
        if (kind.isEmpty()) {
            return known;
        }
        return known.isEmpty() ? " class=\"" + kind + "\"" : known.replaceFirst("\"", "\"" + kind + " ");
    }

    static String element(String tag, String attributes, String content) {
        return "<" + tag + attributes + ">" + content + "</" + tag + ">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

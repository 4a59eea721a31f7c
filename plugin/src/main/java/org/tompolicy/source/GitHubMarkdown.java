package org.tompolicy.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.tompolicy.source.Conversion.Note;
import org.tompolicy.tables.Admonitions;

/**
 * What Markdown means on GitHub beyond CommonMark, and how it becomes what AsciiDoc has for it: tables, struck words, bare
 * addresses, task lists, footnotes where they are called, and alerts.
 */
final class GitHubMarkdown {

    /** What the parser knows. */
    static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    private static final Pattern ALERT = Pattern.compile("(?i)\\[!(note|tip|important|caution|warning)\\]\\s*");

    private final String secret;
    private final String language;
    private final Map<Node, String> alerts = new IdentityHashMap<>();
    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();

    /**
     * @param document is changed: the first lines of alerts are taken out
     * @param secret an attribute of HTML that no writer can know
     * @param language of the labels of alerts
     */
    GitHubMarkdown(Node document, String secret, String language) {
        this.secret = secret;
        this.language = language;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof BlockQuote quote && quote.getFirstChild() instanceof Paragraph paragraph) {
                cutAlert(quote, paragraph);
            }
        }
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.putIfAbsent(key(definition.getLabel()), definition);
                }
                visitChildren(block);
            }
        });
    }

    private void cutAlert(BlockQuote quote, Paragraph paragraph) {
        List<Node> line = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Node node = paragraph.getFirstChild();
        for (; node instanceof Text text; node = node.getNext()) {
            words.append(text.getLiteral());
            line.add(node);
        }
        Matcher alert = ALERT.matcher(words);
        if (!alert.matches() || node != null && !(node instanceof SoftLineBreak)) {
            return;
        }
        alerts.put(quote, alert.group(1).toLowerCase(Locale.ROOT));
        line.forEach(Node::unlink);
        if (node != null) {
            node.unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    boolean isAlert(Node node) {
        return alerts.containsKey(node);
    }

    private static String key(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A renderer that marks what {@link #mend} makes of AsciiDoc's kind. */
    HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS.stream()
                        .filter(extension -> !(extension instanceof FootnotesExtension))
                        .toList())
                .nodeRendererFactory(Calls::new)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Strikethrough) {
                        attributes.put(secret + "-struck", "");
                    } else if (alerts.containsKey(node)) {
                        attributes.put(secret + "-alert", alerts.get(node));
                    }
                });
    }

    /** Makes what the renderer marked into the elements that AsciiDoc is read into. */
    void mend(Element body) {
        body.select("[" + HtmlAllowList.NOTE + "]").removeAttr(HtmlAllowList.NOTE);
        for (Element call : body.select("[" + secret + "-note]")) {
            call.attr(HtmlAllowList.NOTE, call.attr(secret + "-note")).removeAttr(secret + "-note");
        }
        body.select("[" + secret + "-struck]").removeAttr(secret + "-struck").tagName("s");
        for (Element box : body.select("input[type=checkbox]")) {
            box.replaceWith(new TextNode(box.hasAttr("checked") ? "\u2611" : "\u2610"));
        }
        for (Element alert : body.select("[" + secret + "-alert]")) {
            String kind = alert.attr(secret + "-alert");
            alert.tagName("div")
                    .removeAttr(secret + "-alert")
                    .addClass("admonition")
                    .addClass(kind);
            alert.prependElement("p").addClass("label").text(Admonitions.label(kind, language));
        }
    }

    /**
     * The footnotes, by the number in the text.
     *
     * @param clean HTML of a writer, cleaned
     */
    Map<String, Note> notes(HtmlRenderer renderer, UnaryOperator<String> clean) {
        Map<String, Note> notes = new LinkedHashMap<>();
        definitions.forEach((label, definition) -> {
            List<String> paragraphs = new ArrayList<>();
            for (Node node = definition.getFirstChild(); node != null; node = node.getNext()) {
                paragraphs.add(renderer.render(node).strip());
            }
            Element body = HtmlAllowList.parse(String.join(" ", paragraphs));
            mend(body);
            notes.put(number(label), new Note(label, clean.apply(body.html())));
        });
        return notes;
    }

    private String number(String label) {
        return String.valueOf(
                Stream.concat(definitions.keySet().stream().takeWhile(other -> !other.equals(label)), Stream.of(label))
                        .count());
    }

    /** Writes calls of footnotes; their texts stand where they are called, so that nothing is written for them. */
    private final class Calls implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Calls(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FootnoteReference.class, FootnoteDefinition.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof FootnoteReference call) {
                context.getWriter().tag("sup", Map.of(secret + "-note", number(key(call.getLabel()))));
                context.getWriter().tag("/sup");
            }
        }
    }
}

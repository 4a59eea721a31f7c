package org.tompolicy.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.source.Conversion.Note;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.text.MarkupNode;
import org.tompolicy.text.Texts;
import org.tompolicy.text.TreeReader;

/** Makes the tree of a converted document, and cuts it into blocks: puts facts, footnotes and HTML together. */
final class TreeBuilder {

    private static final Evaluator NAMED = QueryParser.parse("[id]");

    /** What is the title of the element around it, besides a heading. */
    private static final Set<String> CAPTIONS = Set.of("caption", "figcaption");

    private final Facts facts;
    private final Map<String, String> anchors;
    private final PrintedMarks.Syntax syntax;
    private final Function<String, Optional<SourceText>> lines;
    private final Function<String, String> values;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final Map<String, List<Inline>> references = new TreeMap<>();
    private final FootnoteCalls calls;
    private final Map<MarkupNode.Element, Fact> around = new IdentityHashMap<>();
    private final Map<MarkupNode.Element, Block> made = new IdentityHashMap<>();
    private final TreeReader reader = new TreeReader(new Source());

    /**
     * @param facts of blocks, by the number in their HTML
     * @param notes footnotes, by the number in the text
     * @param anchors what anchors that are no blocks are called, as HTML, by id
     * @param syntax how a writer of the document hides words
     * @param lines the lines of a file, to find where a link was written
     * @param values of attributes by name, or {@code null}
     */
    TreeBuilder(
            List<Fact> facts,
            Map<String, Note> notes,
            Map<String, String> anchors,
            PrintedMarks.Syntax syntax,
            Function<String, Optional<SourceText>> lines,
            Function<String, String> values) {
        this.facts = new Facts(facts);
        this.calls = new FootnoteCalls(this.facts, notes, lines);
        this.anchors = anchors;
        this.syntax = syntax;
        this.lines = lines;
        this.values = values;
    }

    /** The blocks of a body. */
    List<RawBlock> blocks(String html) {
        Element body = HtmlAllowList.parse(html);
        problems.addAll(calls.survey(body));
        Headings headings = new Headings(facts);
        headings.name(body);
        dropRepeatedIds(body);
        Headings.closeGaps(body);
        problems.addAll(new PrintedMarks(syntax, this::place, lines).in(body));
        flatten(children(body, null), Set.of(), Map.of());
        name(body);
        return blocks;
    }

    /** Places where a mark that should hide something is printed, and notes that hidden text defines for shown text. */
    List<Finding> problems() {
        return problems;
    }

    /** What links to an id are called that have no words of their own. */
    Map<String, List<Inline>> references() {
        return references;
    }

    private Location place(Element element) {
        Element block = element.closest("[" + Fact.MARK + "]");
        return facts.of(block == null ? element.root().child(0) : block).location();
    }

    private static void dropRepeatedIds(Element body) {
        Set<String> seen = new TreeSet<>();
        for (Element element : body.select(NAMED)) {
            if (!seen.add(element.id())) {
                element.removeAttr("id");
            }
        }
    }

    /** The content of an element, each element with the block that it stands in. */
    private List<MarkupNode> children(Element parent, Fact block) {
        List<MarkupNode> children = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                children.add(new MarkupNode.Characters(text.getWholeText()));
            } else if (node instanceof Element element) {
                Fact own = element.hasAttr(Fact.MARK) ? facts.of(element) : block;
                Map<String, String> attributes = new LinkedHashMap<>();
                for (Attribute attribute : element.attributes()) {
                    attributes.put(attribute.getKey(), attribute.getValue());
                }
                MarkupNode.Element copy =
                        new MarkupNode.Element(element.normalName(), attributes, children(element, own));
                children.add(copy);
                around.put(copy, own);
            }
        }
        return children;
    }

    private void flatten(List<MarkupNode> nodes, Set<String> roles, Map<String, String> attributes) {
        for (MarkupNode node : nodes) {
            if (node instanceof MarkupNode.Characters text && !text.text().isBlank()) {
                throw new IllegalStateException("text outside every block: " + text.text());
            }
            if (!(node instanceof MarkupNode.Element element)) {
                continue;
            }
            Fact fact = facts.of(element.attribute(Fact.MARK));
            if (fact.kind() != Kind.SECTION || fact.roles().contains("claim")) {
                for (Block block : reader.text(List.of(element)).blocks()) {
                    blocks.add(raw(fact.with(roles, attributes), block, element));
                }
                continue;
            }
            Set<String> handed = new LinkedHashSet<>(roles);
            Map<String, String> handedAttributes = new LinkedHashMap<>(attributes);
            fact.roles().stream()
                    .filter(role -> role.equals("context") || role.startsWith("allow-"))
                    .forEach(handed::add);
            if (fact.attributes().containsKey("reason")) {
                handedAttributes.putIfAbsent("reason", fact.attributes().get("reason"));
            }
            MarkupNode.Element title = (MarkupNode.Element) element.children().get(0);
            blocks.add(raw(fact.with(roles, attributes), heading(element, title), element));
            flatten(element.children().subList(1, element.children().size()), handed, handedAttributes);
        }
    }

    /** The heading of a section stands for the section: it carries the anchor. */
    private Block heading(MarkupNode.Element section, MarkupNode.Element title) {
        return new Block.Heading(mark(section), Headings.level(title.name()) - 1, reader.line(title.children()));
    }

    private RawBlock raw(Fact fact, Block block, MarkupNode.Element element) {
        boolean heading = block instanceof Block.Heading;
        List<RawBlock> nested = new ArrayList<>();
        if (!heading) {
            nested(element, nested);
        }
        return new RawBlock(
                heading ? Kind.HEADING : fact.kind(),
                fact.explicitId() ? fact.id() : block.mark().id(),
                fact.explicitId(),
                heading ? ((Block.Heading) block).level() : 0,
                fact.title(),
                fact.roles(),
                fact.attributes(),
                fact.audience(),
                fact.location(),
                block,
                nested,
                line(fact));
    }

    private void nested(MarkupNode.Element element, List<RawBlock> nested) {
        for (MarkupNode node : element.children()) {
            if (node instanceof MarkupNode.Element inner) {
                Block block = made.get(inner);
                if (block != null && inner.has(Fact.MARK)) {
                    Fact fact = facts.of(inner.attribute(Fact.MARK));
                    if (fact.stands()) {
                        nested.add(raw(fact, block, inner));
                    }
                }
                nested(inner, nested);
            }
        }
    }

    /** The attribute list that gives a block its id. */
    private String line(Fact fact) {
        return lines.apply(fact.location().file())
                .map(text -> text.line(fact.location().line()))
                .filter(line -> fact.explicitId() && AttributeList.line(line).isList())
                .orElse("");
    }

    /** Says what anchors are called. */
    private void name(Element body) {
        anchors.forEach((id, html) -> references.put(id, label(html)));
        for (Fact fact : facts.all()) {
            if (!fact.id().isEmpty()
                    && !fact.reference().isBlank()
                    && !fact.reference().equals(fact.title())) {
                references.putIfAbsent(fact.id(), List.of(new Inline.Words(fact.reference())));
            }
        }
        for (Element element : body.select(NAMED)) {
            Element named = isHeading(element) ? element : titleOf(element).orElseGet(() -> element.closest("dt"));
            if (named != null && !named.text().isBlank()) {
                references.putIfAbsent(element.id(), label(named.html()));
            }
        }
    }

    private static Optional<Element> titleOf(Element element) {
        return element.children().stream()
                .filter(child -> isHeading(child)
                        || CAPTIONS.contains(child.normalName())
                        || child.normalName().equals("p") && child.hasClass("title"))
                .findFirst();
    }

    private static boolean isHeading(Element element) {
        return element.is(Headings.ALL);
    }

    private List<Inline> label(String html) {
        return Texts.label(reader.line(children(HtmlAllowList.parse(html), null)));
    }

    private Mark mark(MarkupNode.Element element) {
        String number = element.attribute(Fact.MARK);
        Fact block = around.get(element);
        Audience audience = Facts.marked(element.classes());
        boolean own = !number.isEmpty();
        Optional<Location> location = own ? Optional.of(facts.of(number).location()) : place(element, block);
        return new Mark(
                element.attribute("id"),
                own ? audience.narrower(facts.of(number).audience()) : audience,
                element.classes(),
                element.attribute("lang"),
                element.attribute("title"),
                location);
    }

    /** Where the writer put a link or a picture. */
    private Optional<Location> place(MarkupNode.Element element, Fact block) {
        if (block == null || !element.name().equals("a") && !element.name().equals("img")) {
            return Optional.empty();
        }
        String target = element.attribute(element.name().equals("a") ? "href" : "src");
        String id = target.startsWith("#") ? target.substring(1) : "";
        List<String> before = id.isEmpty() ? List.of("") : List.of("<<", "<<#", "xref:", "xref:#", "#");
        String written = id.isEmpty() ? target : id;
        int first = block.location().line();
        return Optional.of(lines.apply(block.location().file())
                .flatMap(text -> before.stream()
                        .map(prefix -> text.find(prefix + written, first, null))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .or(() -> WrittenTarget.find(text, first, target, values)))
                .orElse(block.location()));
    }

    private final class Source implements TreeReader.Source {
        @Override
        public Mark mark(MarkupNode.Element element) {
            return TreeBuilder.this.mark(element);
        }

        @Override
        public Target target(String address, boolean picture) {
            return new Target.Written(address);
        }

        /** A note where it is called, and a link that the writer gave no words. */
        @Override
        public Optional<Inline> instead(MarkupNode.Element element) {
            if (element.name().equals("a") && element.has(HtmlAllowList.AUTO)) {
                Target target = target(element.attribute("href"), false);
                return Optional.of(new Inline.Link(mark(element), target, List.of()));
            }
            return element.name().equals("sup")
                    ? calls.note(element, (note, block) -> reader.line(children(note, block)))
                    : Optional.empty();
        }

        @Override
        public void made(MarkupNode.Element element, Block block) {
            made.put(element, block);
        }
    }
}

package org.tompolicy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.model.Block;
import org.tompolicy.model.Block.Admonition;
import org.tompolicy.model.Block.Caption;
import org.tompolicy.model.Block.DescriptionList;
import org.tompolicy.model.Block.Details;
import org.tompolicy.model.Block.Figure;
import org.tompolicy.model.Block.Group;
import org.tompolicy.model.Block.Heading;
import org.tompolicy.model.Block.ItemList;
import org.tompolicy.model.Block.Listing;
import org.tompolicy.model.Block.Numbering;
import org.tompolicy.model.Block.Paragraph;
import org.tompolicy.model.Block.Plain;
import org.tompolicy.model.Block.Quote;
import org.tompolicy.model.Block.Section;
import org.tompolicy.model.Block.Separator;
import org.tompolicy.model.Block.Table;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Inline.Footnote;
import org.tompolicy.model.Inline.LineBreak;
import org.tompolicy.model.Inline.Link;
import org.tompolicy.model.Inline.Picture;
import org.tompolicy.model.Inline.Style;
import org.tompolicy.model.Inline.Styled;
import org.tompolicy.model.Inline.Words;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;

/** Makes a text of HTML that was read. What HTML can hold and a text cannot loses its element and keeps its words. */
public final class TreeReader {

    private static final Map<String, Style> STYLES =
            Stream.of(Style.values()).collect(Collectors.toUnmodifiableMap(HtmlTags::element, style -> style));

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "figure",
            "div",
            "section",
            "details",
            "hr",
            "li",
            "dt",
            "dd",
            "caption",
            "figcaption",
            "summary",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th");

    private static final Pattern COLUMNS = Pattern.compile("\\d{1,4}(?: \\d{1,4}){0,98}");

    /** What the reader is told by who knows where the HTML comes from. */
    public interface Source {

        /** The mark of an element. */
        Mark mark(MarkupNode.Element element);

        /** Where an address in it leads. */
        Target target(String address, boolean picture);

        /** What stands for an element of a line in its place; empty for what HTML says. */
        default Optional<Inline> instead(MarkupNode.Element element) {
            return Optional.empty();
        }

        /** Told of the block that an element became. */
        default void made(MarkupNode.Element element, Block block) {}
    }

    private final Source source;

    public TreeReader(Source source) {
        this.source = source;
    }

    /** Nodes as a text. */
    public Text text(List<MarkupNode> nodes) {
        return new Text(blocks(nodes));
    }

    /** Nodes as pieces of one line. */
    public List<Inline> line(List<MarkupNode> nodes) {
        List<Inline> line = new ArrayList<>();
        nodes.forEach(node -> addInline(node, line));
        return Inline.joined(line);
    }

    private static boolean isBlock(MarkupNode node) {
        return node instanceof MarkupNode.Element element && BLOCKS.contains(element.name());
    }

    private List<Block> blocks(List<MarkupNode> nodes) {
        List<Block> blocks = new ArrayList<>();
        List<MarkupNode> run = new ArrayList<>();
        for (MarkupNode node : nodes) {
            if (isBlock(node)) {
                addPlain(run, blocks);
                addBlock((MarkupNode.Element) node, blocks);
            } else {
                run.add(node);
            }
        }
        addPlain(run, blocks);
        return blocks;
    }

    private void addPlain(List<MarkupNode> run, List<Block> blocks) {
        List<Inline> line = stripped(line(run));
        run.clear();
        if (!line.isEmpty()) {
            blocks.add(new Plain(line));
        }
    }

    /** A line without the white space around it. */
    private static List<Inline> stripped(List<Inline> line) {
        List<Inline> stripped = new ArrayList<>(line);
        if (!stripped.isEmpty() && stripped.get(0) instanceof Words first) {
            replace(stripped, 0, first.text().stripLeading());
        }
        int last = stripped.size() - 1;
        if (last >= 0 && stripped.get(last) instanceof Words words) {
            replace(stripped, last, words.text().stripTrailing());
        }
        return stripped;
    }

    private static void replace(List<Inline> line, int index, String text) {
        if (text.isEmpty()) {
            line.remove(index);
        } else {
            line.set(index, new Words(text));
        }
    }

    private void addBlock(MarkupNode.Element element, List<Block> blocks) {
        Mark mark = source.mark(element);
        Optional<Block> block = switch (element.name()) {
            case "p" -> Optional.of(new Paragraph(mark, line(element.children())));
            case "h2", "h3", "h4", "h5", "h6" ->
                Optional.of(new Heading(mark, element.name().charAt(1) - '1', line(element.children())));
            case "pre" -> Optional.of(new Listing(mark, line(element.children())));
            case "ul", "ol" -> Optional.of(list(element, mark));
            case "dl" -> Optional.of(descriptions(element, mark));
            case "table" -> Optional.of(table(element, mark));
            case "blockquote" -> Optional.of(new Quote(mark, blocks(element.children())));
            case "figure" -> Optional.of(figure(element, mark));
            case "div" -> Optional.of(division(element, mark));
            case "section" -> Optional.of(new Section(mark, blocks(element.children())));
            case "details" -> Optional.of(details(element, mark));
            case "hr" -> Optional.of(new Separator(mark));
            default -> Optional.empty();
        };
        if (block.isPresent()) {
            blocks.add(block.get());
            source.made(element, block.get());
        } else {
            blocks.addAll(blocks(element.children()));
        }
    }

    private Block list(MarkupNode.Element element, Mark mark) {
        List<ItemList.Item> items = new ArrayList<>();
        for (MarkupNode node : element.children()) {
            if (node instanceof MarkupNode.Element item && item.name().equals("li")) {
                items.add(new ItemList.Item(source.mark(item), number(item, "value"), blocks(item.children())));
            }
        }
        if (!element.name().equals("ol")) {
            return new ItemList(mark, Numbering.NONE, items);
        }
        Counter counter = Stream.of(Counter.values())
                .filter(known -> mark.has(known.word()))
                .findFirst()
                .orElse(Counter.ARABIC);
        Numbering numbering = new Numbering(true, counter, number(element, "start"), element.has("reversed"));
        return new ItemList(mark.withRoles(without(mark.roles(), counter.word())), numbering, items);
    }

    private static Optional<Integer> number(MarkupNode.Element element, String name) {
        String value = element.attribute(name);
        return value.matches("-?\\d{1,5}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private Block descriptions(MarkupNode.Element element, Mark mark) {
        List<DescriptionList.Entry> entries = new ArrayList<>();
        List<DescriptionList.Term> terms = new ArrayList<>();
        List<DescriptionList.Meaning> meanings = new ArrayList<>();
        for (MarkupNode node : element.children()) {
            if (!(node instanceof MarkupNode.Element part)) {
                continue;
            }
            if (part.name().equals("dt")) {
                if (!meanings.isEmpty()) {
                    entries.add(new DescriptionList.Entry(terms, meanings));
                    terms.clear();
                    meanings.clear();
                }
                terms.add(new DescriptionList.Term(source.mark(part), line(part.children())));
            } else if (part.name().equals("dd")) {
                meanings.add(new DescriptionList.Meaning(source.mark(part), blocks(part.children())));
            }
        }
        if (!terms.isEmpty() || !meanings.isEmpty()) {
            entries.add(new DescriptionList.Entry(terms, meanings));
        }
        return new DescriptionList(mark, entries);
    }

    private Block table(MarkupNode.Element element, Mark mark) {
        Optional<Caption> caption = Optional.empty();
        List<Table.Group> groups = new ArrayList<>();
        for (MarkupNode node : element.children()) {
            if (!(node instanceof MarkupNode.Element part)) {
                continue;
            }
            switch (part.name()) {
                case "caption" -> caption = Optional.of(caption(part));
                case "thead" -> groups.add(rows(Table.Part.HEAD, part));
                case "tbody" -> groups.add(rows(Table.Part.BODY, part));
                case "tfoot" -> groups.add(rows(Table.Part.FOOT, part));
                case "tr" -> groups.add(new Table.Group(Table.Part.BODY, Mark.NONE, List.of(row(part))));
                default -> {}
            }
        }
        return new Table(mark, caption, widths(element.attribute(HtmlWriter.COLUMNS)), groups);
    }

    private static List<Integer> widths(String columns) {
        return COLUMNS.matcher(columns).matches()
                ? Arrays.stream(columns.split(" ")).map(Integer::valueOf).toList()
                : List.of();
    }

    private Caption caption(MarkupNode.Element element) {
        return new Caption(source.mark(element), blocks(element.children()));
    }

    private Table.Group rows(Table.Part part, MarkupNode.Element element) {
        List<Table.Row> rows = new ArrayList<>();
        for (MarkupNode node : element.children()) {
            if (node instanceof MarkupNode.Element row && row.name().equals("tr")) {
                rows.add(row(row));
            }
        }
        return new Table.Group(part, source.mark(element), rows);
    }

    private Table.Row row(MarkupNode.Element element) {
        List<Table.Cell> cells = new ArrayList<>();
        for (MarkupNode node : element.children()) {
            if (node instanceof MarkupNode.Element cell) {
                cells.add(cell(cell));
            }
        }
        return new Table.Row(source.mark(element), cells);
    }

    private Table.Cell cell(MarkupNode.Element element) {
        return new Table.Cell(
                source.mark(element),
                element.name().equals("th"),
                element.attribute("scope"),
                number(element, "colspan").orElse(1),
                number(element, "rowspan").orElse(1),
                blocks(element.children()));
    }

    private Block figure(MarkupNode.Element element, Mark mark) {
        List<MarkupNode> shown = new ArrayList<>();
        Optional<Caption> caption = Optional.empty();
        for (MarkupNode node : element.children()) {
            if (node instanceof MarkupNode.Element part && part.name().equals("figcaption")) {
                caption = Optional.of(caption(part));
            } else {
                shown.add(node);
            }
        }
        return new Figure(mark, blocks(shown), caption);
    }

    private Block division(MarkupNode.Element element, Mark mark) {
        List<Block> blocks = blocks(element.children());
        for (Admonition.Kind kind : Admonition.Kind.values()) {
            if (mark.has("admonition") && mark.has(kind.word())) {
                List<String> roles = mark.roles().stream()
                        .filter(role -> !role.equals("admonition") && !role.equals(kind.word()))
                        .toList();
                boolean labelled = !blocks.isEmpty()
                        && blocks.get(0) instanceof Paragraph first
                        && first.mark().has("label");
                return new Admonition(
                        mark.withRoles(roles),
                        kind,
                        labelled ? ((Paragraph) blocks.get(0)).content() : List.of(),
                        labelled ? blocks.subList(1, blocks.size()) : blocks);
            }
        }
        return new Group(mark, blocks);
    }

    private Block details(MarkupNode.Element element, Mark mark) {
        Mark summaryMark = Mark.NONE;
        List<Inline> summary = List.of();
        List<MarkupNode> rest = new ArrayList<>();
        for (MarkupNode node : element.children()) {
            if (node instanceof MarkupNode.Element part && part.name().equals("summary")) {
                summaryMark = source.mark(part);
                summary = line(part.children());
            } else {
                rest.add(node);
            }
        }
        return new Details(mark, summaryMark, summary, blocks(rest));
    }

    private void addInline(MarkupNode node, List<Inline> line) {
        if (node instanceof MarkupNode.Characters characters) {
            if (!characters.text().isEmpty()) {
                line.add(new Words(characters.text()));
            }
            return;
        }
        MarkupNode.Element element = (MarkupNode.Element) node;
        Optional<Inline> instead = source.instead(element);
        if (instead.isPresent()) {
            line.add(instead.get());
            return;
        }
        Mark mark = source.mark(element);
        switch (element.name()) {
            case "br" -> line.add(new LineBreak());
            case "wbr" -> line.add(new Words("\u200b"));
            case "a" -> line.add(new Link(mark, source.target(element.attribute("href"), false), content(element)));
            case "img" ->
                line.add(new Picture(
                        mark,
                        source.target(element.attribute("src"), true),
                        element.attribute("alt"),
                        number(element, "width").orElse(0),
                        number(element, "height").orElse(0)));
            default -> {
                Style style = STYLES.get(element.name());
                if (style == Style.SPAN && mark.has(HtmlWriter.FOOTNOTE)) {
                    line.add(new Footnote(
                            mark.withRoles(without(mark.roles(), HtmlWriter.FOOTNOTE)),
                            element.attribute(HtmlWriter.NOTE_NAME),
                            content(element)));
                } else if (style == null || style == Style.SPAN && mark.equals(Mark.NONE)) {
                    element.children().forEach(child -> addInline(child, line));
                } else {
                    line.add(new Styled(style, mark, content(element)));
                }
            }
        }
    }

    private static List<String> without(List<String> roles, String role) {
        return roles.stream().filter(other -> !other.equals(role)).toList();
    }

    private List<Inline> content(MarkupNode.Element element) {
        return line(element.children());
    }
}

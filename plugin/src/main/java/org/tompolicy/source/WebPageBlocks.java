package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Block;
import org.tompolicy.model.Block.DescriptionList;
import org.tompolicy.model.Block.ItemList;
import org.tompolicy.model.Block.Numbering;
import org.tompolicy.model.Block.Table;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;

/** The blocks of a page as its writer meant them, however the elements are nested. */
final class WebPageBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Set<String> STRONG = Set.of("b", "strong");

    private static final Set<String> ITALIC = Set.of("i", "em");

    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");

    private final String file;

    WebPageBlocks(String file) {
        this.file = file;
    }

    /** The blocks inside an element; text between blocks is a paragraph. */
    List<Block> of(Element element) {
        List<Block> blocks = new ArrayList<>();
        List<Inline> open = new ArrayList<>();
        int[] line = {WebPage.line(element)};
        children(element, List.of(), blocks, open, line);
        end(open, line[0], blocks);
        return blocks;
    }

    private void children(
            Element element, List<Inline.Style> setOff, List<Block> blocks, List<Inline> open, int[] line) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                words(text.getWholeText(), setOff, open);
            } else if (node instanceof Element child) {
                if (child.normalName().equals("br")) {
                    lineBreak(blocks, open, line);
                } else if (BLOCKS.contains(child.normalName())) {
                    end(open, line[0], blocks);
                    block(child, blocks);
                    line[0] = WebPage.line(child);
                } else {
                    if (open.isEmpty()) {
                        line[0] = WebPage.line(child);
                    }
                    inline(child, setOff(setOff, child), blocks, open, line);
                }
            }
        }
    }

    private void inline(Element child, List<Inline.Style> setOff, List<Block> blocks, List<Inline> open, int[] line) {
        String address = child.attr("href").strip();
        if (child.normalName().equals("img")) {
            open.add(picture(child));
        } else if (child.normalName().equals("a")
                && address.matches("(?i)(?:https?|mailto|tel):\\S+")
                && child.children().stream().noneMatch(inner -> BLOCKS.contains(inner.normalName()))) {
            String shown = child.text();
            if (!shown.isBlank()) {
                open.add(setOff(
                        setOff, new Inline.Link(Mark.NONE, new Target.Web(address), List.of(new Inline.Words(shown)))));
            }
        } else {
            children(child, setOff, blocks, open, line);
        }
    }

    private Inline picture(Element image) {
        Mark where = mark(WebPage.line(image));
        return new Inline.Picture(
                where,
                new Target.Written(image.attr("src").strip()),
                image.attr("alt").strip(),
                0,
                0);
    }

    /** Google Docs and word processors set bold by style. */
    private static boolean isStrong(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return STRONG.contains(element.normalName())
                        && !style.contains("font-weight:normal")
                        && !style.contains("font-weight:400")
                || style.matches(".*font-weight:(?:bold|[6-9]00).*");
    }

    private static boolean isItalic(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return ITALIC.contains(element.normalName()) && !style.contains("font-style:normal")
                || style.contains("font-style:italic");
    }

    /** How words are set off inside an element, outer ones first. */
    private static List<Inline.Style> setOff(List<Inline.Style> around, Element element) {
        List<Inline.Style> setOff = new ArrayList<>(around);
        if (isStrong(element) && !setOff.contains(Inline.Style.STRONG)) {
            setOff.add(Inline.Style.STRONG);
        }
        if (isItalic(element) && !setOff.contains(Inline.Style.EMPHASIS)) {
            setOff.add(Inline.Style.EMPHASIS);
        }
        if (CODE.contains(element.normalName()) && !setOff.contains(Inline.Style.CODE)) {
            setOff.add(Inline.Style.CODE);
        }
        return setOff;
    }

    private static Inline setOff(List<Inline.Style> styles, Inline piece) {
        Inline setOff = piece;
        for (int at = styles.size() - 1; at >= 0; at--) {
            setOff = new Inline.Styled(styles.get(at), Mark.NONE, List.of(setOff));
        }
        return setOff;
    }

    private static void words(String text, List<Inline.Style> setOff, List<Inline> open) {
        if (!text.isEmpty()) {
            open.add(
                    setOff(setOff, new Inline.Words(text.replace('\u00ad', '\0').replace("\0", ""))));
        }
    }

    /** Two of them end a paragraph. */
    private void lineBreak(List<Block> blocks, List<Inline> open, int[] line) {
        int last = open.size() - 1;
        while (last >= 0
                && open.get(last) instanceof Inline.Words words
                && words.text().isBlank()) {
            last--;
        }
        if (last >= 0 && open.get(last) instanceof Inline.LineBreak) {
            end(open, line[0], blocks);
        } else {
            open.add(new Inline.LineBreak());
        }
    }

    private void end(List<Inline> open, int line, List<Block> blocks) {
        if (open.stream().anyMatch(WebPageBlocks::says)) {
            blocks.add(new Block.Paragraph(mark(line), List.copyOf(open)));
        }
        open.clear();
    }

    private static boolean says(Inline piece) {
        if (piece instanceof Inline.Words words) {
            return !words.text().isBlank();
        } else if (piece instanceof Inline.Styled styled) {
            return styled.content().stream().anyMatch(WebPageBlocks::says);
        }
        return piece instanceof Inline.Link || piece instanceof Inline.Picture;
    }

    private Mark mark(int line) {
        return new Mark("", Mark.NONE.audience(), List.of(), "", "", Optional.of(Location.line(file, line)));
    }

    private void block(Element element, List<Block> blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "ul", "ol", "menu", "dir" -> list(element, blocks);
            case "dl" -> descriptions(element, blocks);
            case "table" -> table(element, blocks);
            case "hr" -> {}
            default -> blocks.addAll(of(element));
        }
    }

    private void heading(Element element, List<Block> blocks) {
        List<Block> inside = of(element);
        int level = Math.min(element.normalName().charAt(1) - '0', 5);
        for (Block block : inside) {
            if (block instanceof Block.Paragraph paragraph) {
                blocks.add(new Block.Heading(mark(WebPage.line(element)), level, paragraph.content()));
            } else {
                blocks.add(block);
            }
        }
    }

    private void list(Element element, List<Block> blocks) {
        List<ItemList.Item> items = new ArrayList<>();
        for (Element child : element.children()) {
            List<Block> inside = child.normalName().equals("li") ? of(child) : wrapped(child);
            if (inside.isEmpty()) {
                continue;
            }
            boolean nested = !child.normalName().equals("li") && inside.get(0) instanceof ItemList && !items.isEmpty();
            if (nested) {
                // lists that stand between items belong to the one before
                ItemList.Item before = items.remove(items.size() - 1);
                List<Block> joined = new ArrayList<>(before.blocks());
                joined.addAll(inside);
                items.add(new ItemList.Item(before.mark(), Optional.empty(), joined));
            } else {
                items.add(new ItemList.Item(mark(WebPage.line(child)), Optional.empty(), inside));
            }
        }
        boolean ordered = element.normalName().equals("ol");
        Optional<Integer> start = ordered && element.attr("start").matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(element.attr("start")))
                : Optional.empty();
        if (!items.isEmpty()) {
            blocks.add(new ItemList(
                    mark(WebPage.line(element)), new Numbering(ordered, Counter.ARABIC, start, false), items));
        }
    }

    private List<Block> wrapped(Element element) {
        List<Block> blocks = new ArrayList<>();
        if (BLOCKS.contains(element.normalName())) {
            block(element, blocks);
        } else {
            blocks.addAll(of(element));
        }
        return blocks;
    }

    private void descriptions(Element element, List<Block> blocks) {
        List<DescriptionList.Entry> entries = new ArrayList<>();
        List<DescriptionList.Term> terms = new ArrayList<>();
        List<DescriptionList.Meaning> meanings = new ArrayList<>();
        for (Element child : element.select("dt, dd")) {
            if (child.closest("dl") != element) {
                continue;
            }
            if (child.normalName().equals("dt")) {
                if (!meanings.isEmpty()) {
                    entries.add(new DescriptionList.Entry(terms, meanings));
                    terms.clear();
                    meanings.clear();
                }
                terms.add(new DescriptionList.Term(mark(WebPage.line(child)), List.of(new Inline.Words(child.text()))));
            } else {
                meanings.add(new DescriptionList.Meaning(mark(WebPage.line(child)), of(child)));
            }
        }
        if (!terms.isEmpty() || !meanings.isEmpty()) {
            entries.add(new DescriptionList.Entry(terms, meanings));
        }
        if (!entries.isEmpty()) {
            blocks.add(new DescriptionList(mark(WebPage.line(element)), entries));
        }
    }

    private void table(Element element, List<Block> blocks) {
        for (Element caption : element.select("> caption")) {
            blocks.addAll(of(caption));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Element row : element.select("tr")) {
            if (row.closest("table") != element) {
                continue;
            }
            List<Table.Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                cells.add(new Table.Cell(
                        mark(WebPage.line(cell)), cell.normalName().equals("th"), "", 1, 1, of(cell)));
            }
            if (cells.stream().anyMatch(cell -> !cell.blocks().isEmpty())) {
                rows.add(new Table.Row(mark(WebPage.line(row)), cells));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    mark(WebPage.line(element)),
                    Optional.empty(),
                    List.of(),
                    List.of(new Table.Group(Table.Part.BODY, Mark.NONE, rows))));
        }
    }
}

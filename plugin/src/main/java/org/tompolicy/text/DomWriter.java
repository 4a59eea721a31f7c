package org.tompolicy.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.model.Block;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Inline.Style;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes texts as nodes of HTML for an engine that sets pages and tags. It tags by elements alone, so some have another
 * name than in a browser: a title stands before its table, a list of terms is a list, words in another language are an
 * abbreviation. The place of a claim is empty, as in {@link HtmlWriter}.
 */
public final class DomWriter implements Block.Visitor<Void>, Inline.Visitor<Void> {

    /** The {@code title} of a paragraph that is the caption of the table after it. */
    public static final String CAPTION = "tom:caption";

    /** The {@code title} of an element that the engine takes for a group, and that is a paragraph. */
    public static final String PARAGRAPH = "tom:paragraph";

    private final Document document;
    private final DomForm form;
    private Node at;

    /** A writer whose nodes belong to a document. */
    public DomWriter(Document document, DomForm form) {
        this.document = document;
        this.form = form;
        this.at = document;
    }

    /** A text. */
    public Node write(Text text) {
        at = document.createDocumentFragment();
        blocks(text.blocks());
        return at;
    }

    /** The notes that the texts of the section called until now; empty where there are none. */
    public Node notes() {
        at = document.createDocumentFragment();
        if (!form.footnotes().isEmpty()) {
            inside(element("ol", Mark.NONE, "footnotes"), () -> {
                int number = 0;
                for (Inline.Footnote note : form.footnotes().notes()) {
                    note(++number, note);
                }
            });
        }
        return at;
    }

    private void note(int number, Inline.Footnote note) {
        inside(identified(element("li", Mark.NONE), definition(number)), () -> {
            line(note.content());
            words(" ");
            inside(reference(call(number, 1)), () -> words("\u2191"));
        });
    }

    private static String definition(int number) {
        return "_footnotedef_" + number;
    }

    private static String call(int number, int call) {
        return "_footnoteref_" + number + (call == 1 ? "" : "_" + call);
    }

    private Element identified(Element element, String note) {
        element.setAttribute("id", form.notes().apply(note));
        return element;
    }

    private Element reference(String note) {
        Element link = element("a", Mark.NONE);
        link.setAttribute("href", "#" + form.notes().apply(note));
        return link;
    }

    private Element element(String name, Mark mark, String... classes) {
        Element element = document.createElement(name);
        set(element, "id", mark.id().isEmpty() ? "" : form.ids().apply(mark.id()));
        set(
                element,
                "class",
                Stream.concat(Stream.of(classes), mark.roles().stream()).collect(Collectors.joining(" ")));
        set(element, "lang", mark.language());
        return element;
    }

    private static void set(Element element, String attribute, String value) {
        if (!value.isEmpty()) {
            element.setAttribute(attribute, value);
        }
    }

    private static void set(Element element, String attribute, int value, int least) {
        set(element, attribute, value < least ? "" : String.valueOf(value));
    }

    private Void inside(Element element, Runnable content) {
        Node outside = at;
        outside.appendChild(element);
        at = element;
        content.run();
        at = outside;
        return null;
    }

    private Void words(String words) {
        at.appendChild(document.createTextNode(words));
        return null;
    }

    private Void line(List<Inline> line) {
        line.forEach(piece -> piece.accept(this));
        return null;
    }

    private void blocks(List<Block> blocks) {
        boolean bare = false;
        for (Block block : blocks) {
            if (bare && block instanceof Block.Plain) {
                words("\n");
            }
            block.accept(this);
            bare = block instanceof Block.Plain;
        }
    }

    private Void blocksInside(Element element, List<Block> blocks) {
        return inside(element, () -> blocks(blocks));
    }

    private Void lineInside(Element element, List<Inline> line) {
        return inside(element, () -> line(line));
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        return lineInside(element("p", paragraph.mark()), paragraph.content());
    }

    @Override
    public Void plain(Block.Plain plain) {
        return line(plain.content());
    }

    @Override
    public Void heading(Block.Heading heading) {
        String name = "h" + form.levels().applyAsInt(heading.level());
        return lineInside(element(name, heading.mark()), heading.content());
    }

    @Override
    public Void listing(Block.Listing listing) {
        Element element = element("pre", listing.mark());
        element.setAttribute("title", PARAGRAPH);
        return lineInside(element, listing.content());
    }

    @Override
    public Void itemList(Block.ItemList list) {
        Block.Numbering numbering = list.numbering();
        String name = numbering.ordered() ? "ol" : "ul";
        Element element = numbering.counter() == Counter.ARABIC
                ? element(name, list.mark())
                : element(name, list.mark(), numbering.counter().word());
        List<Integer> numbers = list.countsUnusually() ? list.numbers() : List.of();
        return inside(element, () -> {
            for (int i = 0; i < list.items().size(); i++) {
                Block.ItemList.Item item = list.items().get(i);
                item(item, numbers.isEmpty() ? item.value() : Optional.of(numbers.get(i)));
            }
        });
    }

    /** The engine counts up from one; every other number has to stand at its item. */
    private void item(Block.ItemList.Item item, Optional<Integer> number) {
        Element element = element("li", item.mark());
        number.ifPresent(value -> set(element, "value", String.valueOf(value)));
        blocksInside(element, item.blocks());
    }

    /** The engine knows no list of terms: an item holds terms and what they mean. */
    @Override
    public Void descriptionList(Block.DescriptionList list) {
        return inside(element("ul", list.mark(), "terms"), () -> list.entries().forEach(this::entry));
    }

    private void entry(Block.DescriptionList.Entry entry) {
        inside(element("li", Mark.NONE), () -> {
            entry.terms().forEach(term -> lineInside(element("p", term.mark(), "term"), term.content()));
            entry.meanings()
                    .forEach(meaning -> blocksInside(element("div", meaning.mark(), "meaning"), meaning.blocks()));
        });
    }

    /** The engine would tag a caption beside its table. */
    @Override
    public Void table(Block.Table table) {
        table.caption().ifPresent(caption -> {
            Element title = element("p", caption.mark(), "caption");
            title.setAttribute("title", CAPTION);
            blocksInside(title, caption.blocks());
        });
        return inside(element("table", table.mark()), () -> {
            table.widths().forEach(this::column);
            table.groups().forEach(this::rows);
        });
    }

    private void column(int width) {
        Element column = element("col", Mark.NONE);
        set(column, "style", width == 0 ? "" : "width: " + width / 10 + "." + width % 10 + "%");
        lineInside(column, List.of());
    }

    private void rows(Block.Table.Group group) {
        String name = switch (group.part()) {
            case HEAD -> "thead";
            case BODY -> "tbody";
            case FOOT -> "tfoot";
        };
        boolean head = group.part() == Block.Table.Part.HEAD;
        inside(element(name, group.mark()), () -> {
            for (Block.Table.Row row : group.rows()) {
                inside(element("tr", row.mark()), () -> row.cells().forEach(cell -> cell(cell, head)));
            }
        });
    }

    /** A heading outside the head names its row. */
    private void cell(Block.Table.Cell cell, boolean head) {
        Element element = element(cell.heading() ? "th" : "td", cell.mark());
        set(element, "colspan", cell.columns(), 2);
        set(element, "rowspan", cell.rows(), 2);
        set(element, "scope", cell.heading() && !head && cell.scope().isEmpty() ? "row" : cell.scope());
        blocksInside(element, cell.blocks());
    }

    @Override
    public Void quote(Block.Quote quote) {
        return blocksInside(element("blockquote", quote.mark()), quote.blocks());
    }

    @Override
    public Void admonition(Block.Admonition admonition) {
        Element element = element(
                "div", admonition.mark(), "admonition", admonition.kind().word());
        return inside(element, () -> {
            if (!admonition.label().isEmpty()) {
                lineInside(element("p", Mark.NONE, "label"), admonition.label());
            }
            blocks(admonition.blocks());
        });
    }

    @Override
    public Void figure(Block.Figure figure) {
        return inside(element("figure", figure.mark()), () -> {
            blocks(figure.blocks());
            figure.caption()
                    .ifPresent(caption -> blocksInside(element("figcaption", caption.mark()), caption.blocks()));
        });
    }

    @Override
    public Void group(Block.Group group) {
        return blocksInside(element("div", group.mark()), group.blocks());
    }

    @Override
    public Void section(Block.Section section) {
        return blocksInside(element("section", section.mark()), section.blocks());
    }

    @Override
    public Void details(Block.Details details) {
        return inside(element("details", details.mark()), () -> {
            lineInside(element("summary", details.summaryMark()), details.summary());
            blocks(details.blocks());
        });
    }

    @Override
    public Void separator(Block.Separator separator) {
        return lineInside(element("hr", separator.mark()), List.of());
    }

    @Override
    public Void claimPlace(Block.ClaimPlace place) {
        return null;
    }

    @Override
    public Void words(Inline.Words words) {
        return words(form.words().apply(words.text()));
    }

    /** The engine drops the language of words that stand alone in a line, but never that of an abbreviation. */
    @Override
    public Void styled(Inline.Styled styled) {
        Element element = element(HtmlTags.element(styled.style()), styled.mark());
        if (styled.style() == Style.ABBREVIATED) {
            set(element, "title", styled.mark().hint());
        } else if (element.hasAttribute("lang")) {
            Element tagged = document.createElement("abbr");
            tagged.setAttribute("lang", element.getAttribute("lang"));
            element.removeAttribute("lang");
            return inside(element, () -> lineInside(tagged, styled.content()));
        }
        return lineInside(element, styled.content());
    }

    @Override
    public Void link(Inline.Link link) {
        Optional<String> address = Walk.isBlank(link.content())
                ? Optional.empty()
                : form.addresses().apply(link.target());
        if (address.isEmpty() && link.mark().equals(Mark.NONE)) {
            return line(link.content());
        }
        Element element = element(address.isPresent() ? "a" : "span", link.mark());
        address.ifPresent(href -> set(element, "href", href));
        return lineInside(element, link.content());
    }

    @Override
    public Void picture(Inline.Picture picture) {
        Optional<String> source = form.pictures().apply(picture.source());
        if (source.isEmpty()) {
            Element box = element("span", picture.mark(), "picture");
            return inside(box, () -> words(alternative(picture)));
        }
        Element image = element("img", picture.mark());
        image.setAttribute("src", source.get());
        image.setAttribute("alt", alternative(picture));
        set(image, "width", picture.width(), 1);
        set(image, "height", picture.height(), 1);
        return inside(image, () -> {});
    }

    /** What a picture shows, or the name of its file where nobody said so. */
    private String alternative(Inline.Picture picture) {
        String address = SiteAddress.of(picture.source());
        return form.words()
                .apply(
                        picture.alternative().isBlank()
                                ? address.substring(address.lastIndexOf('/') + 1)
                                : picture.alternative());
    }

    @Override
    public Void lineBreak(Inline.LineBreak lineBreak) {
        return lineInside(element("br", Mark.NONE), List.of());
    }

    @Override
    public Void footnote(Inline.Footnote note) {
        int number = form.footnotes().call(note);
        String call = call(number, form.footnotes().calls(number));
        return inside(
                identified(element("sup", Mark.NONE, HtmlWriter.FOOTNOTE), call),
                () -> inside(reference(definition(number)), () -> words(String.valueOf(number))));
    }
}

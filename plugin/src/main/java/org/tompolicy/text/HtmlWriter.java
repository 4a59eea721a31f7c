package org.tompolicy.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.model.Block;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;

/**
 * Writes texts as HTML in one canonical form: attributes in double quotes and in one order, {@code &}, {@code <} and
 * {@code >} escaped everywhere else, a line feed between blocks. The place of a claim is empty: who wants the claim there
 * puts it into the text first ({@link Texts#withClaimTexts}).
 */
public final class HtmlWriter {

    /** What a width begins with, as a class: the share of what is around it, in per mille, stands behind it. */
    public static final String WIDTH = "w";

    /** Class of a note that stands where it is called. */
    static final String FOOTNOTE = "footnote";

    /** Attribute with the name of a note that is called several times. */
    static final String NOTE_NAME = "data-note";

    /**
     * Attribute with the widths of a table's columns in thousandths; a page has {@code col} elements of classes instead,
     * as it may hold no style of its own.
     */
    public static final String COLUMNS = "data-cols";

    /** Widths of columns on a page are whole fives of thousandths: {@code w250} is a quarter. */
    private static final int STEP = 5;

    private final HtmlForm form;

    public HtmlWriter(HtmlForm form) {
        this.form = form;
    }

    /** A text. */
    public String write(Text text) {
        Writing writing = new Writing(form);
        writing.blocks(text.blocks(), false);
        return writing.html.toString();
    }

    /** A line. */
    public String write(List<Inline> line) {
        Writing writing = new Writing(form);
        writing.line(line);
        return writing.html.toString();
    }

    /** The notes that the texts of the page called; empty where there are none. */
    public String notes() {
        Writing writing = new Writing(form);
        form.footnotes().filter(notes -> !notes.isEmpty()).ifPresent(writing::notes);
        return writing.html.toString();
    }

    private static final class Writing implements Block.Visitor<Void>, Inline.Visitor<Void> {
        private final HtmlForm form;
        private final HtmlTags html;

        Writing(HtmlForm form) {
            this.form = form;
            this.html = new HtmlTags(form.ids());
        }

        /** Blocks; what follows a title, and the second one in an item, stands in the same line. */
        void blocks(List<Block> blocks, boolean inItem) {
            for (int i = 0; i < blocks.size(); i++) {
                boolean sameLine = i == 0 || inItem && i == 1 || isTitle(blocks.get(i - 1)) || isCredit(blocks.get(i));
                if (!sameLine) {
                    html.lineFeed();
                }
                blocks.get(i).accept(this);
            }
        }

        private static boolean isCredit(Block block) {
            return block.mark().has("attribution");
        }

        private static boolean isTitle(Block block) {
            return block instanceof Block.Heading || block.mark().has("title");
        }

        void line(List<Inline> line) {
            line.forEach(piece -> piece.accept(this));
        }

        private Void close(String element) {
            html.close(element);
            return null;
        }

        private Void element(String name, Mark mark, List<Inline> line) {
            html.open(name, mark).end();
            line(line);
            return close(name);
        }

        /** On a page, what begins with words of a script that runs to the left runs there whole. */
        private String direction(List<Inline> line) {
            return form.regions().isPresent() && RightToLeft.begins(PlainText.of(line)) ? "rtl" : "";
        }

        private String directionOf(List<Block> blocks) {
            return !blocks.isEmpty() && blocks.get(0) instanceof Block.Plain plain ? direction(plain.content()) : "";
        }

        private Void container(String name, Mark mark, List<Block> blocks) {
            html.open(name, mark).end();
            blocks(blocks, false);
            return close(name);
        }

        @Override
        public Void paragraph(Block.Paragraph paragraph) {
            html.open("p", paragraph.mark())
                    .attribute("dir", direction(paragraph.content()))
                    .end();
            line(paragraph.content());
            return close("p");
        }

        @Override
        public Void plain(Block.Plain plain) {
            line(plain.content());
            return null;
        }

        @Override
        public Void heading(Block.Heading heading) {
            int level = Math.min(6, heading.level() - 1 + form.firstLevel());
            html.open("h" + level, heading.mark())
                    .attribute("dir", direction(heading.content()))
                    .end();
            line(heading.content());
            return close("h" + level);
        }

        @Override
        public Void listing(Block.Listing listing) {
            html.open("pre", listing.mark())
                    .attribute("tabindex", form.regions().isPresent() ? "0" : "")
                    .end();
            CodeLines.of(listing, form).write(html, this);
            return close("pre");
        }

        @Override
        public Void itemList(Block.ItemList list) {
            String name = list.numbering().ordered() ? "ol" : "ul";
            Counter counter = list.numbering().counter();
            html.open(name, list.mark(), counter == Counter.ARABIC ? List.of() : List.of(counter.word()))
                    .attribute("start", list.numbering().start())
                    .flag("reversed", list.numbering().reversed())
                    .end();
            for (Block.ItemList.Item item : list.items()) {
                html.open("li", item.mark())
                        .attribute("value", item.value())
                        .attribute("dir", directionOf(item.blocks()))
                        .end();
                blocks(item.blocks(), true);
                close("li");
            }
            return close(name);
        }

        @Override
        public Void descriptionList(Block.DescriptionList list) {
            html.open("dl", list.mark()).end();
            for (Block.DescriptionList.Entry entry : list.entries()) {
                entry.terms().forEach(term -> element("dt", term.mark(), term.content()));
                for (Block.DescriptionList.Meaning meaning : entry.meanings()) {
                    html.open("dd", meaning.mark())
                            .attribute("dir", directionOf(meaning.blocks()))
                            .end();
                    blocks(meaning.blocks(), true);
                    close("dd");
                }
            }
            return close("dl");
        }

        @Override
        public Void table(Block.Table table) {
            form.regions().ifPresent(regions -> region("scroll", regions.table()));
            String columns = table.widths().stream().map(String::valueOf).collect(Collectors.joining(" "));
            html.open("table", table.mark())
                    .attribute(COLUMNS, form.regions().isPresent() ? "" : columns)
                    .end();
            table.caption().ifPresent(caption -> caption("caption", caption));
            form.regions().filter(page -> !columns.isEmpty()).ifPresent(page -> columns(table.widths()));
            table.groups().forEach(this::rows);
            close("table");
            return form.regions().isPresent() ? close("div") : null;
        }

        private void columns(List<Integer> widths) {
            html.open("colgroup", Mark.NONE).end();
            for (int width : widths) {
                int whole = Math.round((float) width / STEP) * STEP;
                html.open("col")
                        .attribute("class", whole == 0 ? "" : WIDTH + whole)
                        .end();
            }
            close("colgroup");
        }

        private void region(String style, String label) {
            html.open("div")
                    .attribute("class", style)
                    .attribute("role", "group")
                    .attribute("aria-label", label)
                    .attribute("tabindex", "0")
                    .end();
        }

        private void caption(String element, Block.Caption caption) {
            html.open(element, caption.mark()).end();
            blocks(caption.blocks(), true);
            close(element);
        }

        private void rows(Block.Table.Group group) {
            String name = switch (group.part()) {
                case HEAD -> "thead";
                case BODY -> "tbody";
                case FOOT -> "tfoot";
            };
            html.open(name, group.mark()).end();
            for (int i = 0; i < group.rows().size(); i++) {
                if (i > 0) {
                    html.lineFeed();
                }
                html.open("tr", group.rows().get(i).mark()).end();
                group.rows().get(i).cells().forEach(this::cell);
                close("tr");
            }
            close(name);
        }

        private void cell(Block.Table.Cell cell) {
            String name = cell.heading() ? "th" : "td";
            html.open(name)
                    .attribute("colspan", cell.columns() > 1 ? String.valueOf(cell.columns()) : "")
                    .attribute("rowspan", cell.rows() > 1 ? String.valueOf(cell.rows()) : "")
                    .attribute("scope", cell.scope())
                    .mark(cell.mark(), List.of())
                    .attribute("dir", directionOf(cell.blocks()))
                    .end();
            blocks(cell.blocks(), false);
            close(name);
        }

        @Override
        public Void quote(Block.Quote quote) {
            return container("blockquote", quote.mark(), quote.blocks());
        }

        @Override
        public Void admonition(Block.Admonition admonition) {
            html.open(
                            "div",
                            admonition.mark(),
                            List.of("admonition", admonition.kind().word()))
                    .end();
            if (!admonition.label().isEmpty()) {
                element("p", Mark.NONE.withRoles(List.of("label")), admonition.label());
            }
            blocks(admonition.blocks(), false);
            return close("div");
        }

        @Override
        public Void figure(Block.Figure figure) {
            html.open("figure", figure.mark()).end();
            form.regions().ifPresent(regions -> region("picture", regions.picture()));
            blocks(figure.blocks(), false);
            form.regions().ifPresent(regions -> close("div"));
            figure.caption().ifPresent(caption -> caption("figcaption", caption));
            return close("figure");
        }

        @Override
        public Void group(Block.Group group) {
            return container("div", group.mark(), group.blocks());
        }

        @Override
        public Void section(Block.Section section) {
            return container("section", section.mark(), section.blocks());
        }

        @Override
        public Void details(Block.Details details) {
            html.open("details", details.mark()).end();
            element("summary", details.summaryMark(), details.summary());
            blocks(details.blocks(), false);
            return close("details");
        }

        @Override
        public Void separator(Block.Separator separator) {
            html.open("hr", separator.mark()).end();
            return null;
        }

        @Override
        public Void claimPlace(Block.ClaimPlace place) {
            return null;
        }

        @Override
        public Void words(Inline.Words words) {
            html.text(words.text());
            return null;
        }

        @Override
        public Void styled(Inline.Styled styled) {
            return element(HtmlTags.element(styled.style()), styled.mark(), styled.content());
        }

        @Override
        public Void link(Inline.Link link) {
            Optional<String> address = form.addresses().apply(link.target());
            if (address.isEmpty() && link.mark().equals(Mark.NONE)) {
                line(link.content());
                return null;
            }
            String name = address.isPresent() ? "a" : "span";
            html.open(name, link.mark());
            address.ifPresent(href -> html.attribute("href", href));
            html.end();
            line(link.content());
            return close(name);
        }

        @Override
        public Void picture(Inline.Picture picture) {
            form.addresses().apply(picture.source()).ifPresent(source -> {
                html.open("img", picture.mark())
                        .attribute("src", source)
                        .always("alt", picture.alternative())
                        .attribute("width", picture.width() > 0 ? String.valueOf(picture.width()) : "")
                        .attribute("height", picture.height() > 0 ? String.valueOf(picture.height()) : "")
                        .end();
            });
            return null;
        }

        @Override
        public Void lineBreak(Inline.LineBreak lineBreak) {
            html.open("br").end();
            return null;
        }

        @Override
        public Void footnote(Inline.Footnote note) {
            if (form.footnotes().isEmpty()) {
                html.open("span", note.mark(), List.of(FOOTNOTE))
                        .attribute(NOTE_NAME, note.name())
                        .end();
                line(note.content());
                return close("span");
            }
            Footnotes notes = form.footnotes().get();
            int number = notes.call(note);
            int call = notes.calls(number);
            html.open("sup")
                    .attribute("class", FOOTNOTE)
                    .attribute("id", "_footnoteref_" + number + (call == 1 ? "" : "_" + call))
                    .end();
            html.open("a").attribute("href", "#_footnotedef_" + number).end();
            html.text(String.valueOf(number)).close("a");
            return close("sup");
        }

        void notes(Footnotes notes) {
            html.open("ol").attribute("class", "footnotes").end();
            int number = 0;
            for (Inline.Footnote note : notes.notes()) {
                number++;
                html.open("li").attribute("id", "_footnotedef_" + number).end();
                line(note.content());
                html.text(" ")
                        .open("a")
                        .attribute("href", "#_footnoteref_" + number)
                        .end();
                html.text("\u2191").close("a");
                close("li");
            }
            close("ol");
        }
    }
}

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

    /** The name of a style's element. */
    static String element(Style style) {
        return switch (style) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case HIGHLIGHTED -> "mark";
            case STRUCK -> "s";
            case DELETED -> "del";
            case INSERTED -> "ins";
            case UNDERLINED -> "u";
            case BOLD -> "b";
            case ITALIC -> "i";
            case SMALL -> "small";
            case QUOTED -> "q";
            case CITED -> "cite";
            case ABBREVIATED -> "abbr";
            case DEFINED -> "dfn";
            case KEY -> "kbd";
            case SAMPLE -> "samp";
            case VARIABLE -> "var";
            case TIME -> "time";
            case SPAN -> "span";
        };
    }

    private static final class Writing implements Block.Visitor<Void>, Inline.Visitor<Void> {
        private final HtmlForm form;
        private final StringBuilder html = new StringBuilder();

        Writing(HtmlForm form) {
            this.form = form;
        }

        /** Blocks; what follows a title, and the second one in an item, stands in the same line. */
        void blocks(List<Block> blocks, boolean inItem) {
            for (int i = 0; i < blocks.size(); i++) {
                boolean sameLine = i == 0 || inItem && i == 1 || isTitle(blocks.get(i - 1)) || isCredit(blocks.get(i));
                html.append(sameLine ? "" : "\n");
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

        private Writing open(String element, Mark mark, List<String> classes) {
            html.append('<').append(element);
            return mark(mark, classes);
        }

        private Writing mark(Mark mark, List<String> classes) {
            attribute("id", mark.id().isEmpty() ? "" : form.ids().apply(mark.id()));
            attribute(
                    "class",
                    String.join(
                            " ",
                            Stream.concat(classes.stream(), mark.roles().stream())
                                    .toList()));
            attribute("lang", mark.language());
            attribute("title", mark.hint());
            return this;
        }

        private Writing open(String element, Mark mark) {
            return open(element, mark, List.of());
        }

        private Writing attribute(String name, String value) {
            if (!value.isEmpty()) {
                html.append(' ').append(name).append("=\"");
                escape(value, true);
                html.append('"');
            }
            return this;
        }

        private Writing number(String name, Optional<Integer> value) {
            return attribute(name, value.map(String::valueOf).orElse(""));
        }

        private Void close(String element) {
            html.append("</").append(element).append('>');
            return null;
        }

        private Writing end() {
            html.append('>');
            return this;
        }

        private Void element(String name, Mark mark, List<Inline> line) {
            open(name, mark).end().line(line);
            return close(name);
        }

        /** On a page, what begins with words of a script that runs to the left runs there whole. */
        private Writing direction(List<Inline> line) {
            return attribute("dir", form.regions().isPresent() && RightToLeft.begins(PlainText.of(line)) ? "rtl" : "");
        }

        private Writing directionOf(List<Block> blocks) {
            return !blocks.isEmpty() && blocks.get(0) instanceof Block.Plain plain ? direction(plain.content()) : this;
        }

        private Void container(String name, Mark mark, List<Block> blocks) {
            open(name, mark).end().blocks(blocks, false);
            return close(name);
        }

        private void escape(String text, boolean attribute) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '&' -> html.append("&amp;");
                    case '<' -> html.append("&lt;");
                    case '>' -> html.append("&gt;");
                    case '"' -> html.append(attribute ? "&quot;" : "\"");
                    default -> html.append(c);
                }
            }
        }

        @Override
        public Void paragraph(Block.Paragraph paragraph) {
            open("p", paragraph.mark()).direction(paragraph.content()).end().line(paragraph.content());
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
            open("h" + level, heading.mark()).direction(heading.content()).end().line(heading.content());
            return close("h" + level);
        }

        @Override
        public Void listing(Block.Listing listing) {
            open("pre", listing.mark())
                    .attribute("tabindex", form.regions().isPresent() ? "0" : "")
                    .end()
                    .line(listing.content());
            return close("pre");
        }

        @Override
        public Void itemList(Block.ItemList list) {
            String name = list.numbering().ordered() ? "ol" : "ul";
            Counter counter = list.numbering().counter();
            open(name, list.mark(), counter == Counter.ARABIC ? List.of() : List.of(counter.word()))
                    .number("start", list.numbering().start());
            html.append(list.numbering().reversed() ? " reversed" : "");
            end();
            for (Block.ItemList.Item item : list.items()) {
                open("li", item.mark())
                        .number("value", item.value())
                        .directionOf(item.blocks())
                        .end()
                        .blocks(item.blocks(), true);
                close("li");
            }
            return close(name);
        }

        @Override
        public Void descriptionList(Block.DescriptionList list) {
            open("dl", list.mark()).end();
            for (Block.DescriptionList.Entry entry : list.entries()) {
                entry.terms().forEach(term -> element("dt", term.mark(), term.content()));
                for (Block.DescriptionList.Meaning meaning : entry.meanings()) {
                    open("dd", meaning.mark())
                            .directionOf(meaning.blocks())
                            .end()
                            .blocks(meaning.blocks(), true);
                    close("dd");
                }
            }
            return close("dl");
        }

        @Override
        public Void table(Block.Table table) {
            form.regions().ifPresent(regions -> region("scroll", regions.table()));
            String columns = table.widths().stream().map(String::valueOf).collect(Collectors.joining(" "));
            open("table", table.mark())
                    .attribute(COLUMNS, form.regions().isPresent() ? "" : columns)
                    .end();
            table.caption().ifPresent(caption -> caption("caption", caption));
            form.regions().filter(page -> !columns.isEmpty()).ifPresent(page -> columns(table.widths()));
            table.groups().forEach(this::rows);
            close("table");
            return form.regions().isPresent() ? close("div") : null;
        }

        private void columns(List<Integer> widths) {
            open("colgroup", Mark.NONE).end();
            for (int width : widths) {
                int whole = Math.round((float) width / STEP) * STEP;
                html.append("<col");
                attribute("class", whole == 0 ? "" : WIDTH + whole).end();
            }
            close("colgroup");
        }

        private void region(String style, String label) {
            html.append("<div class=\"").append(style).append("\" role=\"group\"");
            attribute("aria-label", label).attribute("tabindex", "0").end();
        }

        private void caption(String element, Block.Caption caption) {
            open(element, caption.mark()).end().blocks(caption.blocks(), true);
            close(element);
        }

        private void rows(Block.Table.Group group) {
            String name = switch (group.part()) {
                case HEAD -> "thead";
                case BODY -> "tbody";
                case FOOT -> "tfoot";
            };
            open(name, group.mark()).end();
            for (int i = 0; i < group.rows().size(); i++) {
                html.append(i == 0 ? "" : "\n");
                open("tr", group.rows().get(i).mark()).end();
                group.rows().get(i).cells().forEach(this::cell);
                close("tr");
            }
            close(name);
        }

        private void cell(Block.Table.Cell cell) {
            String name = cell.heading() ? "th" : "td";
            html.append('<').append(name);
            attribute("colspan", cell.columns() > 1 ? String.valueOf(cell.columns()) : "");
            attribute("rowspan", cell.rows() > 1 ? String.valueOf(cell.rows()) : "");
            attribute("scope", cell.scope());
            mark(cell.mark(), List.of()).directionOf(cell.blocks()).end().blocks(cell.blocks(), false);
            close(name);
        }

        @Override
        public Void quote(Block.Quote quote) {
            return container("blockquote", quote.mark(), quote.blocks());
        }

        @Override
        public Void admonition(Block.Admonition admonition) {
            open(
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
            open("figure", figure.mark()).end();
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
            open("details", details.mark()).end();
            element("summary", details.summaryMark(), details.summary());
            blocks(details.blocks(), false);
            return close("details");
        }

        @Override
        public Void separator(Block.Separator separator) {
            open("hr", separator.mark()).end();
            return null;
        }

        @Override
        public Void claimPlace(Block.ClaimPlace place) {
            return null;
        }

        @Override
        public Void words(Inline.Words words) {
            escape(words.text(), false);
            return null;
        }

        @Override
        public Void styled(Inline.Styled styled) {
            return element(HtmlWriter.element(styled.style()), styled.mark(), styled.content());
        }

        @Override
        public Void link(Inline.Link link) {
            Optional<String> address = form.addresses().apply(link.target());
            if (address.isEmpty() && link.mark().equals(Mark.NONE)) {
                line(link.content());
                return null;
            }
            String name = address.isPresent() ? "a" : "span";
            open(name, link.mark());
            address.ifPresent(href -> attribute("href", href));
            end().line(link.content());
            return close(name);
        }

        @Override
        public Void picture(Inline.Picture picture) {
            form.addresses().apply(picture.source()).ifPresent(source -> {
                open("img", picture.mark()).attribute("src", source);
                html.append(" alt=\"");
                escape(picture.alternative(), true);
                html.append('"');
                attribute("width", picture.width() > 0 ? String.valueOf(picture.width()) : "")
                        .attribute("height", picture.height() > 0 ? String.valueOf(picture.height()) : "")
                        .end();
            });
            return null;
        }

        @Override
        public Void lineBreak(Inline.LineBreak lineBreak) {
            html.append("<br>");
            return null;
        }

        @Override
        public Void footnote(Inline.Footnote note) {
            if (form.footnotes().isEmpty()) {
                open("span", note.mark(), List.of(FOOTNOTE))
                        .attribute(NOTE_NAME, note.name())
                        .end()
                        .line(note.content());
                return close("span");
            }
            Footnotes notes = form.footnotes().get();
            int number = notes.call(note);
            int call = notes.calls(number);
            html.append("<sup class=\"").append(FOOTNOTE).append('"');
            attribute("id", "_footnoteref_" + number + (call == 1 ? "" : "_" + call))
                    .end();
            html.append("<a href=\"#_footnotedef_")
                    .append(number)
                    .append("\">")
                    .append(number)
                    .append("</a>");
            return close("sup");
        }

        void notes(Footnotes notes) {
            html.append("<ol class=\"footnotes\">");
            int number = 0;
            for (Inline.Footnote note : notes.notes()) {
                number++;
                html.append("<li id=\"_footnotedef_").append(number).append("\">");
                line(note.content());
                html.append(" <a href=\"#_footnoteref_").append(number).append("\">\u2191</a></li>");
            }
            html.append("</ol>");
        }
    }
}

package org.tompolicy.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;

/**
 * Writes texts as Markdown with tables, struck words and footnotes (GitHub's). What Markdown has no sign for is written as what comes
 * nearest: a note that stands out as a quotation that begins with its name, a list of terms as a list. Anchors, languages and directions
 * are left out. The place of a claim is empty, as in {@link HtmlWriter}.
 */
public final class MarkdownWriter {

    /** No cell takes more columns: each of them is written. */
    private static final int WIDEST = 100;

    /** Markdown counts no further. */
    private static final int HIGHEST = 999_999_999;

    private final HtmlForm form;

    public MarkdownWriter(HtmlForm form) {
        this.form = form;
    }

    /** A text, without a line feed at its end. */
    public String write(Text text) {
        return new Writing().blocks(text.blocks());
    }

    /** A line. */
    public String write(List<Inline> line) {
        return MarkdownWords.oneLine(new Writing().line(line));
    }

    /** The notes that the texts of the page called; empty where there are none. */
    public String notes() {
        List<String> notes = new ArrayList<>();
        for (Inline.Footnote note : form.footnotes().map(Footnotes::notes).orElse(List.of())) {
            notes.add("[^" + (notes.size() + 1) + "]: " + MarkdownWords.oneLine(new Writing().line(note.content())));
        }
        return String.join("\n", notes);
    }

    private final class Writing implements Block.Visitor<String>, Inline.Visitor<String> {

        /** Blocks with a blank line between them. */
        String blocks(List<Block> blocks) {
            return blocks.stream()
                    .map(block -> block.accept(this))
                    .filter(written -> !written.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }

        String line(List<Inline> line) {
            return line.stream().map(piece -> piece.accept(this)).collect(Collectors.joining());
        }

        private String titled(Mark mark, List<Inline> content) {
            String line = line(content).strip();
            return mark.has("title") && !line.isEmpty() ? MarkdownWords.around("**", line) : MarkdownWords.begun(line);
        }

        /** Blocks in one line, as a cell of a table needs them. */
        private String inLine(List<Block> blocks) {
            return MarkdownWords.escaped(PlainText.numbered(new Text(blocks)));
        }

        private boolean isLine(List<Block> blocks) {
            return blocks.size() == 1
                    && (blocks.get(0) instanceof Block.Plain || blocks.get(0) instanceof Block.Paragraph);
        }

        @Override
        public String paragraph(Block.Paragraph paragraph) {
            return titled(paragraph.mark(), paragraph.content());
        }

        @Override
        public String plain(Block.Plain plain) {
            return MarkdownWords.begun(line(plain.content()).strip());
        }

        @Override
        public String heading(Block.Heading heading) {
            int level = Math.min(6, heading.level() - 1 + form.firstLevel());
            return "#".repeat(level) + " " + MarkdownWords.oneLine(line(heading.content()));
        }

        @Override
        public String listing(Block.Listing listing) {
            String code = Verbatim.of(listing.content()).stripTrailing();
            String fence = MarkdownWords.fence(code, 3);
            return fence + CodeLines.language(listing.mark()).orElse("") + "\n" + code + "\n" + fence;
        }

        @Override
        public String itemList(Block.ItemList list) {
            List<Integer> numbers = list.numbers();
            List<String> items = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                String sign = list.numbering().ordered() ? Math.min(Math.max(0, numbers.get(i)), HIGHEST) + ". " : "- ";
                items.add(item(sign, list.items().get(i).blocks()));
            }
            return String.join("\n", items);
        }

        private String item(String sign, List<Block> blocks) {
            return sign + MarkdownWords.indented(blocks(blocks), " ".repeat(sign.length()));
        }

        @Override
        public String descriptionList(Block.DescriptionList list) {
            List<String> entries = new ArrayList<>();
            for (Block.DescriptionList.Entry entry : list.entries()) {
                String terms = entry.terms().stream()
                        .map(term -> MarkdownWords.around("**", MarkdownWords.oneLine(line(term.content()))))
                        .collect(Collectors.joining(", "));
                String meanings = entry.meanings().stream()
                        .map(meaning -> blocks(meaning.blocks()))
                        .filter(meaning -> !meaning.isEmpty())
                        .collect(Collectors.joining("\n\n"));
                boolean isShort = !meanings.contains("\n") && !meanings.startsWith("- ");
                entries.add(
                        meanings.isEmpty()
                                ? "- " + terms
                                : "- " + terms + ":"
                                        + (isShort
                                                ? " " + meanings
                                                : "\n\n  " + MarkdownWords.indented(meanings, "  ")));
            }
            return String.join("\n", entries);
        }

        @Override
        public String table(Block.Table table) {
            List<List<String>> rows = new ArrayList<>();
            boolean hasHead = false;
            for (Block.Table.Group group : table.groups()) {
                for (Block.Table.Row row : group.rows()) {
                    hasHead |= rows.isEmpty() && group.part() == Block.Table.Part.HEAD;
                    rows.add(cells(row));
                }
            }
            int columns = rows.stream().mapToInt(List::size).max().orElse(1);
            if (!hasHead) {
                rows.add(0, List.of());
            }
            List<String> lines = new ArrayList<>();
            table.caption()
                    .ifPresent(caption -> lines.add(
                            MarkdownWords.around("**", MarkdownWords.oneLine(blocks(caption.blocks()))) + "\n"));
            for (List<String> row : rows) {
                List<String> whole = new ArrayList<>(row);
                whole.addAll(Collections.nCopies(columns - row.size(), ""));
                lines.add("| " + String.join(" | ", whole) + " |");
                if (row == rows.get(0)) {
                    lines.add("|" + " --- |".repeat(columns));
                }
            }
            return String.join("\n", lines);
        }

        private List<String> cells(Block.Table.Row row) {
            List<String> cells = new ArrayList<>();
            for (Block.Table.Cell cell : row.cells()) {
                cells.add(isLine(cell.blocks()) ? MarkdownWords.cell(blocks(cell.blocks())) : inLine(cell.blocks()));
                cells.addAll(Collections.nCopies(Math.max(0, Math.min(cell.columns(), WIDEST) - 1), ""));
            }
            return cells;
        }

        @Override
        public String quote(Block.Quote quote) {
            return quoted(blocks(quote.blocks()));
        }

        private String quoted(String text) {
            return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
        }

        @Override
        public String admonition(Block.Admonition admonition) {
            String label = MarkdownWords.oneLine(line(admonition.label()));
            String text = blocks(admonition.blocks());
            return quoted(label.isEmpty() ? text : MarkdownWords.around("**", label) + "\n\n" + text);
        }

        @Override
        public String figure(Block.Figure figure) {
            String caption = figure.caption()
                    .map(some -> MarkdownWords.around("*", MarkdownWords.oneLine(blocks(some.blocks()))))
                    .orElse("");
            String picture = blocks(figure.blocks());
            return caption.isEmpty() ? picture : picture + "\n\n" + caption;
        }

        @Override
        public String group(Block.Group group) {
            return blocks(group.blocks());
        }

        @Override
        public String section(Block.Section section) {
            return blocks(section.blocks());
        }

        @Override
        public String details(Block.Details details) {
            String summary = MarkdownWords.around("**", MarkdownWords.oneLine(line(details.summary())));
            return summary + "\n\n" + blocks(details.blocks());
        }

        @Override
        public String separator(Block.Separator separator) {
            return "---";
        }

        @Override
        public String claimPlace(Block.ClaimPlace place) {
            return "";
        }

        @Override
        public String words(Inline.Words words) {
            return MarkdownWords.escaped(words.text());
        }

        @Override
        public String styled(Inline.Styled styled) {
            String content = line(styled.content());
            return switch (styled.style()) {
                case STRONG, BOLD, HIGHLIGHTED -> MarkdownWords.around("**", content);
                case EMPHASIS, ITALIC, CITED, DEFINED, VARIABLE -> MarkdownWords.around("*", content);
                case STRUCK, DELETED -> MarkdownWords.around("~~", content);
                case CODE, KEY, SAMPLE -> MarkdownWords.code(Verbatim.of(styled.content()));
                case SUPERSCRIPT -> "<sup>" + content + "</sup>";
                case SUBSCRIPT -> "<sub>" + content + "</sub>";
                case QUOTED -> "“" + content + "”";
                case INSERTED, UNDERLINED, SMALL, ABBREVIATED, TIME, SPAN -> content;
            };
        }

        @Override
        public String link(Inline.Link link) {
            String words = line(link.content());
            return form.addresses()
                    .apply(link.target())
                    .map(href -> MarkdownWords.link(href, words))
                    .orElse(words);
        }

        @Override
        public String picture(Inline.Picture picture) {
            Optional<String> source = form.addresses().apply(picture.source());
            return source.map(
                            address -> "!" + MarkdownWords.link(address, MarkdownWords.escaped(picture.alternative())))
                    .orElse("");
        }

        @Override
        public String lineBreak(Inline.LineBreak lineBreak) {
            return "\\\n";
        }

        @Override
        public String footnote(Inline.Footnote note) {
            return form.footnotes()
                    .map(notes -> "[^" + notes.call(note) + "]")
                    .orElseGet(() -> " (" + line(note.content()).strip() + ")");
        }
    }

    /** Words as they are, with their white space and nothing escaped. */
    private static final class Verbatim implements Inline.Visitor<String> {

        static String of(List<Inline> line) {
            return line.stream().map(piece -> piece.accept(new Verbatim())).collect(Collectors.joining());
        }

        @Override
        public String words(Inline.Words words) {
            return words.text();
        }

        @Override
        public String styled(Inline.Styled styled) {
            return of(styled.content());
        }

        @Override
        public String link(Inline.Link link) {
            return of(link.content());
        }

        @Override
        public String picture(Inline.Picture picture) {
            return picture.alternative();
        }

        @Override
        public String lineBreak(Inline.LineBreak lineBreak) {
            return "\n";
        }

        @Override
        public String footnote(Inline.Footnote note) {
            return " (" + of(note.content()) + ")";
        }
    }
}

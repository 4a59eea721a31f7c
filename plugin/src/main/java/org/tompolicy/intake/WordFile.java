package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tompolicy.finding.Location;
import org.tompolicy.intake.Manuscript.LeftOut;
import org.tompolicy.model.Block;
import org.tompolicy.model.Block.ItemList;
import org.tompolicy.model.Block.Numbering;
import org.tompolicy.model.Block.Table;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the text of a DOCX file from its XML: what was inserted counts, what was deleted or moved away does not, and text in
 * controls, boxes and notes is not lost. What is left out is listed.
 */
final class WordFile {

    /** A paragraph with what decides where it belongs. */
    private record Line(
            Optional<Integer> level,
            boolean title,
            Optional<Integer> depth,
            boolean counted,
            List<Inline> words,
            int place) {}

    private final String file;
    private final WordPackage parts;
    private final WordStyles styles;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Inline> title = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final WordRuns runs;
    private int paragraphs;

    private WordFile(String file, WordPackage parts) {
        this.file = file;
        this.parts = parts;
        this.styles = new WordStyles(
                Optional.ofNullable(parts.others().get("styles")),
                Optional.ofNullable(parts.others().get("numbering")));
        this.runs = new WordRuns(parts, styles, this::leaveOut, what -> counts.merge(what, 1, Integer::sum));
    }

    static Manuscript read(String file, byte[] bytes, WordPackage.Limits limits) throws Unreadable {
        return new WordFile(file, WordPackage.open(file, bytes, limits)).read();
    }

    private void leaveOut(String what, String words) {
        if (!words.isBlank()) {
            leftOut.add(new LeftOut(what, Math.max(paragraphs, 1), words.strip().replaceAll("\\s+", " ")));
        }
    }

    private Manuscript read() throws Unreadable {
        Element body = WordPackage.child(parts.main().getDocumentElement(), "body")
                .orElseThrow(() -> new Unreadable(file + " holds no text."));
        List<Block> blocks = blocks(body);
        aside();
        List<String> notes = new ArrayList<>();
        note("inserted", " tracked insertions were accepted.", notes);
        note("deleted", " tracked deletions were left out; they are listed below.", notes);
        note("box", " text boxes were read behind the paragraph that they are fixed to.", notes);
        String name = Words.of(title.isEmpty() ? List.of(new Inline.Words(" ")) : title)
                .text();
        return new Manuscript(
                file,
                Optional.of(name).filter(one -> !one.isBlank()),
                new Text(blocks),
                "",
                Manuscript.Unit.PARAGRAPH,
                leftOut,
                notes,
                OldPictures.inside(parts.pictures()));
    }

    private void note(String what, String sentence, List<String> notes) {
        int count = counts.getOrDefault(what, 0);
        if (count > 0) {
            notes.add(count
                    + (count == 1
                            ? sentence.replace("s were", " was")
                                    .replace("they are", "it is")
                                    .replace("they", "it")
                            : sentence));
        }
    }

    /** What stands beside the text: headers, footers and comments. */
    private void aside() {
        paragraphs = 1;
        parts.others().forEach((kind, document) -> {
            if (kind.startsWith("header") || kind.startsWith("footer")) {
                leaveOut("page " + kind.substring(0, 6), text(document));
            } else if (kind.equals("comments")) {
                for (Node node = document.getDocumentElement().getFirstChild();
                        node != null;
                        node = node.getNextSibling()) {
                    leaveOut("comment", WordRuns.text(node));
                }
            }
        });
    }

    private static String text(Document document) {
        return WordRuns.text(document.getDocumentElement());
    }

    private List<Block> blocks(Element container) {
        List<Block> blocks = new ArrayList<>();
        List<Line> list = new ArrayList<>();
        children(container, blocks, list);
        end(list, blocks);
        return blocks;
    }

    private void children(Element container, List<Block> blocks, List<Line> list) {
        for (Node node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                child(element, blocks, list);
            }
        }
    }

    private void child(Element element, List<Block> blocks, List<Line> list) {
        switch (String.valueOf(element.getLocalName())) {
            case "p" -> paragraph(element, blocks, list);
            case "tbl" -> {
                end(list, blocks);
                table(element).ifPresent(blocks::add);
            }
            case "sdt" -> {
                boolean contents = isContents(element);
                Optional<Element> inside = WordPackage.child(element, "sdtContent");
                if (contents) {
                    inside.ifPresent(one -> leaveOut("table of contents", WordRuns.text(one)));
                } else {
                    inside.ifPresent(one -> children(one, blocks, list));
                }
            }
            case "ins", "moveTo", "smartTag", "customXml", "body", "txbxContent" -> children(element, blocks, list);
            case "del", "moveFrom" -> {
                counts.merge("deleted", 1, Integer::sum);
                leaveOut("deleted text", WordRuns.text(element));
            }
            default -> {}
        }
    }

    private static boolean isContents(Element control) {
        return WordPackage.child(control, "sdtPr")
                .flatMap(one -> WordPackage.child(one, "docPartObj"))
                .flatMap(one -> WordPackage.value(one, "docPartGallery"))
                .filter(gallery -> gallery.startsWith("Table of Contents"))
                .isPresent();
    }

    private void paragraph(Element element, List<Block> blocks, List<Line> list) {
        paragraphs++;
        Optional<Element> properties = WordPackage.child(element, "pPr");
        String style =
                properties.flatMap(own -> WordPackage.value(own, "pStyle")).orElse("");
        List<Element> boxes = new ArrayList<>();
        int place = paragraphs;
        List<Inline> words = runs.of(element, styles.isBold(style), boxes);
        if (styles.isContents(style)) {
            leaveOut("table of contents", Words.of(words).text());
            return;
        }
        boolean says = words.stream().anyMatch(WordFile::says);
        boolean shows = words.stream().anyMatch(Inline.Picture.class::isInstance);
        if (says && styles.isTitle(style) && title.isEmpty()) {
            title.addAll(words);
            words.stream()
                    .filter(Inline.Picture.class::isInstance)
                    .forEach(picture -> blocks.add(new Block.Paragraph(mark(place), List.of(picture))));
        } else if (says || shows) {
            Line line = new Line(
                    styles.level(style, properties),
                    styles.isTitle(style),
                    styles.depth(style, properties),
                    styles.isCounted(style, properties),
                    words,
                    place);
            if (line.level().isEmpty() && line.depth().isPresent()) {
                list.add(line);
            } else {
                end(list, blocks);
                blocks.add(line.level()
                        .<Block>map(level -> new Block.Heading(mark(place), Math.min(level, 5), words))
                        .orElseGet(() -> new Block.Paragraph(mark(place), words)));
            }
        }
        for (Element box : boxes) {
            end(list, blocks);
            counts.merge("box", 1, Integer::sum);
            blocks.addAll(blocks(box));
        }
    }

    private static boolean says(Inline piece) {
        if (piece instanceof Inline.Words words) {
            return !words.text().isBlank();
        } else if (piece instanceof Inline.Styled styled) {
            return styled.content().stream().anyMatch(WordFile::says);
        }
        return piece instanceof Inline.Link || piece instanceof Inline.Footnote;
    }

    private Mark mark(int place) {
        return new Mark("", Mark.NONE.audience(), List.of(), "", "", Optional.of(Location.line(file, place)));
    }

    private void end(List<Line> list, List<Block> blocks) {
        if (!list.isEmpty()) {
            blocks.add(list(
                    list,
                    0,
                    list.size(),
                    list.stream().mapToInt(line -> line.depth().orElse(0)).min().orElse(0)));
            list.clear();
        }
    }

    /** The list of the lines from one to before another; deeper ones are lists inside the item before them. */
    private ItemList list(List<Line> lines, int from, int to, int depth) {
        List<ItemList.Item> items = new ArrayList<>();
        int at = from;
        while (at < to) {
            Line line = lines.get(at);
            int next = at + 1;
            while (next < to && lines.get(next).depth().orElse(0) > depth) {
                next++;
            }
            List<Block> inside = new ArrayList<>();
            inside.add(new Block.Paragraph(mark(line.place()), line.words()));
            if (next > at + 1) {
                inside.add(list(lines, at + 1, next, lines.get(at + 1).depth().orElse(depth + 1)));
            }
            items.add(new ItemList.Item(mark(line.place()), Optional.empty(), inside));
            at = next;
        }
        Line first = lines.get(from);
        return new ItemList(
                mark(first.place()), new Numbering(first.counted(), Counter.ARABIC, Optional.empty(), false), items);
    }

    private Optional<Block> table(Element element) {
        List<Table.Row> rows = new ArrayList<>();
        int place = paragraphs + 1;
        rows(element, rows);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        mark(place),
                        Optional.empty(),
                        List.of(),
                        List.of(new Table.Group(Table.Part.BODY, Mark.NONE, rows))));
    }

    /** Rows and cells may stand inside controls. */
    private void rows(Element container, List<Table.Row> rows) {
        for (Node node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "tr".equals(element.getLocalName())) {
                boolean head = WordPackage.child(element, "trPr")
                        .filter(own -> WordPackage.isOn(own, "tblHeader"))
                        .isPresent();
                boolean deleted = WordPackage.child(element, "trPr")
                        .filter(own -> WordPackage.child(own, "del").isPresent())
                        .isPresent();
                if (deleted) {
                    counts.merge("deleted", 1, Integer::sum);
                    leaveOut("deleted text", WordRuns.text(element));
                    continue;
                }
                int place = paragraphs + 1;
                List<Table.Cell> cells = new ArrayList<>();
                cells(element, head, cells);
                if (cells.stream().anyMatch(cell -> !cell.blocks().isEmpty())) {
                    rows.add(new Table.Row(mark(place), cells));
                }
            } else if (node instanceof Element element
                    && Pattern.matches("sdt|sdtContent|ins|customXml", String.valueOf(element.getLocalName()))) {
                rows(element, rows);
            }
        }
    }

    private void cells(Element row, boolean head, List<Table.Cell> cells) {
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "tc".equals(element.getLocalName())) {
                int place = paragraphs + 1;
                cells.add(new Table.Cell(mark(place), head, "", 1, 1, blocks(element)));
            } else if (node instanceof Element element
                    && Pattern.matches("sdt|sdtContent|ins|customXml", String.valueOf(element.getLocalName()))) {
                cells(element, head, cells);
            }
        }
    }
}

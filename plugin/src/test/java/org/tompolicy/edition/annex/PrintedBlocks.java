package org.tompolicy.edition.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tags of a PDF as a list of blocks in the order in which they are read, with the place of each character. */
final class PrintedBlocks {

    /** A character; the page counts from 1, {@code y} in points from its top. */
    record Glyph(int page, double y, String font, double size, String words) {}

    /**
     * A paragraph, a heading, an item of a list or a row of a table.
     *
     * @param type its tag; {@code TH} for a row that is the head of a table
     * @param table the table that holds it, or null
     * @param note the explanation that holds it, or null
     */
    record Block(String type, COSDictionary table, COSDictionary note, List<Glyph> glyphs) {

        String text() {
            return glyphs.stream().map(Glyph::words).collect(Collectors.joining());
        }

        int page() {
            return glyphs.get(0).page();
        }

        int lastPage() {
            return glyphs.get(glyphs.size() - 1).page();
        }

        boolean isHeading() {
            return type.matches("H[1-6]");
        }

        /** Whether it is the id of a promise, in the margin; above two columns it stands with that of its measure. */
        boolean isMark() {
            return text().matches("[\\p{L}\\p{N}_-]*#[\\p{L}\\p{N}_-]+") && type.equals("P");
        }
    }

    private static final Set<String> WHOLE = Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Caption", "TR");

    private final Map<COSDictionary, Map<Integer, List<Glyph>>> pages = new HashMap<>();
    private final Map<COSDictionary, List<Integer>> streams = new HashMap<>();
    private final Map<COSDictionary, List<Integer>> read = new HashMap<>();
    private final Map<Integer, String> untagged = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private PrintedBlocks() {}

    static PrintedBlocks of(PDDocument document) throws IOException {
        PrintedBlocks printed = new PrintedBlocks();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            printed.pages.put(page.getCOSObject(), new HashMap<>());
            printed.streams.put(page.getCOSObject(), new ArrayList<>());
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                printed.content(page.getCOSObject(), number, content);
            }
        }
        printed.walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), null, false, null, null);
        printed.blocks.removeIf(block -> block.text().isBlank());
        return printed;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Numbers of the content of each page as they stand in the page, and as the tags have them. */
    <T> List<T> orders(Function<List<List<Integer>>, T> pair) {
        return streams.keySet().stream()
                .map(page -> pair.apply(List.of(streams.get(page), read.getOrDefault(page, List.of()))))
                .toList();
    }

    /** The text of a page that no tag holds, such as its running head and the repeated head of a table. */
    String untagged(int page) {
        return untagged.getOrDefault(page, "");
    }

    private void content(COSDictionary page, int number, PDMarkedContent content) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition at) {
                glyphs.add(new Glyph(number, at.getYDirAdj(), at.getFont().getName(), at.getYScale(), at.getUnicode()));
            } else if (part instanceof PDMarkedContent nested) {
                content(page, number, nested);
            }
        }
        if (content.getMCID() >= 0) {
            streams.get(page).add(content.getMCID());
            pages.get(page).put(content.getMCID(), glyphs);
        } else {
            untagged.merge(number, glyphs.stream().map(Glyph::words).collect(Collectors.joining()), String::concat);
        }
    }

    private void walk(COSDictionary element, Block inside, boolean head, COSDictionary table, COSDictionary note) {
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                COSDictionary child = (COSDictionary) kid;
                String type = Tags.type(child);
                Block block = inside;
                if (inside == null && WHOLE.contains(type)) {
                    block = new Block(head && type.equals("TR") ? "TH" : type, table, note, new ArrayList<>());
                    blocks.add(block);
                }
                walk(
                        child,
                        block,
                        head || type.equals("THead"),
                        type.equals("Table") ? child : table,
                        type.equals("Note") ? child : note);
            } else if (Tags.isContent(kid)) {
                COSDictionary page = Tags.page(kid, element);
                read.computeIfAbsent(page, key -> new ArrayList<>()).add(Tags.number(kid));
                Block block = inside;
                if (block == null) {
                    block = new Block(Tags.type(element), table, note, new ArrayList<>());
                    blocks.add(block);
                }
                block.glyphs().addAll(pages.get(page).getOrDefault(Tags.number(kid), List.of()));
            }
        }
    }

    /** The last of these blocks where it is left alone on a page, while others of them stand on the one before. */
    static List<String> left(List<Block> together) {
        List<Block> ends = ends(together, together.size() - 1);
        return ends.size() == 1 ? List.of(said(ends.get(0))) : List.of();
    }

    /** The first of these blocks where it stands alone on a page, while others stand on the next. */
    static List<String> opening(List<Block> together) {
        List<Block> ends = ends(together, 0);
        return ends.size() == 1 ? List.of(said(ends.get(0))) : List.of();
    }

    private static String said(Block block) {
        return "page " + block.page() + ": " + block.text();
    }

    /** Those on the page of one of them; none where all of them are there. */
    private static List<Block> ends(List<Block> together, int which) {
        if (together.isEmpty()) {
            return List.of();
        }
        int page = together.get(which).page();
        List<Block> there =
                together.stream().filter(block -> block.page() == page).toList();
        return there.size() == together.size() ? List.of() : there;
    }
}

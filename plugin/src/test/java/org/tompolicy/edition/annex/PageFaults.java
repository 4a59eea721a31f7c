package org.tompolicy.edition.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tompolicy.edition.annex.PrintedBlocks.Block;
import org.tompolicy.edition.annex.PrintedBlocks.Glyph;

/** What a reader of paper would strike on the pages of an annex, each with its page. */
public final class PageFaults {

    /** Points; smaller is no proof that one can read. */
    private static final double LEAST = 8.5;

    /** Where the text of a page begins and ends, in points from the top of A4. */
    private static final double TOP = 64;

    private static final double BOTTOM = 757;

    /** What is cited: a space may be a line's end here, which holds no character. */
    private static final Pattern CITED = Pattern.compile("\\b[A-Z]{2,}/[A-Z]{2,}\\s?\\d{4,5}(-\\d+)?(:\\s?\\d{4})?"
            + "|\\bArt\\.\\s?\\d+(\\s?\\(\\w{1,3}\\))*"
            + "|\\b[A-Z]{2}-\\d\\d(#[a-z][a-z0-9-]*)?"
            + "|#[a-z][a-z0-9-]*"
            + "|[\\w.-]+@[\\w.-]+\\w"
            + "|https?://[^\\s]{1,50}(?!\\S)");

    private PageFaults() {}

    /** Everything below, in one list. */
    public static List<String> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrintedBlocks printed = PrintedBlocks.of(document);
            List<String> faults = new ArrayList<>();
            if (!printed.orders(pair -> pair.get(0).equals(pair.get(1))).stream()
                    .allMatch(same -> same)) {
                faults.add("the text of a page is not in the order of its tags");
            }
            stranded(printed.blocks(), faults);
            alone(printed.blocks(), faults);
            headless(printed, faults);
            rowless(printed.blocks(), faults);
            parted(printed.blocks(), faults);
            begun(printed.blocks(), faults);
            small(printed.blocks(), faults);
            broken(printed.blocks(), faults);
            return faults;
        }
    }

    /** The pages whose text ends above a share of the room for it, the last page left out. */
    public static List<String> hollow(byte[] pdf, double share) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            SortedMap<Integer, Double> ends = new TreeMap<>();
            PrintedBlocks.of(document).blocks().stream()
                    .flatMap(block -> block.glyphs().stream())
                    .forEach(glyph -> ends.merge(glyph.page(), glyph.y(), Math::max));
            return ends.entrySet().stream()
                    .filter(page -> page.getKey() < document.getNumberOfPages())
                    .filter(page -> page.getValue() < TOP + share * (BOTTOM - TOP))
                    .map(page -> "page " + page.getKey() + " ends " + Math.round(page.getValue()) + " pt from its top")
                    .toList();
        }
    }

    /**
     * A heading has on its page the two blocks that follow it, and what an introduction leads to; one in an explanation
     * is followed by nothing outside of it.
     */
    private static void stranded(List<Block> blocks, List<String> faults) {
        List<Block> counted = blocks.stream()
                .filter(block -> !block.isMark() && !block.type().equals("Lbl"))
                .toList();
        for (int i = 0; i < counted.size(); i++) {
            Block heading = counted.get(i);
            if (!heading.isHeading()) {
                continue;
            }
            int last = heading.page();
            int next = i + 1;
            for (int seen = 0; seen < 2 && next < counted.size(); next++) {
                Block block = counted.get(next);
                boolean outside = heading.note() != null && block.note() != heading.note();
                if (outside || block.isHeading() && block.type().compareTo(heading.type()) <= 0) {
                    break;
                }
                last = Math.max(last, block.page());
                seen = block.isHeading() || block.type().equals("TH") ? 0 : seen + 1;
            }
            if (last != heading.page()) {
                faults.add("page " + heading.page() + ": a heading is stranded: " + heading.text());
            }
        }
    }

    /** Of the promises of one measure the last that is left alone; of the rows of one table also the first. */
    private static void alone(List<Block> blocks, List<String> faults) {
        Map<COSDictionary, List<Block>> rows = new LinkedHashMap<>();
        List<Block> promises = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isHeading()) {
                PrintedBlocks.left(promises).forEach(one -> faults.add("a promise alone, " + one));
                promises.clear();
            } else if (block.isMark()) {
                promises.add(block);
            } else if (block.type().equals("TR")) {
                rows.computeIfAbsent(block.table(), table -> new ArrayList<>()).add(block);
            }
        }
        PrintedBlocks.left(promises).forEach(one -> faults.add("a promise alone, " + one));
        rows.values().forEach(table -> {
            PrintedBlocks.left(table).forEach(one -> faults.add("a row alone, " + one));
            PrintedBlocks.opening(table).forEach(one -> faults.add("a row alone, " + one));
        });
    }

    /** Rows on a page without the head of their table. */
    private static void headless(PrintedBlocks printed, List<String> faults) {
        Map<COSDictionary, Block> heads = new LinkedHashMap<>();
        printed.blocks().stream()
                .filter(block -> block.type().equals("TH"))
                .forEach(block -> heads.put(block.table(), block));
        for (Block block : printed.blocks()) {
            Block head = heads.get(block.table());
            if (head != null
                    && block.page() != head.page()
                    && !printed.untagged(block.page()).contains(head.text())) {
                faults.add("page " + block.page() + ": a row without its head: " + block.text());
            }
        }
    }

    /** A table's caption and head on a page without its first row. */
    private static void rowless(List<Block> blocks, List<String> faults) {
        for (int i = 1; i < blocks.size(); i++) {
            Block before = blocks.get(i - 1);
            boolean belongs = before.type().equals("TH")
                    || before.type().equals("Caption") && blocks.get(i).table() == before.table();
            if (belongs
                    && blocks.get(i).table() == before.table()
                    && blocks.get(i).page() != before.page()) {
                faults.add("page " + before.page() + ": a head without its row: " + before.text());
            }
        }
    }

    /** One line of an explanation alone on a page. */
    private static void parted(List<Block> blocks, List<String> faults) {
        Map<COSDictionary, Map<Integer, Set<Long>>> lines = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.note() != null && !block.isMark() && !block.type().equals("Lbl")) {
                block.glyphs()
                        .forEach(glyph -> lines.computeIfAbsent(block.note(), note -> new TreeMap<>())
                                .computeIfAbsent(glyph.page(), page -> new TreeSet<>())
                                .add(Math.round(glyph.y())));
            }
        }
        lines.values().stream()
                .filter(pages -> pages.size() > 1)
                .forEach(pages -> pages.forEach((page, some) -> {
                    if (some.size() < 2) {
                        faults.add("page " + page + ": a line of an explanation alone");
                    }
                }));
    }

    /** A line that begins with the full stop of the sentence before it. */
    private static void begun(List<Block> blocks, List<String> faults) {
        for (Block block : blocks) {
            for (int i = 1; i < block.glyphs().size(); i++) {
                Glyph glyph = block.glyphs().get(i);
                if (glyph.words().startsWith(".")
                        && glyph.y() - block.glyphs().get(i - 1).y() > 1) {
                    faults.add("page " + glyph.page() + ": a line begins with a full stop: " + block.text());
                }
            }
        }
    }

    /** Ids are set in the typewriter face; proof, and all else about the text, in the face without serifs. */
    private static void small(List<Block> blocks, List<String> faults) {
        for (Block block : blocks) {
            for (Glyph glyph : block.glyphs()) {
                boolean about = glyph.font().contains("Mono") || glyph.font().contains("Sans");
                if (about && glyph.size() < LEAST - 0.01) {
                    faults.add("page " + block.page() + ": " + glyph.size() + " pt: " + block.text());
                    break;
                }
            }
        }
    }

    private static String onFirstLine(List<Glyph> glyphs, Matcher cited, CharSequence text) {
        int end = cited.start();
        while (end < cited.end()
                && Math.abs(glyphs.get(end).y() - glyphs.get(cited.start()).y()) <= 1) {
            end++;
        }
        return text.subSequence(cited.start(), end).toString();
    }

    /** An id that ends its line is none that is broken, whatever word the next line begins with. */
    private static void broken(List<Block> blocks, List<String> faults) {
        Set<String> ids = new TreeSet<>();
        blocks.stream()
                .filter(Block::isMark)
                .forEach(mark -> ids.add(mark.text().replaceFirst(".*#", "#")));
        for (Block block : blocks) {
            List<Glyph> glyphs = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (Glyph glyph : block.glyphs()) {
                for (int i = 0; i < glyph.words().length(); i++) {
                    glyphs.add(glyph);
                }
                text.append(glyph.words());
            }
            Matcher cited = CITED.matcher(text);
            while (cited.find()) {
                Glyph first = glyphs.get(cited.start());
                Glyph last = glyphs.get(cited.end() - 1);
                if ((first.page() != last.page() || Math.abs(first.y() - last.y()) > 1)
                        && !ids.contains(onFirstLine(glyphs, cited, text))) {
                    faults.add("page " + first.page() + ": broken: " + cited.group());
                }
            }
        }
    }
}

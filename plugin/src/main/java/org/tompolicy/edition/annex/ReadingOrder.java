package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes the text of each page in the order in which it is read. The engine writes the links and spans of a line after
 * the line, so that what is copied from a viewer would be in the wrong order. Content that no tag holds, such as the
 * repeated head of a table, becomes an artifact of pagination. Each artifact says what it is where it stands: the engine
 * keeps an object of its own in the page's resources for every box, drawn or not, which was a third of the file.
 */
final class ReadingOrder {

    /** Operators whose effect lasts until the next one of the same key. */
    private static final Map<String, String> LASTING = lasting();

    private final Map<COSDictionary, Map<Integer, Integer>> ranks = new HashMap<>();

    private ReadingOrder() {}

    /** Rewrites the pages of a document whose tags are in order. */
    static void restore(PDDocument document) throws IOException {
        ReadingOrder order = new ReadingOrder();
        order.rank(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
        for (PDPage page : document.getPages()) {
            List<Object> tokens = new PDFStreamParser(page).parse();
            nameArtifacts(tokens, page.getResources().getCOSObject());
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out)
                        .writeTokens(ordered(tokens, order.ranks.getOrDefault(page.getCOSObject(), Map.of())));
            }
            page.setContents(stream);
        }
    }

    /**
     * Puts in place of the name of each artifact's object what it says. Lines and backgrounds are an artifact of layout,
     * which needs no box.
     */
    private static void nameArtifacts(List<Object> tokens, COSDictionary resources) {
        COSDictionary named = resources.getCOSDictionary(COSName.PROPERTIES);
        for (int i = 1; named != null && i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator begin
                    && begin.getName().equals("BDC")
                    && tokens.get(i - 1) instanceof COSName name) {
                tokens.set(i - 1, artifact(isBackground(named.getCOSDictionary(name)) ? "Layout" : "Pagination"));
            }
        }
        resources.removeItem(COSName.PROPERTIES);
    }

    private static boolean isBackground(COSDictionary artifact) {
        return "Background".equals(artifact.getNameAsString(COSName.TYPE));
    }

    private static COSDictionary artifact(String type) {
        COSDictionary artifact = new COSDictionary();
        artifact.setName(COSName.TYPE, type);
        return artifact;
    }

    private static Map<String, String> lasting() {
        Map<String, String> keys = new HashMap<>();
        for (String name :
                List.of("w", "J", "j", "M", "d", "i", "ri", "gs", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts")) {
            keys.put(name, name);
        }
        List.of("rg", "g", "k").forEach(name -> keys.put(name, "fill"));
        List.of("RG", "G", "K").forEach(name -> keys.put(name, "stroke"));
        return Map.copyOf(keys);
    }

    /** The operators whose effect lasts after some tokens. */
    static List<Object> lasting(List<Object> tokens) {
        SortedMap<String, List<Object>> state = new TreeMap<>();
        for (int at = 0; at < tokens.size(); ) {
            int end = operator(tokens, at);
            note(tokens, at, end, state);
            at = end + 1;
        }
        return state.values().stream().flatMap(List::stream).toList();
    }

    /** Numbers the content of each page in the order of the tags. */
    private void rank(COSDictionary element) {
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                rank((COSDictionary) kid);
            } else if (Tags.isContent(kid)) {
                Map<Integer, Integer> onPage = ranks.computeIfAbsent(Tags.page(kid, element), page -> new HashMap<>());
                onPage.put(Tags.number(kid), onPage.size());
            }
        }
    }

    /** One operator with what stands before it, or a whole piece of marked content. */
    private record Unit(List<Object> tokens, SortedMap<String, List<Object>> state, int rank) {}

    /** An artifact stands before the text that is painted over it. */
    private static final int ARTIFACT = -1;

    private static List<Object> ordered(List<Object> tokens, Map<Integer, Integer> ranks) {
        Writer writer = new Writer();
        SortedMap<String, List<Object>> state = new TreeMap<>();
        List<Unit> run = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = operator(tokens, at);
            String name = ((Operator) tokens.get(end)).getName();
            if (name.equals("BDC") || name.equals("BMC")) {
                int close = close(tokens, end);
                run.add(unit(tokens, at, end, close, new TreeMap<>(state), ranks));
                for (int inside = end + 1; inside < close; ) {
                    int next = operator(tokens, inside);
                    note(tokens, inside, next, state);
                    inside = next + 1;
                }
                at = close + 1;
                continue;
            }
            if (!note(tokens, at, end, state)) {
                writer.write(run, state);
                run.clear();
                writer.tokens.addAll(tokens.subList(at, end + 1));
                writer.forgetAt(name, state);
            }
            at = end + 1;
        }
        writer.write(run, state);
        return writer.tokens;
    }

    /** Index of the operator that ends what begins at an index. */
    private static int operator(List<Object> tokens, int from) {
        int at = from;
        while (!(tokens.get(at) instanceof Operator)) {
            at++;
        }
        return at;
    }

    private static int close(List<Object> tokens, int begin) {
        int depth = 1;
        int at = begin;
        while (depth > 0) {
            at++;
            if (tokens.get(at) instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BDC", "BMC" -> depth++;
                    case "EMC" -> depth--;
                    default -> {
                        // Not about marked content.
                    }
                }
            }
        }
        return at;
    }

    private static Unit unit(
            List<Object> tokens,
            int at,
            int begin,
            int close,
            SortedMap<String, List<Object>> state,
            Map<Integer, Integer> ranks) {
        List<Object> own = new ArrayList<>(tokens.subList(at, close + 1));
        boolean numbered =
                tokens.get(begin - 1) instanceof COSDictionary properties && properties.containsKey(COSName.MCID);
        if (!numbered) {
            return new Unit(own, state, ARTIFACT);
        }
        Integer rank = ranks.get(((COSDictionary) tokens.get(begin - 1)).getInt(COSName.MCID));
        if (rank == null) {
            own.set(0, COSName.ARTIFACT);
            own.set(1, artifact("Pagination"));
            return new Unit(own, state, ARTIFACT);
        }
        return new Unit(own, state, rank);
    }

    /** Remembers an operator whose effect lasts; false for every other one. */
    private static boolean note(List<Object> tokens, int at, int end, SortedMap<String, List<Object>> state) {
        String key = LASTING.get(((Operator) tokens.get(end)).getName());
        if (key != null) {
            state.put(key, List.copyOf(tokens.subList(at, end + 1)));
        }
        return key != null;
    }

    /** Writes pieces so that each finds the state that it was made for. */
    private static final class Writer {
        private final List<Object> tokens = new ArrayList<>();
        private final SortedMap<String, List<Object>> written = new TreeMap<>();

        void write(List<Unit> run, SortedMap<String, List<Object>> after) {
            List<Unit> sorted = new ArrayList<>(run);
            sorted.sort(Comparator.comparingInt(Unit::rank));
            for (Unit unit : sorted) {
                if (unit.tokens().size() == emptySize(unit)) {
                    continue;
                }
                bring(unit.state());
                tokens.addAll(unit.tokens());
                for (int at = 0; at < unit.tokens().size(); ) {
                    int end = operator(unit.tokens(), at);
                    note(unit.tokens(), at, end, written);
                    at = end + 1;
                }
            }
            bring(after);
        }

        /** Number of tokens of marked content that holds nothing; only artifacts may be dropped. */
        private static int emptySize(Unit unit) {
            return unit.rank() == ARTIFACT ? 4 : -1;
        }

        private void bring(SortedMap<String, List<Object>> state) {
            state.forEach((key, operator) -> {
                if (!Objects.equals(written.get(key), operator)) {
                    tokens.addAll(operator);
                    written.put(key, operator);
                }
            });
        }

        /** What is written after a restored state is not known any more. */
        void forgetAt(String name, SortedMap<String, List<Object>> state) {
            if (name.equals("Q")) {
                written.clear();
                bring(state);
            }
        }
    }
}

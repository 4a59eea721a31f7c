package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.DocumentCache.Remembered;
import org.tompolicy.testing.RandomTrees;
import org.tompolicy.testing.Slow;

/** What is read with the cache is always what is read without it, and what has not changed is not converted again. */
@Isolated
@Slow
class DocumentCacheTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">%s</svg>";

    @TempDir
    private Path folder;

    private final Map<String, String> measures = new TreeMap<>();
    private final Map<String, String> architecture = new TreeMap<>();
    private String top = "measures";
    private SourceOptions options = SourceOptions.at(Reading.TIMESTAMP);
    private String code = "0.1.0";

    @BeforeEach
    void writeSources() {
        measures.put("policy.adoc", "= Policy\n:tom-languages: en\n\nPreamble.\n");
        measures.put(
                "AC/a.adoc",
                "= A\n:tom-id: AC-01\n\n[#x]\nText with *weight* and {missing}.\n\ninclude::_part.adoc[]\n");
        measures.put("AC/_part.adoc", "Part.\n\ninclude::_inner.adoc[]\n");
        measures.put("AC/_inner.adoc", "Inner.\n");
        measures.put("AC/b.adoc", "= B\n\nimage::a.svg[A drawing]\n\n<<nope>>\n");
        measures.put("AC/a.svg", SVG.formatted("<text>one</text>"));
        architecture.put("c.md", "# C\n\nA [link](d.adoc) and a picture ![x](x.png).\n");
        architecture.put("d.adoc", "= D\n\n== Section\n\nText.\n");
    }

    private Sources read(Cache cache) {
        return new SourceReader(
                        new MapTree(top, measures),
                        Optional.of(new MapTree("site/architecture", architecture)),
                        options,
                        cache,
                        code)
                .read();
    }

    /** How many documents a build converts by the parser; what it reads is what a build without cache reads. */
    private int converted() {
        Sources fresh = read(Cache.none());
        int before = AsciiDocEngine.converted();
        Sources cached = read(Cache.in(folder));
        int converted = AsciiDocEngine.converted() - before;
        assertEquals(fresh, cached);
        return converted;
    }

    private void put(String path, String text) {
        assertNotEquals(text, measures.put(path, text), "nothing was changed");
    }

    @Test
    void whatHasNotChangedIsNotConvertedAgain() {
        assertEquals(4, converted());
        assertEquals(0, converted());
        assertEquals(
                List.of("measures/AC/a.adoc:5:24: warning: [attribute-undefined]"),
                read(Cache.in(folder)).document(SourceRoot.MEASURES, "AC/a.adoc").orElseThrow().problems().stream()
                        .map(finding -> finding.toString().replaceFirst("(?<=\\]).*", ""))
                        .toList(),
                "a finding is told again");
    }

    @Test
    void aDiagramIsDrawnAnewWhereItsLinesAreOthers() throws IOException {
        put("AC/one.puml", "a -> b\n");
        put("AC/b.adoc", "= B\n\n[plantuml,alt=\"A asks B\"]\n----\n!include one.puml\n----\n");
        assertEquals(4, converted());
        assertEquals(0, converted());
        assertEquals(1, drawn());
        put("AC/b.adoc", measures.get("AC/b.adoc") + "\nMore.\n");
        assertEquals(1, converted());
        assertEquals(1, drawn());
        put("AC/one.puml", "a -> c\n");
        assertEquals(1, converted());
        assertEquals(2, drawn());
    }

    /** How many diagrams are remembered. */
    private long drawn() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("diagram"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void anotherTextIsReadAnew() {
        converted();
        put("AC/b.adoc", measures.get("AC/b.adoc").replace("<<nope>>", "text"));
        assertEquals(1, converted());
        assertEquals(0, converted());
    }

    @Test
    void whatIsIncludedIsPartOfTheText() {
        converted();
        put("AC/_part.adoc", measures.get("AC/_part.adoc").replace("Part", "Another part"));
        assertEquals(1, converted());
        put("AC/_inner.adoc", "Another inner one.\n");
        assertEquals(1, converted());
        measures.remove("AC/_inner.adoc");
        assertEquals(1, converted());
        put("AC/_inner.adoc", "Back again.\n");
        assertEquals(1, converted());
        put("AC/_inner.adoc", "Inner.\n\ninclude::a.adoc[]\n");
        assertEquals(1, converted());
        assertEquals(0, converted());
    }

    @Test
    void aFileThatWasMissingAndNowIsThereIsSeen() {
        put("AC/b.adoc", "= B\n\ninclude::later.adoc[]\n\nimage::later.png[Later]\n");
        converted();
        assertEquals(0, converted());
        put("AC/later.png", "a picture");
        assertEquals(1, converted());
        put("AC/later.adoc", "Later.\n");
        assertEquals(1, converted(), "without a title it is a part of the other one only");
        assertEquals(0, converted());
    }

    @Test
    void aDrawingIsLookedAtAgain() {
        converted();
        put("AC/a.svg", SVG.formatted("<foreignObject/>"));
        assertEquals(1, converted(), "what is taken out of a drawing is a finding");
        measures.remove("AC/a.svg");
        assertEquals(1, converted());
        put("AC/a.svg", SVG.formatted("<text>two</text>"));
        assertEquals(1, converted());
        assertEquals(0, converted());
    }

    @Test
    void ofOtherPicturesOnlyTheirBeingThereCounts() {
        put("AC/b.adoc", "= B\n\nimage::b.png[A picture]\n");
        put("AC/b.png", "one");
        converted();
        put("AC/b.png", "two");
        assertEquals(0, converted(), "its bytes are read by others");
        measures.remove("AC/b.png");
        assertEquals(1, converted());
    }

    @Test
    void theLanguageOfThePolicyCountsWhereADocumentNamesNone() {
        put("AC/b.adoc", "= B\n\nNOTE: A note.\n");
        converted();
        put("policy.adoc", measures.get("policy.adoc").replace("Preamble", "Another preamble"));
        assertEquals(1, converted(), "the others do not look at that");
        put("policy.adoc", measures.get("policy.adoc").replace("languages: en", "languages: de"));
        assertEquals(2, converted(), "the policy and the note");
        assertEquals(0, converted());
    }

    @Test
    void theMomentCountsWhereADocumentCanPrintIt() {
        put("AC/b.adoc", "= B\n\nPrinted on {localdate}.\n");
        put("AC/_inner.adoc", "Inner of {DocYear}.\n");
        converted();
        options = SourceOptions.at(Reading.TIMESTAMP.plusSeconds(86_400L * 400));
        assertEquals(2, converted());
        assertEquals(0, converted());
        options = SourceOptions.at(Reading.TIMESTAMP);
        assertEquals(0, converted(), "a branch that looks at another day");
    }

    /** All ways to come by the name of such an attribute without writing it down. */
    @Test
    void theMomentCountsWhereItsNameIsPutTogether() {
        List<String> texts = List.of(
                ":x: date\n\n[title=\"{local{x}}\"]\nText.",
                ":x: {local{empty}\n\n[title=\"{x}date}\"]\nText.",
                "{set:x:{local}[title=\"{x}date}\"]\nText.",
                "ifeval::[\"{localyear}\" == \"2026\"]\nText.\nendif::[]",
                "ifdef::localdate[Text.]",
                "{docdatetime}",
                "++++\n{localtime}\n++++\n\n[subs=attributes]\n----\n{localtime}\n----");
        for (String text : texts) {
            put("AC/b.adoc", "= B\n" + (text.startsWith(":") ? "" : "\n") + text + "\n");
            options = SourceOptions.at(Reading.TIMESTAMP);
            converted();
            options = SourceOptions.at(Instant.parse("2031-01-01T00:00:00Z"));
            converted();
            options = SourceOptions.at(Instant.parse("2032-02-02T02:02:02Z"));
            assertEquals(1, converted(), text);
        }
    }

    @Test
    void limitsOfIncludesCount() {
        converted();
        options = new SourceOptions(Reading.TIMESTAMP, 1, 4096);
        assertEquals(4, converted());
        options = new SourceOptions(Reading.TIMESTAMP, 1, 1);
        assertEquals(4, converted());
        assertEquals(0, converted());
    }

    @Test
    void anotherProgramReadsEverythingItself() {
        converted();
        code = "0.2.0";
        assertEquals(4, converted());
        code = "0.1.0";
        assertEquals(0, converted());
    }

    @Test
    void aPathIsPartOfWhatIsRead() {
        converted();
        top = "docs/measures";
        assertEquals(3, converted() - 1, "documents of the other folder could include from this one");
        put("AC/copy.adoc", measures.get("AC/b.adoc"));
        assertEquals(1, converted());
        measures.put("AC/moved.adoc", measures.remove("AC/copy.adoc"));
        assertEquals(1, converted());
    }

    @Test
    void severalWaysOfOneTextAreKnownAtOnce() {
        converted();
        String one = measures.get("AC/_inner.adoc");
        put("AC/_inner.adoc", "On a branch.\n");
        assertEquals(1, converted());
        put("AC/_inner.adoc", one);
        assertEquals(0, converted());
        put("AC/_inner.adoc", "On a branch.\n");
        assertEquals(0, converted());
        for (int other = 0; other < 4; other++) {
            put("AC/_inner.adoc", "Text " + other + ".\n");
            assertEquals(1, converted());
        }
        put("AC/_inner.adoc", one);
        assertEquals(1, converted(), "the oldest has gone");
    }

    @Test
    void aDocumentWithoutTitleIsAPartWhereAnotherIncludesIt() {
        put("AC/b.adoc", "No title.\n\nBut text, {missing}.\n");
        assertEquals(4, converted());
        assertEquals(0, converted());
        put("AC/a.adoc", "= A\n\ninclude::b.adoc[]\n");
        assertEquals(1, converted());
        assertEquals(0, converted());
        put("AC/a.adoc", "= A\n\nNothing.\n");
        assertEquals(1, converted());
        assertEquals(0, converted());
    }

    @Test
    void whatWasMendedAndWhatWasNotReadIsToldAgain() {
        measures.put("AC/_part.adoc", "Part.\n\n[#x,cadence=\"P1D]\nInner.\n");
        architecture.put("e.adoc", "= E\n\ninclude::_bad.adoc[]\n");
        architecture.put("_bad.adoc", "control \u0001\n");
        converted();
        assertEquals(0, converted());
        assertFalse(read(Cache.in(folder)).unread().isEmpty());
        assertFalse(read(Cache.in(folder)).problems().isEmpty());
    }

    @Test
    void anEntryThatCannotBeReadIsMadeAnew() throws IOException {
        converted();
        try (Stream<Path> entries = Files.list(folder.resolve("document"))) {
            for (Path entry : entries.toList()) {
                Cache.in(folder).put("document", entry.getFileName().toString(), new byte[] {2, 1});
            }
        }
        assertEquals(4, converted());
        assertEquals(0, converted());
    }

    @Test
    void whatTheMachineCouldNotReadIsNotRemembered() throws InterruptedException {
        converted();
        StringBuilder deep = new StringBuilder("= B\n\n");
        for (int level = 4; level < 500; level++) {
            deep.append("=".repeat(level)).append('\n');
        }
        put("AC/b.adoc", deep.append("text\n").toString());
        List<Sources> read = new ArrayList<>();
        Thread smallStack = new Thread(null, () -> read.add(read(Cache.in(folder))), "small stack", 1 << 19);
        smallStack.start();
        smallStack.join();
        assertEquals(
                List.of("measures/AC/b.adoc:1:1: error: [document-malformed] The blocks of this document are nested too"
                        + " deeply to be read. Nest fewer."),
                read.get(0).unread().stream().map(Finding::toString).toList());

        int before = AsciiDocEngine.converted();
        assertEquals(List.of(), read(Cache.in(folder)).unread());
        assertEquals(1, AsciiDocEngine.converted() - before);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsToldAndNotRemembered(@TempDir Path root) throws IOException {
        Path top = Files.createDirectories(root.resolve("measures"));
        Files.writeString(top.resolve("a.adoc"), "= A\n\ninclude::_part.adoc[]\n");
        Files.writeString(top.resolve("b.adoc"), "= B\n");
        Path part = Files.writeString(top.resolve("_part.adoc"), "Half a sen");
        FileTree tree = FolderTree.of(top, root);
        Files.writeString(part, "Half a sentence, and the other half.\n");

        assertEquals(
                List.of(
                        "measures/_part.adoc:1:1: error: [file-invalid] This file changed while the sources were read, so"
                                + " that only a part of it may have been read. Run the goal again."),
                read(tree).unread().stream().map(Finding::toString).toList());
        int before = AsciiDocEngine.converted();
        assertEquals(List.of(), read(FolderTree.of(top, root)).unread());
        assertEquals(1, AsciiDocEngine.converted() - before);
        read(FolderTree.of(top, root));
        assertEquals(1, AsciiDocEngine.converted() - before);
    }

    private Sources read(FileTree tree) {
        return new SourceReader(tree, Optional.empty(), options, Cache.in(folder), code).read();
    }

    @Test
    void everythingThatWasReadIsReadBackAsItWas() {
        RandomTrees trees = new RandomTrees(3);
        for (int i = 0; i < 100; i++) {
            Remembered remembered = trees.of(Remembered.class);
            assertEquals(remembered, RawUnpacking.remembered(RawPacking.of(remembered)));
            List<Look> looks = List.of(trees.of(Look.class), trees.of(Look.class), trees.of(Look.class));
            assertEquals(looks, RawUnpacking.looks(RawPacking.of(looks)));
        }
        assertTrue(trees.made()
                .containsAll(List.of(
                        "RawDocument",
                        "RawBlock",
                        "Finding",
                        "Content",
                        "Way",
                        "Language",
                        "Several",
                        "Part",
                        "Term")));
    }
}

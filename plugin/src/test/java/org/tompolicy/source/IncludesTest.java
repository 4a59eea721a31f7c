package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.FolderTree;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Text;
import org.tompolicy.text.PlainText;

class IncludesTest {

    private static final String PART = """
            == Part

            // tag::one[]
            [#one]
            First.

            // end::one[]
            // tag::two[]
            [#two]
            Second.
            // end::two[]

            Last.
            """;

    private static RawDocument including(String... lines) {
        Map<String, String> files = new HashMap<>();
        files.put("sub/_part.adoc", PART);
        files.put("a.adoc", "= T\n\n" + String.join("\n", lines) + "\n");
        return Reading.only(files);
    }

    private static List<String> placed(RawDocument document) {
        return document.blocks().stream()
                .map(block -> PlainText.of(Text.of(block.block())) + "@"
                        + block.location().file() + ":" + block.location().line())
                .toList();
    }

    @Test
    void includesThatNeedAnUnknownAttributeSayNothing() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc",
                "= T\n:here: sub\n\nBefore.\n\ninclude::{rules}/a.adoc[tag=x]\n\n----\ninclude::{rules}/b.adoc[] \n----\n\n"
                        + "include::{rules}/c.adoc[opts=optional]\n\ninclude::sub/_part.adoc[]\n\n"
                        + "include::{here}/gone.adoc[]\n\n{rules}\n",
                "sub/_part.adoc",
                "Part.\n\ninclude::{snippets}/{rules}/d.adoc[]\n"));
        assertEquals(
                List.of("Before.", "", "Part.", "{rules}"),
                document.blocks().stream()
                        .map(block -> PlainText.of(Text.of(block.block())))
                        .toList());
        assertEquals(
                List.of(
                        "measures/a.adoc:6:1 link-broken Nothing is included here: there is no attribute rules. Define it in the"
                                + " header, :rules: value.",
                        "measures/a.adoc:9:1 link-broken Nothing is included here: there is no attribute rules. Define it in the"
                                + " header, :rules: value.",
                        "measures/a.adoc:16:1 link-broken There is no file sub/gone.adoc to include. Correct the path; it counts from"
                                + " this file's folder.",
                        "measures/a.adoc:18:1 attribute-undefined There is no attribute rules. Define it in the header, :rules:"
                                + " value, or write \\{rules} to print it as it is.",
                        "measures/sub/_part.adoc:3:1 link-broken Nothing is included here: there is no attribute snippets. Define it"
                                + " in the header, :snippets: value."),
                Reading.messages(document.problems()));
    }

    @Test
    void includesOnTheLineOfACondition() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc",
                "= T\n:on:\n\nBefore.\n\nifdef::on[include::{nope}/a.adoc[]]\n\nifndef::off,out[include::{nope}/b.adoc[tag=x]]\n\n"
                        + "ifdef::off[include::{nope}/c.adoc[]]\n\nifdef::on[include::sub/_part.adoc[]]\n\nAfter.\n",
                "sub/_part.adoc",
                "Part.\n"));
        assertEquals(
                List.of("Before.", "Part.", "After."),
                document.blocks().stream()
                        .map(block -> PlainText.of(Text.of(block.block())))
                        .toList());
        assertEquals(
                List.of(
                        "measures/a.adoc:6:1 link-broken Nothing is included here: there is no attribute nope. Define it in the"
                                + " header, :nope: value.",
                        "measures/a.adoc:8:1 link-broken Nothing is included here: there is no attribute nope. Define it in the"
                                + " header, :nope: value."),
                Reading.messages(document.problems()));
    }

    @Test
    void placesIncludedBlocksInTheirOwnFile() {
        assertEquals(
                List.of(
                        "Before.@measures/a.adoc:3",
                        "Part@measures/sub/_part.adoc:1",
                        "First.@measures/sub/_part.adoc:4",
                        "Second.@measures/sub/_part.adoc:9",
                        "Last.@measures/sub/_part.adoc:13",
                        "After.@measures/a.adoc:7"),
                placed(including("Before.", "", "include::sub/_part.adoc[]", "", "After.")));
    }

    @Test
    void takesTagsAndLines() {
        assertEquals(
                List.of("Second.@measures/sub/_part.adoc:9", "After.@measures/a.adoc:5"),
                placed(including("include::sub/_part.adoc[tag=two]", "", "After.")));
        assertEquals(
                List.of("First.@measures/sub/_part.adoc:4", "Last.@measures/sub/_part.adoc:13"),
                placed(including("include::sub/_part.adoc[lines=4..6;13]")));
        assertEquals(
                List.of("measures/a.adoc:3:1 link-broken"),
                Reading.places(including("include::sub/_part.adoc[tag=nope]").problems()));
    }

    @Test
    void shiftsHeadings() {
        RawDocument document = including("== Top", "", "include::sub/_part.adoc[leveloffset=+1]", "", "== Next");
        assertEquals(
                List.of(1, 2, 1),
                document.blocks().stream()
                        .map(RawBlock::level)
                        .filter(level -> level > 0)
                        .toList());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void resolvesAgainstTheIncludingFile() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc", "= T\n\ninclude::x/_one.adoc[]\n",
                "x/_one.adoc", "include::y/_two.adoc[]\n",
                "x/y/_two.adoc", "include::../_three.adoc[]\n",
                "x/_three.adoc", "deep\n"));
        assertEquals(List.of("deep@measures/x/_three.adoc:1"), placed(document));
        assertEquals(List.of("x/_one.adoc", "x/_three.adoc", "x/y/_two.adoc"), document.includes());
    }

    @Test
    void leadsIntoTheOtherFolder() {
        Sources sources = Reading.read(
                Map.of("cat/a.adoc", "= T\n\ninclude::../../site/architecture/_shared.adoc[]\n"),
                Map.of("_shared.adoc", "shared\n"));
        RawDocument document =
                sources.document(SourceRoot.MEASURES, "cat/a.adoc").orElseThrow();
        assertEquals(List.of("shared@site/architecture/_shared.adoc:1"), placed(document));
        assertEquals(List.of("site/architecture/_shared.adoc"), document.includes());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void neverLeavesTheFolders() {
        for (String target :
                List.of("../secret.adoc", "/etc/passwd", "https://example.org/x.adoc", "file:///etc/passwd")) {
            assertEquals(
                    List.of("measures/a.adoc:3:1 include-outside"),
                    Reading.places(including("include::" + target + "[]").problems()),
                    target);
        }
    }

    @Test
    void reportsWhatIsNotThere() {
        assertEquals(
                List.of("measures/a.adoc:3:1 link-broken", "measures/a.adoc:5:1 link-broken"),
                Reading.places(including(
                                "include::nope.adoc[]", "", "include::sub[]", "", "include::maybe.adoc[opts=optional]")
                        .problems()));
    }

    @Test
    void endsOnCircles() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc", "= T\n\ninclude::a.adoc[]\n\ninclude::_b.adoc[]\n\ninclude::_b.adoc[]\n",
                "_b.adoc", "text\n\ninclude::_c.adoc[]\n",
                "_c.adoc", "include::_b.adoc[]\n"));
        assertEquals(
                List.of("measures/_c.adoc:1:1 include-loop", "measures/a.adoc:3:1 include-loop"),
                Reading.places(document.problems()));
        assertEquals(List.of("text@measures/_b.adoc:1", "text@measures/_b.adoc:1"), placed(document));
    }

    /** {@code tom.measures} may be the folder of the pom itself. */
    @Test
    void includesAreFoundWhereTheFolderIsTheRootOfTheBuild(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.adoc"), "= T\n\ninclude::sub/_part.adoc[]\n\ninclude::../outside.adoc[]\n");
        Files.createDirectories(root.resolve("sub"));
        Files.writeString(root.resolve("sub/_part.adoc"), "Part.\n");
        Sources sources = new SourceReader(
                        FolderTree.of(root, root), Optional.empty(), SourceOptions.at(Reading.TIMESTAMP))
                .read();
        RawDocument document = sources.document(SourceRoot.MEASURES, "a.adoc").orElseThrow();
        assertEquals(List.of("sub/_part.adoc"), document.includes());
        assertEquals(
                List.of("include-outside"),
                document.problems().stream().map(problem -> problem.rule().id()).toList());
    }

    @Test
    void endsWhereTooMuchIsIncluded() {
        Map<String, String> files = new HashMap<>();
        files.put("a.adoc", "= T\n\ninclude::_0.adoc[]\n");
        for (int i = 0; i < 20; i++) {
            files.put("_" + i + ".adoc", ("include::_" + (i + 1) + ".adoc[]\n\n").repeat(2));
        }
        files.put("_20.adoc", "x\n");
        Sources sources = new SourceReader(
                        new MapTree("measures", files), Optional.empty(), new SourceOptions(Reading.TIMESTAMP, 64, 50))
                .read();
        assertEquals(1, sources.documents().get(0).problems().size());
        Sources shallow = new SourceReader(
                        new MapTree("measures", files), Optional.empty(), new SourceOptions(Reading.TIMESTAMP, 3, 50))
                .read();
        assertEquals(
                "include-loop",
                shallow.documents().get(0).problems().get(0).rule().id());
    }

    @Test
    void readsHeaderAttributesFromAnInclude() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc", "= T\n:tom-id: X-01\ninclude::_common.adoc[]\n:tom-z: z\n\ntext\n",
                "_common.adoc", ":tom-owner: Head of IT\n"));
        assertEquals(
                "measures/_common.adoc:1:13",
                document.attribute("tom-owner").orElseThrow().location().toString());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void placesWhatTheParserSaysOfAPart() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc", "= T\n\n====\ninclude::_p.adoc[]\n====\n\ninclude::_q.adoc[]\n",
                "_p.adoc", "one\n\n[#x]\ntwo {missing}\n",
                "_q.adoc", "text\n\n----\nnever closed\n"));
        assertEquals(
                List.of("measures/_p.adoc:4:5 attribute-undefined", "measures/_q.adoc:3:1 document-malformed"),
                Reading.places(document.problems()));
        assertEquals(
                "measures/_p.adoc:3:1", Reading.block(document, "x").location().toString());
    }

    @Test
    void anIncludedPageKeepsItsOwnHeader() {
        Sources sources = Reading.read(
                Map.of("a.adoc", "= T\n\ninclude::b.adoc[leveloffset=+1]\n", "b.adoc", "= B\n:tom-id: B-01\n\ntext\n"));
        assertEquals(2, sources.documents().size());
        assertEquals(List.of(), sources.documents().get(0).problems());
    }

    @Test
    void followsNoSymbolicLinkOutside(@TempDir Path base) throws IOException {
        Path measures = Files.createDirectories(base.resolve("measures"));
        Files.writeString(base.resolve("secret.adoc"), "secret\n");
        Files.createSymbolicLink(measures.resolve("_link.adoc"), base.resolve("secret.adoc"));
        Files.writeString(measures.resolve("a.adoc"), "= T\n\ninclude::_link.adoc[]\n\nshown\n");
        Sources sources = new SourceReader(
                        FolderTree.of(measures, base), Optional.empty(), SourceOptions.at(Reading.TIMESTAMP))
                .read();
        assertEquals("<p>shown</p>", Reading.html(sources.documents().get(0).text()));
        assertEquals(
                List.of("measures/a.adoc:3:1 include-outside"),
                Reading.places(sources.documents().get(0).problems()));
        assertEquals(List.of("measures/_link.adoc:1:1 include-outside"), Reading.places(sources.problems()));
    }

    @Test
    void partsAreNoDocuments() {
        Sources sources = Reading.read(Map.of(
                "a.adoc", "= T\n\ninclude::part.adoc[]\n\ninclude::_p.adoc[]\n\ninclude::page.adoc[]\n",
                "part.adoc", "no title\n",
                "lonely.adoc", "no title either\n",
                "page.adoc", "= Page\n",
                "_p.adoc", "= Part\n",
                "releases/1/x.adoc", "= R\n",
                "evidence/files/x.adoc", "= E\n"));
        assertEquals(
                List.of("a.adoc", "lonely.adoc", "page.adoc"),
                sources.documents().stream().map(RawDocument::path).toList());
        assertEquals(List.of("x.adoc"), List.copyOf(sources.evidenceFiles().keySet()));
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Inline;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Target;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.text.Walk;

class MarkdownReaderTest {

    private static String html(String... lines) {
        return Reading.html(Reading.markdown(lines).text());
    }

    @Test
    void takesTheTitleFromTheFirstHeading() {
        RawDocument document = Reading.markdown("intro", "", "# Title *one*", "", "## Next");
        assertEquals("Title one", document.title().orElseThrow().value());
        assertEquals(
                "measures/a.md:3:1", document.title().orElseThrow().location().toString());
        assertEquals("<p>intro</p>\n1: Next", Reading.html(document.text()));
    }

    @Test
    void givesHeadingsTheIdsOfAsciiDoc() {
        String[] titles = {"One & two", "One & two", "A.B - c's", "Übersicht (neu)", "snake_case", "???"};
        StringBuilder markdown = new StringBuilder("# T\n\n");
        StringBuilder asciidoc = new StringBuilder();
        for (String title : titles) {
            markdown.append("## ").append(title).append("\n\n");
            asciidoc.append("== ").append(title).append("\n\n");
        }
        List<String> ids = ids(Reading.markdown(markdown.toString()));
        assertEquals(List.of("one-two", "one-two-2", "a-b-cs", "übersicht-neu", "snake_case", "section"), ids);
        assertEquals(ids(Reading.document(asciidoc.toString())), ids);
    }

    private static List<String> ids(RawDocument document) {
        return document.blocks().stream().map(RawBlock::id).toList();
    }

    @Test
    void readsTheFrontMatter() {
        RawDocument document = Reading.markdown(
                "---",
                "tom-kind: record",
                "tom-collected: 2026-09-30",
                "tags: [a, 'b c']",
                "other:",
                "  - x",
                "  - y",
                "empty:",
                "---",
                "# T");
        assertEquals(
                List.of(
                        "tom-kind=record@2:11",
                        "tom-collected=2026-09-30@3:16",
                        "tags=a, b c@4:7",
                        "other=x, y@6:3",
                        "empty=@8:1"),
                document.attributes().stream()
                        .map(attribute -> attribute.name() + "=" + attribute.value() + "@"
                                + attribute.location().line() + ":"
                                + attribute.location().column())
                        .toList());
        assertEquals(
                "measures/a.md:10:1", document.title().orElseThrow().location().toString());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void reportsFrontMatterThatCannotBeRead() {
        assertEquals(List.of("measures/a.md:3:1 attribute-invalid"), problems("---", "a: 1", "a: 2", "---"));
        assertEquals(List.of("measures/a.md:2:8 attribute-invalid"), problems("---", "tom-a: {b: c}", "---"));
        assertEquals(List.of("measures/a.md:1:1 attribute-invalid"), problems("---", "a: b"));
        assertEquals(List.of("measures/a.md:2:1 attribute-invalid"), problems("---", "just text", "---"));
        assertEquals(2, problems("---", "a: &x b", "c: *x", "---").size());
        assertEquals(1, problems("---", "a: \"open", "---").size());
        assertEquals(1, problems("---", "[".repeat(5000), "---").size());
        assertEquals(List.of(), problems("---", "---", "text"));
    }

    private static List<String> problems(String... lines) {
        return Reading.places(Reading.markdown(lines).problems());
    }

    @Test
    void printsTablesAsPagesNeedThem() {
        assertEquals(
                "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td class=\"right\">2</td></tr></tbody></table>",
                html("| a | b |", "|---|--:|", "| 1 | 2 |").replace("\n", ""));
    }

    @Test
    void knowsKindsAndPlaces() {
        RawDocument body =
                Reading.markdown("---", "a: b", "---", "", "text", "", "- x", "", "> q", "", "```", "c < d", "```");
        assertEquals(
                List.of(Kind.PARAGRAPH, Kind.LIST, Kind.QUOTE, Kind.LISTING),
                body.blocks().stream().map(RawBlock::kind).toList());
        assertEquals(
                List.of(5, 7, 9, 11),
                body.blocks().stream().map(block -> block.location().line()).toList());
        assertEquals(
                "<pre><code>c &lt; d\n</code></pre>", Reading.html(body.blocks().get(3)));
    }

    @Test
    void takesUnsafeHtmlOut() {
        assertEquals(
                "<p>a <b>b</b> c</p>",
                html("a <b onclick=x>b</b> c<script>alert(1)</script>").replace("alert(1)", ""));
        assertEquals(
                List.of("measures/a.md:3:1 markup-unsafe", "measures/a.md:5:1 markup-unsafe"),
                problems("fine <b>b</b>", "", "<iframe src=x></iframe>", "", "[x](javascript:alert(1))"));
        assertEquals("<p>x</p>", html("[x](javascript:alert(1))"));
    }

    @Test
    void anchorsOfGitHubsKindAreAnchors() {
        RawDocument document = Reading.markdown(
                "# T",
                "",
                "See [above](#old) and [below](#next).",
                "",
                "### <a name=\"old\"></a> Threats",
                "",
                "<a name=\"next\">n</a>",
                "",
                "### Next",
                "",
                "<a name=\"two words\">a</a> <a name=\"b\" id=\"c\">d</a>");
        assertEquals(List.of("threats", "old", "next", "c"), Walk.anchors(document.text()));
        assertEquals(List.of("measures/a.md:5:1 document-malformed"), Reading.places(document.problems()));
    }

    @Test
    void linksInsideADocumentMayHaveTheIdsOfGitHub() {
        RawDocument document = Reading.markdown(
                "# T",
                "",
                "[a](#postgresql---upgrade) [b](#user-journey-1) [c](#user-journey-2) [d](#q--a) [e](#%C3%BCber-uns--mehr)"
                        + " [f](#postgresql-upgrade) [g](#gone) [h](#t)",
                "",
                "## PostgreSQL - Upgrade",
                "",
                "## User Journey",
                "",
                "## User Journey",
                "",
                "## User Journey",
                "",
                "## Q & A",
                "",
                "## Über uns – mehr");
        assertEquals(
                List.of(
                        "#postgresql-upgrade",
                        "#user-journey-2",
                        "#user-journey-3",
                        "#q-a",
                        "#über-uns-mehr",
                        "#postgresql-upgrade",
                        "#gone",
                        "#"),
                Walk.pieces(document.text())
                        .filter(Inline.Link.class::isInstance)
                        .map(link -> ((Target.Written) ((Inline.Link) link).target()).address())
                        .toList());
    }

    @Test
    void whatSaysTheLooksOnlyIsNoError() {
        RawDocument document = Reading.markdown(
                "# T",
                "",
                "<p align=\"center\"><a href=\"https://example.com\" target=\"_blank\" rel=\"noopener\">a</a></p>",
                "",
                "<center><font color=\"red\">b</font></center>");
        assertEquals(
                "<div><p><a href=\"https://example.com\">a</a></p></div>\n<div>b</div>",
                Reading.html(document.text()).replace("\n</div>", "</div>"));
        assertEquals(
                List.of(
                        "measures/a.md:3:1 style-left-out The HTML here holds the attribute align of <p>, which is left out: the"
                                + " pages have their own style. Delete it where no other tool needs it.",
                        "measures/a.md:5:1 style-left-out The HTML here holds the element <center>, which is left out: the pages"
                                + " have their own style. Delete it where no other tool needs it.",
                        "measures/a.md:5:9 style-left-out The HTML here holds the element <font>, which is left out: the pages"
                                + " have their own style. Delete it where no other tool needs it."),
                messages(document));
        assertEquals(
                List.of(
                        "measures/a.md:1:1 markup-unsafe The HTML here holds the attribute style of <p>, which is taken out."
                                + " Write it in Markdown or leave it out."),
                messages(Reading.markdown("<p style=\"display:none\">a</p>")));
    }

    @Test
    void saysWhatToWriteForNamesInAngleBrackets() {
        assertEquals(
                List.of(
                        "measures/a.md:1:11 markup-unsafe The HTML here holds the element <env>, which is taken out. Write `<env>`,"
                                + " in backticks, or leave it out."),
                messages(Reading.markdown("Set it to <env> and restart.")));
    }

    @Test
    void findingsAboutHtmlStandAtTheTag() {
        assertEquals(
                List.of(
                        "measures/a.md:2:1 style-left-out",
                        "measures/a.md:4:6 markup-unsafe",
                        "measures/a.md:6:5 markup-unsafe",
                        "measures/a.md:6:18 markup-unsafe"),
                Reading.places(Reading.markdown(
                                "<hr>",
                                "<p align=\"center\">a</p>",
                                "<pre><em>b</em></pre>",
                                "<div><span style=\"x\">c</span></div>",
                                "",
                                "Set <env> or the <zone>, <env>.")
                        .problems()));
    }

    private static List<String> messages(RawDocument document) {
        return Reading.messages(document.problems());
    }

    @Test
    void picturesWithoutTextAreGivenTheLineOfMarkdown() {
        Sources sources = Reading.read(Map.of("a.md", "# T\n\n![](a%20b.png)\n", "a b.png", "x"));
        assertEquals(
                List.of(
                        "measures/a.md:3:5 alt-missing This picture has no text for those who cannot see it. Say what it shows:"
                                + " ![…](a%20b.png)"),
                messages(sources.document(SourceRoot.MEASURES, "a.md").orElseThrow()));
    }

    @Test
    void pathsOfPicturesThatBeginWithASlashCountFromTheTopAsOnGitHub() {
        Map<String, String> files = Map.of(
                "a/b.md",
                "# T\n\n![c](/site/architecture/images/c%20d.png)\n\n![e](/site/architecture/e.png)\n\n![f](/other/f.png)\n",
                "images/c d.png",
                "x");
        assertEquals(
                List.of(
                        "site/architecture/a/b.md:5:6 link-broken There is no picture /site/architecture/e.png. Correct the path;"
                                + " it counts from the document's folder.",
                        "site/architecture/a/b.md:7:6 include-outside The picture /other/f.png lies outside the document's source"
                                + " folder. Move it below that folder."),
                messages(Reading.read(Map.of(), files)
                        .document(SourceRoot.ARCHITECTURE, "a/b.md")
                        .orElseThrow()));
    }

    @Test
    void aDocumentWithoutTitleBeginsWithAnyHeading() {
        assertEquals(List.of(), messages(Reading.markdown("### Decision A", "", "#### Context")));
        assertEquals(
                List.of("measures/a.md:3:1 document-malformed This heading skips a level. Begin it with ####."),
                messages(Reading.markdown("### Decision A", "", "##### Context")));
    }

    @Test
    void keepsHarmlessHtmlInOneBlock() {
        RawDocument body =
                Reading.markdown("<details><summary>S</summary>", "", "inside", "", "</details>", "", "after");
        assertEquals(
                List.of("<div><details><summary>S</summary><p>inside</p></details></div>", "<p>after</p>"),
                body.blocks().stream()
                        .map(block -> Reading.html(block).replace("\n", ""))
                        .toList());
        assertEquals(2, body.blocks().size());
    }

    @Test
    void checksPictures() {
        assertEquals(
                List.of("measures/a.md:1:5 link-broken", "measures/a.md:1:19 resource-remote"),
                problems("![](nope.png) ![](https://example.org/a.png)"));
    }

    @Test
    void nothingToReadIsAnEmptyDocument() {
        RawDocument document = Reading.markdown("");
        assertEquals(List.of(), document.blocks());
        assertEquals(true, document.title().isEmpty());
    }

    @Test
    void aListingInADocumentAboutSystemsSaysItsLanguage() {
        for (String path : List.of("d.md", "d.adoc")) {
            String text = path.endsWith(".md")
                    ? "# D\n\n```Java\nint a;\n```\n"
                    : "= D\n\n[source,Java]\n----\nint a;\n----\n";
            assertEquals(
                    "<pre class=\"language-java\">int a;</pre>",
                    Reading.html(Reading.read(Map.of(), Map.of(path, text))
                                    .documents()
                                    .get(0)
                                    .text())
                            .replaceAll("</?code>|\n", ""),
                    path);
            assertEquals(
                    "<pre>int a;</pre>",
                    Reading.html(Reading.read(Map.of(path, text))
                                    .documents()
                                    .get(0)
                                    .text())
                            .replaceAll("</?code>|\n", ""),
                    path);
        }
    }
}

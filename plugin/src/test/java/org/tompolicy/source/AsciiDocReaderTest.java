package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Inline;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Walk;

class AsciiDocReaderTest {

    private static String html(String... lines) {
        return Reading.html(Reading.document(lines).text());
    }

    private static List<String> problems(String... lines) {
        return Reading.places(Reading.document(lines).problems());
    }

    @Test
    void findsPicturesWhoseTargetIsWrittenWithAttributes() {
        assertEquals(
                List.of("measures/a.adoc:7:7 resource-remote", "measures/a.adoc:10:9 link-broken"),
                Reading.places(Reading.only(Map.of(
                                "a.adoc",
                                "= T\n:imagesdir: ./images\n\n:project: hsc\n\n*Status*:\nimage:https://example.org/{project}.png[a]\n\n"
                                        + "|===\n| image:gone.png[b]\n|===\n"))
                        .problems()));
    }

    @Test
    void findsLinksWhoseTargetIsWrittenWithAttributes() {
        RawDocument document = Reading.only(
                Map.of("a.adoc", "= T\n:a: x.adoc\n:b: y.adoc\n\n* xref:{a}#u[A]\n* xref:{b}#u[B] and link:{b}[C]\n"));
        assertEquals(
                List.of("measures/a.adoc:5:8", "measures/a.adoc:6:8", "measures/a.adoc:6:26"),
                Walk.pieces(document.text())
                        .filter(Inline.Link.class::isInstance)
                        .map(link -> ((Inline.Link) link)
                                .mark()
                                .location()
                                .orElseThrow()
                                .toString())
                        .toList());
    }

    @Test
    void findsAttributesThatListingsFillInAndLeavesPlaceholdersOfDocumentsAlone() {
        String body = "= T\n\nUse ${url}.\n\n[source,subs=\"+attributes\"]\n----\n<v>{projectVersion}</v>\n----\n";
        Sources sources = Reading.read(Map.of("a.adoc", body), Map.of("b.adoc", body));
        assertEquals(
                List.of("measures/a.adoc:3:6 attribute-undefined", "measures/a.adoc:7:4 attribute-undefined"),
                Reading.places(sources.document(SourceRoot.MEASURES, "a.adoc")
                        .orElseThrow()
                        .problems()));
        RawDocument described =
                sources.document(SourceRoot.ARCHITECTURE, "b.adoc").orElseThrow();
        assertEquals(
                List.of(
                        "There is no attribute projectVersion. Define it in the header, :projectVersion: value, or write"
                                + " \\{projectVersion} to print it as it is."),
                described.problems().stream().map(Finding::message).toList());
        assertTrue(PlainText.of(described.text()).contains("Use ${url}."));
    }

    @Test
    void findingsAboutHtmlStandAtTheTag() {
        assertEquals(
                List.of("measures/a.adoc:6:3 markup-unsafe"),
                problems("++++", "<p>", "  <b>a</b>", "  <iframe src=\"x\"></iframe></p>", "++++"));
    }

    @Test
    void readsAClaimWithItsAttributesAndPlace() {
        RawDocument document = Reading.document(
                "Before.",
                "",
                "[#register,evidence=\"access-register, x\",cadence=P3M,waiver='A & B']",
                "We keep a *register*.");
        RawBlock claim = document.blocks().get(1);
        assertEquals(Kind.PARAGRAPH, claim.kind());
        assertEquals("register", claim.id());
        assertTrue(claim.explicitId());
        assertEquals("access-register, x", claim.attributes().get("evidence"));
        assertEquals("A & B", claim.attributes().get("waiver"));
        assertEquals("P3M", claim.attributes().get("cadence"));
        assertEquals("measures/a.adoc:5:1", claim.location().toString());
        assertEquals("<p id=\"register\">We keep a <strong>register</strong>.</p>", Reading.html(claim));
        assertEquals("We keep a register.", PlainText.of(Text.of(claim.block())));
        assertEquals(List.of("register"), Walk.anchors(Text.of(claim.block())));
        assertEquals(List.of(), document.problems());
    }

    @Test
    void printsEachKindOfBlock() {
        assertEquals("<p>a &amp; b &lt; c</p>", html("a & b < c"));
        assertEquals("<ul><li>one</li><li>two</li></ul>", html("* one", "* two"));
        assertEquals("<ol start=\"3\"><li>one</li></ol>", html("[start=3]", ". one"));
        assertEquals("<ul><li><p>one</p><p>more</p></li></ul>", html("* one", "+", "more"));
        assertEquals("<dl><dt>term</dt><dd>meaning</dd></dl>", html("term:: meaning"));
        assertEquals("<div id=\"x\"><p>in</p></div>", html("[#x]", "--", "in", "--"));
        assertEquals(
                "<div class=\"example\"><p class=\"title\">T</p><p>in</p></div>", html(".T", "====", "in", "===="));
        assertEquals("<blockquote><p>in</p></blockquote>", html("____", "in", "____"));
        assertEquals(
                "<blockquote><p>in</p><p class=\"attribution\">\u2014 Who, <cite>What</cite></p></blockquote>",
                html("[quote,Who,What]", "in"));
        assertEquals("<pre><code>a &lt; b\n  c</code></pre>", html("[source,java]", "----", "a < b", "  c", "----"));
        assertEquals("<div class=\"admonition note\"><p class=\"label\">Note</p><p>in</p></div>", html("NOTE: in"));
        assertEquals("<hr>", html("'''"));
        assertEquals("<div><p class=\"title\">T</p><p>in</p></div>", html(".T", "in"));
    }

    @Test
    void printsTablesWithScopes() {
        assertEquals(
                "<table data-cols=\"250 750\"><caption>C</caption><thead><tr><th scope=\"col\">A</th><th scope=\"col\" class=\"right\">B</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">a</th><td class=\"right\">b</td></tr></tbody></table>",
                html(".C", "[%header,cols=\"1h,>3\"]", "|===", "|A |B", "", "|a |b", "|==="));
    }

    @Test
    void keepsTheWidthOfAPictureInPerCent() {
        assertEquals("<img class=\"w250\" src=\"a.png\" alt=\"A\">", picture("width=25%"));
        assertEquals("<img class=\"w350\" src=\"a.png\" alt=\"A\">", picture("width=33.3%"));
        assertEquals("<img class=\"w1000\" src=\"a.png\" alt=\"A\">", picture("width=300%"));
        assertEquals("<img class=\"print-500\" src=\"a.png\" alt=\"A\" width=\"300\">", picture("300,scaledwidth=50%"));
        assertEquals("<img src=\"a.png\" alt=\"A\">", picture("scaledwidth=5cm,width=wide"));
    }

    private static String picture(String attributes) {
        String html =
                Reading.html(Reading.only(Map.of("a.adoc", "= T\n\nimage::a.png[A," + attributes + "]\n", "a.png", "x"))
                        .text());
        return html.substring(html.indexOf("<img"), html.indexOf(">", html.indexOf("<img")) + 1);
    }

    @Test
    void keepsTheWidthsOfColumnsThatTheWriterGave() {
        String row = "><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";
        assertEquals("<table" + row, html("|===", "|a |b", "|==="));
        assertEquals("<table" + row, html("[%autowidth,cols=\"2,1\"]", "|===", "|a |b", "|==="));
        assertEquals("<table data-cols=\"667 333\"" + row, html("[cols=\"2,1\"]", "|===", "|a |b", "|==="));
        assertEquals("<table data-cols=\"250 0\"" + row, html("[cols=\"25,~\"]", "|===", "|a |b", "|==="));
    }

    @Test
    void labelsAdmonitionsInTheDocumentsLanguage() {
        RawDocument document = Reading.only(Map.of("a.adoc", "= T\n:lang: de\n\nWARNING: Achtung\n"));
        assertEquals(
                "<div class=\"admonition warning\"><p class=\"label\">Warnung</p><p>Achtung</p></div>",
                Reading.html(document.text()));
    }

    @Test
    void titlesOfAdmonitionsStandWithoutTheLabel() {
        String below = "<p class=\"label\">Note</p>\n<p>a</p></div>";
        assertEquals(
                "<div class=\"admonition note\"><p class=\"title\">Ports</p>" + below,
                html(".Ports", "[NOTE]", "====", "a", "===="));
        assertEquals("<div class=\"admonition note\"><p class=\"title\">Ports</p>" + below, html(".Ports", "NOTE: a"));
        assertEquals(
                "<div class=\"admonition note\"><p class=\"title\">Ports</p>" + below,
                Reading.html(Reading.only(Map.of("a.adoc", "= T\n:sectnums:\n\n.Ports\nNOTE: a\n"))
                        .text()));
    }

    @Test
    void iconsAreTheirWords() {
        String expected = "<p>[plus circle] Open, [closed] shut, <a href=\"shapes.html\">[user]</a></p>";
        String line = "icon:plus-circle[] Open, icon:minus[alt=closed] shut, icon:user[link=shapes.html]";
        assertEquals(expected, html(line));
        assertEquals(
                expected,
                Reading.html(Reading.only(Map.of("a.adoc", "= T\n:icons: font\n\n" + line + "\n"))
                        .text()));
    }

    @Test
    void flattensSections() {
        RawDocument body =
                Reading.document("== One & two", "", "a", "", "=== Three", "", "b", "", "== One & two", "", "c");
        assertEquals(
                "1: One &amp; two\n<p>a</p>\n2: Three\n<p>b</p>\n1: One &amp; two\n<p>c</p>",
                Reading.html(body.text()));
        assertEquals(
                List.of("one-two", "three", "one-two-2"),
                body.blocks().stream()
                        .filter(block -> block.kind() == Kind.HEADING)
                        .map(RawBlock::id)
                        .toList());
        assertFalse(body.blocks().get(0).explicitId());
    }

    @Test
    void keepsASectionWithTheRoleClaimWhole() {
        RawDocument body =
                Reading.document("[#s.claim,evidence=x]", "== Title", "", "a", "", "[#in]", "b", "", "== Next");
        RawBlock section = body.blocks().get(0);
        assertEquals(Kind.SECTION, section.kind());
        assertEquals("<section id=\"s\"><h2>Title</h2><p>a</p>\n<p id=\"in\">b</p></section>", Reading.html(section));
        assertEquals("in", section.nested().get(0).id());
        assertEquals(List.of("s", "in"), Walk.anchors(Text.of(section.block())));
        assertEquals(Kind.HEADING, body.blocks().get(1).kind());
    }

    @Test
    void handsDownWhatASectionSaysOfItsBlocks() {
        RawDocument body = Reading.document("[.context.allow-vague-term,reason=quoted]", "== Title", "", "a");
        assertEquals(Set.of("context", "allow-vague-term"), body.blocks().get(1).roles());
        assertEquals("quoted", body.blocks().get(1).attributes().get("reason"));
    }

    @Test
    void findsClaimsInsideListsCellsAndDefinitions() {
        RawDocument body = Reading.document(
                "* item",
                "+",
                "[#in-list]",
                "a",
                "",
                "|===",
                "a|",
                "[#in-cell,evidence=e]",
                "b",
                "|===",
                "",
                "term::",
                "+",
                "[#in-meaning]",
                "c");
        assertEquals(
                "measures/a.adoc:5:1", Reading.block(body, "in-list").location().toString());
        assertEquals(
                "measures/a.adoc:10:1",
                Reading.block(body, "in-cell").location().toString());
        assertEquals("e", Reading.block(body, "in-cell").attributes().get("evidence"));
        assertEquals(
                "measures/a.adoc:16:1",
                Reading.block(body, "in-meaning").location().toString());
        assertEquals("<p id=\"in-cell\">b</p>", Reading.html(Reading.block(body, "in-cell")));
    }

    @Test
    void leadsBetweenDocuments() {
        RawBlock block = Reading.document(
                        "A xref:deployment.adoc#regions[Regions], xref:d/0001.md[D], <<x>>, https://example.org/?a=1&b=2[E].",
                        "",
                        "[#x]",
                        "== Title *bold*")
                .blocks()
                .get(0);
        assertEquals(
                List.of(
                        "deployment.adoc#regions@3:8",
                        "d/0001.md@3:47",
                        "#x@3:61",
                        "https://example.org/?a=1&b=2@3:68"),
                shown(block));
        assertTrue(Reading.html(block).contains("<a href=\"#x\"></a>"));
        assertTrue(Reading.html(block).contains("href=\"https://example.org/?a=1&amp;b=2\""));
    }

    /** Where the links of a block lead, and where they were written. */
    private static List<String> shown(RawBlock block) {
        return Walk.pieces(Text.of(block.block()))
                .flatMap(piece -> piece instanceof Inline.Link link ? Stream.of(link) : Stream.empty())
                .map(link -> ((Target.Written) link.target()).address() + "@"
                        + link.mark().location().orElseThrow().line() + ":"
                        + link.mark().location().orElseThrow().column())
                .toList();
    }

    @Test
    void marksALinkWhoseTextIsOnlyAPath() {
        assertEquals("<p><a href=\"b.adoc#x\"></a></p>", html("xref:b.adoc#x[]"));
    }

    @Test
    void saysNothingOfReferencesThatLeadNowhere() {
        assertEquals(List.of(), problems("See <<nope>>."));
        assertEquals("<p>See <a href=\"#nope\"></a>.</p>", html("See <<nope>>."));
    }

    @Test
    void readsTheHeader() {
        RawDocument document = Reading.only(Map.of("a.adoc", """
                = Title & more
                Jane Doe <jane@example.org>
                v3, 2026-01-01: a remark
                :tom-id:   AC-01
                // a comment
                :tom-owner: {author} \\
                  and more
                :tom-a: A & B "q"
                :tom-a: twice
                :tom-empty:
                :tom-gone!:

                text
                """));
        assertEquals("Title & more", document.title().orElseThrow().value());
        assertEquals(
                List.of(
                        "tom-id=AC-01@4:12",
                        "tom-owner=Jane Doe and more@6:13",
                        "tom-a=A & B \"q\"@8:9",
                        "tom-a=twice@9:9",
                        "tom-empty=@10:2",
                        "revdate=2026-01-01@3:5",
                        "revnumber=3@3:2",
                        "revremark=a remark@3:17"),
                document.attributes().stream()
                        .map(attribute -> attribute.name() + "=" + attribute.value() + "@"
                                + attribute.location().line() + ":"
                                + attribute.location().column())
                        .toList());
        assertEquals(List.of("measures/a.adoc:9:9 attribute-invalid"), Reading.places(document.problems()));
    }

    @Test
    void reportsOurAttributesAfterTheHeader() {
        assertEquals(List.of("measures/a.adoc:5:1 attribute-invalid"), problems("text", "", ":tom-id: X-01"));
    }

    @Test
    void readsTheBranchOfAConditionThatHolds() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc",
                "= T\n:flag:\nifdef::flag[]\n:tom-x: yes\nendif::[]\nifndef::flag[]\n:tom-x: no\nendif::[]\n"));
        assertEquals("yes", document.attribute("tom-x").orElseThrow().value());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void reportsWhatIsUndefinedWhereItStands() {
        assertEquals(
                List.of("measures/a.adoc:3:7 attribute-undefined", "measures/a.adoc:5:1 attribute-undefined"),
                problems("text, {missing} and \\{missing}", "", "{other}"));
    }

    @Test
    void reportsWhatTheParserWarnsOf() {
        assertEquals(List.of("measures/a.adoc:3:1 document-malformed"), problems("----", "never closed"));
        assertEquals(List.of("measures/a.adoc:3:1 document-malformed"), problems("===== Too deep"));
        assertEquals(List.of("measures/a.adoc:6:1 id-duplicate"), problems("[#x]", "a", "", "[#x]", "b"));
    }

    @Test
    void showsNothingOfTheMachine() {
        String shown = html(
                "{docdir}|{docfile}|{docname}|{user-home}|{asciidoctor}|{asciidoctor-version}|{safe-mode-name}|{outdir}",
                "",
                "{localdate} {localtime} {localdatetime} {localyear} {docdate} {doctime} {docdatetime} {docyear}");
        assertEquals(
                "<p>{docdir}|{docfile}|{docname}|{user-home}|{asciidoctor}|{asciidoctor-version}|{safe-mode-name}|{outdir}</p>\n"
                        + "<p>2026-11-23 10:20:30 UTC 2026-11-23 10:20:30 UTC 2026 2026-11-23 10:20:30 UTC"
                        + " 2026-11-23 10:20:30 UTC 2026</p>",
                shown);
    }

    @Test
    void letsNoDocumentChangeTheRules() {
        RawDocument document = Reading.only(
                Map.of(
                        "a.adoc",
                        "= T\n:idprefix: x_\n:toc:\n:sectanchors:\n:doctype: book\n:icons: font\n:stem:\n\n== A b\n\nNOTE: n\n"));
        assertEquals("a-b", document.blocks().get(0).id());
        assertEquals(
                "1: A b\n<div class=\"admonition note\"><p class=\"label\">Note</p><p>n</p></div>",
                Reading.html(document.text()));
    }

    @Test
    void leavesStyleSheetsOutAndSaysSo() {
        RawDocument document = Reading.document(
                "ifdef::backend-html5[]",
                "++++",
                "<style>",
                ".arc42help {font-size:small; background:url(x)}",
                ".arc42help::before {content: \"?\"}",
                "</style>",
                "++++",
                "endif::backend-html5[]",
                "",
                "Text.");
        assertEquals("<p>Text.</p>", Reading.html(document.text()));
        assertEquals(
                List.of(
                        "measures/a.adoc:5:1: info: [style-left-out] The style sheet here is left out: the pages have their own."
                                + " Delete it where no other tool needs it."),
                document.problems().stream().map(Object::toString).toList());
        assertEquals(
                2,
                problems("++++", "<style>a</style><script>b</script>", "++++").size());
        assertTrue(Reading.document("++++", "<style>a</style><script>b</script>", "++++").problems().stream()
                .anyMatch(problem -> problem.severity() == org.tompolicy.finding.Severity.ERROR));
    }

    @Test
    void takesUnsafePassthroughsOut() {
        assertEquals("<p>a <b>b</b></p>", html("a +++<b onclick=\"x()\">b</b><script>alert(1)</script>+++"));
        assertEquals(
                List.of("measures/a.adoc:5:6 markup-unsafe", "measures/a.adoc:5:28 markup-unsafe"),
                problems("fine", "", "a +++<b onclick=\"x()\">b</b><script>alert(1)</script>+++"));
        assertEquals(List.of("measures/a.adoc:3:1 markup-unsafe"), problems("link:javascript:alert(1)[click]"));
        assertEquals("<p>after</p>", html("++++", "<iframe src=\"x\"></iframe>", "++++", "", "after"));
    }

    @Test
    void noPassthroughReachesBeyondItsBlock() {
        RawDocument body = Reading.document("a +++</p></div><div data-fact=\"0\">+++ b", "", "[#x]", "c");
        assertEquals("<p id=\"x\">c</p>", Reading.html(Reading.block(body, "x")));
        assertEquals(2, body.blocks().size());
    }

    @Test
    void checksPictures() {
        Sources sources = Reading.read(Map.of(
                "a.adoc",
                "= T\n\nimage::p.png[]\n\nimage::p.png[What it shows]\n\nimage::nope.png[x]\n\nimage::https://example.org/a.png[x]\n\n"
                        + "image::../../x.png[x]\n\nA image:p.png[in text] b.\n\n+++<img src=\"data:image/png;base64,AA\">+++\n",
                "p.png",
                "png"));
        assertEquals(
                List.of(
                        "measures/a.adoc:3:8 alt-missing",
                        "measures/a.adoc:7:8 link-broken",
                        "measures/a.adoc:9:8 resource-remote",
                        "measures/a.adoc:11:8 include-outside",
                        "measures/a.adoc:15:14 resource-remote"),
                Reading.places(sources.documents().get(0).problems()));
        assertEquals(1, sources.pictures().size());
        assertEquals(
                "<figure><img src=\"p.png\" alt=\"What it shows\"></figure>",
                Reading.html(sources.documents().get(0).blocks().get(1)));
    }

    @Test
    void keepsFootnotesWhereTheyAreCalled() {
        RawDocument body = Reading.document("a footnote:x[one *bold*] b footnote:[two] c footnote:x[].");
        assertEquals(
                "<p>a <span class=\"footnote\" data-note=\"x\">one <strong>bold</strong></span> b "
                        + "<span class=\"footnote\">two</span> c "
                        + "<span class=\"footnote\" data-note=\"x\">one <strong>bold</strong></span>.</p>",
                Reading.html(body.text()));
    }

    @Test
    void findsLinksInFootnotes() {
        RawBlock block = Reading.document("a", "", "b footnote:[See xref:x.adoc[X].]")
                .blocks()
                .get(1);
        assertEquals(List.of("x.adoc@5:22"), shown(block));
    }

    @Test
    void readsTwiceTheSame() {
        Map<String, String> files = Map.of(
                "a.adoc", "= T\n\n== A\n\n[.internal]\nx footnote:[n]\n\n|===\n|a\n|===\n",
                "b.adoc", "= U\n\n{counter:n} text\n");
        assertEquals(
                Reading.read(files).documents().toString(),
                Reading.read(files).documents().toString());
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Text;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Walk;

/** Markdown means here what it means on GitHub: each extension runs. */
class GitHubMarkdownTest {

    private static RawDocument read(String... lines) {
        RawDocument document = Reading.markdown(("# T\n\n" + String.join("\n", lines)).split("\n"));
        assertEquals(List.of(), document.problems());
        return document;
    }

    private static String html(String... lines) {
        return Reading.html(read(lines).text());
    }

    @Test
    void struckWordsAreStruck() {
        Text text = read("~~We use a file server.~~ We use ~a~ database.").text();
        assertEquals("<p><s>We use a file server.</s> We use <s>a</s> database.</p>", Reading.html(text));
        assertEquals(
                List.of(Inline.Style.STRUCK, Inline.Style.STRUCK),
                Walk.pieces(text)
                        .filter(Inline.Styled.class::isInstance)
                        .map(piece -> ((Inline.Styled) piece).style())
                        .toList());
        assertEquals("<p>a <del>b</del></p>", html("a <del>b</del>"));
    }

    @Test
    void tasksHaveBoxes() {
        assertEquals("<ul><li>\u2611 decided</li><li>\u2610 built</li></ul>", html("- [x] decided", "- [ ] built"));
        assertEquals(
                Reading.html(Reading.document("* [x] decided", "* [ ] built").text()),
                html("- [x] decided", "- [ ] built"));
    }

    @Test
    void bareAddressesAreLinks() {
        assertEquals(
                "<p>See <a href=\"https://example.com/store\">https://example.com/store</a>.</p>",
                html("See https://example.com/store."));
    }

    @Test
    void tablesAreTables() {
        assertEquals(
                "<table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
                html("| A |", "|---|", "| b |").replace("\n", ""));
    }

    @Test
    void footnotesStandWhereTheyAreCalled() {
        Text text = read(
                        "One.[^1] Two.[^Note-b] Again.[^1] None.[^no]",
                        "",
                        "[^1]: A *footnote*.",
                        "[^note-B]: First.",
                        "",
                        "    Second ~~part~~.",
                        "[^unused]: Nobody.")
                .text();
        List<Inline.Footnote> notes = Walk.pieces(text)
                .filter(Inline.Footnote.class::isInstance)
                .map(Inline.Footnote.class::cast)
                .toList();
        assertEquals(
                List.of("A footnote.", "First. Second part (struck).", "A footnote."),
                notes.stream().map(note -> PlainText.of(note.content())).toList());
        assertEquals(notes.get(0), notes.get(2));
        assertEquals("1", notes.get(0).name());
        assertEquals("", notes.get(1).name());
        assertTrue(PlainText.of(text).endsWith("None.[^no]"), PlainText.of(text));
    }

    @Test
    void writersCannotMakeUpFootnotes() {
        RawDocument document = Reading.markdown("a<sup data-note=\"1\">x</sup>[^1]", "", "[^1]: <b onclick=x>b</b>");
        assertEquals("a<sup>x</sup> (b)", PlainText.of(document.text()).replace("ax", "a<sup>x</sup>"));
        assertTrue(Reading.places(document.problems()).toString().contains("measures/a.md:3:7 markup-unsafe"));
    }

    @Test
    void alertsAreNotes() {
        Block.Admonition alert = assertInstanceOf(
                Block.Admonition.class,
                read("> [!WARNING]", "> Keep *this*.", ">", "> More.")
                        .text()
                        .blocks()
                        .get(0));
        assertEquals(Block.Admonition.Kind.WARNING, alert.kind());
        assertEquals("Warning", PlainText.of(alert.label()));
        assertEquals("Keep this.\nMore.", PlainText.of(new Text(alert.blocks())));
        for (Block.Admonition.Kind kind : Block.Admonition.Kind.values()) {
            assertEquals(
                    Reading.html(Reading.document(kind.name() + ": x").text()).replaceAll("\\s", ""),
                    html("> [!" + kind.name() + "]", "> x").replaceAll("\\s", ""));
        }
        assertTrue(html("> [!NOTE] x").startsWith("<blockquote>"));
        assertTrue(html("> [!OTHER]", "> x").startsWith("<blockquote>"));
    }

    @Test
    void alertsSpeakTheDocumentsLanguage() {
        RawDocument document = Reading.markdown("---", "lang: de", "---", "# T", "", "> [!TIP]", "> x");
        assertTrue(
                Reading.html(document.text()).contains("<p class=\"label\">Tipp</p>"), Reading.html(document.text()));
    }

    @Test
    void labelsSpeakTheLanguageOfThePolicyOrOfTheFileName() {
        Sources sources = Reading.read(
                Map.of(
                        "policy.adoc", "= P\n:tom-languages: de, en\n",
                        "access/a.adoc", "= T\n\nNOTE: x\n",
                        "access/b.adoc", "= T\n:lang: en\n\nWARNING: x\n",
                        "access/c.en.adoc", "= T\n\nTIP: x\n"),
                Map.of("d.md", "# T\n\n> [!CAUTION]\n> x\n"));
        assertEquals(
                List.of("Hinweis", "Warning", "Tip", "Vorsicht"),
                Stream.of("access/a.adoc", "access/b.adoc", "access/c.en.adoc", "d.md")
                        .map(path -> sources.document(
                                        path.endsWith(".md") ? SourceRoot.ARCHITECTURE : SourceRoot.MEASURES, path)
                                .orElseThrow())
                        .map(document -> Reading.html(document.text()).replaceFirst("(?s).*\"label\">([^<]*)<.*", "$1"))
                        .toList());
    }

    @Test
    void picturesHaveTheAddressesOfGitHub() {
        Sources sources = Reading.read(Map.of(
                "a.md", "# T\n\n![One](one.png?raw=true)\n\n![Two](two%20parts.png)\n\n![No](no.png?raw=true)\n",
                "one.png", "x",
                "two parts.png", "x"));
        RawDocument document = sources.document(SourceRoot.MEASURES, "a.md").orElseThrow();
        assertEquals(List.of("measures/a.md:7:7 link-broken"), Reading.places(document.problems()));
        assertEquals(
                List.of("one.png", "two parts.png"),
                sources.pictures().stream().map(picture -> picture.path()).toList());
    }

    @Test
    void frontMatterMayHoldTheTitleAndWhatOtherToolsKeepThere() {
        RawDocument document = Reading.markdown(
                "---",
                "title: \"ADR 2: Second\"",
                "status: accepted",
                "date: {YYYY-MM-DD when it was last updated}",
                "decision-makers:",
                "  - Ann",
                "  - Bob",
                "consulted: {nobody: yet}",
                "---",
                "",
                "## Context");
        assertEquals(List.of(), document.problems());
        assertEquals(
                "ADR 2: Second measures/a.md:2:8",
                document.title()
                        .map(title -> title.value() + " " + title.location())
                        .orElseThrow());
        assertEquals(
                "Ann, Bob", document.attribute("decision-makers").orElseThrow().value());
        assertEquals(
                "T",
                Reading.markdown("---", "title: Other", "---", "# T")
                        .title()
                        .orElseThrow()
                        .value());
    }
}

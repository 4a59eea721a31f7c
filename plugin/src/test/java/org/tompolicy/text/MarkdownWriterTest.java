package org.tompolicy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.testing.RandomTrees;

class MarkdownWriterTest {

    private static final HtmlForm FORM = HtmlForm.of(target ->
            Optional.of(target instanceof Target.Written written ? written.address() : SiteAddress.of(target)));
    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());

    private static String markdown(String html) {
        return new MarkdownWriter(FORM).write(CanonicalHtml.read(html));
    }

    /** What a reader of Markdown makes of it. */
    private static String read(String markdown) {
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
        return Jsoup.parse(html.replace("<br />", " ")).text();
    }

    private static String html(String markdown) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown))
                .strip();
    }

    @Test
    void blocksAreWritten() {
        assertEquals(
                """
                ## Title

                We *keep* a **register** of `AC*` and ~~once~~ [more](https://example.com/a_b).

                - one
                - two

                  1. first
                  2. second

                > Quoted

                ```
                a  * b
                ```

                ---""",
                markdown("<h2>Title</h2><p>We <em>keep</em> a <strong>register</strong> of <code>AC*</code> and "
                        + "<s>once</s> <a href=\"https://example.com/a_b\">more</a>.</p>\n<ul><li>one</li><li>two"
                        + "<ol><li>first</li><li>second</li></ol></li></ul>\n<blockquote><p>Quoted</p></blockquote>\n"
                        + "<pre>a  * b</pre>\n<hr>"));
    }

    @Test
    void aTableHasAHead() {
        assertEquals(
                """
                | Room | Key |
                | --- | --- |
                | A \\| B | two |
                | both |  |""",
                markdown(
                        "<table><thead><tr><th scope=\"col\">Room</th><th scope=\"col\">Key</th></tr></thead><tbody>"
                                + "<tr><td>A | B</td><td><p>two</p></td></tr><tr><td colspan=\"2\">both</td></tr></tbody></table>"));
        assertEquals("|  |\n| --- |\n| one |", markdown("<table><tbody><tr><td>one</td></tr></tbody></table>"));
    }

    @Test
    void termsAndNotesThatStandOutHaveNames() {
        assertEquals("- **MFA**: Two proofs", markdown("<dl><dt>MFA</dt><dd>Two proofs</dd></dl>"));
        assertEquals(
                "> **Note**\n>\n> Read it.",
                markdown("<div class=\"admonition note\"><p class=\"label\">Note</p><p>Read it.</p></div>"));
    }

    @Test
    void notesStandAtTheEnd() {
        MarkdownWriter writer = new MarkdownWriter(FORM.withFootnotes(new Footnotes()));
        assertEquals(
                "We do.[^1]", writer.write(CanonicalHtml.read("<p>We do.<span class=\"footnote\">Always.</span></p>")));
        assertEquals("[^1]: Always.", writer.notes());
    }

    /** Words stay words, whatever they look like. */
    @Test
    void noWordsAreSigns() {
        for (String words : List.of(
                "# no title",
                "- no item",
                "+ no item",
                "1. no number",
                "24) no number",
                "> no quotation",
                "--- no line",
                "===",
                "***",
                "| no | table |",
                "*no* _stress_ ~~gone~~ `code` [link](x) ![picture](y) <b>b</b> &amp; &#65; \\",
                "a\\b",
                "<script>alert(1)</script>",
                "[^1]: no note",
                "[x]: no address",
                "    no code",
                "ä ß – “x”",
                "&lt;",
                "a_b_c 2*3*4")) {
            Text paragraph = Text.of(new Block.Paragraph(Mark.NONE, List.of(new Inline.Words(words))));
            assertEquals(words.strip(), read(new MarkdownWriter(FORM).write(paragraph)), words);
            Text item = Text.of(new Block.ItemList(
                    Mark.NONE,
                    Block.Numbering.NONE,
                    List.of(new Block.ItemList.Item(Mark.NONE, Optional.empty(), paragraph.blocks()))));
            assertEquals(words.strip(), read(new MarkdownWriter(FORM).write(item)), words);
        }
    }

    /** Any tree is written, also those with kinds that are added later, and says no other HTML than its own few elements. */
    @Test
    void everyTreeIsWritten() {
        RandomTrees trees = new RandomTrees(11);
        int written = 0;
        for (int i = 0; i < 300; i++) {
            String markdown = new MarkdownWriter(FORM.withFootnotes(new Footnotes())).write(trees.of(Text.class));
            html(markdown);
            written += markdown.isEmpty() ? 0 : 1;
        }
        assertEquals(true, written > 100, written + " texts");
    }
}

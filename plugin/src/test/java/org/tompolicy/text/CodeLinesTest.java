package org.tompolicy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Inline.Style;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;

/** How a listing is written whose language is known. */
class CodeLinesTest {

    private static final HtmlForm SEAL = HtmlForm.of(target -> Optional.empty());
    private static final HtmlForm PAGE = SEAL.withRegions(new HtmlForm.Regions("Table", "Picture"));

    private static Text listing(String language, Inline... content) {
        return Text.of(
                new Block.Listing(Mark.NONE.withRoles(List.of(CodeLines.LANGUAGE + language)), List.of(content)));
    }

    private static Inline words(String words) {
        return new Inline.Words(words);
    }

    @Test
    void onAPageItsPiecesHaveClasses() {
        assertEquals(
                "<pre class=\"language-java\" tabindex=\"0\"><span class=\"code-word\">return</span> a &lt; <span"
                        + " class=\"code-number\">1</span>; <span class=\"code-comment\">// why?</span></pre>",
                new HtmlWriter(PAGE).write(listing("java", words("return a < 1; // why?"))));
    }

    @Test
    void theCodeMayBeMarkedAsSuch() {
        assertEquals(
                "<pre class=\"language-java\" tabindex=\"0\"><code><span class=\"code-word\">int</span> a</code></pre>",
                new HtmlWriter(PAGE)
                        .write(listing("java", new Inline.Styled(Style.CODE, Mark.NONE, List.of(words("int a"))))));
    }

    @Test
    void elsewhereItIsPlain() {
        assertEquals(
                "<pre class=\"language-java\">return 1;</pre>",
                new HtmlWriter(SEAL).write(listing("java", words("return 1;"))));
        assertEquals(
                "<pre class=\"language-klingon\" tabindex=\"0\">return 1;</pre>",
                new HtmlWriter(PAGE).write(listing("klingon", words("return 1;"))));
    }

    @Test
    void aPieceMayReachOverWordsThatAreSetOff() {
        assertEquals(
                "<pre class=\"language-java\" tabindex=\"0\"><span class=\"code-comment\">/* one </span><strong>two</strong><span"
                        + " class=\"code-comment\"> three */</span> a <span class=\"code-word\">int</span></pre>",
                new HtmlWriter(PAGE)
                        .write(listing(
                                "java",
                                words("/* one "),
                                new Inline.Styled(Style.STRONG, Mark.NONE, List.of(words("two"))),
                                words(" three */ a int"))));
    }

    @Test
    void itsTwinInMarkdownNamesTheLanguage() {
        assertEquals(
                "```java\nreturn 1;\n```",
                new MarkdownWriter(PAGE)
                        .write(listing("java", words("return 1;")))
                        .strip());
    }
}

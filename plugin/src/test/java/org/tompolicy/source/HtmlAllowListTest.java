package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlAllowListTest {

    private static HtmlAllowList.Cleaned clean(String html) {
        return HtmlAllowList.clean(html, (source, hasAlt) -> true);
    }

    private static String html(String html) {
        return clean(html).html();
    }

    @Test
    void takesOutWhatRuns() {
        assertEquals("ab", html("a<script>x()</script>b"));
        assertEquals("<p>a</p>", html("<p onclick=\"x()\" onmouseover=x()>a</p>"));
        assertEquals("a", html("<a href=\"javascript:x()\">a</a>"));
        assertEquals("a", html("<a href=\" java\tscript:x()\">a</a>"));
        assertEquals("a", html("<a href=\"&#106;avascript:x()\">a</a>"));
        assertEquals("a", html("<a href=\"data:text/html,x\">a</a>"));
        assertEquals("a", html("<a href=\"vbscript:x\">a</a>"));
        assertEquals("", html("<iframe src=\"x\"></iframe><object data=\"x\"></object><embed src=\"x\">"));
        assertEquals("", html("<svg><script>x()</script></svg><math><mtext></mtext></math>"));
        assertEquals("", html("<style>p{}</style><link rel=\"stylesheet\" href=\"x\"><meta http-equiv=\"refresh\">"));
        assertEquals("x", html("<form action=\"x\"><input name=\"a\">x</form>"));
        assertEquals("", html("<template><p>x</p></template><noscript><p>x</p></noscript>"));
    }

    @Test
    void takesOutLooksAndUnknownAttributes() {
        assertEquals("<p>a</p>", html("<p style=\"color:red\" data-x=\"1\" tabindex=\"0\">a</p>"));
        assertEquals("<p class=\"note\">a</p>", html("<p class=\"note evil lead\">a</p>"));
    }

    @Test
    void saysWhatItTookOut() {
        assertEquals(
                List.of("a link to javascript:", "the attribute onclick of <b>", "the element <script>"),
                clean("<script></script><b onclick=x>a</b><a href=javascript:x>b</a>").removed().stream()
                        .map(RemovedHtml::words)
                        .toList());
        assertEquals(Set.of(), clean("<p>a <b>b</b></p>").removed());
    }

    @Test
    void balancesWhatIsOpen() {
        assertEquals("<b>a</b>", html("<b>a"));
        assertEquals("a", html("</div>a</p></section>").replace("<p></p>", ""));
    }

    @Test
    void printsOneCanonicalForm() {
        assertEquals("a &amp; b &lt; c &gt; d \"q\"", html("a & b &lt; c > d \"q\""));
        assertEquals(
                "<a href=\"x?a=1&amp;b=2\" title=\"&lt;&quot;>\">a</a>".replace(">\">", "&gt;\">"),
                html("<A title='<\"&gt;' HREF=x?a=1&b=2>a</A>")
                        .replace(
                                "title=\"&lt;&quot;&gt;\" href=\"x?a=1&amp;b=2\"",
                                "href=\"x?a=1&amp;b=2\" title=\"&lt;&quot;&gt;\""));
        assertEquals("plain text, it's \u00e4", html("plain text, it's \u00e4"));
        String once = html("<p>a&nbsp;b<br/>c</p><!-- gone -->");
        assertEquals("<p>a&#xa0;b<br>c</p>", once);
        assertEquals(once, html(once));
    }

    @Test
    void asksAboutPictures() {
        assertEquals(
                "",
                HtmlAllowList.clean("<img src=x>", (source, hasAlt) -> false).html());
        assertEquals(
                "alt",
                HtmlAllowList.clean("<img src=x alt=alt>", (source, hasAlt) -> false)
                        .html());
        assertEquals("<img src=\"x\" alt=\"\">", html("<img src=x onerror=y>"));
    }

    @Test
    void knowsSafeLinks() {
        for (String safe : new String[] {"#a", "a.adoc#b", "https://x", "mailto:a@b", "a/b:c", "?x:y", ""}) {
            assertTrue(HtmlAllowList.isSafe(safe), safe);
        }
        for (String unsafe : new String[] {"javascript:x", "JAVASCRIPT:x", "\u0001javascript:x", "file:///x", "x:y"}) {
            assertFalse(HtmlAllowList.isSafe(unsafe), unsafe);
        }
    }

    @Test
    void textHasOneLineABlock() {
        assertEquals(
                "a b\nc\nd e",
                HtmlAllowList.text(HtmlAllowList.parse("<p>a\n  <b>b</b></p><ul><li>c</li><li>d<br>e</li></ul>")));
    }
}

package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Html;
import org.tompolicy.text.SiteAddress;

/** What counts in a section, and what is typography. */
class SectionTextTest {

    private static final UnaryOperator<String> PICTURES = path -> path.equals("a.svg") ? "one" : "two";

    private static SectionText text() {
        return new SectionText(PICTURES, SiteAddress::of);
    }

    private static String normal(String html) {
        return text().addText(Html.text(html)).normal();
    }

    private static void assertSame(String one, String other) {
        assertEquals(normal(one), normal(other), one + " and " + other);
    }

    private static void assertDiffer(String one, String other) {
        assertNotEquals(normal(one), normal(other), one + " and " + other);
    }

    private static String note(String words) {
        return "<span class=\"footnote\">" + words + "</span>";
    }

    @Test
    void white_space_and_lines_do_not_count() {
        assertSame("<p>Keys are kept.</p>", "<p>Keys\n  are\u00a0kept. </p>");
        assertSame("<p>Keys are kept.</p>", "<p>Keys<br>are kept.</p>\n");
        assertSame("<p>Keys. Locks.</p>", "<p>Keys.</p>\n<p>Locks.</p>");
        assertSame("<p>Keys are kept.</p>", "<p>Keys&nbsp;are&nbsp;kept.</p>");
        assertSame("<p>cooperate</p>", "<p>co\u00adoper\u200bate</p>");
        assertDiffer("<p>Keys are kept.</p>", "<p>Keys arekept.</p>");
    }

    @Test
    void kinds_of_quotes_and_dashes_do_not_count() {
        assertSame("<p>The \"old\" key's end</p>", "<p>The \u201cold\u201d key\u2019s end</p>");
        assertSame("<p>\u201eold\u201c</p>", "<p>\u00abold\u00bb</p>");
        assertSame("<p>UK - both regions</p>", "<p>UK\u2009\u2014\u2009both regions</p>");
        assertSame("<p>UK -- both</p>", "<p>UK \u2013 both</p>");
        assertSame("<p>and so on...</p>", "<p>and so on\u2026</p>");
        assertDiffer("<p>5-10 days</p>", "<p>510 days</p>");
    }

    @Test
    void emphasis_does_not_count_but_what_is_raised_or_crossed_out_does() {
        assertSame("<p>Keys are kept</p>", "<p><strong>Keys</strong> are <em>ke</em>pt</p>");
        assertSame("<p>the vault</p>", "<p>the <code>vault</code></p>");
        assertSame("<p class=\"internal\" id=\"x\">a</p>", "<div>a</div>");
        assertDiffer("<p>10<sup>6</sup></p>", "<p>106</p>");
        assertDiffer("<p>Keys <del>are</del> kept</p>", "<p>Keys are kept</p>");
    }

    @Test
    void words_their_order_and_their_case_count() {
        assertDiffer("<p>Keys are kept.</p>", "<p>Keys are not kept.</p>");
        assertDiffer("<p>Keys are kept.</p>", "<p>Keys are kept</p>");
        assertDiffer("<p>a b</p>", "<p>b a</p>");
        assertDiffer("<p>it</p>", "<p>IT</p>");
        assertDiffer("<p>a &lt; b</p>", "<p>a &gt; b</p>");
        assertSame("<p>a &amp; b</p>", "<p>a &amp; b</p>");
    }

    @Test
    void cells_and_items_count() {
        assertDiffer(
                "<table><tr><td>a b</td><td>c</td></tr></table>", "<table><tr><td>a</td><td>b c</td></tr></table>");
        assertDiffer("<table><tr><td>a</td><td></td></tr></table>", "<table><tr><td></td><td>a</td></tr></table>");
        assertSame("<table><tr><th>a</th></tr></table>", "<table>\n<tr> <td><p>a</p></td></tr></table>");
        assertDiffer("<ul><li>a</li><li>b</li></ul>", "<ul><li>a b</li></ul>");
        assertDiffer("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a</li><li>b</li></ul>");
        assertSame("<ul><li>a</li></ul>", "<ol start=\"3\"><li><p>a</p></li></ol>");
    }

    @Test
    void where_a_link_leads_and_what_a_picture_shows_count() {
        assertDiffer("<a href=\"#a\">x</a>", "<a href=\"#b\">x</a>");
        assertDiffer("<a href=\"#a\">x</a>", "x");
        assertSame("<a href=\"#a\" class=\"auto\">x</a>", "<a href=\"#a\"><em>x</em></a>");
        assertDiffer("<img src=\"a.svg\" alt=\"x\">", "<img src=\"b.svg\" alt=\"x\">");
        assertDiffer("<img src=\"a.svg\" alt=\"x\">", "<img src=\"a.svg\" alt=\"y\">");
        assertSame("<img src=\"a.svg\" alt=\"x\">", "<img src=\"a.svg\" alt=\"x\" width=\"90\">");
    }

    @Test
    void a_note_counts_by_its_text() {
        assertDiffer("<p>Kept." + note("Never twice.") + "</p>", "<p>Kept." + note("Rarely.") + "</p>");
        assertDiffer("<p>Kept." + note("Rarely.") + "</p>", "<p>Kept.Rarely.</p>");
        assertTrue(normal("<p>Kept." + note("Never twice.") + "</p>").contains("Never twice."));
    }

    @Test
    void one_block_is_cut_out_by_its_id() {
        String html = "<p>before</p><div id=\"here\"><p>in<br>side</p><ul><li>a</li></ul></div><p id=\"b\">after</p>";
        assertEquals(
                normal("<p>in side</p><ul><li>a</li></ul>"),
                text().addPlace(Html.text(html), "here").normal());
        assertTrue(text().addPlace(Html.text(html), "lost").isEmpty());
        assertTrue(text().addPlace(Html.text("<p>x <span id=\"a\"></span></p>"), "a")
                .isEmpty());
        assertFalse(text().addPlace(Html.text("<figure id=\"a\"><img src=\"a.svg\"></figure>"), "a")
                .isEmpty());
    }
}

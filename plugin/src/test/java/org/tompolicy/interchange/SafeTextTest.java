package org.tompolicy.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void what_pages_are_made_of_is_fine() {
        for (String html : List.of(
                "",
                "Words > more &amp; &lt;script&gt;",
                "<p id=\"a\" class=\"context\">x<br>y</p>",
                "<ol reversed start=\"3\"><li value=\"2\">x</li></ol>",
                "<a class=\"x\" href=\"site:measures/ac-01.html#a\">x</a><a href=\"#a\">x</a>",
                "<a href=\"https://example.com/?a=1&amp;b=2\">x</a><a href=\"mailto:a@example.com\">x</a>",
                "<a href=\"HTTPS://example.com/\">x</a><a href=\"a&amp;b.pdf\">x</a><a href=\"a/b:c\">x</a>",
                "<img src=\"site:images/a.svg\" alt=\"\"><img src=\"../a.png\" alt=\"a\">",
                "<table><tr><td colspan=\"2\" data-x=\"y\">x</td></tr></table>")) {
            assertEquals(Optional.empty(), SafeText.problem(html), html);
        }
    }

    @Test
    void what_does_something_is_named() {
        assertEquals(Optional.of("<script>"), SafeText.problem("<p>x</p><script>alert(1)</script>"));
        assertEquals(Optional.of("<SCRIPT>alert(1)</SC"), SafeText.problem("<SCRIPT>alert(1)</SCRIPT>"));
        assertEquals(Optional.of("<style>"), SafeText.problem("<style>p{}</style>"));
        assertEquals(Optional.of("<form>"), SafeText.problem("<form></form>"));
        assertEquals(Optional.of("<!--"), SafeText.problem("x<!--"));
        assertEquals(Optional.of("<p onclick='x'>"), SafeText.problem("<p onclick='x'>"));
        assertEquals(Optional.of("the attribute onclick"), SafeText.problem("<p id=\"a\" onclick=\"x()\">"));
        assertEquals(Optional.of("the attribute style"), SafeText.problem("<p style=\"x\">"));
        assertEquals(Optional.of("<img/src=\"x\"onerror="), SafeText.problem("<img/src=\"x\"onerror=\"y\">"));
    }

    @Test
    void addresses_that_do_something_are_named() {
        for (String address : List.of(
                "javascript:x()",
                "JavaScript:x()",
                " javascript:x()",
                "java\tscript:x()",
                "java&#115;cript:x()",
                "javascript&colon;x()",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd")) {
            assertEquals(
                    Optional.of("the address " + address.replace("\t", "?")),
                    SafeText.problem("<a href=\"" + address + "\">x</a>"));
        }
        for (String address : List.of("https://example.com/a.png", "//example.com/a.png", "data:image/png,x")) {
            assertEquals(
                    Optional.of("the address " + address), SafeText.problem("<img src=\"" + address + "\" alt=\"\">"));
        }
    }

    @Test
    void a_long_text_is_looked_at_in_one_go() {
        assertEquals(Optional.empty(), SafeText.problem("<p>x</p>".repeat(200_000)));
        assertTrue(SafeText.problem("<p" + " a".repeat(200_000)).isPresent());
        assertTrue(SafeText.problem("<".repeat(200_000)).isPresent());
    }

    @Test
    void a_drawing_that_does_something_is_told_from_one_that_does_not() {
        assertFalse(active("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>javascript on=\"x\" script</text></svg>"));
        assertTrue(active("<svg><script>x()</script></svg>"));
        assertTrue(active("<svg onload=\"x()\"/>"));
        assertTrue(active("<svg><a href=\"javascript:x()\"/></svg>"));
        assertTrue(active("<svg><foreignObject/></svg>"));
        assertFalse(SafeText.isActive("a.png", "<svg onload=\"x()\"/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean active(String svg) {
        return SafeText.isActive("images/a.SVG", svg.getBytes(StandardCharsets.UTF_8));
    }
}

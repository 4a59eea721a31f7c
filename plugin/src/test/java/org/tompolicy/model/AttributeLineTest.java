package org.tompolicy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributeLineTest {

    private static void assertSeen(String expected, String line) {
        assertEquals(
                Optional.of(expected),
                new AttributeLine(line).with("seen", List.of("0a", "1b")).map(AttributeLine::text));
    }

    private static void assertByHand(String line) {
        assertEquals(Optional.empty(), new AttributeLine(line).with("seen", List.of("0a", "1b")));
        assertFalse(new AttributeLine(line).names("seen"));
    }

    @Test
    void an_attribute_is_added_at_the_end() {
        assertSeen("[#a,seen=\"0a, 1b\"]", "[#a]");
        assertSeen("[#a,evidence=\"b, c\",seen=\"0a, 1b\"]", "[#a,evidence=\"b, c\"]");
        assertSeen("[quote#a.claim%x,seen=\"0a, 1b\"]", "[quote#a.claim%x]");
        assertSeen("[seen=\"0a, 1b\"]", "[]");
    }

    @Test
    void an_old_value_is_replaced_where_it_stands() {
        assertSeen("[#a,seen=\"0a, 1b\",evidence=b]", "[#a,seen=2c,evidence=b]");
        assertSeen("[#a, seen = \"0a, 1b\" , evidence=b]", "[#a, seen = \"2c\" , evidence=b]");
        assertSeen("[#a,seen=\"0a, 1b\"]", "[#a,seen=]");
        assertSeen("[#a,seen=\"0a, 1b\"]", "[#a,seen='2c, 3d']");
        assertSeen("[#a,seen=1,seen=\"0a, 1b\"]", "[#a,seen=1,seen=2]");
    }

    @Test
    void what_only_looks_like_the_attribute_stays() {
        assertSeen("[#seen,seen=\"0a, 1b\"]", "[#seen]");
        assertSeen("[#a,reason=\"seen=1, really\",seen=\"0a, 1b\"]", "[#a,reason=\"seen=1, really\"]");
        assertSeen("[#a,reason=it's,overseen=x,seen=\"0a, 1b\"]", "[#a,reason=it's,overseen=x]");
        assertSeen(
                "[#a,reason=\"say \\\"yes, seen=1\\\"\",seen=\"0a, 1b\"]", "[#a,reason=\"say \\\"yes, seen=1\\\"\"]");
    }

    @Test
    void what_stands_around_the_list_stays() {
        assertSeen("[#a,seen=\"0a, 1b\"]  \t", "[#a]  \t");
        assertSeen("  [#a,seen=\"0a, 1b\"]", "  [#a]");
        assertSeen("a| [#a,seen=\"0a, 1b\"]", "a| [#a]");
        assertSeen("|x |[#a,seen=\"0a, 1b\"]", "|x |[#a]");
    }

    @Test
    void quotes_come_where_a_value_needs_them_or_had_them() {
        AttributeLine line = new AttributeLine("[#a,reviewed=\"2026-01-01\"]");
        assertEquals(
                "[#a,reviewed=\"2026-11-23\"]",
                line.with("reviewed", "2026-11-23").orElseThrow().text());
        assertEquals(
                "[#a,reviewed=2026-11-23]",
                new AttributeLine("[#a]")
                        .with("reviewed", "2026-11-23")
                        .orElseThrow()
                        .text());
        assertEquals(
                "[#a,reason=\"two words\"]",
                new AttributeLine("[#a,reason=x]")
                        .with("reason", "two words")
                        .orElseThrow()
                        .text());
    }

    @Test
    void what_is_no_list_is_left_to_the_writer() {
        assertByHand("");
        assertByHand("[[a]]");
        assertByHand("[#a,evidence=\"b");
        assertByHand("[#a,evidence=\"b]");
        assertByHand("Text with [#a]#a phrase# in it");
        assertEquals(Optional.empty(), new AttributeLine("[#a]").with("reason", "a \"b\""));
    }

    @Test
    void says_what_it_names() {
        assertTrue(new AttributeLine("[#a,seen=1]").names("seen"));
        assertFalse(new AttributeLine("[#seen,evidence=\"seen=1\"]").names("seen"));
        assertFalse(AttributeLine.NONE.names("seen"));
    }
}

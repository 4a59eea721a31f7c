package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.AttributeLine;

class AttributeListTest {

    private static void assertSeen(String expected, String line) {
        assertEquals(Optional.of(expected), AttributeList.line(line).with("seen", List.of("0a", "1b")));
    }

    private static void assertByHand(String line) {
        assertEquals(Optional.empty(), AttributeList.line(line).with("seen", List.of("0a", "1b")));
    }

    private static String with(String line, String attribute, String value) {
        return AttributeList.line(line).with(attribute, value).orElse("by hand");
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
        assertEquals("[#a,reviewed=\"2026-11-23\"]", with("[#a,reviewed=\"2026-01-01\"]", "reviewed", "2026-11-23"));
        assertEquals("[#a,reviewed=2026-11-23]", with("[#a]", "reviewed", "2026-11-23"));
        assertEquals("[#a,reason=\"two words\"]", with("[#a,reason=x]", "reason", "two words"));
        assertEquals("by hand", with("[#a]", "reason", "a \"b\""));
    }

    @Test
    void what_is_no_list_is_left_to_the_writer() {
        assertByHand("");
        assertByHand("[[a]]");
        assertByHand("[#a,evidence=\"b");
        assertByHand("[#a,evidence=\"b]");
        assertByHand("Text with [#a]#a phrase# in it");
    }

    @Test
    void cuts_a_list_into_entries_with_their_places() {
        String line = "a| [quote#a.x, evidence = \"b, c\",reason='d',waiver=\u201ee\u201c,f,g=\"h]  ";
        AttributeList list = AttributeList.of(line).orElseThrow();
        assertEquals(
                List.of(
                        ":quote#a.x NONE true",
                        "evidence:b, c DOUBLE true",
                        "reason:d SINGLE true",
                        "waiver:e TYPOGRAPHIC true",
                        ":f NONE true",
                        "g:h DOUBLE false"),
                list.entries().stream()
                        .map(entry -> entry.name() + ":" + entry.value() + " " + entry.quotes() + " " + entry.closed())
                        .toList());
        assertEquals(
                List.of("quote#a.x", "\"b, c\"", "'d'", "\u201ee\u201c", "f", "\"h"),
                list.entries().stream()
                        .map(entry -> line.substring(entry.from(), entry.to()))
                        .toList());
        assertEquals("[quote#a.x, evidence = \"b, c\",reason='d',waiver=\u201ee\u201c,f,g=\"h]", list.text());
        assertFalse(list.line().isList());
    }

    @Test
    void knows_ids_and_roles_however_they_are_given() {
        AttributeList list =
                AttributeList.of("[quote#a.x%step.y,role=\"z x\",id=b]").orElseThrow();
        assertEquals(List.of("a", "b"), list.ids());
        assertEquals(Set.of("x", "y", "z"), list.roles());
        assertEquals("quote", list.style());
        assertEquals(List.of(), AttributeList.of("[evidence=a#b]").orElseThrow().ids());
    }

    @Test
    void the_last_of_several_counts() {
        AttributeList list =
                AttributeList.of("[#seen,evidence=\"seen=1\",x=1,x=2]").orElseThrow();
        assertEquals(Optional.empty(), list.line().named("seen"));
        assertEquals(Optional.of("2"), list.line().named("x").map(AttributeLine.Entry::value));
    }

    @Test
    void a_list_inside_text_ends_with_its_own_bracket() {
        String line = "Text [.internal]#hidden# and [#x,reason=\"a]b\"]#y# [";
        assertEquals("[.internal]", AttributeList.at(line, 5).orElseThrow().text());
        assertEquals(
                "[#x,reason=\"a]b\"]",
                AttributeList.at(line, line.indexOf("[#")).orElseThrow().text());
        assertEquals(Optional.empty(), AttributeList.at(line, line.length() - 1));
        assertEquals(Optional.empty(), AttributeList.at("[[a]]", 0));
    }
}

package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    private static SourceLines lines(String text) {
        return new SourceLines(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertText(String expected, SourceLines lines) {
        assertEquals(expected, new String(lines.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void nothing_changes_where_nothing_is_changed() {
        for (String text : List.of(
                "", "\n", "a", "a\n", "a\r\nb\rc\n\n", "\u00ef\u00bb\u00bfa\r\n", "\u00ff\u00fe\n \t\n", "a\r\r\n")) {
            SourceLines lines = lines(text);
            assertText(text, lines);
            assertEquals(List.of(), lines.difference("f"));
        }
    }

    @Test
    void a_line_changes_and_every_other_byte_stays() {
        SourceLines lines = lines("\u00ef\u00bb\u00bfa \r\nb\t\rc\n\u00ff");
        assertEquals("a ", lines.line(1));
        lines.replace(2, "B");
        assertText("\u00ef\u00bb\u00bfa \r\nB\rc\n\u00ff", lines);
        assertEquals(List.of("f:2", "- b\t", "+ B"), lines.difference("f"));
    }

    @Test
    void a_new_line_ends_like_the_one_above_it() {
        SourceLines lines = lines("a\r\nb\n");
        lines.insertAfter(1, "x");
        lines.insertAfter(1, "y");
        lines.insertAfter(2, "z");
        assertText("a\r\nx\r\ny\r\nb\nz\n", lines);
        assertEquals(List.of("f:2", "+ x", "+ y", "f:3", "+ z"), lines.difference("f"));
    }

    @Test
    void below_a_last_line_without_an_end_the_file_still_ends_without_one() {
        SourceLines lines = lines("a\r\nb");
        lines.insertAfter(2, "x");
        assertText("a\r\nb\r\nx", lines);
        SourceLines single = lines("a");
        single.insertAfter(1, "x");
        assertText("a\nx", single);
    }

    @Test
    void a_removed_line_goes_with_its_end() {
        SourceLines lines = lines("a\r\nb\r\nc\r\n");
        lines.replace(1, "A");
        lines.remove(2);
        assertText("A\r\nc\r\n", lines);
        assertEquals(List.of("f:1", "- a", "+ A", "f:2", "- b"), lines.difference("f"));
    }

    @Test
    void the_same_text_is_no_change() {
        SourceLines lines = lines("a\n");
        lines.replace(1, "a");
        assertEquals(List.of(), lines.difference("f"));
        assertArrayEquals("a\n".getBytes(StandardCharsets.UTF_8), lines.bytes());
        assertEquals("", lines.line(2));
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** Bad input is ordinary input: it ends, and it is reported. */
@Slow
class HostileSourcesTest {

    @Test
    void emptyFilesAreDocumentsWithNothingInThem() {
        RawDocument empty = Reading.only(Map.of("a.adoc", ""));
        assertTrue(empty.title().isEmpty());
        assertEquals(List.of(), empty.blocks());
        RawDocument untitled = Reading.only(Map.of("a.adoc", "just text\n"));
        assertTrue(untitled.title().isEmpty());
        assertEquals("<p>just text</p>", Reading.html(untitled.text()));
    }

    @Test
    void longTitles() {
        RawDocument document = Reading.only(Map.of("a.adoc", "= " + "word ".repeat(1000) + "\n\ntext\n"));
        assertEquals(4999, document.title().orElseThrow().value().length());
    }

    @Test
    void largeTables() {
        RawDocument document = Reading.document("|===\n" + "|one *two* |three\n".repeat(2000) + "|===");
        assertEquals(1, document.blocks().size());
        assertTrue(document.problems().isEmpty());
    }

    @Test
    void deepNesting() {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int depth = 4; depth < 2000; depth++) {
            open.append("=".repeat(depth)).append('\n');
            close.insert(0, "=".repeat(depth) + "\n");
        }
        RawDocument document = Reading.only(Map.of("a.adoc", "= T\n:tom-id: AC-01\n\n" + open + "x\n" + close));
        assertEquals("T", document.title().orElseThrow().value());
        assertEquals("AC-01", document.attribute("tom-id").orElseThrow().value());
        assertEquals(1, document.problems().size());
        assertFalse(Reading.markdown("> ".repeat(3000) + "x", "", "[".repeat(3000), "", "*a ".repeat(3000))
                .blocks()
                .isEmpty());
    }

    @Test
    void everyTruncationOfARichDocument() {
        String whole = """
                = T
                :tom-id: AC-01 \\
                 more

                [#a,evidence="x, y"]
                Text [.internal]#hidden footnote:[n]# +++<b>+++ {x} <<a,b>>

                [cols="1,a"]
                |===
                |a |
                * b
                +
                [#c]
                d
                |===

                term:: image:x.png["a"]

                [quote,w]
                ____
                ++++
                <p>
                ++++
                ____
                """;
        for (int end = 0; end <= whole.length(); end += 3) {
            RawDocument document = Reading.only(Map.of("a.adoc", whole.substring(0, end)));
            boolean shown = document.text().toString().contains("hidden footnote");
            boolean reported = document.problems().stream().anyMatch(problem -> problem.rule() == Rule.AUDIENCE_LEAK);
            assertTrue(!shown || reported, whole.substring(0, end));
        }
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Text;
import org.tompolicy.text.CanonicalHtml;
import org.tompolicy.text.PlainText;

/** Lists are counted as AsciiDoc counts them. */
class OrderedListsTest {

    private static Text read(String... lines) {
        RawDocument document = Reading.document(lines);
        assertEquals(List.of(), document.problems());
        return document.text();
    }

    private static String sealed(Text text) {
        String html = CanonicalHtml.write(text);
        assertEquals(html, CanonicalHtml.write(CanonicalHtml.read(html)));
        return html;
    }

    @Test
    void depthChoosesTheSigns() {
        Text text = read(". one", ". two", ".. sub", ".. see 2.b", "... deep", ".... deeper", "..... deepest");
        assertEquals(
                "<ol><li>one</li><li>two<ol class=\"loweralpha\"><li>sub</li><li>see 2.b<ol class=\"lowerroman\"><li>deep"
                        + "<ol class=\"upperalpha\"><li>deeper<ol class=\"upperroman\"><li>deepest</li></ol></li></ol>"
                        + "</li></ol></li></ol></li></ol>",
                sealed(text).replaceAll("</?p>", ""));
        assertEquals("1. one\n2. two\na. sub\nb. see 2.b\ni. deep\nA. deeper\nI. deepest", PlainText.numbered(text));
    }

    @Test
    void writersChooseSignsStartAndDirection() {
        assertEquals("<ol class=\"loweralpha\"><li>x</li></ol>", sealed(read("[loweralpha]", ". x")));
        assertEquals("<ol class=\"lowergreek\"><li>x</li></ol>", sealed(read("[lowergreek]", ". x")));
        assertEquals("<ol class=\"decimal\"><li>x</li></ol>", sealed(read("[decimal]", ". x")));
        assertEquals("<ol><li>x</li></ol>", sealed(read("[arabic]", ". x")));
        Text roman = read("[upperroman,start=4]", ". x", ". y");
        assertEquals("<ol class=\"upperroman\" start=\"4\"><li>x</li><li>y</li></ol>", sealed(roman));
        assertEquals("IV. x\nV. y", PlainText.numbered(roman));
        Text reversed = read("[%reversed]", ". x", ". y", ". z");
        assertEquals("<ol reversed><li>x</li><li>y</li><li>z</li></ol>", sealed(reversed));
        assertEquals("3. x\n2. y\n1. z", PlainText.numbered(reversed));
        assertEquals(
                "<div><p class=\"title\">T</p><ol class=\"loweralpha\"><li>x</li></ol></div>",
                sealed(read(".T", "[loweralpha]", ". x")));
    }

    @Test
    void wordsThatArePlainHaveNoNumbers() {
        assertEquals("x\ny", PlainText.of(read(". x", ". y")));
    }

    @Test
    void twelveLevelsInACell() {
        List<String> lines = new ArrayList<>(List.of("|===", "a|"));
        IntStream.rangeClosed(1, 12).forEach(level -> lines.add(".".repeat(level) + " level " + level));
        lines.add("|===");
        Text text = read(lines.toArray(String[]::new));
        String html = sealed(text);
        assertTrue(html.startsWith("<table><tbody><tr><td><ol><li><p>level 1</p><ol class=\"loweralpha\">"), html);
        assertEquals(12, html.split("<li>", -1).length - 1);
        assertTrue(PlainText.numbered(text).endsWith("\n1. level 12"), PlainText.numbered(text));
    }

    @Test
    void numbersAreWritten() {
        assertEquals("aa", Counter.LOWERALPHA.written(27));
        assertEquals("ZZ", Counter.UPPERALPHA.written(702));
        assertEquals("mcmxciv", Counter.LOWERROMAN.written(1994));
        assertEquals("0", Counter.LOWERROMAN.written(0));
        assertEquals("-3", Counter.UPPERALPHA.written(-3));
        assertEquals("ω", Counter.LOWERGREEK.written(24));
        assertEquals("07", Counter.DECIMAL.written(7));
        assertEquals("12", Counter.DECIMAL.written(12));
    }
}

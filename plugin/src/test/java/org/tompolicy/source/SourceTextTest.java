package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private static String problem(byte... bytes) {
        return SourceText.decode("f", bytes).problem().orElseThrow().location().toString();
    }

    @Test
    void acceptsMarksAndEveryLineEnd() {
        byte[] bytes = "\uFEFFa\r\nb\rc\n\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("a", "b", "c", ""),
                SourceText.decode("f", bytes).text().orElseThrow().lines());
        assertEquals(List.of(""), SourceText.of("f", "").lines());
    }

    @Test
    void composesLettersAndTheirMarks() {
        byte[] bytes = "= U\u0308bersicht\na\u0308 {x}\n".getBytes(StandardCharsets.UTF_8);
        SourceText text = SourceText.decode("f", bytes).text().orElseThrow();
        assertEquals(List.of("= \u00dcbersicht", "\u00e4 {x}"), text.lines());
    }

    @Test
    void findsFilesWhoseNamesHoldLettersAndMarksApart() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc",
                "= U\u0308bersicht\n\ninclude::_u\u0308.adoc[]\n\nA\u0308 {x}\n\nimage::a\u0308.png[A]\n",
                "_u\u0308.adoc",
                "Teil.",
                "a\u0308.png",
                "x"));
        assertEquals("\u00dcbersicht", document.title().orElseThrow().value());
        assertEquals(List.of("measures/a.adoc:5:3 attribute-undefined"), Reading.places(document.problems()));
    }

    @Test
    void saysWhereTheFirstBadByteStands() {
        assertEquals("f:1:1", problem((byte) 0xE4));
        assertEquals("f:2:3", problem((byte) 'a', (byte) '\n', (byte) 'b', (byte) 'c', (byte) 0xFF));
        assertEquals("f:2:1", problem((byte) 'a', (byte) '\r', (byte) '\n', (byte) 0xC3));
        assertEquals("f:1:2", problem((byte) 'a', (byte) 0));
        byte[] umlautFirst = {(byte) 0xC3, (byte) 0xA4, (byte) 0xC0};
        assertEquals("f:1:2", problem(umlautFirst));
    }

    @Test
    void skipsADocumentThatIsNotUtf8() {
        MapTree tree = new MapTree("m", Map.of("b.md", "# B\n")).put("a.adoc", new byte[] {'=', ' ', (byte) 0xE4});
        Sources sources = new SourceReader(tree, Optional.empty(), SourceOptions.at(Reading.TIMESTAMP)).read();
        assertEquals(
                List.of("b.md"),
                sources.documents().stream().map(RawDocument::path).toList());
        assertEquals(List.of("m/a.adoc:1:3 encoding-invalid"), Reading.places(sources.problems()));
    }
}

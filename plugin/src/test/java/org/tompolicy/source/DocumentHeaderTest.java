package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Located;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Walk;

/** What the parser takes for a header is one, wherever its lines stand. */
class DocumentHeaderTest {

    private static RawDocument read(String... lines) {
        RawDocument document = Reading.only(Map.of("a.adoc", String.join("\n", lines) + "\n"));
        assertEquals(List.of(), document.problems());
        return document;
    }

    private static String title(RawDocument document) {
        Located<String> title = document.title().orElseThrow();
        return title.value() + " " + title.location();
    }

    private static String value(RawDocument document, String name) {
        return document.attribute(name)
                .map(attribute -> attribute.value() + " " + attribute.location())
                .orElse("");
    }

    @Test
    void theIdOfATitleIsAnAnchorAtTheTop() {
        for (String id : List.of("[[events]]", "[#events]")) {
            Map<String, String> files = Map.of("a.adoc", id + "\n= Events\n\nSee <<events>>.\n\n== Next\n");
            RawDocument document = Reading.read(Map.of(), files)
                    .document(SourceRoot.ARCHITECTURE, "a.adoc")
                    .orElseThrow();
            assertEquals(List.of(), document.problems());
            assertEquals(List.of("events", "next"), Walk.anchors(document.text()));
            assertEquals("Events", PlainText.of(document.references().get("events")));
            assertEquals(
                    List.of("next"), Walk.anchors(Reading.only(files).text()), "a measure's anchors are its claims");
        }
    }

    @Test
    void attributesAndBlankLinesMayStandBeforeTheTitle() {
        RawDocument document =
                read(":toc: left", "", "// note", "[.role]", ":x: 1", "", "= T", ":tom-id: A-1", "", "Text.");
        assertEquals("T measures/a.adoc:7:1", title(document));
        assertEquals("A-1 measures/a.adoc:8:10", value(document, "tom-id"));
        assertEquals("1 measures/a.adoc:5:5", value(document, "x"));
    }

    @Test
    void theTitleMayComeAfterTwoHundredAttributes() {
        String attributes = IntStream.range(0, 200)
                .mapToObj(i -> ":a" + i + ": " + i + (i % 7 == 0 ? "\n" : ""))
                .collect(Collectors.joining("\n"));
        RawDocument document = read(attributes, "", "= T", ":tom-id: A-1", "", "Text.");
        assertEquals("T measures/a.adoc:231:1", title(document));
        assertEquals("A-1 measures/a.adoc:232:10", value(document, "tom-id"));
    }

    @Test
    void anAttributeMayGiveTheTitle() {
        RawDocument document = read(":doctitle: By name", ":tom-id: A-1", "", "== Section", "", "Text.");
        assertEquals("By name measures/a.adoc:1:12", title(document));
        assertEquals("A-1 measures/a.adoc:2:10", value(document, "tom-id"));
    }

    @Test
    void aLineBelowMakesATitle() {
        RawDocument document = read(
                ":x: 1",
                "",
                "By line",
                "=======",
                "Ann Other <ann@example.com>",
                "v8, 2026-01-02",
                ":tom-id: A-1",
                "",
                "Text.");
        assertEquals("By line measures/a.adoc:3:1", title(document));
        assertEquals("A-1 measures/a.adoc:7:10", value(document, "tom-id"));
        assertEquals("8 measures/a.adoc:6:2", value(document, "revnumber"));
        assertEquals("2026-01-02 measures/a.adoc:6:5", value(document, "revdate"));
    }

    @Test
    void anIncludedFileMayHoldTheTitle() {
        RawDocument document =
                Reading.only(Map.of("a.adoc", "include::_head.adoc[]\n\nText.\n", "_head.adoc", "= T\n:tom-id: A-1\n"));
        assertEquals("T measures/_head.adoc:1:1", title(document));
        assertEquals("A-1 measures/_head.adoc:2:10", value(document, "tom-id"));
    }

    @Test
    void theHeaderEndsWhereTheParserEndsIt() {
        RawDocument document =
                Reading.only(Map.of("a.adoc", "= T\nAnn Other\nv1\nA third line.\n:tom-id: A-1\n\nText.\n"));
        assertEquals(
                "A-1 measures/a.adoc:5:10", value(document, "tom-id"), "meant, and reported where the file is read");
        assertEquals(List.of(), Reading.places(document.problems()));
        assertEquals(
                "Title: a paragraph",
                Reading.read(Map.of("b.adoc", "= Title: a paragraph\n\nText.\n:tom-x: 1\n"))
                        .document(SourceRoot.MEASURES, "b.adoc")
                        .orElseThrow()
                        .title()
                        .orElseThrow()
                        .value());
    }

    @Test
    void aDocumentWithoutTitleHasNone() {
        RawDocument document = Reading.only(Map.of("a.adoc", ":x: 1\n\n== Section\n\nText.\n"));
        assertEquals(true, document.title().isEmpty());
    }
}

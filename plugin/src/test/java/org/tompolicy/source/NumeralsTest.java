package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.text.PlainText;

/** Numbers of sections and captions are those that AsciiDoc counts, where a document asks for them. */
class NumeralsTest {

    private static final String[] BODY = {
        "",
        "== Building blocks",
        "",
        "[#stores]",
        ".Stores",
        "|===",
        "|A",
        "|===",
        "",
        ".Case",
        "====",
        "x",
        "====",
        "",
        ".Code",
        "----",
        "y",
        "----",
        "",
        "[#deployment]",
        "=== Deployment",
        "",
        "Text.",
        "",
        "[appendix#terms]",
        "== Terms",
        "",
        "=== Words",
        "",
        "Text."
    };

    private static RawDocument document(String... header) {
        RawDocument document = Reading.only(
                Map.of("a.adoc", "= T\n" + String.join("\n", header) + "\n" + String.join("\n", BODY) + "\n"));
        assertEquals(List.of(), document.problems());
        return document;
    }

    private static String html(RawDocument document) {
        return Reading.html(document.text());
    }

    private static String named(RawDocument document, String id) {
        return Optional.ofNullable(document.references().get(id))
                .map(PlainText::of)
                .orElse("");
    }

    @Test
    void sectionsHaveTheNumbersThatTheWriterAskedFor() {
        String html = html(document(":sectnums:"));
        assertTrue(html.contains("1: 1. Building blocks\n"), html);
        assertTrue(html.contains("2: 1.1. Deployment\n"), html);
        assertTrue(html.contains("1: Appendix A: Terms\n"), html);
        assertTrue(html.contains("2: A.1. Words\n"), html);
        assertTrue(html.contains("<caption>Table 1. Stores</caption>"), html);
        assertTrue(html.contains("<p class=\"title\">Example 1. Case</p>"), html);
        assertTrue(html.contains("<p class=\"title\">Code</p>"), html);
        assertEquals("stores", document(":sectnums:").blocks().get(1).id());
        assertEquals("building-blocks", document(":sectnums:").blocks().get(0).id());
    }

    @Test
    void onlySomeLevelsAndOtherWords() {
        String html = html(
                document(":numbered:", ":sectnumlevels: 1", ":appendix-caption: Anhang", ":table-caption: Tabelle"));
        assertTrue(html.contains("2: Deployment\n"), html);
        assertTrue(html.contains("1: Anhang A: Terms\n"), html);
        assertTrue(html.contains("<caption>Tabelle 1. Stores</caption>"), html);
    }

    @Test
    void captionsHaveNoNumbersUnlessSomebodyAsks() {
        String plain = html(document(":x: 1"));
        assertTrue(plain.contains("<caption>Stores</caption>"), plain);
        assertTrue(plain.contains("<p class=\"title\">Case</p>"), plain);
        assertTrue(plain.contains("1: Building blocks\n"), plain);
        String tables = html(document(":table-caption: Table", ":listing-caption: Listing"));
        assertTrue(tables.contains("<caption>Table 1. Stores</caption>"), tables);
        assertTrue(tables.contains("<p class=\"title\">Case</p>"), tables);
        assertTrue(tables.contains("<p class=\"title\">Listing 1. Code</p>"), tables);
        String none = html(document(":sectnums:", ":table-caption!:"));
        assertTrue(none.contains("<caption>Stores</caption>"), none);
        String own = Reading.html(Reading.document(".Stores", "[caption=\"Plate IV: \"]", "|===", "|A", "|===")
                .text());
        assertTrue(own.contains("<caption>Plate IV: Stores</caption>"), own);
        String figure = Reading.html(
                Reading.only(Map.of("a.adoc", "= T\n:figure-caption: Figure\n\n.P\nimage::a.png[A]\n", "a.png", "x"))
                        .text());
        assertTrue(figure.contains("<figcaption>Figure 1. P</figcaption>"), figure);
    }

    @Test
    void referencesAreCalledAsTheirStyleSays() {
        RawDocument full = document(":sectnums:", ":xrefstyle: full");
        assertEquals("Table 1, \u201cStores\u201d", named(full, "stores"));
        assertEquals("Section 1.1, \u201cDeployment\u201d", named(full, "deployment"));
        assertEquals("Appendix A, Terms", named(full, "terms"));
        RawDocument brief = document(":sectnums:", ":xrefstyle: short");
        assertEquals("Table 1", named(brief, "stores"));
        assertEquals("Section 1.1", named(brief, "deployment"));
        RawDocument single = Reading.only(Map.of(
                "a.adoc", "= T\n:sectnums:\n\nSee xref:x[xrefstyle=short] and <<x>>.\n\n[#x]\n== Words\n\nText.\n"));
        assertEquals(List.of(), single.problems());
        assertEquals("Words", named(single, "x"));
        assertTrue(html(single).contains("<a href=\"#x\">Section 1</a>"), html(single));
    }

    @Test
    void hiddenWordsStayOutOfNumberedReferences() {
        RawDocument document = Reading.only(
                Map.of(
                        "a.adoc",
                        "= T\n:sectnums:\n:xrefstyle: full\n\n== Words [.internal]#secret#\n\nText.\n\n[#y]\n== Other [.internal]#secret#\n\nText.\n"));
        assertEquals("words", document.blocks().get(0).id());
        String seen = PlainText.of(
                org.tompolicy.text.Texts.forAudience(document.references().get("y"), Audience.PUBLIC));
        assertEquals("Section 2, \u201cOther \u201d", seen);
        assertFalse(seen.contains("secret"));
    }
}

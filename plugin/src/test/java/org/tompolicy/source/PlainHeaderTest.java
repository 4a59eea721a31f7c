package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asciidoctor.Options;
import org.junit.jupiter.api.Test;
import org.tompolicy.files.Cache;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.AsciiDocEngine.Parsed;
import org.tompolicy.source.SourceFiles.Place;

class PlainHeaderTest {

    private static final SourceOptions OPTIONS = SourceOptions.at(Instant.parse("2026-11-23T00:00:00Z"));

    private static SourceText text(String text) {
        return new SourceText("a.adoc", List.of(text.split("\n", -1)));
    }

    private static Parsed parser(String text) {
        SourceFiles files = new SourceFiles(new MapTree("measures", Map.of("a.adoc", text)), Optional.empty());
        Place place = new Place(SourceRoot.MEASURES, "a.adoc");
        Conversion conversion = new Conversion(
                files, OPTIONS, place, new Pictures(files, OPTIONS.pictures(), new Diagrams(Cache.none(), "")));
        Options options = AsciiDocEngine.parserOptions(OPTIONS);
        return AsciiDocEngine.convert(text(text), options, conversion);
    }

    @Test
    void thePlainestHeadersAreReadAsTheParserReadsThem() {
        for (String text : List.of(
                "= Record 17",
                "= Prüfbericht 2026, Q3\n:tom-kind: record\n:tom-collected: 2026-11-01\n\n",
                "= Log No. 5\n:tom-note:\n:tom-kind: report\n:tom-kind: record",
                "= Back-up\n:tom-files: a.b, c-d")) {
            Parsed plain = PlainHeader.parse(text(text)).orElseThrow();
            Parsed parsed = parser(text);
            assertEquals(parsed.title(), plain.title(), text);
            assertEquals(parsed.html(), plain.html(), text);
            plain.attributes()
                    .forEach((name, value) -> assertEquals(parsed.attributes().get(name), value, text));
        }
    }

    @Test
    void whatMeansMoreThanItSaysTakesTheParser() {
        for (String text : List.of(
                "",
                "= It's 'it'",
                "= A -- B",
                "= A...",
                "= *A*",
                "= A {b}",
                "= A: B",
                "== A",
                "\n= A",
                "= A\nJane Doe",
                "= A\n:title: B",
                "= A\n:icons: font",
                "= A\n:!tom-kind:",
                "= A\n:tom-note: a {b}",
                "= A\n:tom-note: a \\\nb",
                "= A\n:tom-note: a & b",
                "= A\n:tom-note: pass:[a]",
                "= A\n// :tom-note: a",
                "= A\n\n:tom-note: a",
                "= A\n\nText.")) {
            assertTrue(PlainHeader.parse(text(text)).isEmpty(), text);
        }
    }

    @Test
    void theParserIsFoundWithoutAskingForGems() {
        assertTrue(AsciiDocEngine.hasParser(), "another version of the parser lies elsewhere: write its folder down");
    }
}

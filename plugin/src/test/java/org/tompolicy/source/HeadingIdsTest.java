package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A heading has the same id whoever parses it, and it always has one. */
class HeadingIdsTest {

    private static final List<String> HEADINGS = List.of(
            "Building blocks",
            "A -- B... C's",
            "A--B",
            "A - B",
            "A \u2014 B",
            "A \u2013 B",
            "-- A",
            "A --",
            "Wait...",
            "...and then",
            "a...b",
            "Node.js and C#",
            "v1.2.3",
            "3. Third",
            "What? When!",
            "A/B testing",
            "R&D",
            "Q & A",
            "\"Quoted\" words",
            "It's Peter's",
            "The users' rights",
            "\u00dcbersicht der \u00c4nderungen",
            "Ma\u00dfnahmen",
            "Stra\u00dfe 5",
            "\u00c9t\u00e9 \u00e0 la carte",
            "\u65e5\u672c\u8a9e \u306e \u898b\u51fa\u3057",
            "\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440",
            "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
            "\u0928\u092e\u0938\u094d\u0924\u0947",
            "snake_case name",
            "UPPER CASE",
            "(in brackets)",
            "Names (C) and (R) and (TM)",
            "a (c) b",
            "100 % of it",
            "H\u2082O and m\u00b2",
            "Price: 5 \u20ac",
            "x + y = z",
            "Twice",
            "Twice",
            "Twice",
            "Emoji \ud83d\ude80 inside",
            "...",
            "???",
            "\u2014");

    @Test
    void markdownAndAsciiDocGiveTheSameId() {
        List<String> markdown =
                Reading.markdown(("# T\n\n## " + String.join("\n\n## ", HEADINGS)).split("\n")).blocks().stream()
                        .map(RawBlock::id)
                        .toList();
        List<String> asciidoc =
                Reading.document(("== " + String.join("\n\n== ", HEADINGS)).split("\n")).blocks().stream()
                        .map(RawBlock::id)
                        .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < HEADINGS.size(); i++) {
            pairs.add(HEADINGS.get(i) + ": " + asciidoc.get(i));
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < HEADINGS.size(); i++) {
            others.add(HEADINGS.get(i) + ": " + markdown.get(i));
        }
        assertEquals(
                pairs.stream().collect(Collectors.joining("\n")),
                others.stream().collect(Collectors.joining("\n")));
    }

    @Test
    void aHeadingOfSignsHasAnId() {
        RawDocument document = Reading.only(
                Map.of("a.adoc", "= T\n\n== ...\n\nSee <<section-2>>.\n\n== ...\n\n[#own]\n== ???\n\n== Section\n"));
        assertEquals(
                List.of("section-2", "section-3", "own", "section"),
                document.blocks().stream()
                        .filter(block -> block.kind() == RawBlock.Kind.HEADING)
                        .map(RawBlock::id)
                        .toList());
        assertEquals(
                List.of("section", "section-2"),
                Reading.markdown("# T", "", "## ...", "", "## ???").blocks().stream()
                        .map(RawBlock::id)
                        .toList());
    }
}

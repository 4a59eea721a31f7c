package org.tompolicy.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;

class ShippedWordsTest {

    @Test
    void everythingThatAListSaysOfItsWordsIsThereInEveryLanguage() {
        List<String> said = Stream.concat(
                        Stream.of(Rule.values())
                                .flatMap(rule -> Languages.ids().stream()
                                        .map(language -> "lint/" + rule.id() + "." + language + ".csv"))
                                .flatMap(path -> ShippedTable.find(path).stream())
                                .flatMap(table -> table.named().stream())
                                .map(row -> row.get("instead")),
                        ShippedTable.read("lint/standards.csv").named().stream().flatMap(ShippedWordsTest::ofStandard))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        assertTrue(said.size() > 80, "found " + said.size());
        assertEquals(
                List.of(),
                said.stream()
                        .filter(words -> !ShippedWords.all().contains(words)
                                || !Languages.ids().stream().allMatch(language -> ShippedWords.isSaid(language, words)))
                        .toList());
    }

    private static Stream<String> ofStandard(Map<String, String> row) {
        return Stream.of("successor", "source", "reason").map(row::get);
    }

    @Test
    void whatSomebodyElseWroteStandsAsItIs() {
        assertTrue(ShippedWords.isSaid("de", "Ask the works council."));
        assertEquals("Ask the works council.", ShippedWords.in("de", "Ask the works council."));
        assertEquals(
                "Löschen und schreiben, was geschieht.", ShippedWords.in("de", "Delete it, and write what is done."));
        assertFalse(ShippedWords.isSaid("fr", "Delete it, and write what is done."));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.goal.WantedLanguages.Pair;

class WantedLanguagesTest {

    private static final List<String> OFFERED = List.of("en", "de", "fr");

    private static WantedLanguages of(String... asked) {
        return WantedLanguages.of(List.of(asked), OFFERED);
    }

    private static String refusal(List<String> offered, String... asked) {
        return assertThrows(SetupProblem.class, () -> WantedLanguages.of(List.of(asked), offered))
                .getMessage();
    }

    @Test
    void withoutAWordEachLanguageStandsByItself() {
        assertEquals(OFFERED, of().alone());
        assertEquals(List.of(), of().pairs());
        assertEquals("en", of().usual());
    }

    @Test
    void languagesStandInTheOrderOfThePolicyAndPairsBesideThem() {
        WantedLanguages wanted = of("de", "en", "de+en", "en + de");

        assertEquals(List.of("en", "de"), wanted.alone());
        assertEquals(List.of(new Pair("en", "de")), wanted.pairs());
        assertEquals("en", wanted.usual());
    }

    @Test
    void wherePairsAloneAreAskedForWhatIsNeverInTwoIsInAll() {
        WantedLanguages wanted = of("en+fr");

        assertEquals(List.of(), wanted.alone());
        assertEquals(OFFERED, wanted.single());
        assertEquals("en+fr", wanted.usual());
    }

    @Test
    void somebodyMayBeGivenThePairsOfTheLanguagesThatAreWanted() {
        assertEquals(List.of(new Pair("en", "de"), new Pair("en", "fr")), of().possible());
        assertEquals(List.of(), of("de").possible());
        assertEquals(List.of(new Pair("en", "fr")), of("de", "en+fr").possible());
        assertEquals(new Pair("en", "de"), of().pair("en+de").orElseThrow());
        assertEquals(List.of(), of().pair("en").stream().toList());
        assertEquals("en", WantedLanguages.first("en+de"));
        assertEquals("en", WantedLanguages.first("en"));
    }

    @Test
    void whatIsNoPairIsRefusedWithWhatToWrite() {
        assertEquals("Parameter tom.languages: there is no 'it'. Allowed: en, de, fr.", refusal(OFFERED, "en+it"));
        assertEquals(
                "Parameter tom.languages: 'en+en': that is one language, and not two. Write en+de.",
                refusal(OFFERED, "en+en"));
        assertEquals(
                "Parameter tom.languages: 'en+de+fr': two languages stand side by side, no more and no fewer. Write en+de.",
                refusal(OFFERED, "en+de+fr"));
        assertEquals(
                "Parameter tom.languages: 'en+': two languages stand side by side, no more and no fewer. Write en+de.",
                refusal(OFFERED, "en", "en+"));
        assertEquals(
                "Parameter tom.languages: 'de+fr': one of the two has to be en, which prevails. Write en+de.",
                refusal(OFFERED, "de+fr"));
        assertEquals("Parameter tom.languages: there is no 'de'. Allowed: en.", refusal(List.of("en"), "en+de"));
    }
}

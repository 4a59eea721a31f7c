package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;

class LabelWordsTest {

    private static List<String> lines(String text) {
        return LawRepealed.inLabels("templates/texts_en.properties", text).stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void aLabelWithTheWordsOfAnotherOneIsFound() {
        assertEquals(
                List.of(
                        "templates/texts_en.properties:2:25: warning: [law-repealed] annex.label.eu-2021-914 names Annex"
                                + " III, which does not belong to the label eu-2021-914. Write what that label stands"
                                + " for, or move the words to the other label.",
                        "templates/texts_en.properties:4:47: warning: [law-repealed] annex.precedence.eu-2021-915 names"
                                + " 2021/914, which does not belong to the label eu-2021-915. Write what that label"
                                + " stands for, or move the words to the other label."),
                lines("""
                        # annex.label.eu-2021-914=Annex III
                        annex.label.eu-2021-914=Annex III
                        annex.label.eu-2021-915=Annex III
                        annex.precedence.eu-2021-915=As Decision (EU) 2021/914 has it.
                        annex.label.uk-addendum=Table 3, Annex II
                        annex.title=Annex II
                        """));
    }
}

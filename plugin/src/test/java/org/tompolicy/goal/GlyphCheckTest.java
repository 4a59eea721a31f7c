package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.PolicyFixture;

class GlyphCheckTest {

    private static List<String> messages(String html) {
        return GlyphCheck.findings(PolicyFixture.policy()
                        .measure("AC-01", measure -> measure.claim("a", claim -> claim.html(html)))
                        .build())
                .stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void wordsThatWouldBePrintedBackwardsAreReported() {
        String word = "\u05e9\u05dc\u05d5\u05dd";
        assertEquals(
                List.of("The annex is set from left to right and would print the word " + word
                        + " backwards. Write it in Latin letters."),
                messages("<p>We say " + word + ".</p>".replace(".", "")));
        assertEquals(List.of(), messages("<p>Gr\u00fc\u00dfe</p>"));
    }
}

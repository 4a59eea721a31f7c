package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    @Test
    void countsLettersThatAreAddedLeftOutReplacedOrSwapped() {
        assertEquals(0, DidYouMean.distance("Status", "status"));
        assertEquals(1, DidYouMean.distance("staus", "status"));
        assertEquals(1, DidYouMean.distance("sttaus", "status"));
        assertEquals(1, DidYouMean.distance("stadus", "status"));
        assertEquals(6, DidYouMean.distance("", "status"));
    }

    @Test
    void offersTheNearestNameAndTheFirstOfEquals() {
        assertEquals(" Did you mean review?", DidYouMean.sentence("reveiw", List.of("seen", "review"), ""));
        assertEquals(" Did you mean ab?", DidYouMean.sentence("ax", List.of("ac", "ab"), ""));
    }

    @Test
    void offersNothingThatIsFarAway() {
        assertEquals(" Delete it.", DidYouMean.sentence("colour", List.of("status"), "Delete it."));
        assertEquals("", DidYouMean.sentence("colour", List.of(), ""));
    }
}

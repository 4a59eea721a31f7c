package org.tompolicy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.Alignment.Pair;

class AlignmentTest {

    @Test
    void asManyAsCanBeStandInOneOrder() {
        assertEquals(
                List.of(new Pair(0, 0), new Pair(2, 1), new Pair(3, 3)),
                Alignment.of(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d")));
        assertEquals(List.of(), Alignment.of(List.of(), List.of("a")));
        assertEquals(List.of(new Pair(0, 1)), Alignment.of(List.of("a"), List.of("b", "a")));
    }

    @Test
    void longListsAreAlignedFirstByWhatStandsOnce() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            before.add(i % 10 == 0 ? "again" : "line " + i);
            after.add(i % 10 == 0 ? "again" : "line " + (i == 5 || i == 19_995 ? i + " changed" : String.valueOf(i)));
        }
        List<Pair> pairs = Alignment.of(before, after);
        assertEquals(19_998, pairs.size());
        for (Pair pair : pairs) {
            assertEquals(before.get(pair.before()), after.get(pair.after()));
        }
    }
}

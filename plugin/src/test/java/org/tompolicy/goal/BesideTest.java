package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.testing.Slow;

@Isolated
@Slow
class BesideTest {

    @Test
    void givesWhatEachOfThemGivesInTheirOrder() {
        List<Supplier<Integer>> work = new ArrayList<>();
        IntStream.range(0, 20).forEach(number -> work.add(() -> number));

        assertEquals(IntStream.range(0, 20).boxed().toList(), Beside.all(work));
        assertEquals(List.of(), Beside.all(List.<Supplier<Integer>>of()));
    }

    @Test
    void allOfThemEndBeforeWhatOneThrewIsThrown() {
        AtomicInteger ended = new AtomicInteger();
        Supplier<Integer> slow = () -> {
            pause();
            return ended.incrementAndGet();
        };
        Supplier<Integer> failing = () -> {
            throw new IllegalArgumentException("first");
        };

        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Beside.all(List.of(failing, slow, slow)));

        assertEquals("first", thrown.getMessage());
        assertEquals(2, ended.get());
    }

    /** As the report does it: each of its files asks for what the checks say, and the checks themselves work in parallel. */
    @Test
    void piecesThatWaitForTheSameValueDoNotHoldUpHowItIsMade() {
        for (int round = 0; round < 30; round++) {
            Once<Long> checks = new Once<>(() -> IntStream.range(0, 64)
                    .parallel()
                    .peek(number -> pause())
                    .asLongStream()
                    .sum());
            List<Supplier<Long>> files = new ArrayList<>();
            IntStream.range(0, 8).forEach(number -> files.add(checks));

            List<Long> sums = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Beside.all(files));

            assertEquals(8, sums.size());
            assertEquals(2016L, sums.get(7));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

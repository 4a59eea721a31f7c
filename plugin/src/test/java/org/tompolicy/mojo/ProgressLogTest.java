package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.Progress;

/** What somebody who waits is told. */
class ProgressLogTest {

    private final List<String> said = new ArrayList<>();
    private long milliseconds;
    private boolean quiet;
    private boolean debug;

    private final ProgressLog progress = new ProgressLog(
            new SystemStreamLog() {
                @Override
                public boolean isInfoEnabled() {
                    return !quiet;
                }

                @Override
                public boolean isDebugEnabled() {
                    return debug;
                }

                @Override
                public void info(CharSequence line) {
                    said.add(line.toString());
                }

                @Override
                public void debug(CharSequence line) {
                    said.add(line.toString());
                }
            },
            () -> TimeUnit.MILLISECONDS.toNanos(milliseconds));

    @Test
    void sayHowManyAreDoneAndHowManyAreLeft() {
        try (ProgressLog.Work reading = progress.begin("Reading documents", 2500)) {
            for (int i = 0; i < 1200; i++) {
                reading.done("measures/a.adoc");
            }
            milliseconds = 5400;
            reading.tell();
        }

        assertEquals(List.of("Reading documents: 1,200 done, 1,300 left, 5 seconds so far."), said);
    }

    @Test
    void ofWhatIsDoneAsAWholeSayTheTime() {
        try (ProgressLog.Work checking = progress.begin("Checking the policy", 0)) {
            milliseconds = 12_000;
            checking.tell();
            checking.done("policy");
        }

        assertEquals(List.of("Checking the policy: 12 seconds so far."), said);
    }

    @Test
    void whatIsDoneSoonSaysNothing() {
        try (Progress.Steps reading = progress.begin("Reading documents", 1)) {
            reading.done("measures/a.adoc");
        }

        assertEquals(List.of(), said);
    }

    @Test
    void aBuildThatShallBeQuietHasNobodyWhoTells() {
        quiet = true;
        long before = watching();

        try (Progress.Steps reading = progress.begin("Reading documents", 1)) {
            assertEquals(before, watching());
            reading.done("measures/a.adoc");
        }
        quiet = false;
        try (Progress.Steps reading = progress.begin("Reading documents", 1)) {
            assertEquals(before + 1, watching());
            reading.done("measures/a.adoc");
        }
    }

    private static long watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tom-progress"))
                .count();
    }

    @Test
    void thePiecesThatTookLongestStandInTheDebugLog() {
        debug = true;
        try (ProgressLog.Work reading = progress.begin("Reading documents", 12)) {
            for (int i = 1; i <= 12; i++) {
                milliseconds += i;
                reading.done("measures/" + i + ".adoc");
            }
        }

        assertEquals(11, said.size());
        assertEquals("Reading documents took 78 ms.", said.get(0));
        assertEquals("  12 ms: measures/12.adoc", said.get(1));
        assertEquals("  3 ms: measures/3.adoc", said.get(10));
    }

    @Test
    void filesAreToldOfWhenTheyAreMadeAndTheWorkEndsAlsoByAFault() {
        debug = true;
        FileSet files = FileSet.builder()
                .add("a.html", () -> {
                    milliseconds += 7;
                    return new byte[0];
                })
                .add("b.html", () -> {
                    throw new IllegalStateException("broken");
                })
                .build();

        try {
            files.making("Making pages", progress, told -> told.forEach((path, content) -> {}));
        } catch (IllegalStateException broken) {
            said.add(broken.getMessage());
        }

        assertEquals(List.of("Making pages took 7 ms.", "broken"), said);
    }
}

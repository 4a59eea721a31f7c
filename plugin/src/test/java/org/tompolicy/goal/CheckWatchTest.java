package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.testing.Slow;

/** Somebody writes while {@code tom:check -Dtom.watch} looks on. */
@Slow
class CheckWatchTest {

    private static final int SECONDS = 60;

    @TempDir
    private Path top;

    private Path root;
    private TestFolder folder;
    private final BlockingQueue<Outcome> told = new LinkedBlockingQueue<>();
    private CheckWatch watch;
    private Thread watching;

    @BeforeEach
    void start() throws IOException {
        root = Files.createDirectories(top.toRealPath().resolve("project"));
        folder = new TestFolder(root);
        new SmallPolicy(root);
        watch = CheckWatch.open(
                Builds.options(root, root.resolve("measures"), root.resolve("architecture"), root.resolve("out")),
                told::add);
        watching = new Thread(watch::untilClosed);
        watching.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        watch.close();
        watching.join(TimeUnit.SECONDS.toMillis(SECONDS));
        assertFalse(watching.isAlive());
    }

    private Outcome next() throws InterruptedException {
        Outcome outcome = told.poll(SECONDS, TimeUnit.SECONDS);
        assertTrue(outcome != null, "nothing was told");
        return outcome;
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.newFindings().stream().map(Finding::toString).toList();
    }

    @Test
    void eachChangeIsCheckedAndOnlyWhatIsNewIsSaid() throws InterruptedException {
        Outcome first = next();
        assertEquals("Every change of a source is checked from now on. Ctrl-C ends it.", last(first));

        folder.replace(SmallPolicy.MEASURE, "We look for", "We try to look for");
        Outcome vague = next();
        assertEquals(1, lines(vague).size(), lines(vague).toString());
        assertTrue(
                lines(vague).get(0).startsWith("measures/access/authorisation.adoc:10:1: warning: [weak-commitment] "),
                lines(vague).toString());

        folder.replace(SmallPolicy.MEASURE, ":revnumber: 1\n", ":revnumber: 1\n:revremark: A remark\n");
        assertEquals(List.of(), lines(next()));

        folder.replace(SmallPolicy.MEASURE, "We try to look for", "We look for");
        Outcome mended = next();
        assertEquals(List.of(), lines(mended));
        assertEquals("One finding is gone.", last(mended));
        assertTrue(folder.read("out/report/findings.json").contains("\"schema\""));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheNextChangeIsCheckedAllTheSame() throws InterruptedException, IOException {
        next();
        Files.move(root.resolve("measures"), root.resolve("elsewhere"));
        Outcome gone = next();
        assertTrue(gone.warnings().get(0).startsWith("There is no folder of measures at "), gone.toString());

        Files.move(root.resolve("elsewhere"), root.resolve("measures"));
        Outcome back = next();
        assertEquals(List.of(), lines(back));
        assertEquals(List.of(), back.warnings());
    }

    private static String last(Outcome outcome) {
        return outcome.summary().get(outcome.summary().size() - 1);
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.files.Cache;
import org.tompolicy.finding.Finding;
import org.tompolicy.source.SourceOptions.Parsing;
import org.tompolicy.testing.Slow;

/** What a second Java machine reads is what this one reads, whatever becomes of the second one. */
@Isolated
@Slow
class ReadingWorkerTest {

    private static final SourceOptions HERE = SourceOptions.at(Reading.TIMESTAMP);

    @TempDir
    private Path folder;

    private final Map<String, String> measures = new TreeMap<>();
    private final Map<String, String> architecture = new TreeMap<>();

    @BeforeEach
    void writeSources() {
        measures.put("policy.adoc", "= Policy\n:tom-languages: en\n\nPreamble of {localdate}.\n");
        measures.put(
                "AC/a.adoc",
                "= A\n:tom-id: AC-01\n\n[#x]\nText with *weight* and {missing}.\n\ninclude::_part.adoc[]\n\n"
                        + "include::nope.adoc[]\n\ninclude::../../../outside.adoc[]\n");
        measures.put("AC/_part.adoc", "Part -- with \"a slip.\n\ninclude::untitled.adoc[]\n");
        measures.put("AC/untitled.adoc", "Inner.footnote:[A note.]\n");
        measures.put("AC/alone.adoc", "No title, and nobody includes it.\n");
        measures.put("AC/b.adoc", "= B\n\nimage::a.svg[A drawing]\n\nimage::none.png[]\n\n<<nope>>\n");
        measures.put("AC/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script><text>a</text></svg>");
        measures.put("AC/ü.adoc", "= Umlaut\n\nZugänge, ﬁ and 漢字.\n");
        architecture.put("c.md", "# C\n\nA [link](d.adoc).\n");
        architecture.put("d.adoc", "= D\n\n== Section\n\ninclude::../../measures/AC/_part.adoc[]\n");
    }

    private Sources read(SourceOptions options, Cache cache, Duration limit) {
        return new SourceReader(
                        new MapTree("measures", measures),
                        Optional.of(new MapTree("site/architecture", architecture)),
                        options,
                        cache,
                        "code",
                        limit)
                .read();
    }

    private Sources here() {
        return read(HERE, Cache.none(), ReadingWorker.USUAL_LIMIT);
    }

    private Sources elsewhere(Cache cache) {
        return read(HERE.parsed(Parsing.FORKED), cache, ReadingWorker.USUAL_LIMIT);
    }

    private static int convertedHere(Runnable reading) {
        int before = AsciiDocEngine.converted();
        reading.run();
        return AsciiDocEngine.converted() - before;
    }

    /** Every machine that this one has started. */
    private static List<ProcessHandle> machines() {
        return ProcessHandle.current().children().toList();
    }

    @Test
    void whatIsReadElsewhereIsWhatIsReadHere() {
        Sources here = here();
        assertEquals(0, convertedHere(() -> assertEquals(here, elsewhere(Cache.none()))));
    }

    @Test
    void whatIsReadElsewhereIsRememberedHere() {
        Sources here = here();
        assertEquals(here, elsewhere(Cache.in(folder)));
        assertEquals(0, convertedHere(() -> assertEquals(here, read(HERE, Cache.in(folder), Duration.ZERO))));
    }

    @Test
    void oneReadingAfterAnotherIsReadByTheSameMachine() {
        elsewhere(Cache.none());
        List<ProcessHandle> first = machines();
        measures.put("AC/b.adoc", "= B\n\nAnother text.\n");
        Sources again = elsewhere(Cache.none());
        // One of an earlier test may have ended meanwhile.
        assertTrue(first.containsAll(machines()), "another machine was started");
        assertEquals(here(), again);
    }

    @Test
    void aMachineThatNobodyAsksEnds() throws Exception {
        elsewhere(Cache.none());
        for (ProcessHandle machine : machines()) {
            machine.onExit().get(30, TimeUnit.SECONDS);
        }
        assertEquals(List.of(), machines());
    }

    @Test
    void aMachineThatIsEndedInTheMiddleCostsNothingButTime() throws Exception {
        for (int number = 0; number < 100; number++) {
            measures.put("AC/m" + number + ".adoc", "= M\n\n" + "A text *with* marks.\n\n".repeat(20));
        }
        Sources here = here();
        Thread ending = new Thread(() -> {
            while (machines().isEmpty()) {
                Thread.onSpinWait();
            }
            try {
                Thread.sleep(1500);
            } catch (InterruptedException early) {
                return;
            }
            machines().forEach(ProcessHandle::destroyForcibly);
        });
        machines().forEach(ProcessHandle::destroyForcibly);
        ending.start();
        Sources elsewhere = elsewhere(Cache.none());
        ending.join();
        assertEquals(here, elsewhere);
    }

    @Test
    void aDocumentThatTakesTooLongIsLeftOutWithItsReason() {
        machines().forEach(ProcessHandle::destroyForcibly);
        measures.keySet().removeIf(path -> !path.equals("policy.adoc") && !path.startsWith("AC/a"));
        architecture.clear();
        Sources sources = read(HERE.parsed(Parsing.FORKED), Cache.none(), Duration.ZERO);
        List<String> problems =
                sources.problems().stream().map(Finding::toString).toList();
        assertTrue(
                problems.contains(
                        "measures/AC/a.adoc:1:1: error: [document-malformed] It took more than two minutes to read"
                                + " this document. Divide it, or take out what is unusual in it; the others were read."),
                problems::toString);
    }

    @Test
    void tooDeepIsTooDeepElsewhereAsWell() {
        StringBuilder deep = new StringBuilder("= Deep\n\n");
        for (int depth = 4; depth < 2000; depth++) {
            deep.append("=".repeat(depth)).append('\n');
        }
        measures.clear();
        measures.put("deep.adoc", deep.toString());
        Sources here = here();
        assertTrue(here.unread().toString().contains("nested too deeply"), here.unread()::toString);
        assertEquals(here, elsewhere(Cache.none()));
    }
}

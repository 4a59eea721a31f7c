package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.FailOn;

/**
 * Opens every page of the example's site in the browser of this machine, 320 px wide, and looks for what only a browser
 * sees: pages that are too wide, files that do not load, messages on the console, and what axe finds.
 */
class SiteInBrowserIT {

    private static final Path ROOT = Path.of("..");

    @TempDir
    private static Path output;

    private static Browser browser;

    @BeforeAll
    static void renderTheExample() {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** SiteInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        Outcome outcome = SiteGoal.run(Build.open(new Options(
                ROOT,
                ROOT.resolve("measures"),
                Optional.of(ROOT.resolve("site/architecture")),
                Optional.empty(),
                output,
                LocalDate.of(2026, 11, 23),
                Period.ofDays(14),
                Period.ofDays(30),
                FailOn.ERROR,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.parse("2026-11-23T00:00:00Z"))));
        assertEquals(Optional.empty(), outcome.failure());
    }

    @Test
    void everyPageIsSoundInLightColours() throws Exception {
        assertSound(browser.visit(output.resolve("site"), false), "light");
    }

    @Test
    void everyPageIsSoundInDarkColours() throws Exception {
        assertSound(browser.visit(output.resolve("site"), true), "dark");
    }

    private static void assertSound(List<String> lines, String colours) throws Exception {
        List<String> problems = lines.subList(0, lines.size() - 1);
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
        assertEquals("looked at " + pages() + " pages, " + colours, lines.get(lines.size() - 1));
    }

    private static long pages() throws Exception {
        try (Stream<Path> files = Files.walk(output.resolve("site"))) {
            long pages = files.filter(file -> file.toString().endsWith(".html")).count();
            assertTrue(pages > 30, "only " + pages + " pages");
            return pages;
        }
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks through pages of the example's site with the tabulator key alone: every link, field and button has to be reached,
 * to be seen where it is, and to show that it has the focus.
 */
class KeyboardInBrowserIT {

    private static final int MOST_STOPS = 3000;

    private static final List<String> PAGES = List.of(
            "index.html",
            "measures/ac-01.html",
            "coverage.html",
            "subprocessors.html",
            "certifications.html",
            "changes.html",
            "changes/since-2025.1.html",
            "architecture/index.html",
            "architecture/deployment.html",
            "annex.html",
            "a-z.html",
            "glossary.html",
            "services/mobile.html",
            "versions/index.html",
            "versions/2025.1/index.html",
            "404.html",
            "de/index.html",
            "de/measures/ac-01.html",
            "de/annex.html",
            "de/changes.html");

    /** Pages whose head is another one on a telephone. */
    private static final List<String> NARROW = List.of("index.html", "measures/ac-01.html", "de/annex.html");

    private static Browser browser;

    @BeforeAll
    static void find() {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** KeyboardInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
    }

    @Test
    void everyControlIsReachedAndSeen() throws Exception {
        try (SiteVisit visit = new SiteVisit(browser, OwnSite.pages())) {
            assertEquals(List.of(), visit.each(PAGES, (tab, page) -> walked(tab, 1280)));
            assertEquals(List.of(), visit.each(NARROW, (tab, page) -> {
                tab.resize(320, 640);
                tab.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
                return walked(tab, 320);
            }));
        }
    }

    @Test
    void whatCannotBeReachedOrSeenIsReported(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("_headers"), "");
        Files.writeString(site.resolve("bad.html"), """
                <!DOCTYPE html>
                <html lang="en">
                <title>Bad</title>
                <style>
                .plain:focus { outline: none }
                .above { position: fixed; top: 0; left: 0; width: 100%; height: 100px; background: #fff }
                </style>
                <p class="above">Something in front</p>
                <p><a id="hidden" href="#a">Behind</a></p>
                <p style="margin-top: 150px"><a class="plain" href="#b">No ring</a></p>
                <button id="never" tabindex="-1">Never</button>
                """);
        String reported;
        try (SiteVisit visit = new SiteVisit(browser, site)) {
            reported = String.join("\n", visit.each(List.of("bad.html"), (tab, page) -> walked(tab, 1280)));
        }
        for (String part : List.of(
                "bad.html\tis behind something at 1280 px: a#hidden",
                "bad.html\tdoes not show its focus at 1280 px: a.plain",
                "bad.html\tis not reached at 1280 px: button#never")) {
            assertTrue(reported.contains(part), () -> part + " is not in\n" + reported);
        }
    }

    private static List<String> walked(Tab tab, int width) throws Exception {
        tab.resize(width, 800);
        tab.run("tomProbe.walk()");
        List<String> problems = new ArrayList<>();
        int stops = 0;
        do {
            tab.press("Tab");
            problems.addAll(SiteVisit.asked(tab, "tomProbe.stop()"));
            stops++;
        } while (Boolean.TRUE.equals(tab.run("tomProbe.goesOn()")) && stops < MOST_STOPS);
        problems.addAll(SiteVisit.asked(tab, "tomProbe.left()"));
        return problems.stream()
                .map(line -> line.replaceFirst(": ", " at " + width + " px: "))
                .toList();
    }
}

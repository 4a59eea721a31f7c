package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report of the example in the browser of this machine, 320 px wide, in light and dark. */
class ReportInBrowserIT {

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void writeTheReport() throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** ReportInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        Builds.reported(Builds.own(folder));
        Files.writeString(
                folder.resolve("report").resolve("_headers"),
                "/*\n  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; script-src 'self'\n");
    }

    @Test
    void theReportIsSound() throws Exception {
        try (SiteVisit visit = new SiteVisit(browser, folder.resolve("report"))) {
            assertEquals(List.of(), visit.everyPage());
            assertEquals(List.of("index.html"), List.copyOf(visit.forms()));
            assertEquals(List.of(), visit.each(visit.forms(), (tab, page) -> {
                SiteVisit.withAxe(tab);
                List<String> problems = new ArrayList<>(SiteVisit.asked(tab, "tomProbe.accessible(false)"));
                tab.media(Map.of("prefers-color-scheme", "dark"));
                problems.addAll(SiteVisit.asked(tab, "tomProbe.accessible(true)"));
                return problems;
            }));
        }
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Path page = folder.resolve("report").resolve("index.html");
        String text = Files.readString(page);
        String withoutPolicy = text.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertNotEquals(text, withoutPolicy, "the page lets no script in, the probe's neither");
        Files.writeString(page, withoutPolicy);
        Files.writeString(
                folder.resolve("report").resolve("_headers"),
                "/*\n  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; script-src 'self'\n");
    }

    @Test
    void theReportIsSound() throws Exception {
        for (boolean dark : List.of(false, true)) {
            assertEquals(
                    List.of("looked at 1 pages, " + (dark ? "dark" : "light")),
                    browser.visit(folder.resolve("report"), dark));
        }
    }
}

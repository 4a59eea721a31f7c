package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens every page of the example's site in the browser of this machine, 320 px wide, and looks for what only a browser
 * sees: pages that are too wide, files that do not load, messages on the console, and what axe finds.
 */
class SiteInBrowserIT {

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
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(Builds.own(output))).failure());
    }

    @Test
    void everyPageIsSoundInLightColours() throws Exception {
        assertSound(browser.visit(output.resolve("site"), false), "light");
    }

    @Test
    void everyPageIsSoundInDarkColours() throws Exception {
        assertSound(browser.visit(output.resolve("site"), true), "dark");
    }

    @Test
    void aPageThatIsNotSoundIsReported(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("_headers"), "/*\n  Content-Security-Policy: default-src 'self'\n");
        Files.writeString(site.resolve("wide.css"), "p { width: 500px; color: #ccc; background: #fff }");
        Files.writeString(site.resolve("bad.html"), """
                <!DOCTYPE html>
                <title>Bad</title>
                <link rel="stylesheet" href="wide.css">
                <p>Wide and pale</p>
                <img src="gone.png" alt="">
                <script>alert("inline")</script>
                """);

        String reported = String.join("\n", browser.visit(site, false));

        for (String part : List.of(
                "bad.html\tis 508 px wide in a window of 320 px: p",
                "bad.html\tcolor-contrast: ",
                "bad.html\tdoes not show gone.png",
                "gone.png\tis not there",
                "Content Security Policy",
                "looked at 1 pages, light")) {
            assertTrue(reported.contains(part), () -> part + " is not in\n" + reported);
        }
    }

    @Test
    void anAddressThatThereIsNotHasStyleAndLeadsOnHoweverDeepItLies() throws Exception {
        try (SiteServer server = new SiteServer(output.resolve("site"));
                Tab tab = browser.open()) {
            String root = "http://127.0.0.1:" + server.port() + "/";
            tab.open(root + "measures/deep/ac-99.html");

            assertEquals("There is no such page", tab.run("document.querySelector('h1').innerText"));
            assertEquals(List.of("measures/deep/ac-99.html\tis not there"), server.missing());
            assertTrue(tab.requests().contains(root + "tom.css"), tab.requests().toString());
            String leads = (String) tab.run("[...document.querySelectorAll('main a')].map(a => a.href).join(' ')");
            assertTrue(leads.startsWith(root + "index.html#measures " + root + "a-z.html"), leads);
        }
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

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens every page of the example's site in the browser of this machine, and looks for what only a browser sees: pages
 * that are too wide, files that do not load, messages on the console. Of pages of each form it asks what axe says, in
 * light, dark and forced colours and three widths, whether letters may be twice as large, and whether anything moves.
 */
class SiteInBrowserIT {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    /** How a machine says which colours its user wants. */
    private static final Map<String, Map<String, String>> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("light", Map.of("prefers-color-scheme", "light"));
        COLOURS.put("dark", Map.of("prefers-color-scheme", "dark"));
        COLOURS.put("forced", Map.of("forced-colors", "active", "prefers-color-scheme", "dark"));
    }

    private static Browser browser;
    private static SiteVisit visit;
    private static List<String> first;
    private static SortedSet<String> types;
    private static SortedSet<String> forms;

    @BeforeAll
    static void openEveryPage() throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** SiteInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        visit = new SiteVisit(browser, OwnSite.pages());
        first = visit.everyPage();
        types = visit.types();
        forms = visit.forms();
    }

    @AfterAll
    static void end() throws Exception {
        if (visit != null) {
            visit.close();
        }
    }

    @Test
    void everyPageFitsATelephoneAndHasAllThatItShows() throws Exception {
        assertEquals(List.of(), first);
        assertTrue(visit.pages().size() > 300, "only " + visit.pages().size() + " pages");
    }

    @Test
    void pagesOfEveryFormAreThereForEverybody() throws Exception {
        assertTrue(forms.containsAll(List.of(
                "404.html",
                "a-z.html",
                "all.html",
                "annex.html",
                "changes.html",
                "coverage.html",
                "index.html",
                "subprocessors.html",
                "versions/index.html",
                "de/index.html",
                "de/coverage.html")));
        assertEquals(List.of(), visit.each(forms, SiteInBrowserIT::forEverybody));
    }

    private static List<String> forEverybody(Tab tab, String page) throws Exception {
        List<String> problems = new ArrayList<>(accessible(tab, page));
        problems.addAll(withoutMotion(tab));
        problems.addAll(withLargeLetters(tab));
        return problems;
    }

    /**
     * What the colours say nothing about is asked once for each width, since it does not change with them. One page of each
     * type is looked at in all nine; what stands for a kind of element only, and what is of an earlier version, in each
     * colour and in each width once.
     */
    private static List<String> accessible(Tab tab, String page) throws Exception {
        List<String> problems = new ArrayList<>();
        List<String> names = List.copyOf(COLOURS.keySet());
        boolean inAll = types.contains(page) && !page.contains("versions/2");
        SiteVisit.withAxe(tab);
        for (int width : WIDTHS) {
            tab.resize(width, 800);
            for (Map.Entry<String, Map<String, String>> colours : COLOURS.entrySet()) {
                if (!inAll && names.indexOf(colours.getKey()) != WIDTHS.indexOf(width)) {
                    continue;
                }
                tab.media(colours.getValue());
                List<String> found = new ArrayList<>(SiteVisit.asked(tab, "tomProbe.width()"));
                found.addAll(SiteVisit.asked(
                        tab, "tomProbe.accessible(" + !colours.getKey().equals("light") + ")"));
                found.forEach(line -> problems.add(width + " px, " + colours.getKey() + ": " + line));
            }
        }
        return problems;
    }

    /** Letters twice as large, in a window that stays as it is and is laid out as for letters as usual. */
    private static List<String> withLargeLetters(Tab tab) throws Exception {
        tab.resize(1280, 800);
        tab.run("document.documentElement.style.fontSize = '200%'; 0");
        List<String> problems = new ArrayList<>(SiteVisit.asked(tab, "tomProbe.width()"));
        problems.addAll(SiteVisit.asked(tab, "tomProbe.cut()"));
        return problems.stream().map(line -> "large letters: " + line).toList();
    }

    private static List<String> withoutMotion(Tab tab) throws Exception {
        tab.media(Map.of("prefers-reduced-motion", "reduce"));
        return SiteVisit.asked(tab, "tomProbe.moving()");
    }

    @Test
    void aMeasureWeighsLittleBeforeItIsCompressed() throws Exception {
        long bytes = 0;
        for (String file : List.of("measures/ac-01.html", "tom.css", "tom.js")) {
            bytes += Files.size(OwnSite.pages().resolve(file));
        }
        assertTrue(bytes < 60_000, bytes + " bytes");
    }

    @Test
    void aPageThatIsNotSoundIsReported(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("_headers"), "/*\n  Content-Security-Policy: default-src 'self'\n");
        Files.writeString(site.resolve("wide.css"), """
                p { width: 500px; color: #ccc; background: #fff; transition: color 2s }
                div { width: 50px; height: 1em; overflow: hidden }
                """);
        Files.writeString(site.resolve("bad.html"), """
                <!DOCTYPE html>
                <title>Bad</title>
                <link rel="stylesheet" href="wide.css">
                <p>Wide and pale</p>
                <div>More words than there is room for</div>
                <img src="gone.png" alt="">
                <script>alert("inline")</script>
                """);
        List<String> lines;
        try (SiteVisit bad = new SiteVisit(browser, site)) {
            lines = new ArrayList<>(bad.everyPage());
            assertEquals(List.of("bad.html"), List.copyOf(bad.forms()));
            lines.addAll(bad.each(bad.forms(), SiteInBrowserIT::forEverybody));
        }
        String reported = String.join("\n", lines);
        for (String part : List.of(
                "bad.html\tis 508 px wide in a window of 320 px: p",
                "bad.html\t320 px, light: is 508 px wide",
                "bad.html\t320 px, light: color-contrast: ",
                "bad.html\t768 px, dark: color-contrast: ",
                "bad.html\t320 px, light: html-has-lang: ",
                "bad.html\tdoes not show gone.png",
                "bad.html\tlarge letters: cuts words off in div",
                "bad.html\tmoves p",
                "gone.png\tis not there",
                "Content Security Policy")) {
            assertTrue(reported.contains(part), () -> part + " is not in\n" + reported);
        }
    }

    @Test
    void anAddressThatThereIsNotHasStyleAndLeadsOnHoweverDeepItLies() throws Exception {
        try (SiteServer server = new SiteServer(OwnSite.pages());
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
}

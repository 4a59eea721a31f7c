package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example's site in the Firefox of this machine, from a folder and from a server: it is the other engine that many have. */
class SiteInFirefoxIT {

    private static final List<String> PAGES = List.of(
            "index.html",
            "measures/ac-01.html",
            "coverage.html",
            "subprocessors.html",
            "changes.html",
            "architecture/deployment.html",
            "annex.html",
            "all.html",
            "versions/2025.1/index.html",
            "de/index.html",
            "de/measures/ac-01.html",
            "de/coverage.html",
            "de/changes.html",
            "de/annex.html");

    private static Path site;
    private static Firefox firefox;

    @BeforeAll
    static void start() throws Exception {
        Optional<LocalProgram> found = Firefox.find();
        if (found.isEmpty()) {
            System.out.println("**** SiteInFirefoxIT is skipped: there is no Firefox on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Firefox on the path");
        site = OwnSite.pages();
        firefox = Firefox.start(found.get());
    }

    @AfterAll
    static void end() throws Exception {
        if (firefox != null) {
            firefox.close();
        }
    }

    private static String file(String page) {
        return site.resolve(page).toUri().toString();
    }

    private static List<String> problems(String address) throws Exception {
        List<String> problems = new ArrayList<>();
        firefox.open(address);
        for (int width : List.of(320, 1280)) {
            firefox.resize(width, 800);
            Object needed = firefox.run("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!Long.valueOf(0).equals(needed)) {
                problems.add(address + " is " + needed + " px too wide at " + width);
            }
        }
        firefox.console().forEach(line -> problems.add(address + " says " + line));
        return problems;
    }

    @Test
    void pagesAreSoundFromAFolder() throws Exception {
        List<String> problems = new ArrayList<>();
        for (String page : PAGES) {
            problems.addAll(problems(file(page)));
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void pagesAreSoundWithTheHeadersOfTheirServer() throws Exception {
        List<String> problems = new ArrayList<>();
        try (SiteServer server = new SiteServer(site)) {
            for (String page : PAGES) {
                problems.addAll(problems("http://127.0.0.1:" + server.port() + "/site/" + page));
            }
            assertEquals(List.of(), server.missing());
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void theSearchWorksFromAFolder() throws Exception {
        firefox.resize(1280, 900);
        firefox.open(file("index.html"));
        firefox.run("document.getElementById('search').focus()");
        assertEquals(
                "measures/ac-01.html",
                firefox.run("new Promise(done => { const field = document.getElementById('search');"
                        + " const ask = () => { field.value = 'AC01';"
                        + "   field.dispatchEvent(new Event('input', {bubbles: true}));"
                        + "   const first = document.querySelector('#search-results a');"
                        + "   if (first) done(first.href.replace(/.*[/]site[/]/, '').replace(/#.*/, ''));"
                        + "   else setTimeout(ask, 50); };"
                        + " ask(); })"));
        assertEquals(List.of(), firefox.console());
    }

    @Test
    void theThemeIsKeptFromPageToPage() throws Exception {
        try (SiteServer server = new SiteServer(site)) {
            String root = "http://127.0.0.1:" + server.port() + "/site/";
            firefox.resize(1280, 900);
            firefox.open(root + "index.html");
            Object light = firefox.run("getComputedStyle(document.body).backgroundColor");
            firefox.run("document.querySelector('.theme input[value=dark]').click()");
            firefox.open(root + "de/coverage.html");
            Object dark = firefox.run("getComputedStyle(document.body).backgroundColor");
            assertTrue(!light.equals(dark), light + " and " + dark);
            firefox.run("document.querySelector('.theme input[value=auto]').click()");
        }
    }

    @Test
    void aPdfCanBeChecked() throws Exception {
        firefox.open(file("annex.html"));
        firefox.choose(".drop input", site.resolve("annex/tom-annex-2026.1-en.pdf"));
        String said = (String) firefox.run("new Promise(done => { const place = document.querySelector('.result');"
                + " const look = () => place.textContent.trim() ? done(place.textContent) : setTimeout(look, 50);"
                + " look(); })");
        assertTrue(said.replaceAll("\\s+", " ").strip().startsWith("Match tom-annex-2026.1-en.pdf is"), said);
    }

    /** Firefox brings the words of German with it, so that a long one is parted with a hyphen and not anywhere. */
    @Test
    void aGermanWordOfSixtyLettersIsPartedWithAHyphen() throws Exception {
        String word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
        firefox.open(file("de/measures/ac-01.html"));
        firefox.resize(320, 800);
        String lines = "document.querySelector('.promise .prose p').getClientRects().length ? (() => {"
                + " const p = document.querySelector('.promise .prose p'); p.textContent = '" + word + "';"
                + " const range = document.createRange(); const tops = [];"
                + " for (let i = 0; i < p.firstChild.length; i++) { range.setStart(p.firstChild, i);"
                + "   range.setEnd(p.firstChild, i + 1); tops.push(range.getBoundingClientRect().top); }"
                + " return [...p.textContent].map((c, i) => i > 0 && tops[i] > tops[i - 1] + 5 ? '|' + c : c).join('');"
                + " })() : ''";
        String parted = (String) firefox.run(lines);
        assertTrue(parted.contains("|"), parted);
        firefox.run("document.documentElement.style.hyphens = 'manual'; document.querySelector('.promise .prose p')"
                + ".style.hyphens = 'manual'; 0");
        assertTrue(!parted.equals(firefox.run(lines)), "parted at the same letters without hyphens: " + parted);
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Golden;

/**
 * The search in the browser of this machine: the example's site in English and a small policy in German. Each query of
 * {@code cases/search/queries.csv} names the page that should come first; what comes first is a golden file.
 */
class SearchInBrowserIT {

    private static final Path CASE = Path.of("src/test/cases/search");

    /** The queries of the list by the policy that they are put to; another corpus is another path here. */
    private static final Map<String, String> STARTS =
            Map.of("example", "index.html", "example-de", "de/index.html", "german", "index.html");

    @TempDir
    private static Path root;

    private static final Map<String, Path> SITES = new LinkedHashMap<>();

    private static Browser browser;

    @BeforeAll
    static void build() {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** SearchInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        Path sources = CASE.resolve("sources");
        SITES.put("example", OwnSite.pages());
        SITES.put("example-de", OwnSite.pages());
        SITES.put(
                "german",
                site(Builds.options(
                        sources,
                        sources.resolve("measures"),
                        sources.resolve("architecture"),
                        root.resolve("german"))));
    }

    private static Path site(Options options) {
        Outcome outcome = SiteGoal.run(Build.open(options));
        assertEquals(
                Optional.empty(), outcome.failure(), () -> outcome.newFindings().toString());
        return options.output().resolve("site");
    }

    private static Tab open(Path site, String page) throws Exception {
        Tab tab = browser.open();
        tab.resize(1280, 900);
        tab.open(site.resolve(page).toUri().toString());
        return tab;
    }

    private record Query(String policy, String words, String page) {}

    private static List<Query> queries() throws Exception {
        return Files.readAllLines(CASE.resolve("queries.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Query(cells[0], cells[1], cells[2]))
                .toList();
    }

    /** The first three pages that a query finds, from the root of the site, each once. */
    private static List<String> found(Tab tab, String words) throws Exception {
        String found = (String) tab.run(type(words)
                + "[...new Set([...document.querySelectorAll('#search-results a')]"
                + ".map(a => a.href.replace(/#.*/, '').replace(/.*[/]site[/]/, '')))].slice(0, 3).join(' ')");
        return found.isEmpty() ? List.of() : Arrays.asList(found.split(" "));
    }

    private static String type(String words) {
        return "(() => { const field = document.getElementById('search'); field.focus(); field.value = "
                + "decodeURIComponent('"
                + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20")
                + "'); field.dispatchEvent(new Event('input', {bubbles: true})); })(); ";
    }

    private static final String READY = "new Promise(done => { const field = document.getElementById('search');"
            + " field.focus(); const look = () => window.tomSearchIndex &&"
            + " document.querySelector('.slash span').textContent ? done(true) : requestAnimationFrame(look);"
            + " look(); })";

    @Test
    void theRightPageComesFirst() throws Exception {
        StringBuilder report = new StringBuilder();
        SortedMap<String, byte[]> files = new TreeMap<>();
        int first = 0;
        int near = 0;
        List<Query> queries = queries();
        for (Map.Entry<String, Path> site : SITES.entrySet()) {
            try (Tab tab = open(site.getValue(), STARTS.get(site.getKey()))) {
                tab.run(READY);
                for (Query query : queries) {
                    if (query.policy().equals(site.getKey())) {
                        List<String> pages = found(tab, query.words());
                        int place = pages.indexOf(query.page()) + 1;
                        first += place == 1 ? 1 : 0;
                        near += place > 0 ? 1 : 0;
                        if (place != 1) {
                            report.append(String.join(",", query.policy(), query.words(), query.page()))
                                    .append(" is ")
                                    .append(place == 0 ? "not among " : "no. " + place + " of ")
                                    .append(String.join(" ", pages))
                                    .append('\n');
                        }
                    }
                }
                assertEquals(List.of(), tab.console());
            }
        }
        String head = queries.size() + " queries: " + first + " first, " + near + " in the first three\n";
        files.put("not-first.txt", (head + report).getBytes(StandardCharsets.UTF_8));
        Golden.assertMatches("search/expected", files);
        assertTrue(queries.size() >= 120, head);
        assertTrue(first >= 0.95 * queries.size(), head + report);
        assertTrue(near >= 0.99 * queries.size(), head + report);
    }

    private static void search(Tab tab, String words) throws Exception {
        tab.run(READY);
        tab.run(type(words) + "0");
    }

    private static String said(Tab tab) throws Exception {
        return (String) tab.run("document.querySelector('.search [role=status]').innerText");
    }

    private static String active(Tab tab) throws Exception {
        return (String) tab.run("(document.getElementById(document.getElementById('search')"
                + ".getAttribute('aria-activedescendant')) || {innerText: ''}).innerText.replace(/\\s+/g, ' ')");
    }

    @Test
    void theKeyboardLeadsToAResult() throws Exception {
        try (Tab tab = open(SITES.get("german"), "measures/zg-01.html")) {
            tab.press("/");
            assertEquals("search", tab.run("document.activeElement.id"));
            search(tab, "Fernzugriff");
            assertEquals("Treffer im Entwurf: 1", said(tab));
            assertEquals("true", tab.run("document.activeElement.getAttribute('aria-expanded')"));
            assertEquals("", active(tab));
            tab.press("ArrowDown");
            assertEquals(
                    "ZG-04 Fernzugriff und mobiles Arbeiten Der Fernzugriff führt nur über ein verschlüsseltes VPN.",
                    active(tab));
            assertEquals(
                    "Fernzugriff Fernzugriff",
                    tab.run("[...document.querySelectorAll('#search-results mark')].map(m => m.innerText).join(' ')"));
            tab.press("ArrowDown");
            assertEquals("", active(tab));
            tab.press("Escape");
            assertEquals("false", tab.run("document.activeElement.getAttribute('aria-expanded')"));
            assertEquals("Fernzugriff", tab.run("document.activeElement.value"));
            tab.press("ArrowUp");
            assertTrue(active(tab).startsWith("ZG-04"), active(tab));
            tab.follow("Enter");
            assertEquals("zg-04.html#vpn", tab.run("location.href.replace(/.*[/]/, '')"));
            assertEquals(List.of(), tab.console());
        }
    }

    @Test
    void theSlashCanBeTurnedOffForGood() throws Exception {
        try (Tab tab = open(SITES.get("german"), "index.html")) {
            search(tab, "Passwort");
            tab.run("document.querySelector('.slash input').click()");
            tab.open(SITES.get("german").resolve("glossary.html").toUri().toString());
            tab.press("/");
            assertEquals("BODY", tab.run("document.activeElement.tagName"));
        }
    }

    /** Nothing is loaded before the field is used; then two scripts of the site, and nothing of anybody else. */
    @Test
    void itLoadsWhatItNeedsWhenItIsUsed() throws Exception {
        try (SiteServer server = new SiteServer(SITES.get("example"));
                Tab tab = browser.open()) {
            String address = "http://127.0.0.1:" + server.port() + "/site/";
            tab.resize(1280, 900);
            tab.open(address + "measures/ac-01.html");
            assertEquals(
                    List.of(address + "measures/ac-01.html", address + "tom.css", address + "tom.js"), tab.requests());
            search(tab, "backup");
            assertEquals(
                    List.of(address + "search.js", address + "search-index.js"),
                    tab.requests().subList(3, tab.requests().size()));
            assertTrue(said(tab).startsWith("Results in version 2026.1: "), said(tab));
            assertEquals(
                    address + "measures/ao-03.html",
                    tab.run("document.querySelector('#search-results a').href.replace(/#.*/, '')"));
            assertEquals(List.of(), tab.console());
            assertEquals(List.of(), server.missing());
        }
    }

    /** The tree of a release has an index of its own, and says which version it is. */
    @Test
    void anEarlierVersionIsSearchedByItself() throws Exception {
        try (Tab tab = open(SITES.get("example"), "versions/2025.1/index.html")) {
            search(tab, "AO-08");
            assertEquals("Results in version 2025.1: 1", said(tab));
            assertTrue(((String) tab.run("document.querySelector('#search-results a').href"))
                    .endsWith("/site/versions/2025.1/measures/ao-08.html"));
        }
    }

    @Test
    void anythingMayBeTyped() throws Exception {
        try (Tab tab = open(SITES.get("german"), "index.html")) {
            for (String words : List.of(
                    "x".repeat(10_000),
                    "Passwort ".repeat(1_200),
                    "<img src=x onerror=alert(1)>",
                    "constructor __proto__ toString",
                    "((((32(1)(c",
                    "\u202e\ud83d\udd12\u0000",
                    ".*+?^${}()|[]\\\\",
                    "   ")) {
                search(tab, words);
                assertEquals(0L, tab.run("document.querySelectorAll('.search img, .search script').length"), words);
            }
            search(tab, "qqqqqq");
            assertEquals("Nichts gefunden im Entwurf.", said(tab));
            search(tab, "");
            assertEquals(true, tab.run("document.querySelector('.found').hidden"));
            assertEquals(List.of(), tab.console());
        }
    }

    /** What axe says of the open list, in both themes and on narrow and wide pages; and nothing is wider than its page. */
    @Test
    void theOpenListIsSound() throws Exception {
        String axe = new String(
                SearchInBrowserIT.class.getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        for (int width : List.of(320, 768, 1280)) {
            for (String theme : List.of("light", "dark")) {
                try (Tab tab = open(SITES.get("german"), "measures/bt-04.html")) {
                    tab.resize(width, 800);
                    tab.run("document.documentElement.setAttribute('data-theme', '" + theme + "')");
                    tab.run("const open = document.querySelector('.search-open');"
                            + " if (open.offsetParent) { open.click(); } 0");
                    search(tab, "Schlüssel");
                    tab.press("ArrowDown");
                    tab.run(axe + "; 0");
                    assertEquals(
                            "",
                            tab.run("axe.run(document).then(r => r.violations.map(v => v.id + ': '"
                                    + " + v.nodes.map(n => n.html).join(' ')).join('\\n'))"),
                            width + " " + theme);
                    assertEquals(
                            0L,
                            tab.run("Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
                            width + " " + theme);
                }
            }
        }
    }

    @Test
    void withoutScriptTheListFromAToZIsThere() throws Exception {
        String page = Files.readString(SITES.get("german").resolve("index.html"));
        assertTrue(page.contains("<a class=\"register\" href=\"a-z.html\">A–Z</a>"));
        assertTrue(page.contains("data-index=\"search-index.js\" hidden>"));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.json.StrictJson;

/** What the search looks through: {@code search-index.js} of the policy in the case {@code search}. */
class SearchIndexTest {

    private static final Path SOURCES = Path.of("src/test/cases/search/sources");
    private static final String BEGIN = "window.tomSearchIndex = ";

    @TempDir
    private static Path output;

    private static SortedMap<String, byte[]> site;

    @BeforeAll
    static void build() throws IOException {
        Build build = Build.open(
                Builds.options(SOURCES, SOURCES.resolve("measures"), SOURCES.resolve("architecture"), output));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        site = Builds.files(output.resolve("site"));
    }

    private static String text(String path) {
        return new String(site.get(path), StandardCharsets.UTF_8);
    }

    private static Map<?, ?> index() throws Exception {
        String script = text("search-index.js");
        assertTrue(script.startsWith(BEGIN) && script.endsWith(";\n"), script);
        byte[] json = script.substring(BEGIN.length(), script.length() - 2).getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(new ByteArrayInputStream(json), new StrictJson.Limits(1_000_000, 20));
    }

    @Test
    void theScriptIsSmall() {
        int size = site.get("search.js").length;
        assertTrue(size <= 40_000, size + " bytes");
        assertTrue(text("search.js").contains("Copyright 2022 Luca Ongaro"));
    }

    /** It is no larger than the words that stand on the pages that it leads to. */
    @Test
    void theIndexIsNoLargerThanTheTextThatItCovers() throws Exception {
        Set<String> pages = new HashSet<>();
        for (Object page : (List<?>) index().get("pages")) {
            pages.add((String) ((List<?>) page).get(1));
        }
        assertTrue(pages.size() > 30, pages.toString());
        int words = 0;
        for (String page : pages) {
            words += Jsoup.parse(text(page)).select("main").text().getBytes(StandardCharsets.UTF_8).length;
        }
        int size = site.get("search-index.js").length;
        assertTrue(size <= words, size + " bytes for " + words);
    }

    @Test
    void everyPlaceIsThere() throws Exception {
        Map<?, ?> index = index();
        int places = 0;
        for (Object one : (List<?>) index.get("pages")) {
            List<?> page = (List<?>) one;
            Document html = Jsoup.parse(text((String) page.get(1)));
            places += assertPlace(html, (String) page.get(1), page.size() > 2 ? (String) page.get(2) : "");
            for (Object place : page.size() > 5 ? (List<?>) page.get(5) : List.of()) {
                places += assertPlace(html, (String) page.get(1), (String) ((List<?>) place).get(0));
            }
        }
        Document coverage = Jsoup.parse(text((String) index.get("coverage")));
        for (Object line : (List<?>) index.get("controls")) {
            places += assertPlace(coverage, "coverage", (String) ((List<?>) line).get(3));
        }
        assertTrue(places > 150, places + " places");
    }

    private static int assertPlace(Document html, String page, String anchor) {
        assertTrue(anchor.isEmpty() || html.getElementById(anchor) != null, page + "#" + anchor);
        return anchor.isEmpty() ? 0 : 1;
    }

    /** Every page of the tree says where its own index is, however deep it lies. */
    @Test
    void everyPageKnowsItsIndex() {
        int pages = 0;
        for (String path : site.keySet()) {
            if (path.endsWith(".html")) {
                String index = Jsoup.parse(text(path)).select(".search").attr("data-index");
                String up =
                        "../".repeat((int) path.chars().filter(c -> c == '/').count());
                assertEquals(path.equals("404.html") ? "/tom/search-index.js" : up + "search-index.js", index, path);
                pages++;
            }
        }
        assertTrue(pages > 30, pages + " pages");
    }
}

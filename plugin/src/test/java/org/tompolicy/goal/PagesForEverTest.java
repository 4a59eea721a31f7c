package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of the two releases that are kept for ever in {@code src/test/resources/releases}: whatever the sources say today,
 * and however pages look by now, the words of a promise are those that were issued.
 */
class PagesForEverTest {

    private static final Path KEPT = Path.of("src/test/resources/releases");

    private static SortedMap<String, byte[]> site(Path root) throws IOException {
        SmallPolicy policy = new SmallPolicy(root);
        try (Stream<Path> files = Files.walk(KEPT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve("measures/releases")
                        .resolve(KEPT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Build build = Build.open(policy.options(LocalDate.of(2027, 6, 1)));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        return Builds.files(root.resolve("target/tom/site"));
    }

    /** What a tree says at each anchor of a promise, by page and anchor. */
    private static SortedMap<String, String> promises(SortedMap<String, byte[]> site, String version) {
        SortedMap<String, String> promises = new TreeMap<>();
        String tree = "versions/" + version + "/";
        site.forEach((path, content) -> {
            if (path.startsWith(tree + "measures/") && path.endsWith(".html")) {
                Document page = Jsoup.parse(new String(content, StandardCharsets.UTF_8));
                for (Element prose : page.select(".claim .prose")) {
                    promises.put(
                            path.substring(tree.length()) + "#"
                                    + prose.closest(".claim").id(),
                            prose.text());
                }
            }
        });
        return promises;
    }

    @Test
    void theWordsOnOldPagesAreThoseThatWereIssued(@TempDir Path root) throws IOException {
        SortedMap<String, byte[]> site = site(root);
        SortedMap<String, String> first = new TreeMap<>(Map.of(
                "measures/ac-01.html#credentials",
                "We look for credentials that nobody has used and deactivate them.",
                "measures/ac-01.html#register",
                "We keep a register of everybody who may use our systems.",
                "measures/ac-02.html#signature",
                "We hand out keys against signature only; see the form."));
        assertEquals(first, promises(site, "2026.1"));
        assertEquals("Every room has a lock.", inside(site, "2026.1", "ac-01", "rooms"));

        SortedMap<String, String> second = new TreeMap<>(first);
        second.put("measures/ac-02.html#copies", "We count the copies of keys.");
        assertEquals(second, promises(site, "2026.2"));
        assertEquals("Every room has a lock.", inside(site, "2026.2", "ac-01", "rooms"));

        assertArrayEquals(
                Files.readAllBytes(KEPT.resolve("2026.1/pictures/measures/access/plan.svg")),
                site.get("versions/2026.1/measures/access/plan.svg"));
    }

    /** A promise inside a list or a table. */
    private static String inside(SortedMap<String, byte[]> site, String version, String measure, String claim) {
        byte[] page = site.get("versions/" + version + "/measures/" + measure + ".html");
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                .getElementById(claim)
                .text();
    }
}

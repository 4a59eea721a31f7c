package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Golden;

/** Pages of a policy with two releases as a screen reader reads them from top to bottom. */
class PagesReadAloudIT {

    private static final List<String> PAGES =
            List.of("measures/ac-01.html", "measures/op-01.html", "changes.html", "coverage.html", "annex.html");

    private static final Pattern LINK = Pattern.compile("(?m)^ *link to ([^ :]*)(?: \"([^\"]*)\"|: (.*))");
    /** A button by its name; where it has none of its own, by its words. */
    private static final Pattern BUTTON = Pattern.compile("(?m)^ *button(?: \"([^\"]*)\")?(?:: (.*))?$");

    private static final Pattern HEADING = Pattern.compile("heading level=(\\d)");

    private static final SortedMap<String, String> READINGS = new TreeMap<>();

    @TempDir
    private static Path root;

    @BeforeAll
    static void read() throws Exception {
        Optional<Browser> browser = Browser.find();
        if (browser.isEmpty()) {
            System.out.println("**** PagesReadAloudIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        TwoReleases releases = TwoReleases.published(root, LocalDate.of(2027, 1, 4));
        try (SiteServer server = new SiteServer(releases.site());
                Tab tab = browser.get().open()) {
            String address = "http://127.0.0.1:" + server.port() + "/";
            tab.resize(1280, 900);
            for (String page : PAGES) {
                tab.open(address + page);
                READINGS.put(
                        page.replace('/', '-').replace(".html", ".txt"),
                        PageReading.of(tab.accessibleNodes(), address));
            }
        }
    }

    @Test
    void pagesAreReadAsExpected() throws Exception {
        SortedMap<String, byte[]> files = new TreeMap<>();
        READINGS.forEach((name, reading) -> files.put(name, reading.getBytes(StandardCharsets.UTF_8)));
        Golden.assertMatches("readings/expected/site", files);
    }

    /** A list of all links of a page is how many people read it. */
    @Test
    void linksOfOneNameLeadToOnePlace() {
        int links = 0;
        for (Map.Entry<String, String> page : READINGS.entrySet()) {
            Map<String, String> places = new HashMap<>();
            Matcher link = LINK.matcher(page.getValue());
            while (link.find()) {
                links++;
                String name = link.group(2) == null ? link.group(3) : link.group(2);
                String before = places.putIfAbsent(name, link.group(1));
                assertTrue(
                        before == null || before.equals(link.group(1)),
                        page.getKey() + ": " + name + " leads to " + before + " and " + link.group(1));
            }
        }
        assertTrue(links > 100, "only " + links + " links");
    }

    /** A list of all buttons of a page is read in the same way. */
    @Test
    void noTwoButtonsOfAPageHaveOneName() {
        int citations = 0;
        for (Map.Entry<String, String> page : READINGS.entrySet()) {
            Set<String> names = new HashSet<>();
            Matcher button = BUTTON.matcher(page.getValue());
            while (button.find()) {
                String name = button.group(1) == null ? String.valueOf(button.group(2)) : button.group(1);
                assertTrue(names.add(name), page.getKey() + ": two buttons are called " + name);
                citations += name.startsWith("Copy citation ") ? 1 : 0;
            }
        }
        assertTrue(citations > 4, "only " + citations + " buttons that copy a citation");
    }

    @Test
    void headingsSkipNoLevel() {
        READINGS.forEach((page, reading) -> {
            List<Integer> levels = HEADING.matcher(reading)
                    .results()
                    .map(heading -> Integer.valueOf(heading.group(1)))
                    .toList();
            assertEquals(1, levels.get(0), page);
            for (int i = 1; i < levels.size(); i++) {
                assertTrue(levels.get(i) <= levels.get(i - 1) + 1, page + ", heading " + i + " of " + levels);
            }
        });
    }
}

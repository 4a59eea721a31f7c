package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Leaves pictures of eight pages in {@code target/pictures}, in two languages, widths and themes, for somebody to look at:
 * {@code measure-de-390-dark.png}. What a machine can see of a page says {@link SiteInBrowserIT}.
 */
class SitePicturesIT {

    private static final Path FOLDER = Path.of("target", "pictures");

    private static final Map<String, String> PAGES = Map.of(
            "start", "index.html",
            "measure", "measures/ac-01.html",
            "coverage", "coverage.html",
            "sub-processors", "subprocessors.html",
            "changes", "changes.html",
            "architecture", "architecture/deployment.html",
            "annex", "annex.html",
            "a-z", "a-z.html");

    private static final Map<Integer, Integer> WINDOWS = Map.of(390, 844, 1280, 900);

    @Test
    void eightPagesCanBeLookedAt() throws Exception {
        Optional<Browser> browser = Browser.find();
        if (browser.isEmpty()) {
            System.out.println("**** SitePicturesIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        Files.createDirectories(FOLDER);
        List<String> addresses = Stream.of("", "de/")
                .flatMap(folder -> PAGES.values().stream().map(page -> folder + page))
                .toList();
        try (SiteVisit visit = new SiteVisit(browser.get(), OwnSite.pages())) {
            assertEquals(List.of(), visit.each(addresses, SitePicturesIT::take));
        }
        try (Stream<Path> pictures = Files.list(FOLDER)) {
            assertEquals(8 * 2 * 2 * 2, pictures.count());
        }
    }

    private static List<String> take(Tab tab, String page) throws Exception {
        String language = page.startsWith("de/") ? "de" : "en";
        String name = PAGES.entrySet().stream()
                .filter(entry -> page.endsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        for (Map.Entry<Integer, Integer> window : WINDOWS.entrySet()) {
            tab.resize(window.getKey(), window.getValue());
            for (String theme : List.of("light", "dark")) {
                tab.media(Map.of("prefers-color-scheme", theme));
                byte[] picture = tab.picture();
                assertTrue(
                        ImageIO.read(new ByteArrayInputStream(picture)).getWidth() == window.getKey(),
                        "the picture is as wide as the window");
                Files.write(
                        FOLDER.resolve(String.join("-", name, language, window.getKey() + "", theme) + ".png"),
                        picture);
            }
        }
        return List.of();
    }
}

package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** The page that a server sends for every address that there is not, however deep that lies. */
@Slow
class MissingPageTest {

    private static byte[] page(String website, String language) {
        return SiteEdition.render(
                        ArchiveFixture.withWebsite(ArchiveFixture.publication(), website),
                        ArchiveFixture.three(),
                        Templates.standard(),
                        UiTexts.of(language))
                .content("404.html");
    }

    private static Document parsed(byte[] page) {
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    }

    /** What leads to the site itself. */
    private static List<String> addresses(Document page) {
        return page.select("[href], [src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .filter(address -> !address.matches("(https|mailto):.*"))
                .toList();
    }

    @Test
    void pagesAreAsExpected() throws Exception {
        Golden.assertMatches(
                "site-missing",
                FileSet.builder()
                        .add("below-a-path.html", page("https://example.github.io/policy", "en"))
                        .add("nowhere.html", page("", "en"))
                        .add("nowhere.de.html", page("", "de"))
                        .build());
    }

    @Test
    void linksAndStyleBeginWithThePathOfTheWebsite() {
        for (List<String> website : List.of(
                List.of("https://example.github.io/policy/", "/policy/"),
                List.of("https://example.github.io/policy", "/policy/"),
                List.of("https://example.org:8443/a/b/", "/a/b/"),
                List.of("https://policy.example.org", "/"),
                List.of("https://policy.example.org//", "/"))) {
            List<String> addresses = addresses(parsed(page(website.get(0), "en")));
            assertTrue(addresses.size() > 20, "addresses: " + addresses.size());
            for (String address : addresses) {
                assertTrue(
                        address.equals("#main") || address.startsWith(website.get(1)) && !address.startsWith("//"),
                        () -> website + ": " + address);
            }
        }
    }

    @Test
    void itHasNoAddressOfItsOwn() {
        for (String website : List.of("https://example.github.io/policy/", "")) {
            Document page = parsed(page(website, "en"));
            assertTrue(page.select("link[rel=canonical]").isEmpty(), website);
            assertEquals("noindex", page.select("meta[name=robots]").attr("content"), website);
        }
    }

    @Test
    void withoutAWebsiteItHasNoLinkThatCouldBreak() throws Exception {
        byte[] content = page("", "en");
        Document page = parsed(content);
        assertEquals(List.of(), addresses(page));
        assertEquals("mailto:privacy@tmc.example", page.select("a").attr("href"));
        assertTrue(page.text().contains("This is version 2026.1."), page.text());
        assertEquals(
                List.of(),
                new HtmlCheck(FileSet.builder().add("404.html", content).build(), Set.of()).problems());
    }
}

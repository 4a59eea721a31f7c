package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Published;

/** Addresses that a measure had before ({@code tom-formerly}): they lead to where it stands now. */
class FormerNamesTest {

    private static final Publication POLICY = Published.publication(PolicyFixture.policy()
            .measure(
                    "AC-01",
                    measure -> measure.formerly("AC-07", "Access Rules.adoc", "policies/access.html", "AC-02")
                            .claim("register"))
            .measure(
                    "AC-02",
                    measure -> measure.formerly("../../outside", "/etc/hosts").claim("log")));

    private static FileSet site() {
        ReleaseArchive none = ReleaseArchive.none(LocalDate.of(2026, 11, 23));
        return SiteEdition.render(
                List.of(
                        new SiteTree("", POLICY, none, UiTexts.of("en"), Set.of(), any -> UiTexts.of("en")),
                        new SiteTree("de/", POLICY, none, UiTexts.of("de"), Set.of(), any -> UiTexts.of("de"))),
                Optional.empty(),
                Templates.standard());
    }

    private static String text(FileSet site, String path) {
        return new String(site.content(path), StandardCharsets.UTF_8);
    }

    @Test
    void aHostSendsReadersOn() {
        assertEquals("""
                /etc/hosts.html /measures/ac-02.html 301
                /measures/ac-07.html /measures/ac-01.html 301
                /measures/access-rules.html /measures/ac-01.html 301
                /measures/outside.html /measures/ac-02.html 301
                /policies/access.html /measures/ac-01.html 301
                /de/etc/hosts.html /de/measures/ac-02.html 301
                /de/measures/ac-07.html /de/measures/ac-01.html 301
                /de/measures/access-rules.html /de/measures/ac-01.html 301
                /de/measures/outside.html /de/measures/ac-02.html 301
                /de/policies/access.html /de/measures/ac-01.html 301
                """, text(site(), "_redirects"));
    }

    @Test
    void aPageLeadsOnWhereNoHostDoes() {
        FileSet site = site();
        Document page = Jsoup.parse(text(site, "policies/access.html"));
        assertEquals(
                "0; url=../measures/ac-01.html",
                page.selectFirst("meta[http-equiv=refresh]").attr("content"));
        assertEquals("noindex", page.selectFirst("meta[name=robots]").attr("content"));
        assertEquals(
                "../measures/ac-01.html",
                page.selectFirst("main article a[href*=ac-01]").attr("href"));
        assertEquals(
                "Diese Maßnahme steht jetzt unter einer anderen Adresse.",
                Jsoup.parse(text(site, "de/measures/ac-07.html"))
                        .selectFirst("h1")
                        .text());
        assertTrue(text(site, "measures/ac-07.md").contains("(ac-01.md)"), text(site, "measures/ac-07.md"));
    }

    @Test
    void theNameOfAnotherMeasureStaysIts() {
        assertFalse(text(site(), "measures/ac-02.html").contains("refresh"));
    }

    @Test
    void thereIsNoSuchFileWithoutSuchNames() {
        FileSet site = SiteEdition.render(
                PublicationFixture.draft(),
                ReleaseArchive.none(LocalDate.of(2026, 11, 23)),
                Templates.standard(),
                UiTexts.of("en"));
        site.paths().forEach(path -> assertNotEquals("_redirects", path));
    }
}

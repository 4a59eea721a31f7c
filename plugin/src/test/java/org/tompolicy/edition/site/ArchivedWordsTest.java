package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.Audience;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Slow;

/** The present tense is for the version in force: what trees of other versions say of themselves. */
@Slow
class ArchivedWordsTest {

    private static final String THEN = ".then";

    private static FileSet render(ReleaseArchive archive, String language) {
        return SiteEdition.render(
                ArchiveFixture.publication(archive), archive, Templates.standard(), UiTexts.of(language));
    }

    private static Document page(FileSet files, String path) {
        return Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8));
    }

    private static List<String> answers(FileSet files, String version) {
        Document start = page(files, "versions/" + version + "/index.html");
        List<String> answers = new ArrayList<>(start.select(".questions dd").eachText());
        answers.set(1, start.select(".questions dt").get(1).text());
        return Stream.of(0, 1, 2).map(answers::get).toList();
    }

    private static String strip(FileSet files, String version) {
        return page(files, "versions/" + version + "/index.html")
                .select(".strip span:not(.unseen)")
                .first()
                .text();
    }

    @Test
    void aSupersededVersionSaysWhenItHeldAndWhatTookItsPlace() {
        FileSet english = render(ArchiveFixture.withWithdrawn(), "en");
        assertEquals(
                List.of(
                        "No. In force from 1 October 2025 to 30 September 2026; replaced by 2026.1."
                                + " Last review of every measure: 1 September 2025.",
                        "What is in it?",
                        "From 1 October 2025 to 30 September 2026, issued 20 September 2025."),
                answers(english, "2025.1"));
        assertEquals(
                "../2026.1/index.html",
                page(english, "versions/2025.1/index.html")
                        .select(".questions dd strong a")
                        .attr("href"));
        assertEquals(
                List.of(
                        "Nein. In Kraft vom 1. Oktober 2025 bis 30. September 2026; abgelöst durch 2026.1."
                                + " Letzte Überprüfung jeder Maßnahme: 1. September 2025.",
                        "Was steht darin?",
                        "Vom 1. Oktober 2025 bis 30. September 2026, herausgegeben am 20. September 2025."),
                answers(render(ArchiveFixture.withWithdrawn(), "de"), "2025.1"));
    }

    @Test
    void anAnnouncedVersionSaysFromWhenItHolds() {
        assertEquals(
                "Not yet. Version 2026.2 takes effect on 1 January 2027.",
                answers(render(ArchiveFixture.three(), "en"), "2026.2").get(0).replaceFirst(" Last review.*", ""));
        assertEquals(
                "Noch nicht. Version 2026.2 gilt ab 1. Januar 2027.",
                answers(render(ArchiveFixture.three(), "de"), "2026.2").get(0).replaceFirst(" Letzte .*", ""));
    }

    @Test
    void aVersionThatWasWithdrawnWhileAnnouncedNeverHeld() {
        FileSet english = render(ArchiveFixture.withWithdrawn(), "en");
        assertEquals("was to take effect on 1 March 2026", strip(english, "2025.2"));
        List<String> answers = answers(english, "2025.2");
        assertTrue(
                answers.get(0)
                        .startsWith("No, and it never was: it was to take effect on 1 March 2026 and was withdrawn on"
                                + " 20 February 2026."),
                answers.get(0));
        assertEquals("Never: it was to take effect on 1 March 2026. Issued 2 February 2026.", answers.get(2));
        assertEquals(
                "2025.2 Withdrawn It named a region that is not used. 2 Feb 2026 never",
                page(english, "versions/index.html")
                        .getElementById("2025.2")
                        .select("> th, > td:not(:last-child)")
                        .text()
                        .strip());
        assertTrue(page(english, "versions/2025.2/measures/ac-01.html")
                .select(".citation")
                .first()
                .text()
                .startsWith("TMC, Technical and organisational measures, version 2025.2, never in force, AC-01"));
        assertFalse(page(english, "versions/2025.2/measures/ac-01.html").text().contains("In this wording"));
        assertTrue(page(english, "versions/2025.2/measures/pe-01.html")
                .text()
                .contains("In this wording from 1 October 2025"));
        String feed = new String(english.content("feed.xml"), StandardCharsets.UTF_8);
        assertTrue(feed.contains("Version 2025.2, issued 2 February 2026; it was to take effect on 1 March 2026."));
        assertFalse(feed.contains("effective from 1 March 2026"));
        FileSet german = render(ArchiveFixture.withWithdrawn(), "de");
        assertEquals("sollte am 1. März 2026 in Kraft treten", strip(german, "2025.2"));
        assertTrue(answers(german, "2025.2")
                .get(0)
                .startsWith("Nein, und sie war es nie: Sie sollte am 1. März 2026 in Kraft treten und wurde am"
                        + " 20. Februar 2026 zurückgezogen."));
    }

    @Test
    void aVersionThatWasWithdrawnWhileInForceSaysUntilWhen() {
        ReleaseArchive archive = ArchiveFixture.withdrawnWhileInForce();
        assertTrue(answers(render(archive, "en"), "2026.1")
                .get(0)
                .startsWith("No. In force from 1 October 2026 to 19 October 2026; withdrawn on 20 October 2026."));
        assertEquals("effective from 1 October 2026", strip(render(archive, "en"), "2026.1"));
        assertTrue(answers(render(archive, "de"), "2026.1")
                .get(0)
                .startsWith("Nein. In Kraft vom 1. Oktober 2026 bis 19. Oktober 2026; zurückgezogen am"
                        + " 20. Oktober 2026."));
        assertTrue(answers(render(archive, "en"), "2025.1").get(0).startsWith("Version 2025.1 is in force."));
    }

    @Test
    void theRootSaysTheSameWhereItShowsAVersionByChoice() {
        ReleaseArchive archive = ArchiveFixture.three();
        Publication shown = new Publication(
                Audience.PUBLIC,
                archive.asOf(),
                archive.find("2025.1").orElseThrow().policy().orElseThrow(),
                List.of(),
                List.of());
        FileSet files = SiteEdition.render(shown, archive, Templates.standard(), UiTexts.of("en"));
        assertEquals(
                "No. In force from 1 October 2025 to 30 September 2026; replaced by 2026.1.",
                page(files, "index.html").select(".questions dd strong").first().text());
    }

    /** Every text that has a form for what is not in force is seen in that form only. */
    @Test
    void noPageOfAVersionThatIsNotInForceSpeaksOfNow() {
        ReleaseArchive archive = ArchiveFixture.withWithdrawn();
        for (String language : List.of("en", "de")) {
            FileSet files = render(archive, language);
            Map<String, String> words = UiTexts.of(language).words();
            List<String> keys = new ArrayList<>(List.of("versionInForce", "sinceVersion", "inForceSince"));
            words.keySet().stream()
                    .filter(key -> key.endsWith(THEN))
                    .map(key -> key.substring(0, key.length() - THEN.length()))
                    .forEach(keys::add);
            assertTrue(keys.size() > 15, keys.toString());
            int pages = 0;
            for (String path : files.paths()) {
                if (path.matches("versions/[^/]+/.*\\.html") && !isInForce(archive, path.split("/")[1])) {
                    pages++;
                    String text = " " + page(files, path).text() + " "
                            + page(files, path).select("meta[name=description]").attr("content") + " ";
                    for (String key : keys) {
                        assertFalse(
                                present(words.get(key)).matcher(text).find(),
                                () -> path + " says " + words.get(key) + " in " + text);
                    }
                }
            }
            assertTrue(pages > 30, "looked at " + pages + " pages");
        }
    }

    private static boolean isInForce(ReleaseArchive archive, String version) {
        return archive.find(version).orElseThrow().status() == ReleaseStatus.IN_FORCE;
    }

    private static Pattern present(String text) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}])");
        for (String part : text.split("\\{[0-9]}", -1)) {
            pattern.append(pattern.length() > 15 ? "[^.]{1,60}" : "").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString());
    }
}

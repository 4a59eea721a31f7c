package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

@Slow
class ChangePagesTest {

    private static final List<String> EXPORTS = List.of("policy.json", "policy.csv");

    private static FileSet render(ReleaseArchive archive, String language) {
        return SiteEdition.render(
                ArchiveFixture.publication(archive), archive, Templates.standard(), UiTexts.of(language));
    }

    private static FileSet changesOf(FileSet site) {
        FileSet.Builder some = FileSet.builder();
        site.forEach((path, content) -> {
            if (path.startsWith("changes") && !path.endsWith(".css") || path.startsWith("feed")) {
                some.add(path, content);
            }
        });
        return some.build();
    }

    private static Document page(FileSet files, String path) {
        return Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8));
    }

    private static Document page(String path) {
        return page(render(ArchiveFixture.three(), "en"), path);
    }

    private static Element release(Document page, String version) {
        return page.getElementById(version);
    }

    private static Element change(Element release, String place) {
        return release.select(".changed").stream()
                .filter(change -> change.select("h3").text().endsWith(place))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems(ReleaseArchive archive, String language) throws Exception {
        Set<String> elsewhere = new HashSet<>(EXPORTS);
        archive.releases()
                .forEach(release ->
                        EXPORTS.forEach(file -> elsewhere.add("versions/" + release.version() + "/" + file)));
        return new HtmlCheck(render(archive, language), elsewhere).problems();
    }

    @Test
    void pagesAndFeedsAreAsExpected() throws Exception {
        Golden.assertMatches("site-changes", changesOf(render(ArchiveFixture.three(), "en")));
    }

    @Test
    void germanPagesAndFeedsOfWithdrawnReleasesAreAsExpected() throws Exception {
        Golden.assertMatches("site-changes-german", changesOf(render(ArchiveFixture.withWithdrawn(), "de")));
    }

    @Test
    void everyPageIsValidAndEveryLinkLeadsSomewhere() throws Exception {
        assertEquals(List.of(), problems(ArchiveFixture.three(), "en"));
        assertEquals(List.of(), problems(ArchiveFixture.withWithdrawn(), "de"));
        assertEquals(List.of(), problems(ArchiveFixture.onlyFirst(), "en"));
    }

    @Test
    void twoRendersGiveTheSameBytes() {
        FileSet first = changesOf(render(ArchiveFixture.withWithdrawn(), "en"));
        FileSet second = changesOf(render(ArchiveFixture.withWithdrawn(), "en"));
        first.forEach((path, content) -> assertArrayEquals(content, second.content(path), path));
        assertEquals(first.size(), second.size());
    }

    @Test
    void newsOfSubProcessorsComesFirstThenBadNews() {
        assertEquals(
                List.of(
                        "Added",
                        "Weakened",
                        "Removed",
                        "Removed",
                        "Removed",
                        "Weakened",
                        "Weakened",
                        "Strengthened",
                        "Strengthened",
                        "Strengthened",
                        "Added",
                        "Equivalent",
                        "Editorial"),
                release(page("changes.html"), "2026.2").select(".kind .class").eachText().stream()
                        .map(text -> text.substring(2))
                        .toList());
    }

    @Test
    void countsSayHowManyThereAreOfEachClass() {
        assertEquals(
                "− 3 removed ↓ 3 weakened ↑ 3 strengthened + 2 added = 1 equivalent ¶ 1 editorial",
                release(page("changes.html"), "2026.2").select(".counts").text());
    }

    @Test
    void aReleaseSaysItsDaysAndWhatItIsComparedWith() {
        Document page = page("changes.html");
        assertEquals(
                "Issued 16 November 2026. Takes effect on 1 January 2027, 46 days after issue."
                        + " Compared with version 2026.1. Read version 2026.2",
                release(page, "2026.2").select(".facts-line").text());
        assertEquals(
                "Issued 20 September 2025. Effective from 1 October 2025, 11 days after issue. Replaced on 1 October 2026."
                        + " Read version 2025.1",
                release(page, "2025.1").select(".facts-line").text());
        assertEquals(
                List.of("This is the first version: nothing precedes it."),
                release(page, "2025.1").select(".nothing").eachText());
    }

    @Test
    void aRedlineIsReadAloud() {
        Element change = change(release(page("changes.html"), "2026.2"), "#renewal");
        assertEquals(
                "Passwords are renewed at least every deleted: six inserted: twelve months.",
                change.select(".redline").text());
        assertEquals("deleted:", change.select(".redline del .unseen").text());
        assertEquals(
                "Interval: deleted: every 6 months inserted: once a year. Reason: every sign-in now needs a second factor,"
                        + " and passwords are also changed whenever there is a sign of misuse.",
                change.select(".remark").text());
    }

    @Test
    void theLegendStandsAboveTheFirstRedlineOnly() {
        Document page = page("changes.html");
        assertEquals(1, page.select(".legend").size());
        assertEquals(1, release(page, "2026.2").select(".legend").size());
        assertEquals(2, page.select(".classified").size());
    }

    @Test
    void anEntryLeadsToTheTextInTheReleaseThatHasIt() {
        Element release = release(page("changes.html"), "2026.2");
        assertEquals(
                "versions/2026.1/measures/ao-05.html#fax",
                change(release, "#fax").select("h3 a").attr("href"));
        assertEquals(
                "versions/2026.2/measures/ac-03.html#renewal",
                change(release, "#renewal").select("h3 a").attr("href"));
        assertEquals(
                "versions/2026.2/subprocessors.html#northwind-mail",
                change(release, "#northwind-mail").select("h3 a").attr("href"));
        assertEquals(
                "versions/2026.1/measures/pe-01.html",
                change(release, "United Kingdom").select("h3 a").attr("href"));
    }

    @Test
    void aSubProcessorThatComesIsDescribedInFull() {
        assertEquals(
                "Legal entity: inserted: Northwind Messaging Inc. Address: inserted: 1 Example Street"
                        + " Contact: inserted: privacy@northwind-mail.example Purpose: inserted: Sending of mail"
                        + " Services: inserted: Web application Country: inserted: United States Transfer basis:"
                        + " inserted: EU-US Data Privacy Framework, Decision (EU) 2023/1795 of 10 July 2023; EU standard contractual clauses (Decision 2021/914)"
                        + " Northwind Mail is a new sub-processor and takes the place of Contoso Mail. Services: Web application. Used from: 1 January 2027.",
                change(release(page("changes.html"), "2026.2"), "#northwind-mail")
                        .select(".remark")
                        .text());
    }

    @Test
    void aRemarkOnSeveralChangesOfAMeasureStandsOnce() {
        Element release = release(page("changes.html"), "2026.2");
        assertEquals(1, release.select(".remark:contains(Data on the device)").size());
    }

    @Test
    void theVersionThatWasSignedLeadsToWhatChangedSince() {
        Document page = page("changes.html");
        assertEquals(
                List.of(
                        "2026.1 is still in force",
                        "2025.1 was replaced: see all changes up to 2026.1",
                        "I have a PDF: which version is it?"),
                page.select(".signed li").eachText());
        assertEquals(
                List.of("versions/2026.1/index.html", "changes/since-2025.1.html", "annex.html#check"),
                page.select(".signed a").eachAttr("href"));
    }

    @Test
    void sinceAVersionSaysWhatHoldsAndWhatWillCome() {
        Document page = page("changes/since-2025.1.html");
        assertEquals("What changed since 2025.1", page.select("h1").text());
        assertEquals(
                List.of(
                        "Version 2026.1 has been in force since 1 October 2026.",
                        "For your contract the version agreed there applies until changed as agreed.",
                        "Version 2026.2 takes effect on 1 January 2027. What will change"),
                page.select(".since p").eachText());
        assertEquals("../changes.html#2026.2", page.select(".since p a").attr("href"));
        assertEquals(1, page.select(".legend").size());
    }

    @Test
    void aServiceShowsWhatConcernsItOnly() {
        Document mobile = page("changes/mobile.html");
        assertTrue(mobile.select(".strip").text().contains("Service: Mobile application"));
        List<String> titles = release(mobile, "2026.2").select("h3").eachText();
        assertTrue(titles.contains("Strengthened: AO-07 Mobile applications #encrypted"), titles.toString());
        assertFalse(titles.contains("Added: Sub-processor Northwind Mail #northwind-mail"), titles.toString());
        Document web = page("changes/web.html");
        assertTrue(release(web, "2026.2")
                .select("h3")
                .eachText()
                .contains("Added: Sub-processor Northwind Mail #northwind-mail"));
        assertFalse(release(web, "2026.2").select("h3").text().contains("AO-07"));
        assertEquals("Web application", web.select("[aria-current=page]").last().text());
    }

    @Test
    void theHistoryOfAServiceBeginsWithTheReleaseThatAddsIt() {
        FileSet files = render(ArchiveFixture.withNewService(), "en");
        Document mobile = page(files, "changes/mobile.html");
        assertEquals(List.of("2026.2", "2026.1"), mobile.select(".places a").eachText());
        assertEquals(
                List.of("2026.1"), mobile.select(".signed li:has(span) > a").eachText());
        assertEquals(
                List.of("2026.2", "2026.1"), mobile.select("section.release").eachAttr("id"));
        assertEquals(
                "This is the first version: nothing precedes it.",
                release(mobile, "2026.1").select(".nothing").text());
        assertEquals(0, release(mobile, "2026.1").select(".changed").size());
        assertFalse(release(mobile, "2026.1").text().contains("Compared"));
        assertEquals(
                3, page(files, "changes/web.html").select("section.release").size());
        assertTrue(release(page(files, "changes.html"), "2026.1").text().contains("Compared with version 2025.1"));
    }

    @Test
    void aWithdrawnReleaseSaysWhyAndADeletedTextIsNotCompared() {
        FileSet files = render(ArchiveFixture.withWithdrawn(), "en");
        Document page = page(files, "changes.html");
        assertEquals(
                "Withdrawn on 20 February 2026: It named a region that is not used.",
                release(page, "2025.2").select(".reason").text());
        assertTrue(release(page, "2025.2").text().contains("It was to take effect on 1 March 2026"));
        assertEquals(
                "Withdrawn on 8 January 2026: It held the name of an employee. The text of this version was deleted.",
                release(page, "2024.1").select(".reason").text());
        assertTrue(release(page, "2024.1").select("a").isEmpty());
        assertEquals(
                "What changed is not shown, because the text of version 2024.1 was deleted.",
                release(page, "2025.1").select(".nothing").text());
        assertEquals(
                List.of(
                        "2026.1 is still in force",
                        "2025.2 was withdrawn: see all changes up to 2026.1",
                        "2025.1 was replaced: see all changes up to 2026.1",
                        "2024.1 was withdrawn",
                        "I have a PDF: which version is it?"),
                page.select(".signed li").eachText());
        assertTrue(page(files, "changes/since-2025.2.html").text().contains("nothing that is promised changed"));
    }

    @Test
    void everyPageNamesTheFeeds() {
        FileSet files = render(ArchiveFixture.three(), "en");
        for (String path : List.of("index.html", "measures/ac-01.html", "versions/2025.1/measures/ac-01.html")) {
            Document page = page(files, path);
            String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
            assertEquals(
                    List.of(up + "feed.xml", up + "feed-subprocessors.xml"),
                    page.select("link[type=application/atom+xml]").eachAttr("href"),
                    path);
            assertEquals(up + "feed.xml", page.select("footer a:contains(Feed)").attr("href"), path);
        }
    }

    @Test
    void aSiteWithoutReleasesHasNeitherChangesNorFeeds() {
        FileSet files = SiteEdition.render(
                PublicationFixture.draft(),
                ReleaseArchive.none(ArchiveFixture.DAY),
                Templates.standard(),
                UiTexts.of("en"));
        assertEquals(0, changesOf(files).size());
        assertTrue(page(files, "index.html")
                .select("link[type=application/atom+xml]")
                .isEmpty());
        assertEquals(
                -1, Arrays.asList(page(files, "index.html").text().split(" ")).indexOf("Feed"));
    }
}

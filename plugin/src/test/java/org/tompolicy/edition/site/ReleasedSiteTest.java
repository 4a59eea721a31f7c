package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.Audience;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** The site of a policy that has releases: the root, and a tree for each of them. */
@Slow
class ReleasedSiteTest {

    private static final Set<String> GOLDEN = Set.of(
            "index.html",
            "measures/ac-01.html",
            "measures/pe-01.html",
            "versions/index.html",
            "versions/2025.1/index.html",
            "versions/2025.2/index.html",
            "versions/2026.2/index.html",
            "versions/2025.1/measures/ac-01.html",
            "versions/2025.2/measures/ac-01.html",
            "versions/2026.2/measures/pe-01.html",
            "sitemap.xml");

    private static FileSet render(Publication shown, ReleaseArchive archive, String language) {
        return SiteEdition.render(shown, archive, Templates.standard(), UiTexts.of(language));
    }

    /** The site that shows the release in force. */
    private static FileSet render(ReleaseArchive archive) {
        return render(ArchiveFixture.publication(archive), archive, "en");
    }

    /** The root as it is while a release is shown by choice. */
    private static Publication showing(ReleaseArchive archive, String version) {
        return new Publication(
                Audience.PUBLIC,
                archive.asOf(),
                archive.find(version).orElseThrow().policy().orElseThrow(),
                List.of(),
                List.of());
    }

    private static Document page(FileSet files, String path) {
        return Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8));
    }

    private static Set<String> paths(FileSet files) {
        Set<String> paths = new TreeSet<>();
        files.paths().forEach(paths::add);
        return paths;
    }

    private static List<String> problems(FileSet files) throws Exception {
        Set<String> exports = new TreeSet<>(Set.of("policy.json", "policy.csv"));
        for (String path : files.paths()) {
            if (path.matches("versions/[^/]*/index\\.html")) {
                exports.add(path.replace("index.html", "policy.json"));
                exports.add(path.replace("index.html", "policy.csv"));
            }
        }
        return new HtmlCheck(files, exports).problems();
    }

    @Test
    void rootTreesAndTheListOfVersionsAreAsExpected() throws Exception {
        FileSet.Builder some = FileSet.builder();
        render(ArchiveFixture.withWithdrawn()).forEach((path, content) -> {
            if (GOLDEN.contains(path)) {
                some.add(path, content);
            }
        });
        Golden.assertMatches("site-archive", some.build());
    }

    @Test
    void everyLinkOfEveryTreeLeadsSomewhere() throws Exception {
        ReleaseArchive archive = ArchiveFixture.withWithdrawn();
        assertEquals(List.of(), problems(render(archive)));
        assertEquals(List.of(), problems(render(ArchiveFixture.publication(archive), archive, "de")));
    }

    @Test
    void everyLinkLeadsSomewhereWhateverIsShown() throws Exception {
        ReleaseArchive archive = ArchiveFixture.withWithdrawn();
        assertEquals(List.of(), problems(render(PublicationFixture.draft(), archive, "en")));
        assertEquals(List.of(), problems(render(showing(archive, "2025.1"), archive, "en")));
        assertEquals(List.of(), problems(render(showing(archive, "2026.2"), archive, "de")));
    }

    @Test
    void aTreeHoldsThePagesOfTheRootButTheArchitecture() {
        FileSet files =
                render(PublicationFixture.inForce(), PublicationFixture.archive(PublicationFixture.inForce()), "en");
        Set<String> root = new TreeSet<>();
        Set<String> tree = new TreeSet<>();
        for (String path : files.paths()) {
            if (path.startsWith("versions/2026.1/") && !path.endsWith(".md")) {
                tree.add(path.substring("versions/2026.1/".length()));
            } else if (path.matches("(?!versions/).*\\.html|search-index\\.js")) {
                root.add(path);
            }
        }
        assertTrue(root.removeIf(path -> path.startsWith("architecture/")));
        assertTrue(root.removeAll(Set.of("annex.html", "404.html")));
        root.removeIf(path -> path.startsWith("changes"));
        assertEquals(root, tree);
    }

    @Test
    void anArchivedPageLeadsToThePresentDocument() {
        FileSet files =
                render(PublicationFixture.inForce(), PublicationFixture.archive(PublicationFixture.inForce()), "en");
        assertEquals(
                "../../../architecture/operation/deployment.html#regions",
                page(files, "versions/2026.1/measures/ac-01.html")
                        .select("#unused-credentials .proof a[href*=architecture]")
                        .attr("href"));
    }

    @Test
    void aDocumentThatIsGoneLosesItsLinkAndKeepsItsName() {
        Publication shown = PublicationFixture.inForce();
        Publication without = new Publication(shown.audience(), shown.asOf(), shown.policy(), List.of(), List.of());
        Element proof = page(
                        render(without, PublicationFixture.archive(shown), "en"), "versions/2026.1/measures/ac-01.html")
                .selectFirst("#unused-credentials .proof");
        assertTrue(proof.text().contains("Architecture: Deployment, Regions"));
        assertTrue(proof.select("a[href*=architecture]").isEmpty());
    }

    @Test
    void theRootSaysWhatTheNextReleaseChanges() {
        Element banner =
                page(render(ArchiveFixture.three()), "measures/ac-01.html").selectFirst(".banner");
        assertEquals(
                "Announced Version 2026.2 takes effect on 1 January 2027. Northwind Mail is a new sub-processor and"
                        + " takes the place of Contoso Mail. Services: Web application. Used from: 1 January 2027."
                        + " The sub-processor Microsoft Azure changes. Country: Ireland; before: United Kingdom."
                        + " One promise is weaker and 2 are removed. Sub-processors change. What it covers changes."
                        + " What will change",
                banner.text());
        assertEquals("../changes.html#2026.2", banner.select("a").attr("href"));
    }

    @Test
    void aNewSubProcessorIsNewsOnlyWhereItServesSomething() {
        FileSet files = render(ArchiveFixture.three());
        String news = "Northwind Mail is a new sub-processor";
        for (String path : List.of("index.html", "services/web.html", "changes/web.html", "measures/ac-01.html")) {
            assertTrue(page(files, path).select(".banner").text().contains(news), path);
        }
        for (String path : List.of("services/mobile.html", "changes/mobile.html", "measures/ao-07.html")) {
            String banner = page(files, path).select(".banner").text();
            assertTrue(banner.startsWith("Announced Version 2026.2 takes effect on 1 January 2027."), banner);
            assertFalse(banner.contains(news), path);
        }
    }

    @Test
    void everyBadgeLeadsToWhatItsClassSays() {
        FileSet files = render(ArchiveFixture.three());
        Document changes = page(files, "changes.html");
        int badges = 0;
        for (String path : files.paths()) {
            if (path.endsWith(".html")) {
                for (Element badge : page(files, path).select(".class")) {
                    if (badge.parent().normalName().equals("dt")) {
                        continue;
                    }
                    String href = badge.attr("href");
                    assertTrue(href.matches("(.*changes\\.html)?#class-[a-z]+"), path + ": " + badge.outerHtml());
                    Element meaning = changes.getElementById(href.substring(href.indexOf('#') + 1));
                    assertTrue(badge.hasClass(meaning.id().substring("class-".length())), href);
                    assertFalse(meaning.select("dd").text().isBlank());
                    badges++;
                }
            }
        }
        assertTrue(badges > 50, "badges: " + badges);
    }

    @Test
    void aMeasureSaysWhatBecameOfEachPromiseBeforeWhatTheCompanySaysOfIt() {
        FileSet files = render(ArchiveFixture.three());
        assertEquals(
                "↑ Strengthened since 2026.1: strengthened (review), #encrypted strengthened. Classified by TMC. Compare"
                        + " wording",
                page(files, "versions/2026.2/measures/ao-07.html")
                        .select("p.revision:not(.provision)")
                        .get(1)
                        .text());
        assertEquals(
                "Revision 2. Strengthened (review), #encrypted strengthened. Compare wording",
                page(files, "measures/ao-07.html")
                        .select("#History tbody tr")
                        .get(0)
                        .select("td")
                        .get(1)
                        .text());
    }

    @Test
    void theRootHasNoBannerWhileNothingIsAnnounced() {
        assertTrue(page(render(ArchiveFixture.onlyFirst()), "index.html")
                .select(".banner")
                .isEmpty());
    }

    @Test
    void everyArchivedPageSaysWhatItsReleaseIs() {
        FileSet files = render(ArchiveFixture.withWithdrawn());
        int pages = 0;
        for (String path : files.paths()) {
            if (path.endsWith(".html") && path.matches("versions/[^/]+/.*")) {
                String version = path.split("/")[1];
                Document page = page(files, path);
                String expected = switch (version) {
                    case "2025.1" ->
                        "Superseded Version 2025.1 was in force from 1 October 2025. Version 2026.1 replaced it on 1 October 2026.";
                    case "2025.2" ->
                        "Withdrawn Version 2025.2 was withdrawn on 20 February 2026, before it took effect."
                                + " It named a region that is not used.";
                    case "2026.1" ->
                        "In force This page shows version 2026.1 as it was issued on 21 September 2026. It has been in force since 1 October 2026.";
                    case "2026.2" -> "Announced Version 2026.2 takes effect on 1 January 2027.";
                    default -> throw new IllegalStateException(version);
                };
                String banner = page.select(".banner").text();
                assertTrue(banner.startsWith(expected), () -> path + ": " + banner);
                assertTrue(page.select(".strip").text().startsWith("Version " + version), path);
                assertEquals(
                        "This is version " + version
                                + ". For your contract the version agreed there applies until changed as agreed.",
                        page.select("footer .sentence").text());
                pages++;
            }
        }
        assertTrue(pages > 50, "looked at " + pages + " pages");
    }

    @Test
    void anArchivedMeasureLeadsToTheSameMeasureNow() {
        FileSet files = render(ArchiveFixture.three());
        Element link = page(files, "versions/2025.1/measures/ac-01.html").selectFirst(".banner a");
        assertEquals("This measure now", link.text());
        assertEquals("../../../measures/ac-01.html", link.attr("href"));
        assertEquals(
                "../../../measures/ac-01.html#History",
                page(files, "versions/2025.1/measures/ac-01.html")
                        .select(".earlier a")
                        .attr("href"));
    }

    @Test
    void anArchivedMeasureThatIsGoneLeadsToItsPageThatSaysSo() {
        ReleaseArchive archive = ArchiveFixture.three();
        FileSet files = render(showing(archive, "2026.2"), archive, "en");
        assertEquals(
                "../../../measures/pe-01.html",
                page(files, "versions/2025.1/measures/pe-01.html")
                        .select(".banner a")
                        .first()
                        .attr("href"));
        Document gone = page(files, "measures/pe-01.html");
        assertEquals(
                "Withdrawn No longer promised from version 2026.2 on, effective from 1 January 2027.",
                gone.select(".reason").text());
        assertEquals("ao-01.html", gone.select("p:contains(In its place) a").attr("href"));
        assertEquals(
                "../versions/2026.1/measures/pe-01.html",
                gone.select("a:contains(Its last text)").attr("href"));
        assertEquals(
                List.of(
                        "2026.2, from 1 January 2027 − Removed No longer promised. Compare wording",
                        "2026.1, since 1 October 2026 No change.",
                        "2025.1, 1 October 2025 to 30 September 2026 + Added Revision 1. First published."),
                gone.select(".history tbody tr").eachText());
        assertTrue(page(files, "index.html").select("#withdrawn a").text().contains("PE-01"));
        assertTrue(page(files, "a-z.html").text().contains("PE-01, no longer shown"));
    }

    @Test
    void aNewMeasureHasNoPageNowSoThatItsBannerLeadsToThePolicy() {
        ReleaseArchive archive = ArchiveFixture.three();
        FileSet files = render(showing(archive, "2025.1"), archive, "en");
        Element link = page(files, "versions/2026.1/measures/ap-03.html").selectFirst(".banner a");
        assertEquals("The policy now", link.text());
        assertEquals("../../../index.html", link.attr("href"));
    }

    @Test
    void aMeasureTellsItsHistoryAndSinceWhenItsWordingHolds() {
        FileSet files = render(ArchiveFixture.three());
        Document changed = page(files, "measures/ac-01.html");
        assertTrue(changed.select(".revision").text().contains("In this wording since 1 October 2026"));
        assertTrue(changed.select(".revision").text().contains("Strengthened since 2025.1"));
        assertEquals(
                "../changes.html#2026.1",
                changed.select(".revision a:contains(Compare)").attr("href"));
        Document same = page(files, "measures/pe-01.html");
        assertTrue(same.select(".revision").text().contains("In this wording since 1 October 2025"));
        assertEquals(
                List.of("../versions/2026.1/measures/pe-01.html", "../versions/2025.1/measures/pe-01.html"),
                same.select(".history th a").eachAttr("href"));
    }

    @Test
    void theListOfMeasuresSaysWhatChangedSinceTheReleaseBefore() {
        Document start = page(render(ArchiveFixture.three()), "index.html");
        assertEquals("Since 2025.1", start.select("th.change").first().text());
        assertEquals("+ Added", start.select("tr:contains(AP-03) .change").text());
        assertEquals("", start.select("tr:contains(PE-01) .change").text());
        assertTrue(page(render(ArchiveFixture.onlyFirst()), "index.html")
                .select("th.change")
                .isEmpty());
    }

    @Test
    void searchEnginesFindWhatIsInForceAndOnlyOnce() {
        FileSet files = render(ArchiveFixture.withWithdrawn());
        for (String path : files.paths()) {
            if (path.endsWith(".html")) {
                Document page = page(files, path);
                boolean archived = path.matches("versions/[^/]+/.*");
                boolean missing = path.equals("404.html");
                assertEquals(
                        archived || missing ? "noindex" : "",
                        page.select("meta[name=robots]").attr("content"),
                        path);
                assertEquals(
                        missing
                                ? ""
                                : "https://policy.tmc.example/"
                                        + path.replaceFirst("^(versions/[^/]+/)?index\\.html$", "$1"),
                        page.select("link[rel=canonical]").attr("href"));
            }
        }
        String map = new String(files.content("sitemap.xml"), StandardCharsets.UTF_8);
        assertTrue(map.contains("https://policy.tmc.example/versions/index.html"));
        assertFalse(map.contains("/versions/2"));
    }

    @Test
    void aPolicyWithoutAnAddressHasNoSitemap() {
        ReleaseArchive archive = ArchiveFixture.three();
        Publication shown = ArchiveFixture.publication();
        assertTrue(render(shown, archive, "en").has("sitemap.xml"));
        FileSet nowhere = render(ArchiveFixture.withWebsite(shown, ""), archive, "en");
        assertFalse(nowhere.has("sitemap.xml"));
        assertTrue(nowhere.has("robots.txt"));
    }

    @Test
    void aServerSaysSoOfWhatIsNoPage() {
        String archived = "/versions/:version/*\n  X-Robots-Tag: noindex\n";
        String inForce = headers(render(ArchiveFixture.withWithdrawn()));
        assertTrue(inForce.endsWith("DENY\n" + archived), inForce);
        String draft = headers(render(PublicationFixture.draft(), ArchiveFixture.three(), "en"));
        assertTrue(draft.endsWith("DENY\n  X-Robots-Tag: noindex\n" + archived), draft);
    }

    private static String headers(FileSet files) {
        return new String(files.content("_headers"), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotInForceIsNotIndexed() {
        ReleaseArchive archive = ArchiveFixture.three();
        for (String version : List.of("2025.1", "2026.2")) {
            assertEquals(
                    "noindex",
                    page(render(showing(archive, version), archive, "en"), "index.html")
                            .select("meta[name=robots]")
                            .attr("content"));
            assertFalse(render(showing(archive, version), archive, "en").has("sitemap.xml"), version);
        }
    }

    @Test
    void aDraftBesideReleasesIsMarkedOnEveryPageOfTheRoot() {
        FileSet files = render(PublicationFixture.draft(), ArchiveFixture.three(), "en");
        for (String path : files.paths()) {
            if (path.endsWith(".html") && !path.matches("versions/[^/]+/.*")) {
                Document page = page(files, path);
                assertTrue(page.select(".banner.draft").text().startsWith("Draft This draft is not in force."), path);
                assertEquals("noindex", page.select("meta[name=robots]").attr("content"), path);
            }
        }
        Element link = page(files, "index.html").selectFirst(".banner a");
        assertEquals("Version 2026.1, which is in force", link.text());
        assertEquals("versions/2026.1/index.html", link.attr("href"));
    }

    @Test
    void aPurgedReleaseLeavesItsDigestsAndNoPage() {
        FileSet files = render(ArchiveFixture.withWithdrawn());
        assertTrue(paths(files).stream().noneMatch(path -> path.startsWith("versions/2024.1/")));
        Element row = page(files, "versions/index.html").getElementById("2024.1");
        PublishedRelease purged = ArchiveFixture.withWithdrawn().find("2024.1").orElseThrow();
        assertTrue(row.text().contains("It held the name of an employee."));
        assertTrue(row.text().contains(purged.modelDigest()));
        assertTrue(row.text().contains(purged.sealDigest()));
        assertTrue(row.select("a").isEmpty());
    }

    @Test
    void theListOfVersionsNamesStatusAndDates() {
        Document page = page(render(ArchiveFixture.withWithdrawn()), "versions/index.html");
        assertEquals(
                List.of("2026.2", "2026.1", "2025.2", "2025.1", "2024.1"),
                page.select("tbody > tr > th").eachText());
        assertEquals(
                "2025.1 Superseded 20 Sep 2025 1 Oct 2025 30 Sep 2026",
                page.getElementById("2025.1")
                        .select("> th, > td:not(:last-child)")
                        .text());
    }

    @Test
    void citationsOfAnArchivedPageNameItsVersion() {
        assertEquals(
                "TMC, Technical and organisational measures, version 2025.1, effective from 1 October 2025, AC-01"
                        + " “Access authorisation”, #register, https://policy.tmc.example/versions/2025.1/measures/ac-01.html#register",
                page(render(ArchiveFixture.three()), "versions/2025.1/measures/ac-01.html")
                        .select("#register .citation")
                        .text());
    }

    @Test
    void proofOfAnArchivedPageIsThatOfTheDayOfIssue() {
        String strip = page(render(ArchiveFixture.three()), "versions/2025.1/index.html")
                .select(".strip")
                .text();
        assertTrue(strip.contains("proof as of 20 September 2025"), strip);
        assertEquals(LocalDate.of(2026, 11, 23), ArchiveFixture.three().asOf());
    }
}

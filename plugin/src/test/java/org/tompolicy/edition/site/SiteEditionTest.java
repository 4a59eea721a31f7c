package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Compact;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.Promises;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Published;
import org.tompolicy.testing.Slow;

@Slow
class SiteEditionTest {

    private static final ReleaseArchive NO_RELEASE = ReleaseArchive.none(LocalDate.of(2026, 11, 23));

    private static final Set<String> EXPORTS = Set.of(
            "policy.json", "policy.csv", "changes.html", "versions/2026.1/policy.json", "versions/2026.1/policy.csv");

    private static FileSet render(Publication publication, String language) {
        return SiteEdition.render(
                publication, PublicationFixture.archive(publication), Templates.standard(), UiTexts.of(language));
    }

    private static String page(FileSet files, String path) {
        return new String(files.content(path), StandardCharsets.UTF_8);
    }

    private static FileSet only(FileSet files, Set<String> paths) {
        FileSet.Builder some = FileSet.builder();
        files.forEach((path, content) -> {
            if (paths.contains(path)) {
                some.add(path, content);
            }
        });
        return some.build();
    }

    @Test
    void aDraftIsAsExpected() throws Exception {
        FileSet.Builder files = FileSet.builder();
        render(PublicationFixture.draft(), "en").forEach((path, content) -> {
            if (!Set.of("tom.css", "annex.css", "tom.js", "annex.js", "search.js", "icon.svg")
                    .contains(path)) {
                files.add(path, content);
            }
        });
        Golden.assertMatches("site-draft", files.build());
    }

    @Test
    void aReleaseIsAsExpected() throws Exception {
        FileSet files = render(PublicationFixture.inForce(), "en");
        Golden.assertMatches("site-release", only(files, Set.of("index.html", "measures/ac-01.html", "annex.html")));
    }

    @Test
    void germanPagesAreAsExpected() throws Exception {
        FileSet files = render(PublicationFixture.inForce(), "de");
        Golden.assertMatches("site-german", only(files, Set.of("index.html", "measures/ac-01.html", "coverage.html")));
    }

    /** Claims that name controls, lines that nobody answers, and promises that others keep. */
    private static Publication claimsWithControls() {
        PolicyFixture policy = PolicyFixture.policy()
                .framework("gdpr", "28.3.f", "32.1.b", "33.2", "34")
                .framework("scc", "17")
                .measure(
                        "AC-01",
                        measure -> measure.control("gdpr", "32.1.b")
                                .providedBy("customer")
                                .claim(
                                        "notice",
                                        claim -> claim.control("gdpr", "33.2")
                                                .control("gdpr", "34")
                                                .control("scc", "17")
                                                .providedBy("processor"))
                                .claim("register"))
                .measure(
                        "AC-02",
                        measure -> measure.status(MeasureStatus.NOT_APPLICABLE)
                                .claim("AC-02", claim -> claim.control("gdpr", "33.2")));
        Publication publication = Published.publication(policy);
        return new Publication(
                publication.audience(),
                publication.asOf(),
                publication
                        .policy()
                        .withPromises(owner -> new Promises(
                                owner.services(),
                                owner.claims().stream()
                                        .map(claim -> Html.claim(claim.id()))
                                        .toList(),
                                owner.claims())),
                List.of(),
                List.of());
    }

    @Test
    void coverageTellsEveryLineWithTheClaimsThatAloneAnswerIt() throws Exception {
        Document coverage = Jsoup.parse(page(render(claimsWithControls(), "en"), "coverage.html"));
        assertEquals(
                List.of(
                        "No measure is named.",
                        "AC-01 Measure AC-01: #register",
                        "AC-01 Measure AC-01: #notice AC-02 Measure AC-02 (does not apply)",
                        "AC-01 Measure AC-01: #notice",
                        "AC-01 Measure AC-01: #notice"),
                coverage.select(".controls tbody td").eachText());
        assertEquals(
                "measures/ac-01.html#notice",
                coverage.select("#gdpr-art-33-2 td a").get(1).attr("href"));
    }

    @Test
    void whatHoldsForAMeasureStandsInItsHeadAndBelowAClaimOnlyWhatDiffers() throws Exception {
        Document page = Jsoup.parse(page(render(claimsWithControls(), "en"), "measures/ac-01.html"));
        assertEquals(
                "Provided by: you, the customer (your part)",
                page.select("article .head .provision").text());
        assertEquals(
                "", page.select(".rail").select(":containsOwn(Provided by)").text());
        String below = page.select("#notice dl").text();
        assertTrue(below.startsWith("Provided by"), below);
        assertTrue(
                below.contains("Relates to GDPR: Art. 33(2), Art. 34; EU standard contractual clauses: Title of 17"),
                below);
        assertEquals(
                "Relates to GDPR: Art. 32(1)(b)", page.select("#register dl").text());
    }

    @Test
    void everyPageIsValidAndEveryLinkLeadsSomewhere() throws Exception {
        assertEquals(List.of(), problems(PublicationFixture.draft(), "en"));
        assertEquals(List.of(), problems(PublicationFixture.inForce(), "de"));
    }

    @Test
    void everyPageOfTheSmallestPolicyIsValid() throws Exception {
        assertEquals(List.of(), problems(PublicationFixture.smallest(), "en"));
    }

    private static List<String> problems(Publication publication, String language) throws Exception {
        return new HtmlCheck(render(publication, language), EXPORTS).problems();
    }

    @Test
    void badPagesAreReported() throws Exception {
        String bad = """
                <!DOCTYPE html>
                <html lang="en"><head><title>Bad</title></head><body onload="x()"><h1>One</h1><h3 id="a">Three</h3>
                <p id="a" style="color: red"><a href="gone.html">a</a> <a href="#gone">b</a>
                <img src="https://example.org/a.png"></p><center>old</center></body></html>
                """;
        String problems = String.join(
                "\n", new HtmlCheck(FileSet.builder().add("bad.html", bad).build(), Set.of()).problems());
        for (String part : List.of(
                "skips a level",
                "inline",
                "onload",
                "repeats the id a",
                "gone.html, which there is not",
                "#gone, which has no such place",
                "fetches https",
                "center",
                "alt")) {
            assertTrue(problems.contains(part), () -> part + " is not in\n" + problems);
        }
    }

    @Test
    void everyPageOfADraftSaysThatItIsNotInForce() {
        FileSet files = render(PublicationFixture.draft(), "en");
        int pages = 0;
        for (String path : files.paths()) {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(page(files, path));
                assertTrue(page.select(".banner").text().contains("This draft is not in force."), path);
                assertTrue(page.select("footer .sentence").text().startsWith("This is a draft."), path);
                assertEquals("noindex", page.select("meta[name=robots]").attr("content"), path);
                assertTrue(page.select(".citation, .copy").isEmpty(), path);
                pages++;
            }
        }
        assertEquals(18, pages);
    }

    @Test
    void aReleaseNamesItsVersionAndOffersCitations() {
        Document page = Jsoup.parse(page(render(PublicationFixture.inForce(), "en"), "measures/ac-01.html"));
        assertTrue(page.select(".banner").isEmpty());
        assertEquals(
                "This is version 2026.1. For your contract the version agreed there applies until changed as agreed.",
                page.select("footer .sentence").text());
        assertEquals(
                "TMC, Technical and organisational measures, version 2026.1, effective from 1 October 2026, AC-01"
                        + " “Access authorisation”, #register, https://policy.tmc.example/versions/2026.1/measures/ac-01.html#register",
                page.select("#register .citation").text());
    }

    @Test
    void anAnnouncedReleaseSaysWhenItTakesEffect() {
        Document page = Jsoup.parse(page(render(PublicationFixture.announced(), "en"), "index.html"));
        assertEquals(
                "Announced Version 2026.2 takes effect on 1 January 2027.",
                page.select(".banner").text());
        assertTrue(page.select(".strip").text().contains("takes effect on 1 January 2027"));
        assertFalse(page.text().contains("in force since"));
    }

    @Test
    void proofShowsKindAndDateAndLinksOnlyWhatIsPublic() {
        Document page = Jsoup.parse(page(render(PublicationFixture.draft(), "en"), "measures/ac-01.html"));
        assertEquals(
                "Shown by Record, 3 November 2026 (evidence held)",
                page.select("#register .proof").text());
        assertEquals(
                "Interval At least every 3 months Applies to Web application Provided by Microsoft Azure, you, the customer"
                        + " (your part) Laid down in Architecture: Deployment, Regions Shown by Access review, July to September 2026 "
                        + "(evidence held)",
                page.select("#unused-credentials .proof").text());
    }

    @Test
    void theProofOfTheRestFollowsItsLastPiece() {
        Document page = Jsoup.parse(page(render(PublicationFixture.draft(), "en"), "measures/ac-01.html"));
        assertEquals(
                "AC-01 Laid down in Policy document, 4 February 2026 (evidence held) Shown by No proof is shown.",
                page.select(".passage:has(.scroll) + .inner").text());
    }

    @Test
    void theCompanysOwnCertificatesComeFirst() {
        Document page = Jsoup.parse(page(render(PublicationFixture.draft(), "en"), "certifications.html"));
        assertEquals(
                List.of("ISO/IEC 27001 certificate", "SOC 2 report of Azure"),
                page.select("h2").eachText());
    }

    @Test
    void whatEndedUnderAPromiseIsSaidWhereCertificatesAre() {
        FileSet files = render(endedCertificates(), "en");
        String measures = "Certificate ended on 19 November 2026; no newer one is shown. AC-01#one, AC-01#two";
        assertEquals(
                List.of(
                        measures,
                        "Attestation ended on 1 October 2026; no newer one is shown. azure#audited",
                        "Attestation ended on 30 September 2026; no newer one is shown. AC-01"),
                said(files, "certifications.html", ".lede + .plain li"));
        assertEquals(
                List.of(measures, "Attestation ended on 30 September 2026; no newer one is shown. AC-01"),
                said(files, "index.html", "dd .dots li:contains(ended)"),
                "what others hold is not ours");
        assertEquals(
                List.of(
                        "measures/ac-01.html#one",
                        "measures/ac-01.html#two",
                        "subprocessors.html#azure-audited",
                        "measures/ac-01.html"),
                Jsoup.parse(page(files, "certifications.html"))
                        .select(".lede + .plain a")
                        .eachAttr("href"));
        assertEquals(
                "Zertifikat abgelaufen am 19. November 2026; ein neuerer Nachweis wird nicht gezeigt. AC-01#one, AC-01#two",
                said(render(endedCertificates(), "de"), "index.html", "dd .dots li:contains(abgelaufen)")
                        .get(0));
    }

    private static List<String> said(FileSet files, String path, String lines) {
        return Jsoup.parse(page(files, path)).select(lines).eachText().stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    private static Publication endedCertificates() {
        return Published.publication(PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("AC-01", claim -> claim.evidence("report"))
                                .claim("one", claim -> claim.evidence("quality"))
                                .claim("two", claim -> claim.evidence("quality"))
                                .claim("renewed", claim -> claim.evidence("quality", "valid"))
                                .claim("tested", claim -> claim.evidence("test")))
                .subProcessor("azure", azure -> azure.claim("audited", claim -> claim.evidence("theirs")))
                .record("quality", record -> ended(record, EvidenceKind.CERTIFICATE, "2026-11-19"))
                .record("valid", record -> ended(record, EvidenceKind.CERTIFICATE, "2027-11-19"))
                .record("report", record -> ended(record, EvidenceKind.ATTESTATION, "2026-09-30"))
                .record("theirs", record -> ended(record, EvidenceKind.ATTESTATION, "2026-10-01"))
                .record("test", record -> ended(record, EvidenceKind.TEST_REPORT, "2026-10-02")));
    }

    private static RecordFixture ended(RecordFixture record, EvidenceKind kind, String day) {
        return record.kind(kind).collected("2025-01-01").validUntil(day);
    }

    @Test
    void aServiceShowsItsMeasuresOnly() {
        Document page = Jsoup.parse(page(render(PublicationFixture.draft(), "en"), "services/mobile.html"));
        assertEquals(List.of("AC-01", "AO-07"), page.select("tbody .id").eachText());
        assertTrue(page.select(".strip").text().contains("Service: Mobile application"));
    }

    @Test
    void neverPrintsOurNumbersOfTheCommissionsList() {
        String page = page(render(PublicationFixture.draft(), "en"), "coverage.html");
        assertTrue(page.contains("scc-user-identification-and-authorisation"));
        assertFalse(page.contains("scc-05") || page.contains(">05"));
    }

    @Test
    void aDraftHasNoSitemap() {
        FileSet files = render(PublicationFixture.draft(), "en");
        assertFalse(files.has("sitemap.xml"));
        assertEquals("User-agent: *\nAllow: /\n", page(files, "robots.txt"));
    }

    @Test
    void theSmallestPolicyHasOnlyPagesThatSaySomething() {
        Set<String> paths = new java.util.TreeSet<>();
        render(PublicationFixture.smallest(), "en").paths().forEach(paths::add);
        assertFalse(paths.contains("architecture/index.html"));
        assertFalse(paths.contains("coverage.html"));
        assertTrue(paths.contains("robots.txt"));
    }

    @Test
    void twoRendersGiveTheSameBytes() {
        FileSet first = render(PublicationFixture.draft(), "en");
        FileSet second = render(PublicationFixture.draft(), "en");
        first.forEach((path, content) -> assertArrayEquals(content, second.content(path), path));
        assertEquals(first.size(), second.size());
    }

    @Test
    void aTemplateOfTheUsersOwnStandsBeforeTheDefaultOne() {
        Templates own = Templates.withOverrides(Map.of(
                "site/annex.ftlh",
                "<p>${sentences[0]}</p>",
                "tokens.css",
                ":root { --ink: navy }\n",
                "site/css/badges.css",
                ".tag { color: inherit }\n"));
        FileSet files = SiteEdition.render(PublicationFixture.draft(), NO_RELEASE, own, UiTexts.of("en"));
        assertEquals("<p>There is no PDF of a draft.</p>", page(files, "annex.html"));
        Templates standard = Templates.standard();
        assertEquals(
                Compact.style(standard.joined(SiteEdition.STYLE)
                        .replace(standard.text("tokens.css"), ":root { --ink: navy }\n")
                        .replace(standard.text("site/css/badges.css"), ".tag { color: inherit }\n")),
                page(files, "tom.css"));
    }

    @Test
    void aTemplateThatDoesNotFitNamesTheMeasure() {
        Templates own = Templates.withOverrides(Map.of("site/measure.ftlh", "<h1>${title}</h1>\n${owner}"));
        TemplateProblem problem = assertThrows(
                TemplateProblem.class,
                () -> SiteEdition.render(PublicationFixture.draft(), NO_RELEASE, own, UiTexts.of("en"))
                        .made());
        assertEquals("site/measure.ftlh", problem.template());
        assertEquals(2, problem.line());
        assertEquals("AC-01", problem.subject());
    }

    @Test
    void aPageIsMadeWhenItIsAskedFor() {
        Templates own = Templates.withOverrides(Map.of("site/measure.ftlh", "${owner}"));
        FileSet files = SiteEdition.render(PublicationFixture.draft(), NO_RELEASE, own, UiTexts.of("en"));
        assertTrue(page(files, "index.html").startsWith("<!DOCTYPE html>"));
        assertThrows(TemplateProblem.class, () -> files.content("measures/ac-01.html"));
    }
}

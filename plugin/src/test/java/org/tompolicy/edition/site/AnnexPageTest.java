package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

@Slow
class AnnexPageTest {

    private static FileSet render(Publication publication, ReleaseArchive archive, String language) {
        return SiteEdition.render(publication, archive, Templates.standard(), UiTexts.of(language));
    }

    private static FileSet inForce() {
        return render(PublicationFixture.inForce(), IssuedFixture.archive(), "en");
    }

    private static Document page(FileSet files, String path) {
        return Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8));
    }

    private static List<String> pdfs(FileSet files) {
        List<String> pdfs = new ArrayList<>();
        files.paths().forEach(path -> {
            if (path.endsWith(".pdf")) {
                pdfs.add(path);
            }
        });
        return pdfs;
    }

    @Test
    void thePageOfSeveralReleasesIsAsExpected() throws Exception {
        FileSet german = render(PublicationFixture.inForce(), IssuedFixture.notOffered(), "de");
        FileSet files = inForce();
        FileSet.Builder some = FileSet.builder();
        some.add("annex.html", files.content("annex.html"));
        some.add("SHA256SUMS", files.content("annex/SHA256SUMS"));
        some.add("annex-not-offered.de.html", german.content("annex.html"));
        Golden.assertMatches("site-annex", some.build());
    }

    @Test
    void theFolderHoldsWhatIsOfferedAsItWasSealed() {
        FileSet files = inForce();
        Set<String> offered = new HashSet<>();
        for (PublishedRelease release : IssuedFixture.archive().releases()) {
            for (OfferedAnnex annex : release.annexes()) {
                annex.content().ifPresent(content -> {
                    assertArrayEquals(content, files.content("annex/" + annex.fileName()));
                    offered.add("annex/" + annex.fileName());
                });
            }
        }
        assertEquals(offered, Set.copyOf(pdfs(files)));
        assertEquals(11, offered.size());
    }

    @Test
    void theDigestsOfTheFolderAreThoseOfItsFilesAndOfNoOther() {
        FileSet files = inForce();
        List<String> lines = new String(files.content("annex/SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> expected = pdfs(files).stream()
                .map(path -> IssuedFixture.sha256(files.content(path)) + "  " + path.substring("annex/".length()))
                .toList();
        assertEquals(expected, lines);
    }

    @Test
    void oneButtonOfTheSiteIsFilled() {
        FileSet files = inForce();
        List<String> filled = new ArrayList<>();
        files.paths().forEach(path -> {
            if (path.endsWith(".html")) {
                page(files, path).select(".filled").forEach(button -> filled.add(path + " " + button.attr("href")));
            }
        });
        assertEquals(List.of("annex.html annex/tom-annex-2026.1-en-eu-2021-915.pdf"), filled);
    }

    @Test
    void theFirstLabelStandsAtTheTopWithItsFacts() {
        Document page = page(inForce(), "annex.html");
        assertEquals(
                "Annex III to the EU clauses (Decision 2021/915)",
                page.select(".download h2").text());
        assertEquals(
                "For a controller and a processor in the European Economic Area, or under Article 28 GDPR in general."
                        + " For all services.",
                page.select(".download h2 + p").text());
        assertEquals(
                List.of("Download in English (PDF)", "Auf Deutsch herunterladen (PDF)"),
                page.select(".download .button").eachText());
        assertEquals("de", page.select(".download .button").get(1).attr("lang"));
        assertEquals(
                List.of(
                        "Version 2026.1, in force since 1 October 2026",
                        "Issued 21 September 2026",
                        "Size 18 pages, 212 KB (English)",
                        "Format PDF/A-3a, PDF/UA-1"),
                page.select(".download dl").get(0).select("div").eachText());
        String digest = page.select(".download .digest").text();
        assertTrue(digest.matches("([0-9a-f]{8} ){7}[0-9a-f]{8}"), digest);
        assertEquals(digest.replace(" ", ""), page.select(".download .copy").attr("data-text"));
    }

    @Test
    void thePageOfTheOtherLanguageOffersItsOwnPdfFirst() {
        Document page = page(render(PublicationFixture.inForce(), IssuedFixture.archive(), "de"), "annex.html");
        assertEquals(
                List.of("Auf Deutsch herunterladen (PDF)", "Download in English (PDF)"),
                page.select(".download .button").eachText());
        assertEquals("Deutsch Englisch", page.select(".clauses thead th").next().text());
    }

    @Test
    void everyLabelAndServiceIsARow() {
        Document page = page(inForce(), "annex.html");
        assertEquals(
                List.of(
                        "Annex III, Decision (EU) 2021/915 Processors under Article 28 GDPR PDF, 18 pages 212 KB PDF, 19"
                                + " pages 216 KB",
                        "Annex III, Decision (EU) 2021/915: Mobile application PDF, 12 pages 1.4 MB PDF, 1 page 100 KB",
                        "Annex II, Decision (EU) 2021/914 Transfers to third countries PDF, 19 pages 214 KB PDF, 20 pages"
                                + " 219 KB",
                        "Annex to the data processing agreement Agreements under Article 28 GDPR without EU clauses PDF, 18"
                                + " pages 211 KB"),
                page.select(".clauses tbody tr").eachText());
    }

    @Test
    void otherReleasesStandWithStatusAndPeriod() {
        Document page = page(inForce(), "annex.html");
        assertEquals(
                List.of(
                        "2026.2 from 1 January 2027 Announced English",
                        "2025.2 1 January 2026 to 1 February 2026 Withdrawn on 2 February 2026: A region was named that is not used."
                                + " English: "
                                + page.select(".releases .digest").text(),
                        "2025.1 3 March 2025 to 30 September 2026 Superseded English Deutsch all clauses"
                                + " Annex II, Decision (EU) 2021/914: English tom-annex-2025.1.zip 624 KB"),
                page.select(".releases tbody tr").eachText());
    }

    @Test
    void aReleaseThatIsNotOfferedShowsDigestsAndWhomToAsk() {
        FileSet files = render(PublicationFixture.inForce(), IssuedFixture.notOffered(), "en");
        Document page = page(files, "annex.html");
        assertEquals(List.of(), pdfs(files));
        assertTrue(
                page.select("a[href*=.pdf], .button[href], a[href*=SHA256SUMS]").isEmpty());
        assertTrue(page.text().contains("The annex of this version is not offered on this site."));
        assertTrue(page.select("a[href^=mailto:]").size() > 0);
        assertEquals(7 + 2, page.select(".download .digest, .clauses .digest").size());
        assertTrue(page.select(".download").text().contains("2026.1, in force since 1 October 2026"));
    }

    @Test
    void anOlderVersionSaysThatItWasReplaced() {
        PublishedRelease old = IssuedFixture.archive().find("2025.1").orElseThrow();
        Publication any = PublicationFixture.inForce();
        Publication shown = new Publication(
                any.audience(), any.asOf(), old.policy().orElseThrow(), any.documents(), any.documentPictures());
        Document page = page(render(shown, IssuedFixture.archive(), "en"), "annex.html");
        assertEquals(
                "Version 2025.1, replaced on 1 October 2026",
                page.select(".download dl div").first().text());
        assertEquals(
                "annex/tom-annex-2025.1-en-eu-2021-915.pdf",
                page.select(".filled").attr("href"));
        assertEquals(
                "2026.1 from 1 October 2026 In force English Deutsch",
                page.select(".releases tbody tr").get(1).text().replaceAll(" all clauses.*", ""));
    }

    @Test
    void aDraftIsNeverOfferedAndOlderReleasesAre() {
        FileSet files = render(PublicationFixture.draft(), IssuedFixture.archive(), "en");
        Document page = page(files, "annex.html");
        assertTrue(page.select(".download, .clauses, .filled").isEmpty());
        assertEquals(
                "There is no PDF of a draft. The PDFs of all versions that were issued stand below.",
                page.select("h1 ~ p:lt(3)").text());
        assertEquals(
                List.of("2026.2", "2026.1", "2025.2", "2025.1"),
                page.select(".releases tbody th").eachText());
        assertTrue(pdfs(files).stream().noneMatch(path -> path.contains("draft")));
        assertEquals(11, pdfs(files).size());
    }

    @Test
    void aDraftWithoutReleasesOffersAndChecksNothing() {
        FileSet files = render(
                PublicationFixture.draft(),
                ReleaseArchive.none(IssuedFixture.archive().asOf()),
                "en");
        Document page = page(files, "annex.html");
        assertTrue(page.select("#check, table, .filled").isEmpty());
        assertTrue(page.text().contains("The PDF is made when a version is released."));
        Set<String> paths = new HashSet<>();
        files.paths().forEach(paths::add);
        assertFalse(paths.contains("annex/SHA256SUMS"));
    }

    @Test
    void aReleaseWhosePdfsAreGoneSaysSo() {
        Document page = page(
                render(
                        PublicationFixture.inForce(),
                        IssuedFixture.of(IssuedFixture.inForce(), IssuedFixture.purged()),
                        "en"),
                "annex.html");
        assertEquals(
                List.of("2024.1 never Withdrawn on 1 February 2024: It named a person. none"),
                page.select(".releases tbody tr").eachText());
    }

    @Test
    void theCheckKnowsEveryPdfAndEveryText() {
        Document page = page(inForce(), "annex.html");
        for (PublishedRelease release : IssuedFixture.archive().releases()) {
            assertEquals(
                    release.modelDigest(),
                    page.select("template[data-version=" + release.version() + "]")
                            .attr("data-policy"));
            for (OfferedAnnex annex : release.annexes()) {
                assertEquals(1, page.select("[data-pdf=" + annex.sha256() + "]").size(), annex.fileName());
            }
        }
    }

    @Test
    void aSignedReleaseNamesItsSignerAndLeavesTrustToTheReader() {
        ReleaseArchive signed = IssuedFixture.signed("Example GmbH & Co <b>KG</b>, Siegel");
        String english = page(render(PublicationFixture.inForce(), signed, "en"), "annex.html")
                .select("[data-pdf]")
                .first()
                .text();
        Document page = page(render(PublicationFixture.inForce(), signed, "de"), "annex.html");
        assertEquals(
                "Signiert von Example GmbH & Co <b>KG</b>, Siegel",
                page.select(".download dl").get(0).select("div").last().text());
        for (Element said : page.select("[data-pdf]")) {
            assertTrue(
                    said.text()
                            .contains(
                                    "unverändert. Sie ist signiert von Example GmbH & Co <b>KG</b>, Siegel. Ihr PDF-Programm"
                                            + " zeigt die Signatur und sagt, ob es dem Zertifikat vertraut."),
                    said.text());
        }
        assertTrue(
                english.contains(
                        "unaltered. It is signed by Example GmbH & Co <b>KG</b>, Siegel. Your PDF program shows the"
                                + " signature and says whether it trusts the certificate."),
                english);
        assertFalse(page(inForce(), "annex.html").text().contains("igned by"));
    }

    @Test
    void theStartPageLeadsToThePdfInForce() {
        assertEquals(
                "Annex III, English (PDF, 18 pages, 212 KB) Anhang III, Deutsch (PDF, 19 pages, 216 KB) Other clauses and"
                        + " versions",
                answer(inForce()));
        assertEquals(
                "There is no PDF of a draft. Version 2026.1, which is in force: Annex III, English (PDF, 18 pages, 212 KB)"
                        + " Anhang III, Deutsch (PDF, 19 pages, 216 KB) Other clauses and versions",
                answer(render(PublicationFixture.draft(), IssuedFixture.archive(), "en")));
        assertEquals(
                "The annex of this version is not offered on this site. Other clauses and versions",
                answer(render(PublicationFixture.inForce(), IssuedFixture.notOffered(), "en")));
        assertEquals(
                "There is no PDF of a draft. About the annex",
                answer(render(
                        PublicationFixture.draft(),
                        ReleaseArchive.none(IssuedFixture.archive().asOf()),
                        "en")));
    }

    private static String answer(FileSet files) {
        return page(files, "index.html")
                .select(".questions > div")
                .last()
                .select("dd")
                .text();
    }

    @Test
    void thePageIsValidAndEveryLinkLeadsSomewhere() throws Exception {
        assertEquals(List.of(), problems(inForce()));
        assertEquals(List.of(), problems(render(PublicationFixture.draft(), IssuedFixture.notOffered(), "de")));
        assertEquals(
                List.of(),
                problems(render(
                        PublicationFixture.inForce(),
                        IssuedFixture.of(IssuedFixture.inForce(), IssuedFixture.purged()),
                        "en")));
    }

    /** Problems of the pages that lead to PDFs. */
    private static List<String> problems(FileSet files) throws Exception {
        Set<String> elsewhere = Set.of("policy.json", "policy.csv", "changes.html", "changes/since-2025.1.html");
        return new HtmlCheck(files, elsewhere)
                .problems().stream()
                        .filter(problem -> problem.startsWith("annex.html") || problem.startsWith("index.html"))
                        .toList();
    }

    @Test
    void sizesAreRounded() {
        UiTexts english = UiTexts.of("en");
        assertEquals("1\u00a0KB", AnnexPdf.size(english, 12));
        assertEquals("212\u00a0KB", AnnexPdf.size(english, 212_499));
        assertEquals("1.0\u00a0MB", AnnexPdf.size(english, 999_600));
        assertEquals("12,3\u00a0MB", AnnexPdf.size(UiTexts.of("de"), 12_345_678));
    }
}

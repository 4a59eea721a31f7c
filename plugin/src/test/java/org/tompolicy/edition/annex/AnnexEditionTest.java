package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;
import org.tompolicy.text.PlainText;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@Isolated
@Slow
class AnnexEditionTest {

    private static final byte[] RELEASED = render(AnnexFixture.released(), "en");
    private static final byte[] DRAFT = render(AnnexFixture.draft(), "de");

    private static byte[] render(Publication publication, String language) {
        return render(publication, AnnexFixture.options(), Templates.standard(), language);
    }

    private static byte[] render(Publication publication, AnnexOptions options, Templates templates, String language) {
        return new AnnexEdition().render(publication, options, templates, UiTexts.of(language));
    }

    @Test
    void releaseConformsToPdfA3a() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(RELEASED, PDFAFlavour.PDFA_3_A));
    }

    @Test
    void releaseConformsToPdfUa1() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(RELEASED, PDFAFlavour.PDFUA_1));
    }

    @Test
    void draftWithWatermarkConformsToBoth() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(DRAFT, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(DRAFT, PDFAFlavour.PDFUA_1));
    }

    @Test
    void everythingThatATextMayHoldConformsToBoth() throws Exception {
        String html =
                "<p><abbr title=\"General Data Protection Regulation\">GDPR</abbr> <del>old</del> <ins>new</ins> <kbd>k</kbd>"
                        + " <mark>m</mark> <q lang=\"fr\">q</q> <s>s</s> <small>x</small> H<sub>2</sub>O <time datetime=\"2026\">t</time> a<wbr>b<br>c"
                        + " <span id=\"empty\"></span><strong title=\"tip\"><em><code>deep</code></em></strong> <a href=\"mailto:a@b.example\">mail</a>"
                        + " <a href=\"#empty\"></a> <a href=\"#nowhere\">nowhere</a> <a href=\"architecture/none.html\">no site</a></p>"
                        + "<p></p><hr><details><summary>More</summary><p>less</p></details>"
                        + "<figure><img src=\"images/plan.png\" alt=\"\" width=\"2000\"><figcaption>Figure 1</figcaption></figure>"
                        + "<p><a href=\"https://www.example.org/\"><img src=\"images/plan.png\" alt=\"Plan\"></a></p>"
                        + "<dl><dt>Term</dt><dt>Second</dt><dd><p>Meaning</p><ul><li>x</li></ul></dd><dt>Alone</dt></dl>"
                        + "<div class=\"note admonition\"><p class=\"label\">Note</p><p>n</p></div>"
                        + "<blockquote class=\"verse\">v\n  w</blockquote><section><h2>Two</h2><h6>Six</h6></section>"
                        + "<ol reversed start=\"7\"><li value=\"9\"><p>nine</p></li><li></li></ol>"
                        + "<table><tbody><tr><td rowspan=\"2\">a</td><td colspan=\"2\">b</td></tr><tr><th>c</th><td></td></tr></tbody>"
                        + "<tfoot><tr><td>f</td><td><table><caption>In</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>i</td></tr></tbody></table></td><td>g</td></tr></tfoot></table>"
                        + "<p>" + "unbroken".repeat(40) + " \u4e2d \ud83d\udd12 \u200bx\u2060y</p>"
                        + "<table><thead><tr><th>Head</th></tr></thead><tbody>" + "<tr><td>row</td></tr>".repeat(120)
                        + "</tbody></table>";
        AnnexOptions options = new AnnexOptions(
                "de-avv",
                List.of(),
                Optional.of(new AnnexCustomer("", "", "", "", "", true)),
                AnnexFixture.TIMESTAMP,
                AnnexFixture.POLICY_JSON);
        byte[] pdf = render(AnnexFixture.holding(html), options, Templates.standard(), "de");
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(
                120,
                TagDump.of(pdf)
                        .lines()
                        .filter(line -> line.strip().equals("TD \"row\""))
                        .count());
    }

    @Test
    void colourProfileIsTheOneThatWeCarry() throws IOException {
        try (PDDocument document = Loader.loadPDF(RELEASED)) {
            assertArrayEquals(
                    Resources.bytes("/org/tompolicy/color/srgb.icc"),
                    document.getDocumentCatalog()
                            .getOutputIntents()
                            .get(0)
                            .getDestOutputIntent()
                            .createInputStream()
                            .readAllBytes());
        }
    }

    @Test
    void readsAndIsTaggedAsExpected() throws IOException {
        Golden.assertMatches(
                "annex-release/expected",
                Map.of(
                        "text.txt", text(RELEASED).getBytes(StandardCharsets.UTF_8),
                        "tags.txt", TagDump.of(RELEASED).getBytes(StandardCharsets.UTF_8)));
        Golden.assertMatches(
                "annex-draft/expected",
                Map.of(
                        "text.txt", text(DRAFT).getBytes(StandardCharsets.UTF_8),
                        "tags.txt", TagDump.of(DRAFT).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sameInputGivesSameBytesInEveryLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getTimeZone(TimeZone.getDefault().getID());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(RELEASED, render(AnnexFixture.released(), "en"));
            assertArrayEquals(DRAFT, render(AnnexFixture.draft(), "de"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void identityChangesWithTheAttachedText() throws IOException {
        AnnexOptions other =
                AnnexOptions.of("eu-2021-915", AnnexFixture.TIMESTAMP, "{}".getBytes(StandardCharsets.UTF_8));
        byte[] changed = render(AnnexFixture.released(), other, Templates.standard(), "en");
        try (PDDocument one = Loader.loadPDF(RELEASED);
                PDDocument two = Loader.loadPDF(changed)) {
            assertFalse(
                    one.getDocument().getDocumentID().equals(two.getDocument().getDocumentID()));
        }
    }

    @Test
    void everyClaimCanBeExtracted() throws IOException {
        String text = flat(text(RELEASED));
        List<PublishedClaim> claims = Stream.concat(
                        AnnexFixture.released().policy().categories().stream()
                                .flatMap(category -> category.measures().stream())
                                .flatMap(measure -> measure.claims().stream()),
                        AnnexFixture.released().policy().subProcessors().stream()
                                .flatMap(one -> one.claims().stream()))
                .toList();
        assertEquals(50, claims.size());
        for (PublishedClaim claim : claims) {
            assertTrue(text.contains(flat(PlainText.of(claim.text()))), PlainText.of(claim.text()));
        }
    }

    @Test
    void bookmarksAreTheHeadings() throws IOException {
        List<String> headings = TagDump.of(RELEASED)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("H[1-6].*"))
                .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
                .map(AnnexEditionTest::flat)
                .map(line -> line.replaceAll(" \\d+ of \\d+ lines answered$", ""))
                .toList();
        List<String> bookmarks = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(RELEASED)) {
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                collect(item, bookmarks);
            }
        }
        assertEquals(headings, bookmarks);
    }

    private static void collect(PDOutlineItem item, List<String> names) {
        names.add(flat(item.getTitle()));
        item.children().forEach(child -> collect(child, names));
    }

    /** Each claim as it is cited stands whole in one line, so that it is copied as it is. */
    @Test
    void everyClaimIsCitedWhole() throws IOException {
        List<String> lines = pages(RELEASED).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
        int claims = 0;
        PublishedPolicy policy = AnnexFixture.released().policy();
        List<Promising> owners = Stream.<Promising>concat(policy.promised(), policy.subProcessors().stream())
                .toList();
        for (Promising owner : owners) {
            for (PublishedClaim claim : owner.claims()) {
                if (!claim.id().equals(owner.id())) {
                    String name = owner.id() + "#" + claim.id();
                    assertTrue(lines.stream().anyMatch(line -> line.startsWith(name)), name);
                    claims++;
                }
            }
        }
        assertTrue(claims > 20, "looked at " + claims);
    }

    @Test
    void contentsNameThePagesOfTheHeadings() throws IOException {
        List<String> pages = pages(RELEASED);
        String contents = pages.get(1);
        for (int i = 0; i < pages.size(); i++) {
            if (flat(pages.get(i)).contains("AO-09 Operation number 9")) {
                int page = i + 1;
                if (page > 2) {
                    assertTrue(flat(contents).contains("AO-09 Operation number 9 " + page), contents);
                    return;
                }
            }
        }
        throw new AssertionError("AO-09 stands on no page");
    }

    @Test
    void everyPageSaysItsNumberAndItsVersion() throws IOException {
        List<String> pages = pages(RELEASED);
        for (int i = 0; i < pages.size(); i++) {
            String page = flat(pages.get(i));
            assertTrue(page.contains("Page " + (i + 1) + " of " + pages.size()), page);
            assertTrue(
                    page.contains("This is version 2026.1. For your contract the version agreed there applies"), page);
            assertTrue(page.contains("effective from 1 October 2026"), page);
        }
    }

    @Test
    void everyPageOfADraftSaysSo() throws IOException {
        List<String> pages = pages(DRAFT);
        for (int i = 0; i < pages.size(); i++) {
            String page = flat(pages.get(i));
            assertTrue(page.contains("Dies ist ein Entwurf."), page);
            assertTrue(page.contains("Entwurf, nicht in Kraft"), page);
        }
        assertFalse(flat(text(RELEASED)).contains("Draft, not in force"));
    }

    @Test
    void watermarkIsAnArtifactOnEachPageOfADraftOnly() throws IOException {
        try (PDDocument draft = Loader.loadPDF(DRAFT);
                PDDocument released = Loader.loadPDF(RELEASED)) {
            draft.getPages().forEach(page -> assertTrue(Artifacts.subtypes(page).contains("Watermark")));
            released.getPages()
                    .forEach(page -> assertFalse(Artifacts.subtypes(page).contains("Watermark")));
        }
    }

    @Test
    void holdsTheTextForMachinesAsItWasHandedIn() throws IOException {
        try (PDDocument document = Loader.loadPDF(RELEASED)) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(List.of("policy.json"), List.copyOf(files.keySet()));
            PDComplexFileSpecification file = files.get("policy.json");
            assertArrayEquals(AnnexFixture.POLICY_JSON, file.getEmbeddedFile().toByteArray());
            assertEquals("Data", file.getCOSObject().getNameAsString("AFRelationship"));
            assertEquals("application/json", file.getEmbeddedFile().getSubtype());
        }
    }

    @Test
    void namesTitleAuthorLanguageAndDate() throws IOException {
        try (PDDocument document = Loader.loadPDF(RELEASED)) {
            assertEquals(
                    "Annex III: technical and organisational measures",
                    document.getDocumentInformation().getTitle());
            assertEquals(
                    "Tall Mere Cloud GmbH & Söhne",
                    document.getDocumentInformation().getAuthor());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    AnnexFixture.TIMESTAMP,
                    document.getDocumentInformation().getCreationDate().toInstant());
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("Version 2026.1, effective from 1 October 2026"), metadata);
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort();
            String template = Templates.standard().text("annex/annex.html");
            String style = Templates.standard().text("annex/annex.css");
            Templates hostile = Templates.withOverrides(Map.of(
                    "annex/annex.html",
                    template.replace(
                            "<h2 class=\"plain\" id=\"parties\">",
                            "<link rel=\"stylesheet\" type=\"text/css\" href=\"" + address + "/a.css\"/>"
                                    + "<div style=\"background-image: url(" + address + "/b.png)\">x</div>"
                                    + "<object data=\"" + address + "/c.pdf\" type=\"application/pdf\"></object>"
                                    + "<img src=\"" + address + "/d.png\" alt=\"remote\"/>"
                                    + "<h2 class=\"plain\" id=\"parties\">"),
                    "annex/annex.css",
                    "@import url(" + address + "/e.css);\n@font-face { font-family: x; src: url(" + address
                            + "/f.ttf); }\nbody { background-image: url(" + address + "/g.png); }\n" + style));
            byte[] pdf = render(AnnexFixture.released(), AnnexFixture.options(), hostile, "en");
            assertTrue(flat(text(pdf)).contains("remote"));
            assertEquals(0, requests.get());
        } finally {
            server.stop(0);
        }
        assertFalse(PdfEngine.mayRead(Map.of("a.png", new byte[0]), "file:///etc/hostname"));
        assertFalse(PdfEngine.mayRead(Map.of("a.png", new byte[0]), "picture:b.png"));
        assertTrue(PdfEngine.mayRead(Map.of("a.png", new byte[0]), "picture:a.png"));
    }

    @Test
    void customersDetailsStandOnTheCover() throws IOException {
        AnnexOptions options = new AnnexOptions(
                "uk-addendum",
                List.of("mobile"),
                Optional.of(
                        new AnnexCustomer("Müller & Co <KG>", "Markt 1, Köln", "DPA", "R-7", "2 November 2026", true)),
                Instant.parse("2026-11-23T10:00:00.123Z"),
                AnnexFixture.POLICY_JSON);
        byte[] pdf = render(AnnexFixture.released(), options, Templates.standard(), "en");
        String cover = flat(pages(pdf).get(0));
        assertTrue(cover.contains("Customer Müller & Co <KG>, Markt 1, Köln"), cover);
        assertTrue(cover.contains("Agreement DPA, of 2 November 2026, reference R-7"), cover);
        assertTrue(cover.contains("Services TMC Mobile"), cover);
        assertTrue(flat(String.join("", pages(pdf))).contains("Locations For all services: "));
        assertTrue(
                cover.contains("Tall Mere Cloud GmbH & Söhne (TMC) Data processing agreement Table 3, Annex II"),
                cover);
        assertTrue(flat(text(pdf)).contains("Signatures Tall Mere Cloud GmbH & Söhne Müller & Co <KG>"));
        assertFalse(flat(text(RELEASED)).contains("Signatures"));
    }

    @Test
    void numbersOfOurOwnListAreNeverPrinted() throws IOException {
        String text = text(RELEASED);
        assertTrue(text.contains("User identification and authorisation"));
        assertFalse(text.lines().anyMatch(line -> line.matches("05\\b.*")), text);
        assertFalse(text.toLowerCase(Locale.ROOT).contains("scc"));
    }

    @Test
    void listsAreCountedAsTheirWritersMeant() throws IOException {
        String html = "<ol><li>one</li><li>two<ol class=\"loweralpha\"><li>sub</li><li>see 2.b</li></ol></li></ol>"
                + "<ol class=\"upperroman\" start=\"4\"><li>four</li><li>five</li></ol>"
                + "<ol reversed><li>last</li><li>middle</li><li>first</li></ol>"
                + "<ol><li>uno</li><li value=\"7\">seven</li><li>eight</li></ol>";
        byte[] pdf = render(AnnexFixture.holding(html), AnnexFixture.options(), Templates.standard(), "en");
        String text = flat(text(pdf));
        String wanted =
                "1. one 2. two a. sub b. see 2.b IV. four V. five 3. last 2. middle 1. first 1. uno 7. seven 8. eight";
        assertTrue(text.contains(wanted), text);
    }

    @Test
    void unclosedElementOfATemplateIsAProblemWithAPlace() {
        Templates broken = Templates.withOverrides(
                Map.of("annex/annex.html", "<html lang=\"en\"><head></head><body><p>x</body></html>"));
        TemplateProblem problem = assertThrows(
                TemplateProblem.class, () -> render(AnnexFixture.released(), AnnexFixture.options(), broken, "en"));
        assertTrue(problem.getMessage().startsWith("annex/annex.html:1:"), problem.getMessage());
    }

    @Test
    void fileNameSaysVersionLanguageAndWhatElseThereIs() {
        assertEquals("tom-annex-2026.1-en.pdf", AnnexEdition.fileName("2026.1", "en"));
        assertEquals(
                "tom-annex-draft-de-de-avv-platform-müller-co.pdf",
                AnnexEdition.fileName("draft", "de", "de-avv", "platform", "Müller & Co."));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setLineSeparator("\n");
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.site.HtmlCheck;
import org.tompolicy.testing.Slow;

/** A release keeps the sections that its promises rest on, however the documents go on changing. */
@Slow
class KeptArchitectureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String SECURITY = "architecture/security.adoc";
    private static final String KEPT = "versions/2026.1/architecture/security.html";

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void sealOne() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"))
                .write(SECURITY, """
                        = Security
                        :tom-audience: public
                        :revdate: 2026-10-20

                        Nothing rests on this beginning.

                        == Keys

                        We hand out keys against signature.
                        [.internal]#The safe is in the cellar.#
                        Why says xref:decisions.adoc#signature[the decision], how xref:security.adoc#spare-keys[below].

                        image::plan.svg[Plan of the safe]

                        === Spare keys

                        [#safe]
                        Spare keys lie in a safe.

                        == Offices

                        Nothing rests on the offices.
                        """)
                .write(
                        "architecture/plan.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"8\" height=\"8\"/></svg>\n")
                .write(
                        "architecture/decisions.adoc",
                        "= Decisions\n:tom-audience: public\n\n== Signature\n\nWe chose signatures.\n")
                .write("architecture/secret.adoc", "= Secret\n\n== Cellar\n\nThe cellar has a door.\n")
                .edit(
                        SmallPolicy.MEASURE,
                        "[#register]",
                        "[#register,evidence=\"architecture:security.adoc#keys, architecture:secret.adoc#cellar\",reviewed=2026-10-28]")
                .edit(SmallPolicy.POLICY, ":tom-company:", ":tom-website: https://trust.example/\n:tom-company:");
        assertEquals(Optional.empty(), policy.release("2026.1", FIRST).failure());
    }

    private SortedMap<String, byte[]> site() throws IOException {
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(policy.options(DAY))).failure());
        return Builds.files(policy.root().resolve("target/tom/site"));
    }

    private static Document page(SortedMap<String, byte[]> site, String path) {
        return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
    }

    private static String link(SortedMap<String, byte[]> site, String page) {
        return page(site, page).select("#register .proof a").attr("href");
    }

    @Test
    void aSectionStaysAsItWasSealedWithThoseBelowIt() throws Exception {
        policy.edit(SECURITY, "against signature", "to everybody who asks");
        SortedMap<String, byte[]> site = site();
        Document kept = page(site, KEPT);
        assertTrue(
                kept.select("article")
                        .text()
                        .matches(".*We hand out keys against signature\\..*Spare keys lie in a safe\\..*"),
                kept.text());
        assertFalse(kept.text().contains("Nothing rests"), kept.text());
        assertTrue(kept.text()
                .contains("The sections that promises of version 2026.1 rest on, as they were when it was issued."));
        assertEquals(1, kept.select("img[alt=Plan of the safe]").size());
        assertTrue(page(site, "architecture/security.html").text().contains("to everybody who asks"));
        assertEquals("../architecture/security.html#keys", link(site, "versions/2026.1/measures/ac-01.html"));
        assertEquals("../architecture/security.html#keys", link(site, "measures/ac-01.html"));
        assertEquals(List.of(), new HtmlCheck(Builds.fileSet(site), Set.of()).problems());
    }

    @Test
    void whatIsKeptLeadsToNothingThatGoesOnChanging() throws IOException {
        SortedMap<String, byte[]> site = site();
        assertEquals(List.of("below"), page(site, KEPT).select(".prose a[href]").eachText());
        assertEquals("#spare-keys", page(site, KEPT).select(".prose a[href]").attr("href"));
        assertTrue(page(site, KEPT).text().contains("Why says the decision, how below."));
        assertEquals(
                List.of("decisions.html#signature", "#spare-keys"),
                page(site, "architecture/security.html")
                        .select(".prose a[href]")
                        .eachAttr("href"));
    }

    @Test
    void aDocumentThatIsGoneIsStillKept() throws Exception {
        Files.delete(policy.root().resolve(SECURITY));
        policy.edit(SmallPolicy.MEASURE, "architecture:security.adoc#keys, ", "");
        SortedMap<String, byte[]> site = site();
        assertFalse(site.containsKey("architecture/security.html"));
        assertTrue(page(site, KEPT).text().contains("Spare keys lie in a safe."));
        assertEquals(List.of(), new HtmlCheck(Builds.fileSet(site), Set.of()).problems());
    }

    @Test
    void nothingThatIsInternalIsSealed() throws IOException {
        String sealed = Files.readString(policy.releases().resolve("2026.1/policy.json"));
        assertTrue(sealed.contains("Spare keys"));
        for (String internal : List.of("cellar", "Cellar", "secret", "Secret", "Nothing rests")) {
            assertFalse(sealed.contains(internal), internal);
        }
    }

    /** The tree of a release is for everybody, and so is what it keeps. */
    @Test
    void whatOnlyCustomersArePromisedKeepsNothing() throws IOException {
        policy.edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2").append(SmallPolicy.MEASURE, """

                [#insider.customer,evidence="architecture:security.adoc#offices"]
                Only customers read this.
                """);
        assertEquals(Optional.empty(), policy.release("2026.2", DAY).failure());
        String sealed = Files.readString(policy.releases().resolve("2026.2/policy.json"));
        assertTrue(sealed.contains("Only customers read this."));
        assertTrue(sealed.contains("Spare keys"));
        assertFalse(sealed.contains("Nothing rests"));
    }

    @Test
    void theAnnexNamesTheDayOfTheReviewAndLeadsToWhatIsKept() throws IOException {
        byte[] pdf = Files.readAllBytes(policy.releases().resolve("2026.1/tom-annex-2026.1-en.pdf"));
        String text = Builds.text(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        assertTrue(
                text.contains(
                        "Laid down in: architecture: Security, Keys, reviewed 28 October 2026; architecture, reviewed"
                                + " 28 October 2026. Shown by: No proof is shown."),
                text);
        List<String> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                        links.add(to.getURI());
                    }
                }
            }
        }
        assertTrue(
                links.contains("https://trust.example/versions/2026.1/architecture/security.html#keys"),
                links.toString());
        assertFalse(links.contains("https://trust.example/architecture/security.html#keys"));
    }
}

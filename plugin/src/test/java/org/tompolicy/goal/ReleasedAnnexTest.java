package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AttachedModel;
import org.tompolicy.files.Sha256;
import org.tompolicy.release.Origin;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;

/** The annex of a release is what was issued; what was not issued is set from what was sealed. */
@Slow
class ReleasedAnnexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void sealThenChangeTheSources() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"));
        assertEquals(
                Optional.empty(), policy.release("2026.1", DAY.minusDays(20)).failure());
        policy.edit(SmallPolicy.MEASURE, "We keep a register", "We keep no register");
    }

    @Test
    void isCopiedByteForByte() throws IOException {
        assertEquals(
                List.of(
                        "annex/tom-annex-2026.1-en.docx",
                        "annex/tom-annex-2026.1-en.pdf",
                        "annex/tom-answers-de-tom-2026.1-en.csv",
                        "annex/tom-answers-gdpr-2026.1-en.csv",
                        "annex/tom-answers-scc-2026.1-en.csv"),
                annexes(List.of(), Optional.empty()));
        assertArrayEquals(
                Files.readAllBytes(policy.releases().resolve("2026.1/tom-annex-2026.1-en.pdf")),
                pdf("annex/tom-annex-2026.1-en.pdf"));
    }

    @Test
    void theFileForWordIsMadeFromTheSealedTextAndNoSiteHasIt() throws IOException {
        Build build = Build.open(policy.options(DAY));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        annexes(List.of(), Optional.empty());

        WordFile file = new WordFile(pdf("annex/tom-annex-2026.1-en.docx"));
        assertTrue(file.text().contains("Version 2026.1, effective from 3 November 2026"), file.text());
        assertTrue(file.text().contains("We keep a register"), file.text());
        assertFalse(file.text().contains("We keep no register"), file.text());
        assertTrue(Builds.files(policy.root().resolve("target/tom/site")).keySet().stream()
                .noneMatch(path -> path.endsWith(".docx")));
        assertTrue(policy.sealedFiles().stream().noneMatch(path -> path.endsWith(".docx")));
    }

    @Test
    void aLabelThatWasNotSealedIsSetFromTheSealedText() throws IOException {
        assertEquals(
                List.of(
                        "annex/tom-annex-2026.1-en-uk-addendum.docx",
                        "annex/tom-annex-2026.1-en-uk-addendum.pdf",
                        "annex/tom-annex-2026.1-en.docx",
                        "annex/tom-annex-2026.1-en.pdf",
                        "annex/tom-answers-de-tom-2026.1-en.csv",
                        "annex/tom-answers-gdpr-2026.1-en.csv",
                        "annex/tom-answers-scc-2026.1-en.csv"),
                annexes(List.of("eu-2021-915", "uk-addendum"), Optional.empty()));
        assertIsFromTheSeal(pdf("annex/tom-annex-2026.1-en-uk-addendum.pdf"));
        assertArrayEquals(
                Files.readAllBytes(policy.releases().resolve("2026.1/tom-annex-2026.1-en.pdf")),
                pdf("annex/tom-annex-2026.1-en.pdf"));
    }

    @Test
    void aCustomersCopyIsSetFromTheSealedText() throws IOException {
        policy.write("customer.properties", "customer.name=Acme Ltd\n");

        assertEquals(
                List.of("annex/tom-annex-2026.1-en-acme-ltd.docx", "annex/tom-annex-2026.1-en-acme-ltd.pdf"),
                annexes(List.of(), Optional.of(policy.root().resolve("customer.properties"))));
        byte[] copy = pdf("annex/tom-annex-2026.1-en-acme-ltd.pdf");
        assertIsFromTheSeal(copy);
        assertTrue(Builds.text(copy).contains("Acme Ltd"));
        assertTrue(policy.sealedFiles().stream().noneMatch(path -> path.contains("acme")));
    }

    @Test
    void theSiteOffersTheSealedTextWhoseDigestThePdfPrints() throws IOException {
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(policy.options(DAY))).failure());
        byte[] offered = pdf("site/versions/2026.1/policy.json");
        assertArrayEquals(Files.readAllBytes(policy.releases().resolve("2026.1/policy.json")), offered);
        String text = Builds.text(Files.readAllBytes(policy.releases().resolve("2026.1/tom-annex-2026.1-en.pdf")));
        assertTrue(text.replaceAll("\\s", "").contains(Sha256.of(offered)), text);
    }

    @Test
    void theSiteOffersWhatThePublicMaySeeOfATextForCustomers() throws IOException {
        policy = new SmallPolicy(folder.resolve("other"));
        policy.edit(SmallPolicy.MEASURE, "We keep a register", "[.customer]#Secret for customers.# We keep a register");
        assertEquals(Optional.empty(), policy.release("2026.2", DAY).failure());
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(policy.options(DAY))).failure());
        String offered = new String(pdf("site/versions/2026.2/policy.json"), StandardCharsets.UTF_8);
        assertTrue(offered.contains("\"version\":\"2026.2\""), offered);
        assertFalse(offered.contains("Secret for customers"), offered);
        assertTrue(Files.readString(policy.releases().resolve("2026.2/policy.json"))
                .contains("Secret for customers"));
    }

    @Test
    void thePdfOfAServiceIsThatThroughout() throws Exception {
        policy = new SmallPolicy(folder.resolve("services"));
        policy.edit(
                "measures/policy.adoc",
                ":tom-categories: access",
                ":tom-categories: access\n:tom-services: web, mobile\n:tom-service-web: Web\n:tom-service-mobile: Mobile");
        policy.write("customer.properties", "customer.name=Acme Ltd\ncustomer.services=mobile\n");
        assertEquals(Optional.empty(), policy.release("2026.1", DAY).failure());

        byte[] pdf = Files.readAllBytes(policy.releases().resolve("2026.1/tom-annex-2026.1-en-mobile.pdf"));
        byte[] model = AttachedModel.of(pdf);
        String json = new String(model, StandardCharsets.UTF_8);
        assertTrue(json.contains("\"services\":[{\"id\":\"mobile\",\"name\":\"Mobile\"}]"), json);
        String text = Builds.text(pdf);
        assertTrue(text.replaceAll("\\s", "").contains(Sha256.of(model)), text);
        assertTrue(text.contains("Technical and organisational measures for Mobile"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(
                    "Annex III: technical and organisational measures for Mobile",
                    document.getDocumentInformation().getTitle());
        }

        Build build = Build.open(policy.options(DAY));
        assertEquals(
                "2026.1",
                Origin.ofText(model, build.releases()).orElseThrow().version().text());
        annexes(List.of(), Optional.of(policy.root().resolve("customer.properties")));
        assertArrayEquals(model, AttachedModel.of(pdf("annex/tom-annex-2026.1-en-mobile-acme-ltd.pdf")));
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(policy.options(DAY))).failure());
        String page = new String(pdf("site/annex.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("A PDF for one service holds only what applies to that service."), page);
        assertTrue(page.contains(" " + Sha256.of(model) + " ") || page.contains(Sha256.of(model) + "\""), page);
    }

    @Test
    void beforeItTakesEffectTheDraftIsWritten() {
        LocalDate before = DAY.minusDays(21);

        assertEquals(
                List.of(
                        "annex/tom-annex-draft-en.docx",
                        "annex/tom-annex-draft-en.pdf",
                        "annex/tom-answers-de-tom-draft-en.csv",
                        "annex/tom-answers-gdpr-draft-en.csv",
                        "annex/tom-answers-scc-draft-en.csv"),
                AnnexGoal.run(Build.open(policy.options(before))).written());
    }

    private void assertIsFromTheSeal(byte[] pdf) throws IOException {
        String text = Builds.text(pdf).replace('\u00a0', ' ');
        assertTrue(text.contains("Version 2026.1, effective from 3 November 2026"), text);
        assertTrue(text.contains("We keep a register"), text);
        assertFalse(text.contains("We keep no register"), text);
        assertTrue(Builds.hiddenText(pdf)
                .contains(Files.readString(policy.releases().resolve("2026.1/policy.json"))));
    }

    private List<String> annexes(List<String> labels, Optional<Path> customer) {
        return AnnexGoal.run(Build.open(policy.options(DAY, labels, customer))).written();
    }

    private byte[] pdf(String path) throws IOException {
        return Files.readAllBytes(policy.root().resolve("target/tom").resolve(path));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.testing.Slow;

/** {@code tom.annex.customer} as a folder and as a table: one copy a customer, told from all others. */
@Slow
class CustomerCopiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void sealThreeServices() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"));
        policy.edit(SmallPolicy.POLICY, ":tom-categories: access", """
                :tom-categories: access
                :tom-services: web, mobile, api
                :tom-service-web: Web
                :tom-service-mobile: Mobile
                :tom-service-api: API""");
        policy.append(SmallPolicy.MEASURE, """

                [#keys,services=api]
                We renew the keys of the interface every year.

                [#telephones,services=mobile]
                We lock the telephones of our staff after five minutes.
                """);
        assertEquals(
                Optional.empty(), policy.release("2026.1", DAY.minusDays(20)).failure());
    }

    private Outcome run(String file, Map<Rule, Severity> severities) {
        Options options = Builds.withCustomer(
                policy.lenient(DAY, severities), policy.root().resolve(file));
        return AnnexGoal.run(Build.open(options));
    }

    /** The PDFs; beside each stands the same for Word. */
    private List<String> written(String file) {
        List<String> written = run(file, Map.of()).written();
        List<String> pdfs =
                written.stream().filter(path -> path.endsWith(".pdf")).toList();
        assertEquals(
                pdfs.stream().map(path -> path.replace(".pdf", ".docx")).toList(),
                written.stream().filter(path -> path.endsWith(".docx")).toList());
        return pdfs;
    }

    private byte[] pdf(String path) throws IOException {
        return Files.readAllBytes(policy.root().resolve("target/tom").resolve(path));
    }

    private String text(String path) throws IOException {
        return Builds.text(pdf(path)).replace('\u00a0', ' ');
    }

    @Test
    void aTableGivesOneCopyACustomer() throws IOException {
        policy.write("customers.csv", """
                name,address,reference,services,label,signed,signature
                Acme Ltd,1 High Street,R-7,mobile,,2026.1,yes
                "Müller, Söhne & <b>Co</b>",,,"api, web",uk-addendum,,
                Everything Inc.,,,"web,api,mobile",,,
                """);
        assertEquals(
                List.of(
                        "annex/tom-annex-2026.1-en-everything-inc.pdf",
                        "annex/tom-annex-2026.1-en-mobile-acme-ltd.pdf",
                        "annex/tom-annex-2026.1-en-uk-addendum-web-api-müller-söhne-b-co-b.pdf"),
                written("customers.csv"));

        String acme = text("annex/tom-annex-2026.1-en-mobile-acme-ltd.pdf");
        assertTrue(acme.contains("Acme Ltd, 1 High Street"), acme);
        assertTrue(acme.contains("We lock the telephones"), acme);
        assertFalse(acme.contains("We renew the keys"), acme);
        assertTrue(acme.contains("Place, date, name, signature"), acme);

        String mueller = text("annex/tom-annex-2026.1-en-uk-addendum-web-api-müller-söhne-b-co-b.pdf");
        assertTrue(mueller.contains("Müller, Söhne & <b>Co</b>"), mueller);
        assertTrue(mueller.contains("Technical and organisational measures for Web, API"), mueller);
        assertTrue(mueller.contains("We renew the keys"), mueller);
        assertFalse(mueller.contains("We lock the telephones"), mueller);

        String all = text("annex/tom-annex-2026.1-en-everything-inc.pdf");
        assertTrue(all.contains("All services: Web, Mobile, API"), all);
        assertTrue(all.contains("We renew the keys") && all.contains("We lock the telephones"), all);
    }

    @Test
    void aCopyThatTravelsCanBeTold() throws IOException {
        policy.write("customers.csv", "name,reference\nAcme Ltd,R-7\nBeta ${date} & Sons,\n");
        written("customers.csv");
        try (PDDocument acme = Loader.loadPDF(pdf("annex/tom-annex-2026.1-en-acme-ltd.pdf"))) {
            assertEquals("R-7", acme.getDocumentInformation().getKeywords());
            String packet = new String(acme.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(packet.contains("<pdf:Keywords>R-7</pdf:Keywords>"), packet);
            int pages = acme.getNumberOfPages();
            long feet = text("annex/tom-annex-2026.1-en-acme-ltd.pdf")
                    .replaceAll("\\s+", " ")
                    .split("Copy for R-7\\.", -1)
                    .length;
            assertEquals(pages + 1, feet);
        }
        String hidden = Builds.hiddenText(pdf("annex/tom-annex-2026.1-en-beta-date-sons.pdf"));
        assertTrue(hidden.contains("<pdf:Keywords>Beta ${date} &amp; Sons</pdf:Keywords>"), hidden);
    }

    @Test
    void aFolderGivesACopyAFile() throws IOException {
        policy.write("customers/acme.properties", "customer.name=Acme Ltd\n")
                .write("customers/north/beta.properties", "customer.name=Beta Ltd\n")
                .write("customers/README.md", "Who gets a copy.\n");
        assertEquals(
                List.of("annex/tom-annex-2026.1-en-acme-ltd.pdf", "annex/tom-annex-2026.1-en-beta-ltd.pdf"),
                written("customers"));
        byte[] alone = pdf("annex/tom-annex-2026.1-en-acme-ltd.pdf");
        written("customers/acme.properties");
        assertArrayEquals(alone, pdf("annex/tom-annex-2026.1-en-acme-ltd.pdf"));
    }

    @Test
    void everySlipIsToldAndTheOldFolderStays() throws IOException {
        policy.write("acme.properties", "customer.name=Acme Ltd\n");
        written("acme.properties");
        List<String> before = annexes();
        policy.write("customers.csv", """
                name,services,label,language,signed
                Beta Ltd,mobil,,,
                Gamma Ltd,,eu-2021-916,,
                Delta Ltd,,,fr,
                Epsilon Ltd,,,,2026.9
                """);
        SetupProblem problem = assertThrows(SetupProblem.class, () -> written("customers.csv"));
        assertEquals(
                "Parameter tom.annex.customer: 4 things are wrong:"
                        + "\n- customers.csv:2:10: customer.services: there is no service 'mobil'. Did you mean mobile?"
                        + "\n- customers.csv:3:12: customer.label: there is no label 'eu-2021-916'. Did you mean"
                        + " eu-2021-914?"
                        + "\n- customers.csv:4:13: customer.language: there is no text in 'fr'. Allowed: en."
                        + "\n- customers.csv:5:16: customer.signed: there is no release '2026.9'. Releases are 2026.1.",
                problem.getMessage());
        assertEquals(before, annexes());
    }

    private List<String> annexes() throws IOException {
        return SmallPolicy.files(policy.root().resolve("target/tom/annex")).stream()
                .map("annex/"::concat)
                .toList();
    }

    @Test
    void anEmptyFolderOfCustomersIsAMistake() throws IOException {
        policy.write("customers/README.md", "Who gets a copy.\n");
        assertEquals(
                "Parameter tom.annex.customer: the folder customers holds no file whose name ends in .properties. Write"
                        + " one for each customer, with at least customer.name=…",
                assertThrows(SetupProblem.class, () -> written("customers")).getMessage());
    }

    @Test
    void namesTheCharactersThatItCannotPrint() throws IOException {
        policy.write("customers.csv", "name,reference\n株式会社,R-1\nשלום Ltd,R-2\n<script>alert(1)</script>,R-3\n");
        Outcome outcome = run("customers.csv", Map.of());
        assertEquals(
                List.of(
                        "customers.csv:2:1: warning: [glyph-missing] The annex's fonts have no glyph for U+4F1A (CJK"
                                + " UNIFIED IDEOGRAPHS 4F1A), U+5F0F (CJK UNIFIED IDEOGRAPHS 5F0F), U+682A (CJK"
                                + " UNIFIED IDEOGRAPHS 682A), U+793E (CJK UNIFIED IDEOGRAPHS 793E). Write it with"
                                + " other characters.",
                        "customers.csv:3:1: warning: [glyph-missing] The annex is set from left to right and would"
                                + " print the word שלום backwards. Write it in Latin letters."),
                outcome.newFindings().stream()
                        .filter(finding -> finding.location().file().equals("customers.csv"))
                        .map(Finding::toString)
                        .toList());
        String japanese = text("annex/tom-annex-2026.1-en-株式会社.pdf");
        assertTrue(japanese.contains("□□□□"), japanese);
        assertFalse(japanese.contains("##"), japanese);
        assertTrue(text("annex/tom-annex-2026.1-en-script-alert-1-script.pdf").contains("<script>alert(1)</script>"));

        List<String> before = annexes();
        policy.write("customers.csv", "name,reference\n株式会社,R-1\nBeta,R-2\n");
        Options strict = Builds.withCustomer(policy.options(DAY), policy.root().resolve("customers.csv"));
        Outcome refused = AnnexGoal.run(Build.open(new Options(
                strict.buildRoot(),
                strict.measures(),
                strict.architecture(),
                strict.templates(),
                strict.output(),
                strict.asOf(),
                strict.lead(),
                strict.grace(),
                strict.failOn(),
                Map.of(Rule.GLYPH_MISSING, Severity.ERROR),
                strict.services(),
                strict.labels(),
                strict.customer(),
                strict.timestamp(),
                strict.annotations(),
                strict.show(),
                strict.pluginVersion())));
        assertEquals(
                "No copy for a customer is written: the fonts cannot print what customers.csv:2:1 holds, and the build"
                        + " fails from error on (tom.failOn).",
                refused.failure().orElseThrow());
        assertEquals(before, annexes());
    }

    @Test
    void aNameOf500LettersStandsOnThePaper() throws IOException {
        String name = "Gesellschaft für Beispiele ".repeat(19).strip();
        policy.write("customers.csv", "name\n" + name + "\n" + "x".repeat(500) + "\n");
        List<String> written = written("customers.csv");
        assertEquals(2, written.size());
        String text = text(written.get(0)).replaceAll("\\s+", " ");
        assertTrue(text.contains(name), text);
        String cover = text(written.get(1)).replaceAll("\\s+", "");
        assertTrue(cover.contains("Customer" + "x".repeat(500) + "Agreement"), cover);
    }

    @Test
    void noCopyIsInTheSiteOrSealed() throws IOException {
        policy.write("customers.csv", "name,reference\nQwerty Ltd,R-7788\n");
        policy.write("measures/access/change.adoc", """
                = Doors
                :tom-id: AC-02
                :revnumber: 1
                :tom-status: implemented
                :tom-change: 1 added
                :tom-evidence: access-review

                We lock the doors.
                """);
        Options options = Builds.withCustomer(policy.options(DAY), policy.root().resolve("customers.csv"));
        Build build = Build.open(options);
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        assertEquals(
                Optional.empty(),
                ReleaseGoal.run(Build.open(options), new ReleaseRequest("2026.2", false, DAY, false))
                        .failure());
        assertEquals(Optional.empty(), SiteGoal.run(Build.open(options)).failure());
        for (Map.Entry<String, byte[]> file :
                Builds.files(policy.root().resolve("target/tom/site")).entrySet()) {
            String content = file.getKey().endsWith(".pdf")
                    ? Builds.text(file.getValue()) + Builds.hiddenText(file.getValue())
                    : new String(file.getValue(), StandardCharsets.UTF_8);
            assertFalse(content.contains("Qwerty") || content.contains("R-7788"), file.getKey());
        }
        assertTrue(policy.sealedFiles().stream().noneMatch(path -> path.contains("qwerty")));
    }
}

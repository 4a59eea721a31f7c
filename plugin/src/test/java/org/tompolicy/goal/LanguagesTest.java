package org.tompolicy.goal;

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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** A policy in two languages: what is translated, what is not, and what differs; the draft, and sealed. */
@Slow
class LanguagesTest {

    private static final Path SOURCES = Path.of("src/test/cases/languages/sources");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path top;

    private TestFolder folder;
    private Path root;

    @BeforeEach
    void copy() throws IOException {
        root = Files.createDirectories(top.toRealPath().resolve("project"));
        folder = new TestFolder(root);
        Builds.copy(SOURCES, root);
    }

    private Build build() {
        return build(DAY);
    }

    private Build build(LocalDate day) {
        return Build.open(Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom"), day));
    }

    private String page(String path) throws IOException {
        return Files.readString(root.resolve("target/tom/site").resolve(path));
    }

    /** Mends everything that the case shows as wrong. */
    private void mend() {
        folder.write("measures/access/b.de.adoc", """
                = Besuch
                :lang: de
                :tom-translates: 1

                [#escort]
                Wir begleiten Besuch. Siehe xref:a.adoc#register[das Verzeichnis].
                """);
        folder.replace("measures/access/c.de.adoc", "Alle sechs Monate", "Alle drei Monate");
        folder.replace("measures/access/c.de.adoc", "48 Stunden", "24 Stunden");
        folder.replace(
                "measures/access/d.de.adoc",
                "Der Code liegt beim Pförtner.",
                "[.internal]#Der Code liegt beim Pförtner.#");
        folder.replace("measures/subprocessors/hollin.de.adoc", ":tom-translates: 1", ":tom-translates: 2");
        folder.write("architecture/more.de.md", "---\nlang: de\n---\n# Mehr\n\nÜbersetzt.\n");
    }

    @Test
    void whatTheAnnexCannotPrintIsToldAtTheTranslationThatSaysIt() {
        folder.write("measures/access/b.de.adoc", """
                = Besuch
                :lang: de
                :tom-translates: 1

                [#escort]
                Wir begleiten Besuch \u5ba2.
                """);

        assertEquals(
                List.of("measures/access/b.de.adoc:5:1"),
                build().findings().stream()
                        .filter(finding -> finding.rule() == Rule.GLYPH_MISSING)
                        .map(finding -> finding.location().toString())
                        .toList());
    }

    private Outcome release(String version, LocalDate day) {
        return ReleaseGoal.run(build(day), new ReleaseRequest(version, false, day, false));
    }

    private static List<String> translations(Build build) {
        return build.findings().stream()
                .filter(finding -> finding.rule().id().startsWith("translation-"))
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyDifferenceIsToldAndThePagesShowTheOriginalInItsPlace() throws IOException {
        Build build = build();
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        SortedMap<String, byte[]> shown = new TreeMap<>();
        shown.put(
                "findings.txt",
                build.findings().stream()
                        .filter(finding -> finding.rule() != Rule.CONTROL_UNCOVERED)
                        .map(finding -> finding + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        for (String path : List.of(
                ".well-known/security.txt",
                "_headers",
                "index.html",
                "de/index.html",
                "de/measures/ac-01.html",
                "de/measures/ac-02.html",
                "de/measures/ac-04.html",
                "de/subprocessors.html",
                "de/architecture/site.html",
                "de/architecture/more.html",
                "de/policy.json",
                "de/policy.csv")) {
            shown.put(path, Files.readAllBytes(root.resolve("target/tom/site").resolve(path)));
        }
        Golden.assertMatches("languages/expected", shown);
        assertFalse(page("de/measures/ac-04.html").contains("Pförtner"));
        assertFalse(page("de/measures/ac-04.html").contains("porter"));
        String component = page("de/oscal/component-definition.json");
        assertTrue(component.contains("https://example.com/tom/de/"));
        assertFalse(component.contains("https://example.com/tom/measures/"));
    }

    @Test
    void aReleaseHoldsEveryLanguageAndAChangeOfATranslationAloneIsAChange() throws IOException {
        mend();
        assertEquals(List.of(), translations(build()));
        Outcome first = release("2026.1", DAY);
        assertEquals(Optional.empty(), first.failure());
        assertTrue(folder.read("measures/releases/2026.1/policy.de.json").contains("Zutrittsberechtigung"));
        assertTrue(Files.exists(root.resolve("measures/releases/2026.1/tom-annex-2026.1-de.pdf")));

        Build shown = build(DAY.plusDays(1));
        assertEquals(Optional.empty(), SiteGoal.run(shown).failure());
        assertEquals(
                List.of(".well-known/security.txt"),
                Builds.files(root.resolve("target/tom/site")).keySet().stream()
                        .filter(path -> path.contains("security"))
                        .toList());
        assertTrue(page("sitemap.xml").contains("https://example.com/tom/de/measures/ac-01.html"));
        assertTrue(page("_headers").contains("\n/de/versions/:version/*\n  X-Robots-Tag: noindex\n"));
        assertTrue(page("de/index.html").contains("Sicherheitsmaßnahmen"));
        assertTrue(page("de/versions/2026.1/measures/ac-01.html").contains("40 Räume"));
        assertTrue(page("de/versions/2026.1/policy.json").contains("Zutrittsberechtigung"));
        assertFalse(page("de/versions/2026.1/policy.json").contains("Fragen Sie uns"));
        assertEquals(Optional.empty(), AnnexGoal.run(shown).failure());
        assertEquals(
                List.of(
                        "tom-annex-2026.1-de.docx",
                        "tom-annex-2026.1-de.pdf",
                        "tom-annex-2026.1-en.docx",
                        "tom-annex-2026.1-en.pdf",
                        "tom-answers-de-tom-2026.1-de.csv",
                        "tom-answers-de-tom-2026.1-en.csv",
                        "tom-answers-gdpr-2026.1-de.csv",
                        "tom-answers-gdpr-2026.1-en.csv",
                        "tom-answers-scc-2026.1-de.csv",
                        "tom-answers-scc-2026.1-en.csv"),
                SmallPolicy.files(root.resolve("target/tom/annex")));

        Outcome again = release("2026.2", DAY.plusDays(2));
        assertTrue(
                again.failure().orElse("").contains("there is nothing to release"),
                again.failure().toString());

        folder.replace("measures/access/a.de.adoc", "nehmen sie zurück", "ziehen sie ein");
        assertEquals(
                List.of("AC-01"),
                build(DAY.plusDays(2)).findings().stream()
                        .filter(finding ->
                                finding.rule() == Rule.CHANGE_UNDECLARED || finding.rule() == Rule.REVISION_NOT_BUMPED)
                        .map(finding -> finding.subject().name())
                        .distinct()
                        .toList());
    }

    @Test
    void theRoleTheAddressAndTheScopeOfACertificateAreTranslatedToo() throws IOException {
        folder.replace(
                "measures/policy.adoc",
                ":tom-languages: en, de",
                ":tom-dpo: Data protection officer, dpo@example.com\n:tom-languages: en, de");
        folder.replace(
                "measures/policy.de.adoc",
                ":lang: de",
                ":lang: de\n:tom-address: 1 High Street, London, Vereinigtes Königreich\n:tom-dpo: Datenschutzbeauftragte, dpo@example.com");
        folder.write("measures/evidence/iso.adoc", """
                = Certificate
                :tom-kind: certificate
                :tom-collected: 2026-10-01
                :tom-standard: ISO/IEC 27001:2022
                :tom-scope: Development of software
                :tom-audience: public
                """);
        folder.write("measures/evidence/iso.de.adoc", """
                = Zertifikat
                :lang: de
                :tom-scope: Entwicklung von Software
                """);
        folder.replace(
                "measures/access/a.adoc", "[#register", "[#certified,evidence=iso]\nWe are certified.\n\n[#register");
        folder.replace(
                "measures/access/a.de.adoc", "[#register]", "[#certified]\nWir sind zertifiziert.\n\n[#register]");
        assertEquals(Optional.empty(), SiteGoal.run(build()).failure());
        assertTrue(page("index.html").contains("Data protection officer, <"), page("index.html"));
        assertTrue(page("de/index.html").contains("Datenschutzbeauftragte, <"), page("de/index.html"));
        String german = page("de/policy.json");
        assertTrue(german.contains("1 High Street, London, Vereinigtes Königreich"), german);
        assertTrue(german.contains("\"title\":\"Zertifikat\""), german);
        assertFalse(german.contains("\"title\":\"Certificate\""), german);
        assertTrue(page("certifications.html").contains("Development of software"), page("certifications.html"));
        assertTrue(page("de/certifications.html").contains("Entwicklung von Software"), page("de/certifications.html"));
        assertFalse(page("de/certifications.html").contains("Development"), page("de/certifications.html"));
    }

    @Test
    void thePageOfTheAnnexTellsTheTextsOfTheLanguagesApart() throws IOException {
        mend();
        assertEquals(Optional.empty(), release("2026.1", DAY).failure());
        assertEquals(Optional.empty(), SiteGoal.run(build(DAY.plusDays(1))).failure());
        String english = Sha256.of(Files.readAllBytes(root.resolve("measures/releases/2026.1/policy.json")));
        String german = Sha256.of(Files.readAllBytes(root.resolve("measures/releases/2026.1/policy.de.json")));
        assertEquals(List.of("2026.1, English", "2026.1, German"), texts("annex.html"));
        assertEquals(List.of("2026.1, Deutsch", "2026.1, Englisch"), texts("de/annex.html"));
        assertTrue(page("annex.html").contains("data-policy=\"" + english + " " + german + "\""));
        assertTrue(page("de/annex.html").contains("data-policy=\"" + german + " " + english + "\""));
    }

    /** What the texts are called whose digests a page names. */
    private List<String> texts(String path) throws IOException {
        return Jsoup.parse(page(path)).select("details dt").eachText();
    }

    @Test
    void aReleaseWaitsForEveryTranslation() {
        String reasons = release("2026.1", DAY).failure().orElse("");
        assertTrue(reasons.contains("translation-missing"), reasons);
        assertTrue(reasons.contains("translation-stale"), reasons);
        assertTrue(reasons.contains("translation-differs"), reasons);
    }

    @Test
    void aReleaseOfOneLanguageIsShownInItAloneUntilTheNextOne() throws IOException {
        mend();
        folder.replace("measures/policy.adoc", ":tom-languages: en, de", ":tom-languages: en");
        assertEquals(Optional.empty(), release("2026.1", DAY).failure());
        folder.replace("measures/policy.adoc", ":tom-languages: en", ":tom-languages: en, de");
        Build build = build(DAY.plusDays(1));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        assertFalse(Files.exists(root.resolve("target/tom/site/de")));
        assertEquals(Optional.empty(), release("2026.2", DAY.plusDays(1)).failure());
        assertEquals(Optional.empty(), SiteGoal.run(build(DAY.plusDays(1))).failure());
        assertTrue(page("de/versions/2026.2/index.html").contains("lang=\"de\""));
        assertTrue(page("de/versions/2026.1/index.html").contains("<html lang=\"en\">"));
    }

    @Test
    void aCustomerGetsTheLanguageThatTheFileNames() throws IOException {
        folder.write("customer.properties", "customer.name=Example Ltd\ncustomer.language=de\n");
        Options options = Builds.withCustomer(build().options(), root.resolve("customer.properties"));
        assertEquals(Optional.empty(), AnnexGoal.run(Build.open(options)).failure());
        List<String> files = SmallPolicy.files(root.resolve("target/tom/annex"));
        assertEquals(2, files.size(), files.toString());
        assertTrue(files.get(0).contains("-de"), files.toString());
    }

    @Test
    void onlyTheLanguagesThatAreAskedForArePublished() throws IOException {
        Build build = Build.open(Builds.inLanguages(build().options(), List.of("de")));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        assertTrue(Files.exists(root.resolve("target/tom/site/de/index.html")));
        assertTrue(Files.exists(root.resolve("target/tom/site/index.html")));
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
        assertEquals(
                List.of(
                        "tom-annex-draft-de.docx",
                        "tom-annex-draft-de.pdf",
                        "tom-answers-de-tom-draft-de.csv",
                        "tom-answers-gdpr-draft-de.csv",
                        "tom-answers-scc-draft-de.csv"),
                SmallPolicy.files(root.resolve("target/tom/annex")));
        Build other = Build.open(Builds.inLanguages(build().options(), List.of("fr")));
        assertEquals(
                "Parameter tom.languages: there is no 'fr'. Allowed: en, de.",
                assertThrows(SetupProblem.class, () -> SiteGoal.run(other)).getMessage());
    }
}

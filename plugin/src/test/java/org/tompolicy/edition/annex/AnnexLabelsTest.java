package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.tables.Csv;
import org.tompolicy.tables.Labels;
import org.tompolicy.tables.Languages;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is the same under each label, and what each has of its own. */
@Slow
class AnnexLabelsTest {

    private static final Path LABELS = Path.of("..", "templates", "labels");
    private static final Path LINT = Path.of("src/main/resources/org/tompolicy/lint");
    private static final Map<String, byte[]> SET = new HashMap<>();

    private static byte[] pdf(String label, String language) {
        return SET.computeIfAbsent(
                label + language,
                any -> new AnnexEdition()
                        .render(
                                AnnexFixture.released(),
                                AnnexOptions.of(label, AnnexFixture.TIMESTAMP, AnnexFixture.POLICY_JSON),
                                Templates.standard(),
                                UiTexts.of(language)));
    }

    private static String text(String label, String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(label, language))) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ")
                    .replace("- ", "-");
        }
    }

    private static Properties words(String label, String language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(LABELS.resolve(label + "_" + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void eachLabelInEachLanguageConformsAndHoldsAllParts() throws Exception {
        for (String label : Labels.ids()) {
            for (String language : Languages.ids()) {
                byte[] pdf = pdf(label, language);
                assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A), label + language);
                assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1), label + language);
                String text = text(label, language);
                for (String part : List.of(
                        "scope",
                        "reading",
                        "measures",
                        "subprocessors",
                        "assistance",
                        "certifications",
                        "evidence",
                        "changes",
                        "coverage",
                        "glossary")) {
                    String title = UiTexts.of(language).text("annex.part." + part);
                    assertTrue(text.split(Pattern.quote(title), -1).length > 2, label + language + " " + title);
                }
                assertFalse(Pattern.compile("\\{\\d}|\\$\\{|null").matcher(text).find(), label + language);
                String precedence = UiTexts.of(language).text("annex.precedenceRow") + " "
                        + UiTexts.of(language).text("annex.precedence." + label);
                assertTrue(text.contains(precedence), label + language);
            }
        }
    }

    @Test
    void theWordsOfALabelAreMarkedForCounselAndTheSameInEachLanguage() throws IOException {
        for (String label : Labels.ids()) {
            for (String language : Languages.ids()) {
                String file = Files.readString(LABELS.resolve(label + "_" + language + ".properties"));
                assertTrue(file.lines().findFirst().orElseThrow().contains("have counsel review"), label + language);
                assertEquals(words(label, "en").keySet(), words(label, language).keySet(), label + language);
                for (Object word : words(label, language).values()) {
                    assertEquals(Optional.empty(), Labels.foreign(label, (String) word), label + language);
                }
            }
        }
    }

    @Test
    void noWordOfALabelGivesARightToChangeItAlone() throws IOException {
        for (String language : Languages.ids()) {
            List<String> rights =
                    Csv.read(Files.readString(LINT.resolve("unilateral-change." + language + ".csv"))).rows().stream()
                            .skip(1)
                            .map(row -> row.cells().get(0).replace("{we}", language.equals("de") ? "wir" : "we"))
                            .toList();
            assertTrue(rights.size() > 10);
            for (String label : Labels.ids()) {
                for (Object word : words(label, language).values()) {
                    String said = ((String) word).toLowerCase(Locale.ROOT);
                    rights.forEach(right -> assertFalse(said.contains(right), label + ": " + right));
                }
            }
        }
    }

    @Test
    void annexTwoSaysWhichMeasuresApplyToWhichTransfer() throws IOException {
        for (String label : List.of("eu-2021-914", "uk-addendum", "uk-idta")) {
            String text = text(label, "en");
            assertTrue(text.contains("The measures of a sub-processor apply to the transfers to it."), text);
            assertTrue(text.contains("To Microsoft Azure, United Kingdom: part 4.1"), text);
        }
        assertTrue(text("eu-2021-914", "en")
                .contains("for transfers from a processor to a sub-processor, the data exporter"));
        assertTrue(text("eu-2021-914", "de").contains("den Datenexporteur unterstützen kann"));
        assertFalse(text("eu-2021-915", "en").contains("Transfers"));
    }

    @Test
    void theGermanAnnexStandsInTheOrderOfTheGermanHeadings() throws IOException {
        String text = text("de-avv", "de");
        String usual = text("eu-2021-915", "de");
        assertTrue(text.contains("3.1 Zutrittskontrolle") || text.contains("3.1 Zugangskontrolle"), text);
        assertTrue(text.contains("Weitere Maßnahmen"), text);
        assertFalse(usual.contains("Weitere Maßnahmen"), usual);
        List<String> own = List.of("AC-01", "AC-02");
        for (String id : own) {
            assertEquals(usual.contains(id), text.contains(id), id);
        }
    }

    @Test
    void theUkAgreementAndSwitzerlandHaveTheirOwnCoverage() throws IOException {
        String idta = text("uk-idta", "en");
        assertTrue(idta.contains("Rows of Table 4 0 of 6 lines answered"), idta);
        assertTrue(idta.contains("Updates to the security requirements"), idta);
        assertTrue(idta.contains("This annex ticks no box."), idta);
        assertFalse(idta.contains("Changes: as agreed in the data processing agreement."), idta);
        String swiss = text("ch", "de");
        assertTrue(swiss.contains("Artikel 3 der Datenschutzverordnung (DSV)"), swiss);
        assertTrue(
                swiss.contains("vier Ziele: Vertraulichkeit, Verfügbarkeit, Integrität und Nachvollziehbarkeit"),
                swiss);
        assertTrue(swiss.contains("Behörde ist der Eidgenössische Datenschutz-und Öffentlichkeitsbeauftragte"), swiss);
    }
}

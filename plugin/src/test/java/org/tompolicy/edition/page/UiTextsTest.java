package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Company;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Naming;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.tables.Labels;
import org.tompolicy.tables.Languages;
import org.tompolicy.testing.Controls;

class UiTextsTest {

    private static final UiTexts EN = UiTexts.of("en");
    private static final UiTexts DE = UiTexts.of("de");

    @Test
    void allLanguagesHaveTheSameKeysAndPlaces() {
        assertTrue(EN.words().size() > 80);
        for (String language : Languages.ids()) {
            UiTexts texts = UiTexts.of(language);
            TreeSet<String> keys = new TreeSet<>(texts.words().keySet());
            keys.removeIf(key -> key.endsWith(".few"));
            assertEquals(EN.words().keySet(), keys);
            for (String key : EN.words().keySet()) {
                assertEquals(places(EN.text(key)), places(texts.text(key)), key);
            }
        }
    }

    /** A new policy names no company yet, and "Provided by" is never followed by nothing. */
    @Test
    void whoProvidesIsSaidWhereNoCompanyIsNamed() {
        assertEquals("the processor", EN.processor(Company.UNKNOWN));
        assertEquals("den Auftragsverarbeiter", DE.processor(Company.UNKNOWN));
        assertEquals("Example", EN.processor(new Company("Example Ltd", "Example", "", "", "", "", "", "")));
    }

    @Test
    void everyLabelHasTextsInEveryLanguage() {
        for (String label : Labels.ids()) {
            for (String language : Languages.ids()) {
                String name = "labels/" + label + "_" + language + ".properties";
                assertTrue(Templates.standardText(name).isPresent(), name);
            }
        }
        assertEquals("Annex III", EN.text("annex.label.eu-2021-915"));
        assertEquals("Anhang III", DE.text("annex.label.eu-2021-915"));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }

    @Test
    void aValueThatLooksLikeAPlaceStandsAsItIsWritten() {
        assertEquals("AC-01 {1} to {0} $1", EN.text("period", "AC-01 {1}", "{0} $1"));
        assertEquals(
                "<b>{1}</b> to A &amp; {0}",
                EN.html("period", new Markup("<b>{1}</b>"), "A & {0}").html());
    }

    @Test
    void namesEveryKindOfEvidence() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            assertTrue(Character.isUpperCase(EN.kind(kind).charAt(0))
                    && Character.isUpperCase(DE.kind(kind).charAt(0)));
        }
    }

    @Test
    void writesDates() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertEquals("1 October 2026", EN.date(day));
        assertEquals("1. Oktober 2026", DE.date(day));
        assertEquals("1 Oct 2026", EN.shortDate(day));
        assertEquals("1. Okt. 2026", DE.shortDate(day));
        assertEquals(
                "<time datetime=\"2026-10-01\">1 October 2026</time>",
                EN.time(day).html());
    }

    @Test
    void writesIntervals() {
        assertEquals("At least every 3 months", EN.cadence(Interval.of("P3M")));
        assertEquals("Mindestens alle 3 Monate", DE.cadence(Interval.of("P3M")));
        assertEquals("once a year", EN.interval(Interval.of("P12M")));
        assertEquals("einmal im Jahr", DE.interval(Interval.of("P1Y")));
        assertEquals("every 3 years", EN.interval(Interval.of("P3Y")));
        assertEquals("every 18 months", EN.interval(Interval.of("P1Y6M")));
        assertEquals("every week", EN.interval(Interval.of("P1W")));
        assertEquals("every day", EN.interval(Interval.of("P1D")));
        assertEquals("every 10 days", EN.interval(Interval.of("P10D")));
        assertEquals("every 1 months and 3 days", EN.interval(Interval.of("P1M3D")));
    }

    @Test
    void writesPeriodsOfWholeMonthsWithoutDays() {
        assertEquals("July to September 2026", EN.period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        assertEquals("Juli bis September 2026", DE.period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        assertEquals("October 2026", EN.period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertEquals("December 2025 to February 2026", EN.period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28)));
        assertEquals("2 July 2026 to 3 July 2026", EN.period(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 3)));
    }

    @Test
    void marksPeriodsSoThatNoDateBreaks() {
        assertEquals(
                "July to <time datetime=\"2026-09\">September 2026</time>",
                EN.periodTime(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30))
                        .html());
        assertEquals(
                "<time datetime=\"2026-07-02\">2. Juli 2026</time> bis <time datetime=\"2026-07-03\">3. Juli 2026</time>",
                DE.periodTime(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 3))
                        .html());
    }

    @Test
    void everyTextOfThePagesIsUsed() throws Exception {
        StringBuilder users = new StringBuilder();
        for (Path folder : List.of(
                Path.of("..", "templates", "site"), Path.of("src", "main", "java", "org", "tompolicy", "edition"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    users.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> used = new TreeSet<>();
        Pattern.compile("\\bw\\.(\\w+)|\"(\\w+)\"")
                .matcher(users)
                .results()
                .forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
        List<String> unused = EN.words().keySet().stream()
                .filter(key -> !key.contains(".") || key.matches("\\w+\\.(one|many)"))
                .filter(key -> !used.contains(key.replaceAll("\\..*", "")))
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void writesTheDateOfAProof() {
        PublishedProof section =
                new PublishedProof(EvidenceKind.ARCHITECTURE, Optional.empty(), Optional.empty(), "", Optional.empty());
        assertEquals(Optional.empty(), EN.proofDate(section));
        PublishedProof record = new PublishedProof(
                EvidenceKind.RECORD, Optional.of(LocalDate.of(2026, 11, 3)), Optional.empty(), "", Optional.empty());
        assertEquals(Optional.of("3 November 2026"), EN.proofDate(record));
    }

    @Test
    void namesControlsAsReadersKnowThem() {
        assertEquals(
                new ControlLabel("Art. 32(1)(b)", "", "Ongoing", ""),
                EN.control(Controls.of("gdpr", "32.1.b", "Ongoing", "Dauerhaft")));
        assertEquals(
                new ControlLabel("Art. 32 Abs. 1 lit. b", "", "Dauerhaft", ""),
                DE.control(Controls.of("gdpr", "32.1.b", "Ongoing", "Dauerhaft")));
        assertEquals(
                "Art. 33(2)",
                EN.control(Controls.of("gdpr", "33.2", "Notice", "")).name());
        assertEquals(
                new ControlLabel("Events logging", "", "", ""),
                EN.control(Controls.of("scc", "09", "Events logging", "Protokollierung von Ereignissen")));
        assertEquals(
                new ControlLabel("Zugangskontrolle", "de", "System access control", ""),
                EN.control(Controls.of("de-tom", "ZUG", "System access control", "Zugangskontrolle")));
        assertEquals(
                new ControlLabel("A.5.16", "", "Identity management", "en"),
                DE.control(Controls.of("iso27001-2022", "A.5.16", "Identity management", "")));
        assertEquals(
                "§ 64 Abs. 3 Nr. 11",
                DE.control(Controls.of("de-bdsg-64", "64.3.11", "Integrity", "Datenintegrität"))
                        .name());
    }

    @Test
    void aTitleInAThirdLanguageIsTheOriginalForReadersOfAnother() {
        PublishedControl control = new PublishedControl(
                "house",
                "H.1",
                "Keep keys",
                new TreeMap<>(Map.of("fr", "Garder les clés")),
                Naming.of("title_fr").orElseThrow());
        assertEquals(new ControlLabel("Garder les clés", "fr", "Keep keys", ""), EN.control(control));
        assertEquals(new ControlLabel("Garder les clés", "fr", "Keep keys", "en"), DE.control(control));
    }

    @Test
    void namesCountries() {
        assertEquals("United Kingdom", EN.country("GB"));
        assertEquals("Vereinigtes Königreich", DE.country("GB"));
        assertEquals("Ireland", EN.country("Ireland"));
    }

    @Test
    void namesLanguages() {
        assertEquals("German", EN.languageName("de"));
        assertEquals("Deutsch", DE.languageName("de"));
        assertEquals("tlh", EN.languageName("tlh"));
    }

    @Test
    void aNounInsideASentenceKeepsItsCapitalWhereTheLanguageWantsIt() {
        assertEquals("access review", EN.inSentence("Access review"));
        assertEquals("Prüfung", DE.inSentence("Prüfung"));
    }

    @Test
    void escapesEverythingButMarkupInASentence() {
        assertEquals(
                "in force since <time datetime=\"2026-10-01\">1 October 2026</time>",
                EN.html("inForceSince", EN.time(LocalDate.of(2026, 10, 1))).html());
        assertEquals("Version &lt;1&gt;", EN.html("version", "<1>").html());
    }

    @Test
    void takesSingleTextsOfTheUsersOwn() {
        UiTexts own = UiTexts.withOverrides("en", Map.of("texts_en.properties", "shownBy=Evidence\n"));
        assertEquals("Evidence", own.text("shownBy"));
        assertEquals("Interval", own.text("interval"));
        assertThrows(
                TemplateProblem.class,
                () -> UiTexts.withOverrides("en", Map.of("texts_en.properties", "prof=Evidence\n")));
    }
}

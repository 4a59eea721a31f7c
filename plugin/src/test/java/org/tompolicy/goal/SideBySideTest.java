package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.PageFaults;
import org.tompolicy.edition.annex.VeraPdf;
import org.tompolicy.goal.WantedLanguages.Pair;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The annex in two languages: of this repository's policy, and of one whose languages differ. */
@Slow
class SideBySideTest {

    private static final Path SOURCES = Path.of("src/test/cases/languages/sources");
    private static final Pair BOTH = new Pair("en", "de");

    /** Pages that the policy of this repository fits on. */
    private static final int PAGES = 34;

    @TempDir
    private Path top;

    private Options own() {
        return Builds.own(top.resolve("out"));
    }

    private static String words(byte[] pdf) throws IOException {
        return Builds.text(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static void assertSound(byte[] pdf, String what) throws Exception {
        assertEquals(List.of(), PageFaults.of(pdf), what);
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A), what);
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1), what);
    }

    private static void assertInOrder(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int next = text.indexOf(part, at);
            assertTrue(next >= 0, part + " not behind character " + at + " of " + text);
            at = next + part.length();
        }
    }

    @Test
    void theOwnPolicyIsSoundInEachStateAndOfFewPages() throws Exception {
        for (String show : List.of(Options.CURRENT, Options.DRAFT)) {
            SideBySide both = SideBySide.of(Build.open(Builds.showing(own(), show)), BOTH);
            byte[] pdf = both.pdf(show.equals(Options.DRAFT) ? "de-avv" : "eu-2021-915", List.of(), Optional.empty());
            assertSound(pdf, show);
            assertTrue(AnnexEdition.pages(pdf) <= PAGES, AnnexEdition.pages(pdf) + " pages");
            assertFalse(words(pdf).contains("gibt es diesen Text"), show);
            assertEquals(List.of(), PageFaults.hollow(pdf, 0.7), show);
        }
    }

    @Test
    void aReleaseIsReadRowByRowAndSaysWhatCounts() throws IOException {
        SideBySide both = SideBySide.of(Build.open(own()), BOTH);
        byte[] pdf = both.pdf("eu-2021-915", List.of(), Optional.empty());
        String text = words(pdf);

        assertInOrder(
                text,
                "English (prevails)",
                "English prevails where the agreement names no language. Working copy in two languages."
                        + " What counts is the sealed PDF of this annex in English.",
                "Englisch geht vor, wenn der Vertrag keine Sprache nennt. Arbeitskopie in zwei Sprachen."
                        + " Es gilt das versiegelte PDF auf Englisch.",
                "Access authorisation",
                "AC-01#register",
                "TMC keeps a record of the personnel",
                "TMC führt ein Verzeichnis der Beschäftigten",
                "AC-01#leavers",
                "Nobody leaves TMC",
                "Niemand verlässt TMC");
        assertArrayEquals(pdf, both.pdf("eu-2021-915", List.of(), Optional.empty()));
    }

    private Options differing(String... languages) throws IOException {
        Path root = top.toRealPath().resolve("project");
        if (!Files.exists(root)) {
            Builds.copy(SOURCES, Files.createDirectories(root));
        }
        return Builds.inLanguages(
                Builds.options(
                        root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom")),
                List.of(languages));
    }

    private List<String> written(Options options) {
        Outcome outcome = AnnexGoal.run(Build.open(options));
        assertEquals(Optional.empty(), outcome.failure());
        return outcome.written();
    }

    private byte[] annex(Options options) throws IOException {
        return Files.readAllBytes(options.output().resolve("annex/tom-annex-draft-en+de.pdf"));
    }

    @Test
    void aPairIsOneMoreAnnexAndNothingElse() throws IOException {
        assertEquals(List.of("annex/tom-annex-draft-en+de.pdf"), written(differing("de+en")));
        assertEquals(
                List.of(
                        "annex/tom-annex-draft-de.docx",
                        "annex/tom-annex-draft-de.pdf",
                        "annex/tom-annex-draft-en+de.pdf",
                        "annex/tom-answers-de-tom-draft-de.csv",
                        "annex/tom-answers-gdpr-draft-de.csv",
                        "annex/tom-answers-scc-draft-de.csv"),
                written(differing("de", "en+de")));
        Options options = differing("en+de");
        assertEquals(Optional.empty(), SiteGoal.run(Build.open(options)).failure());
        assertTrue(Files.exists(options.output().resolve("site/de/index.html")));
    }

    @Test
    void whatIsNotTranslatedSaysSoBesideTheLanguageThatPrevails() throws Exception {
        Options options = differing("en+de");
        written(options);
        byte[] pdf = annex(options);

        assertSound(pdf, "differing");
        String text = words(pdf);
        assertInOrder(
                text,
                "We keep a register of the 40 rooms.",
                "Wir führen ein Verzeichnis der 40 Räume.",
                "AC-02#escort",
                "We accompany visitors.",
                "Auf Deutsch gibt es diesen Text noch nicht. Sie lesen ihn auf Englisch; diese Sprache geht vor.",
                "AC-03#return");
        assertFalse(text.contains("Secret") || text.contains("Geheim"), text);
    }

    @Test
    void aClaimOfSixPagesAndATooWideTableLoseNothing() throws Exception {
        Options options = differing("en+de");
        String head = """
                :tom-id: AC-03
                :revnumber: 1
                :tom-status: implemented
                """;
        String long_ = IntStream.range(0, 90)
                .mapToObj(i -> "Sentence " + i + " says at length how the door of room " + i
                        + " is opened, who keeps the key of it, where that lies, and when it is counted.")
                .collect(Collectors.joining("\n\n"));
        Path measures = options.measures().resolve("access");
        Files.writeString(
                measures.resolve("c.adoc"),
                "= Keys\n" + head + "\n" + wide("An-English-word-that-is-long", "We count:") + "\n[#long]\n--\n" + long_
                        + "\n--\n");
        Files.writeString(
                measures.resolve("c.de.adoc"),
                "= Schlüssel\n:lang: de\n:tom-translates: 1\n\n"
                        + wide("EindeutschesWortdaslangistundniegetrenntwird", "Wir zählen:")
                        + "\n[#long]\nKurz gesagt.\n");
        written(options);
        byte[] pdf = annex(options);

        assertSound(pdf, "hostile");
        String text = words(pdf);
        List<String> all = new ArrayList<>(List.of("AC-03#long"));
        IntStream.range(0, 90).forEach(i -> all.add("Sentence " + i + " says at length"));
        assertInOrder(text, all.toArray(String[]::new));
        assertInOrder(text, "AC-03#wide", "We count:", "Wir zählen:", "Deutsch", "AC-03#long");
        assertTrue(text.contains("Kurz gesagt."), text);
        String letters = text.replaceAll("[\\s-]", "");
        assertEquals(6, letters.split("AnEnglishwordthatislong", -1).length - 1);
        assertEquals(6, letters.split("EindeutschesWortdaslangistundniegetrenntwird", -1).length - 1);
    }

    private static String wide(String word, String before) {
        return "[#wide]\n--\n" + before + "\n\n[cols=\"6*\"]\n|===\n" + ("|" + word + " ").repeat(6)
                + "\n|1 |2 |3 |4 |5 |6\n|===\n--\n";
    }

    @Test
    void aCustomerMayBeGivenBothLanguages() throws IOException {
        Path file = Files.writeString(top.resolve("customer.properties"), """
                customer.name=Muster GmbH
                customer.reference=REF-7
                customer.language=en+de
                customer.signature=yes
                """);
        Options options = Builds.withCustomer(own(), file);

        assertEquals(List.of("annex/tom-annex-2026.1-en+de-muster-gmbh.pdf"), written(options));
        byte[] pdf = Files.readAllBytes(options.output().resolve("annex/tom-annex-2026.1-en+de-muster-gmbh.pdf"));
        assertInOrder(
                words(pdf),
                "Muster GmbH",
                "Copy for REF-7",
                "Place, date, name, signature / Ort, Datum, Name, Unterschrift");
        assertEquals(List.of(), PageFaults.of(pdf));
        Files.writeString(file, "customer.name=Muster GmbH\ncustomer.language=en+fr\n");
        assertTrue(assertThrows(SetupProblem.class, () -> AnnexGoal.run(Build.open(options)))
                .getMessage()
                .endsWith("there is no text in 'en+fr'. Did you mean en+de?"));
    }

    @Test
    void theSealedTextIsRecognisedAndThePdfIsNot() throws IOException {
        Build build = Build.open(own());
        byte[] pdf = SideBySide.of(build, BOTH).pdf("eu-2021-915", List.of(), Optional.empty());
        Path file = Files.write(top.resolve("both.pdf"), pdf);

        Outcome outcome = VerifyGoal.run(own(), Optional.of(file), false);

        assertTrue(
                outcome.summary().stream().anyMatch(line -> line.contains("carries the content of release 2026.1")),
                outcome.summary().toString());
    }
}

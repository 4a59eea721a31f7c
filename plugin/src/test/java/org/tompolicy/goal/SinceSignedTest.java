package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AnnexReading;
import org.tompolicy.edition.annex.VeraPdf;
import org.tompolicy.model.Release;
import org.tompolicy.testing.LibreOffice;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Element;

/** What the example's annex says has changed since a release that somebody signed. */
@Slow
class SinceSignedTest {

    @TempDir
    private static Path output;

    private static byte[] docx;
    private static byte[] pdf;

    @BeforeAll
    static void write() throws IOException {
        Outcome outcome =
                DiffGoal.run(Build.open(Builds.own(output)), "2025.1", EnumSet.of(DiffFormat.DOCX, DiffFormat.PDF));
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                List.of(
                        "diff/tom-changes-2025.1-2026.1-de.docx",
                        "diff/tom-changes-2025.1-2026.1-en.docx",
                        "diff/tom-changes-2025.1-2026.1-de.pdf",
                        "diff/tom-changes-2025.1-2026.1-en.pdf"),
                outcome.written());
        docx = file("diff/tom-changes-2025.1-2026.1-en.docx");
        pdf = file("diff/tom-changes-2025.1-2026.1-en.pdf");
    }

    private static byte[] file(String path) throws IOException {
        return Files.readAllBytes(output.resolve(path));
    }

    private static WordFile annex(String version) {
        return annex(version, "en");
    }

    private static WordFile annex(String version, String language) {
        Build build = Build.open(Builds.own(output)).in(language);
        Release release = build.releases().find(version).orElseThrow();
        AnnexSet set = ShownAnnex.of(build, release).set();
        return new WordFile(set.word("eu-2021-915", List.of(), Optional.empty(), build.sealedModel(release)));
    }

    /** The words of paragraphs in order, without those that belong to neither version; empty paragraphs are none. */
    private static String words(WordFile file) {
        StringBuilder words = new StringBuilder();
        for (Element paragraph : file.elements("p")) {
            String line = WordFile.words(paragraph);
            if (!line.isEmpty() && !WordFile.style(paragraph).equals("Legend")) {
                words.append(line).append('\n');
            }
        }
        return words.toString();
    }

    @Test
    void isValidByTheSchema() {
        assertEquals(List.of(), new WordFile(docx).faults());
    }

    @Test
    void acceptedItIsTheLaterVersionWordForWord() {
        WordFile file = new WordFile(docx);
        file.acceptAll();
        assertEquals(words(annex("2026.1")), words(file));
    }

    @Test
    void inGermanItIsTheTwoVersionsWordForWordAsWell() throws Exception {
        byte[] german = file("diff/tom-changes-2025.1-2026.1-de.docx");
        WordFile accepted = new WordFile(german);
        accepted.acceptAll();
        assertEquals(words(annex("2026.1", "de")), words(accepted));
        WordFile rejected = new WordFile(german);
        rejected.rejectAll();
        assertEquals(words(annex("2025.1", "de")), words(rejected));
        byte[] paper = file("diff/tom-changes-2025.1-2026.1-de.pdf");
        assertEquals(List.of(), VeraPdf.failures(paper, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(paper, PDFAFlavour.PDFUA_1));
    }

    @Test
    void rejectedItIsTheEarlierVersionWordForWord() {
        WordFile file = new WordFile(docx);
        file.rejectAll();
        assertEquals(words(annex("2025.1")), words(file));
    }

    @Test
    void libreOfficeAcceptsItToTheLaterVersion(@TempDir Path folder) {
        assertEquals(words(annex("2026.1")), words(new WordFile(LibreOffice.accepted(docx, folder))));
    }

    @Test
    void libreOfficeRejectsItToTheEarlierVersion(@TempDir Path folder) {
        assertEquals(words(annex("2025.1")), words(new WordFile(LibreOffice.rejected(docx, folder))));
    }

    @Test
    void theCompanyMadeEachChangeOnTheDayOfIssue() {
        WordFile file = new WordFile(docx);
        List<Element> changes = Stream.of("ins", "del", "moveFrom", "moveTo")
                .flatMap(name -> file.elements(name).stream())
                .toList();
        assertTrue(changes.size() > 100, changes.size() + " changes");
        Set<String> authors = new TreeSet<>();
        Set<String> days = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (Element change : changes) {
            authors.add(WordFile.attribute(change, "author"));
            days.add(WordFile.attribute(change, "date"));
            numbers.add(WordFile.attribute(change, "id"));
        }
        assertEquals(Set.of("Tall Mere Cloud GmbH"), authors);
        assertEquals(Set.of("2026-08-31T00:00:00Z"), days);
        assertEquals(changes.size(), numbers.size());
    }

    @Test
    void thePdfNamesEachChangeToThoseWhoHearIt() {
        String heard = AnnexReading.of(pdf);
        for (String words : List.of(
                "This document shows version 2026.1 with every change since version 2025.1, sentence by sentence.",
                "[Removed: Once a week TMC copies the backups to encrypted tapes.",
                "[Added: The mobile applications send all data encrypted.",
                "[Removed: Personnel take part in mandatory, recurring training.] "
                        + "[Added: Personnel take part in mandatory, recurring training at least once a year.]")) {
            assertTrue(heard.contains(words), words + "\n" + heard);
        }
    }

    @Test
    void thePdfConformsToArchiveAndAccessibility() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void theFrontPageNamesTheCustomerAndWhatWasSigned(@TempDir Path folder) throws IOException {
        Path customer = Files.writeString(folder.resolve("customer.properties"), "customer.name=Acme <Ltd>\n");
        Build build = Build.open(Builds.withCustomer(Builds.own(folder.resolve("out")), customer));
        Outcome outcome = DiffGoal.run(build, "2025.1", EnumSet.of(DiffFormat.DOCX));
        assertEquals(List.of("diff/tom-changes-2025.1-2026.1-en-acme-ltd.docx"), outcome.written());
        WordFile file = new WordFile(Files.readAllBytes(
                folder.resolve("out").resolve(outcome.written().get(0))));
        assertEquals(
                List.of(
                        "Acme <Ltd> signed version 2025.1.",
                        "This document shows version 2026.1 with every change since version 2025.1, sentence by sentence.",
                        "Accept all changes to read version 2026.1, reject all of them to read version 2025.1."),
                file.elements("p").stream()
                        .filter(paragraph -> WordFile.style(paragraph).equals("Legend"))
                        .map(WordFile::words)
                        .toList());
        file.acceptAll();
        assertTrue(words(file).contains("Customer\nAcme <Ltd>\n"), words(file));
    }

    @Test
    void theSameVersionHasNoChangeAndSaysSo(@TempDir Path folder) throws IOException {
        Outcome outcome =
                DiffGoal.run(Build.open(Builds.own(folder)), "2026.1", EnumSet.of(DiffFormat.DOCX, DiffFormat.PDF));
        WordFile file =
                new WordFile(Files.readAllBytes(folder.resolve(outcome.written().get(1))));
        assertTrue(file.text().contains("\nNothing has changed since version 2026.1.\n"), file.text());
        assertEquals(words(annex("2026.1")), words(file));
        assertEquals(List.of(), file.elements("ins"));
        assertFalse(AnnexReading.of(
                        Files.readAllBytes(folder.resolve(outcome.written().get(3))))
                .contains("[Added:"));
    }

    @Test
    void twoRunsGiveTheSameBytes(@TempDir Path folder) throws IOException {
        Outcome outcome =
                DiffGoal.run(Build.open(Builds.own(folder)), "2025.1", EnumSet.of(DiffFormat.DOCX, DiffFormat.PDF));
        assertArrayEquals(
                docx, Files.readAllBytes(folder.resolve(outcome.written().get(1))));
        assertArrayEquals(
                pdf, Files.readAllBytes(folder.resolve(outcome.written().get(3))));
    }

    @Test
    void aVersionThatThereIsNotIsSaidAndNothingIsWritten(@TempDir Path folder) {
        Build build = Build.open(Builds.own(folder));
        String problem = assertThrows(
                        SetupProblem.class, () -> DiffGoal.run(build, "2024.9", EnumSet.of(DiffFormat.DOCX)))
                .getMessage();
        assertTrue(problem.startsWith("There is no release 2024.9"), problem);
        assertFalse(Files.exists(folder.resolve("diff")));
    }

    @Test
    void withoutAVersionEachCustomerIsShownWhatHasChangedSinceItSigned(@TempDir Path folder) throws IOException {
        Path customers = Files.writeString(
                folder.resolve("customers.csv"), "name,signed,language\nAcme Ltd,2025.1,en\nBeta GmbH,2026.1,de\n");
        Build build = Build.open(Builds.withCustomer(Builds.own(folder.resolve("out")), customers));
        assertEquals(
                List.of(
                        "diff/tom-changes-2025.1-2026.1-en-acme-ltd.docx",
                        "diff/tom-changes-2026.1-2026.1-de-beta-gmbh.docx"),
                DiffGoal.run(build, "", EnumSet.of(DiffFormat.DOCX)).written());
        assertEquals(
                "Parameter tom.since: Acme Ltd has signed 2025.1, as tom.annex.customer says, and not 2026.1. Leave the"
                        + " parameter out: each customer is shown what has changed since the version that it signed.",
                assertThrows(SetupProblem.class, () -> DiffGoal.run(build, "2026.1", EnumSet.of(DiffFormat.DOCX)))
                        .getMessage());
    }

    @Test
    void twoLanguagesSideBySideAreSaidToBeForTheAnnex(@TempDir Path folder) throws IOException {
        Options pair = Builds.inLanguages(Builds.own(folder.resolve("out")), List.of("en+de"));
        Outcome outcome = DiffGoal.run(Build.open(pair), "2025.1", EnumSet.of(DiffFormat.DOCX));
        String note = "Two languages side by side are for tom:annex; what has changed is shown in one language a file";
        assertEquals(List.of(note + ": en, de."), outcome.summary());
        assertEquals(
                List.of("diff/tom-changes-2025.1-2026.1-de.docx", "diff/tom-changes-2025.1-2026.1-en.docx"),
                outcome.written());

        Path customers = Files.writeString(
                folder.resolve("customers.csv"), "name,signed,language\nAcme Ltd,2025.1,en+de\nBeta GmbH,2026.1,de\n");
        Outcome copies = DiffGoal.run(
                Build.open(Builds.withCustomer(Builds.own(folder.resolve("out")), customers)),
                "",
                EnumSet.of(DiffFormat.DOCX));
        assertEquals(List.of(note + ", for a customer who is given both in en, which prevails."), copies.summary());
    }
}

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;

/** Letters to a register of customers about the third release, which is announced; the case {@code notice} holds them. */
@Slow
class NoticeGoalTest {

    private static final Path SOURCES = Path.of("src/test/cases/notice/sources");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path root;

    private static SmallPolicy policy;

    @BeforeAll
    static void sealThree() throws IOException {
        policy = SmallPolicy.in(root);
        release("2026.1", LocalDate.of(2026, 9, 2));
        release("2026.2", LocalDate.of(2026, 10, 5));
        release("2026.3", LocalDate.of(2026, 11, 16));
    }

    private static void release(String version, LocalDate issued) throws IOException {
        Builds.copy(SOURCES.resolve(version), root);
        Outcome outcome = policy.release(version, issued);
        assertEquals(
                Optional.empty(), outcome.failure(), () -> outcome.newFindings().toString());
    }

    private static Outcome notice(String register, LocalDate day, String version) throws IOException {
        Path file = Files.writeString(root.resolve("register.csv"), register);
        return NoticeGoal.run(Build.open(policy.options(day)), Optional.of(file), version);
    }

    private static String register() throws IOException {
        return Files.readString(SOURCES.resolve("customers.csv"));
    }

    private static Map<String, byte[]> letters() throws IOException {
        return Builds.files(root.resolve("target/tom/notice"));
    }

    @Test
    void eachCustomerGetsWhatConcernsIt() throws IOException {
        Outcome outcome = notice(register(), DAY, "");

        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(List.of("notice/notice-2026.3.csv"), outcome.written());
        assertTrue(
                outcome.summary()
                        .contains("About release 2026.3, effective from 2027-01-01: 4 letters for 7 customers in"
                                + " notice/; the table says who got what. Nothing was sent."),
                outcome.summary().toString());
        Golden.assertMatches("notice/expected", Builds.fileSet(readable(letters())));
    }

    /** The letters, those for Word as a line a paragraph with its style. */
    private static Map<String, byte[]> readable(Map<String, byte[]> letters) {
        Map<String, byte[]> readable = new TreeMap<>();
        letters.forEach((path, content) -> {
            if (path.endsWith(".docx")) {
                String lines = new WordFile(content)
                        .elements("p").stream()
                                .map(paragraph -> WordFile.style(paragraph) + ": " + WordFile.words(paragraph) + "\n")
                                .collect(Collectors.joining());
                readable.put(path + ".txt", lines.getBytes(StandardCharsets.UTF_8));
            } else {
                readable.put(path, content);
            }
        });
        return readable;
    }

    @Test
    void aFileForWordIsValidAndSaysAllThatTheTextSays() throws IOException {
        notice(register(), DAY, "");
        Map<String, byte[]> letters = letters();
        List<String> files =
                letters.keySet().stream().filter(path -> path.endsWith(".docx")).toList();
        assertEquals(4, files.size());
        for (String path : files) {
            assertSameWords(path, letters);
        }
        WordFile german = new WordFile(letters.get("notice-2026.3-de-größe-söhne-co.-kg.docx"));
        assertTrue(german.xml("docProps/core.xml").contains("<dc:language>de</dc:language>"));
        assertTrue(german.xml("word/styles.xml").contains("<w:lang w:val=\"de\""));
        assertTrue(german.xml("docProps/core.xml").contains("<cp:keywords>R-7</cp:keywords>"));
    }

    private static void assertSameWords(String path, Map<String, byte[]> letters) {
        WordFile word = new WordFile(letters.get(path));
        assertEquals(List.of(), word.faults(), path);
        String text = new String(letters.get(path.replaceAll("docx$", "txt")), StandardCharsets.UTF_8);
        String plain =
                text.replaceAll("(?m)^( *)[-*] ", "$1").replaceAll("\\s+", " ").strip();
        assertEquals(
                plain.toLowerCase(Locale.ROOT),
                word.text().replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT),
                path);
    }

    @Test
    void namesAreTextInEveryForm() throws IOException {
        for (String name : List.of(
                "<script>alert(1)</script> & Sons",
                "${company} <#list a as b>",
                "* 1. Item Ltd",
                "Gesellschaft ".repeat(38).strip(),
                "שלום בעמ",
                "株式会社 例")) {
            notice(register().replace("Acme Ltd", name), DAY, "");
            Map<String, byte[]> letters = letters();
            String path = letters.keySet().stream()
                    .filter(file -> file.endsWith(".docx")
                            && new WordFile(letters.get(file)).text().contains(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + ": " + letters.keySet()));
            assertSameWords(path, letters);
        }
    }

    @Test
    void aTemplateThatPrintsNoLetterIsNamed() throws IOException {
        Path own = Files.createDirectories(root.resolve("own/notice"));
        Files.writeString(own.resolve("notice_en.ftl"), "Dear ${customer.name},\nread & sign.\n");
        Options options = Builds.withTemplates(policy.options(DAY), own.getParent());
        Path file = Files.writeString(root.resolve("register.csv"), register());
        SetupProblem problem =
                assertThrows(SetupProblem.class, () -> NoticeGoal.run(Build.open(options), Optional.of(file), ""));
        assertTrue(
                problem.getMessage().contains("notice/notice_en.ftl")
                        && problem.getMessage().contains("What it prints is not well-formed XML, at line 1"),
                problem.getMessage());
    }

    @Test
    void theSameRegisterGivesTheSameBytes() throws IOException {
        notice(register(), DAY, "");
        Map<String, byte[]> first = letters();
        notice(register(), DAY, "2026.3");
        Map<String, byte[]> second = letters();
        assertEquals(first.keySet(), second.keySet());
        first.forEach((path, content) -> assertArrayEquals(content, second.get(path), path));
    }

    @Test
    void aMailSaysAllThatTheTextSays() throws IOException {
        notice(register(), DAY, "");
        Map<String, byte[]> letters = letters();
        for (String path : letters.keySet()) {
            if (path.endsWith(".eml")) {
                String mail = new String(letters.get(path), StandardCharsets.US_ASCII);
                String text = new String(letters.get(path.replaceAll("eml$", "txt")), StandardCharsets.UTF_8);
                String body = mail.substring(mail.indexOf("\r\n\r\n") + 4)
                        .replace("=\r\n", "")
                        .replace("\r\n", "\n");
                assertEquals(
                        text.substring(text.indexOf("\n\n") + 2).replaceAll("[^\\x00-\\x7F=]", ""),
                        body.replaceAll("=(?:[89A-F][0-9A-F])", "").replace("=3D", "="),
                        path);
            }
        }
    }

    @Test
    void nothingOfItIsInTheSite() throws IOException {
        notice(register().replace("Acme Ltd", "Qwerty Ltd"), DAY, "");
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(policy.options(DAY))).failure());
        for (Map.Entry<String, byte[]> file :
                Builds.files(root.resolve("target/tom/site")).entrySet()) {
            assertFalse(new String(file.getValue(), StandardCharsets.ISO_8859_1).contains("Qwerty"), file.getKey());
        }
        assertTrue(letters().keySet().stream().anyMatch(path -> path.contains("qwerty")));
    }

    @Test
    void aSlipInTheRegisterLeavesTheOldLetters() throws IOException {
        notice(register(), DAY, "");
        Map<String, byte[]> before = letters();
        String wrong = register()
                .replace("Late Ltd,DPA 4,2026.3", "Late Ltd,DPA 4,2026.4")
                .replace("unsigned@example.org", "\"unsigned@example.org\nBcc: x@example.org\"");
        assertEquals(
                "Parameter tom.customers: 2 things are wrong:"
                        + "\n- register.csv:7:16: customer.signed: there is no release '2026.4'. Releases are 2026.1,"
                        + " 2026.2, 2026.3."
                        + "\n- register.csv:8:24: customer.mailbox is no address of one mailbox. Write it alone, as in"
                        + " privacy@example.com.",
                problem(wrong, ""));
        assertEquals(
                "Parameter tom.customers: 2 things are wrong:"
                        + "\n- register.csv:5:34: customer.label: there is no label 'eu-2021-941'. Did you mean"
                        + " eu-2021-914?"
                        + "\n- register.csv:7:16: customer.signed: there is no release '2026.4'. Releases are 2026.1,"
                        + " 2026.2, 2026.3.",
                problem(
                        register()
                                .replace("Late Ltd,DPA 4,2026.3", "Late Ltd,DPA 4,2026.4")
                                .replace("eu-2021-914", "eu-2021-941"),
                        ""));
        Map<String, byte[]> after = letters();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, content) -> assertArrayEquals(content, after.get(path), path));
    }

    @Test
    void saysWhichReleaseThereIsNot() {
        assertEquals(
                "Parameter tom.version: there is no release '2027.1'. Releases are 2026.1, 2026.2, 2026.3.",
                problem("", "2027.1"));
        SetupProblem none = assertThrows(SetupProblem.class, () -> notice(register(), LocalDate.of(2027, 1, 1), ""));
        assertEquals(
                "No release is announced on 2027-01-01. Name the one that the letters are about with -Dtom.version=…."
                        + " Releases are 2026.1, 2026.2, 2026.3.",
                none.getMessage());
        assertEquals(
                "Parameter tom.customers is missing: name the table of your customers, for example"
                        + " -Dtom.customers=customers.csv.",
                assertThrows(
                                SetupProblem.class,
                                () -> NoticeGoal.run(Build.open(policy.options(DAY)), Optional.empty(), ""))
                        .getMessage());
    }

    private static String problem(String register, String version) {
        return assertThrows(SetupProblem.class, () -> notice(register.isEmpty() ? register() : register, DAY, version))
                .getMessage();
    }
}

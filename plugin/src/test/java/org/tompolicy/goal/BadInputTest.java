package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** Input that nobody means to write: findings or one clear sentence, never a stack trace, never half an output. */
@Slow
class BadInputTest {

    private static final String POLICY = """
            = Measures
            :revnumber: 1
            :tom-company: Test Ltd
            :tom-short: TL
            :tom-address: 1 Test Street
            :tom-contact: privacy@test.example
            :tom-dpo: DPO, dpo@test.example
            :tom-categories: general
            :tom-frameworks: gdpr
            """;

    private static final String CATEGORY = "= General\n";

    private static final String MEASURE = """
            = A measure
            :tom-id: GE-01
            :revnumber: 1
            :tom-status: implemented
            :tom-evidence: record-1

            [#claim]
            A promise.
            """;

    private static final String RECORD = "= Record\n:tom-kind: record\n:tom-collected: 2026-10-01\n";

    @TempDir
    private Path root;

    @BeforeEach
    void goodPolicy() throws IOException {
        write("policy.adoc", POLICY);
        write("general/category.adoc", CATEGORY);
        write("general/a.adoc", MEASURE);
        write("evidence/record-1.adoc", RECORD);
    }

    @Test
    void theGoodPolicyIsGood() throws IOException {
        assertEquals(List.of(), errors(check()));
        assertTrue(publishes());
    }

    @Test
    void emptyFolder() throws IOException {
        for (String file :
                List.of("policy.adoc", "general/category.adoc", "general/a.adoc", "evidence/record-1.adoc")) {
            Files.delete(measures().resolve(file));
        }
        assertRefused(Rule.POLICY_EMPTY, "measures/policy.adoc:1:1");
    }

    @Test
    void noFolder() {
        SetupProblem problem = assertThrows(
                SetupProblem.class,
                () -> Build.open(Builds.options(root, root.resolve("nowhere"), root.resolve("none"), output())));
        assertTrue(problem.getMessage().contains("tom.measures"), problem.getMessage());
    }

    @Test
    void noPolicyFile() throws IOException {
        Files.delete(measures().resolve("policy.adoc"));
        assertRefused(Rule.POLICY_EMPTY, "measures/policy.adoc:1:1");
    }

    @Test
    void brokenUtf8() throws IOException {
        byte[] broken = "= A measure\n:tom-id: GE-01\nGr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(measures().resolve("general/a.adoc"), broken);
        assertRefused(Rule.ENCODING_INVALID, "measures/general/a.adoc:3:3");
    }

    @Test
    void windowsLineEndsAndByteOrderMark() throws IOException {
        Path file = measures().resolve("general/a.adoc");
        Files.writeString(file, "\ufeff" + MEASURE.replace("\n", "\r\n"));
        assertEquals(List.of(), errors(check()));
    }

    @Test
    void tableOfAMegabyte() throws IOException {
        StringBuilder table = new StringBuilder(MEASURE).append("\n[.context]\n|===\n");
        while (table.length() < 1 << 20) {
            table.append("|a cell with words |another cell with more words\n\n");
        }
        write("general/a.adoc", table.append("|===\n").toString());
        assertEquals(List.of(), errors(check()));
    }

    @Test
    void titleOf5000Characters() throws IOException {
        write(
                "general/a.adoc",
                MEASURE.replace("A measure", "word ".repeat(1000).strip()));
        assertEquals(List.of(), errors(check()));
        assertTrue(publishes());
    }

    @Test
    void includeThatIncludesItself() throws IOException {
        write("general/a.adoc", MEASURE + "\ninclude::_part.adoc[]\n");
        write("general/_part.adoc", "Text\n\ninclude::_part.adoc[]\n");
        assertRefused(Rule.INCLUDE_LOOP, "measures/general/_part.adoc:3:1");
    }

    @Test
    void includeOfAFolder() throws IOException {
        write("general/a.adoc", MEASURE + "\ninclude::../evidence[]\n");
        assertRefused(Rule.LINK_BROKEN, "measures/general/a.adoc:10:1");
    }

    @Test
    void includeFromOutside() throws IOException {
        Files.writeString(root.resolve("secret.adoc"), "zqsecret");
        write("general/a.adoc", MEASURE + "\ninclude::../../secret.adoc[]\n");
        assertRefused(Rule.INCLUDE_OUTSIDE, "measures/general/a.adoc:10:1");
    }

    @Test
    void includeThroughASymbolicLink() throws IOException {
        Files.writeString(root.resolve("secret.adoc"), "zqsecret");
        Files.createSymbolicLink(measures().resolve("general/_link.adoc"), root.resolve("secret.adoc"));
        write("general/a.adoc", MEASURE + "\ninclude::_link.adoc[]\n");
        assertRefused(Rule.INCLUDE_OUTSIDE, "measures/general/a.adoc:10:1");
    }

    @Test
    void pictureThatIsMissing() throws IOException {
        write("general/a.adoc", MEASURE + "\nimage::nope.svg[A picture]\n");
        assertRefused(Rule.LINK_BROKEN, "measures/general/a.adoc:10:8");
    }

    @Test
    void namesThatDifferInCaseOnly() throws IOException {
        write("evidence/Record-1.adoc", RECORD);
        assertTrue(check().stream().anyMatch(finding -> finding.rule() == Rule.ID_DUPLICATE), check().toString());
    }

    @Test
    void nestingThatIsTooDeep() throws IOException {
        write("general/a.adoc", MEASURE + "\n" + "[.context]\n" + "*".repeat(400) + " deep\n");
        assertEquals(List.of(), errors(check()));
    }

    @Test
    void outputThatCannotBeWritten() throws IOException {
        Path blocked = root.resolve("blocked");
        Files.writeString(blocked, "a file where the output folder should be");
        UncheckedIOException failed = assertThrows(
                UncheckedIOException.class,
                () -> Builds.reported(Builds.options(root, measures(), root.resolve("none"), blocked.resolve("tom"))));
        assertTrue(failed.getMessage().startsWith("cannot write "), failed.getMessage());
    }

    @Test
    void outputFolderThatIsReadOnly() throws IOException {
        Files.createDirectories(output());
        assumeFalse("root".equals(System.getProperty("user.name")), "the superuser may write anywhere");
        assertTrue(output().toFile().setWritable(false));
        try {
            assertThrows(UncheckedIOException.class, this::check);
        } finally {
            assertTrue(output().toFile().setWritable(true));
        }
    }

    private void assertRefused(Rule rule, String place) throws IOException {
        Files.createDirectories(output().resolve("site"));
        Files.writeString(output().resolve("site/index.html"), "old");

        List<Finding> findings = check();

        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.rule() == rule
                                && finding.location().toString().equals(place)),
                () -> "no " + rule.id() + " at " + place + " in " + findings);
        assertFalse(publishes());
        assertEquals("old", Files.readString(output().resolve("site/index.html")));
    }

    private List<Finding> check() throws IOException {
        return CheckGoal.run(open()).newFindings();
    }

    private boolean publishes() {
        return SiteGoal.run(open()).failure().equals(Optional.empty());
    }

    private Build open() {
        return Build.open(Builds.options(root, measures(), root.resolve("none"), output()));
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().word().equals("error"))
                .map(Finding::toString)
                .toList();
    }

    private Path measures() {
        return root.resolve("measures");
    }

    private Path output() {
        return root.resolve("target/tom");
    }

    private void write(String path, String content) throws IOException {
        Path file = measures().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.check.ReleaseChecks;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.testing.Slow;

/** What could not be read, and what is lost on the way, is never published as empty, whatever the project chose. */
@Slow
class NothingLostTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final LocalDate NEXT = LocalDate.parse("2026-12-23");

    @TempDir
    Path root;

    private SmallPolicy policy;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(root);
    }

    private Outcome release(Map<Rule, Severity> severities) {
        return ReleaseGoal.run(
                Build.open(policy.lenient(NEXT, severities)), new ReleaseRequest("2026.2", false, NEXT, false));
    }

    /** Blocks in blocks, more than any reader goes into. */
    private static String tooDeep() {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int depth = 4; depth < 2000; depth++) {
            open.append("=".repeat(depth)).append('\n');
            close.insert(0, "=".repeat(depth) + "\n");
        }
        return "\n" + open + "We keep a register.\n" + close;
    }

    private static Map<Rule, Severity> ignoringAll() {
        Map<Rule, Severity> ignoring = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            ignoring.put(rule, Severity.IGNORE);
        }
        return ignoring;
    }

    /** Nothing is published or sealed, and what was there stays. */
    private void assertRefused(String reason) throws IOException {
        Output.of(policy.options(NEXT))
                .replace(
                        Output.Folder.SITE,
                        FileSet.builder().add("kept", new byte[1]).build());
        List<String> sealed = policy.sealedFiles();
        Build build = Build.open(policy.lenient(NEXT, ignoringAll()));
        assertEquals(reason, SiteGoal.run(build).failure().orElse(""));
        assertEquals(reason, AnnexGoal.run(build).failure().orElse(""));
        assertTrue(release(ignoringAll()).failure().orElse("").startsWith("Nothing is sealed, for"));
        assertEquals(List.of("kept"), SmallPolicy.files(root.resolve("target/tom/site")));
        assertEquals(List.of(), SmallPolicy.files(root.resolve("target/tom/annex")));
        assertEquals(sealed, policy.sealedFiles());
    }

    @Test
    void a_document_that_is_nested_too_deeply_stops_every_publication() throws IOException {
        policy.append(SmallPolicy.MEASURE, tooDeep());
        assertRefused("Nothing is published while a file cannot be read, whatever tom.failOn says:"
                + " measures/access/authorisation.adoc:1:1: The blocks of this document are nested too deeply to be read."
                + " Nest fewer.");
        assertEquals(
                Severity.ERROR,
                Build.open(policy.options(DAY)).findings().stream()
                        .filter(finding -> finding.rule() == Rule.DOCUMENT_MALFORMED)
                        .findFirst()
                        .orElseThrow()
                        .severity());
    }

    @Test
    void a_file_in_another_encoding_stops_every_publication() throws IOException {
        for (String file : new String[] {SmallPolicy.MEASURE, SmallPolicy.POLICY, "measures/access/_part.adoc"}) {
            policy = new SmallPolicy(root);
            policy.write("measures/access/_part.adoc", "").append(SmallPolicy.MEASURE, "\ninclude::_part.adoc[]\n");
            Files.write(root.resolve(file), new byte[] {(byte) 0xfc}, StandardOpenOption.APPEND);
            int line = Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1)
                    .split("\n", -1)
                    .length;
            assertRefused("Nothing is published while a file cannot be read, whatever tom.failOn says: " + file + ":"
                    + line + ":1: Here stands a byte that is not UTF-8; the file is not read. Save it as UTF-8.");
            Files.write(root.resolve(file), new byte[0]);
        }
    }

    @Test
    void a_measure_that_could_not_be_read_is_not_removed() throws IOException {
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        byte[] whole = Files.readAllBytes(root.resolve(SmallPolicy.MEASURE));
        Files.write(root.resolve(SmallPolicy.MEASURE), new byte[] {(byte) 0xfc}, StandardOpenOption.APPEND);
        Build build = Build.open(policy.lenient(NEXT, Map.of()));
        Outcome diff = DiffGoal.run(build, "", EnumSet.of(DiffFormat.TEXT, DiffFormat.JSON));
        assertEquals(
                "Nothing is compared while a file cannot be read: measures/access/authorisation.adoc:17:1: Here stands a"
                        + " byte that is not UTF-8; the file is not read. Save it as UTF-8.",
                diff.failure().orElse(""));
        assertEquals(List.of(), diff.summary());
        assertEquals(List.of(), SmallPolicy.files(root.resolve("target/tom/diff")));
        assertEquals(
                List.of(),
                build.findings().stream()
                        .filter(finding -> ReleaseChecks.rules().contains(finding.rule()))
                        .toList());
        Files.write(root.resolve(SmallPolicy.MEASURE), whole);
        assertEquals(
                Optional.empty(),
                DiffGoal.run(Build.open(policy.options(NEXT)), "", EnumSet.of(DiffFormat.TEXT))
                        .failure());
    }

    @Test
    void what_lies_in_the_place_of_a_measure_does_not_remove_it() throws IOException {
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        Path measure = root.resolve(SmallPolicy.MEASURE);
        Path folder = Files.createDirectory(root.resolve("folder"));
        Files.delete(measure);
        Files.createDirectory(measure);
        assertNotRemoved(
                "This is a folder, and its name is that of a file. Put the file in its place, or give the folder"
                        + " a name without .adoc.");
        Files.delete(measure);
        Files.createSymbolicLink(measure, Path.of("nowhere.adoc"));
        assertNotRemoved(
                "This symbolic link leads to a file that is not there. Put the file there, or delete the link.");
        Files.delete(measure);
        Files.createSymbolicLink(measure, folder);
        assertNotRemoved(
                "This symbolic link ends outside the source folders and is not read. Copy the file to this place"
                        + " instead.");
    }

    @Test
    void a_measure_whose_ending_is_another_one_is_not_removed() throws IOException {
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        for (String ending : List.of(".ADOC", ".asciidoc", ".adoc.txt", ".txt")) {
            assertNotRemovedAs(ending, ".");
        }
        for (String ending : List.of(".docx", ".odt")) {
            assertNotRemovedAs(ending, ", and write it as text.");
        }
        Files.writeString(root.resolve(SmallPolicy.MEASURE).resolveSibling("notes.txt"), "Notes of a meeting.\n");
        assertEquals(
                Optional.empty(),
                DiffGoal.run(Build.open(policy.lenient(NEXT, Map.of())), "", EnumSet.of(DiffFormat.TEXT))
                        .failure());
    }

    private void assertNotRemovedAs(String ending, String end) throws IOException {
        Path measure = root.resolve(SmallPolicy.MEASURE);
        Path renamed = measure.resolveSibling("authorisation" + ending);
        Files.move(measure, renamed);
        assertNotRemoved(
                renamed.getFileName().toString(),
                "The file access/authorisation" + ending + " is not read: a document ends in .adoc, in small letters."
                        + " Rename it to access/authorisation.adoc" + end);
        Files.move(renamed, measure);
    }

    private void assertNotRemoved(String why) throws IOException {
        assertNotRemoved("authorisation.adoc", why);
    }

    private void assertNotRemoved(String name, String why) throws IOException {
        Build build = Build.open(policy.lenient(NEXT, Map.of()));
        assertEquals(
                "Nothing is compared while a file cannot be read: measures/access/" + name + ":1:1: " + why,
                DiffGoal.run(build, "", EnumSet.of(DiffFormat.TEXT)).failure().orElse(""));
        assertEquals(
                List.of(),
                build.findings().stream()
                        .filter(finding -> ReleaseChecks.rules().contains(finding.rule()))
                        .toList());
        assertTrue(SiteGoal.run(build).failure().isPresent());
        assertTrue(release(ignoringAll()).failure().isPresent());
    }

    @Test
    void a_measure_that_could_not_be_read_at_a_commit_is_not_new() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            byte[] whole = Files.readAllBytes(root.resolve(SmallPolicy.MEASURE));
            Files.write(root.resolve(SmallPolicy.MEASURE), new byte[] {(byte) 0xfc}, StandardOpenOption.APPEND);
            git.add().addFilepattern("measures").call();
            git.commit()
                    .setMessage("Measures")
                    .setAuthor("a", "a@example.com")
                    .setSign(false)
                    .call();
            Files.write(root.resolve(SmallPolicy.MEASURE), whole);
            assertEquals(
                    "Nothing can be compared with HEAD, where a file could not be read:"
                            + " measures/access/authorisation.adoc:17:1: Here stands a byte that is not UTF-8; the file is"
                            + " not read. Save it as UTF-8. Give another commit with -Dtom.since=….",
                    assertThrows(
                                    SetupProblem.class,
                                    () -> DiffGoal.run(
                                            Build.open(policy.options(NEXT)), "HEAD", EnumSet.of(DiffFormat.TEXT)))
                            .getMessage());
        }
    }

    @Test
    void a_measure_that_has_become_empty_stops_a_release() throws IOException {
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        List<String> sealed = policy.sealedFiles();
        String whole = Files.readString(root.resolve(SmallPolicy.MEASURE));
        policy.write(SmallPolicy.MEASURE, whole.substring(0, whole.indexOf("[#credentials")));
        String failure = release(ignoringAll()).failure().orElse("");
        assertTrue(failure.contains("1 finding stops a release: 1 measure-empty."), failure);
        assertEquals(sealed, policy.sealedFiles());
    }
}

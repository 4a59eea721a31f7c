package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.FolderTree;
import org.tompolicy.goal.CheckGoal;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.testing.Slow;

/** What every goal does before its work, and what becomes of what it throws. */
@Slow
class PolicyMojoTest {

    @TempDir
    Path root;

    private interface Work {
        Outcome of(Options options);
    }

    private static final class AnyMojo extends PolicyMojo {
        private final Work work;

        AnyMojo(Work work) {
            this.work = work;
        }

        @Override
        Outcome run(Options options) {
            return work.of(options);
        }
    }

    private AnyMojo mojo(Work work) {
        return MojoFixture.in(root, new AnyMojo(work));
    }

    private static String problem(AnyMojo mojo) {
        return assertThrows(MojoExecutionException.class, mojo::execute).getMessage();
    }

    private static final class Heard extends SystemStreamLog {
        private final List<String> debug = new ArrayList<>();

        @Override
        public void debug(CharSequence content) {
            debug.add(content.toString());
        }
    }

    @Test
    void saysForDebuggingHowLongEachPhaseTook() throws Exception {
        Files.createDirectories(root.resolve("measures/access"));
        Files.writeString(root.resolve("measures/policy.adoc"), """
                = Measures
                :tom-company: Example Ltd
                :tom-contact: privacy@example.com
                :tom-categories: access
                """);
        Heard heard = new Heard();
        PolicyMojo check = MojoFixture.in(root, new CheckMojo());
        MojoFixture.set(check, "failOn", "never");
        check.setLog(heard);

        check.execute();

        assertEquals(
                List.of("Reading and checking took", "Writing the report took", "The whole goal took"),
                heard.debug.stream()
                        .map(line -> line.replaceFirst(" \\d+ ms\\.$", ""))
                        .toList());
    }

    @Test
    void aGoalThatFailsPutsBackWhatAKilledBuildTookAway() throws IOException {
        Path output = Files.createDirectories(root.resolve("target/tom"));
        Files.writeString(output.resolve(".tom"), "annex\nreport\nsite\n");
        for (String folder : new String[] {"site", "annex", "report"}) {
            Files.createDirectories(output.resolve(folder + ".old"));
            Files.writeString(output.resolve(folder + ".old/kept"), folder);
            Files.createDirectories(output.resolve(folder + ".new"));
        }
        assertEquals("no", problem(mojo(options -> {
            throw new SetupProblem("no");
        })));
        for (String folder : new String[] {"site", "annex", "report"}) {
            assertEquals(folder, Files.readString(output.resolve(folder + "/kept")));
            assertFalse(Files.exists(output.resolve(folder + ".new")));
            assertFalse(Files.exists(output.resolve(folder + ".old")));
        }
    }

    @Test
    void theReportIsWrittenOnceABuildAlsoWhenTheCheckFails() throws IOException {
        Files.createDirectories(root.resolve("measures"));
        Files.writeString(root.resolve("measures/policy.adoc"), "= A policy without measures\n");
        Map<Object, Object> context = new HashMap<>();
        Path report = root.resolve("target/tom/report/findings.json");
        assertFails(context);
        assertTrue(Files.deleteIfExists(report), "the first goal writes it");
        assertFails(context);
        assertFalse(Files.exists(report), "a later goal of the build does not");
    }

    private void assertFails(Map<Object, Object> context) {
        AnyMojo[] mojo = new AnyMojo[1];
        mojo[0] = mojo(options -> CheckGoal.run(mojo[0].build(options)));
        mojo[0].setPluginContext(context);
        assertThrows(MojoFailureException.class, mojo[0]::execute);
    }

    private String problemOf(RuntimeException thrown) {
        return problem(mojo(options -> {
            throw thrown;
        }));
    }

    @Test
    void tellsFailedReadingInPlainWords() {
        assertEquals(
                "There is no file measures/policy.adoc.",
                problemOf(new UncheckedIOException(new NoSuchFileException("measures/policy.adoc"))));
        assertEquals(
                "No permission to read or write out.",
                problemOf(new UncheckedIOException(new AccessDeniedException("out"))));
        assertEquals(
                "Cannot read or write: no space left",
                problemOf(new UncheckedIOException(new IOException("no space left"))));
        assertEquals(
                "The old site cannot be moved.",
                problemOf(new UncheckedIOException("The old site cannot be moved.", new IOException("x"))));
    }

    @Test
    void outOfMemorySaysHowMuchToGive() {
        assertEquals(
                Optional.of("Java has run out of memory: it may take 512 MB. Give it more: set MAVEN_OPTS to -Xmx1g, or"
                        + " write -Xmx1g into .mvn/jvm.config."),
                PlainProblem.of(new ServiceConfigurationError("loading", new OutOfMemoryError()), 512L << 20));
        assertEquals(
                Optional.of(
                        "Java has run out of memory: it may take 1936 MB. Give it more: set MAVEN_OPTS to -Xmx4g, or"
                                + " write -Xmx4g into .mvn/jvm.config."),
                PlainProblem.of(new OutOfMemoryError(), 1936L << 20));
        assertTrue(problem(mojo(options -> {
                    throw new OutOfMemoryError();
                }))
                .startsWith("Java has run out of memory: "));
    }

    @Test
    void fullDiskSaysWhere() {
        assertEquals(
                "The disk is full: cannot write /x/target/tom/site.new/a.html: No space left on device. Make room there,"
                        + " for example with mvn clean, and run the goal again.",
                problemOf(new UncheckedIOException(
                        "cannot write /x/target/tom/site.new/a.html: No space left on device",
                        new IOException("No space left on device"))));
        assertEquals(
                "The disk is full: Cannot read or write /x: Disk quota exceeded. Make room there, for example with mvn clean,"
                        + " and run the goal again.",
                problemOf(new UncheckedIOException(new FileSystemException("/x", null, "Disk quota exceeded"))));
    }

    @Test
    void nameThatTheLocaleHasNoLettersForSaysWhatToSet() {
        assertEquals(
                "The locale of this process has no letters for the file name pr??fung.adoc. Set one that is UTF-8, for example"
                        + " LC_ALL=C.UTF-8.",
                problemOf(new InvalidPathException(
                        "pr??fung.adoc", "Malformed input or input contains unmappable characters")));
    }

    @Test
    void mistakeOfOursStaysOne() {
        IllegalStateException ours = new IllegalStateException("ours");
        assertSame(
                ours,
                assertThrows(
                        IllegalStateException.class,
                        () -> mojo(options -> {
                                    throw ours;
                                })
                                .execute()));
    }

    /** A process with another locale; the name has bytes that are no letters there. */
    @Test
    void fileNameIsReadInALocaleWithoutItsLetters() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "names of files are bytes on Linux only");
        Files.writeString(root.resolve("prüfung.adoc"), "= Prüfung");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                root.toString());
        command.environment().put("LC_ALL", "C");
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertEquals(
                "The locale of this process has no letters for the file name pr??fung.adoc. Set one that is UTF-8, for example"
                        + " LC_ALL=C.UTF-8.",
                said.strip().replaceAll("[^\\x00-\\x7f]", "?"));
    }

    /** The process with another locale. */
    static final class Reader {

        private Reader() {}

        /** Reads the folder that is given, and says what came of it. */
        public static void main(String[] arguments) {
            try {
                System.out.println(FolderTree.of(Path.of(arguments[0]), Path.of(arguments[0]))
                        .paths());
            } catch (RuntimeException problem) {
                System.out.println(PlainProblem.of(problem, 0).orElse("ours"));
            }
        }
    }
}

package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** The parser of AsciiDoc needs a folder for temporary files, and there is none that can be used. */
@Slow
class UnusableTemporaryFolderTest {

    @TempDir
    Path root;

    @BeforeEach
    void policy() throws Exception {
        write("measures/policy.adoc", "= Security measures\n:tom-company: Example Ltd\n:tom-categories: access\n");
        write("measures/access/category.adoc", "= Access control\n");
        write(
                "measures/access/register.adoc",
                "= Register\n:tom-id: AC-01\n:revnumber: 1\n:tom-status: implemented\n\n[#kept]\nWe keep a register.\n");
        for (String folder : new String[] {"site", "annex", "report", "diff"}) {
            write("target/tom/" + folder + "/kept", folder);
        }
        write("target/tom/.tom", "annex\ndiff\nreport\nsite\n");
        write("not-a-folder", "");
    }

    private void write(String path, String text) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The parser unpacks a part of itself when it meets the first attribute list, which is in the third document. */
    @Test
    void everyGoalSaysItInOneLineAndReplacesNothing() throws Exception {
        SortedMap<String, byte[]> before = files();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + root.resolve("not-a-folder"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Goals.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertEquals("""
                MojoExecutionException: Reading measures/access/register.adoc failed: Not a directory. This is no mistake in its\
                 text. Look at free space and rights of the folder for temporary files (-Djava.io.tmpdir) and at memory\
                 (MAVEN_OPTS=-Xmx2g), and run again.
                """.repeat(5), said);
        SortedMap<String, byte[]> after = files();
        before.remove("target/tom/diff/kept");
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, content) -> assertArrayEquals(content, after.get(path), path));
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** Runs goals in a process of its own, and says what each of them threw. */
    static final class Goals {

        private Goals() {}

        public static void main(String[] arguments) {
            ReleaseMojo release = new ReleaseMojo();
            MojoFixture.set(release, "version", "2026.1");
            DiffMojo diff = new DiffMojo();
            MojoFixture.set(diff, "format", "text");
            for (PolicyMojo mojo : List.of(new CheckMojo(), new SiteMojo(), new AnnexMojo(), release, diff)) {
                try {
                    MojoFixture.in(Path.of(arguments[0]), mojo).execute();
                    System.out.println("done");
                } catch (Exception thrown) {
                    System.out.println(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
                }
            }
        }
    }
}

package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

@Slow
class WriteOnceTest {

    /** What one run after the other writes when it is killed: enough files for a kill to come between two of them. */
    private static final int FILES = 300;

    private static final byte[] CONTENT = new byte[20_000];

    @TempDir
    private Path folder;

    @Test
    void afterEachStepThereIsNothingOrTheWholeFolder() throws IOException {
        Path target = folder.resolve("2026.1");
        List<List<String>> seen = new ArrayList<>();

        WriteOnce.folder(target, files("SHA256SUMS", "pictures/a/b.png", "policy.json"), () -> seen.add(visible()));

        List<String> whole = List.of("2026.1/SHA256SUMS", "2026.1/pictures/a/b.png", "2026.1/policy.json");
        assertEquals(List.of(List.of(), List.of(), List.of(), List.of(), whole), seen);
        assertEquals(whole, visible());
    }

    @Test
    void aRunThatStoppedAfterAnyStepIsInNobodysWay() throws IOException {
        FileSet files = files("SHA256SUMS", "pictures/a.png", "policy.json");
        for (int last = 1; last <= 4; last++) {
            Path target = folder.resolve("2026." + last);
            stopAfter(last, target, files);
            assertEquals(List.of(), tree(target));
            assertTrue(Files.isDirectory(folder.resolve(".2026." + last + ".new")), "nothing was written");

            WriteOnce.folder(target, files, () -> {});

            assertEquals(List.of("SHA256SUMS", "pictures/a.png", "policy.json"), tree(target));
        }
    }

    @Test
    void neverReplaces() throws IOException {
        Path there = Files.createDirectories(folder.resolve("2026.1"));
        Path file = Files.writeString(folder.resolve("2026.1-withdrawn.json"), "old");

        assertThrows(UncheckedIOException.class, () -> WriteOnce.folder(there, files("policy.json"), () -> {}));
        assertThrows(UncheckedIOException.class, () -> WriteOnce.file(file, new byte[0]));

        assertEquals("old", Files.readString(file));
        assertEquals(List.of("2026.1-withdrawn.json"), visible());
    }

    @Test
    void writesNothingThroughASymbolicLinkWithoutEnd() throws IOException {
        Path target = Files.createSymbolicLink(folder.resolve("2026.1"), folder.resolve("nowhere"));

        assertThrows(UncheckedIOException.class, () -> WriteOnce.folder(target, files("policy.json"), () -> {}));

        assertTrue(Files.notExists(folder.resolve("nowhere")));
    }

    @Test
    void removesWhatAKilledRunLeftAndNothingElse() throws IOException {
        stopAfter(2, folder.resolve("2026.1"), files("a", "b"));
        Files.writeString(folder.resolve(".2026.0-withdrawn.json.new"), "{");
        Files.writeString(folder.resolve(".gitattributes"), "* -text\n");

        WriteOnce.removeUnfinished(folder);

        assertEquals(List.of(".gitattributes"), tree(folder));
    }

    @Test
    void aTombstoneKeepsOneFile() throws IOException {
        Path target = folder.resolve("2026.1");
        WriteOnce.folder(target, files("SHA256SUMS", "pictures/a.png", "policy.json"), () -> {});
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Files.createSymbolicLink(target.resolve("link"), elsewhere);

        Tombstone.leave(target, "SHA256SUMS");

        assertEquals(List.of("2026.1/SHA256SUMS", "elsewhere"), visible());
    }

    /**
     * Ten processes are killed: five while they wait between two writes, five while they go on writing, where the kill
     * lands anywhere. What is left is nothing or a whole folder.
     */
    @Test
    void aKilledProcessLeavesNothingOrTheWholeFolder() throws IOException, InterruptedException {
        for (int run = 0; run < 10; run++) {
            boolean waits = run < 5;
            Path target = folder.resolve("run" + run);
            killAfter(1 + run % 5 * FILES / 4, waits, target);
            boolean whole = Files.exists(target);
            assertEquals(whole ? FILES : 0, tree(target).size());
            for (String path : tree(target)) {
                assertEquals(CONTENT.length, Files.size(target.resolve(path)), path);
            }
            assertTrue(!waits || !whole, "it was killed before its last step");
        }

        WriteOnce.removeUnfinished(folder);

        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith(".")));
        }
    }

    private static void killAfter(int steps, boolean waits, Path target) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        target.toString(),
                        waits ? String.valueOf(steps) : "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader progress =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int step = 0; step < steps; step++) {
                assertEquals("step", progress.readLine());
            }
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** The process that is killed. */
    static final class Writer {

        private static int steps;

        private Writer() {}

        /**
         * Writes a folder and says each step.
         *
         * @param arguments the folder; after which step to wait for input that never comes, 0 for none
         */
        public static void main(String[] arguments) {
            int last = Integer.parseInt(arguments[1]);
            FileSet.Builder files = FileSet.builder();
            for (int i = 0; i < FILES; i++) {
                files.add("pictures/" + i + ".png", CONTENT);
            }
            WriteOnce.folder(Path.of(arguments[0]), files.build(), () -> {
                System.out.println("step");
                if (++steps == last) {
                    waitForever();
                }
            });
        }

        private static void waitForever() {
            try {
                System.in.read();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static void stopAfter(int steps, Path target, FileSet files) {
        int[] left = {steps};
        assertThrows(
                Stopped.class,
                () -> WriteOnce.folder(target, files, () -> {
                    if (--left[0] == 0) {
                        throw new Stopped();
                    }
                }));
    }

    private static FileSet files(String... paths) {
        FileSet.Builder files = FileSet.builder();
        Stream.of(paths).forEach(path -> files.add(path, path));
        return files.build();
    }

    /** What is not hidden. */
    private List<String> visible() {
        return tree(folder).stream().filter(path -> !path.startsWith(".")).toList();
    }

    private static List<String> tree(Path top) {
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> top.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

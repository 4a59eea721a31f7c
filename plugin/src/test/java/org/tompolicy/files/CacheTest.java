package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

@Slow
class CacheTest {

    private static final byte[] CONTENT = bytes("what took long");

    @TempDir
    private Path temp;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(int number) {
        return Sha256.of("key " + number);
    }

    private Path folder() {
        return temp.resolve("tom-cache");
    }

    private Path file(int key) {
        return folder().resolve("document").resolve(key(key));
    }

    /** A build of its own. */
    private Cache build() {
        return Cache.in(folder());
    }

    private void put(int key, byte[] content) {
        Cache cache = build();
        cache.put("document", key(key), content);
        cache.tidy();
        assertEquals(Optional.empty(), cache.problem());
    }

    private Optional<String> get(int key) {
        return build().get("document", key(key)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    @Test
    void whatWasPutIsThereForTheNextBuild() {
        assertEquals(Optional.empty(), get(1));

        put(1, CONTENT);
        put(2, new byte[0]);

        assertEquals(Optional.of("what took long"), get(1));
        assertEquals(Optional.of(""), get(2));
        assertEquals(Optional.empty(), build().get("annex", key(1)));
        put(1, bytes("another"));
        assertEquals(Optional.of("another"), get(1));
    }

    @Test
    void theCacheThatRemembersNothingHasNothing() {
        Cache none = Cache.none();
        none.put("document", key(1), CONTENT);
        none.tidy();

        assertEquals(Optional.empty(), none.get("document", key(1)));
        assertEquals(Optional.empty(), none.problem());
    }

    @Test
    void anEntryWithAnyByteChangedOrCutOffIsDropped() throws IOException {
        put(1, CONTENT);
        byte[] whole = Files.readAllBytes(file(1));
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(1), changed);
            assertEquals(Optional.empty(), get(1), "byte " + at);
            assertFalse(Files.exists(file(1)), "it stayed");
            Files.write(file(1), Arrays.copyOf(whole, at));
            assertEquals(Optional.empty(), get(1), "length " + at);
        }
        Files.write(file(1), Arrays.copyOf(whole, whole.length + 1));
        assertEquals(Optional.empty(), get(1));
        Files.write(file(1), whole);
        assertTrue(get(1).isPresent(), "nothing else was wrong");
    }

    @Test
    void anEntryOfAnotherKeyKindOrFormIsDropped() throws IOException {
        put(1, CONTENT);
        put(2, bytes("of another document"));
        byte[] right = Files.readAllBytes(file(1));

        Files.copy(file(2), file(3));
        assertEquals(Optional.empty(), get(3));
        Files.createDirectories(folder().resolve("annex"));
        Files.copy(file(1), folder().resolve("annex").resolve(key(1)));
        assertEquals(Optional.empty(), build().get("annex", key(1)));
        Files.writeString(
                file(1),
                new String(right, StandardCharsets.ISO_8859_1).replace("tom-cache 1", "tom-cache 2"),
                StandardCharsets.ISO_8859_1);
        assertEquals(Optional.empty(), get(1));

        put(1, CONTENT);
        assertArrayEquals(right, Files.readAllBytes(file(1)));
    }

    @Test
    void symbolicLinksAreNeverFollowed() throws IOException {
        put(1, CONTENT);
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path secret = Files.move(file(1), outside.resolve(key(1)));
        Files.createSymbolicLink(file(1), secret);

        assertEquals(Optional.empty(), get(1));
        assertTrue(Files.exists(secret), "what the link leads to stays");
        Files.createSymbolicLink(file(1), secret);
        put(1, bytes("new"));
        assertEquals(Optional.of("new"), get(1));
        assertTrue(
                new String(Files.readAllBytes(secret), StandardCharsets.ISO_8859_1).endsWith("what took long"),
                "written through the link");

        Files.move(folder().resolve("document"), temp.resolve("aside"));
        Files.createSymbolicLink(folder().resolve("document"), outside);
        assertEquals(Optional.empty(), get(1));
        Cache cache = build();
        cache.put("document", key(2), CONTENT);
        cache.tidy();
        assertTrue(cache.problem().isPresent());
        assertEquals(List.of(key(1)), names(outside));
    }

    @Test
    void whatIsNoFileIsNoEntry() throws IOException {
        put(1, CONTENT);
        Files.delete(file(1));
        Files.createDirectories(file(1).resolve("below"));

        assertEquals(Optional.empty(), get(1));
        Cache cache = build();
        cache.put("document", key(1), CONTENT);
        assertTrue(cache.problem().orElseThrow().contains("cannot be written"), cache.problem()::toString);
        assertEquals(Optional.empty(), get(1));
    }

    @Test
    void aFolderThatCannotBeMadeLeavesTheBuildWithoutCache() throws IOException {
        Files.writeString(folder(), "a file");
        Cache cache = build();

        assertEquals(Optional.empty(), cache.get("document", key(1)));
        cache.put("document", key(1), CONTENT);
        cache.put("document", key(2), CONTENT);
        cache.tidy();

        assertEquals(
                Optional.of("The folder " + folder() + " cannot be written: file already exists (" + folder()
                        + "). So nothing is remembered there, and the next build takes as long as this one. Make it"
                        + " writable, or name another one with -Dtom.cache=…."),
                cache.problem());
        assertEquals("a file", Files.readString(folder()));
    }

    @Test
    void aReadOnlyFolderIsReadAndOnlyAPutIsTold() throws IOException {
        put(1, CONTENT);
        assertTrue(folder().resolve("document").toFile().setWritable(false));
        try {
            assumeTrue(!Files.isWritable(folder().resolve("document")), "this user may write everywhere");
            Cache cache = build();
            assertTrue(cache.get("document", key(1)).isPresent());
            assertEquals(Optional.empty(), cache.problem());
            cache.put("document", key(2), CONTENT);
            cache.tidy();
            assertTrue(cache.problem().isPresent());
            assertTrue(cache.get("document", key(1)).isPresent());
        } finally {
            assertTrue(folder().resolve("document").toFile().setWritable(true));
        }
    }

    /** A disk that takes nothing more, as far as a test can have one: the system lets the process write four kilobytes a file. */
    @Test
    void aFullDiskLeavesNoHalfEntry() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "a system without limits of a shell");
        put(1, CONTENT);
        Process process = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        "ulimit -f 8 && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        Path.of(Cache.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                + java.io.File.pathSeparator
                                + Path.of(CacheTest.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI()),
                        Filling.class.getName(),
                        folder().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertTrue(said.startsWith("The folder " + folder() + " cannot be written: "), said);
        assertEquals(1, said.lines().count(), said);
        assertEquals(List.of(key(1)), names(folder().resolve("document")));
        assertEquals(Optional.of("what took long"), get(1));
    }

    /** Puts more than it may. */
    static final class Filling {
        public static void main(String[] folder) {
            Cache cache = Cache.in(Path.of(folder[0]));
            for (int number = 2; number < 5; number++) {
                cache.put("document", key(number), new byte[1 << 20]);
            }
            cache.tidy();
            System.out.println(cache.problem().orElse("no problem"));
        }
    }

    @Test
    void theEntriesThatWereLongestNotUsedGoFirst() throws IOException {
        for (int number = 1; number <= 4; number++) {
            put(number, new byte[1000]);
            Files.setLastModifiedTime(file(number), FileTime.from(Instant.EPOCH.plusSeconds(number)));
        }
        Cache cache = Cache.in(folder(), 3600);
        assertTrue(cache.get("document", key(1)).isPresent());
        cache.put("document", key(5), new byte[1000]);
        cache.tidy();

        assertEquals(Stream.of(key(1), key(4), key(5)).sorted().toList(), names(folder().resolve("document")));
        cache.put("document", key(6), new byte[3601]);
        assertEquals(Optional.empty(), cache.get("document", key(6)));
        assertEquals(Optional.empty(), cache.problem());
    }

    @Test
    void aBuildThatFindsEverythingWritesNothing() throws IOException {
        put(1, CONTENT);
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file(1), longAgo);
        Files.setLastModifiedTime(folder().resolve("document"), longAgo);
        Files.setLastModifiedTime(folder(), longAgo);

        Cache cache = build();
        assertTrue(cache.get("document", key(1)).isPresent());
        cache.tidy();

        for (Path path : List.of(folder(), folder().resolve("document"), file(1))) {
            assertEquals(longAgo, Files.getLastModifiedTime(path), path.toString());
        }
    }

    @Test
    void tidyingTakesAwayWhatKilledBuildsLeftAndNothingThatIsNotOurs() throws IOException {
        put(1, CONTENT);
        Path document = folder().resolve("document");
        Path abandoned = Files.writeString(document.resolve(".1.new"), "half");
        Path foreign = Files.writeString(document.resolve("notes.txt"), "not ours");
        Path beside = Files.writeString(folder().resolve("notes.txt"), "not ours");
        FileTime longAgo =
                FileTime.from(Files.getLastModifiedTime(file(1)).toInstant().minus(Duration.ofHours(2)));
        for (Path old : List.of(abandoned, foreign, beside)) {
            Files.setLastModifiedTime(old, longAgo);
        }
        Path present = Files.writeString(document.resolve(".2.new"), "of a build at this moment");
        Cache cache = Cache.in(folder(), 1);
        cache.put("document", key(2), new byte[1]);
        cache.tidy();

        assertEquals(List.of(".2.new", "notes.txt"), names(document));
        assertTrue(Files.exists(present));
        assertEquals("not ours", Files.readString(beside));
        assertTrue(Files.readString(folder().resolve("CACHEDIR.TAG"))
                .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n"));
    }

    @Test
    void buildsAtOnceSeeWholeEntriesOnly() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(4);
        Callable<Integer> one = () -> {
            int found = 0;
            Cache cache = Cache.in(folder(), 400_000);
            for (int round = 0; round < 200; round++) {
                int number = round % 10;
                Optional<byte[]> content = cache.get("document", key(number));
                content.ifPresent(there -> assertArrayEquals(whole(number), there));
                found += content.isPresent() ? 1 : 0;
                cache.put("document", key(number), whole(number));
                if (number == 9) {
                    cache.tidy();
                }
            }
            assertEquals(Optional.empty(), cache.problem());
            return found;
        };
        List<Future<Integer>> all = builds.invokeAll(List.of(one, one, one, one));
        for (Future<Integer> build : all) {
            assertTrue(build.get() > 0, "nothing was ever found");
        }
        builds.shutdown();
        assertEquals(
                0,
                names(folder().resolve("document")).stream()
                        .filter(name -> name.startsWith("."))
                        .count());
    }

    private static byte[] whole(int number) {
        byte[] content = new byte[10_000 * (number + 1)];
        Arrays.fill(content, (byte) number);
        return content;
    }

    @Test
    void kindAndKeyLeadNowhereElse() {
        for (String kind : List.of("..", "", "a/b", "A")) {
            assertThrows(IllegalArgumentException.class, () -> build().get(kind, key(1)), kind);
        }
        for (String key : List.of("", "..", "x".repeat(64), "a".repeat(63))) {
            assertThrows(IllegalArgumentException.class, () -> build().put("document", key, CONTENT), key);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}

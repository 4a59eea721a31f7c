package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.files.Cache;
import org.tompolicy.source.Conversions;
import org.tompolicy.testing.Slow;

/** A build with a cache says and writes what one without it does, and starts no parser where nothing has changed. */
@Isolated
@Slow
class WarmCacheTest {

    private static final Path CASES = Path.of("src/test/cases");

    @TempDir
    private Path temp;

    private Options options(Path sources, String output) {
        return Builds.options(
                sources, sources.resolve("measures"), sources.resolve("architecture"), temp.resolve(output));
    }

    private Path cache() {
        return temp.resolve("tom-cache");
    }

    @Test
    void everyCaseIsReadFromAWarmCacheAsFromItsText() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(CASES)) {
            all = files.filter(file -> file.endsWith("policy.adoc"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        assertTrue(all.size() >= 6, all::toString);
        for (Path measures : all) {
            Path root = measures.getParent();
            sameWhenWarm(Builds.options(root, measures, root.resolve("architecture"), temp.resolve("out")));
        }
        sameWhenWarm(Builds.own(temp.resolve("out")));
    }

    private void sameWhenWarm(Options options) {
        Reading fresh = Reading.of(options, Cache.none());
        assertEquals(fresh.sources(), Reading.of(options, Cache.in(cache())).sources());
        int before = Conversions.soFar();
        Reading warm = Reading.of(options, Cache.in(cache()));
        assertEquals(fresh.sources(), warm.sources());
        assertEquals(fresh.result(), warm.result());
        assertEquals(before, Conversions.soFar(), "converted again in " + options.measures());
    }

    @Test
    void findingsSiteAndAnnexAreTheSameBytes() throws IOException {
        Path sources = CASES.resolve("leak").resolve("sources");
        Options without = options(sources, "without");
        run(without);
        run(options(sources, "cold").rememberingIn(cache()));
        int before = Conversions.soFar();
        run(options(sources, "warm").rememberingIn(cache()));

        assertEquals(before, Conversions.soFar());
        for (String output : List.of("cold", "warm")) {
            Map<String, byte[]> expected = Builds.files(temp.resolve("without"));
            Map<String, byte[]> actual = Builds.files(temp.resolve(output));
            assertEquals(expected.keySet(), actual.keySet());
            expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), output + "/" + path));
        }
    }

    private static void run(Options options) {
        Build build = Builds.reported(options);
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
    }

    @Test
    void aCacheThatCannotBeWrittenIsToldOnce() throws IOException {
        Files.writeString(cache(), "a file");
        Path sources = CASES.resolve("leak").resolve("sources");
        Build build = Build.open(options(sources, "out").rememberingIn(cache()));

        assertEquals(
                1,
                CheckGoal.run(build).summary().stream()
                        .filter(sentence -> sentence.startsWith("The folder " + cache() + " cannot be written"))
                        .count());
        assertEquals(List.of(), SiteGoal.run(build).summary());
        assertEquals(build.findings(), Build.open(options(sources, "out")).findings());
    }

    /** Loading the parser is what takes the time; a class of it that is loaded by mistake starts nothing and still costs. */
    @Test
    void anUnchangedBuildLoadsNoParser() throws Exception {
        Path sources = CASES.resolve("leak").resolve("sources").toAbsolutePath();
        check(sources);
        String loaded = check(sources);

        assertTrue(loaded.contains("org.tompolicy.goal.Build "), "classes are not listed");
        for (String library : List.of("org.jruby.", "org.asciidoctor.", "org.commonmark.")) {
            assertEquals(
                    List.of(),
                    loaded.lines().filter(line -> line.contains(" " + library)).toList());
        }
    }

    /** Checks the sources in a process of its own; answers the classes that it loaded. */
    private String check(Path sources) throws IOException, InterruptedException {
        Path listed = temp.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + listed + "::filecount=0",
                        "-cp",
                        classPath(),
                        Checking.class.getName(),
                        sources.toString(),
                        temp.resolve("out").toString(),
                        cache().toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return Files.readString(listed);
    }

    private static String classPath() {
        String tested = System.getProperty("surefire.test.class.path", "");
        return tested.isEmpty() ? System.getProperty("java.class.path") : tested;
    }

    /** What {@code tom:check} does. */
    static final class Checking {
        public static void main(String[] paths) {
            Path sources = Path.of(paths[0]);
            Builds.reported(Builds.options(
                            sources, sources.resolve("measures"), sources.resolve("architecture"), Path.of(paths[1]))
                    .rememberingIn(Path.of(paths[2])));
        }
    }
}

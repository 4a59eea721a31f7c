package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.files.Cache;
import org.tompolicy.model.Release;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.testing.Slow;

/** PDFs come from the cache while nothing changed that decides their bytes. */
@Slow
class AnnexCacheTest {

    @TempDir
    private static Path output;

    @TempDir
    private Path folder;

    private static Build build;

    @BeforeAll
    static void build() {
        build = Build.open(Builds.own(output));
    }

    private static byte[] pdf(Cache cache, String version, Optional<AnnexCustomer> customer) {
        Release release = build.releases().find(version).orElseThrow();
        return new AnnexSet(
                        release.views().orElseThrow().customer(),
                        ChangeHistory.of(build.releases(), release),
                        release.issued(),
                        build.templates(),
                        build.texts("en"),
                        release.issued().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        cache)
                .pdf("eu-2021-915", List.of("mobile"), customer, new byte[] {'1'});
    }

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(folder.resolve("annex"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("annex"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsSetOnceComesFromTheCache() throws IOException {
        byte[] set = pdf(Cache.none(), "2026.1", Optional.empty());
        byte[] first = pdf(Cache.in(folder), "2026.1", Optional.empty());
        List<Path> entries = entries();

        assertEquals(1, entries.size());
        assertArrayEquals(set, first);
        assertArrayEquals(set, pdf(Cache.in(folder), "2026.1", Optional.empty()));

        // what lies in the cache is what is handed out, so the bytes above were not set again
        Cache own = Cache.in(folder);
        own.put("annex", entries.get(0).getFileName().toString(), new byte[] {7});
        assertArrayEquals(new byte[] {7}, pdf(Cache.in(folder), "2026.1", Optional.empty()));
    }

    @Test
    void aDamagedEntryIsSetAgain() throws IOException {
        byte[] set = pdf(Cache.in(folder), "2026.1", Optional.empty());
        Path entry = entries().get(0);
        byte[] damaged = Files.readAllBytes(entry);
        damaged[damaged.length / 2] ^= 1;
        Files.write(entry, damaged);

        assertArrayEquals(set, pdf(Cache.in(folder), "2026.1", Optional.empty()));
        damaged[damaged.length / 2] ^= 1;
        assertArrayEquals(damaged, Files.readAllBytes(entry));
    }

    @Test
    void theSecondBuildOfAPolicySetsNothing() throws IOException {
        SmallPolicy policy = new SmallPolicy(folder.resolve("policy"));
        Options options = policy.options(Builds.DAY).rememberingIn(folder);
        Outcome first = AnnexGoal.run(Build.open(options));
        byte[] set = Files.readAllBytes(options.output().resolve(first.written().get(1)));
        List<Path> entries = entries();
        FileTime written = Files.getLastModifiedTime(entries.get(0));

        AnnexGoal.run(Build.open(options));
        assertArrayEquals(
                set, Files.readAllBytes(options.output().resolve(first.written().get(1))));
        assertEquals(entries, entries());
        assertEquals(written, Files.getLastModifiedTime(entries.get(0)));

        policy.append(SmallPolicy.MEASURE, "\nWe keep [#log]#a log# of it.\n");
        AnnexGoal.run(Build.open(options));
        assertEquals(2, entries().size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnceAndSetsAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        SmallPolicy policy = new SmallPolicy(folder.resolve("policy"));
        Build build = Build.open(policy.options(Builds.DAY).rememberingIn(file));

        Outcome outcome = AnnexGoal.run(build);
        String said = "The folder " + file + " cannot be written: ";
        assertEquals(
                1,
                outcome.summary().stream().filter(line -> line.startsWith(said)).count());
        assertEquals(
                2,
                outcome.written().stream()
                        .filter(path -> path.startsWith("annex/tom-annex-"))
                        .count());
        assertEquals(List.of(), AnnexGoal.run(build).summary());
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void anotherTextIsAnotherEntry() throws IOException {
        pdf(Cache.in(folder), "2026.1", Optional.empty());
        pdf(Cache.in(folder), "2026.2", Optional.empty());

        assertEquals(2, entries().size());
    }

    @Test
    void aCustomersCopyIsNeverRemembered() throws IOException {
        byte[] copy =
                pdf(Cache.in(folder), "2026.1", Optional.of(new AnnexCustomer("Beispiel GmbH", "", "", "", "", true)));

        assertTrue(Builds.text(copy).contains("Beispiel GmbH"));
        assertEquals(List.of(), entries());
        assertFalse(Files.exists(folder.resolve("annex")));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** The PDFs of a site that {@code tom:site} writes from sealed releases. */
@Slow
class SiteDownloadsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String PDF = "tom-annex-2026.1-en.pdf";

    private SmallPolicy policy;

    @BeforeEach
    void aPolicy(@TempDir Path root) throws Exception {
        policy = new SmallPolicy(root);
    }

    private void release() {
        assertEquals(Optional.empty(), policy.release("2026.1", DAY).failure());
    }

    private Path site(String show) {
        Build build = Build.open(Builds.showing(policy.options(DAY), show));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        return policy.root().resolve("target/tom/site");
    }

    private static List<String> annexes(Path site) throws Exception {
        return SmallPolicy.files(site.resolve("annex"));
    }

    private static String page(Path site) throws Exception {
        return Jsoup.parse(Files.readString(site.resolve("annex.html"))).text();
    }

    @Test
    void theSiteOffersTheBytesThatWereSealed() throws Exception {
        release();
        Path site = site(Options.CURRENT);
        assertEquals(List.of("SHA256SUMS", PDF), annexes(site));
        byte[] sealed = Files.readAllBytes(policy.releases().resolve("2026.1").resolve(PDF));
        assertArrayEquals(sealed, Files.readAllBytes(site.resolve("annex").resolve(PDF)));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        assertEquals(digest + "  " + PDF + "\n", Files.readString(site.resolve("annex/SHA256SUMS")));
        assertTrue(Files.readString(policy.releases().resolve("2026.1/SHA256SUMS"), StandardCharsets.UTF_8)
                .contains(digest));
    }

    @Test
    void allPdfsOfAVersionCanBeHadInOneFile() throws Exception {
        policy.edit(SmallPolicy.POLICY, ":tom-categories:", ":tom-labels: eu-2021-915, uk-addendum\n:tom-categories:");
        release();
        Path site = site(Options.CURRENT);
        String second = "tom-annex-2026.1-en-uk-addendum.pdf";
        String all = "tom-annex-2026.1.zip";
        String first = "tom-annex-2026.1-en-eu-2021-915.pdf";
        assertEquals(List.of("SHA256SUMS", first, second, all), annexes(site));
        byte[] zip = Files.readAllBytes(site.resolve("annex").resolve(all));
        TreeMap<String, byte[]> files = unpacked(zip);
        assertEquals(List.of("SHA256SUMS", first, second), List.copyOf(files.keySet()));
        for (String name : files.keySet()) {
            assertArrayEquals(Files.readAllBytes(site.resolve("annex").resolve(name)), files.get(name), name);
        }
        for (String page : List.of("annex.html", "versions/index.html")) {
            assertEquals(
                    site.resolve("annex").resolve(all),
                    site.resolve(page)
                            .resolveSibling(Jsoup.parse(Files.readString(site.resolve(page)))
                                    .select("a[href$=.zip]")
                                    .attr("href"))
                            .normalize());
        }
        assertArrayEquals(
                zip, Files.readAllBytes(site(Options.DRAFT).resolve("annex").resolve(all)));
    }

    private static TreeMap<String, byte[]> unpacked(byte[] zip) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aLaterStateOfTheTextChangesNoDownload() throws Exception {
        release();
        TreeMap<String, byte[]> before =
                new TreeMap<>(Builds.files(site(Options.CURRENT).resolve("annex")));
        policy.edit(SmallPolicy.MEASURE, "We keep a register", "We keep a list");
        for (String show : List.of(Options.CURRENT, Options.DRAFT)) {
            TreeMap<String, byte[]> after =
                    new TreeMap<>(Builds.files(site(show).resolve("annex")));
            assertEquals(before.keySet(), after.keySet());
            before.forEach((name, content) -> assertArrayEquals(content, after.get(name), name));
        }
    }

    @Test
    void aDraftOffersNothing() throws Exception {
        Path site = site(Options.CURRENT);
        assertEquals(List.of(), annexes(site));
        assertTrue(page(site).contains("There is no PDF of a draft."));
    }

    @Test
    void aPolicyThatKeepsItsPdfsNamesThem() throws Exception {
        policy.edit(SmallPolicy.POLICY, ":tom-categories:", ":tom-annex-public: no\n:tom-categories:");
        release();
        assertNamedOnly(site(Options.CURRENT));
    }

    @Test
    void textForCustomersKeepsThePdfOffTheSite() throws Exception {
        policy.edit(SmallPolicy.MEASURE, "[#register", "[.customer]\nThe register is kept in room 4711.\n\n[#register");
        release();
        Path site = site(Options.CURRENT);
        assertNamedOnly(site);
        for (byte[] content : Builds.files(site).values()) {
            assertTrue(!new String(content, StandardCharsets.UTF_8).contains("4711"));
        }
    }

    private void assertNamedOnly(Path site) throws Exception {
        assertEquals(List.of(), annexes(site));
        byte[] sealed = Files.readAllBytes(policy.releases().resolve("2026.1").resolve(PDF));
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(sealed))
                .replaceAll("(.{8})(?=.)", "$1 ");
        String page = page(site);
        for (String part : List.of(
                "The annex of this version is not offered on this site.",
                digest,
                "2026.1, in force",
                "privacy@example.com")) {
            assertTrue(page.contains(part), part + " is not in " + page);
        }
    }
}

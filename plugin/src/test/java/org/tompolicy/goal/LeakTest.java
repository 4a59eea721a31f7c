package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.WordFile;

/**
 * Everything that is not for customers begins with {@code zq} in the sources of the case {@code leak}, and what is for
 * customers of the annex only begins with {@code cq}: no byte that customers get may hold it.
 */
class LeakTest {

    private static final Path SOURCES = Path.of("src/test/cases/leak/sources");
    private static final Pattern INTERNAL = Pattern.compile("zq[a-z]*");
    private static final Pattern CUSTOMER = Pattern.compile("cq[a-z]*");

    @TempDir
    private static Path output;

    private static SortedMap<String, byte[]> site;
    private static SortedMap<String, byte[]> annex;
    private static String digest;
    private static Set<String> fingerprints;

    @BeforeAll
    static void build() throws IOException {
        Build build = Build.open(
                Builds.options(SOURCES, SOURCES.resolve("measures"), SOURCES.resolve("architecture"), output));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
        site = Builds.files(output.resolve("site"));
        annex = Builds.files(output.resolve("annex"));
        digest = build.policy()
                .evidence("internal-record")
                .orElseThrow()
                .file()
                .orElseThrow()
                .actualDigest();
        fingerprints = build.trace().claims().stream()
                .flatMap(claim -> claim.proofs().stream())
                .flatMap(proof -> proof.section().stream())
                .flatMap(section -> Stream.of(section.seen(), section.actual()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSourcesHoldWhatMustNotLeak() {
        assertEquals(64, digest.length());
        assertEquals(4, fingerprints.size());
        assertTrue(fingerprints.containsAll(Set.of("f1f2f3f4f5f6", "e1e2e3e4e5e6")), fingerprints.toString());
        assertTrue(site.size() > 10, site.keySet().toString());
        assertEquals(
                Set.of(
                        "tom-annex-draft-en.docx",
                        "tom-annex-draft-en.pdf",
                        "tom-answers-de-sdm-goals-draft-en.csv",
                        "tom-answers-gdpr-draft-en.csv"),
                annex.keySet());
    }

    @Test
    void noByteAndNoNameOfTheSiteIsInternalOrForTheAnnexOnly() {
        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : site.entrySet()) {
            String content = file.getKey() + "\n" + new String(file.getValue(), StandardCharsets.ISO_8859_1);
            leaks.addAll(found(file.getKey(), content, INTERNAL));
            leaks.addAll(found(file.getKey(), content, CUSTOMER));
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void noTextMetadataOrAttachmentOfTheAnnexIsInternal() throws IOException {
        List<String> leaks = new ArrayList<>();
        byte[] pdf = annex.get("tom-annex-draft-en.pdf");
        leaks.addAll(found("pdf", Builds.text(pdf), INTERNAL));
        leaks.addAll(found("pdf", Builds.hiddenText(pdf), INTERNAL));
        WordFile word = new WordFile(annex.get("tom-annex-draft-en.docx"));
        for (String part : word.names()) {
            leaks.addAll(found(part, part + "\n" + word.xml(part), INTERNAL));
        }
        for (String table : List.of("tom-answers-de-sdm-goals-draft-en.csv", "tom-answers-gdpr-draft-en.csv")) {
            leaks.addAll(found(table, new String(annex.get(table), StandardCharsets.UTF_8), INTERNAL));
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void theAnnexHoldsWhatIsForCustomers() throws IOException {
        String text = Builds.text(annex.get("tom-annex-draft-en.pdf"));
        for (String word : List.of("cqphrase", "cqsection", "cqpromise")) {
            assertTrue(text.contains(word), word);
        }
    }

    @Test
    void whatIsPublicIsThere() {
        String page = new String(site.get("measures/ge-01.html"), StandardCharsets.UTF_8);
        for (String words : List.of(
                "A promise for everybody.",
                "A promise with an internal record.",
                "A promise in a list.",
                "A promise in a cell.",
                "A shown footnote.")) {
            assertTrue(page.contains(words), words);
        }
        assertTrue(
                site.containsKey("architecture/images/shown.svg"), site.keySet().toString());
        assertFalse(page.contains("Hidden words"));
    }

    private static List<String> found(String file, String content, Pattern forbidden) {
        List<String> found = new ArrayList<>(forbidden
                .matcher(content.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(word -> file + ": " + word)
                .toList());
        if (content.contains(digest)) {
            found.add(file + ": digest of an internal record");
        }
        fingerprints.stream()
                .filter(content::contains)
                .map(fingerprint -> file + ": fingerprint " + fingerprint)
                .forEach(found::add);
        return found;
    }
}

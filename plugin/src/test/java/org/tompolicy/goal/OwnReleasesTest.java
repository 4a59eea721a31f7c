package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.change.Comparison;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.Release;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.testing.Slow;

/** The three releases of the policy of this repository, which {@code site/src/releases/seal.sh} has made. */
@Slow
class OwnReleasesTest {

    /** Headers of the sources whose values no customer reads. */
    private static final Pattern INTERNAL =
            Pattern.compile("(?m)^:?tom-(?:owner|evidence-owner|approved-by|seen|sha256|file): (.+)$");

    private static final Pattern INTERNAL_OF_CLAIMS = Pattern.compile("(?:waiver|waiver-by|seen)=\"([^\"]+)\"");

    /** Said in internal blocks of AC-04. */
    private static final List<String> INTERNAL_TEXT =
            List.of("duty roster", "lacks the rules of the build system", "10 failed sign-ins");

    /** The texts that the releases were made from. */
    private static final Path STAGES = Path.of("..", "site", "src", "releases");

    @TempDir
    private static Path output;

    private static Build build;

    @BeforeAll
    static void build() {
        build = Build.open(Builds.own(output));
    }

    private static List<Release> releases() {
        return build.releases().all();
    }

    private static Release release(String version) {
        return build.releases().find(version).orElseThrow();
    }

    @Test
    void oneIsSupersededOneIsInForceAndOneIsAnnounced() {
        assertEquals(
                List.of(
                        "2025.1 issued 2025-03-03, effective 2025-04-01: SUPERSEDED",
                        "2026.1 issued 2026-08-31, effective 2026-10-01: IN_FORCE",
                        "2026.2 issued 2026-11-16, effective 2027-01-01: ANNOUNCED"),
                releases().stream()
                        .map(release -> release.version().text() + " issued " + release.issued() + ", effective "
                                + release.effective() + ": " + status(release))
                        .toList());
    }

    private static ReleaseStatus status(Release release) {
        return build.releases().status(release, Builds.DAY);
    }

    /**
     * The digests of the seals, as customers may hold them. Until version 0.1.0 of the plugin they change when the seals
     * are remade because their format or their texts have changed; after that a difference here means that something that
     * was issued is no longer what it was.
     */
    @Test
    void everySealIsTheOneThatIsKnown() throws IOException {
        assertEquals(
                OwnPolicyTest.rows("seals.csv"),
                releases().stream()
                        .map(release -> List.of(release.version().text(), release.sealDigest()))
                        .toList());
    }

    @Test
    void everySealIsWhole() throws IOException {
        assertEquals(
                List.of(),
                build.findings().stream()
                        .filter(finding -> finding.rule() == Rule.SEAL_BROKEN)
                        .toList());
        SortedMap<String, byte[]> files = Builds.files(Builds.OWN_MEASURES.resolve("releases"));
        for (Release release : releases()) {
            String folder = release.version().text() + "/";
            assertEquals(release.sealDigest(), Sha256.of(files.get(folder + "SHA256SUMS")));
            assertEquals(release.modelDigest(), Sha256.of(files.get(folder + "policy.json")));
        }
    }

    @Test
    void everyAnnexCarriesTheTextOfItsRelease() throws IOException {
        for (Release release : releases()) {
            assertTrue(!release.annexes().isEmpty(), release.version().text());
            for (IssuedAnnex annex : release.annexes()) {
                String text = OwnPolicyTest.words(Builds.text(annex.content()));
                assertTrue(text.contains("version " + release.version().text()), annex.fileName());
                assertTrue(
                        Builds.hiddenText(annex.content())
                                .contains("\"version\":\"" + release.version().text()),
                        annex.fileName());
            }
        }
    }

    @Test
    void everyClassOfChangeOccursInTheNewestReleaseAndCustomersAreToldWhy() {
        assertEquals(
                EnumSet.allOf(ChangeClass.class),
                EnumSet.copyOf(release("2026.2").changes().stream()
                        .map(PublishedChange::changeClass)
                        .toList()));
        for (Release release : releases()) {
            assertEquals(
                    List.of(),
                    release.changes().stream()
                            .filter(change -> change.changeClass() == ChangeClass.WEAKENED
                                    || change.changeClass() == ChangeClass.REMOVED)
                            .filter(change -> change.remark().isEmpty())
                            .toList(),
                    release.version().text());
        }
    }

    @Test
    void theDraftAddsOnePromiseToTheNewestRelease() {
        assertEquals(
                List.of("policy preamble ", "measure GO-02 ", "claim GO-02 quality"),
                Comparison.of(release("2026.2").views().orElseThrow(), build.views()).stream()
                        .map(difference -> difference.subject().kind().word() + " "
                                + difference.subject().id() + " "
                                + difference.subject().claim())
                        .toList());
    }

    @Test
    void theTextIsTheOneThatTheNewestReleaseWasMadeFromWithWhatTheDraftAdds() throws IOException {
        SortedMap<String, byte[]> stages = Builds.files(STAGES);
        SortedMap<String, byte[]> composed = new TreeMap<>();
        for (Release release : releases()) {
            String folder = release.version().text() + "/";
            byte[] removed = stages.getOrDefault(folder + "removed.txt", new byte[0]);
            new String(removed, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(path -> assertTrue(composed.remove(path) != null, folder + "removed.txt: " + path));
            stages.forEach((path, content) -> {
                if (path.startsWith(folder + "measures/")) {
                    composed.put(path.substring(folder.length()), content);
                }
            });
        }
        stages.forEach((path, content) -> {
            if (path.startsWith("draft/measures/")) {
                composed.put(path.substring("draft/".length()), content);
            }
        });
        SortedMap<String, byte[]> present = new TreeMap<>();
        Builds.files(Builds.OWN_MEASURES).forEach((path, content) -> {
            if (!path.startsWith("releases/")) {
                present.put("measures/" + path, content);
            }
        });
        assertEquals(present.keySet(), composed.keySet());
        present.forEach((path, content) -> assertArrayEquals(content, composed.get(path), path));
    }

    @Test
    void noSealHoldsAnythingInternal() throws IOException {
        Set<String> internal = internalWords();
        String published = publishedDocuments();
        internal.removeIf(published::contains);
        assertTrue(internal.size() > 60, internal.toString());
        List<String> leaks = new ArrayList<>();
        Builds.files(Builds.OWN_MEASURES.resolve("releases")).forEach((path, content) -> {
            if (path.endsWith("policy.json")) {
                String text = new String(content, StandardCharsets.UTF_8);
                internal.stream().filter(text::contains).forEach(word -> leaks.add(path + ": " + word));
            }
        });
        assertEquals(List.of(), leaks);
    }

    /** The architecture documents that everybody may read: a seal keeps those that its promises rest on. */
    private static String publishedDocuments() throws IOException {
        StringBuilder published = new StringBuilder();
        Builds.files(STAGES.resolve("../../architecture").normalize()).forEach((path, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            if (text.contains("tom-audience: public")) {
                published.append(text);
            }
        });
        return published.toString();
    }

    /** Owners, approvals, waivers, digests, and names and titles of internal records, in each of the three texts. */
    private static Set<String> internalWords() throws IOException {
        Set<String> words = new TreeSet<>(INTERNAL_TEXT);
        SortedMap<String, byte[]> sources = Builds.files(STAGES);
        assertTrue(sources.size() > 100, "files of the stages: " + sources.size());
        sources.forEach((path, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            for (Pattern pattern : List.of(INTERNAL, INTERNAL_OF_CLAIMS)) {
                pattern.matcher(text).results().map(found -> found.group(1)).forEach(words::add);
            }
            boolean isRecord = path.contains("/evidence/") && !path.contains("/files/");
            if (isRecord && !text.contains("tom-audience: public")) {
                words.add(path.replaceAll("^.*/|\\.[a-z]+$", ""));
                Matcher title = Pattern.compile("(?m)^[=#] (.+)$").matcher(text);
                assertTrue(title.find(), path);
                words.add(title.group(1));
            }
        });
        words.remove("Data Protection Officer");
        return words;
    }
}

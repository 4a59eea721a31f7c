package org.tompolicy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.files.FolderTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.testing.Html;
import org.tompolicy.text.PlainText;

/**
 * Two releases that {@code tom:release} made once, in {@code src/test/resources/releases}. They stand for those that users
 * have sealed and are never made again: when this test fails, what was issued would be read as something else, and it is
 * the reading that has to be mended, not these files. What is added to the form of a seal later has to be read from these
 * two as well.
 */
class SealedForEverTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private static Releases releases() {
        SealedReleases read = SealedReleases.read(FolderTree.of(RESOURCES, RESOURCES));
        assertEquals(List.of(), read.findings());
        return read.releases();
    }

    private static Release release(String version) {
        return releases().find(version).orElseThrow();
    }

    private static Map<String, String> claims(PublishedPolicy policy) {
        Map<String, String> claims = new TreeMap<>();
        policy.measures()
                .forEach(measure -> measure.claims()
                        .forEach(claim -> claims.put(measure.id() + "#" + claim.id(), PlainText.of(claim.text()))));
        policy.subProcessors()
                .forEach(subProcessor -> subProcessor
                        .claims()
                        .forEach(
                                claim -> claims.put(subProcessor.id() + "#" + claim.id(), PlainText.of(claim.text()))));
        return claims;
    }

    @Test
    void the_files_are_the_bytes_that_were_sealed() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("releases"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = RESOURCES
                        .resolve("releases")
                        .relativize(file)
                        .toString()
                        .replace('\\', '/');
                if (!path.startsWith(".")) {
                    digests.put(path, Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry(
                                "2026.1/SHA256SUMS",
                                "11689ff09bd4f74b95b489666c500f4c293ed3263d8bfdabe3b3c7f2af3856d7"),
                        Map.entry(
                                "2026.1/annexes.json",
                                "105f248ad7e79c37e4425a3510224a24d72e65a3ddcb64d6119ae27f4970b804"),
                        Map.entry(
                                "2026.1/pictures/measures/access/plan.svg",
                                "f1c6e4be5470ea24b5b370c67db21c7f3677e64ec69e9ec58285493218b0c417"),
                        Map.entry(
                                "2026.1/policy.json",
                                "6ccabd550599f9b303746983cfc0c73d3d4778d73fc6a67989fbda902e14933c"),
                        Map.entry(
                                "2026.1/states.json",
                                "1ffc6c17ed889af7331a377dfff19eeb9008b86ce9e8266264ff28165a878ec2"),
                        Map.entry(
                                "2026.1/tom-annex-2026.1-en.pdf",
                                "462cb2bceecadfd424e8a9637878995895661689add46bd0d2d4d34ce951841a"),
                        Map.entry(
                                "2026.2/SHA256SUMS",
                                "d209716f9e0a005e4c14e8f677fffbc0667525d216b63377fa86fa15d784c470"),
                        Map.entry(
                                "2026.2/annexes.json",
                                "5bd5e84505aa24d47a7b9707613a89ec92087d83d937fd32f5b80ad15e049731"),
                        Map.entry(
                                "2026.2/pictures/measures/access/plan.svg",
                                "f1c6e4be5470ea24b5b370c67db21c7f3677e64ec69e9ec58285493218b0c417"),
                        Map.entry(
                                "2026.2/policy.json",
                                "b9e31d75212506b5a2285252b1267e9cfa597b792f5db704feda546cd5f27d1c"),
                        Map.entry(
                                "2026.2/states.json",
                                "a210b1ca335aa46f39578aa0a07e103524e5090ed1d0934c738d1c8335bebb01"),
                        Map.entry(
                                "2026.2/tom-annex-2026.2-en.pdf",
                                "bd4950dead10515e2daeb049c78f28e7ef1912dd987c1f9374348ac0fb3a67a8"))),
                digests);
    }

    @Test
    void what_is_read_is_what_was_said() {
        PublishedPolicy customer = release("2026.2").views().orElseThrow().customer();
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("AC-01#AC-01", "Rooms:"),
                        Map.entry(
                                "AC-01#credentials",
                                "We look for credentials that nobody has used and deactivate them."),
                        Map.entry("AC-01#register", "We keep a register of everybody who may use our systems."),
                        Map.entry("AC-01#rooms", "Every room has a lock."),
                        Map.entry("AC-01#visitors", "Visitors are met at the door, see keys."),
                        Map.entry("AC-02#AC-02", "Room\nRule\nLobby\nOpen"),
                        Map.entry("AC-02#copies", "We count the copies of keys."),
                        Map.entry("AC-02#signature", "We hand out keys against signature only; see the form."),
                        Map.entry("AC-03#AC-03", "We have no fax."),
                        Map.entry("hoster#lock", "The hoster locks its rooms."))),
                claims(customer));
        Map<String, String> open =
                claims(release("2026.2").views().orElseThrow().open());
        assertEquals(3, customer.measures().count());
        assertTrue(open.containsKey("AC-02#copies") && !open.containsKey("AC-01#visitors"));
        Map<String, String> before =
                claims(release("2026.1").views().orElseThrow().customer());
        assertTrue(before.containsKey("AC-01#visitors") && !before.containsKey("AC-02#copies"));
    }

    @Test
    void texts_are_read_with_their_markup_links_and_proof() {
        PublishedPolicy policy = release("2026.2").views().orElseThrow().customer();
        assertEquals(
                "<p id=\"visitors\" class=\"customer\">Visitors are met at the door, see <a"
                        + " href=\"measures/ac-02.html#signature\">keys</a>.</p>",
                Html.of(claim(policy, "AC-01", "visitors").text()));
        assertEquals(
                "<p id=\"signature\">We hand out keys against <strong>signature</strong> only; see <a"
                        + " href=\"https://www.example.com/keys?a=1&amp;b=2\">the form</a>.</p>",
                Html.of(claim(policy, "AC-02", "signature").text()));
        PublishedClaim credentials = claim(policy, "AC-01", "credentials");
        assertEquals("P3M", credentials.cadence().orElseThrow().toString());
        assertEquals(
                Optional.of(LocalDate.of(2026, 10, 30)),
                credentials.proof().get(0).date());
        assertEquals("access-review", credentials.proof().get(0).kind().word());
        assertEquals("measures/access/plan.svg", policy.pictures().get(0).path());
        assertEquals("United Kingdom, Germany (Köln)", policy.scope().locations());
    }

    private static PublishedClaim claim(PublishedPolicy policy, String measure, String claim) {
        return policy.measures()
                .filter(found -> found.id().equals(measure))
                .findFirst()
                .flatMap(found -> found.claim(claim))
                .orElseThrow();
    }

    @Test
    void claims_answer_all_controls_of_their_measure_and_open_lines_are_counted_alone() {
        PublishedPolicy policy = release("2026.2").views().orElseThrow().customer();
        policy.measures()
                .forEach(measure -> measure.claims()
                        .forEach(claim ->
                                assertEquals(measure.controls(), claim.controls(), measure.id() + "#" + claim.id())));
        policy.coverage()
                .forEach(coverage -> assertEquals(
                        coverage.lines() - coverage.answered().size(), coverage.unlisted(), coverage.framework()));
        assertTrue(policy.coverage().stream().anyMatch(coverage -> coverage.unlisted() > 0));
    }

    @Test
    void facts_of_the_release_are_read() {
        Release release = release("2026.2");
        assertEquals(LocalDate.of(2026, 11, 2), release.issued());
        assertEquals(LocalDate.of(2027, 1, 1), release.effective());
        assertEquals(Optional.of(new VersionNumber("2026.1")), release.previous());
        assertEquals(
                List.of(new PublishedChange(
                        new ChangeSubject(ChangeSubject.Kind.CLAIM, "AC-02", "copies"),
                        ChangeClass.ADDED,
                        "Copies of keys are counted as well")),
                release.changes());
        assertEquals(1, release.annexes().size());
        assertEquals("eu-2021-915", release.annexes().get(0).label());
        assertEquals("en", release.annexes().get(0).language());
        assertTrue(release.annexes().get(0).pages() > 1);
        assertEquals(9, release.states().orElseThrow().claims());
    }
}

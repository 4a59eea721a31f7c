package org.tompolicy.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.annex.AnnexFixture;
import org.tompolicy.edition.site.PublicationFixture;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.testing.JsonSchema;
import org.tompolicy.testing.Slow;

@Slow
class PolicyJsonTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static SealedPolicy first(PublishedPolicy policy) {
        return new SealedPolicy(new PublishedViews(policy, policy), List.of(), Optional.empty(), "", "", "0.1.0");
    }

    private static SealedPolicy random(long seed) {
        RandomValues values = new RandomValues(seed);
        LocalDate day = LocalDate.of(2026, 10, 1);
        return new SealedPolicy(
                new PublishedViews(
                        values.of(PublishedPolicy.class).issuedAs("2026.1", day, day.plusDays(30)),
                        values.of(PublishedPolicy.class).issuedAs("2026.1", day, day.plusDays(30))),
                List.of(values.of(PublishedChange.class), values.of(PublishedChange.class)),
                Optional.of(new VersionNumber("2025.12")),
                DIGEST,
                "a1b2c3",
                "0.1.0");
    }

    private static SealedPolicy readBack(SealedPolicy policy) throws PolicyProblem {
        Map<String, byte[]> pictures = new HashMap<>();
        for (PublishedPolicy view :
                List.of(policy.views().customer(), policy.views().open())) {
            for (PublishedPicture picture : view.pictures()) {
                pictures.put(picture.path(), picture.content());
            }
        }
        return PolicyJson.read(PolicyJson.seal(policy), path -> Optional.ofNullable(pictures.get(path)));
    }

    private static String problem(byte[] json) {
        return assertThrows(PolicyProblem.class, () -> PolicyJson.read(json, path -> Optional.empty()))
                .getMessage();
    }

    private static String problem(String json) {
        return problem(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String small() {
        return new String(PolicyJson.seal(first(withoutPictures())), StandardCharsets.UTF_8);
    }

    private static PublishedPolicy withoutPictures() {
        return PublicationFixture.inForce().policy().with(List.of(), List.of());
    }

    @Test
    void what_is_sealed_is_read_back_as_it_was() throws PolicyProblem {
        for (PublishedPolicy policy : List.of(
                AnnexFixture.released().policy(),
                PublicationFixture.inForce().policy(),
                PublicationFixture.announced().policy())) {
            assertTrue(policy.measures().count() > 2);
            assertEquals(first(policy), readBack(first(policy)));
        }
    }

    @Test
    void every_component_is_read_back_whatever_it_holds() throws PolicyProblem {
        for (long seed = 1; seed <= 200; seed++) {
            SealedPolicy policy = random(seed);
            assertEquals(policy, readBack(policy), "seed " + seed);
        }
    }

    @Test
    void what_was_read_is_sealed_to_the_same_bytes() throws PolicyProblem {
        for (long seed = 1; seed <= 20; seed++) {
            byte[] json = PolicyJson.seal(random(seed));
            assertEquals(
                    new String(json, StandardCharsets.UTF_8),
                    new String(PolicyJson.seal(readBack(random(seed))), StandardCharsets.UTF_8));
        }
    }

    @Test
    void two_views_that_are_equal_are_written_once() throws PolicyProblem {
        PublishedPolicy policy = withoutPictures();
        assertFalse(small().contains("\"open\":"));
        SealedPolicy more = new SealedPolicy(
                new PublishedViews(
                        policy, policy.with(AnnexFixture.released().policy().coverage(), List.of())),
                List.of(),
                Optional.empty(),
                "",
                "",
                "0.1.0");
        assertTrue(new String(PolicyJson.seal(more), StandardCharsets.UTF_8).contains("\"open\":"));
        assertEquals(more, readBack(more));
    }

    @Test
    void links_lead_from_the_root_of_the_site() {
        String json = small();
        assertTrue(json.contains("href=\\\"subprocessors.html#microsoft-azure\\\""));
        assertTrue(json.contains("class=\\\"footnote\\\""));
        assertFalse(json.contains("site:"));
    }

    @Test
    void the_file_is_as_its_schema_says() throws IOException {
        JsonSchema schema = JsonSchema.closed("/org/tompolicy/schema/policy.schema.json");
        for (byte[] json : List.of(
                PolicyJson.seal(first(AnnexFixture.released().policy())),
                PolicyJson.seal(first(PublicationFixture.inForce().policy())),
                PolicyJson.write(PublicationFixture.announced().policy()))) {
            assertEquals(List.of(), schema.problems(json));
        }
        SealedPolicy later = new SealedPolicy(
                new PublishedViews(
                        withoutPictures(),
                        AnnexFixture.released()
                                .policy()
                                .issuedAs("2026.1", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 1))),
                List.of(new RandomValues(7).of(PublishedChange.class)),
                Optional.of(new VersionNumber("2025.12")),
                DIGEST,
                "a1b2c3",
                "0.1.0");
        assertEquals(List.of(), schema.problems(PolicyJson.seal(later)));
        assertEquals(
                List.of(),
                schema.problems(PolicyJson.write(PublicationFixture.inForce().policy())));
    }

    @Test
    void a_file_that_ends_too_early_is_refused() {
        String json = small();
        for (int length = 0; length < json.length(); length += 97) {
            String problem = problem(json.substring(0, length));
            assertTrue(problem.contains("it is no JSON"), problem);
        }
    }

    @Test
    void a_newer_schema_is_refused() {
        byte[] newer = small().replace("\"schema\":1,", "\"schema\":2,").getBytes(StandardCharsets.UTF_8);
        PolicyProblem problem =
                assertThrows(PolicyProblem.class, () -> PolicyJson.read(newer, path -> Optional.empty()));
        assertEquals("it has schema 2, and this version of the plugin reads schema 1 only", problem.getMessage());
        assertTrue(problem.isNewer());
        assertEquals("there is no schema 0", problem(small().replace("\"schema\":1,", "\"schema\":0,")));
    }

    @Test
    void another_form_than_the_canonical_one_is_refused() {
        String problem = "it is not in the canonical form of RFC 8785, in which it was sealed";
        assertEquals(problem, problem(small() + "\n"));
        assertEquals(problem, problem(small().replace("\"schema\":1,", "\"schema\": 1,")));
        assertEquals(problem, problem(small().replace("\"revision\":3", "\"revision\":3.0")));
        assertEquals(problem, problem(small().replace("Überprüfung", "\\u00dcberprüfung")));
        assertEquals(problem, problem(small().replace("Überprüfung", "\\ud800berprüfung")));
    }

    @Test
    void what_does_not_fit_is_named_with_its_place() {
        assertEquals(
                "version has the unknown value \"../../x\"",
                problem(small().replace("\"version\":\"2026.1\"", "\"version\":\"../../x\"")));
        assertEquals(
                "issued is missing, so it is a draft and no release",
                problem(PolicyJson.write(PublicationFixture.smallest().policy())));
        assertEquals(
                "effective should be a day such as 2026-10-01",
                problem(small().replace("\"effective\":\"2026-10-01\"", "\"effective\":\"2026-10-32\"")));
        assertEquals(
                "measures[0].review should be an interval such as P3M",
                problem(small().replace("\"review\":\"P1Y\"", "\"review\":\"P0D\"")));
        assertEquals(
                "measures[0].change has the unknown value \"better\"",
                problem(small().replace("\"change\":\"strengthened\"", "\"change\":\"better\"")));
        assertEquals(
                "measures[0].title should be a text",
                problem(small().replace("\"title\":\"Access authorisation\"", "\"title\":7")));
        assertEquals(
                "categories[0].measures names AC-09 in another order than measures",
                problem(small().replace("\"measures\":[\"AC-01\",", "\"measures\":[\"AC-09\",")));
        assertEquals("company is missing", problem(small().replace("\"company\":\"Tamar Meridian Cloud Ltd\",", "")));
    }

    @Test
    void what_would_run_on_a_page_is_refused() {
        assertEquals(
                "measures[0].claims[0].html holds <script>, which no text of a policy holds",
                problem(small().replace("We keep a register of everybody.</p>", "We keep.</p><script>x()</script>")));
        PublishedPicture picture =
                new PublishedPicture("images/lock.svg", "<svg onload=\"x()\"/>".getBytes(StandardCharsets.UTF_8));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> PolicyJson.seal(first(withoutPictures().with(List.of(), List.of(picture)))));
        assertTrue(refused.getMessage().endsWith("the picture images/lock.svg, which holds more than a drawing"));
    }

    @Test
    void deep_nesting_is_refused() {
        assertTrue(problem("{\"schema\":1,\"x\":" + "[".repeat(100_000)).startsWith("it is longer than"));
    }

    @Test
    void a_picture_that_is_missing_or_another_one_is_refused() {
        PublishedPicture picture = new PublishedPicture("images/lock.svg", new byte[] {1, 2, 3});
        byte[] json = PolicyJson.seal(first(withoutPictures().with(List.of(), List.of(picture))));
        assertEquals("pictures[0].path names the picture images/lock.svg, which is not there", problem(json));
        PolicyProblem other = assertThrows(
                PolicyProblem.class, () -> PolicyJson.read(json, path -> Optional.of(new byte[] {1, 2, 4})));
        assertEquals("pictures[0].sha256 is not the digest of the picture images/lock.svg", other.getMessage());
    }

    @Test
    void a_policy_that_could_not_be_read_back_is_not_sealed() {
        PublishedPolicy draft = PublicationFixture.smallest().policy();
        assertThrows(IllegalStateException.class, () -> PolicyJson.seal(first(draft)));
    }
}

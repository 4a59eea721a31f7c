package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** A certificate ends on 19 November 2026: whether a release may rest on it, and what customers read then. */
@Slow
class CertificateEndsTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 2);
    private static final LocalDate END = LocalDate.of(2026, 11, 19);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void certified() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"))
                .write("measures/evidence/iso9001.adoc", """
                        = Certificate ISO 9001:2015 of Example Ltd
                        :tom-kind: certificate
                        :tom-standard: ISO 9001:2015
                        :tom-collected: 2023-11-20
                        :tom-valid-until: 2026-11-19
                        """)
                .edit(SmallPolicy.MEASURE, "[#register]", "[#register,evidence=iso9001]");
    }

    private List<String> refusals(LocalDate issued) {
        return policy.dryRun("2026.1", issued).failure().stream()
                .flatMap(reason -> reason.lines().skip(1))
                .toList();
    }

    private SmallPolicy effective(LocalDate day) throws IOException {
        return policy.edit(
                SmallPolicy.POLICY, ":tom-categories: access", ":tom-categories: access\n:tom-effective: " + day);
    }

    @Test
    void aReleaseMayTakeEffectOnItsLastDay() throws IOException {
        effective(END);
        assertEquals(List.of(), refusals(BEFORE));
    }

    @Test
    void aReleaseMayTakeEffectTheDayBefore() throws IOException {
        effective(END.minusDays(1));
        assertEquals(List.of(), refusals(BEFORE));
    }

    @Test
    void aReleaseMayNotTakeEffectTheDayAfter() throws IOException {
        effective(END.plusDays(1));
        assertEquals(
                List.of("- 1 finding stops a release: 1 certificate-ended. It stands at"
                        + " measures/evidence/iso9001.adoc:5:19. What each asks for stands in its own line above, and in"
                        + " report/findings.json."),
                refusals(BEFORE));
    }

    @Test
    void aReleaseMayBeIssuedUntilItsLastDay() {
        assertEquals(List.of(), refusals(END.minusDays(1)));
        assertEquals(List.of(), refusals(END));
        List<String> after = refusals(END.plusDays(1));
        assertEquals(1, after.size());
        assertTrue(
                after.get(0).startsWith("- 2 findings stop a release: 1 certificate-ended, 1 evidence-expired."),
                after.get(0));
    }

    private String proof(LocalDate day, String page) throws IOException {
        Build build = Build.open(policy.options(day));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        byte[] html = Builds.files(policy.root().resolve("target/tom/site")).get(page);
        Document read = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        return read.select("#register .proof").text();
    }

    @Test
    void customersReadThatItEndedAndInTheReleaseThatItHeld() throws IOException {
        assertEquals(Optional.empty(), policy.release("2026.1", BEFORE).failure());
        String held = "Shown by Certificate, 20 November 2023 (evidence held)";
        assertEquals(held, proof(END, "measures/ac-01.html"));
        assertEquals(
                "Shown by Certificate ended on 19 November 2026; no newer one is shown.",
                proof(END.plusDays(1), "measures/ac-01.html"));
        assertEquals(held, proof(END.plusDays(1), "versions/2026.1/measures/ac-01.html"));
    }
}

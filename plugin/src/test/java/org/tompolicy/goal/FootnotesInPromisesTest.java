package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.change.Comparison;
import org.tompolicy.change.Difference;
import org.tompolicy.edition.export.PolicyCsv;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.Audience;
import org.tompolicy.testing.Slow;

/** A footnote is part of the promise that calls it, in every way in which a promise is read. */
@Slow
class FootnotesInPromisesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final LocalDate NEXT = LocalDate.parse("2026-12-23");
    private static final String AZURE = "measures/subprocessors/azure.adoc";

    @TempDir
    Path root;

    private SmallPolicy policy;

    @BeforeEach
    void released() throws IOException {
        policy = new SmallPolicy(root);
        policy.write(SmallPolicy.MEASURE, """
                = Incidents
                :tom-id: AC-01
                :revnumber: 1
                :tom-status: implemented
                :tom-evidence: access-review

                [#report]
                We report a breach.footnote:[Within 24 hours.]

                [#listed.claim]
                * We count keys.footnote:[Each of 12 keys.]
                * We lock doors.

                [#table.claim]
                |===
                |Doors |Locked.footnote:[At 20 o'clock.]
                |===

                [#first]
                We keep a register.footnote:both[Of 30 days.]

                [#second]
                We read the register.footnote:both[]

                [#hiding]
                We keep a plan.[.internal]##footnote:vault[In vault 7.]##

                Text outside.footnote:[For 9 months.]

                [.context]
                This explains.footnote:[About 5 people.]
                """).write(AZURE, """
                = Azure
                :tom-legal-entity: Microsoft Ireland Operations Limited
                :tom-address: Dublin
                :tom-contact: privacy@example.com
                :tom-purpose: Hosting
                :tom-country: IE
                :tom-transfer: eea
                :tom-from: 2024-01-01
                :tom-evidence: access-review

                [#regions]
                All data stays in Ireland.footnote:[But for 3 hours.]
                """);
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
    }

    /** What customers read differently, each with its class; {@code ?} where only people can say. */
    private Set<String> changes(String file, String before, String after) throws IOException {
        policy.edit(file, before, after);
        Build build = Build.open(policy.options(NEXT));
        Set<String> changes = Comparison.of(
                        build.releases().newest().orElseThrow().views().orElseThrow(), build.views(), build.policy())
                .stream()
                .map(difference -> name(difference))
                .collect(Collectors.toCollection(TreeSet::new));
        policy.edit(file, after, before);
        return changes;
    }

    private static String name(Difference difference) {
        return difference.subject().id()
                + (difference.subject().claim().isEmpty()
                        ? ""
                        : "#" + difference.subject().claim())
                + difference.structural().map(found -> " " + found.word()).orElse(" ?")
                + difference.hints().stream().map(hint -> " " + hint).collect(Collectors.joining());
    }

    @Test
    void otherWordsInANoteAreOtherWordsOfTheClaim() throws IOException {
        assertEquals(Set.of("AC-01#report ? 24 → 30"), changes(SmallPolicy.MEASURE, "24 hours", "30 hours"));
        assertEquals(Set.of("AC-01#listed ? 12 → 8"), changes(SmallPolicy.MEASURE, "of 12 keys", "of 8 keys"));
        assertEquals(Set.of("AC-01#table ? 20 → 23"), changes(SmallPolicy.MEASURE, "At 20", "At 23"));
        assertEquals(Set.of("AC-01#AC-01 ? 9 → 6"), changes(SmallPolicy.MEASURE, "For 9", "For 6"));
        assertEquals(Set.of("azure#regions ? 3 → 4"), changes(AZURE, "for 3", "for 4"));
    }

    @Test
    void aNoteThatSeveralClaimsShareCountsForEach() throws IOException {
        assertEquals(
                Set.of("AC-01#first ? 30 → 10", "AC-01#second ? 30 → 10"),
                changes(SmallPolicy.MEASURE, "Of 30", "Of 10"));
    }

    @Test
    void aNoteThatComesOrGoesIsAChangeOfTheClaim() throws IOException {
        assertEquals(
                Set.of("AC-01#report ? dropped: 24 dropped: within"),
                changes(SmallPolicy.MEASURE, "breach.footnote:[Within 24 hours.]", "breach."));
        assertEquals(
                Set.of("AC-01#first editorial", "AC-01#second ? dropped: 30"),
                changes(SmallPolicy.MEASURE, "read the register.footnote:both[]", "read the register."));
    }

    @Test
    void aNoteOfContextIsEditorialAndAHiddenOneNothing() throws IOException {
        assertEquals(Set.of("AC-01 editorial"), changes(SmallPolicy.MEASURE, "About 5", "About 6"));
        assertEquals(Set.of(), changes(SmallPolicy.MEASURE, "vault 7", "vault 8"));
    }

    @Test
    void aNoteThatHiddenTextDefinesForShownTextIsReported() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "We read the register.footnote:both[]", "We read it.footnote:vault[]");
        policy.edit(
                SmallPolicy.MEASURE,
                "[#second]\nWe read it.footnote:vault[]\n\n[#hiding]\nWe keep a plan.[.internal]##footnote:vault[In vault 7.]##",
                "[#hiding]\nWe keep a plan.[.internal]##footnote:vault[In vault 7.]##\n\n[#second]\nWe read it.footnote:vault[]");
        Build build = Build.open(policy.options(NEXT));
        assertTrue(build.findings().stream().anyMatch(finding -> finding.rule() == Rule.AUDIENCE_LEAK));
        String json = new String(PolicyJson.write(build.views().customer()), StandardCharsets.UTF_8);
        assertFalse(json.contains("vault 7"), json);
    }

    @Test
    void aWeakerNoteStopsARelease() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "24 hours", "30 days");
        assertTrue(rules().containsAll(Set.of(Rule.REVISION_NOT_BUMPED, Rule.CHANGE_UNDECLARED)), rules().toString());
        policy.edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2\n:tom-change: 2 weakened");
        assertTrue(rules().contains(Rule.COMMITMENT_WEAKENED), rules().toString());
    }

    private Set<Rule> rules() {
        return Build.open(policy.options(NEXT)).findings().stream()
                .filter(finding -> finding.subject().owner().equals("AC-01"))
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void rulesAboutWordingReadNotes() throws IOException {
        for (String file : new String[] {SmallPolicy.MEASURE, AZURE}) {
            for (String note :
                    new String[] {"Within 24 hours", "Each of 12 keys", "At 20 o'clock", "Of 30 days", "But for 3 hours"
                    }) {
                if (!Files.readString(root.resolve(file)).contains(note)) {
                    continue;
                }
                policy.edit(file, note, "Where possible, as usual");
                Set<String> claims = Build.open(policy.options(NEXT)).findings().stream()
                        .filter(finding -> finding.rule() == Rule.WEAK_COMMITMENT)
                        .map(finding -> finding.subject().claim())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(note.startsWith("Of") ? Set.of("first", "second") : Set.of(claim(note)), claims, note);
                policy.edit(file, "Where possible, as usual", note);
            }
        }
    }

    private static String claim(String note) {
        return switch (note.substring(0, 2)) {
            case "Wi" -> "report";
            case "Ea" -> "listed";
            case "At" -> "table";
            default -> "regions";
        };
    }

    @Test
    void dataHoldNotesInTheTextOfTheClaim() {
        Build build = Build.open(policy.options(NEXT));
        String json = new String(PolicyJson.write(build.shown(Audience.PUBLIC).policy()), StandardCharsets.UTF_8);
        String csv = new String(
                PolicyCsv.write(build.shown(Audience.PUBLIC).policy(), UiTexts.of("en")), StandardCharsets.UTF_8);
        for (String words :
                new String[] {"Within 24 hours", "Each of 12 keys", "At 20 o", "Of 30 days", "For 9 months"}) {
            assertTrue(json.contains(words), words);
            assertTrue(csv.contains(words), words);
        }
        assertEquals(3, csv.split("Of 30 days", -1).length, "once for each claim");
        assertTrue(json.contains("But for 3 hours"));
        assertFalse((json + csv).contains("vault"));
    }

    @Test
    void siteFeedAndLetterTellTheWordsOfTheNote() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "24 hours", "30 days");
        policy.edit(
                SmallPolicy.MEASURE,
                ":revnumber: 1",
                ":revnumber: 2\n:tom-change: 2 weakened\n:tom-approved-by: 2 CISO, 2026-12-20");
        policy.edit(SmallPolicy.POLICY, ":revnumber: 1", ":revnumber: 1\n:tom-effective: 2027-03-01");
        assertEquals("", policy.release("2026.2", NEXT).failure().orElse(""));
        Build build = Build.open(policy.options(NEXT));
        assertEquals("", SiteGoal.run(build).failure().orElse(""));
        for (String file : new String[] {"site/changes.html", "site/feed.xml", "report/notice-2026.2-en.txt"}) {
            String text = Files.readString(root.resolve("target/tom/" + file));
            assertTrue(text.contains("30") && text.contains("days") && text.contains("24"), file);
            assertTrue(text.toLowerCase(Locale.ROOT).contains("weakened"), file);
        }
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** Another picture in a promise is told wherever changes are told, with the name of its file. */
@Slow
class PicturesInPromisesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final LocalDate NEXT = LocalDate.parse("2026-12-23");
    private static final String PLAN = "measures/access/plan.svg";

    @TempDir
    Path root;

    @Test
    void isToldEverywhere() throws IOException {
        SmallPolicy policy = new SmallPolicy(root);
        policy.edit(
                SmallPolicy.MEASURE, "use our systems.", "use our systems, zone by zone: image:plan.svg[Three zones]");
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        policy.edit(PLAN, "height=\"9\"", "height=\"4\"");

        Build build = Build.open(policy.options(NEXT));
        String diff = String.join(
                "\n",
                DiffGoal.run(build, "", EnumSet.of(DiffFormat.TEXT, DiffFormat.JSON))
                        .summary());
        assertTrue(diff.contains("The picture is another one: " + PLAN), diff);
        assertTrue(diff.contains("AC-01#register"), diff);
        assertTrue(Files.readString(root.resolve("target/tom/diff/diff.json")).contains("\"kind\":\"picture\""));
        Set<Rule> rules = build.findings().stream()
                .filter(finding -> finding.subject().owner().equals("AC-01"))
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(rules.containsAll(Set.of(Rule.REVISION_NOT_BUMPED, Rule.CHANGE_UNDECLARED)), rules.toString());

        policy.edit(
                SmallPolicy.MEASURE,
                ":revnumber: 1",
                ":revnumber: 2\n:tom-change: 2 weakened\n:tom-approved-by: 2 CISO, 2026-12-20");
        policy.edit(SmallPolicy.POLICY, ":revnumber: 1", ":revnumber: 1\n:tom-effective: 2027-03-01");
        assertEquals("", policy.release("2026.2", NEXT).failure().orElse(""));
        Build next = Build.open(policy.options(NEXT));
        assertEquals("", SiteGoal.run(next).failure().orElse(""));
        for (String file : new String[] {"site/changes.html", "site/feed.xml", "report/notice-2026.2-en.txt"}) {
            String text = Files.readString(root.resolve("target/tom/" + file)).replaceAll("\\s+", " ");
            assertTrue(text.contains("The picture is another one: " + PLAN), file + "\n" + text);
        }
    }

    @Test
    void otherWordsForThoseWhoCannotSeeItAreToldWithBoth() throws IOException {
        SmallPolicy policy = new SmallPolicy(root);
        policy.edit(
                SmallPolicy.MEASURE, "use our systems.", "use our systems, zone by zone: image:plan.svg[Three zones]");
        assertEquals("", policy.release("2026.1", DAY).failure().orElse(""));
        policy.edit(SmallPolicy.MEASURE, "Three zones", "Two zones");
        String diff = String.join(
                "\n",
                DiffGoal.run(Build.open(policy.options(NEXT)), "", EnumSet.of(DiffFormat.TEXT))
                        .summary());
        assertTrue(diff.contains("Picture") && diff.contains("Three") && diff.contains("Two"), diff);
    }
}

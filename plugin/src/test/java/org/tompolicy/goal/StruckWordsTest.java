package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** Words that are struck out promise nothing any more, and readers see that they are struck. */
@Slow
class StruckWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path root;

    private SmallPolicy policy;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(root);
    }

    @Test
    void areStruckOnTheSite() throws IOException {
        policy.edit(
                SmallPolicy.MEASURE,
                "We keep a register",
                "We keep [.line-through]#90# 30 copies and [.underline]#the plan#, a register");
        assertEquals("", SiteGoal.run(Build.open(policy.options(DAY))).failure().orElse(""));
        String page = Files.readString(root.resolve("target/tom/site/measures/ac-01.html"));
        assertTrue(page.contains("<s>90</s> 30 copies and <u>the plan</u>"), page);
        String json = Files.readString(root.resolve("target/tom/site/policy.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains("90 (struck) 30 copies"), json);
    }

    @Test
    void aStruckIntervalIsNone() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "We look for", "We look [.line-through]#every month# every three months for");
        policy.edit(SmallPolicy.MEASURE, "We keep a register", "We [.line-through]#regularly# keep a register");
        assertEquals(List.of(), found());
        policy.edit(SmallPolicy.MEASURE, "[.line-through]#every month# every three months", "every month");
        policy.edit(SmallPolicy.MEASURE, "[.line-through]#regularly#", "regularly");
        assertEquals(List.of(Rule.CADENCE_MISMATCH, Rule.RECURRENCE_WITHOUT_INTERVAL), found());
    }

    private List<Rule> found() {
        return Build.open(policy.options(DAY)).findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule == Rule.CADENCE_MISMATCH || rule == Rule.RECURRENCE_WITHOUT_INTERVAL)
                .toList();
    }
}

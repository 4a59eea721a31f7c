package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.testing.Slow;

/** What {@code tom:review} writes, and what it leaves alone. */
@Slow
class ReviewGoalTest {

    private static final String MEASURE = "measures/ac/access.adoc";
    private static final String RECORD = "measures/evidence/design.adoc";

    @TempDir
    private Path root;

    private Workspace policy;
    private String keys;
    private String logs;

    @BeforeEach
    void write() throws IOException {
        policy = Workspace.small(root).measure("\n");
        keys = policy.fingerprint("security.adoc#keys");
        logs = policy.fingerprint("security.adoc#logs");
    }

    /** Reviews, and checks that the measure became what {@code edit} makes of it, byte by byte. */
    private Outcome assertEdits(String id, String file, UnaryOperator<String> edit) throws IOException {
        String expected = edit.apply(policy.text(file));
        Outcome outcome = policy.review(id);
        assertEquals(Optional.empty(), outcome.failure());
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(root.resolve(file)));
        return outcome;
    }

    private void assertRefuses(String id, String sentence) throws IOException {
        String before = policy.text(MEASURE);
        Outcome outcome = policy.review(id);
        assertEquals(sentence, outcome.failure().orElse("no failure"));
        assertEquals(before, policy.text(MEASURE));
    }

    @Test
    void a_claim_says_what_was_reviewed_and_when() throws IOException {
        policy.measure("\n[#a,evidence=\"architecture:security.adoc#keys\"]\nA.\n\n[#b]\nB.\n");
        Outcome outcome = assertEdits(
                "AC-01#a",
                MEASURE,
                text -> text.replace("#keys\"]", "#keys\",seen=\"" + keys + "\",reviewed=2026-11-23]"));
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:6",
                        "- [#a,evidence=\"architecture:security.adoc#keys\"]",
                        "+ [#a,evidence=\"architecture:security.adoc#keys\",seen=\"" + keys + "\",reviewed=2026-11-23]",
                        "AC-01#a is recorded as reviewed on 2026-11-23, with security.adoc#keys as now."),
                outcome.summary());
        assertEquals(
                List.of(
                        "measures/ac/access.adoc says so already; nothing was changed.",
                        "AC-01#a is recorded as reviewed on 2026-11-23, with security.adoc#keys as now."),
                policy.review("AC-01#a").summary());
    }

    @Test
    void fingerprints_stand_in_the_order_of_the_sections_and_records_between_them_do_not_count() throws IOException {
        policy.write(RECORD, "= Design\n:tom-kind: record\n:tom-collected: 2026-11-01\n");
        policy.measure(
                "\n[#a,evidence=\"architecture:security.adoc#logs, design, architecture:security.adoc#keys\"]\nA.\n");
        assertEdits(
                "AC-01#a",
                MEASURE,
                text -> text.replace("#keys\"]", "#keys\",seen=\"" + logs + ", " + keys + "\",reviewed=2026-11-23]"));
    }

    @Test
    void old_values_are_replaced_where_they_stand() throws IOException {
        policy.measure("\n[#a,seen='0, 1',reviewed=\"2025-01-01\","
                + "evidence=\"architecture:security.adoc#keys, architecture:security.adoc#logs\",cadence=P1Y]  \nA.\n");
        assertEdits(
                "AC-01#a",
                MEASURE,
                text -> text.replace("'0, 1'", "\"" + keys + ", " + logs + "\"").replace("2025-01-01", "2026-11-23"));
    }

    @Test
    void line_ends_mark_blanks_and_a_missing_last_line_end_stay() throws IOException {
        policy.measure("\n[#a,evidence=\"architecture:security.adoc#keys\"]\nT\u00e4glich. \t\n\n\n[#b]\nB.");
        policy.write(MEASURE, "\ufeff" + policy.text(MEASURE).replace("\n", "\r\n"));
        assertEdits(
                "AC-01#a",
                MEASURE,
                text -> text.replace("#keys\"]", "#keys\",seen=\"" + keys + "\",reviewed=2026-11-23]"));
        assertEdits(
                "AC-01",
                MEASURE,
                text -> text.replace(
                        ":tom-status: implemented", ":tom-status: implemented\r\n:tom-reviewed: 2026-11-23"));
    }

    @Test
    void claims_below_a_list_item_and_in_a_cell_are_found() throws IOException {
        policy.measure("\n* Item\n+\n[#a,evidence=\"architecture:security.adoc#keys\"]\nA.\n\n|===\na|\n"
                + "[#b,evidence=\"architecture:security.adoc#logs\"]\nB.\n|===\n");
        assertEdits(
                "AC-01#a",
                MEASURE,
                text -> text.replace("#keys\"]", "#keys\",seen=\"" + keys + "\",reviewed=2026-11-23]"));
        assertEdits(
                "AC-01#b",
                MEASURE,
                text -> text.replace("#logs\"]", "#logs\",seen=\"" + logs + "\",reviewed=2026-11-23]"));
    }

    @Test
    void a_claim_in_an_included_part_is_edited_there() throws IOException {
        policy.write("measures/ac/_part.adoc", "[#a,evidence=\"architecture:security.adoc#keys\"]\nA.\n");
        policy.measure("\ninclude::_part.adoc[]\n");
        assertEdits(
                "AC-01#a",
                "measures/ac/_part.adoc",
                text -> text.replace("#keys\"]", "#keys\",seen=\"" + keys + "\",reviewed=2026-11-23]"));
    }

    @Test
    void a_claim_without_a_section_says_when_only() throws IOException {
        policy.measure("\n[#a]\nA.\n");
        Outcome outcome = assertEdits("AC-01#a", MEASURE, text -> text.replace("[#a]", "[#a,reviewed=2026-11-23]"));
        assertEquals(
                "AC-01#a is recorded as reviewed on 2026-11-23. It names no architecture section, so that nothing but the"
                        + " day is recorded.",
                outcome.summary().get(3));
    }

    @Test
    void a_claim_may_say_for_itself_what_of_the_headers_sections_was_reviewed() throws IOException {
        policy.measure(":tom-evidence: architecture:security.adoc#keys\n:tom-seen: 0\n\n[#a]\nA.\n\n[#b]\nB.\n");
        assertEquals(List.of("AC-01#a", "AC-01#b"), policy.claims("changed"));
        assertEdits("AC-01#a", MEASURE, text -> text.replace("[#a]", "[#a,seen=\"" + keys + "\",reviewed=2026-11-23]"));
        assertEquals(List.of("AC-01#b"), policy.claims("changed"));
    }

    @Test
    void a_measure_says_when_and_which_sections_of_its_header() throws IOException {
        policy.measure(":tom-review: P1Y\n:tom-evidence: architecture:security.adoc#keys, \\\n"
                + "  architecture:security.adoc#logs\n:tom-owner: CISO\n\nA.\n");
        Outcome outcome = assertEdits(
                "AC-01",
                MEASURE,
                text -> text.replace(":tom-review: P1Y\n", ":tom-review: P1Y\n:tom-reviewed: 2026-11-23\n")
                        .replace(":tom-owner", ":tom-seen: " + keys + ", " + logs + "\n:tom-owner"));
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:6",
                        "+ :tom-reviewed: 2026-11-23",
                        "measures/ac/access.adoc:8",
                        "+ :tom-seen: " + keys + ", " + logs,
                        "AC-01 is recorded as reviewed on 2026-11-23, with security.adoc#keys and security.adoc#logs as"
                                + " now."),
                outcome.summary());
    }

    @Test
    void old_values_of_a_header_are_replaced_continued_ones_too() throws IOException {
        policy.measure(":tom-reviewed:   2025-01-01  \n:tom-evidence: architecture:security.adoc#keys, architecture:"
                + "security.adoc#logs\n:tom-seen: 0, \\\n  1\n\nA.\n");
        assertEdits(
                "AC-01",
                MEASURE,
                text -> text.replace("2025-01-01", "2026-11-23").replace("0, \\\n  1\n", keys + ", " + logs + "\n"));
    }

    @Test
    void a_record_says_which_section_it_stands_for() throws IOException {
        policy.write(
                RECORD,
                "= Design\n:tom-kind: architecture\n:tom-architecture: security.adoc#keys\n"
                        + ":tom-collected: 2026-11-01\n");
        policy.measure("\n[#a,evidence=design]\nA.\n");
        Outcome outcome = policy.review("AC-01#a");
        assertTrue(
                outcome.summary().get(3).endsWith(" Sections of its records are recorded apart: -Dtom.id=design."),
                outcome.summary().toString());
        outcome = assertEdits(
                "design", RECORD, text -> text.replace(":tom-collected", ":tom-seen: " + keys + "\n:tom-collected"));
        assertEquals(
                "design is recorded as reviewed, with security.adoc#keys as now.",
                outcome.summary().get(2));
    }

    @Test
    void front_matter_keeps_its_quotes_and_remarks() throws IOException {
        String markdown = "measures/evidence/design.md";
        policy.write(
                markdown,
                "---\r\ntom-kind: architecture\r\ntom-architecture: \"security.adoc#keys\" # keys\r\n"
                        + "tom-collected: 2026-11-01\r\n---\r\n\r\n# Design\r\n");
        assertEdits("design", markdown, text -> text.replace("# keys\r\n", "# keys\r\ntom-seen: " + keys + "\r\n"));
        policy.edit(markdown, "tom-seen: " + keys, "tom-seen: '0' # mine");
        assertEdits("design", markdown, text -> text.replace("'0'", "'" + keys + "'"));
    }

    @Test
    void a_sub_processor_and_its_claims_are_found() throws IOException {
        String file = "measures/subprocessors/cloud.adoc";
        policy.write(
                file,
                "= Cloud\n:revnumber: 1\n:tom-evidence: architecture:security.adoc#keys\n\nA.\n\n"
                        + "[#b,evidence=\"architecture:security.adoc#logs\"]\nB.\n");
        assertEdits("cloud", file, text -> text.replace("#keys\n", "#keys\n:tom-seen: " + keys + "\n"));
        assertEdits(
                "cloud#b",
                file,
                text -> text.replace("#logs\"]", "#logs\",seen=\"" + logs + "\",reviewed=2026-11-23]"));
    }

    @Test
    void an_id_that_two_files_have_is_asked_for_with_its_folder() throws IOException {
        policy.write(
                "measures/subprocessors/cloud.adoc", "= Cloud\n:tom-evidence: architecture:security.adoc#keys\n\nA.\n");
        policy.write(
                "measures/evidence/cloud.adoc",
                "= Cloud\n:tom-kind: architecture\n:tom-collected: 2026-11-01\n"
                        + ":tom-architecture: security.adoc#keys\n");
        assertRefuses(
                "cloud",
                "A sub-processor and a record have the id cloud. Say which: -Dtom.id=subprocessors/cloud or"
                        + " -Dtom.id=evidence/cloud");
        assertEdits("evidence/cloud", "measures/evidence/cloud.adoc", text -> text + ":tom-seen: " + keys + "\n");
    }

    @Test
    void an_unknown_id_is_told_what_there_is() throws IOException {
        policy.measure("\n[#register]\nA.\n\n[#leavers]\nB.\n");
        assertRefuses("AC-01#registre", "Nothing here has the id AC-01#registre. Did you mean AC-01#register?");
        assertRefuses("AC-01#x", "Nothing here has the id AC-01#x. There are AC-01#register, AC-01#leavers.");
        assertRefuses(
                "something",
                "Nothing here has the id something. Name a measure (AC-03), a claim (AC-03#register), a sub-processor or"
                        + " an evidence record.");
        assertThrows(SetupProblem.class, () -> policy.review(" "));
    }

    @Test
    void what_names_no_section_or_a_lost_one_is_refused() throws IOException {
        policy.write(RECORD, "= Design\n:tom-kind: record\n:tom-collected: 2026-11-01\n");
        assertRefuses(
                "design",
                "design names no architecture section, so that there is nothing to record. Its text and its dates are"
                        + " changed by hand.");
        policy.measure(":tom-evidence: architecture:security.adoc#lost\n\n[#a]\nA.\n");
        String gone =
                " rests on an architecture section that is gone. The finding evidence-broken says which: mend that"
                        + " first.";
        assertRefuses("AC-01#a", "AC-01#a" + gone);
        assertRefuses("AC-01", "AC-01" + gone);
    }

    @Test
    void ids_that_stand_twice_are_refused() throws IOException {
        policy.measure("\n[#a]\nA.\n\n[#a]\nB.\n");
        assertRefuses("AC-01#a", "There are two claims AC-01#a. Give one of them another id first.");
        policy.write("measures/ac/other.adoc", policy.text(MEASURE));
        assertRefuses("AC-01", "There are two measures AC-01. Give one of them another id first.");
    }

    @Test
    void a_list_that_cannot_be_read_is_left_to_the_writer() throws IOException {
        policy.measure("\n[[a]]\n[evidence=\"architecture:security.adoc#keys\"]\nA.\n");
        assertRefuses(
                "AC-01#a",
                "The attribute list of AC-01#a at measures/ac/access.adoc:6:1 is written in a way that is left to you."
                        + " Write in it: seen=\"" + keys + "\",reviewed=2026-11-23");
        assertRefuses("AC-01#AC-01", "Nothing here has the id AC-01#AC-01. There are AC-01#a.");
    }

    @Test
    void an_edit_that_would_not_count_is_not_made() throws IOException {
        policy.measure("\n[#a,evidence=\"architecture:security.adoc#keys\"]\n[reviewed=2020-01-01]\nA.\n");
        Outcome outcome = policy.review("AC-01#a");
        assertTrue(
                outcome.failure().orElseThrow().contains("another line says the opposite. Nothing was changed."),
                outcome.failure().orElseThrow());
        assertFalse(policy.text(MEASURE).contains("seen"));
    }

    @Test
    void attributes_of_an_included_file_are_not_touched() throws IOException {
        policy.write("measures/ac/_facts.adoc", ":tom-reviewed: 2025-01-01\n");
        policy.measure("include::_facts.adoc[]\n\nA.\n");
        assertRefuses(
                "AC-01",
                "tom-reviewed of measures/ac/access.adoc comes from the included file measures/ac/_facts.adoc. Move the"
                        + " line into measures/ac/access.adoc and try again.");
    }

    @Test
    void front_matter_in_another_form_is_left_to_the_writer() throws IOException {
        policy.write(
                "measures/evidence/design.md",
                "---\ntom-kind: architecture\ntom-collected: 2026-11-01\n"
                        + "tom-architecture: security.adoc#keys\ntom-seen:\n- 0\n---\n\n# Design\n");
        Outcome outcome = policy.review("design");
        assertEquals(
                Optional.of(
                        "The header of measures/evidence/design.md is written in a way that is left to you. Write in"
                                + " it: tom-seen: " + keys),
                outcome.failure());
    }

    @Test
    void what_a_symbolic_link_brings_in_from_outside_is_unknown() throws IOException {
        Path outside = Files.createDirectories(root.resolve("elsewhere"));
        policy.measure("\n[#a]\nA.\n");
        Files.move(root.resolve(MEASURE), outside.resolve("access.adoc"));
        Files.createSymbolicLink(root.resolve(MEASURE), outside.resolve("access.adoc"));
        assertRefuses(
                "AC-01#a",
                "Nothing here has the id AC-01#a. Name a measure (AC-03), a claim (AC-03#register), a sub-processor or an"
                        + " evidence record.");
    }

    @Test
    void nothing_else_is_written() throws IOException {
        policy.measure("\n[#a]\nA.\n");
        policy.review("AC-01#a");
        assertFalse(Files.exists(root.resolve("target")));
    }

    @Test
    void a_line_that_is_no_longer_what_was_read_is_not_touched() throws IOException {
        policy.measure("\n[#a]\nA.\n");
        Subject claim = new ReviewedClaim(policy.trace().claim("AC-01", "a").orElseThrow(), Builds.DAY);
        SourceLines meanwhile =
                new SourceLines(policy.text(MEASURE).replace("[#a]", "\n[#a]").getBytes(StandardCharsets.UTF_8));
        Refusal refusal = assertThrows(Refusal.class, () -> claim.stamp(meanwhile));
        assertEquals(
                "measures/ac/access.adoc has changed while it was read. Nothing was changed by this goal: run it again.",
                refusal.getMessage());
        assertEquals(List.of(), meanwhile.difference(MEASURE));
    }
}

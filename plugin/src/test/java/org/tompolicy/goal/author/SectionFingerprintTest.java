package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** What of an architecture section counts when it changes, from the text in its file on. */
@Slow
class SectionFingerprintTest {

    private static final String DEPLOYMENT = "architecture/deployment.adoc";
    private static final String BACKUP = "architecture/concepts/backup.adoc";

    @TempDir
    private Path root;

    private Workspace policy;

    @BeforeEach
    void copy() throws IOException {
        policy = Workspace.documents(
                root,
                "deployment.adoc",
                "concepts/backup.adoc",
                "_systems-table.adoc",
                "decisions/0001-host-in-azure-uk.md",
                "decisions/0003-backups-stay-in-azure.md");
    }

    private void assertChanges(String section, String path, String old, String replacement) throws IOException {
        String before = policy.fingerprint(section);
        String text = policy.text(path);
        policy.edit(path, old, replacement);
        assertNotEquals(before, policy.fingerprint(section));
        policy.write(path, text);
        assertEquals(before, policy.fingerprint(section));
    }

    private void assertKeeps(String section, String path, String old, String replacement) throws IOException {
        String before = policy.fingerprint(section);
        policy.edit(path, old, replacement);
        assertEquals(before, policy.fingerprint(section));
    }

    @Test
    void typography_does_not_count() throws IOException {
        assertKeeps(
                "deployment.adoc#regions", DEPLOYMENT, "In words: the services run", "In words:   the *services*\nrun");
        assertKeeps(
                "deployment.adoc#regions", DEPLOYMENT, "; customer data is stored", ";\n\n_customer data_ is stored");
        assertKeeps("deployment.adoc#regions", DEPLOYMENT, ",width=760]", ",width=500]");
        assertKeeps("deployment.adoc#regions", DEPLOYMENT, "| UK West | Standby", "| UK West\n| Standby");
        policy.edit(DEPLOYMENT, "== Environments", "== The \"named\" environments -- all");
        assertKeeps(
                "deployment.adoc#environments",
                DEPLOYMENT,
                "== The \"named\" environments -- all",
                "== The \"`named`\" environments \u2013 all");
    }

    @Test
    void headings_cells_links_and_order_count() throws IOException {
        String regions = "deployment.adoc#regions";
        assertChanges(regions, DEPLOYMENT, "== Regions", "== Our regions");
        assertChanges(regions, DEPLOYMENT, "| First site", "| Second site");
        assertChanges(regions, DEPLOYMENT, "| Region | What", "| What | Region");
        assertChanges(regions, DEPLOYMENT, "0001-host-in-azure-uk.md[", "0003-backups-stay-in-azure.md[");
        assertChanges(regions, DEPLOYMENT, "In words: the", "In other words: the");
    }

    @Test
    void other_sections_do_not_count_and_the_whole_document_does() throws IOException {
        assertKeeps("deployment.adoc#regions", DEPLOYMENT, "| Invented data\n", "| Made-up data\n");
        assertChanges("deployment.adoc", DEPLOYMENT, "asks for a second factor", "asks for two factors");
        assertChanges("deployment.adoc", DEPLOYMENT, "= Deployment", "= Deployments");
        assertEquals("none", policy.fingerprint("deployment.adoc#lost"));
        assertEquals("none", policy.fingerprint("lost.adoc"));
    }

    @Test
    void an_included_part_counts() throws IOException {
        String part = "architecture/_systems-table.adoc";
        String cell = policy.text(part)
                .lines()
                .filter(line -> line.startsWith("| "))
                .findFirst()
                .orElseThrow();
        assertChanges("deployment.adoc#placement", part, cell, cell + " renamed");
        String before = policy.fingerprint("deployment.adoc#regions");
        policy.edit(part, cell, cell + " renamed");
        assertEquals(before, policy.fingerprint("deployment.adoc#regions"));
    }

    @Test
    void the_bytes_of_a_picture_count_and_its_name_does_not() throws IOException {
        String picture = "architecture/images/deployment.svg";
        assertChanges("deployment.adoc#regions", picture, "</svg>", "<circle r=\"9\"/></svg>");
        policy.write("architecture/images/regions.svg", policy.text(picture));
        assertKeeps("deployment.adoc#regions", DEPLOYMENT, "images/deployment.svg", "images/regions.svg");
    }

    @Test
    void a_section_below_counts_and_the_one_after_it_does_not() throws IOException {
        policy.edit(BACKUP, "[#places]", "=== For how long\n\nFor 35 days.\n\n[#places]");
        assertChanges("concepts/backup.adoc#schedule", BACKUP, "For 35 days.", "For 34 days.");
        String before = policy.fingerprint("concepts/backup.adoc#for-how-long");
        policy.edit(BACKUP, "The copies lie in the backup vault", "All copies lie in the backup vault");
        assertEquals(before, policy.fingerprint("concepts/backup.adoc#for-how-long"));
    }

    @Test
    void internal_text_and_notes_count_and_numbers_of_notes_do_not() throws IOException {
        policy.edit(
                BACKUP,
                "[#places]",
                "[.internal]\nThe vault is called one.\n\nKept.footnote:[As agreed.]\n\n[#places]");
        assertChanges("concepts/backup.adoc#schedule", BACKUP, "called one", "called two");
        assertChanges("concepts/backup.adoc#schedule", BACKUP, "As agreed.", "As promised.");
        policy.edit(BACKUP, "[#schedule]", "A note.footnote:[First.]\n\n[#schedule]");
        String before = policy.fingerprint("concepts/backup.adoc#schedule");
        policy.edit(BACKUP, "footnote:[First.]", "");
        assertEquals(before, policy.fingerprint("concepts/backup.adoc#schedule"));
    }

    @Test
    void an_anchor_in_the_text_stands_for_its_block_or_for_the_section_around_it() throws IOException {
        policy.edit(BACKUP, "[cols=\"2,2,2\"", "[#plan,cols=\"2,2,2\"");
        policy.edit(BACKUP, "without manual work", "without [[work]]manual work");
        assertChanges("concepts/backup.adoc#plan", BACKUP, "| Every day | 35 days", "| Every week | 35 days");
        assertKeeps("concepts/backup.adoc#plan", BACKUP, "The backup service of Azure", "The backup service");
        assertEquals(
                policy.fingerprint("concepts/backup.adoc#schedule"), policy.fingerprint("concepts/backup.adoc#work"));
    }

    @Test
    void a_section_is_the_same_by_the_name_of_its_part_and_in_markdown() throws IOException {
        policy.write("architecture/whole.adoc", "= Whole\n\ninclude::_half.adoc[]\n");
        policy.write("architecture/_half.adoc", "[#half]\n== Half\n\nOf it.\n");
        policy.write("architecture/other.md", "# Other\n\n## Half\n\n*Of*   it.\n");
        assertEquals(policy.fingerprint("whole.adoc#half"), policy.fingerprint("_half.adoc#half"));
        assertEquals(policy.fingerprint("whole.adoc#half"), policy.fingerprint("other.md#half"));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Cache;
import org.tompolicy.model.Release;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.testing.Slow;

/** What the annexes of the three releases of this repository say of changes when they are set from the seals. */
@Slow
class OwnAnnexChangesTest {

    @TempDir
    private static Path output;

    private static Build build;

    @BeforeAll
    static void build() {
        build = Build.open(Builds.own(output));
    }

    private static String annex(String version, String service) throws IOException {
        Release release = build.releases().find(version).orElseThrow();
        byte[] pdf = new AnnexSet(
                        release.views().orElseThrow().customer(),
                        ChangeHistory.of(build.releases(), release),
                        release.issued(),
                        build.templates(),
                        build.texts("en"),
                        release.issued().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        Cache.none())
                .pdf(
                        "eu-2021-915",
                        Stream.of(service).filter(id -> !id.isEmpty()).toList(),
                        Optional.empty(),
                        new byte[] {'1'});
        return Builds.text(pdf).replaceAll("[\\s\u00a0]+", " ");
    }

    /** The facts of a measure, from its revision to the end of the sentence before its review. */
    private static String facts(String annex, String title) {
        int revision = annex.indexOf("Revision", annex.lastIndexOf(title + " Revision"));
        return annex.substring(revision, annex.indexOf(". Review", revision) + 1);
    }

    @Test
    void newestSaysBelowEachMeasureWhatItDidAndNothingElse() throws IOException {
        String annex = annex("2026.2", "");
        assertEquals("Revision 2. Since 2026.1: #fax removed.", facts(annex, "Printing and portable media"));
        assertEquals("Revision 5. Since 2026.1: #renewal weakened.", facts(annex, "Identification and authentication"));
        assertEquals("Revision 3.", facts(annex, "Mandatory training"), "2026.1 strengthened it");
        assertEquals("Revision 2.", facts(annex, "Data centres"), "2026.1 spelt it otherwise");
        assertFalse(annex.contains(", removed"));
        assertTrue(
                annex.indexOf(
                                "Hollin Support is a new sub-processor. Services: TMC Platform. Used from: 1 January 2027.")
                        < annex.indexOf("Removed AO-05#fax"),
                annex);
    }

    @Test
    void classesAreThoseOfTheSite() throws IOException {
        String annex = annex("2026.1", "");
        assertEquals("Revision 3. Since 2025.1: #disclosed-passwords added.", facts(annex, "Access authorisation"));
        assertEquals("Revision 3. Since 2025.1: #region strengthened, #inside-azure added.", facts(annex, "Backups"));
        assertTrue(annex.contains("Removed AO-08 Copies on tape Before: “Once a week TMC copies"), annex);
    }

    @Test
    void firstSaysThatNothingPrecedesIt() throws IOException {
        String annex = annex("2025.1", "");
        assertFalse(annex.contains("Since "), annex);
        assertTrue(annex.contains("This is the first version: nothing precedes it."), annex);
    }

    @Test
    void annexOfAServiceIsSilentAboutSubProcessorsOfOthers() throws IOException {
        assertFalse(annex("2026.2", "mobile").contains("Hollin Support is a new"));
        assertTrue(annex("2026.2", "platform").contains("Hollin Support is a new"));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AnnexReading;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** The annex of a second release as a screen reader reads it from top to bottom. */
@Slow
class AnnexReadAloudTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^ *- .* (\\d+) \\[to page (\\d+)]$");

    @TempDir
    private static Path root;

    private static String reading;

    @BeforeAll
    static void read() throws Exception {
        reading = AnnexReading.of(
                        TwoReleases.published(root, LocalDate.of(2026, 11, 23)).annex(TwoReleases.SECOND))
                .replaceAll("([0-9a-f]{8} ?){8}", "(digest)");
    }

    @Test
    void annexIsReadAsExpected() throws Exception {
        Golden.assertMatches("readings/expected/annex", Map.of("annex.txt", reading.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyLinkLeadsSomewhereAndContentsNameThePageOfTheirPlace() {
        assertFalse(reading.contains("[to nowhere]"), reading);
        List<MatchResult> entries = ENTRY.matcher(reading).results().toList();
        assertTrue(entries.size() > 15, "only " + entries.size() + " entries");
        entries.forEach(entry -> assertEquals(entry.group(1), entry.group(2), entry.group()));
    }

    @Test
    void picturesHaveWordsAndForeignWordsTheirLanguage() {
        assertTrue(reading.contains("[picture: Plan of the two places where backups lie]"), reading);
        assertTrue(reading.contains("[de: Entzug von Rechten]"), reading);
    }
}

package org.tompolicy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** Changes every byte of a seal in turn: each change is one finding, which stands at the file that was changed. */
@Slow
class EveryByteTest {

    /** One bit, the case of a letter, and the highest bit. */
    private static final int[] FLIPS = {0x01, 0x20, 0x80};

    private static int flipEveryByte(SealedFiles files, String folder) {
        int flipped = 0;
        for (String path : files.paths()) {
            if (!path.startsWith(folder)) {
                continue;
            }
            byte[] whole = files.read(path);
            for (int position = 0; position < whole.length; position++) {
                for (int flip : FLIPS) {
                    byte[] damaged = whole.clone();
                    damaged[position] ^= (byte) flip;
                    files.put(path, damaged);
                    SealedReleases read = files.sealedReleases();
                    String where = path + ", byte " + position + ", flip " + flip;
                    assertEquals(1, read.findings().size(), () -> where + ": " + read.findings());
                    Finding finding = read.findings().get(0);
                    assertEquals(Rule.SEAL_BROKEN, finding.rule(), where);
                    assertEquals(files.display(path), finding.location().file(), where);
                    assertTrue(
                            read.releases()
                                    .find(folder.replaceAll("releases/|/", ""))
                                    .isEmpty(),
                            where);
                    flipped++;
                }
            }
            files.put(path, whole);
        }
        assertEquals(List.of(), files.findings());
        return flipped;
    }

    @Test
    void of_the_only_release() {
        SealedFiles files = new SealedFiles().seal("2026.1", "", LocalDate.of(2026, 10, 1));
        assertTrue(flipEveryByte(files, "releases/2026.1/") > 5000);
    }

    @Test
    void of_the_newest_release() {
        assertTrue(flipEveryByte(SealedFiles.two(), "releases/2026.1/") > 5000);
    }

    @Test
    void of_a_release_that_another_one_follows() {
        assertTrue(flipEveryByte(SealedFiles.two(), "releases/2025.1/") > 5000);
    }

    @Test
    void the_files_that_are_changed_are_those_that_a_seal_has() {
        SealedFiles files = new SealedFiles().seal("2026.1", "", LocalDate.of(2026, 10, 1));
        assertEquals(
                new TreeSet<>(List.of(
                        "SHA256SUMS",
                        "annexes.json",
                        "pictures/images/lock.svg",
                        "policy.json",
                        "states.json",
                        "tom-annex-2026.1-en.pdf")),
                new TreeSet<>(files.paths().stream()
                        .map(path -> path.substring("releases/2026.1/".length()))
                        .toList()));
        assertTrue(new String(files.read("releases/2026.1/SHA256SUMS"), StandardCharsets.UTF_8)
                .endsWith("  tom-annex-2026.1-en.pdf\n"));
    }
}

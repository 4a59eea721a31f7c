package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;

/** An evidence file of 2 GiB: more than any array holds, so it only passes where nobody loads it. */
class LargeEvidenceFileIT {

    private static final long LENGTH = 2L << 30;

    /** SHA-256 of 2 GiB of zeros, as {@code head -c 2147483648 /dev/zero | sha256sum} prints it. */
    private static final String DIGEST = "a7c744c13cc101ed66c29f672f92455547889cc586ce6d44fe76ae824958ea51";

    @TempDir
    private Path root;

    @Test
    void isDigestedAsAStreamAndIsNoReportThatAnybodyParses() throws IOException {
        sparse("evidence/files/report.xml");
        write("policy.adoc", "= Measures\n:revnumber: 1\n:tom-company: Test Ltd\n:tom-categories: general\n");
        write("general/category.adoc", "= General\n");
        write(
                "general/a.adoc",
                "= A measure\n:tom-id: GE-01\n:revnumber: 1\n:tom-status: implemented\n:tom-evidence: proof\n\nText.\n");
        write(
                "evidence/proof.adoc",
                "= Proof\n:tom-kind: ci-report\n:tom-file: report.xml\n:tom-expect: tests>=1\n:tom-collected: 2026-11-01\n"
                        + ":tom-sha256: " + "0".repeat(64) + "\n");
        Build build = Build.open(Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom")));
        assertEquals(
                List.of(
                        "The file report.xml of proof differs from its digest. Named by GE-01. Look at it again, then write"
                                + " \":tom-sha256: " + DIGEST + "\", or put the old file back.",
                        "The report report.xml cannot be read: it is larger than 67108864 bytes. Have the build server write"
                                + " it anew, as JUnit XML or SARIF 2.1.0, and put that there."),
                CheckGoal.run(build).newFindings().stream()
                        .filter(finding -> finding.location().file().endsWith("proof.adoc"))
                        .map(Finding::message)
                        .toList());
    }

    private void sparse(String path) throws IOException {
        Path file = root.resolve("measures").resolve(path);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(LENGTH);
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve("measures").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}

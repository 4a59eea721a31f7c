package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.ClaimState;
import org.tompolicy.testing.Slow;

/** Evidence as nobody means to write it: one finding at the right line, or the right state. The day is 23 November 2026. */
@Slow
class EvidenceInputTest {

    private static final String POLICY = """
            = Measures
            :revnumber: 1
            :tom-company: Test Ltd
            :tom-short: TL
            :tom-address: 1 Test Street
            :tom-contact: privacy@test.example
            :tom-dpo: DPO, dpo@test.example
            :tom-categories: general
            :tom-frameworks: own
            """;

    private static final String MEASURE = """
            = A measure
            :tom-id: GE-01
            :revnumber: 1
            :tom-status: implemented
            :tom-own: K1

            [#claim,evidence=proof]
            A promise.
            """;

    private static final String FRAMEWORK = "id,title,title_de,kind\nK1,Keys,,line\n";

    private static final String REPORT = """
            = Restore tests
            :tom-kind: ci-report
            :tom-file: report.xml
            :tom-expect: tests>=1, failures=0
            :tom-collected: 2026-11-01
            """;

    private static final String SCAN =
            REPORT.replace("report.xml", "scan.sarif").replaceAll("tests.*", "level<=warning");

    @TempDir
    private Path root;

    @BeforeEach
    void goodPolicy() throws IOException {
        write("policy.adoc", POLICY);
        write("general/category.adoc", "= General\n");
        write("general/a.adoc", MEASURE);
        write("frameworks/own.csv", FRAMEWORK);
        write("evidence/proof.adoc", "= Proof\n:tom-kind: record\n:tom-collected: 2026-11-01\n");
    }

    @Test
    void goodEvidenceIsSilent() throws IOException {
        assertFound(ClaimState.VERIFIED);
        write("evidence/proof.adoc", REPORT);
        write("evidence/files/report.xml", "<testsuite timestamp='2026-11-01T00:00:00'><testcase/></testsuite>");
        assertFound(ClaimState.VERIFIED);
    }

    @Test
    void validityThatEndsBeforeItWasCollected() throws IOException {
        write(
                "evidence/proof.adoc",
                "= Proof\n:tom-kind: certificate\n:tom-collected: 2026-11-01\n:tom-valid-until: 2026-10-31\n");
        assertFirst("evidence/proof.adoc:4:19: error: [attribute-invalid] tom-valid-until is \"2026-10-31\". It ends");
    }

    @Test
    void periodThatRunsBackwards() throws IOException {
        write(
                "evidence/proof.adoc",
                "= Proof\n:tom-kind: record\n:tom-collected: 2026-11-01\n:tom-period: 2026-09-30/2026-07-01\n");
        assertFound(
                ClaimState.VERIFIED,
                "evidence/proof.adoc:4:14: error: [attribute-invalid] tom-period is \"2026-09-30/2026-07-01\". The last"
                        + " day comes before the first: write 2026-07-01/2026-09-30.");
    }

    @Test
    void collectedInTheFutureProvesNothingYet() throws IOException {
        write("evidence/proof.adoc", "= Proof\n:tom-kind: record\n:tom-collected: 2026-11-24\n");
        assertFound(
                ClaimState.MISSING,
                "general/a.adoc:7:1: warning: [evidence-missing] GE-01#claim has no evidence: proof is not collected before"
                        + " 2026-11-24. Add another record to evidence=\"…\" of the block, or a waiver:"
                        + " waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\".");
    }

    @Test
    void reportFromTheFutureProvesNothingYet() throws IOException {
        write("evidence/proof.adoc", REPORT);
        write("evidence/files/report.xml", "<testsuite timestamp='2026-12-01T00:00:00'><testcase/></testsuite>");
        assertEquals(ClaimState.MISSING, state(build()));
    }

    @Test
    void dayThatDoesNotExist() throws IOException {
        write("evidence/proof.adoc", "= Proof\n:tom-kind: record\n:tom-collected: 2027-02-29\n");
        assertFirst(
                "evidence/proof.adoc:3:17: error: [attribute-invalid] tom-collected is \"2027-02-29\". Write a day");
    }

    @Test
    void waiverWithoutEnd() throws IOException {
        write("general/a.adoc", MEASURE.replace("evidence=proof", "waiver=\"not yet\",waiver-by=\"CISO\""));
        assertFirst(
                "general/a.adoc:7:1: error: [attribute-invalid] The waiver has no last day. Add one: waiver-until=");
        assertEquals(ClaimState.MISSING, state(build()));
    }

    @Test
    void twoRecordsWithOneId() throws IOException {
        write("evidence/proof.md", "---\ntom-kind: record\ntom-collected: \"2026-11-01\"\n---\n\n# Proof\n");
        List<String> found = found(build());
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).startsWith("evidence/proof.md:1:1: error: [id-duplicate] "), found.get(0));
    }

    @Test
    void twoClaimsWithOneId() throws IOException {
        write("general/a.adoc", MEASURE + "\n[#claim,evidence=proof]\nAnother promise.\n");
        List<String> found = found(build());
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).startsWith("general/a.adoc:10:1: error: [id-duplicate] "), found.get(0));
    }

    @Test
    void entitiesThatGrow() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE testsuite [\n<!ENTITY a0 'ha'>\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>\n");
        }
        write("evidence/proof.adoc", REPORT);
        write(
                "evidence/files/report.xml",
                laughs.append("]>\n<testsuite name='&a39;'/>").toString());
        assertFound(
                ClaimState.BROKEN, unreadable("report.xml", "line 2: it is no well-formed XML without document type"));
    }

    @Test
    void entityFromOutside() throws IOException {
        Files.writeString(root.resolve("secret.txt"), "zqsecret");
        write("evidence/proof.adoc", REPORT);
        write(
                "evidence/files/report.xml",
                "<!DOCTYPE testsuite [<!ENTITY x SYSTEM '"
                        + root.resolve("secret.txt").toUri() + "'>]>\n<testsuite tests='1' name='a'>&x;</testsuite>");
        assertFound(
                ClaimState.BROKEN, unreadable("report.xml", "line 1: it is no well-formed XML without document type"));
    }

    @Test
    void reportThatWasCutOff() throws IOException {
        write("evidence/proof.adoc", REPORT);
        write("evidence/files/report.xml", "<testsuite>\n<testcase/>\n");
        assertFound(
                ClaimState.BROKEN, unreadable("report.xml", "line 3: it is no well-formed XML without document type"));
    }

    @Test
    void scanThatIsMalformed() throws IOException {
        write("evidence/proof.adoc", SCAN);
        write("evidence/files/scan.sarif", "{\"version\": \"2.1.0\", \"runs\": [\n{\"results\": [}]}");
        assertFound(ClaimState.BROKEN, unreadable("scan.sarif", "line 2, column 14: it is no JSON"));
    }

    @Test
    void scanThatIsDeep() throws IOException {
        write("evidence/proof.adoc", SCAN);
        write("evidence/files/scan.sarif", "{\"version\": \"2.1.0\", \"runs\": " + "[".repeat(100_000));
        assertFound(
                ClaimState.BROKEN,
                unreadable(
                        "scan.sarif",
                        "it is longer than 67108864 bytes, nested deeper than 100 levels, or holds a name, a text or a"
                                + " number of a length that nobody writes"));
    }

    @Test
    void reportThatSaysOtherwise() throws IOException {
        write("evidence/proof.adoc", REPORT);
        write("evidence/files/report.xml", "<testsuite><testcase><failure/></testcase></testsuite>");
        assertFound(
                ClaimState.BROKEN,
                "evidence/proof.adoc:4:14: error: [evidence-broken] The report report.xml of proof has failures=1, but"
                        + " failures=0 is expected, so it proves nothing. Named by GE-01#claim. Mend what it reports and put"
                        + " the new report there, or correct tom-expect.");
    }

    @Test
    void tableWithSemicolons() throws IOException {
        write("frameworks/own.csv", FRAMEWORK.replace(',', ';'));
        List<String> found = found(build());
        assertEquals(
                "frameworks/own.csv:1:1: error: [file-invalid] The first line of a framework must be:"
                        + " id,title,title_de,kind (save the table with commas, not with semicolons)",
                found.stream()
                        .filter(line -> line.startsWith("frameworks/"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void tableWithQuotesAndByteOrderMark() throws IOException {
        write(
                "frameworks/own.csv",
                "\ufeff"
                        + FRAMEWORK
                                .replace("Keys", "\"Keys, \"\"secret\"\" ones\"")
                                .replace("\n", "\r\n"));
        assertFound(ClaimState.VERIFIED);
    }

    @Test
    void tableWithAQuoteThatNeverEnds() throws IOException {
        write("frameworks/own.csv", FRAMEWORK + "K2,\"Keys,,line\n");
        assertFound(
                ClaimState.VERIFIED,
                "frameworks/own.csv:3:1: error: [file-invalid] A quoted cell of this row never ends, or text follows its"
                        + " closing quote. Close it with \", and write a quote inside a cell as two: \"\".");
    }

    @Test
    void claimThatProvesItself() throws IOException {
        String included = MEASURE.replace("[#claim", "// tag::text[]\n[#claim") + "// end::text[]\n";
        write("general/a.adoc", included.replace("evidence=proof", "evidence=\"architecture:doc.adoc#part\""));
        write(
                "../architecture/doc.adoc",
                "= Document\n:tom-audience: public\n\n[#part]\n== Part\n\n"
                        + "include::../measures/general/a.adoc[tag=text]\n\n[#other]\n== Other\n\nHow it is kept.\n");
        assertFirst(
                "general/a.adoc:8:1: error: [attribute-invalid] GE-01#claim rests on doc.adoc#part, which includes");

        write("general/a.adoc", included.replace("evidence=proof", "evidence=\"architecture:doc.adoc#other\""));
        assertFirst();
    }

    @Test
    void recordThatProvesItself() throws IOException {
        write(
                "evidence/proof.adoc",
                "= Proof\n:tom-kind: architecture\n:tom-collected: 2026-11-01\n:tom-architecture: doc.adoc#part\n\n"
                        + "// tag::text[]\nWe looked.\n// end::text[]\n");
        write(
                "../architecture/doc.adoc",
                "= Document\n:tom-audience: public\n\n[#part]\n== Part\n\n"
                        + "include::../measures/evidence/proof.adoc[tag=text]\n");
        assertFirst(
                "evidence/proof.adoc:4:20: error: [attribute-invalid] The record proof rests on doc.adoc#part, which");
    }

    private static String unreadable(String file, String why) {
        return "evidence/proof.adoc:3:12: error: [file-invalid] The report " + file + " cannot be read: " + why
                + ". Have the build server write it anew, as JUnit XML or SARIF 2.1.0, and put that there.";
    }

    /** Checks the state of the claim, and that these findings are all. */
    private void assertFound(ClaimState state, String... lines) {
        Build build = build();
        assertEquals(List.of(lines), found(build));
        assertEquals(state, state(build));
    }

    /** Checks that the errors begin like this, and that there are no others. */
    private void assertFirst(String... beginnings) {
        List<String> found = found(build());
        for (String beginning : beginnings) {
            assertTrue(found.stream().anyMatch(line -> line.startsWith(beginning)), found.toString());
        }
        assertEquals(
                beginnings.length,
                found.stream().filter(line -> line.contains(": error: ")).count(),
                found.toString());
    }

    private static ClaimState state(Build build) {
        return build.trace().claim("GE-01", "claim").orElseThrow().state().orElseThrow();
    }

    private static List<String> found(Build build) {
        return CheckGoal.run(build).newFindings().stream()
                .map(Finding::toString)
                .map(line -> line.replaceFirst("^measures/", ""))
                .toList();
    }

    private Build build() {
        return Build.open(Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom")));
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve("measures").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.testing.Slow;

@Slow
class VerifyGoalTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path sealed;

    @TempDir
    private Path root;

    /** Two releases, which differ in their proof. */
    @BeforeAll
    static void seal() throws IOException {
        SmallPolicy policy = new SmallPolicy(sealed);
        assertEquals(Optional.empty(), policy.release("2026.1", FIRST).failure());
        assertEquals(Optional.empty(), policy.release("2026.2", SECOND).failure());
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(sealed.resolve("measures"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(sealed.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private Options options() {
        return Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom"));
    }

    private Outcome verify() {
        return VerifyGoal.run(options(), Optional.empty(), false);
    }

    private Outcome verify(byte[] pdf) throws IOException {
        return VerifyGoal.run(options(), Optional.of(Files.write(root.resolve("some.pdf"), pdf)), false);
    }

    private byte[] file(String path) throws IOException {
        return Files.readAllBytes(root.resolve("measures/releases").resolve(path));
    }

    private byte[] annex(String version) throws IOException {
        return file(version + "/tom-annex-" + version + "-en.pdf");
    }

    private void assertTold(List<String> lines, Outcome outcome) {
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(List.of(), outcome.newFindings());
        assertEquals(lines, outcome.summary());
    }

    private void assertFails(String failure, Outcome outcome) {
        assertEquals(Optional.of(failure), outcome.failure());
    }

    private String digest(String version) throws IOException {
        return Sha256.of(file(version + "/SHA256SUMS"));
    }

    @Test
    void says_what_each_release_is_and_what_is_proven() throws IOException {
        assertTold(
                List.of(
                        "Release 2026.1, issued on 2026-09-01, in force from 2026-09-01 and superseded on 2026-11-02: every "
                                + "file is as it was sealed. SHA-256 of its SHA256SUMS: " + digest("2026.1"),
                        "Release 2026.2, issued on 2026-11-02, in force since 2026-11-02: every file is as it was sealed. "
                                + "SHA-256 of its SHA256SUMS: " + digest("2026.2"),
                        "What this proves: no file of these 2 releases has changed relative to the newest seal, release "
                                + "2026.2. Whoever can change all of them could seal them anew; so compare a digest above "
                                + "with one that somebody else holds, a customer for example, or sign the newest seal with "
                                + "a tag that everybody can check:",
                        "  git tag -s policy-2026.2 -m \"Release 2026.2\""),
                verify());
    }

    @Test
    void names_the_file_that_differs() throws IOException {
        Path states = root.resolve("measures/releases/2026.1/states.json");
        Files.writeString(states, Files.readString(states).replace("\"claims\":2", "\"claims\":3"));

        Outcome outcome = verify();

        assertEquals(
                List.of(
                        "measures/releases/2026.1/states.json:1:1: error: [seal-broken] This file is not as it was sealed: its "
                                + "SHA-256 is another than SHA256SUMS says. Restore it: git checkout -- "
                                + "measures/releases/2026.1/states.json"),
                outcome.newFindings().stream().map(Finding::toString).toList());
        assertEquals(
                List.of(
                        "Release 2026.2, issued on 2026-11-02, in force since 2026-11-02: every file is as it was sealed. "
                                + "SHA-256 of its SHA256SUMS: " + digest("2026.2"),
                        "Release 2026.1 is not as it was sealed."),
                outcome.summary());
        assertFails(
                "The releases in measures/releases are not as they were sealed: 1 finding. It says which file differs and what "
                        + "to do.",
                outcome);
    }

    @Test
    void no_release_is_said_in_a_sentence() throws IOException {
        Path empty = Files.createDirectories(root.resolve("empty"));
        Options options = Builds.options(root, empty, root.resolve("none"), root.resolve("target/tom"));
        assertTold(
                List.of(
                        "There is no release in empty/releases yet, so there is nothing to verify. tom:release makes the "
                                + "first one."),
                VerifyGoal.run(options, Optional.empty(), false));
    }

    @Test
    void no_folder_is_a_problem_of_the_set_up() {
        Options options = Builds.options(root, root.resolve("nowhere"), root.resolve("none"), root.resolve("target"));
        assertEquals(
                "There is no folder of measures at " + root.resolve("nowhere")
                        + ". Set tom.measures to the folder that holds policy.adoc.",
                assertThrows(SetupProblem.class, () -> VerifyGoal.run(options, Optional.empty(), false))
                        .getMessage());
        assertEquals(
                "Parameter tom.file: there is no file " + root.resolve("none.pdf")
                        + ". Give the path of a PDF, from the root of the project or a whole one.",
                assertThrows(
                                SetupProblem.class,
                                () -> VerifyGoal.run(options(), Optional.of(root.resolve("none.pdf")), false))
                        .getMessage());
    }

    @Test
    void a_purged_release_is_told_as_such() throws IOException {
        WithdrawGoal.run(options(), new WithdrawalRequest("2026.1", "It named a person", true, false));
        Outcome outcome = verify();
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                "Release 2026.1, issued on 2026-09-01, withdrawn on 2026-11-23 (It named a person): its text was deleted, its "
                        + "list of digests is as it was sealed. SHA-256 of its SHA256SUMS: " + digest("2026.1"),
                outcome.summary().get(0));
    }

    @Test
    void knows_a_sealed_annex() throws IOException {
        assertTold(
                List.of(
                        "some.pdf is the annex of release 2026.1, English, for all services, label eu-2021-915, issued on "
                                + "2026-09-01, untouched.",
                        "As of 2026-11-23, release 2026.1 is in force from 2026-09-01 and superseded on 2026-11-02."),
                verify(annex("2026.1")));
    }

    private static final String DOUBT =
            "some.pdf is none of the sealed PDFs itself, so nobody can vouch for what its pages show: a customer's details, a"
                    + " signature, or other words. Only its policy.json counts.";

    @Test
    void warns_of_a_page_that_was_painted_over_and_fails_where_that_is_asked_for() throws IOException {
        byte[] painted;
        try (PDDocument document = Loader.loadPDF(annex("2026.1"))) {
            try (PDPageContentStream over =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                over.addRect(0, 0, 600, 900);
                over.fill();
            }
            painted = saved(document);
        }
        Outcome outcome = verify(painted);
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(List.of(DOUBT), outcome.warnings());

        Outcome strict = VerifyGoal.run(options(), Optional.of(root.resolve("some.pdf")), true);
        assertFails(DOUBT + " So it fails (tom.strict): only the sealed PDF itself passes.", strict);
        assertEquals(List.of(), strict.warnings());

        Files.write(root.resolve("some.pdf"), annex("2026.1"));
        Outcome sealedItself = VerifyGoal.run(options(), Optional.of(root.resolve("some.pdf")), true);
        assertEquals(Optional.empty(), sealedItself.failure());
        assertEquals(List.of(), sealedItself.warnings());
    }

    @Test
    void knows_the_content_of_an_annex_to_which_something_was_added() throws IOException {
        List<String> lines = List.of(
                "some.pdf carries the content of release 2026.1, issued on 2026-09-01: its policy.json is the sealed one.",
                "As of 2026-11-23, release 2026.1 is in force from 2026-09-01 and superseded on 2026-11-02.");
        byte[] issued = annex("2026.1");
        assertTold(lines, verify(joined(issued, "\n% signed\n".getBytes(StandardCharsets.UTF_8))));
        try (PDDocument document = Loader.loadPDF(issued)) {
            document.addPage(new PDPage());
            assertTold(lines, verify(saved(document)));
        }
    }

    @Test
    void says_that_a_release_was_withdrawn() throws IOException {
        byte[] issued = annex("2026.1");
        WithdrawGoal.run(options(), new WithdrawalRequest("2026.1", "The interval of AC-01 was wrong", false, false));
        Outcome outcome = verify(issued);
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                "As of 2026-11-23, release 2026.1 is withdrawn on 2026-11-23 (The interval of AC-01 was wrong).",
                outcome.summary().get(1));
    }

    @Test
    void a_text_that_differs_from_the_sealed_one_is_found() throws IOException {
        byte[] model = new String(file("2026.1/policy.json"), StandardCharsets.UTF_8)
                .replace("\"cadence\":\"P3M\"", "\"cadence\":\"P1M\"")
                .getBytes(StandardCharsets.UTF_8);
        assertFails(
                "some.pdf says that it is release 2026.1, but its policy.json is not the one that was sealed: its SHA-256 is "
                        + Sha256.of(model) + ", the sealed one has " + Sha256.of(file("2026.1/policy.json")) + ".",
                verify(pdf(Map.of("policy.json", model))));
    }

    @Test
    void what_is_no_release_is_said_in_a_sentence() throws IOException {
        assertFails(
                "some.pdf is a draft and no release. It is not in force and proves nothing.",
                verify(pdf(Map.of("policy.json", bytes("{\"schema\":1,\"version\":\"draft\"}")))));
        assertFails(
                "some.pdf says that it is release 2027.1, which is not in measures/releases.",
                verify(pdf(Map.of("policy.json", bytes("{\"schema\":1,\"version\":\"2027.1\"}")))));
        for (String model : List.of("", "{", "[]", "{\"version\":7}", "{\"version\":\"\\u001b[31m\"}")) {
            assertFails(
                    "some.pdf is no release: its policy.json is not one of this plugin.",
                    verify(pdf(Map.of("policy.json", bytes(model)))));
        }
        String traced = "some.pdf cannot be traced to a release. ";
        assertFails(
                traced
                        + "It carries no policy.json, so it is no annex of this plugin, or it was printed or converted since.",
                verify(pdf(Map.of("other.json", bytes("{}")))));
        assertFails(
                traced
                        + "It carries no policy.json, so it is no annex of this plugin, or it was printed or converted since.",
                verify(pdf(Map.of())));
        assertFails(traced + "It is no PDF that can be read.", verify(new byte[0]));
        assertFails(traced + "It is no PDF that can be read.", verify(bytes("<html><body>Not found</body></html>")));
    }

    @Test
    void two_texts_in_one_file_are_refused() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", file("2026.1/policy.json"));
        files.put("b", file("2026.2/policy.json"));
        try (PDDocument document = attached(files, name -> "policy.json")) {
            assertFails(
                    "some.pdf cannot be traced to a release. It carries several files called policy.json, of which an annex "
                            + "has one.",
                    verify(saved(document)));
        }
    }

    @Test
    void a_locked_file_is_refused() throws IOException {
        try (PDDocument document = Loader.loadPDF(annex("2026.1"))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertFails(
                    "some.pdf cannot be traced to a release. It is locked with a password.", verify(saved(document)));
        }
    }

    @Test
    void a_text_that_unfolds_without_end_is_refused() throws IOException {
        assertFails(
                "some.pdf cannot be traced to a release. Its policy.json is longer than 67108864 bytes.",
                verify(pdf(Map.of("policy.json", new byte[(64 << 20) + 1]))));
    }

    @Test
    void a_tree_of_names_that_runs_in_a_circle_ends() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSDictionary node = new COSDictionary();
            COSArray kids = new COSArray();
            kids.add(node);
            node.setItem(COSName.KIDS, kids);
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.EMBEDDED_FILES, node);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            assertFails(
                    "some.pdf cannot be traced to a release. It carries no policy.json, so it is no annex of this plugin, or "
                            + "it was printed or converted since.",
                    verify(saved(document)));
        }
    }

    @Test
    void deep_nesting_ends_in_a_sentence() throws IOException {
        byte[] pdf = bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
        assertTrue(verify(pdf).failure().orElseThrow().startsWith("some.pdf cannot be traced to a release. It is "));
    }

    @Test
    void damaged_files_end_in_a_sentence() throws IOException {
        byte[] issued = annex("2026.1");
        Random random = new Random(1);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = Arrays.copyOf(issued, i % 3 == 0 ? random.nextInt(issued.length) : issued.length);
            for (int flips = random.nextInt(20); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Outcome outcome = verify(damaged);
            String said = outcome.failure().orElseGet(() -> outcome.summary().get(0));
            boolean untouched = Arrays.equals(damaged, issued);
            assertEquals(untouched, said.contains("untouched"), said);
            assertTrue(said.startsWith("some.pdf ") && said.endsWith("."), said);
        }
    }

    @Test
    void a_file_is_not_vouched_for_while_a_seal_is_broken() throws IOException {
        byte[] issued = annex("2026.1");
        Files.delete(root.resolve("measures/releases/2026.1/states.json"));
        Outcome outcome = verify(issued);
        assertFails(
                "some.pdf says that it is release 2026.1, whose files in measures/releases are not as they were sealed. Restore "
                        + "them, then verify it again.",
                outcome);
        assertEquals(1, outcome.newFindings().size());

        outcome = verify(annex("2026.2"));
        assertEquals(1, outcome.newFindings().size());
        assertTrue(outcome.summary().get(0).contains("untouched"));
        assertFails(
                "The releases in measures/releases are not as they were sealed: 1 finding. It says which file differs and what "
                        + "to do.",
                outcome);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        document.save(saved);
        return saved.toByteArray();
    }

    private static byte[] pdf(Map<String, byte[]> attachments) throws IOException {
        try (PDDocument document = attached(attachments, name -> name)) {
            return saved(document);
        }
    }

    /** A page with attachments in a tree of names of two levels, as other programs write it. */
    private static PDDocument attached(Map<String, byte[]> attachments, UnaryOperator<String> fileName)
            throws IOException {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        COSArray pairs = new COSArray();
        for (Map.Entry<String, byte[]> attachment : attachments.entrySet()) {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(fileName.apply(attachment.getKey()));
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new ByteArrayInputStream(attachment.getValue()), COSName.FLATE_DECODE));
            pairs.add(new COSString(attachment.getKey()));
            pairs.add(file.getCOSObject());
        }
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.NAMES, pairs);
        COSArray kids = new COSArray();
        kids.add(leaf);
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.KIDS, kids);
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, node);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        return document;
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.VeraPdf;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.TestKeystore;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A company that signs its releases: what is sealed, what can be told of it later, and what stops it. */
@Slow
class SignedReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private static final String SIGNER = "Example Ltd seal";

    private static final String DESCRIBED = SIGNER + " (certificate issued by Example Trust Services CA, Example Trust"
            + " Services AG, valid from 2026-01-01 to 2028-12-31, and so on 2026-11-16, the day of issue)";

    private static final String TRUST = "What a signature proves: the PDF is what was signed with the key of that"
            + " certificate. Whether the certificate is to be trusted is for your PDF program to judge: nobody is asked here"
            + " who its issuer is, nor whether it was revoked.";

    @TempDir
    private static Path sealed;

    private static Outcome outcome;

    @TempDir
    private Path root;

    private Path keystore;

    private SmallPolicy policy;

    private static Outcome release(SmallPolicy policy, String version, byte[] keystore) throws IOException {
        Path file = Files.write(policy.root().resolve("seal.p12"), keystore);
        SealingKey key = SealingKey.open(file, Optional.empty(), Optional.of(new String(TestKeystore.PASSWORD)), DAY);
        return ReleaseGoal.run(
                Build.open(policy.options(DAY)), new ReleaseRequest(version, false, DAY, false, Optional.of(key)));
    }

    @BeforeAll
    static void seal() throws IOException {
        SmallPolicy policy = labelled(sealed);
        outcome = release(policy, "2026.1", TestKeystore.rsa());
        assertEquals(Optional.empty(), outcome.failure());
    }

    @BeforeEach
    void copy() throws IOException {
        for (String path : SmallPolicy.files(sealed)) {
            Path copy = root.resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(sealed.resolve(path), copy);
        }
        policy = SmallPolicy.in(root);
        keystore = root.resolve("seal.p12");
    }

    @Test
    void its_pdfs_are_signed_on_the_day_of_issue_and_stay_what_they_were() throws Exception {
        assertEquals(
                List.of("Its PDFs are signed by " + SIGNER + "."),
                outcome.summary().stream()
                        .filter(line -> line.contains("signed"))
                        .toList());
        for (String label : List.of("eu-2021-915", "de-avv")) {
            byte[] pdf = Files.readAllBytes(annex(label));
            assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
            assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
            assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).contains("/M (D:20261116000000+00'00')"));
        }
    }

    @Test
    void the_same_text_and_key_give_the_same_release(@TempDir Path other) throws IOException {
        SmallPolicy again = labelled(other);
        release(again, "2026.1", TestKeystore.rsa());
        assertEquals(digests(root), digests(other));
    }

    @Test
    void a_release_without_a_key_says_nothing_of_signatures(@TempDir Path other) throws IOException {
        SmallPolicy plain = labelled(other);
        assertEquals(Optional.empty(), plain.release("2026.1", DAY).failure());
        assertFalse(Files.readString(plain.releases().resolve("2026.1/annexes.json"))
                .contains("signer"));
        byte[] unsigned = Files.readAllBytes(plain.releases().resolve("2026.1/tom-annex-2026.1-en-de-avv.pdf"));
        assertFalse(new String(unsigned, StandardCharsets.ISO_8859_1).contains("/ByteRange"));
        assertArrayEquals(unsigned, Arrays.copyOf(Files.readAllBytes(annex("de-avv")), unsigned.length));
        Outcome verified = VerifyGoal.run(plain.options(DAY), Optional.empty(), false);
        assertFalse(verified.summary().toString().contains("signed by"), verified.summary()::toString);
        assertFalse(verified.summary().toString().contains("certificate"), verified.summary()::toString);
    }

    @Test
    void a_dry_run_says_who_would_sign_and_writes_nothing() throws IOException {
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-11-10");
        List<String> before = policy.sealedFiles();
        SealingKey key = open(keystore, Optional.of("correct horse"));
        Outcome dry = ReleaseGoal.run(
                Build.open(policy.options(DAY.plusDays(1))),
                new ReleaseRequest("2026.2", true, DAY.plusDays(1), false, Optional.of(key)));
        assertEquals(Optional.empty(), dry.failure());
        assertTrue(dry.summary().contains("The PDFs would be signed by " + SIGNER + "."), dry.summary()::toString);
        assertEquals(before, policy.sealedFiles());
    }

    @Test
    void the_annex_that_is_written_is_the_sealed_one() throws IOException {
        AnnexGoal.run(Build.open(policy.options(DAY)));
        assertArrayEquals(
                Files.readAllBytes(annex("de-avv")),
                Files.readAllBytes(root.resolve("target/tom/annex/tom-annex-2026.1-en-de-avv.pdf")));
    }

    @Test
    void verify_names_the_signer_and_leaves_trust_to_the_reader() {
        List<String> summary = verify().summary();
        assertEquals(Optional.empty(), verify().failure());
        assertEquals("Its PDFs are signed by " + DESCRIBED + ". The signature fits.", summary.get(1));
        assertEquals(TRUST, summary.get(summary.size() - 1));
    }

    @Test
    void verify_names_the_signer_of_a_pdf() throws IOException {
        Outcome outcome = verify(Files.readAllBytes(annex("eu-2021-915")));
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                List.of("It is signed by " + DESCRIBED + ". The signature fits the whole file.", TRUST),
                outcome.summary().subList(2, 4));
        assertEquals(4, outcome.summary().size());
    }

    @Test
    void a_changed_pdf_is_found_by_its_digest_and_by_its_signature() throws IOException {
        Path pdf = annex("eu-2021-915");
        byte[] changed = changed(Files.readAllBytes(pdf));
        Files.write(pdf, changed);
        String file = "measures/releases/2026.1/tom-annex-2026.1-en-eu-2021-915.pdf";
        assertEquals(
                List.of(
                        file
                                + ":1:1: error: [seal-broken] The signature of this PDF is broken: the bytes that it covers were"
                                + " changed after they were signed. Restore it: git checkout -- " + file,
                        file
                                + ":1:1: error: [seal-broken] This file is not as it was sealed: its SHA-256 is another than"
                                + " SHA256SUMS says. Restore it: git checkout -- " + file),
                lines(verify()));

        Outcome alone = verify(changed);
        assertTrue(
                alone.failure()
                        .orElseThrow()
                        .endsWith(
                                " The signature of " + SIGNER
                                        + " in some.pdf is broken: the bytes that it covers were changed after they were signed."),
                alone.failure()::toString);
    }

    /** Somebody who writes the list of digests anew as well. */
    @Test
    void a_changed_pdf_with_a_list_that_fits_is_found_by_its_signature() throws IOException {
        Path pdf = annex("eu-2021-915");
        String file = "measures/releases/2026.1/tom-annex-2026.1-en-eu-2021-915.pdf";
        byte[] original = Files.readAllBytes(pdf);
        reseal(pdf, changedPage(original));
        assertEquals(
                List.of(file
                        + ":1:1: error: [seal-broken] The signature of this PDF is broken: the bytes that it covers were"
                        + " changed after they were signed. Restore it: git checkout -- " + file),
                lines(verify()));
        assertTrue(verify().summary().contains("Release 2026.1 is not as it was sealed."));

        String text = new String(original, StandardCharsets.ISO_8859_1);
        int first = text.indexOf("%%EOF") + "%%EOF\n".length();
        reseal(pdf, Arrays.copyOf(original, first));
        assertEquals(
                List.of(file
                        + ":1:1: error: [seal-broken] The signature of this PDF is broken: it is gone, and the release says"
                        + " that " + SIGNER + " has signed. Restore it: git checkout -- " + file),
                lines(verify()));

        byte[] other =
                TestKeystore.empty().of("CN=Mallory").key("seal", "RSA", 2048).pkcs12();
        Path strange = Files.write(root.resolve("strange.p12"), other);
        reseal(
                pdf,
                open(strange, Optional.of("correct horse")).signed(Arrays.copyOf(original, first), UiTexts.of("en")));
        assertEquals(
                List.of(file
                        + ":1:1: error: [seal-broken] The signature of this PDF is broken: it names Mallory, and the release"
                        + " says that " + SIGNER + " has signed. Restore it: git checkout -- " + file),
                lines(verify()));

        reseal(pdf, joined(original, "\n% more\n"));
        assertEquals(
                List.of(file
                        + ":1:1: error: [seal-broken] The signature of this PDF is broken: something was added to the file"
                        + " behind it. Restore it: git checkout -- " + file),
                lines(verify()));
    }

    @Test
    void a_customer_who_signs_as_well_leaves_our_signature_whole() throws IOException {
        byte[] theirs = TestKeystore.empty()
                .of("CN=Customer,O=Customer Inc")
                .key("seal", "EC", 256)
                .pkcs12();
        byte[] both = open(Files.write(root.resolve("theirs.p12"), theirs), Optional.of("correct horse"))
                .signed(Files.readAllBytes(annex("de-avv")), UiTexts.of("en"));
        Outcome outcome = verify(both);
        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                List.of(
                        "It is signed by " + DESCRIBED
                                + ". The signature fits what it is about, and more was added to the file behind it.",
                        "It is signed by " + DESCRIBED.replace(SIGNER, "Customer, Customer Inc")
                                + ". The signature fits the whole file.",
                        TRUST),
                outcome.summary().subList(2, 5));
        assertEquals(1, outcome.warnings().size());
        assertFalse(outcome.warnings().get(0).contains("and it is not"), outcome.warnings()::toString);
    }

    @Test
    void a_pdf_whose_signature_was_taken_off_is_told_as_such() throws IOException {
        byte[] pdf = Files.readAllBytes(annex("de-avv"));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] stripped = Arrays.copyOf(pdf, text.indexOf("%%EOF") + "%%EOF\n".length());
        byte[] otherKind =
                text.replace("/ETSI.CAdES.detached", "/ETSI.RFC3161.docTime").getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] file : List.of(stripped, otherKind)) {
            Outcome outcome = verify(file);
            assertEquals(Optional.empty(), outcome.failure());
            assertEquals(2, outcome.summary().size(), outcome.summary()::toString);
            assertTrue(
                    outcome.warnings()
                            .get(0)
                            .endsWith(" The PDFs of that release are signed by " + SIGNER + ", and it is not."),
                    outcome.warnings()::toString);
        }
        reseal(annex("de-avv"), otherKind);
        assertTrue(
                lines(verify()).get(0).contains("it is gone, and the release says that " + SIGNER),
                () -> lines(verify()).toString());
    }

    @Test
    void what_cannot_sign_is_a_problem_of_the_set_up() throws IOException {
        assertProblem(
                "The environment variable TOM_SIGN_PASSWORD is not set. It holds the password of " + keystore
                        + " (tom.sign.keystore); it stands in no parameter, because logs and poms show those.",
                keystore,
                Optional.empty());
        assertProblem(
                "Parameter tom.sign.keystore: nothing can be signed with " + keystore
                        + ". It does not open with the password in the environment variable TOM_SIGN_PASSWORD: the password is"
                        + " another one, or the file is damaged.",
                keystore,
                Optional.of("battery staple"));
        Path none = root.resolve("none.p12");
        assertProblem(
                "Parameter tom.sign.keystore: there is no file " + none
                        + ". Give the path of a PKCS#12 file (.p12, .pfx), or leave the parameter out: then nothing is signed.",
                none,
                Optional.of("correct horse"));
        assertProblem(
                "Parameter tom.sign.keystore: nothing can be signed with " + root.resolve(SmallPolicy.POLICY)
                        + ". It is no PKCS#12 file. What signs is one file, called .p12 or .pfx as a rule, with a private key and"
                        + " its certificates.",
                root.resolve(SmallPolicy.POLICY),
                Optional.of("correct horse"));
    }

    private void assertProblem(String message, Path file, Optional<String> password) {
        assertEquals(
                message,
                assertThrows(SetupProblem.class, () -> open(file, password)).getMessage());
    }

    private static SealingKey open(Path file, Optional<String> password) {
        return SealingKey.open(file, Optional.empty(), password, DAY);
    }

    /** Each build would wait for the library otherwise, and only few companies have a key. */
    @Test
    void without_a_key_nothing_of_the_library_is_loaded(@TempDir Path other) throws Exception {
        Path listed = other.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + listed + "::filecount=0",
                        "-cp",
                        classPath(),
                        Unsigned.class.getName(),
                        other.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        String loaded = Files.readString(listed);
        assertTrue(loaded.contains("org.tompolicy.goal.PdfSigners "), "classes are not listed");
        assertEquals(
                List.of(),
                loaded.lines()
                        .filter(line -> line.contains(" org.bouncycastle."))
                        .toList());
    }

    private static String classPath() {
        String tested = System.getProperty("surefire.test.class.path", "");
        return tested.isEmpty() ? System.getProperty("java.class.path") : tested;
    }

    /** Seals, verifies and publishes a release without a key. */
    static final class Unsigned {
        public static void main(String[] paths) throws IOException {
            SmallPolicy policy = labelled(Path.of(paths[0]));
            policy.release("2026.1", DAY);
            VerifyGoal.run(policy.options(DAY), Optional.empty(), false);
            VerifyGoal.run(
                    policy.options(DAY),
                    Optional.of(policy.releases().resolve("2026.1/tom-annex-2026.1-en-de-avv.pdf")),
                    false);
            SiteGoal.run(Build.open(policy.options(DAY)));
        }
    }

    private static SmallPolicy labelled(Path folder) throws IOException {
        return new SmallPolicy(folder)
                .edit(
                        SmallPolicy.POLICY,
                        ":tom-categories: access",
                        ":tom-categories: access\n:tom-labels: eu-2021-915, de-avv");
    }

    private Path annex(String label) {
        return policy.releases().resolve("2026.1/tom-annex-2026.1-en-" + label + ".pdf");
    }

    private Outcome verify() {
        return VerifyGoal.run(policy.options(DAY), Optional.empty(), false);
    }

    private Outcome verify(byte[] pdf) throws IOException {
        return VerifyGoal.run(policy.options(DAY), Optional.of(Files.write(root.resolve("some.pdf"), pdf)), false);
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.newFindings().stream().map(Finding::toString).toList();
    }

    private static String digests(Path root) throws IOException {
        return Files.readString(root.resolve("measures/releases/2026.1/SHA256SUMS"));
    }

    private static byte[] changed(byte[] pdf) {
        byte[] changed = pdf.clone();
        changed[5000] ^= 1;
        return changed;
    }

    /** A byte of what is drawn or embedded, so that the file can still be read with the text that it carries. */
    private static byte[] changedPage(byte[] pdf) {
        byte[] changed = pdf.clone();
        int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("%\u00f6\u00e4\u00fc\u00df");
        changed[at + 1] ^= 1;
        return changed;
    }

    private static byte[] joined(byte[] pdf, String more) {
        byte[] all = Arrays.copyOf(pdf, pdf.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, all, pdf.length, more.length());
        return all;
    }

    private void reseal(Path pdf, byte[] content) throws IOException {
        Path sums = policy.releases().resolve("2026.1/SHA256SUMS");
        String list = Files.readString(sums);
        String before = Sha256.of(Files.readAllBytes(pdf));
        assertTrue(list.contains(before), list);
        Files.writeString(sums, list.replace(before, Sha256.of(content)));
        Files.write(pdf, content);
    }
}

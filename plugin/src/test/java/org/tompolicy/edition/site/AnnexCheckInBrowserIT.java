package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.AnnexOptions;
import org.tompolicy.edition.annex.SignedPdf;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.goal.Browser;
import org.tompolicy.goal.SiteServer;
import org.tompolicy.goal.Tab;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.signature.KeyProblem;
import org.tompolicy.signature.SigningKey;
import org.tompolicy.testing.TestKeystore;

/** Chooses PDFs on the page of the annex in the browser of this machine, and reads what the page says of them. */
class AnnexCheckInBrowserIT {

    private static final Instant TIMESTAMP = Instant.parse("2026-11-23T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final String SAME_TEXT =
            " carries the text of version 2026.1, issued 21 September 2026, unaltered as"
                    + " an attachment. The file itself is not one that was issued: its pages, a customer’s details and a signature"
                    + " are not covered by this check. What counts is the text of that version: Version 2026.1. It has been in"
                    + " force since 1 October 2026.";

    @TempDir
    private static Path folder;

    private static Tab tab;
    private static byte[] issued;
    private static String page;

    @BeforeAll
    static void issueThreeReleases() throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** AnnexCheckInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        PublishedRelease inForce = release("2026.1", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 1));
        PublishedRelease superseded = release("2025.1", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 3));
        PublishedRelease withdrawn = release("2025.2", LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 1));
        issued = inForce.annexes().get(0).content().orElseThrow();
        FileSet site = SiteEdition.render(
                new Publication(
                        PublicationFixture.inForce().audience(),
                        DAY,
                        inForce.policy().orElseThrow(),
                        List.of(),
                        List.of()),
                new ReleaseArchive(
                        DAY,
                        List.of(inForce, withdrawn, superseded),
                        List.of(new ChangeSet("2025.1", "2026.1", List.of()))),
                Templates.standard(),
                UiTexts.of("en"));
        for (String path : site.paths()) {
            Path file = folder.resolve("site").resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, site.content(path));
        }
        page = folder.resolve("site/annex.html").toUri().toString();
        tab = found.get().open();
    }

    @AfterAll
    static void closeTheBrowser() throws Exception {
        if (tab != null) {
            tab.close();
        }
    }

    @BeforeEach
    void openThePageFromItsFolder() throws Exception {
        tab.resize(1280, 900);
        tab.open(page);
    }

    private static Publication publication(PublishedPolicy policy) {
        Publication any = PublicationFixture.inForce();
        return new Publication(any.audience(), DAY, policy, List.of(), List.of());
    }

    private static byte[] pdf(PublishedPolicy policy, Optional<AnnexCustomer> customer, byte[] attached) {
        return new AnnexEdition()
                .render(
                        publication(policy),
                        new AnnexOptions("eu-2021-915", List.of(), customer, TIMESTAMP, attached),
                        Templates.standard(),
                        UiTexts.of("en"));
    }

    private static PublishedPolicy policy(String version, LocalDate issuedOn, LocalDate effective) {
        return PublicationFixture.inForce().policy().issuedAs(version, issuedOn, effective);
    }

    private static PublishedRelease release(String version, LocalDate issuedOn, LocalDate effective) {
        PublishedPolicy policy = policy(version, issuedOn, effective);
        byte[] model = PolicyJson.write(policy);
        boolean isSigned = version.equals("2025.1");
        byte[] pages = pdf(policy, Optional.empty(), model);
        byte[] pdf = isSigned ? signed(pages, issuedOn) : pages;
        return new PublishedRelease(
                new VersionNumber(version),
                issuedOn,
                effective,
                switch (version) {
                    case "2026.1" -> ReleaseStatus.IN_FORCE;
                    case "2025.2" -> ReleaseStatus.WITHDRAWN;
                    default -> ReleaseStatus.SUPERSEDED;
                },
                version.equals("2025.1") ? Optional.of(LocalDate.of(2026, 10, 1)) : Optional.empty(),
                version.equals("2025.2")
                        ? Optional.of(new Withdrawal(LocalDate.of(2026, 2, 2), "It named a wrong region", false))
                        : Optional.empty(),
                Optional.of(policy),
                Optional.empty(),
                List.of(new OfferedAnnex(
                        "tom-annex-" + version + "-en.pdf",
                        "eu-2021-915",
                        "en",
                        Optional.empty(),
                        9,
                        pdf.length,
                        IssuedFixture.sha256(pdf),
                        Optional.empty(),
                        isSigned ? Optional.of("Example Ltd seal") : Optional.empty(),
                        Optional.of(pdf))),
                IssuedFixture.sha256(model),
                "7c".repeat(32));
    }

    private static byte[] signed(byte[] pdf, LocalDate day) {
        byte[] keystore = TestKeystore.empty()
                .validFrom(Instant.parse("2025-01-01T00:00:00Z"))
                .key("seal", "RSA", 2048)
                .pkcs12();
        try {
            SigningKey key = SigningKey.open(keystore, TestKeystore.PASSWORD, Optional.empty(), day);
            return SignedPdf.of(
                    pdf, new SignedPdf.Words(key.signer().name(), "Signature", key.moment(), key.length()), key::sign);
        } catch (KeyProblem problem) {
            throw new AssertionError(problem);
        }
    }

    private static PublishedPolicy inForce() {
        return policy("2026.1", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 1));
    }

    /** Chooses a file of this name and content, and reads what is said of it. */
    private static String said(String name, byte[] content) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return tab.answer(".drop input", file, ".result");
    }

    private static byte[] changedAt(byte[] pdf, int position) {
        byte[] changed = pdf.clone();
        changed[position] ^= 1;
        return changed;
    }

    private static int find(byte[] pdf, String text) {
        int position = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(text);
        assertTrue(position > 0, text);
        return position;
    }

    @Test
    void anIssuedPdfIsNamedUnderWhateverNameItHas() throws Exception {
        assertEquals(
                "Match <b>my copy.pdf is the English annex of version 2026.1, issued 21 September 2026, unaltered. It has been"
                        + " in force since 1 October 2026.",
                said("<b>my copy.pdf", issued));
        assertEquals(
                "Match old.pdf is the English annex of version 2025.1, issued 3 March 2025, unaltered. It is signed by Example"
                        + " Ltd seal. Your PDF program shows the signature and says whether it trusts the certificate. It was superseded on"
                        + " 1 October 2026. What changed since then",
                said("old.pdf", Files.readAllBytes(folder.resolve("site/annex/tom-annex-2025.1-en.pdf"))));
        assertTrue(((String) tab.run("document.querySelector('.result a').href"))
                .endsWith("/site/changes/since-2025.1.html"));
    }

    @Test
    void aSignedPdfThatWasChangedIsKnownByItsAttachment() throws Exception {
        byte[] signed = Files.readAllBytes(folder.resolve("site/annex/tom-annex-2025.1-en.pdf"));
        String said = said("a.pdf", changedAt(signed, signed.length / 3));
        assertTrue(said.startsWith("Same text a.pdf carries the text of version 2025.1, issued 3 March 2025"), said);
    }

    @Test
    void aWithdrawnReleaseIsCalledSo() throws Exception {
        assertEquals(
                "Match Withdrawn a.pdf is the English annex of version 2025.2, issued 15 December 2025, unaltered. It was"
                        + " withdrawn on 2 February 2026. The reason: It named a wrong region.",
                said("a.pdf", Files.readAllBytes(folder.resolve("site/annex/tom-annex-2025.2-en.pdf"))));
    }

    @Test
    void aPdfWithTheDetailsOfACustomerIsKnownByItsAttachment() throws Exception {
        AnnexCustomer customer =
                new AnnexCustomer("Example Ltd", "1 Example Street", "Agreement", "A-1", "1 October 2026", true);
        assertEquals(
                "Same text a.pdf" + SAME_TEXT,
                said("a.pdf", pdf(inForce(), Optional.of(customer), PolicyJson.write(inForce()))));
    }

    @Test
    void aPdfToWhichASignatureWasAddedIsKnownByItsAttachment() throws Exception {
        byte[] signature = "\n1 0 obj\n<< /Type /Sig >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(issued, issued.length + signature.length);
        System.arraycopy(signature, 0, signed, issued.length, signature.length);
        assertEquals("Same text a.pdf" + SAME_TEXT, said("a.pdf", signed));
    }

    @Test
    void aChangedBitOutsideTheAttachmentMakesItAnotherFile() throws Exception {
        assertEquals("Same text a.pdf" + SAME_TEXT, said("a.pdf", changedAt(issued, issued.length / 3)));
    }

    @Test
    void aChangedBitInTheAttachmentLeavesNothingKnown() throws Exception {
        assertEquals(
                "No match a.pdf is none of the PDFs that were issued up to 23 November 2026, and no known text is attached"
                        + " to it. It may have been altered, saved again by a program, or come from elsewhere. Use the PDF from"
                        + " this page. Questions: privacy@tmc.example.",
                said("a.pdf", changedAt(issued, find(issued, "/EmbeddedFile\n") + 400)));
    }

    @Test
    void aPdfWhoseAttachmentWasRewrittenIsNotTrusted() throws Exception {
        String changed = new String(PolicyJson.write(inForce()), StandardCharsets.UTF_8).replace("register", "list");
        assertEquals(
                "No match a.pdf calls itself version 2026.1, but its text is not the one that was issued. Do not rely on it:"
                        + " use the PDF from this page. Questions: privacy@tmc.example.",
                said("a.pdf", pdf(inForce(), Optional.empty(), changed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aSecondAttachedTextIsNotOverlooked() throws Exception {
        byte[] other = ("\n9999 0 obj\n<< /Type /EmbeddedFile /Length 38 >>\nstream\n"
                        + "{\"measures\":[{}],\"version\":\"2026.1\"} \n"
                        + "endstream\nendobj\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(issued, issued.length + other.length);
        System.arraycopy(other, 0, both, issued.length, other.length);
        assertTrue(said("a.pdf", both).startsWith("No match a.pdf calls itself version 2026.1, but"));
    }

    @Test
    void aVersionThatThePageDoesNotKnowMayBeNewer() throws Exception {
        PublishedPolicy newer = policy("2027.1", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
        assertEquals(
                "No match a.pdf calls itself version 2027.1. This page, as of 23 November 2026, knows no such version. Look"
                        + " whether a newer one has been issued since; otherwise do not rely on it. Questions: privacy@tmc.example.",
                said("a.pdf", pdf(newer, Optional.empty(), PolicyJson.write(newer))));
    }

    @Test
    void aDraftIsCalledSo() throws Exception {
        PublishedPolicy draft = PublicationFixture.draft().policy();
        assertEquals(
                "Draft a.pdf is a draft. It was never issued, is not in force and is not for contracts. Use a PDF from this"
                        + " page.",
                said("a.pdf", pdf(draft, Optional.empty(), PolicyJson.write(draft))));
    }

    @Test
    void anythingElseIsNoPdf() throws Exception {
        assertEquals(
                "Not a PDF a.txt is not a PDF. Choose the PDF that you hold.",
                said("a.txt", "Only text".getBytes(StandardCharsets.UTF_8)));
        assertEquals("Not a PDF empty.pdf is not a PDF. Choose the PDF that you hold.", said("empty.pdf", new byte[0]));
        assertTrue(said("short.pdf", Arrays.copyOf(issued, 2000)).startsWith("No match short.pdf is none of the PDFs"));
    }

    @Test
    void aFileCanBeDropped() throws Exception {
        Object said = tab.run("new Promise(done => {"
                + " new MutationObserver(() => { const text = document.querySelector('.result').innerText;"
                + "   if (text) done(text); }).observe(document.querySelector('.result'), {childList: true});"
                + " const data = new DataTransfer(); data.items.add(new File(['text'], 'dropped.txt'));"
                + " document.querySelector('.drop').dispatchEvent("
                + "   new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); })");
        assertEquals("Not a PDF dropped.txt is not a PDF. Choose the PDF that you hold.", said);
    }

    @Test
    void theFileDoesNotLeaveTheBrowser() throws Exception {
        List<String> before = tab.requests();
        assertEquals(
                List.of("annex.html", "tom.css", "annex.css", "tom.js", "annex.js"),
                before.stream().map(AnnexCheckInBrowserIT::name).toList());
        said("a.pdf", issued);
        said("b.pdf", changedAt(issued, issued.length / 3));
        assertEquals(before, tab.requests());
        assertEquals(List.of(), tab.console());
    }

    @Test
    void theCheckWorksUnderThePolicyOfTheSitesServer() throws Exception {
        try (SiteServer server = new SiteServer(folder.resolve("site"))) {
            tab.open("http://127.0.0.1:" + server.port() + "/site/annex.html");
            List<String> before = tab.requests();
            assertTrue(said("a.pdf", issued).startsWith("Match a.pdf is the English annex of version 2026.1"));
            assertEquals("Same text a.pdf" + SAME_TEXT, said("a.pdf", changedAt(issued, issued.length / 3)));
            assertEquals(before, tab.requests());
            assertEquals(List.of(), tab.console());
        }
    }

    @Test
    void aPageThatIsNotEncryptedSaysWhatToDoInstead() throws Exception {
        try (SiteServer server = new SiteServer(folder.resolve("site"))) {
            tab.open("http://" + Browser.OTHER_HOST + ":" + server.port() + "/site/annex.html");
            assertEquals(true, tab.run("document.querySelector('.drop').hidden"));
            assertEquals(
                    "This page came over a connection that is not encrypted. Browsers compute no digests on such a page, so"
                            + " use one of these commands.",
                    tab.run("document.querySelector('.unencrypted').innerText"));
        }
    }

    @Test
    void theKeyboardReachesTheFilePicker() throws Exception {
        assertEquals(
                "Choose a PDF",
                tab.run("{ const input = document.querySelector('.drop input'); input.focus();"
                        + " document.activeElement === input && input.labels[0].innerText.trim() }"));
        assertEquals("status", tab.run("document.querySelector('.result').getAttribute('role')"));
    }

    @Test
    void thePageWithAnAnswerIsAccessibleAndFitsIntoANarrowWindow() throws Exception {
        said("a-very-long-name-".repeat(10) + ".pdf", issued);
        tab.run(resource("/axe.min.js") + "; 0");
        assertEquals(
                "",
                tab.run(
                        "axe.run(document, {resultTypes: ['violations']}).then(result =>"
                                + " result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join('\\n'))"));
        for (int width : List.of(320, 390, 768, 1280)) {
            tab.resize(width, 800);
            assertEquals((long) width, tab.run("document.documentElement.scrollWidth"), "at " + width);
        }
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = AnnexCheckInBrowserIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

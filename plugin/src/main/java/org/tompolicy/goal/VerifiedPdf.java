package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AttachedModel;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.Sha256;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.Issue;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.Release;
import org.tompolicy.release.Origin;
import org.tompolicy.release.Origin.Issued;
import org.tompolicy.release.SealedReleases;
import org.tompolicy.tables.Languages;

/** Which release a PDF is, in sentences. */
final class VerifiedPdf {

    private final String name;
    private final SealedReleases read;
    private final LocalDate day;
    private final String folder;
    private boolean traced;
    private Optional<String> doubt = Optional.empty();
    private Optional<String> brokenSignature = Optional.empty();
    private List<String> sentences = List.of();

    private VerifiedPdf(String name, SealedReleases read, LocalDate day, String folder) {
        this.name = name;
        this.read = read;
        this.day = day;
        this.folder = folder;
    }

    /**
     * Compares a PDF with the releases.
     *
     * @param name of the file, for the sentences
     * @param day on which the release is looked at
     * @param folder of the releases, for the sentences
     */
    static VerifiedPdf of(String name, byte[] pdf, SealedReleases read, LocalDate day, String folder) {
        VerifiedPdf verified = new VerifiedPdf(name, read, day, folder);
        Optional<Issued> issued = Origin.ofPdf(pdf, read.releases());
        verified.brokenSignature = PdfSigners.broken(name, pdf);
        if (issued.isPresent()) {
            verified.isOf(issued.get().release(), verified.sentence(issued.get()), pdf);
        } else {
            verified.trace(pdf);
        }
        return verified;
    }

    private void trace(byte[] pdf) {
        byte[] model;
        try {
            model = AttachedModel.of(pdf);
        } catch (AttachedModel.Missing missing) {
            sentences = List.of(name + " cannot be traced to a release. " + missing.getMessage());
            return;
        }
        Optional<Release> release = Origin.ofText(model, read.releases());
        if (release.isPresent()) {
            isOf(release.get(), sentence(release.get()), pdf);
            doubt = Optional.of(
                    name + " is none of the sealed PDFs itself, so nobody can vouch for what its pages show:"
                            + " a customer's details, a signature, or other words. Only its policy.json counts."
                            + unsigned(release.get(), pdf));
        } else {
            sentences = List.of(unknown(model));
        }
    }

    /** Where the release is signed, that a file is not. */
    private static String unsigned(Release release, byte[] pdf) {
        Optional<String> signer = release.annexes().stream()
                .flatMap(annex -> annex.signer().stream())
                .findFirst();
        return signer.filter(any -> PdfSigners.sound(pdf, release.issued()).isEmpty())
                .map(name -> " The PDFs of that release are signed by " + name + ", and it is not.")
                .orElse("");
    }

    private void isOf(Release release, String sentence, byte[] pdf) {
        traced = true;
        sentences = new ArrayList<>(List.of(
                sentence,
                "As of " + day + ", release " + release.version() + " is " + Standing.of(release, read.releases(), day)
                        + "."));
        sentences.addAll(PdfSigners.sound(pdf, release.issued()));
    }

    private String sentence(Issued issued) {
        IssuedAnnex annex = issued.annex();
        Release release = issued.release();
        return name + " is the annex of release " + release.version() + ", " + language(annex.language()) + ", "
                + annex.service().map(service -> "for the service " + service).orElse("for all services") + ", label "
                + annex.label() + ", issued on " + release.issued() + ", untouched.";
    }

    private static String language(String tag) {
        return UiTexts.of(Languages.first()).languageName(tag);
    }

    private String sentence(Release release) {
        return name + " carries the content of release " + release.version() + ", issued on " + release.issued()
                + ": its policy.json is the sealed one.";
    }

    private String unknown(byte[] model) {
        String version = PolicyJson.claimedVersion(model);
        if (version.isEmpty()) {
            return name + " is no release: its policy.json is not one of this plugin.";
        }
        if (version.equals(Issue.DRAFT)) {
            return name + " is a draft and no release. It is not in force and proves nothing.";
        }
        Optional<Release> release = read.releases().find(version);
        if (release.isPresent()) {
            return name + " says that it is release " + version
                    + ", but its policy.json is not the one that was sealed: its" + " SHA-256 is "
                    + Sha256.of(model) + ", the sealed one has "
                    + release.get().modelDigest() + ".";
        }
        boolean broken = read.broken().stream().anyMatch(number -> number.text().equals(version));
        return name + " says that it is release " + version
                + (broken
                        ? ", whose files in " + folder
                                + " are not as they were sealed. Restore them, then verify it again."
                        : ", which is not in " + folder + ".");
    }

    /** Whether it is a release, or carries the text of one. */
    boolean isTraced() {
        return traced;
    }

    /** What a reader has to know of a file that carries a sealed text and is no sealed PDF; empty for any other. */
    Optional<String> doubt() {
        return doubt;
    }

    /** What is wrong with its signature; empty where nothing is, or it has none. */
    Optional<String> brokenSignature() {
        return brokenSignature;
    }

    /** What it is; why that cannot be said, in one sentence, when it is not traced. */
    List<String> sentences() {
        return sentences;
    }
}

package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.PdfSignature;
import org.tompolicy.finding.Message;
import org.tompolicy.model.Release;
import org.tompolicy.signature.CheckedSignature;
import org.tompolicy.signature.Signer;
import org.tompolicy.wording.Messages;

/** Who signed PDFs, and whether the signatures fit, in sentences. */
final class PdfSigners {

    /** What no signature says of itself. */
    static final String TRUST = "What a signature proves: the PDF is what was signed with the key of that certificate."
            + " Whether the certificate is to be trusted is for your PDF program to judge: nobody is asked here who its issuer"
            + " is, nor whether it was revoked.";

    /** A signature of a kind that is checked; {@code isWhole} says whether it is about the whole file. */
    private record Found(boolean isWhole, CheckedSignature checked) {}

    private PdfSigners() {}

    private static List<Found> of(byte[] pdf) {
        return PdfSignature.of(pdf).stream()
                .filter(PdfSignature::isKnown)
                .map(signature -> new Found(
                        signature.isWhole(),
                        CheckedSignature.of(signature.code().orElse(new byte[0]), signature.content())))
                .toList();
    }

    /** As {@link org.tompolicy.release.SealedSignatures.Look} asks for it. */
    static Optional<Message> problem(byte[] pdf, Optional<String> signer) {
        List<Found> all = of(pdf);
        if (signer.isPresent() && all.isEmpty()) {
            return Optional.of(Messages.of("seal-broken.signatureGone").with("signer", signer.get()));
        }
        return all.stream()
                .flatMap(found -> found
                        .checked()
                        .fault()
                        .map(PdfSigners::words)
                        .or(() -> signer.flatMap(sealer -> difference(found, sealer)))
                        .stream())
                .findFirst();
    }

    /** In what a signature that fits is not the one of a sealed PDF. */
    private static Optional<Message> difference(Found found, String sealer) {
        if (!found.isWhole()) {
            return Optional.of(Messages.of("seal-broken.signaturePartial"));
        }
        return found.checked()
                .signer()
                .map(Signer::name)
                .filter(named -> !named.equals(sealer))
                .map(named -> Messages.of("seal-broken.signatureOther")
                        .with("other", named)
                        .with("signer", sealer));
    }

    private static Message words(CheckedSignature.Fault fault) {
        return switch (fault) {
            case UNREADABLE -> Messages.of("seal-broken.signatureUnreadable");
            case CHANGED -> Messages.of("seal-broken.signatureChanged");
            case FORGED -> Messages.of("seal-broken.signatureForged");
            case OUT_OF_TIME -> Messages.of("seal-broken.signatureOutOfTime");
        };
    }

    /** Who signed the PDFs of a release whose signatures were checked: a sentence for each; none where nobody did. */
    static List<String> of(Release release) {
        String whose = release.annexes().size() == 1 ? "Its PDF is" : "Its PDFs are";
        return release.annexes().stream()
                .filter(annex -> annex.signer().isPresent())
                .flatMap(annex -> of(annex.content()).stream())
                .flatMap(found -> found.checked().signer().stream())
                .distinct()
                .map(signer -> whose + " signed by " + described(signer, release.issued()) + ". The signature fits.")
                .toList();
    }

    /**
     * Who signed a file; nothing where nobody did whose signature fits.
     *
     * @param issued day of issue of the release that it is, or whose text it carries
     */
    static List<String> sound(byte[] pdf, LocalDate issued) {
        List<String> sentences = new ArrayList<>();
        for (Found found : of(pdf)) {
            found.checked()
                    .signer()
                    .filter(any -> found.checked().isSound())
                    .ifPresent(
                            signer -> sentences.add(
                                    "It is signed by " + described(signer, issued)
                                            + (found.isWhole()
                                                    ? ". The signature fits the whole file."
                                                    : ". The signature fits what it is about, and more was added to the file behind it.")));
        }
        if (!sentences.isEmpty()) {
            sentences.add(TRUST);
        }
        return sentences;
    }

    /** What is wrong with the signatures of a file; empty where nothing is. */
    static Optional<String> broken(String name, byte[] pdf) {
        List<String> faults = new ArrayList<>();
        for (Found found : of(pdf)) {
            String whose = found.checked()
                    .signer()
                    .map(signer -> "of " + signer.name() + " ")
                    .orElse("");
            found.checked()
                    .fault()
                    .ifPresent(fault -> faults.add("The signature " + whose + "in " + name + " is broken: "
                            + words(fault).english() + "."));
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", faults));
    }

    private static String described(Signer signer, LocalDate issued) {
        String issuer = signer.ownIssuer() ? "issued by itself" : "issued by " + signer.issuer();
        return signer.name() + " (certificate " + issuer + ", valid from " + signer.from() + " to " + signer.until()
                + (signer.isValidOn(issued) ? ", and so on " : ", and so not on ") + issued + ", the day of issue)";
    }
}

package org.tompolicy.goal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tompolicy.edition.annex.SignedPdf;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.InputFile;
import org.tompolicy.signature.KeyProblem;
import org.tompolicy.signature.SigningKey;

/** The company's key, which signs the PDFs of a release on its day of issue. */
public final class SealingKey {

    /** Name of the environment variable with the password. */
    public static final String PASSWORD = SigningKey.PASSWORD;

    private static final int LIMIT = 1 << 20;

    private final SigningKey key;

    private SealingKey(SigningKey key) {
        this.key = key;
    }

    /**
     * Opens a keystore, and signs with it for a try.
     *
     * @param keystore a PKCS#12 file
     * @param alias name of the key; empty where the file holds only one
     * @param password empty where the environment has none
     * @param day of issue
     * @throws SetupProblem when nothing can be signed with it on that day
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static SealingKey open(Path keystore, Optional<String> alias, Optional<String> password, LocalDate day) {
        byte[] content = InputFile.read(keystore, LIMIT)
                .orElseThrow(
                        () -> new SetupProblem(
                                "Parameter tom.sign.keystore: there is no file " + keystore
                                        + ". Give the path of a PKCS#12 file (.p12, .pfx), or leave the parameter out: then nothing is signed."));
        String secret = password.orElseThrow(() -> new SetupProblem("The environment variable " + PASSWORD
                + " is not set. It holds the password of " + keystore
                + " (tom.sign.keystore); it stands in no parameter,"
                + " because logs and poms show those."));
        try {
            return new SealingKey(SigningKey.open(content, secret.toCharArray(), alias, day));
        } catch (KeyProblem problem) {
            throw new SetupProblem(
                    "Parameter tom.sign.keystore: nothing can be signed with " + keystore + ". " + problem.getMessage(),
                    problem);
        }
    }

    /** Who signs, as the certificate says. */
    String signer() {
        return key.signer().name();
    }

    /**
     * The PDF with the signature behind it.
     *
     * @param words in the language of the PDF
     */
    byte[] signed(byte[] pdf, UiTexts words) {
        return SignedPdf.of(
                pdf,
                new SignedPdf.Words(signer(), words.text("annex.signatureOf", signer()), key.moment(), key.length()),
                key::sign);
    }
}

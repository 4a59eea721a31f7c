package org.tompolicy.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * An annex PDF as it was issued.
 *
 * @param fileName in the release's folder, for example {@code tom-annex-2026.1-en.pdf}
 * @param label its annex label, for example {@code eu-2021-915}
 * @param language BCP 47
 * @param service id of the only service that it covers; empty for all
 * @param pages number of pages
 * @param content the sealed bytes
 * @param sha256 digest of the bytes, lower-case hexadecimal
 * @param model digest of the {@code policy.json} that it carries, where that is one of its service or language alone; empty
 *     where it carries that of the release
 * @param signer who signed it when it was sealed, as the certificate says; empty where nobody did
 */
public record IssuedAnnex(
        String fileName,
        String label,
        String language,
        Optional<String> service,
        int pages,
        byte[] content,
        String sha256,
        Optional<String> model,
        Optional<String> signer) {

    public IssuedAnnex {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(service, "service");
        content = content.clone();
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(signer, "signer");
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The same PDF, named with the text that it carries. */
    IssuedAnnex carrying(String digest) {
        return new IssuedAnnex(fileName, label, language, service, pages, content, sha256, Optional.of(digest), signer);
    }

    /** Length in bytes. */
    public int size() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssuedAnnex that
                && fileName.equals(that.fileName)
                && label.equals(that.label)
                && language.equals(that.language)
                && service.equals(that.service)
                && pages == that.pages
                && model.equals(that.model)
                && signer.equals(that.signer)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, sha256);
    }

    @Override
    public String toString() {
        return fileName + " (" + content.length + " bytes)";
    }
}

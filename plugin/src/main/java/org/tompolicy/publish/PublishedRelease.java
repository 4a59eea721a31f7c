package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;

/**
 * A sealed release as everybody may see it on a day.
 *
 * @param status what it is on that day
 * @param supersededOn day on which the next release took effect; empty while none has
 * @param policy its text for the public; empty where it had to be purged
 * @param changes against the release before it; empty for the first, and where one of the two texts was purged
 * @param annexes its PDFs, sorted by file name
 * @param modelDigest SHA-256 of the sealed {@code policy.json}, which its PDFs carry as attachment
 * @param sealDigest SHA-256 of the sealed {@code SHA256SUMS}
 */
public record PublishedRelease(
        VersionNumber version,
        LocalDate issued,
        LocalDate effective,
        ReleaseStatus status,
        Optional<LocalDate> supersededOn,
        Optional<Withdrawal> withdrawal,
        Optional<PublishedPolicy> policy,
        Optional<ChangeSet> changes,
        List<OfferedAnnex> annexes,
        String modelDigest,
        String sealDigest) {

    /**
     * An annex PDF.
     *
     * @param label annex label, for example {@code eu-2021-915}
     * @param service id of the only service that it covers; empty for all
     * @param size in bytes
     * @param sha256 digest in lower-case hexadecimal
     * @param model digest of the {@code policy.json} that it carries, where that is one of its service alone
     * @param signer who signed it when it was sealed, as the certificate says; empty where nobody did
     * @param content the sealed bytes; empty where the site names the PDF and does not offer it
     */
    public record OfferedAnnex(
            String fileName,
            String label,
            String language,
            Optional<String> service,
            int pages,
            int size,
            String sha256,
            Optional<String> model,
            Optional<String> signer,
            Optional<byte[]> content) {}

    public PublishedRelease {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(supersededOn, "supersededOn");
        Objects.requireNonNull(withdrawal, "withdrawal");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(changes, "changes");
        annexes = List.copyOf(annexes);
        Objects.requireNonNull(modelDigest, "modelDigest");
        Objects.requireNonNull(sealDigest, "sealDigest");
    }

    /** Whether it was withdrawn before the day on which it was to take effect, or on that day. */
    public boolean neverTookEffect() {
        return status == ReleaseStatus.WITHDRAWN
                && withdrawal.filter(record -> !record.day().isAfter(effective)).isPresent();
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sub-processor with its own measures as it is published.
 *
 * @param from first day of its use
 * @param until last day of its use
 */
public record PublishedSubProcessor(
        String id,
        String title,
        int revision,
        String legalEntity,
        String address,
        String contact,
        String purpose,
        Transfer transfer,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Promises promises)
        implements Promising {

    /**
     * Where data go with a sub-processor, and why they may.
     *
     * @param bases as the contract names them, for example {@code adequacy}
     * @param until day on which one of them ends
     */
    public record Transfer(String country, List<String> bases, Optional<LocalDate> until) {
        public Transfer {
            bases = List.copyOf(bases);
        }
    }

    public PublishedSubProcessor {
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(promises, "promises");
    }

    /** Where data go. */
    public String country() {
        return transfer.country();
    }

    /** Transfer bases as the contract names them. */
    public List<String> transfers() {
        return transfer.bases();
    }

    /** Day on which a transfer basis ends. */
    public Optional<LocalDate> transferUntil() {
        return transfer.until();
    }

    /** The same sub-processor with other promises. */
    public PublishedSubProcessor withPromises(Promises others) {
        return new PublishedSubProcessor(
                id, title, revision, legalEntity, address, contact, purpose, transfer, from, until, others);
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * A sub-processor and its own measures.
 *
 * @param id file name without its ending
 * @param title the name that readers know it by
 * @param transfers transfer bases as the contract names them, for example {@code adequacy}
 * @param revised what its header says of its revision
 * @param claims promises of its text, read like a measure's
 */
public record SubProcessor(
        String id,
        String title,
        String legalEntity,
        String address,
        String contact,
        String purpose,
        List<String> services,
        String country,
        List<String> transfers,
        Optional<Located<LocalDate>> transferUntil,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> notified,
        Revision revised,
        String revisionRemark,
        List<EvidenceReference> evidence,
        List<Passage> passages,
        List<Claim> claims,
        Location location) {

    public SubProcessor {
        services = List.copyOf(services);
        transfers = List.copyOf(transfers);
        evidence = List.copyOf(evidence);
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
    }

    /** The same sub-processor with other texts. */
    public SubProcessor with(List<Passage> otherPassages, List<Claim> otherClaims) {
        return new SubProcessor(
                id,
                title,
                legalEntity,
                address,
                contact,
                purpose,
                services,
                country,
                transfers,
                transferUntil,
                from,
                until,
                notified,
                revised,
                revisionRemark,
                evidence,
                otherPassages,
                otherClaims,
                location);
    }

    /** Its {@code revnumber}. */
    public int revision() {
        return revised.number();
    }

    /** What is declared of a revision, the present or an earlier one. */
    public Optional<Change> change() {
        return revised.change();
    }

    /** Whether it is used on a day. */
    public boolean isUsedOn(LocalDate day) {
        return until.map(end -> !day.isAfter(end)).orElse(true);
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * One measure: one file.
 *
 * @param id stable code, for example {@code AC-01}
 * @param category folder of its category
 * @param revised what its header says of its revision
 * @param description one sentence, or an empty string
 * @param owner role that answers for it, or an empty string
 * @param evidence what its header names as proof for claims that name none of their own
 * @param services ids of services; empty for all
 * @param providedBy {@code processor}, {@code customer} or ids of sub-processors; never empty
 * @param formerly earlier ids or file names
 * @param replacedBy id of the measure that replaces a withdrawn one, or an empty string
 * @param controls in the order of {@code frameworks} and then of writing
 * @param passages the body in reading order
 * @param claims every claim, in reading order; the one with the measure's id last
 * @param location its title
 */
public record Measure(
        String id,
        String title,
        String category,
        Revision revised,
        Optional<LocalDate> revisionDate,
        String revisionRemark,
        MeasureStatus status,
        String description,
        List<String> keywords,
        String owner,
        String evidenceOwner,
        Optional<Interval> review,
        Optional<Located<LocalDate>> reviewed,
        List<EvidenceReference> evidence,
        Audience audience,
        List<String> services,
        List<String> providedBy,
        Optional<Waiver> waiver,
        List<String> formerly,
        String replacedBy,
        List<ControlReference> controls,
        List<Passage> passages,
        List<Claim> claims,
        Location location) {

    public Measure {
        keywords = List.copyOf(keywords);
        evidence = List.copyOf(evidence);
        services = List.copyOf(services);
        providedBy = List.copyOf(providedBy);
        formerly = List.copyOf(formerly);
        controls = List.copyOf(controls);
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
    }

    /** Its {@code revnumber}. */
    public int revision() {
        return revised.number();
    }

    /** What is declared of a revision, the present or an earlier one. */
    public Optional<Change> change() {
        return revised.change();
    }

    /** The day by which it is to be reviewed again; empty where it has no interval or never was reviewed. */
    public Optional<LocalDate> nextReview() {
        return review.flatMap(interval -> reviewed.map(last -> interval.after(last.value())));
    }
}

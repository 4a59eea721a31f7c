package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.PublishedPolicy.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedControl;

/**
 * A measure as it is published.
 *
 * @param formerly earlier ids of the measure
 */
public record PublishedMeasure(
        String id,
        String title,
        String category,
        String description,
        Revised revised,
        Optional<LocalDate> reviewed,
        Optional<Interval> review,
        List<String> providedBy,
        List<PublishedControl> controls,
        Promises promises,
        List<String> formerly)
        implements Promising {

    /**
     * Which state of a measure it is.
     *
     * @param remark what is said of it, or an empty string
     * @param changeClass what the change to it was declared as
     */
    public record Revised(
            int number, Optional<LocalDate> date, String remark, Optional<Change.ChangeClass> changeClass) {}

    public PublishedMeasure {
        providedBy = List.copyOf(providedBy);
        controls = List.copyOf(controls);
        Objects.requireNonNull(promises, "promises");
        formerly = List.copyOf(formerly);
    }

    @Override
    public int revision() {
        return revised.number();
    }

    /** Day of its revision, where one is known. */
    public Optional<LocalDate> revisionDate() {
        return revised.date();
    }

    /** What is said of its revision, or an empty string. */
    public String revisionRemark() {
        return revised.remark();
    }

    /** What the change to its revision was declared as. */
    public Optional<Change.ChangeClass> changeClass() {
        return revised.changeClass();
    }

    /** The day by which it is to be reviewed again; empty where it has no interval or no review is known. */
    public Optional<LocalDate> nextReview() {
        return review.flatMap(interval -> reviewed.map(interval::after));
    }

    /** The same measure with other promises. */
    public PublishedMeasure withPromises(Promises others) {
        return copy(revised, reviewed, others);
    }

    /** The same measure with another day of its last review. */
    public PublishedMeasure reviewedOn(Optional<LocalDate> day) {
        return copy(revised, day, promises);
    }

    /** The same measure with other promises, where it relates to these controls only. */
    public PublishedMeasure withPromises(Promises others, List<PublishedControl> otherControls) {
        return new PublishedMeasure(
                id,
                title,
                category,
                description,
                revised,
                reviewed,
                review,
                providedBy,
                otherControls,
                others,
                formerly);
    }

    /** The claims that answer a control; empty where no claim does and only the measure as a whole relates to it. */
    public List<PublishedClaim> answering(PublishedControl control) {
        return claims().stream()
                .filter(claim -> claim.controls().contains(control))
                .toList();
    }

    /** The claims that answer a control where they alone do; empty where all do, or none and it does as a whole. */
    public List<PublishedClaim> singledOut(PublishedControl control) {
        List<PublishedClaim> answering = answering(control);
        return answering.size() == claims().size() ? List.of() : answering;
    }

    /** The same measure with another day of its revision. */
    PublishedMeasure revisedOn(Optional<LocalDate> day) {
        return copy(new Revised(revised.number, day, revised.remark, revised.changeClass), reviewed, promises);
    }

    private PublishedMeasure copy(Revised otherRevision, Optional<LocalDate> otherReview, Promises otherPromises) {
        return new PublishedMeasure(
                id,
                title,
                category,
                description,
                otherRevision,
                otherReview,
                review,
                providedBy,
                controls,
                otherPromises,
                formerly);
    }
}

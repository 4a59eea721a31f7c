package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * @param changeClass what the version that holds it did to the measure, whichever version made its revision; empty
     *     where it left the measure alone, or there is no version to compare with. Seals of before this was told hold what
     *     the header declares instead
     * @param declaredEditorial whether the header calls this revision editorial: a word that counts once
     */
    public record Revised(
            int number,
            Optional<LocalDate> date,
            String remark,
            Optional<Change.ChangeClass> changeClass,
            boolean declaredEditorial) {
        public Revised {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(remark, "remark");
            Objects.requireNonNull(changeClass, "changeClass");
        }

        /** One whose class is what its header declares, as in older seals. */
        public Revised(int number, Optional<LocalDate> date, String remark, Optional<Change.ChangeClass> changeClass) {
            this(number, date, remark, changeClass, isEditorial(changeClass));
        }

        private static boolean isEditorial(Optional<Change.ChangeClass> changeClass) {
            return changeClass.equals(Optional.of(Change.ChangeClass.EDITORIAL));
        }

        /** Whether what the header declares does not follow from the class. */
        public boolean isDeclaredOtherwise() {
            return declaredEditorial != isEditorial(changeClass);
        }
    }

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

    /** What the version that holds it did to it; empty where it left it alone. */
    public Optional<Change.ChangeClass> changeClass() {
        return revised.changeClass();
    }

    /** The day by which it is to be reviewed again; empty where it has no interval or no review is known. */
    public Optional<LocalDate> nextReview() {
        return review.flatMap(interval -> reviewed.map(interval::after));
    }

    /** The same measure with other promises. */
    public PublishedMeasure withPromises(Promises others) {
        return copy(revised, reviewed, controls, others);
    }

    /** The same measure with another day of its last review. */
    public PublishedMeasure reviewedOn(Optional<LocalDate> day) {
        return copy(revised, day, controls, promises);
    }

    /** The same measure with other promises, where it relates to these controls only. */
    public PublishedMeasure withPromises(Promises others, List<PublishedControl> otherControls) {
        return copy(revised, reviewed, otherControls, others);
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

    /** The same measure, to which its version did something else; empty where it left it alone. */
    public PublishedMeasure changedAs(Optional<Change.ChangeClass> other) {
        return copy(
                new Revised(revised.number, revised.date, revised.remark, other, revised.declaredEditorial),
                reviewed,
                controls,
                promises);
    }

    /** The same measure with another day of its revision. */
    PublishedMeasure revisedOn(Optional<LocalDate> day) {
        return copy(
                new Revised(revised.number, day, revised.remark, revised.changeClass, revised.declaredEditorial),
                reviewed,
                controls,
                promises);
    }

    private PublishedMeasure copy(
            Revised otherRevision,
            Optional<LocalDate> otherReview,
            List<PublishedControl> otherControls,
            Promises otherPromises) {
        return new PublishedMeasure(
                id,
                title,
                category,
                description,
                otherRevision,
                otherReview,
                review,
                providedBy,
                otherControls,
                otherPromises,
                formerly);
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
 * @param controls those of its header, in the order of {@code frameworks} and then of writing
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

    /** The same measure with other texts. */
    public Measure with(List<Passage> otherPassages, List<Claim> otherClaims) {
        return new Measure(
                id,
                title,
                category,
                revised,
                revisionDate,
                revisionRemark,
                status,
                description,
                keywords,
                owner,
                evidenceOwner,
                review,
                reviewed,
                evidence,
                audience,
                services,
                providedBy,
                waiver,
                formerly,
                replacedBy,
                controls,
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

    /**
     * The controls that a claim of it answers: those that it names, and of each framework of which it names none those of
     * the header that no claim names. A control that a claim names is answered by that claim alone.
     */
    public List<ControlReference> answered(Claim claim) {
        return allControls().stream()
                .filter(control ->
                        claim.names(control) || !claim.namesSomeOf(control.framework()) && !isNamedByClaim(control))
                .toList();
    }

    /**
     * Whether it answers a control today: by a claim in use that names it, or as a whole where no claim names it. What a
     * claim names that is still to come is answered by nobody.
     */
    public boolean answers(ControlReference control) {
        return status.isInUse() && answers(control, claim -> claim.status().isInUse());
    }

    /** The same by some of its claims alone: what only others name is left to them. */
    public boolean answers(ControlReference control, Predicate<Claim> counted) {
        return isNamedByClaim(control)
                ? claims.stream().filter(counted).anyMatch(claim -> claim.names(control))
                : controls.stream().anyMatch(control::isSame);
    }

    /** Whether a claim names a control, so that no other answers it. */
    public boolean isNamedByClaim(ControlReference control) {
        return claims.stream().anyMatch(claim -> claim.names(control));
    }

    /** The controls that it relates to, by framework: those of its header, and then those that only its claims name. */
    public List<ControlReference> allControls() {
        List<ControlReference> all = new ArrayList<>(controls);
        claims.stream()
                .flatMap(claim -> claim.controls().stream())
                .filter(control -> all.stream().noneMatch(control::isSame))
                .forEach(all::add);
        all.sort(Comparator.comparing(ControlReference::framework));
        return List.copyOf(all);
    }

    /** The day by which it is to be reviewed again; empty where it has no interval or never was reviewed. */
    public Optional<LocalDate> nextReview() {
        return review.flatMap(interval -> reviewed.map(last -> interval.after(last.value())));
    }
}

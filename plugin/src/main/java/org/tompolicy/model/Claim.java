package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.finding.Location;

/**
 * One promise inside a measure or a sub-processor's text. What the block left open is already filled from the measure.
 *
 * @param id id of the block; the measure's own id for the text outside all blocks that are claims
 * @param inheritsEvidence whether {@code evidence} comes from the measure's header
 * @param services ids of the services that it applies to; empty for all
 * @param providedBy {@code processor}, {@code customer} or ids of sub-processors; never empty
 * @param controls those that it names itself, in the order of {@code frameworks} and then of writing; what it answers says
 *     {@link Measure#answered}
 * @param audience narrowest of the measure's and the block's
 * @param text the promise, hidden words included
 * @param allowed ids of the rules that the writer silenced for this block, with a reason
 * @param location the block's {@code [#id…]} line
 * @param line that line as written; {@link AttributeLine#NONE} for the text outside all blocks
 */
public record Claim(
        String id,
        MeasureStatus status,
        Optional<Interval> cadence,
        List<EvidenceReference> evidence,
        boolean inheritsEvidence,
        List<String> services,
        List<String> providedBy,
        List<ControlReference> controls,
        Optional<Waiver> waiver,
        Optional<LocalDate> reviewed,
        Audience audience,
        Text text,
        Set<String> allowed,
        Location location,
        AttributeLine line) {

    /** {@code provided-by} of a promise that the company itself keeps. */
    public static final String PROCESSOR = "processor";

    /** {@code provided-by} of what is the customer's part: no promise of ours. */
    public static final String CUSTOMER = "customer";

    public Claim {
        evidence = List.copyOf(evidence);
        services = List.copyOf(services);
        providedBy = List.copyOf(providedBy);
        controls = List.copyOf(controls);
        allowed = Set.copyOf(allowed);
    }

    /** The same promise in other words. */
    public Claim withText(Text other) {
        return new Claim(
                id,
                status,
                cadence,
                evidence,
                inheritsEvidence,
                services,
                providedBy,
                controls,
                waiver,
                reviewed,
                audience,
                other,
                allowed,
                location,
                line);
    }

    /** Whether it names a control itself. */
    public boolean names(ControlReference control) {
        return controls.stream().anyMatch(control::isSame);
    }

    /** Whether it names any control of a framework itself, so that it takes none of them from its measure. */
    public boolean namesSomeOf(String framework) {
        return controls.stream().anyMatch(control -> control.framework().equals(framework));
    }

    /** Whether nobody but the customer provides it. */
    public boolean isCustomersPart() {
        return providedBy.equals(List.of(CUSTOMER));
    }

    /** Whether it is promised by us today, and so needs evidence. */
    public boolean needsEvidence() {
        return status == MeasureStatus.IMPLEMENTED && !isCustomersPart();
    }
}

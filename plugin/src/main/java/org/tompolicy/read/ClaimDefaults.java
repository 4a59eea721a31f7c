package org.tompolicy.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Waiver;

/**
 * What claims take from the header of their measure or sub-processor where they say nothing themselves.
 *
 * @param owner id of the measure or sub-processor
 * @param answersControls whether its claims may name controls
 * @param location its title
 */
record ClaimDefaults(
        String owner,
        MeasureStatus status,
        List<EvidenceReference> evidence,
        List<String> services,
        List<String> providedBy,
        Optional<Waiver> waiver,
        Optional<LocalDate> reviewed,
        Audience audience,
        boolean answersControls,
        Location location) {

    ClaimDefaults {
        evidence = List.copyOf(evidence);
        services = List.copyOf(services);
        providedBy = List.copyOf(providedBy);
    }
}

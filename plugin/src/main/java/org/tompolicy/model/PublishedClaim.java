package org.tompolicy.model;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.PublishedPolicy.PublishedControl;

/**
 * A promise with its proof.
 *
 * @param controls those that it answers: all are among its measure's, and in that order; empty in a sub-processor's text
 */
public record PublishedClaim(
        String id,
        Text text,
        Optional<Interval> cadence,
        List<String> services,
        List<String> providedBy,
        List<PublishedControl> controls,
        List<PublishedProof> proof) {

    public PublishedClaim {
        services = List.copyOf(services);
        providedBy = List.copyOf(providedBy);
        controls = List.copyOf(controls);
        proof = List.copyOf(proof);
    }

    /** One that answers no control by itself. */
    public PublishedClaim(
            String id,
            Text text,
            Optional<Interval> cadence,
            List<String> services,
            List<String> providedBy,
            List<PublishedProof> proof) {
        this(id, text, cadence, services, providedBy, List.of(), proof);
    }

    /** The same claim with another text. */
    public PublishedClaim withText(Text other) {
        return new PublishedClaim(id, other, cadence, services, providedBy, controls, proof);
    }

    /** The same claim with another proof. */
    public PublishedClaim withProof(List<PublishedProof> other) {
        return new PublishedClaim(id, text, cadence, services, providedBy, controls, other);
    }
}

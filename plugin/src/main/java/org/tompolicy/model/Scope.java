package org.tompolicy.model;

import java.util.List;
import java.util.Objects;

/**
 * What a policy holds for. Text that is absent is an empty string.
 *
 * @param services in the order of writing
 * @param locations where personal data are processed
 * @param outOfScope what it does not hold for
 */
public record Scope(List<PolicyFacts.Service> services, String locations, String outOfScope) {

    /** Nothing is said of it. */
    public static final Scope UNKNOWN = new Scope(List.of(), "", "");

    public Scope {
        services = List.copyOf(services);
        Objects.requireNonNull(locations, "locations");
        Objects.requireNonNull(outOfScope, "outOfScope");
    }

    /** The name of a service; of an unknown one its id. */
    public String serviceName(String id) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .map(PolicyFacts.Service::name)
                .findFirst()
                .orElse(id);
    }
}

package org.tompolicy.model;

import java.util.List;
import java.util.Objects;

/**
 * What a policy holds for. Text that is absent is an empty string.
 *
 * @param services in the order of writing
 * @param locations where personal data are processed
 * @param remoteAccess from which countries people reach them
 * @param outOfScope what it does not hold for
 * @param evidenceAccess whom a customer asks for evidence that is held, and under which terms
 */
public record Scope(
        List<PolicyFacts.Service> services,
        String locations,
        String remoteAccess,
        String outOfScope,
        String evidenceAccess) {

    /** Nothing is said of it. */
    public static final Scope UNKNOWN = new Scope(List.of(), "", "");

    public Scope {
        services = List.copyOf(services);
        Objects.requireNonNull(locations, "locations");
        Objects.requireNonNull(remoteAccess, "remoteAccess");
        Objects.requireNonNull(outOfScope, "outOfScope");
        Objects.requireNonNull(evidenceAccess, "evidenceAccess");
    }

    /** A scope that says nothing of access. */
    public Scope(List<PolicyFacts.Service> services, String locations, String outOfScope) {
        this(services, locations, "", outOfScope, "");
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

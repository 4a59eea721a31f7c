package org.tompolicy.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.PublishedPolicy;

/** How far back the history of a service goes: to the first version that offers it. */
public final class ServiceHistory {

    private ServiceHistory() {}

    /**
     * How many versions, newest first, belong to the history of a service. A version whose text was deleted belongs to it
     * where the next one does, for nobody can say any longer that it did not offer the service.
     *
     * @param texts of all versions, newest first; empty where a text was deleted
     * @param service its id
     */
    public static int length(List<Optional<PublishedPolicy>> texts, String service) {
        return length(texts, Set.of(service));
    }

    /** The same for several services: to the first version that offers one of them. */
    static int length(List<Optional<PublishedPolicy>> texts, Set<String> services) {
        int length = texts.size();
        while (length > 0 && !offers(texts.get(length - 1), services)) {
            length--;
        }
        while (length > 0 && length < texts.size() && texts.get(length).isEmpty()) {
            length++;
        }
        return length;
    }

    /** A policy that names no services holds for whatever is offered. */
    private static boolean offers(Optional<PublishedPolicy> text, Set<String> services) {
        return text.filter(policy -> policy.services().isEmpty()
                        || policy.services().stream().anyMatch(offered -> services.contains(offered.id())))
                .isPresent();
    }
}

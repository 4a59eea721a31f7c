package org.tompolicy.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.State;
import org.tompolicy.model.PublishedPolicy;

/** Versions stand newest first; each names its services, {@code ?} is one whose text was deleted. */
class ServiceHistoryTest {

    private static int length(String... versions) {
        return ServiceHistory.length(
                Stream.of(versions).map(ServiceHistoryTest::text).toList(), "mobile");
    }

    private static Optional<PublishedPolicy> text(String services) {
        String[] ids = services.isEmpty() ? new String[0] : services.split(" ");
        return services.equals("?")
                ? Optional.empty()
                : Optional.of(State.state().offering(ids).views().customer());
    }

    @Test
    void itGoesBackToTheFirstVersionThatOffersTheService() {
        assertEquals(2, length("web mobile", "web mobile", "web", "web"));
        assertEquals(3, length("web", "web mobile", "mobile"));
        assertEquals(3, length("mobile", "web", "mobile"));
        assertEquals(0, length("web", "web"));
        assertEquals(0, length());
    }

    @Test
    void aPolicyWithoutServicesHoldsForAll() {
        assertEquals(2, length("web mobile", "", "web"));
    }

    @Test
    void ofADeletedTextNobodyCanSayThatItDidNot() {
        assertEquals(3, length("mobile", "?", "?", "web"));
        assertEquals(1, length("mobile", "web", "?"));
        assertEquals(0, length("web", "?"));
    }
}

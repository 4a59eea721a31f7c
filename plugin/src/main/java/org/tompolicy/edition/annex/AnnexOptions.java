package org.tompolicy.edition.annex;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.tables.Labels;

/**
 * What one annex is made for.
 *
 * @param label id of the label, for example {@code eu-2021-915}; one of {@link Labels#ids()}
 * @param services ids of the services that it is limited to, in the order of the policy; empty for all
 * @param customer the customer whose details it carries; empty for the annex that everybody gets
 * @param timestamp date of creation in the PDF; never the clock
 * @param policyJson the {@code policy.json} to attach, as it is
 */
public record AnnexOptions(
        String label, List<String> services, Optional<AnnexCustomer> customer, Instant timestamp, byte[] policyJson) {

    public AnnexOptions {
        services = List.copyOf(services);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(timestamp, "timestamp");
        if (!Labels.ids().contains(label)) {
            throw new IllegalArgumentException("no annex label: " + label);
        }
        policyJson = policyJson.clone();
    }

    /** An annex for all services and every customer. */
    public static AnnexOptions of(String label, Instant timestamp, byte[] policyJson) {
        return new AnnexOptions(label, List.of(), Optional.empty(), timestamp, policyJson);
    }

    @Override
    public byte[] policyJson() {
        return policyJson.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnnexOptions that
                && label.equals(that.label)
                && services.equals(that.services)
                && customer.equals(that.customer)
                && timestamp.equals(that.timestamp)
                && Arrays.equals(policyJson, that.policyJson);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, services, customer, timestamp, Arrays.hashCode(policyJson));
    }

    @Override
    public String toString() {
        return "AnnexOptions[" + label + " " + String.join(" ", services) + "]";
    }
}

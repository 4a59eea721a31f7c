package org.tompolicy.model;

import java.util.Objects;

/**
 * One state of the policy as each audience outside the company may see it.
 *
 * @param customer what the annex shows
 * @param open what the site shows; equal to {@code customer} where nothing is marked for customers alone
 */
public record PublishedViews(PublishedPolicy customer, PublishedPolicy open) {
    public PublishedViews {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(open, "open");
    }

    /** What an audience may see; nothing internal is in either. */
    public PublishedPolicy forAudience(Audience audience) {
        return switch (audience) {
            case PUBLIC -> open;
            case CUSTOMER, INTERNAL -> customer;
        };
    }

    /** Whether customers may read more than the public. */
    public boolean hasCustomerContent() {
        return !customer.equals(open);
    }
}

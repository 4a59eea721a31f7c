package org.tompolicy.edition.annex;

import java.util.Objects;

/**
 * The customer's side of the agreement as the properties file {@code tom.annex.customer} gives it. What is absent is an
 * empty string and stands as "as named in the agreement".
 *
 * @param agreement title or number of the agreement
 * @param reference reference of the annex in it
 * @param date date of the agreement as it shall be printed
 * @param signature whether a block for signatures is wanted
 */
public record AnnexCustomer(
        String name, String address, String agreement, String reference, String date, boolean signature) {

    public AnnexCustomer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(date, "date");
    }

    /** What tells this copy from all others, on each page and in the metadata: the reference, else the name. */
    String mark() {
        return reference.isEmpty() ? name : reference;
    }
}

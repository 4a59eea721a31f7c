package org.tompolicy.model;

import java.util.Objects;

/**
 * The company whose measures they are, and where it is found. Text that is absent is an empty string.
 *
 * @param name legal entity
 * @param shortName its abbreviation in the texts
 * @param address postal address
 * @param contact who answers questions about the policy
 * @param dpo the data protection officer
 * @param website address at which the policy is published
 * @param imprint address of the imprint
 * @param privacy address of the privacy notice
 */
public record Company(
        String name,
        String shortName,
        String address,
        String contact,
        String dpo,
        String website,
        String imprint,
        String privacy) {

    /** Nothing is said of it. */
    public static final Company UNKNOWN = new Company("", "", "", "", "", "", "", "");

    public Company {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shortName, "shortName");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(dpo, "dpo");
        Objects.requireNonNull(website, "website");
        Objects.requireNonNull(imprint, "imprint");
        Objects.requireNonNull(privacy, "privacy");
    }

    /** Its abbreviation, or its name where it has none. */
    public String called() {
        return shortName.isEmpty() ? name : shortName;
    }

    /** Its name with its abbreviation in brackets, where that is another word. */
    public String inFull() {
        return called().equals(name) ? name : name + " (" + shortName + ")";
    }

    /** The same company, found on the web where another is. */
    public Company foundLike(Company other) {
        return new Company(name, shortName, address, contact, dpo, other.website, other.imprint, other.privacy);
    }
}

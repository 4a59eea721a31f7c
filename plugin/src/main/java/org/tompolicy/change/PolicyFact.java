package org.tompolicy.change;

import java.util.Locale;
import java.util.Optional;

/** What is said of the policy as a whole and can change, in reading order. */
public enum PolicyFact {
    /** The legal entity that promises. */
    COMPANY,
    ADDRESS,
    CONTACT,
    DPO,
    SERVICES,
    LOCATIONS,
    REMOTE_ACCESS,
    OUT_OF_SCOPE,
    EVIDENCE_ACCESS,
    PREAMBLE,
    GLOSSARY,
    /** What categories are called, and say before their measures. */
    CATEGORIES;

    /** The id of the subject of a change, for example {@code out-of-scope}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a sentence about all services together, of which nothing says which part concerns which service. */
    public boolean isOfAllServices() {
        return switch (this) {
            case LOCATIONS, REMOTE_ACCESS, OUT_OF_SCOPE -> true;
            case COMPANY, ADDRESS, CONTACT, DPO, SERVICES, EVIDENCE_ACCESS, PREAMBLE, GLOSSARY, CATEGORIES -> false;
        };
    }

    /** The fact with an id; empty when there is none. */
    public static Optional<PolicyFact> of(String word) {
        for (PolicyFact fact : values()) {
            if (fact.word().equals(word)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}

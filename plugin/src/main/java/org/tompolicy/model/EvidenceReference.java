package org.tompolicy.model;

import org.tompolicy.finding.Location;

/** What a claim names as its proof, with the place of the name. */
public sealed interface EvidenceReference {

    /** The prefix of a section that is named directly. */
    String ARCHITECTURE = "architecture:";

    Location location();

    /** An evidence record, named by its id. */
    record ToRecord(String id, Location location) implements EvidenceReference {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A section of an architecture document, named directly.
     *
     * @param seen fingerprint of the section as it was reviewed, or an empty string
     */
    record ToSection(SectionReference section, Location location, String seen) implements EvidenceReference {

        /** A section of which no fingerprint was recorded. */
        public ToSection(SectionReference section, Location location) {
            this(section, location, "");
        }

        @Override
        public String toString() {
            return ARCHITECTURE + section;
        }
    }
}

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

    /** A section of an architecture document, named directly. */
    record ToSection(SectionReference section, Location location) implements EvidenceReference {
        @Override
        public String toString() {
            return ARCHITECTURE + section;
        }
    }
}

package org.tompolicy.model;

import java.util.Locale;
import java.util.Optional;

/** Kinds of evidence records, with the age that each may reach where neither claim nor record says otherwise. */
public enum EvidenceKind {
    CERTIFICATE(null, false),
    ATTESTATION(null, false),
    AUDIT_REPORT("P1Y", false),
    PENETRATION_TEST("P1Y", false),
    TEST_REPORT("P1Y", false),
    TRAINING_RECORD("P1Y", false),
    ACCESS_REVIEW("P3M", false),
    LOG_REVIEW("P3M", false),
    CONFIGURATION_EXPORT("P1Y", false),
    POLICY_DOCUMENT("P1Y", true),
    CONTRACT(null, true),
    RECORD("P1Y", false),
    ARCHITECTURE("P1Y", true),
    CI_REPORT("P1Y", false);

    private final Interval maximumAge;
    private final boolean document;

    EvidenceKind(String maximumAge, boolean document) {
        this.maximumAge = maximumAge == null ? null : Interval.of(maximumAge);
        this.document = document;
    }

    /** The age that a record of this kind may reach; empty where only its validity counts. */
    public Optional<Interval> maximumAge() {
        return Optional.ofNullable(maximumAge);
    }

    /** Whether it shows that something is laid down, not that it is done: alone it never verifies a claim with a cadence. */
    public boolean isDocument() {
        return document;
    }

    /** Whether somebody outside the company certifies or attests something by it until a day. */
    public boolean isCertificate() {
        return this == CERTIFICATE || this == ATTESTATION;
    }

    /** The word that writers use, for example {@code access-review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a writer's word; empty when it is none of ours. */
    public static Optional<EvidenceKind> of(String word) {
        for (EvidenceKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package org.tompolicy.model;

import java.util.Locale;

/** What a release is on a day. */
public enum ReleaseStatus {
    /** It takes effect later. */
    ANNOUNCED,
    /** The newest one that has taken effect. */
    IN_FORCE,
    /** A newer one has taken effect. */
    SUPERSEDED,
    /** Taken back by a record beside its seal. */
    WITHDRAWN;

    /** The word in files, for example {@code in-force}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

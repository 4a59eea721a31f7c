package org.tompolicy.model;

import java.util.Locale;

/** The state of a claim on a day, from best to worst. */
public enum ClaimState {
    VERIFIED,
    DUE,
    WAIVED,
    CHANGED,
    STALE,
    EXPIRED,
    MISSING,
    BROKEN;

    /** The word in reports for the DPO; customers never see it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has to do something about it. */
    public boolean isBad() {
        return switch (this) {
            case VERIFIED, DUE, WAIVED -> false;
            case CHANGED, STALE, EXPIRED, MISSING, BROKEN -> true;
        };
    }

    /** Whether customers are shown kind and date of the proof. */
    public boolean isShownToCustomers() {
        return switch (this) {
            case VERIFIED, DUE, CHANGED, STALE -> true;
            case WAIVED, EXPIRED, MISSING, BROKEN -> false;
        };
    }

    /** Whether a waiver takes its place. */
    public boolean isWaivable() {
        return switch (this) {
            case MISSING, STALE, EXPIRED -> true;
            case VERIFIED, DUE, WAIVED, CHANGED, BROKEN -> false;
        };
    }

    /** The worse of two. */
    public ClaimState worse(ClaimState other) {
        return other.ordinal() > ordinal() ? other : this;
    }
}

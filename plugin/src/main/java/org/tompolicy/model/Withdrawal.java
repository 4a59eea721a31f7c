package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The record beside a seal that takes the release back ({@code releases/<version>-withdrawn.json}).
 *
 * @param day when it was withdrawn
 * @param reason for customers to read
 * @param purged whether the text had to be deleted; then only its digests are left
 */
public record Withdrawal(LocalDate day, String reason, boolean purged) {
    public Withdrawal {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(reason, "reason");
    }
}

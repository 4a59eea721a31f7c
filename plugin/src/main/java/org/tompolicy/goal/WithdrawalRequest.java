package org.tompolicy.goal;

/**
 * Which release {@code tom:release} is asked to take back.
 *
 * @param version the number as somebody typed it
 * @param reason for customers to read; empty where nobody gave one
 * @param purge whether its text has to be deleted
 * @param dryRun whether to say only what would happen
 */
public record WithdrawalRequest(String version, String reason, boolean purge, boolean dryRun) {
    public WithdrawalRequest {
        version = version.strip();
        reason = reason.strip().replaceAll("\\s+", " ");
    }
}

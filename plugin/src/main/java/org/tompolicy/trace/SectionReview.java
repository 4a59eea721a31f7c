package org.tompolicy.trace;

import java.util.Objects;
import org.tompolicy.model.SectionReference;

/**
 * An architecture section that is there: what of it was reviewed, and what it is now.
 *
 * @param seen fingerprint as it was reviewed, or an empty string where nobody recorded one
 * @param actual fingerprint of what it is now
 */
public record SectionReview(SectionReference section, String seen, String actual) {

    public SectionReview {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(actual, "actual");
    }

    /** Whether somebody recorded what was reviewed. Without it nothing is known to differ. */
    public boolean isRecorded() {
        return !seen.isEmpty();
    }

    /** Whether it differs from what was reviewed. */
    public boolean isChanged() {
        return isRecorded() && !seen.equals(actual);
    }
}

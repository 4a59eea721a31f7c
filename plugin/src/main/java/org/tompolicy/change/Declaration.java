package org.tompolicy.change;

import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.Change.ChangeClass;

/**
 * What the company says of the present revision of a measure, a sub-processor or the policy.
 *
 * @param revision its {@code revnumber}
 * @param changeClass what {@code tom-change} says of this revision; empty where it says nothing
 * @param approvedBy who signed this revision off, and when, as written; empty where nobody did
 * @param remark what {@code revremark} says, or an empty string
 */
public record Declaration(int revision, Optional<ChangeClass> changeClass, String approvedBy, String remark) {

    /** Nothing is said: of what is not in the sources any more. */
    public static final Declaration NONE = new Declaration(0, Optional.empty(), "", "");

    public Declaration {
        Objects.requireNonNull(changeClass, "changeClass");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(remark, "remark");
    }

    /** That the change says the same in other words; nothing of what else is said is about it. */
    Declaration editorial() {
        return new Declaration(revision, Optional.of(ChangeClass.EDITORIAL), "", "");
    }

    public boolean isSignedOff() {
        return !approvedBy.isEmpty();
    }
}

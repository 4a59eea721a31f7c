package org.tompolicy.change;

import java.util.Objects;
import org.tompolicy.model.Change.ChangeClass;

/**
 * A difference with its class.
 *
 * @param remark what the company says of it, or an empty string
 */
public record ClassifiedChange(Difference difference, ChangeClass changeClass, String remark) {
    public ClassifiedChange {
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(changeClass, "changeClass");
        Objects.requireNonNull(remark, "remark");
    }
}

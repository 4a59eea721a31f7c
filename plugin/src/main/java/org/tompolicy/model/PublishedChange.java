package org.tompolicy.model;

import java.util.Objects;

/**
 * A change with the class that the company gave it when the release was issued. Which words differ follows from the two
 * texts.
 *
 * @param remark the revision remark of the measure, or an empty string
 */
public record PublishedChange(ChangeSubject subject, Change.ChangeClass changeClass, String remark) {
    public PublishedChange {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(changeClass, "changeClass");
        Objects.requireNonNull(remark, "remark");
    }
}

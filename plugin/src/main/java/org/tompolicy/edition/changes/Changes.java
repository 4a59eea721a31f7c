package org.tompolicy.edition.changes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedPolicy;

/**
 * What {@code tom:diff} has found.
 *
 * @param since what the present state is compared with, in words, for example {@code release 2026.1}
 * @param before the earlier state as customers may see it
 * @param after the present one
 * @param declared classes that the sources give to what changed; what is not there has none
 * @param findings what the rules of releases say of the changes, sorted
 * @param notes sentences about the comparison itself, for example that sources have errors
 * @param review what the sources say beside it
 */
public record Changes(
        ChangeSet set,
        String since,
        PublishedPolicy before,
        PublishedPolicy after,
        Map<ChangeSubject, ChangeClass> declared,
        List<Finding> findings,
        List<String> notes,
        Review review) {
    public Changes {
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        declared = Map.copyOf(declared);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        Objects.requireNonNull(review, "review");
    }

    /** A comparison of releases, whose sources nobody knows. */
    public Changes(
            ChangeSet set,
            String since,
            PublishedPolicy before,
            PublishedPolicy after,
            Map<ChangeSubject, ChangeClass> declared,
            List<Finding> findings,
            List<String> notes) {
        this(set, since, before, after, declared, findings, notes, Review.NONE);
    }
}

package org.tompolicy.check;

import java.util.List;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;

/** Less is promised than in the last release, and nobody signed it off for this revision. */
final class CommitmentWeakened implements ReleaseCheck {

    @Override
    public Rule rule() {
        return Rule.COMMITMENT_WEAKENED;
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        return since.classes().unsigned().stream()
                .filter(difference -> !MeasureRemoved.isRemoved(difference))
                .map(difference -> finding(since, difference))
                .toList();
    }

    private Finding finding(SinceRelease since, Difference difference) {
        int revision = since.header(difference.subject())
                .map(SinceRelease.Header::nextRevision)
                .orElse(1);
        boolean declared = since.said().of(difference.subject()).changeClass().isPresent();
        String message = ChangeWords.name(difference.subject())
                + (difference.isGone() ? " is promised no longer since release " : " promises less than in release ")
                + since.release().version() + ": " + ChangeWords.how(difference)
                + ". Take it back, or have it signed off and write "
                + (declared ? "" : "\":tom-change: " + revision + " weakened\" and ") + since.approval(revision)
                + " into the header.";
        return since.finding(rule(), since.place(difference.subject()), message, difference.subject());
    }
}

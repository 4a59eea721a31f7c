package org.tompolicy.check;

import java.util.List;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

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
        Message message = Messages.of(
                        difference.isGone()
                                ? declared ? "commitment-weakened.goneDeclared" : "commitment-weakened.gone"
                                : declared ? "commitment-weakened.lessDeclared" : "commitment-weakened.less")
                .with("subject", ChangeWords.name(difference.subject()))
                .with("release", since.release().version().text())
                .with("how", ChangeWords.how(difference))
                .with("approval", since.approval(revision))
                .with("revision", revision);
        return since.finding(rule(), since.place(difference.subject()), message, difference.subject());
    }
}

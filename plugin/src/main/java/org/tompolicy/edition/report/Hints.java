package org.tompolicy.edition.report;

import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.check.WorkMessages;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.ExpectedProof;
import org.tompolicy.trace.WorkItem;

/** What to do about an item of the work list: what its findings say, and what reviewers expect. */
final class Hints {

    private final Report report;
    private final WorkMessages messages;

    Hints(Report report) {
        this.report = report;
        this.messages = new WorkMessages(report.policy(), report.trace());
    }

    /**
     * What to do, and what reviewers expect where nothing is shown yet.
     *
     * @param findings what was found about the item
     */
    Hint of(WorkItem item, List<Finding> findings) {
        String expected = item.state().filter(ClaimState.MISSING::equals).isPresent() ? expected(item) : "";
        return report.said(messages.of(item, findings)).and(expected);
    }

    /**
     * What reviewers expect to be shown, for the controls of the first framework that says so: the others mean the same in
     * other words.
     */
    private String expected(WorkItem item) {
        List<ExpectedProof> all = item.claims().stream()
                .flatMap(claim -> report.policy().expected(claim.owner(), claim.claim()).stream())
                .distinct()
                .toList();
        return all.stream()
                .filter(proof -> proof.framework().equals(all.get(0).framework()))
                .map(proof -> " "
                        + report.text(
                                "hint.expected",
                                control(proof),
                                proof.words(report.texts().language()).replace('`', '\'')))
                .collect(Collectors.joining());
    }

    private String control(ExpectedProof proof) {
        return report.policy()
                .framework(proof.framework())
                .flatMap(framework -> framework.control(proof.control()))
                .map(control -> report.texts().controlInFull(control.publishedIn(proof.framework())))
                .orElse(proof.control());
    }
}

package org.tompolicy.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.ClaimState;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.wording.Messages;

/** More is promised than in the last release, and nothing shows on the day that it is kept. */
final class ProofMissingForChange implements ReleaseCheck {

    @Override
    public Rule rule() {
        return Rule.PROOF_MISSING_FOR_CHANGE;
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        return since.classes().changes().stream()
                .filter(ProofMissingForChange::isMore)
                .flatMap(change -> claims(since, change.difference())
                        .flatMap(claim -> finding(since, change.difference(), claim).stream()))
                .toList();
    }

    private static boolean isMore(ClassifiedChange change) {
        return switch (change.changeClass()) {
            case ADDED, STRENGTHENED -> true;
            case EDITORIAL, EQUIVALENT, WEAKENED, REMOVED -> false;
        };
    }

    /** The claims that a difference adds or strengthens: its own, or all of what came as a whole. */
    private static Stream<ClaimTrace> claims(SinceRelease since, Difference difference) {
        ChangeSubject subject = difference.subject();
        return switch (subject.kind()) {
            case CLAIM, SUBPROCESSOR_CLAIM -> since.trace().claim(subject.id(), subject.claim()).stream();
            case MEASURE, SUBPROCESSOR ->
                isWhole(difference)
                        ? since.trace().claims().stream()
                                .filter(claim -> claim.owner().equals(subject.id())
                                        && Audience.CUSTOMER.maySee(
                                                claim.claim().audience()))
                        : Stream.empty();
            case POLICY -> Stream.empty();
        };
    }

    /** Whether a measure or sub-processor came, from nowhere or from what is withdrawn or does not apply. */
    private static boolean isWhole(Difference difference) {
        return difference.structural().equals(Optional.of(ChangeClass.ADDED));
    }

    private Optional<Finding> finding(SinceRelease since, Difference difference, ClaimTrace claim) {
        return claim.state()
                .filter(ClaimState::isBad)
                .map(state -> Advice.at(
                        claim,
                        rule(),
                        message(since, difference, claim, state),
                        Arguments.of(Argument.RELEASE, since.release().version())));
    }

    private static Message message(SinceRelease since, Difference difference, ClaimTrace claim, ClaimState state) {
        boolean isNew = difference.isNew() || difference.subject().claim().isEmpty();
        Message message = isNew
                ? Messages.of("proof-missing-for-change.new")
                : Messages.of("proof-missing-for-change.more").with("how", ChangeWords.how(difference));
        return message.with("claim", claim.name())
                .with("release", since.release().version().text())
                .with("proof", proof(claim, state))
                .with("mend", mend(since, claim, state));
    }

    private static Message proof(ClaimTrace claim, ClaimState state) {
        return switch (state) {
            case MISSING -> Messages.of("proof-missing-for-change.nothing");
            case STALE, EXPIRED, CHANGED, BROKEN -> Messages.of("proof-missing-for-change." + state.word());
            case VERIFIED, DUE, WAIVED ->
                throw new IllegalArgumentException("needs nothing: " + claim.name() + " " + state);
        };
    }

    private static Message mend(SinceRelease since, ClaimTrace claim, ClaimState state) {
        Message message = switch (state) {
            case MISSING, STALE, EXPIRED ->
                Messages.of("proof-missing-for-change.nameOrWaive").with("waiver", Advice.waiver(claim, since.asOf()));
            case CHANGED, BROKEN -> Messages.of("proof-missing-for-change.nameOrMend");
            case VERIFIED, DUE, WAIVED ->
                throw new IllegalArgumentException("needs nothing: " + claim.name() + " " + state);
        };
        return message.with("where", Advice.evidenceOf(claim));
    }
}

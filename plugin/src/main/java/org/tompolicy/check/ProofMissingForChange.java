package org.tompolicy.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.ClaimState;
import org.tompolicy.trace.ClaimTrace;

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

    private static String message(SinceRelease since, Difference difference, ClaimTrace claim, ClaimState state) {
        String version = since.release().version().text();
        boolean isNew = difference.isNew() || difference.subject().claim().isEmpty();
        return claim.name()
                + (isNew
                        ? " is new since release " + version
                        : " promises more than in release " + version + ": " + ChangeWords.how(difference))
                + ", and " + proof(claim, state) + ". " + mend(since, claim, state);
    }

    private static String proof(ClaimTrace claim, ClaimState state) {
        return switch (state) {
            case MISSING -> "nothing shows that it is kept";
            case STALE, EXPIRED, CHANGED, BROKEN -> "its proof is " + state.word();
            case VERIFIED, DUE, WAIVED ->
                throw new IllegalArgumentException("needs nothing: " + claim.name() + " " + state);
        };
    }

    private static String mend(SinceRelease since, ClaimTrace claim, ClaimState state) {
        String record =
                "Name a record that shows it in " + Advice.evidenceOf(claim).english();
        return switch (state) {
            case MISSING, STALE, EXPIRED ->
                record + ", or " + Advice.waiver(claim, since.asOf()).english();
            case CHANGED, BROKEN -> record + ", or mend the one that is named.";
            case VERIFIED, DUE, WAIVED ->
                throw new IllegalArgumentException("needs nothing: " + claim.name() + " " + state);
        };
    }
}

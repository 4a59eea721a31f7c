package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.finding.Value.Several;
import org.tompolicy.finding.Value.Several.Between;
import org.tompolicy.model.Block;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A claim that nothing proves; the message says why what it names does not count. */
final class EvidenceMissing implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_MISSING;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        return trace.claims().stream()
                .filter(claim ->
                        claim.state().filter(ClaimState.MISSING::equals).isPresent())
                .filter(claim -> claim.proofs().stream().noneMatch(EvidenceMissing::isToldElsewhere))
                .map(claim -> finding(claim, trace))
                .toList();
    }

    private Finding finding(ClaimTrace claim, Trace trace) {
        Arguments arguments = Arguments.of(Argument.COUNT, claim.proofs().size());
        return Optional.of(claim)
                .filter(Advice::isImplicit)
                .flatMap(implicit -> Walk.blocks(implicit.claim().text())
                        .flatMap(block -> anchoredItem(implicit, block, arguments).stream())
                        .findFirst())
                .orElseGet(() -> Advice.at(claim, rule(), message(claim, trace), arguments));
    }

    /** An item with an anchor looks as if it were a promise of its own, to its writer. */
    private Optional<Finding> anchoredItem(ClaimTrace claim, Block block, Arguments arguments) {
        if (!(block instanceof Block.ItemList list) || list.mark().location().isEmpty()) {
            return Optional.empty();
        }
        return list.items().stream()
                .flatMap(item -> Walk.pieces(new Text(item.blocks())))
                .filter(piece -> piece instanceof Inline.Styled styled
                        && styled.content().isEmpty()
                        && !styled.mark().id().isEmpty())
                .map(piece -> ((Inline.Styled) piece).mark().id())
                .findFirst()
                .map(id -> Finding.of(
                                rule(),
                                list.mark().location().get(),
                                Messages.of("evidence-missing.anchor")
                                        .with("claim", claim.name())
                                        .with("id", id))
                        .about(new Subject.Claim(claim.owner(), claim.claim().id()))
                        .with(arguments));
    }

    /** A name that is no record is told where it stands, a record without the day of collection at the record. */
    private static boolean isToldElsewhere(ProofState proof) {
        return proof.reason() == Reason.UNKNOWN_RECORD
                || proof.reason() == Reason.NOT_YET_COLLECTED && proof.until().isEmpty();
    }

    /** What to say of a claim that nothing proves. */
    static Message message(ClaimTrace claim, Trace trace) {
        List<Value> reasons = reasons(claim);
        Message message = reasons.isEmpty()
                ? Messages.counted("evidence-missing.nothing", "claims", Advice.named(claim))
                : Messages.counted("evidence-missing.because", "claims", Advice.named(claim))
                        .with("reasons", new Several(reasons, Between.SEMICOLON));
        return message.with("add", whatToAdd(claim))
                .with("waiver", Advice.waiver(claim, trace.options().asOf()));
    }

    private static Message whatToAdd(ClaimTrace claim) {
        if (!claim.proofs().isEmpty()) {
            return Messages.of("evidence-missing.addAnother").with("where", Advice.evidenceOf(claim));
        }
        return Messages.of(Advice.isImplicit(claim) ? "evidence-missing.addToHeader" : "evidence-missing.addToBlock");
    }

    private static List<Value> reasons(ClaimTrace claim) {
        List<Value> reasons = new ArrayList<>();
        for (ProofState proof : claim.proofs()) {
            if (proof.reason() == Reason.NOT_YET_COLLECTED) {
                proof.until()
                        .map(day -> Messages.of("evidence-missing.notYet")
                                .with("proof", Advice.name(proof.reference()))
                                .with("day", day))
                        .ifPresent(message -> reasons.add(new Value.Part(message)));
            }
        }
        List<String> documents = Stream.concat(
                        names(claim, Reason.DOCUMENT_UNDER_CADENCE), names(claim, Reason.VALIDITY_ENDED))
                .toList();
        if (!documents.isEmpty()) {
            Interval cadence = claim.claim().cadence().orElseThrow();
            reasons.add(new Value.Part(Messages.counted("evidence-missing.laidDown", "proofs", Several.of(documents))
                    .with("every", new Value.Every(cadence.period()))));
        }
        return reasons;
    }

    private static Stream<String> names(ClaimTrace claim, Reason reason) {
        return claim.proofs().stream()
                .filter(proof -> proof.reason() == reason)
                .map(proof -> Advice.name(proof.reference()));
    }
}

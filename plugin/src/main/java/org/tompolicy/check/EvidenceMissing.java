package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Block;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;

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
                                claim.name() + " has no evidence, and [[" + id
                                        + "]] on an item of this list is only an anchor."
                                        + " Make the item a paragraph of its own, below a line [#" + id
                                        + ",evidence=\"…\"], or add \":tom-evidence: …\" to the header.")
                        .about(new Subject.Claim(claim.owner(), claim.claim().id()))
                        .with(arguments));
    }

    /** A name that is no record is told where it stands, a record without the day of collection at the record. */
    private static boolean isToldElsewhere(ProofState proof) {
        return proof.reason() == Reason.UNKNOWN_RECORD
                || proof.reason() == Reason.NOT_YET_COLLECTED && proof.until().isEmpty();
    }

    private static String message(ClaimTrace claim, Trace trace) {
        List<String> reasons = reasons(claim);
        String why = reasons.isEmpty() ? "." : ": " + String.join("; ", reasons) + ".";
        return claim.name() + " has no evidence" + why + " " + whatToAdd(claim) + ", or "
                + Advice.waiver(claim, trace.options().asOf());
    }

    private static String whatToAdd(ClaimTrace claim) {
        if (!claim.proofs().isEmpty()) {
            return "Add another record to " + Advice.evidenceOf(claim);
        }
        return Advice.isImplicit(claim) ? "Add \":tom-evidence: …\" to the header" : "Add evidence=\"…\" to the block";
    }

    private static List<String> reasons(ClaimTrace claim) {
        List<String> reasons = new ArrayList<>();
        for (ProofState proof : claim.proofs()) {
            if (proof.reason() == Reason.NOT_YET_COLLECTED) {
                String name = Advice.name(proof.reference());
                proof.until().ifPresent(day -> reasons.add(name + " is not collected before " + day));
            }
        }
        List<String> documents = Stream.concat(
                        names(claim, Reason.DOCUMENT_UNDER_CADENCE), names(claim, Reason.VALIDITY_ENDED))
                .toList();
        if (!documents.isEmpty()) {
            String every = claim.claim().cadence().map(Advice::every).orElseThrow();
            reasons.add(String.join(", ", documents) + (documents.size() == 1 ? " shows" : " show")
                    + " that it is laid down, not that it is done " + every);
        }
        return reasons;
    }

    private static Stream<String> names(ClaimTrace claim, Reason reason) {
        return claim.proofs().stream()
                .filter(proof -> proof.reason() == reason)
                .map(proof -> Advice.name(proof.reference()));
    }
}

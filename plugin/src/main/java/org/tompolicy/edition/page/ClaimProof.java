package org.tompolicy.edition.page;

import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.model.Claim;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedProof;

/**
 * The proof of a promise as readers are told of it: what it is laid down in apart from what shows that it is kept, and
 * what is said where nothing shows that.
 *
 * @param laidDown documents, best first
 * @param shown everything else, best first
 * @param ended what showed it once
 * @param isOwed whether the promise is one of ours
 */
public record ClaimProof(
        List<PublishedProof> laidDown, List<PublishedProof> shown, List<PublishedProof> ended, boolean isOwed) {

    public ClaimProof {
        laidDown = List.copyOf(laidDown);
        shown = List.copyOf(shown);
        ended = List.copyOf(ended);
    }

    /** The proof of a claim of a policy; what the customer provides, and why a measure does not apply, owes none. */
    public static ClaimProof of(PublishedPolicy policy, PublishedClaim claim) {
        List<PublishedProof> proof = claim.proof();
        return new ClaimProof(
                proof.stream().filter(PublishedProof::isLaidDown).toList(),
                proof.stream().filter(PublishedProof::isShown).toList(),
                proof.stream().filter(one -> one.ended().isPresent()).toList(),
                !claim.providedBy().equals(List.of(Claim.CUSTOMER))
                        && policy.notApplicable().stream()
                                .noneMatch(measure -> measure.claims().contains(claim)));
    }

    /** Whether nothing shows that a promise of ours is kept, so that this is said. */
    public boolean isUnshown() {
        return shown.isEmpty() && isOwed;
    }

    /** What is said instead of proof, a sentence without its full stop; empty where there is proof, and where none is owed. */
    public Markup instead(UiTexts texts, PublishedFacts.Dates dates) {
        if (!isUnshown()) {
            return Markup.EMPTY;
        }
        if (ended.isEmpty()) {
            return texts.html("noProofShown");
        }
        return new Markup(
                ended.stream().map(proof -> ended(proof, texts, dates).html()).collect(Collectors.joining(". ")));
    }

    /** That a proof ended and nothing newer is shown, a sentence without its full stop. */
    public static Markup ended(PublishedProof proof, UiTexts texts, PublishedFacts.Dates dates) {
        return texts.html(
                "proofEnded", texts.kind(proof.kind()), dates.day(proof.ended().orElseThrow()));
    }
}

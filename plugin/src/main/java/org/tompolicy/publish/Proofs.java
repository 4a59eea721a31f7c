package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.SectionReference;
import org.tompolicy.model.Target;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;

/** What customers see of a proof: kind and date; a title and a link only where the record itself is meant for them. */
final class Proofs {

    private final Policy policy;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<ClaimId, ClaimTrace> traces = new HashMap<>();
    private final Audience audience;
    private final Certificates certificates;

    /** @param trace of the policy in the language that prevails; the titles of records are those of the policy */
    Proofs(Policy policy, Trace trace, Audience audience, Certificates certificates) {
        this.policy = policy;
        policy.evidence().forEach(record -> titles.putIfAbsent(record.id(), record.title()));
        trace.claims().forEach(claim -> traces.putIfAbsent(claim.id(), claim));
        this.audience = audience;
        this.certificates = certificates;
    }

    /**
     * Proofs of a claim, best first. Where the claim's state has nothing to show, what it is laid down in is left, and of
     * a claim that has expired what ended.
     */
    List<PublishedProof> shown(String owner, Claim claim) {
        return Stream.concat(
                        holding(owner, claim)
                                .sorted(Comparator.comparing(ProofState::state))
                                .flatMap(proof -> published(proof, claim).stream()),
                        ended(owner, claim).stream())
                .distinct()
                .toList();
    }

    /** Sections that prove a claim or that it is laid down in, as customers see them. */
    List<SectionReference> sections(String owner, Claim claim) {
        return holding(owner, claim).flatMap(proof -> section(proof).stream()).toList();
    }

    private Stream<ProofState> holding(String owner, Claim claim) {
        return traced(owner, claim).filter(found -> found.state().isPresent()).stream()
                .flatMap(found -> found.proofs().stream()
                        .filter(proof -> isShown(found.state().orElseThrow(), proof)));
    }

    private Optional<ClaimTrace> traced(String owner, Claim claim) {
        return Optional.ofNullable(traces.get(new ClaimId(owner, claim.id())));
    }

    /** That something is laid down stays true beside every state, though under an interval it proves nothing. */
    private static boolean isShown(ClaimState claim, ProofState proof) {
        return proof.reason() == ProofState.Reason.DOCUMENT_UNDER_CADENCE
                || claim.isShownToCustomers() && proof.state().isShownToCustomers();
    }

    /** What ended last of each kind, where nothing newer proves the claim. */
    private List<PublishedProof> ended(String owner, Claim claim) {
        Map<EvidenceKind, LocalDate> last = new EnumMap<>(EvidenceKind.class);
        traced(owner, claim).filter(found -> found.state().equals(Optional.of(ClaimState.EXPIRED))).stream()
                .flatMap(found -> found.proofs().stream())
                .filter(proof -> proof.state() == ClaimState.EXPIRED)
                .forEach(proof -> last.merge(
                        proof.record().orElseThrow().kind(),
                        proof.until().orElseThrow(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return last.entrySet().stream()
                .map(entry -> PublishedProof.endedOn(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<SectionReference> section(ProofState proof) {
        if (proof.reference() instanceof EvidenceReference.ToSection direct) {
            return Optional.of(direct.section());
        }
        return proof.record().flatMap(EvidenceRecord::section).map(Located::value);
    }

    private Optional<PublishedProof> published(ProofState proof, Claim claim) {
        Optional<SectionReference> section = section(proof);
        if (section.isPresent()) {
            return Optional.of(architecture(proof, section.get(), claim));
        }
        return proof.record().map(this::record);
    }

    private PublishedProof architecture(ProofState proof, SectionReference section, Claim claim) {
        Optional<LocalDate> date =
                proof.record().isPresent() ? proof.record().flatMap(EvidenceRecord::ageCountsFrom) : claim.reviewed();
        Optional<ArchitectureDocument> document = policy.document(section)
                .filter(found -> audience.maySee(found.audience()))
                .filter(found -> section.anchor().isEmpty()
                        || found.anchor(section.anchor())
                                .filter(audience::maySee)
                                .isPresent());
        return document.map(found -> new PublishedProof(
                        EvidenceKind.ARCHITECTURE,
                        date,
                        Optional.empty(),
                        title(found, section),
                        Optional.of(new Target.Section(found.page(), section.anchor()))))
                .orElseGet(() ->
                        new PublishedProof(EvidenceKind.ARCHITECTURE, date, Optional.empty(), "", Optional.empty()));
    }

    private String title(ArchitectureDocument document, SectionReference section) {
        return document.section(section.anchor())
                .map(found -> document.title() + ", " + PlainText.of(Texts.forAudience(found.heading(), audience)))
                .orElse(document.title());
    }

    private PublishedProof record(EvidenceRecord record) {
        boolean open = audience.maySee(record.audience());
        return new PublishedProof(
                record.kind(),
                record.ageCountsFrom(),
                record.period().filter(period -> record.reportDay().isEmpty()).map(EvidenceRecord.DatePeriod::from),
                open ? titles.getOrDefault(record.id(), record.title()) : "",
                open ? link(record) : Optional.empty());
    }

    /** A certificate leads to its entry; one that has none there leads nowhere. */
    private Optional<Target> link(EvidenceRecord record) {
        if (record.kind().isCertificate()) {
            return certificates.isShown(record) ? Optional.of(new Target.Certificates()) : Optional.empty();
        }
        return record.url().isEmpty() ? Optional.empty() : Optional.of(new Target.Web(record.url()));
    }
}

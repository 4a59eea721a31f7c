package org.tompolicy.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SecurityContact;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Waiver;

/**
 * What has to be done, by when. Nothing is counted anew here: the days are those that {@link Tracer} found, the ends of
 * waivers, reviews, transfer bases and of the contact for security.
 *
 * <p>One record that ends, has ended or is at fault is one item, with every claim that it leaves without proof on the
 * same day; claims of one measure that nothing proves for the same reason are one item; so are those that one waiver
 * holds. A proof that does not end is none, and neither is a worse record of a claim that a waiver holds.
 *
 * <p>The last day of a record with a period whose interval is over is the last one of the grace; of a claim whose waiver
 * has ended, the end of the waiver, where that is later.
 */
public final class Deadlines {

    private static final Comparator<WorkItem> BY_DUE =
            Comparator.comparing(item -> item.due().orElse(LocalDate.MAX));

    private final TraceOptions options;
    private final Map<Key, List<ClaimTrace>> groups = new LinkedHashMap<>();
    private final Map<Key, Optional<ProofState>> proofs = new LinkedHashMap<>();

    /** What claims have in common that wait for the same thing. */
    private record Key(WorkItem.Reason reason, List<String> subject, Optional<LocalDate> due) {}

    private Deadlines(TraceOptions options) {
        this.options = options;
    }

    /**
     * Everything that is to be done: first what is over, longest ago first; then what is wrong since no known day, the
     * worst state first; then what ends next.
     */
    public static List<WorkItem> of(Policy policy, Trace trace) {
        Deadlines deadlines = new Deadlines(trace.options());
        trace.claims().forEach(deadlines::claim);
        List<WorkItem> items = new ArrayList<>(deadlines.grouped());
        policy.measures().forEach(measure -> deadlines.review(measure).ifPresent(items::add));
        policy.subProcessors()
                .forEach(subProcessor -> deadlines.transfer(subProcessor).ifPresent(items::add));
        deadlines.security(policy).ifPresent(items::add);
        items.sort(
                Comparator.comparingInt(deadlines::rank).thenComparing(BY_DUE).thenComparing(Deadlines::byState));
        return List.copyOf(items);
    }

    private int rank(WorkItem item) {
        if (item.due().filter(options.asOf()::isAfter).isPresent()) {
            return 0;
        }
        return item.isWrongOn(options.asOf()) ? 1 : 2;
    }

    /** Worst first. */
    private static int byState(WorkItem one, WorkItem other) {
        return Integer.compare(severity(other), severity(one));
    }

    private static int severity(WorkItem item) {
        return item.state().map(Enum::ordinal).orElse(-1);
    }

    private void claim(ClaimTrace claim) {
        if (claim.state().isEmpty()) {
            return;
        }
        switch (claim.state().get()) {
            case MISSING -> add(claim, missing(claim), Optional.empty());
            case WAIVED -> add(claim, waived(claim), Optional.empty());
            case VERIFIED, DUE, CHANGED, STALE, EXPIRED, BROKEN ->
                claim.proofs().stream().distinct().forEach(proof -> proof(claim, proof));
        }
    }

    private void add(ClaimTrace claim, Key key, Optional<ProofState> proof) {
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(claim);
        proofs.putIfAbsent(key, proof);
    }

    /** A claim that nothing proves, with others of its measure for which the same is true. */
    private Key missing(ClaimTrace claim) {
        List<String> subject = new ArrayList<>(List.of(claim.owner()));
        claim.proofs().forEach(proof -> subject.add(proof.reason() + " " + proof.reference()));
        Optional<LocalDate> ended = claim.proofs().stream()
                .filter(proof -> proof.reason() == ProofState.Reason.VALIDITY_ENDED)
                .flatMap(proof -> proof.until().stream())
                .max(Comparator.naturalOrder());
        return new Key(WorkItem.Reason.EVIDENCE, subject, later(ended, endOfWaiver(claim)));
    }

    private Key waived(ClaimTrace claim) {
        Waiver waiver = claim.claim().waiver().orElseThrow();
        return new Key(
                WorkItem.Reason.WAIVER, List.of(claim.owner(), waiver.location().toString()), waiver.until());
    }

    private void proof(ClaimTrace claim, ProofState proof) {
        Optional<LocalDate> due = switch (proof.state()) {
            case VERIFIED, DUE -> lastDay(proof);
            case STALE, EXPIRED -> later(proof.until(), endOfWaiver(claim));
            case CHANGED, BROKEN, MISSING, WAIVED -> Optional.empty();
        };
        boolean endsNever = !proof.state().isBad() && due.isEmpty();
        if (endsNever || proof.state() == ClaimState.MISSING) {
            return;
        }
        String reference = proof.reference().toString();
        boolean own = proof.state().isBad() && proof.reference() instanceof EvidenceReference.ToSection;
        List<String> subject = own
                ? List.of(reference, proof.reason().name(), claim.name())
                : List.of(reference, proof.reason().name());
        add(claim, new Key(WorkItem.Reason.EVIDENCE, subject, due), Optional.of(proof));
    }

    private Optional<LocalDate> lastDay(ProofState proof) {
        return proof.until()
                .map(end ->
                        end.isBefore(options.asOf()) ? end.plus(options.grace()).minusDays(1) : end);
    }

    /** The end of a claim's waiver, where that is past. */
    private Optional<LocalDate> endOfWaiver(ClaimTrace claim) {
        return claim.claim().waiver().flatMap(Waiver::until).filter(options.asOf()::isAfter);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
    }

    private List<WorkItem> grouped() {
        List<WorkItem> items = new ArrayList<>();
        groups.forEach((key, claims) -> {
            Optional<ProofState> proof = proofs.get(key);
            List<Location> places = claims.stream()
                    .map(claim -> place(key.reason(), claim, proof))
                    .distinct()
                    .toList();
            items.add(new WorkItem(key.reason(), claims.get(0).owner(), claims, proof, key.due(), places));
        });
        return items;
    }

    private static Location place(WorkItem.Reason reason, ClaimTrace claim, Optional<ProofState> proof) {
        if (reason == WorkItem.Reason.WAIVER) {
            return claim.claim().waiver().orElseThrow().location();
        }
        if (proof.isEmpty()) {
            return claim.claim().location();
        }
        return proof.get()
                .record()
                .map(record -> place(record, proof.get()))
                .orElse(claim.claim().location());
    }

    /** Where a record is mended: at the value that is at fault or that decides, else at its title. */
    private static Location place(EvidenceRecord record, ProofState proof) {
        Optional<Location> validity = record.validUntil()
                .filter(end -> proof.until().equals(Optional.of(end.value())))
                .map(Located::location);
        Optional<Location> file = record.file()
                .filter(named -> named.isMissing() || named.isChanged())
                .map(EvidenceRecord.EvidenceFile::location);
        Optional<Location> section = record.section().map(Located::location);
        return switch (proof.state()) {
            case BROKEN, CHANGED -> file.or(() -> section).orElse(record.location());
            case VERIFIED, DUE, STALE, EXPIRED, MISSING, WAIVED -> validity.orElse(record.location());
        };
    }

    private Optional<WorkItem> review(Measure measure) {
        if (!measure.status().isInUse() || measure.review().isEmpty()) {
            return Optional.empty();
        }
        Location place = measure.reviewed().map(Located::location).orElse(measure.location());
        return Optional.of(new WorkItem(
                WorkItem.Reason.REVIEW,
                measure.id(),
                List.of(),
                Optional.empty(),
                measure.nextReview(),
                List.of(place)));
    }

    private Optional<WorkItem> security(Policy policy) {
        return policy.facts()
                .securityContact()
                .map(SecurityContact::expires)
                .map(end -> new WorkItem(
                        WorkItem.Reason.SECURITY,
                        WorkItem.SECURITY_FILE,
                        List.of(),
                        Optional.empty(),
                        Optional.of(end.value()),
                        List.of(end.location())));
    }

    private Optional<WorkItem> transfer(SubProcessor subProcessor) {
        return subProcessor
                .transferUntil()
                .filter(end -> subProcessor.isUsedOn(options.asOf()))
                .map(end -> new WorkItem(
                        WorkItem.Reason.TRANSFER,
                        subProcessor.id(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(end.value()),
                        List.of(end.location())));
    }
}

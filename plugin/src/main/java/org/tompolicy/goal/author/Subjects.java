package org.tompolicy.goal.author;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.goal.Reading;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawDocument;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;

/** Finds what an id names. */
final class Subjects {

    private static final String EVIDENCE = "evidence/";
    private static final String SUB_PROCESSORS = "subprocessors/";

    private final Reading reading;
    private final Policy policy;
    private final Trace trace;
    private final LocalDate day;

    Subjects(Reading reading, Trace trace, LocalDate day) {
        this.reading = reading;
        this.policy = reading.result().policy();
        this.trace = trace;
        this.day = day;
    }

    /**
     * A measure or a claim ({@code AC-03#claim}), a sub-processor or one of its claims, or an evidence record. Where a
     * sub-processor and a record have one id, {@code subprocessors/} or {@code evidence/} before it says which is meant.
     */
    Subject find(String id) throws Refusal {
        ClaimId claim = ClaimId.of(id);
        return id.contains("#") ? claim(claim.owner(), claim.claim()) : header(id);
    }

    private Subject claim(String owner, String id) throws Refusal {
        String bare = without(SUB_PROCESSORS, owner);
        Optional<ClaimTrace> found = id.equals(bare) ? Optional.empty() : trace.claim(bare, id);
        if (found.isEmpty()) {
            throw unknown(new ClaimId(bare, id).inFull());
        }
        if (twice(bare) || places(found.get().claim()).size() > 1) {
            throw new Refusal("There are two claims " + new ClaimId(bare, id) + ". Give one of them another id first.");
        }
        if (found.get().proofs().stream()
                .anyMatch(proof -> proof.record().isEmpty() && proof.reason() == Reason.SECTION_GONE)) {
            throw gone(found.get().name());
        }
        return new ReviewedClaim(found.get(), day);
    }

    private Subject header(String id) throws Refusal {
        List<ReviewedHeader> found = new ArrayList<>();
        if (twice(id)) {
            throw new Refusal("There are two measures " + id + ". Give one of them another id first.");
        }
        for (Measure measure :
                policy.measures().filter(one -> one.id().equals(id)).toList()) {
            found.add(header(
                    id,
                    measure.location(),
                    Optional.of(day),
                    now -> now.measures()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(one -> ReviewedHeader.Said.of(one.reviewed().map(Located::value), one.evidence()))));
        }
        if (!id.startsWith(EVIDENCE)) {
            String bare = without(SUB_PROCESSORS, id);
            for (SubProcessor one : policy.subProcessors()) {
                if (one.id().equals(bare)) {
                    found.add(header(
                            bare,
                            one.location(),
                            Optional.empty(),
                            now -> now.subProcessors().stream()
                                    .filter(other -> other.id().equals(bare))
                                    .findFirst()
                                    .map(other -> ReviewedHeader.Said.of(Optional.empty(), other.evidence()))));
                }
            }
        }
        if (!id.startsWith(SUB_PROCESSORS)) {
            Optional<EvidenceRecord> record = policy.evidence(without(EVIDENCE, id));
            if (record.isPresent()) {
                String bare = record.get().id();
                found.add(header(
                        bare,
                        record.get().location(),
                        Optional.empty(),
                        now -> now.evidence(bare).map(Subjects::said)));
            }
        }
        if (found.size() > 1) {
            throw new Refusal("A sub-processor and a record have the id " + id + ". Say which: -Dtom.id="
                    + SUB_PROCESSORS + id + " or -Dtom.id=" + EVIDENCE + id);
        }
        if (found.isEmpty()) {
            throw unknown(id);
        }
        return found.get(0);
    }

    private static ReviewedHeader.Said said(EvidenceRecord record) {
        return new ReviewedHeader.Said(
                Optional.empty(),
                record.section().map(Located::value).stream().toList(),
                record.section().isPresent() ? List.of(record.seen()) : List.of());
    }

    private ReviewedHeader header(
            String name,
            Location location,
            Optional<LocalDate> reviewed,
            Function<Policy, Optional<ReviewedHeader.Said>> saying)
            throws Refusal {
        RawDocument document = reading.sources().documents().stream()
                .filter(one -> one.file().equals(location.file()))
                .findFirst()
                .orElseThrow(() -> new Refusal("The title of " + name + " stands in an included file, "
                        + location.file() + ". Give the page a title of its own first."));
        ReviewedHeader header = new ReviewedHeader(name, document, reviewed, saying, policy);
        if (header.isGone()) {
            throw gone(name);
        }
        if (reviewed.isEmpty() && header.sections().isEmpty()) {
            throw new Refusal(name + " names no architecture section, so that there is nothing to record. "
                    + "Its text and its dates are changed by hand.");
        }
        return header;
    }

    /** The places of all blocks that have a claim's id in its document. */
    private Set<Location> places(Claim claim) {
        Set<Location> places = new TreeSet<>();
        for (RawDocument document : reading.sources().documents()) {
            Set<Location> inside = new TreeSet<>();
            places(document.blocks(), claim.id(), inside);
            if (inside.contains(claim.location())) {
                places.addAll(inside);
            }
        }
        return places;
    }

    private static void places(List<RawBlock> blocks, String id, Set<Location> places) {
        for (RawBlock block : blocks) {
            if (block.explicitId() && block.id().equals(id)) {
                places.add(block.location());
            }
            places(block.nested(), id, places);
        }
    }

    /** Whether two documents say that they are a measure: only the first of them was read as one. */
    private boolean twice(String measure) {
        return reading.sources().documents().stream()
                        .filter(document -> document.root() == SourceRoot.MEASURES)
                        .filter(document -> document.attribute("tom-id")
                                .filter(id -> id.value().equals(measure))
                                .isPresent())
                        .count()
                > 1;
    }

    private static String without(String folder, String id) {
        return id.startsWith(folder) ? id.substring(folder.length()) : id;
    }

    private static Refusal gone(String name) {
        return new Refusal(
                name + " rests on an architecture section that is gone. The finding evidence-broken says which:"
                        + " mend that first.");
    }

    private Refusal unknown(String id) {
        Set<String> ids = new TreeSet<>();
        if (id.contains("#")) {
            trace.claims().forEach(claim -> ids.add(claim.name()));
        } else {
            policy.measures().forEach(measure -> ids.add(measure.id()));
            policy.subProcessors().forEach(one -> ids.add(one.id()));
            policy.evidence().forEach(record -> ids.add(record.id()));
        }
        String owner = ClaimId.of(id).owner();
        String claims = Stream.concat(
                        policy.measures().filter(one -> one.id().equals(owner)).flatMap(one -> one.claims().stream()),
                        policy.subProcessors().stream()
                                .filter(one -> one.id().equals(owner))
                                .flatMap(one -> one.claims().stream()))
                .map(Claim::id)
                .filter(one -> !one.equals(owner))
                .map(one -> new ClaimId(owner, one).toString())
                .collect(Collectors.joining(", "));
        String known = claims.isEmpty()
                ? "Name a measure (AC-03), a claim (AC-03#register), a sub-processor or an evidence record."
                : "There are " + claims + ".";
        return new Refusal("Nothing here has the id " + id + "." + DidYouMean.sentence(id, ids, known));
    }
}

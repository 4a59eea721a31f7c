package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;

/** Measures and kinds of evidence: which measure rests on what, whether for single promises or for the whole of it. */
final class EvidenceMatrix {

    private final Report report;
    private final Map<String, List<ClaimTrace>> byOwner;
    private final Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);

    private EvidenceMatrix(Report report) {
        this.report = report;
        this.byOwner = report.trace().byOwner();
        report.trace().claims().stream()
                .filter(claim -> claim.state().isPresent())
                .flatMap(claim -> claim.proofs().stream())
                .flatMap(proof -> kind(proof).stream())
                .forEach(kinds::add);
    }

    /** The heads of the columns, and a row a measure or sub-processor. */
    public record View(List<String> kinds, List<Row> rows) {}

    /**
     * One measure or sub-processor.
     *
     * @param cells one a kind; none where nothing at all proves it
     * @param open promises without proof, with the reason
     */
    public record Row(String id, String title, List<Cell> cells, List<Open> open) {}

    /**
     * What one kind proves of a measure.
     *
     * @param own whether a promise names it itself
     * @param inherited whether the measure names it for all of its promises
     * @param style of the word, or an empty string
     * @param word the worst state of these proofs, where it needs attention
     */
    public record Cell(boolean own, boolean inherited, String style, String word) {}

    /** Promises in one state, without proof. */
    public record Open(String style, String word, String text) {}

    static View of(Report report) {
        return new EvidenceMatrix(report).view();
    }

    private static Optional<EvidenceKind> kind(ProofState proof) {
        return proof.reference() instanceof EvidenceReference.ToSection
                ? Optional.of(EvidenceKind.ARCHITECTURE)
                : proof.record().map(EvidenceRecord::kind);
    }

    private View view() {
        List<Row> rows = Stream.concat(
                        report.policy().measures().map(measure -> row(measure.id(), measure.title())),
                        report.policy().subProcessors().stream()
                                .map(subProcessor -> row(subProcessor.id(), subProcessor.title())))
                .flatMap(Optional::stream)
                .toList();
        return new View(kinds.stream().map(kind -> report.texts().kind(kind)).toList(), rows);
    }

    private Optional<Row> row(String id, String title) {
        List<ClaimTrace> claims = byOwner.getOrDefault(id, List.of()).stream()
                .filter(claim -> claim.state().isPresent())
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        List<Cell> cells = kinds.stream().map(kind -> cell(claims, kind)).toList();
        boolean proven = cells.stream().anyMatch(cell -> cell.own() || cell.inherited());
        return Optional.of(new Row(id, title, proven ? cells : List.of(), open(id, claims)));
    }

    private Cell cell(List<ClaimTrace> claims, EvidenceKind kind) {
        boolean own = false;
        boolean inherited = false;
        Optional<ClaimState> worst = Optional.empty();
        for (ClaimTrace claim : claims) {
            for (ProofState proof : claim.proofs()) {
                if (kind(proof).equals(Optional.of(kind)) && proof.state() != ClaimState.MISSING) {
                    inherited |= claim.claim().inheritsEvidence();
                    own |= !claim.claim().inheritsEvidence();
                    worst = Optional.of(worst.map(proof.state()::worse).orElse(proof.state()));
                }
            }
        }
        Optional<ClaimState> attention = worst.filter(state -> state != ClaimState.VERIFIED);
        return new Cell(
                own,
                inherited,
                attention.map(ClaimState::word).orElse(""),
                attention.map(report::word).orElse(""));
    }

    private List<Open> open(String id, List<ClaimTrace> claims) {
        List<Open> open = new ArrayList<>();
        for (ClaimState state : List.of(ClaimState.MISSING, ClaimState.WAIVED)) {
            List<ClaimTrace> such = claims.stream()
                    .filter(claim -> claim.state().equals(Optional.of(state)))
                    .toList();
            if (!such.isEmpty()) {
                String names = such.size() == claims.size()
                        ? report.texts().count("promises", such.size())
                        : String.join(
                                ", ",
                                such.stream()
                                        .map(claim -> claim.id().shortName())
                                        .toList());
                open.add(new Open(state.word(), report.word(state), names + why(such)));
            }
        }
        return open;
    }

    private String why(List<ClaimTrace> claims) {
        List<Waiver> waivers = claims.stream()
                .filter(claim -> claim.state().equals(Optional.of(ClaimState.WAIVED)))
                .flatMap(claim -> claim.claim().waiver().stream())
                .distinct()
                .sorted(Comparator.comparing(waiver -> waiver.until().orElseThrow()))
                .toList();
        StringBuilder why = new StringBuilder();
        for (Waiver waiver : waivers) {
            String by = waiver.by().isEmpty() ? "" : " (" + waiver.by() + ")";
            why.append(why.isEmpty() ? ", " : "; ")
                    .append(report.text(
                            "waivedUntil", report.texts().date(waiver.until().orElseThrow()), waiver.reason(), by));
        }
        return why.toString().strip();
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tompolicy.finding.Location;

/**
 * Builds a measure: title on line 1, {@code revnumber} on line 2, {@code tom-change} on line 3, {@code tom-approved-by} on
 * line 4, {@code tom-reviewed} on line 5, claims on lines 10, 20, 30.
 */
public final class MeasureFixture {

    private final String id;
    private final String file;
    private final List<UnaryOperator<ClaimFixture>> claims = new ArrayList<>();
    private final List<String> claimIds = new ArrayList<>();
    private final List<ControlReference> controls = new ArrayList<>();
    private Revision revision;
    private String remark = "";
    private List<String> formerly = List.of();
    private String title;
    private MeasureStatus status = MeasureStatus.IMPLEMENTED;
    private List<EvidenceReference> evidence = List.of();
    private Optional<Waiver> waiver = Optional.empty();
    private Optional<Interval> review = Optional.empty();
    private Optional<Located<LocalDate>> reviewed = Optional.empty();
    private List<String> providedBy = List.of(Claim.PROCESSOR);
    private final List<Passage> passages = new ArrayList<>();

    MeasureFixture(String id) {
        this.id = id;
        this.file = PolicyFixture.measureFile(id);
        this.title = "Measure " + id;
        this.revision = Revision.of(1, Location.startOf(file));
    }

    public MeasureFixture status(MeasureStatus value) {
        status = value;
        return this;
    }

    public MeasureFixture title(String value) {
        title = value;
        return this;
    }

    /** Its {@code revnumber}. */
    public MeasureFixture revision(int number) {
        revision = new Revision(number, new Location(file, 2, 13), revision.declared(), revision.signOff());
        return this;
    }

    public MeasureFixture remark(String value) {
        remark = value;
        return this;
    }

    /** Its {@code tom-change}. */
    public MeasureFixture change(int number, Change.ChangeClass changeClass) {
        revision = RevisionFixture.change(revision, number, changeClass, new Location(file, 3, 14));
        return this;
    }

    /** Its {@code tom-approved-by}. */
    public MeasureFixture approved(int number, String by) {
        revision = RevisionFixture.approved(revision, number, by, new Location(file, 4, 19));
        return this;
    }

    public MeasureFixture formerly(String... names) {
        formerly = List.of(names);
        return this;
    }

    public MeasureFixture providedBy(String... value) {
        providedBy = List.of(value);
        return this;
    }

    /** Text that promises nothing. */
    public MeasureFixture context(String words) {
        passages.add(new Passage(
                Passage.Kind.CONTEXT,
                Text.of(new Block.Paragraph(Mark.NONE, List.of(new Inline.Words(words)))),
                List.of()));
        return this;
    }

    /** What the header names as evidence. */
    public MeasureFixture evidence(String... references) {
        evidence = ClaimFixture.references(new Location(file, 7, 16), references);
        return this;
    }

    /** What was reviewed of the sections that the header names. */
    public MeasureFixture seen(String... fingerprints) {
        evidence = ClaimFixture.seen(evidence, fingerprints);
        return this;
    }

    /** A waiver in the header, on line 8. */
    public MeasureFixture waiver(String until) {
        waiver = Optional.of(new Waiver("why", Optional.of(LocalDate.parse(until)), "CISO", new Location(file, 8, 14)));
        return this;
    }

    public MeasureFixture review(String interval) {
        review = Optional.of(Interval.of(interval));
        return this;
    }

    public MeasureFixture reviewed(String day) {
        reviewed = Optional.of(new Located<>(LocalDate.parse(day), new Location(file, 5, 16)));
        return this;
    }

    public MeasureFixture control(String framework, String control) {
        controls.add(new ControlReference(framework, control, new Location(file, 6, 12)));
        return this;
    }

    /** Adds a claim; give the measure's own id, last, for the text outside claims. */
    public MeasureFixture claim(String claimId, UnaryOperator<ClaimFixture> change) {
        claimIds.add(claimId);
        claims.add(change);
        return this;
    }

    /** Adds a claim that says nothing of its own. */
    public MeasureFixture claim(String claimId) {
        return claim(claimId, claim -> claim);
    }

    Measure build() {
        List<Claim> built = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            boolean implicit = claimIds.get(i).equals(id);
            Location location = implicit ? Location.startOf(file) : Location.line(file, 10 * (i + 1));
            ClaimFixture claim = new ClaimFixture(claimIds.get(i), location)
                    .status(status)
                    .providedBy(providedBy.toArray(String[]::new))
                    .inheriting(evidence, waiver);
            built.add(claims.get(i).apply(claim).build());
        }
        return new Measure(
                id,
                title,
                "access-control",
                revision,
                Optional.empty(),
                remark,
                status,
                "",
                List.of(),
                "Head of IT",
                "",
                review,
                reviewed,
                evidence,
                Audience.PUBLIC,
                List.of(),
                providedBy,
                waiver,
                formerly,
                "",
                controls,
                passages,
                built,
                Location.startOf(file));
    }
}

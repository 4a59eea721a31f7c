package org.tompolicy.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.source.AttributeList;
import org.tompolicy.testing.Html;

/** Builds a claim; what it leaves open comes from its measure. */
public final class ClaimFixture {

    private final String id;
    private final Location location;
    private MeasureStatus status = MeasureStatus.IMPLEMENTED;
    private Optional<Interval> cadence = Optional.empty();
    private List<EvidenceReference> evidence = List.of();
    private boolean inherits = true;
    private final List<ControlReference> controls = new ArrayList<>();
    private List<String> providedBy = List.of(Claim.PROCESSOR);
    private Optional<Waiver> waiver = Optional.empty();
    private Set<String> allowed = Set.of();
    private AttributeLine line = AttributeLine.NONE;
    private Text text;

    ClaimFixture(String id, Location location) {
        this.id = id;
        this.text = Html.text("<p id=\"" + id + "\">Promise " + id + ".</p>");
        this.location = location;
    }

    ClaimFixture inheriting(List<EvidenceReference> references, Optional<Waiver> header) {
        evidence = references;
        waiver = header;
        return this;
    }

    /** Reads what a writer names as evidence. */
    static List<EvidenceReference> references(Location location, String... references) {
        return Stream.of(references)
                .map(text -> text.startsWith(EvidenceReference.ARCHITECTURE)
                        ? new EvidenceReference.ToSection(
                                SectionReference.of(text.substring(EvidenceReference.ARCHITECTURE.length())), location)
                        : new EvidenceReference.ToRecord(text, location))
                .map(EvidenceReference.class::cast)
                .toList();
    }

    public ClaimFixture status(MeasureStatus value) {
        status = value;
        return this;
    }

    public ClaimFixture cadence(String interval) {
        cadence = Optional.of(Interval.of(interval));
        return this;
    }

    /** Evidence of its own: ids of records, or {@code architecture:document.adoc#anchor}. */
    public ClaimFixture evidence(String... references) {
        evidence = references(location, references);
        inherits = false;
        return this;
    }

    /** What was reviewed of its sections, in their order. */
    public ClaimFixture seen(String... fingerprints) {
        evidence = seen(evidence, fingerprints);
        return this;
    }

    static List<EvidenceReference> seen(List<EvidenceReference> references, String... fingerprints) {
        Iterator<String> next = List.of(fingerprints).iterator();
        return references.stream()
                .map(reference -> reference instanceof EvidenceReference.ToSection section && next.hasNext()
                        ? new EvidenceReference.ToSection(section.section(), section.location(), next.next())
                        : reference)
                .toList();
    }

    /** Its line as written. */
    public ClaimFixture line(String written) {
        line = AttributeList.line(written);
        return this;
    }

    public ClaimFixture providedBy(String... value) {
        providedBy = List.of(value);
        return this;
    }

    /** Names a control itself, on the claim's line. */
    public ClaimFixture control(String framework, String control) {
        controls.add(new ControlReference(framework, control, location));
        return this;
    }

    /** A waiver of its own, on the claim's line, column 20. */
    public ClaimFixture waiver(String until) {
        waiver = Optional.of(new Waiver(
                "why",
                Optional.of(LocalDate.parse(until)),
                "CISO",
                new Location(location.file(), location.line(), 20)));
        return this;
    }

    /** A waiver whose last day the writer left out. */
    public ClaimFixture waiverWithoutEnd() {
        waiver = Optional.of(new Waiver("why", Optional.empty(), "CISO", location));
        return this;
    }

    public ClaimFixture allowed(String... rules) {
        allowed = Set.of(rules);
        return this;
    }

    /** Its text: a paragraph that everybody reads. */
    public ClaimFixture text(String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return html("<p>" + escaped + "</p>");
    }

    /** Its text in HTML. */
    public ClaimFixture html(String html) {
        text = Html.text(html);
        return this;
    }

    Claim build() {
        return new Claim(
                id,
                status,
                cadence,
                evidence,
                inherits,
                List.of(),
                providedBy,
                controls,
                waiver,
                Optional.empty(),
                Audience.PUBLIC,
                text,
                allowed,
                location,
                line);
    }
}

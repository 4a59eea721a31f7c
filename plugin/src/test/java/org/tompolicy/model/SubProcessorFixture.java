package org.tompolicy.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tompolicy.finding.Location;

/**
 * Builds a sub-processor: title on line 1, {@code revnumber} on line 2, {@code tom-change} on line 3, {@code
 * tom-approved-by} on line 4, {@code tom-transfer-until} on line 6, claims on lines 10, 20, 30.
 */
public final class SubProcessorFixture {

    private final String id;
    private final String file;
    private final List<Claim> claims = new ArrayList<>();
    private Revision revision;
    private String country = "United Kingdom";
    private Optional<Located<LocalDate>> transferUntil = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();

    SubProcessorFixture(String id) {
        this.id = id;
        this.file = PolicyFixture.subProcessorFile(id);
        this.revision = Revision.of(1, Location.startOf(file));
    }

    public SubProcessorFixture transferUntil(String day) {
        transferUntil = Optional.of(new Located<>(LocalDate.parse(day), new Location(file, 6, 22)));
        return this;
    }

    public SubProcessorFixture country(String value) {
        country = value;
        return this;
    }

    /** Its {@code revnumber}. */
    public SubProcessorFixture revision(int number) {
        revision = new Revision(number, new Location(file, 2, 13), revision.declared(), revision.signOff());
        return this;
    }

    /** Its {@code tom-change}. */
    public SubProcessorFixture change(int number, Change.ChangeClass changeClass) {
        revision = RevisionFixture.change(revision, number, changeClass, new Location(file, 3, 14));
        return this;
    }

    /** Its {@code tom-approved-by}. */
    public SubProcessorFixture approved(int number, String by) {
        revision = RevisionFixture.approved(revision, number, by, new Location(file, 4, 19));
        return this;
    }

    public SubProcessorFixture until(String day) {
        until = Optional.of(LocalDate.parse(day));
        return this;
    }

    public SubProcessorFixture claim(String claimId, UnaryOperator<ClaimFixture> change) {
        Location location = claimId.equals(id) ? Location.startOf(file) : Location.line(file, 10 * (claims.size() + 1));
        ClaimFixture claim = new ClaimFixture(claimId, location).providedBy(id);
        claims.add(change.apply(claim).build());
        return this;
    }

    SubProcessor build() {
        return new SubProcessor(
                id,
                "Sub-processor " + id,
                "Example Ltd",
                "2 High Street, Cardiff",
                "privacy@example.org",
                "Hosting",
                List.of(),
                country,
                List.of("adequacy"),
                transferUntil,
                Optional.empty(),
                until,
                Optional.empty(),
                revision,
                "",
                List.of(),
                List.of(),
                claims,
                Location.startOf(file));
    }
}

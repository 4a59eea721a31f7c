package org.tompolicy.model;

import java.util.Optional;
import org.tompolicy.finding.Location;

/** Adds to what a header says of its revision. */
final class RevisionFixture {

    private RevisionFixture() {}

    static Revision change(Revision revision, int number, Change.ChangeClass changeClass, Location location) {
        return new Revision(
                revision.number(),
                revision.location(),
                Optional.of(new Located<>(new Revision.Declared(number, changeClass), location)),
                revision.signOff());
    }

    static Revision approved(Revision revision, int number, String by, Location location) {
        return new Revision(
                revision.number(),
                revision.location(),
                revision.declared(),
                Optional.of(new Located<>(new Revision.SignOff(number, by), location)));
    }
}

package org.tompolicy.model;

import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * What the header of a document says of its revision.
 *
 * @param number {@code revnumber}, at least 1
 * @param location of that number; the first character of the file where the header names none
 * @param declared {@code tom-change} as written, perhaps for an earlier revision
 * @param signOff {@code tom-approved-by} as written, perhaps for an earlier revision
 */
public record Revision(
        int number, Location location, Optional<Located<Declared>> declared, Optional<Located<SignOff>> signOff) {

    /** A class of change, and the revision that it is said of. */
    public record Declared(int revision, Change.ChangeClass changeClass) {
        public Declared {
            Objects.requireNonNull(changeClass, "changeClass");
        }
    }

    /** A sign-off, and the revision that it is given for. */
    public record SignOff(int revision, String by) {
        public SignOff {
            Objects.requireNonNull(by, "by");
        }
    }

    public Revision {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(signOff, "signOff");
    }

    /** A revision of which nothing is said. */
    public static Revision of(int number, Location location) {
        return new Revision(number, location, Optional.empty(), Optional.empty());
    }

    /** The class that is declared, with the sign-off where there is one for the same revision. */
    public Optional<Change> change() {
        return declared.map(Located::value)
                .map(change -> new Change(
                        change.revision(),
                        change.changeClass(),
                        signOff.map(Located::value)
                                .filter(given -> given.revision() == change.revision())
                                .map(SignOff::by)
                                .orElse("")));
    }
}

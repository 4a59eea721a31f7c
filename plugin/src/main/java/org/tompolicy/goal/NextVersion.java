package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.Optional;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;

/** The number that a release is to get: whether it can be used, and which one comes next. */
final class NextVersion {

    private static final String FORMS = "Use the year and a running number as in 2026.1, or three numbers as in 1.4.0";

    private final Releases releases;
    private final LocalDate asOf;

    NextVersion(Releases releases, LocalDate asOf) {
        this.releases = releases;
        this.asOf = asOf;
    }

    /**
     * Why a number cannot be used; empty where it can.
     *
     * @param asked what {@code tom.version} says, perhaps nothing
     * @param isTaken whether something of that name stands in the folder of releases
     */
    Optional<String> problem(String asked, boolean isTaken) {
        if (asked.isBlank()) {
            return Optional.of("Nobody said which version it is to be: add -Dtom.version=" + suggestion() + ".");
        }
        Optional<VersionNumber> number = VersionNumber.of(asked);
        if (number.isEmpty()) {
            return Optional.of("tom.version is '" + printable(asked) + "', which is no number of a version. " + FORMS
                    + "; the next one would be " + suggestion() + ".");
        }
        if (isTaken || releases.find(asked).isPresent()) {
            return Optional.of("There is a release " + asked + " already, and what was issued is never changed. Take "
                    + following(newest().filter(last -> last.compareTo(number.get()) > 0)
                            .orElse(number.get()))
                    + ".");
        }
        Optional<VersionNumber> newest = newest();
        if (newest.isPresent() && !number.get().follows(newest.get())) {
            return Optional.of("tom.version is " + asked + ", which does not follow " + newest.get()
                    + ": a number of the same form that is greater. Take " + suggestion() + ".");
        }
        return Optional.empty();
    }

    private Optional<VersionNumber> newest() {
        return releases.newest().map(Release::version);
    }

    private String suggestion() {
        return newest().map(this::following).orElse(asOf.getYear() + ".1");
    }

    /** The number that comes after another. */
    private String following(VersionNumber last) {
        String[] parts = last.text().split("\\.");
        int second = Integer.parseInt(parts[1]) + 1;
        if (parts.length == 3) {
            return parts[0] + "." + second + ".0";
        }
        return Integer.parseInt(parts[0]) < asOf.getYear() ? asOf.getYear() + ".1" : parts[0] + "." + second;
    }

    /** What somebody typed, on one line. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}

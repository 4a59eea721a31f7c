package org.tompolicy.edition.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;
import org.tompolicy.model.ClaimState;

/**
 * One line of the work list.
 *
 * @param stops whether it stops the next release
 * @param what {@code evidence}, {@code waiver}, {@code review}, {@code transfer}, or the id of a rule
 * @param claims names of claims ({@code AC-01#register}), or the id of the measure or sub-processor; may be empty
 * @param state of the evidence; empty for everything else
 * @param due the last day on which nothing is wrong yet; empty where no day says so
 * @param wrong whether something is wrong already
 * @param key what tells it from all others, build after build
 */
record Task(
        boolean stops,
        String what,
        List<String> claims,
        Optional<ClaimState> state,
        Optional<LocalDate> due,
        boolean wrong,
        Hint hint,
        List<String> owners,
        List<String> evidenceOwners,
        List<Location> places,
        String key) {

    private static final int NAMES = 3;

    Task {
        claims = List.copyOf(claims);
        owners = List.copyOf(owners);
        evidenceOwners = List.copyOf(evidenceOwners);
        places = List.copyOf(places);
    }

    /** Days from a day to the last one, negative where that is past; empty where there is none. */
    Optional<Long> daysLeft(LocalDate asOf) {
        return due.map(day -> ChronoUnit.DAYS.between(asOf, day));
    }

    /** Its claims by measure, each measure once. */
    List<Names> names() {
        return claims.stream()
                .map(Task::owner)
                .distinct()
                .map(owner -> new Names(
                        owner,
                        claims.stream()
                                .filter(name -> owner(name).equals(owner) && !name.equals(owner))
                                .map(name -> name.substring(owner.length()))
                                .toList(),
                        claims.contains(owner)))
                .toList();
    }

    private static String owner(String name) {
        int hash = name.indexOf('#');
        return hash < 0 ? name : name.substring(0, hash);
    }

    /**
     * Claims of one measure or sub-processor.
     *
     * @param claims {@code #register}, {@code #leavers}
     * @param itself whether the text outside the blocks, or the measure as a whole, is meant as well
     */
    record Names(String owner, List<String> claims, boolean itself) {

        /** How many there are. */
        int number() {
            return claims.size() + (itself ? 1 : 0);
        }

        /** Whether there are few enough to be read. */
        boolean isShort() {
            return number() <= NAMES;
        }

        /** {@code AC-01#register, #leavers}. */
        String text() {
            if (claims.isEmpty()) {
                return owner;
            }
            String all = String.join(", ", claims);
            return itself ? owner + ", " + all : owner + all;
        }
    }
}

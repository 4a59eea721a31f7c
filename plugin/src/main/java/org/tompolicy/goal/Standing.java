package org.tompolicy.goal;

import java.time.LocalDate;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;

/** What a release is on a day, in words that continue "release 2026.1, issued on 2026-09-21,". */
final class Standing {

    private Standing() {}

    static String of(Release release, Releases all, LocalDate day) {
        return switch (all.status(release, day)) {
            case ANNOUNCED -> "announced for " + release.effective();
            case IN_FORCE -> "in force since " + release.effective();
            case SUPERSEDED ->
                "in force from " + release.effective() + " and superseded"
                        + all.supersededOn(release, day)
                                .map(next -> " on " + next)
                                .orElse("");
            case WITHDRAWN ->
                "withdrawn on " + release.withdrawal().orElseThrow().day() + " ("
                        + release.withdrawal().orElseThrow().reason() + ")";
        };
    }
}

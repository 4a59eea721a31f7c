package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ReleaseHistory;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;

/** Makes the {@link ReleaseArchive}: of each seal what everybody may see, and nothing of its counts. */
public final class Archive {

    private final Releases releases;
    private final LocalDate asOf;
    private final boolean annexPublic;
    private final ReleaseHistory history;

    private Archive(Releases releases, LocalDate asOf, boolean annexPublic) {
        this.releases = releases;
        this.asOf = asOf;
        this.annexPublic = annexPublic;
        this.history = ReleaseHistory.of(releases);
    }

    /**
     * Every release as everybody may see it on a day.
     *
     * @param annexPublic whether the policy offers its annexes to everybody; those that hold more than the site are named
     *     only, whatever it says
     */
    public static ReleaseArchive of(Releases releases, LocalDate asOf, boolean annexPublic) {
        return new Archive(releases, asOf, annexPublic).archive();
    }

    private ReleaseArchive archive() {
        List<PublishedRelease> published = new ArrayList<>();
        releases.all().forEach(release -> published.add(0, published(release)));
        return new ReleaseArchive(asOf, published, sinceSigned());
    }

    private PublishedRelease published(Release release) {
        return new PublishedRelease(
                release.version(),
                release.issued(),
                release.effective(),
                releases.status(release, asOf),
                releases.supersededOn(release, asOf),
                release.withdrawal().filter(any -> release.isWithdrawnOn(asOf)),
                release.views().map(PublishedViews::open),
                history.changes(release),
                release.annexes().stream()
                        .map(annex -> offered(annex, isOffered(release)))
                        .toList(),
                release.modelDigest(),
                release.sealDigest());
    }

    private boolean isOffered(Release release) {
        return annexPublic
                && release.views().filter(views -> !views.hasCustomerContent()).isPresent();
    }

    private static OfferedAnnex offered(IssuedAnnex annex, boolean isOffered) {
        return new OfferedAnnex(
                annex.fileName(),
                annex.label(),
                annex.language(),
                annex.service(),
                annex.pages(),
                annex.size(),
                annex.sha256(),
                annex.model(),
                annex.signer(),
                isOffered ? Optional.of(annex.content()) : Optional.empty());
    }

    private List<ChangeSet> sinceSigned() {
        List<ChangeSet> since = new ArrayList<>();
        releases.inForce(asOf)
                .ifPresent(current -> releases.all().stream()
                        .filter(release -> release.version().compareTo(current.version()) < 0)
                        .flatMap(release -> history.between(release, current).stream())
                        .forEach(changes -> since.add(0, changes)));
        return since;
    }
}

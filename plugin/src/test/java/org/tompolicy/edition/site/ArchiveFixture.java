package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;

/** Archives for the site's tests. */
final class ArchiveFixture {

    private ArchiveFixture() {}

    /** The release of a publication alone; none for a draft. */
    static ReleaseArchive only(Publication publication) {
        PublishedPolicy policy = publication.policy();
        if (policy.isDraft()) {
            return ReleaseArchive.none(publication.asOf());
        }
        boolean announced = policy.effective().orElseThrow().isAfter(publication.asOf());
        PublishedRelease release = new PublishedRelease(
                new VersionNumber(policy.version()),
                policy.issued().orElseThrow(),
                policy.effective().orElseThrow(),
                announced ? ReleaseStatus.ANNOUNCED : ReleaseStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(policy),
                Optional.empty(),
                List.of(),
                "5a".repeat(32),
                "7c".repeat(32));
        return new ReleaseArchive(publication.asOf(), List.of(release), List.of());
    }
}

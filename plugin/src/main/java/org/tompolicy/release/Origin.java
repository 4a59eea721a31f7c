package org.tompolicy.release;

import java.util.Optional;
import org.tompolicy.files.Sha256;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;

/** Which release a file comes from, as far as digests tell. */
public final class Origin {

    /** A sealed PDF and its release. */
    public record Issued(Release release, IssuedAnnex annex) {}

    private Origin() {}

    /** The sealed PDF that a file is, byte by byte; empty when it is none. */
    public static Optional<Issued> ofPdf(byte[] pdf, Releases releases) {
        String digest = Sha256.of(pdf);
        return releases.all().stream()
                .flatMap(release -> release.annexes().stream().map(annex -> new Issued(release, annex)))
                .filter(issued -> issued.annex().sha256().equals(digest))
                .findFirst();
    }

    /**
     * The release whose sealed text the bytes are, all of it or that of a service; empty when there is none.
     *
     * @param model the {@code policy.json} that a PDF carries
     */
    public static Optional<Release> ofText(byte[] model, Releases releases) {
        String digest = Sha256.of(model);
        return releases.all().stream()
                .filter(release -> release.modelDigest().equals(digest)
                        || release.annexes().stream()
                                .anyMatch(annex -> annex.model().equals(Optional.of(digest))))
                .findFirst();
    }
}

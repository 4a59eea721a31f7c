package org.tompolicy.goal;

import java.util.Optional;
import org.tompolicy.edition.annex.AttachedModel;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.release.SealedReleases;

/** The sealed releases of a folder of measures, with a look into the PDFs of the newest one. */
final class Seals {

    /** Kind of the entries in the cache. */
    private static final String KIND = "attached";

    private Seals() {}

    /** Reads them; see {@link SealedReleases#read(FileTree, java.util.function.Function)}. */
    static SealedReleases read(FileTree measures) {
        return SealedReleases.read(measures, Seals::attached);
    }

    /** The same, for builds: what a PDF of the very same bytes was found to carry before is not looked for again. */
    static SealedReleases read(FileTree measures, Cache cache) {
        return SealedReleases.read(measures, pdf -> remembered(pdf, cache));
    }

    private static Optional<byte[]> remembered(byte[] pdf, Cache cache) {
        String digest = AttachedModel.digest(pdf);
        Optional<byte[]> known = cache.get(KIND, digest);
        if (known.isPresent()) {
            return known;
        }
        Optional<byte[]> found = attached(pdf);
        found.ifPresent(model -> cache.put(KIND, digest, model));
        return found;
    }

    private static Optional<byte[]> attached(byte[] pdf) {
        try {
            return Optional.of(AttachedModel.of(pdf));
        } catch (AttachedModel.Missing missing) {
            return Optional.empty();
        }
    }
}

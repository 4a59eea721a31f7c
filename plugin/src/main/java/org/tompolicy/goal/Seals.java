package org.tompolicy.goal;

import java.util.Optional;
import org.tompolicy.edition.annex.AttachedModel;
import org.tompolicy.files.FileTree;
import org.tompolicy.release.SealedReleases;

/** The sealed releases of a folder of measures, with a look into the PDFs of the newest one. */
final class Seals {

    private Seals() {}

    /** Reads them; see {@link SealedReleases#read(FileTree, java.util.function.Function)}. */
    static SealedReleases read(FileTree measures) {
        return SealedReleases.read(measures, Seals::attached);
    }

    private static Optional<byte[]> attached(byte[] pdf) {
        try {
            return Optional.of(AttachedModel.of(pdf));
        } catch (AttachedModel.Missing missing) {
            return Optional.empty();
        }
    }
}

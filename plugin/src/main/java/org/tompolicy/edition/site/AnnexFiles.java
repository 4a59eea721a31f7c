package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.StoredZip;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.publish.ReleaseArchive;

/**
 * The folder {@code annex/} of the site: the sealed PDFs that it offers, as they were issued, their digests, and all those
 * of a version in one file.
 */
final class AnnexFiles {

    private static final String FOLDER = "annex/";

    private static final String SUMS_NAME = "SHA256SUMS";

    /** The list of digests from the site's root. */
    static final String SUMS = FOLDER + SUMS_NAME;

    private AnnexFiles() {}

    /** The path of a PDF from the site's root. */
    static String path(OfferedAnnex annex) {
        return FOLDER + annex.fileName();
    }

    /** The name of the file with every PDF that is offered of a version; empty where that is none or one. */
    static Optional<String> allName(PublishedRelease release) {
        return offered(release).size() > 1
                ? Optional.of("tom-annex-" + release.version().text() + ".zip")
                : Optional.empty();
    }

    /** The path of a file in this folder from the site's root. */
    static String path(String fileName) {
        return FOLDER + fileName;
    }

    /** How many bytes all PDFs of a version have together. */
    static int allSize(PublishedRelease release) {
        return offered(release).stream().mapToInt(OfferedAnnex::size).sum();
    }

    private static List<OfferedAnnex> offered(PublishedRelease release) {
        return release.annexes().stream()
                .filter(annex -> annex.content().isPresent())
                .toList();
    }

    /** Every PDF that is offered, those of a version in one file, and {@code SHA256SUMS} for them; nothing where none is. */
    static FileSet of(ReleaseArchive archive) {
        FileSet.Builder files = FileSet.builder();
        SortedMap<String, String> digests = new TreeMap<>();
        for (PublishedRelease release : archive.releases()) {
            for (OfferedAnnex annex : offered(release)) {
                files.add(path(annex), annex.content().orElseThrow());
                digests.put(annex.fileName(), annex.sha256());
            }
            allName(release).ifPresent(name -> files.add(path(name), () -> all(release)));
        }
        if (!digests.isEmpty()) {
            files.add(SUMS, sums(digests));
        }
        return files.build();
    }

    private static byte[] all(PublishedRelease release) {
        FileSet.Builder files = FileSet.builder();
        SortedMap<String, String> digests = new TreeMap<>();
        for (OfferedAnnex annex : offered(release)) {
            files.add(annex.fileName(), annex.content().orElseThrow());
            digests.put(annex.fileName(), annex.sha256());
        }
        return StoredZip.of(files.add(SUMS_NAME, sums(digests)).build());
    }

    private static String sums(SortedMap<String, String> digests) {
        StringBuilder sums = new StringBuilder();
        digests.forEach(
                (name, digest) -> sums.append(digest).append("  ").append(name).append('\n'));
        return sums.toString();
    }
}

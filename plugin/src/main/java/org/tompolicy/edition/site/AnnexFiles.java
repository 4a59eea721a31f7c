package org.tompolicy.edition.site;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.FileSet;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.publish.ReleaseArchive;

/** The folder {@code annex/} of the site: the sealed PDFs that it offers, as they were issued, and their digests. */
final class AnnexFiles {

    private static final String FOLDER = "annex/";

    /** The list of digests from the site's root. */
    static final String SUMS = FOLDER + "SHA256SUMS";

    private AnnexFiles() {}

    /** The path of a PDF from the site's root. */
    static String path(OfferedAnnex annex) {
        return FOLDER + annex.fileName();
    }

    /** Every PDF that is offered, and {@code SHA256SUMS} for them; nothing where none is. */
    static FileSet of(ReleaseArchive archive) {
        FileSet.Builder files = FileSet.builder();
        SortedMap<String, String> digests = new TreeMap<>();
        for (PublishedRelease release : archive.releases()) {
            for (OfferedAnnex annex : release.annexes()) {
                annex.content().ifPresent(content -> {
                    files.add(path(annex), content);
                    digests.put(annex.fileName(), annex.sha256());
                });
            }
        }
        if (!digests.isEmpty()) {
            StringBuilder sums = new StringBuilder();
            digests.forEach((name, digest) ->
                    sums.append(digest).append("  ").append(name).append('\n'));
            files.add(SUMS, sums.toString());
        }
        return files.build();
    }
}

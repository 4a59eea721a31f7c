package org.tompolicy.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.wording.Messages;

/**
 * The signatures of the PDFs in releases, beside their digests: those of a release that is as it was sealed, and those of one
 * that is not, whose list of digests may have been written anew.
 */
public final class SealedSignatures {

    private static final long LIMIT = 64L << 20;

    private static final String PDF = ".pdf";

    /** Looks at the signature of a PDF. */
    public interface Look {
        /**
         * What is wrong with it, in words that continue "The signature of this PDF is broken:".
         *
         * @param signer who signed it when it was sealed; empty where nobody did, or where the release cannot be read
         * @return nothing where it is sound, and where there is none and has to be none
         */
        Optional<Message> problem(byte[] pdf, Optional<String> signer);
    }

    private SealedSignatures() {}

    /** The releases, those left out whose PDFs have a broken signature, and a {@code seal-broken} for each such PDF. */
    public static SealedReleases check(SealedReleases read, FileTree measures, Look look) {
        List<Finding> findings = new ArrayList<>(read.findings());
        SortedSet<VersionNumber> broken = new TreeSet<>(read.broken());
        List<Release> sound = new ArrayList<>();
        for (Release release : read.releases().all()) {
            List<Finding> wrong = release.annexes().stream()
                    .flatMap(annex -> look
                            .problem(annex.content(), annex.signer())
                            .map(problem -> finding(measures, path(release.version(), annex.fileName()), problem))
                            .stream())
                    .toList();
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                sound.add(release);
            } else {
                broken.add(release.version());
            }
        }
        for (VersionNumber version : read.broken()) {
            measures.paths().stream()
                    .filter(path -> path.startsWith(path(version, "")) && path.endsWith(PDF))
                    .filter(path -> measures.size(path) <= LIMIT)
                    .forEach(path -> look.problem(measures.read(path), Optional.empty())
                            .ifPresent(problem -> findings.add(finding(measures, path, problem))));
        }
        return new SealedReleases(new Releases(sound), List.copyOf(broken), findings);
    }

    private static String path(VersionNumber version, String file) {
        return SealFiles.FOLDER + "/" + version + "/" + file;
    }

    private static Finding finding(FileTree measures, String path, Message problem) {
        String file = measures.display(path);
        return Broken.at(
                file,
                Messages.of("seal-broken.signature").with("reason", problem).with("restore", Broken.restore(file)));
    }
}

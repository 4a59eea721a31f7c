package org.tompolicy.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.wording.Messages;

/**
 * The chain of lists: each names the digest of the list before it. So a list is judged by the next one, and what it says
 * of its files counts only if it is as it was sealed.
 */
final class SealChain {

    private final FileTree tree;
    private final SortedMap<VersionNumber, ReleaseFolder> folders = new TreeMap<>();
    private final SortedMap<VersionNumber, List<Finding>> findings = new TreeMap<>();

    SealChain(FileTree tree) {
        this.tree = tree;
    }

    /**
     * Adds a release.
     *
     * @param broken what is wrong with its own files
     */
    void add(ReleaseFolder folder, List<Finding> broken) {
        folders.put(folder.version(), folder);
        findings.put(folder.version(), new ArrayList<>(broken));
    }

    /** Compares each list with what the next one says of it; newest first, since a list that is in doubt judges no other. */
    void close() {
        for (VersionNumber version :
                folders.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            ReleaseFolder folder = folders.get(version);
            if (!isListBroken(folder)) {
                folder.checksums().orElseThrow().previous().ifPresent(previous -> compare(folder, previous));
            }
        }
    }

    private boolean isListBroken(ReleaseFolder folder) {
        return folder.checksums().isEmpty()
                || findings.get(folder.version()).stream().anyMatch(folder::isInList);
    }

    private void compare(ReleaseFolder later, VersionNumber previous) {
        ReleaseFolder earlier = folders.get(previous);
        if (earlier == null) {
            String missing = tree.display(SealFiles.FOLDER + "/" + previous);
            findings.get(later.version())
                    .add(later.atList(
                            1,
                            Messages.of("seal-broken.gap")
                                    .with("release", later.version().text())
                                    .with("previous", previous.text())
                                    .with("restore", Broken.restore(missing))));
        } else if (earlier.hasList()
                && !earlier.sealDigest().equals(later.checksums().orElseThrow().previousDigest())
                && !isListBroken(earlier)) {
            findings.put(
                    previous,
                    List.of(earlier.inList(
                            1,
                            Messages.of("seal-broken.otherList")
                                    .with("release", later.version().text()))));
        }
    }

    /** What is wrong with the files of the releases, and with their places in the chain. */
    List<Finding> findings() {
        return findings.values().stream().flatMap(List::stream).toList();
    }

    /** Whether something is wrong with a release. */
    boolean isBroken(VersionNumber version) {
        return !findings.get(version).isEmpty();
    }
}

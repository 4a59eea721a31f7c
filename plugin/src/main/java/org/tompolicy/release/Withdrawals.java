package org.tompolicy.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.release.SealFiles.WithdrawnVersion;
import org.tompolicy.wording.Messages;

/** The files beside the folders of releases that take releases back. */
final class Withdrawals {

    private static final long LIMIT = 1 << 20;

    private final FileTree tree;
    private final SortedMap<VersionNumber, WithdrawnVersion> read = new TreeMap<>();
    private final SortedSet<VersionNumber> unreadable = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Withdrawals(FileTree tree) {
        this.tree = tree;
    }

    /**
     * Reads those that there are.
     *
     * @param releases numbers of the releases that have a folder
     */
    static Withdrawals read(FileTree tree, SortedSet<VersionNumber> releases) {
        Withdrawals withdrawals = new Withdrawals(tree);
        SortedSet<String> paths = new TreeSet<>(tree.paths());
        paths.addAll(tree.links());
        for (String path : paths) {
            String prefix = SealFiles.FOLDER + "/";
            if (path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0) {
                SealFiles.withdrawn(path.substring(prefix.length()))
                        .ifPresent(number -> withdrawals.read(path, number, releases));
            }
        }
        return withdrawals;
    }

    private void read(String path, String number, SortedSet<VersionNumber> releases) {
        Optional<VersionNumber> version = VersionNumber.of(number);
        String file = tree.display(path);
        if (version.isEmpty() || !releases.contains(version.get())) {
            findings.add(
                    Broken.at(file, Messages.of("seal-broken.withdrawsNone").with("release", number)));
            return;
        }
        unreadable.add(version.get());
        if (tree.links().contains(path)) {
            findings.add(Broken.link(tree, path));
        } else if (tree.size(path) > LIMIT) {
            findings.add(Broken.at(
                    file,
                    Messages.of("seal-broken.fileLong").with("bytes", LIMIT).with("restore", Broken.restore(file))));
        } else {
            read(path, file, version.get());
        }
    }

    private void read(String path, String file, VersionNumber version) {
        try {
            WithdrawnVersion withdrawal = SealFiles.withdrawal(tree.read(path));
            if (withdrawal.version().equals(version)) {
                read.put(version, withdrawal);
                unreadable.remove(version);
            } else {
                findings.add(Broken.at(
                        file,
                        Messages.of("seal-broken.withdrawsOther")
                                .with("release", version.text())
                                .with("other", withdrawal.version().text())
                                .with("restore", Broken.restore(file))));
            }
        } catch (JsonProblem problem) {
            findings.add(Broken.at(
                    file,
                    Messages.of("seal-broken.withdrawal")
                            .with("problem", Message.plain(problem.getMessage()))
                            .with("restore", Broken.restore(file))));
        }
    }

    /** The withdrawal of a release. */
    Optional<WithdrawnVersion> of(VersionNumber version) {
        return Optional.ofNullable(read.get(version));
    }

    /** Whether a release was withdrawn, or may have been: its record cannot be read. */
    boolean isInDoubt(VersionNumber version) {
        return unreadable.contains(version);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

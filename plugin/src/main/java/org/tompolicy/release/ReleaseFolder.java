package org.tompolicy.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.model.Release;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.wording.Messages;

/** The folder of one release, each of its files compared with the list of digests. */
final class ReleaseFolder {

    /** Digests of different contents have about 60 of 64 digits that differ; so few only where the list was changed. */
    private static final int SLIP = 8;

    private static final long LIST_LIMIT = 1 << 20;

    private static final long LINE_ENDS_LIMIT = 1 << 24;

    private final FileTree tree;
    private final VersionNumber version;
    private final String folder;
    private final boolean purged;
    private final SortedSet<String> present = new TreeSet<>();
    private final List<String> links = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Checksums> checksums = Optional.empty();

    private ReleaseFolder(FileTree tree, VersionNumber version, boolean purged) {
        this.tree = tree;
        this.version = version;
        this.folder = SealFiles.FOLDER + "/" + version;
        this.purged = purged;
    }

    /**
     * Compares a folder with its list.
     *
     * @param purged whether a withdrawal says that its text had to be deleted, so that files may be missing
     */
    static ReleaseFolder read(FileTree tree, VersionNumber version, boolean purged) {
        ReleaseFolder read = new ReleaseFolder(tree, version, purged);
        read.collect();
        read.check();
        return read;
    }

    private void collect() {
        for (String path : tree.paths()) {
            if (path.startsWith(folder + "/")) {
                present.add(path.substring(folder.length() + 1));
            }
        }
        for (String link : tree.links()) {
            boolean behind = links.stream().anyMatch(other -> link.startsWith(other + "/"));
            if ((link + "/").startsWith(folder + "/") && !behind) {
                links.add(link);
            }
        }
    }

    private void check() {
        links.forEach(link -> findings.add(Broken.link(tree, link)));
        if (isBehindLink(Checksums.FILE)) {
            return;
        }
        if (!present.contains(Checksums.FILE)) {
            findings.add(Broken.at(
                    display(Checksums.FILE),
                    Messages.of("seal-broken.listMissing")
                            .with("release", version.text())
                            .with("restore", Broken.restore(display(Checksums.FILE)))));
        } else if (tree.size(at(Checksums.FILE)) > LIST_LIMIT) {
            findings.add(Broken.at(
                    display(Checksums.FILE),
                    Messages.of("seal-broken.listLong")
                            .with("bytes", LIST_LIMIT)
                            .with("restore", Broken.restore(display(Checksums.FILE)))));
        } else {
            compare(tree.read(at(Checksums.FILE)));
        }
    }

    private void compare(byte[] list) {
        try {
            checksums = Optional.of(Checksums.read(list));
        } catch (Checksums.Malformed malformed) {
            findings.add(
                    isReadableWithPlainLineEnds(list)
                            ? Broken.lineEnds(tree, at(Checksums.FILE))
                            : inList(
                                    malformed.line(),
                                    Messages.of("seal-broken.listLine")
                                            .with("problem", Message.plain(malformed.getMessage()))));
            return;
        }
        SortedMap<String, String> listed = checksums.get().files();
        SortedSet<String> added = new TreeSet<>(present);
        added.removeAll(listed.keySet());
        added.remove(Checksums.FILE);
        added.removeIf(this::isBehindLink);
        for (Map.Entry<String, String> file : listed.entrySet()) {
            compare(file.getKey(), file.getValue(), added);
        }
        added.forEach(path -> findings.add(Broken.added(display(path), version)));
        if (!listed.containsKey(SealFiles.POLICY) && findings.isEmpty()) {
            findings.add(inList(1, Messages.of("seal-broken.listWithoutPolicy").with("file", SealFiles.POLICY)));
        }
    }

    private static boolean isReadableWithPlainLineEnds(byte[] list) {
        try {
            Checksums.read(LineEnds.plain(list));
            return true;
        } catch (Checksums.Malformed malformed) {
            return false;
        }
    }

    private void compare(String path, String expected, SortedSet<String> added) {
        if (isBehindLink(path)) {
            return;
        }
        if (!present.contains(path)) {
            missing(path, expected, added);
            return;
        }
        String digest = tree.digest(at(path));
        if (digest.equals(expected)) {
            return;
        }
        if (differing(digest, expected) <= SLIP) {
            findings.add(inList(
                    checksums.orElseThrow().line(path),
                    Messages.of("seal-broken.digest").with("file", path).with("digest", digest)));
        } else {
            findings.add(
                    hasOtherLineEnds(path, expected) ? Broken.lineEnds(tree, at(path)) : Broken.changed(display(path)));
        }
    }

    private void missing(String path, String expected, SortedSet<String> added) {
        Optional<String> elsewhere = added.stream()
                .filter(other -> tree.digest(at(other)).equals(expected))
                .findFirst();
        elsewhere.ifPresent(added::remove);
        if (elsewhere.isPresent()) {
            findings.add(inList(
                    checksums.orElseThrow().line(path),
                    Messages.of("seal-broken.renamed").with("file", path).with("other", elsewhere.get())));
        } else if (!purged) {
            findings.add(Broken.missing(display(path), version));
        }
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private boolean hasOtherLineEnds(String path, String expected) {
        return tree.size(at(path)) <= LINE_ENDS_LIMIT
                && Sha256.of(LineEnds.plain(tree.read(at(path)))).equals(expected);
    }

    private boolean isBehindLink(String path) {
        return links.stream().anyMatch(link -> (at(path) + "/").startsWith(link + "/"));
    }

    private String at(String path) {
        return folder + "/" + path;
    }

    private String display(String path) {
        return tree.display(at(path));
    }

    /** A finding in the list of digests. */
    Finding inList(int line, Message what) {
        return atList(line, Messages.sequence(what, restoration()));
    }

    /** A finding in the list of digests with a message of its own. */
    Finding atList(int line, Message words) {
        return Broken.at(Location.line(display(Checksums.FILE), line), words);
    }

    /** A sentence that says how to get the whole folder back. */
    Message restoration() {
        return Messages.of("seal-broken.restoreRelease").with("command", Broken.checkout(tree.display(folder)));
    }

    /** A finding about a file whose digest is right. */
    Finding inFile(String path, Message what) {
        return Broken.at(display(path), what);
    }

    /**
     * Findings for the PDFs that carry another text than that of the release.
     *
     * @param attached the {@code policy.json} that a PDF carries; empty where it carries none
     */
    List<Finding> annexesOfOtherText(Release release, Function<byte[], Optional<byte[]>> attached) {
        return release.annexes().stream()
                .filter(annex -> attached.apply(annex.content())
                        .filter(model -> Sha256.of(model).equals(annex.model().orElse(release.modelDigest())))
                        .isEmpty())
                .map(annex -> inFile(
                        annex.fileName(),
                        Messages.of("seal-broken.annex")
                                .with("file", SealFiles.POLICY)
                                .with("release", version.text())
                                .with("restore", restoration())))
                .toList();
    }

    /** Whether its text had to be deleted. */
    boolean isPurged() {
        return purged;
    }

    VersionNumber version() {
        return version;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The list; empty where it is not there or not as it was written. */
    Optional<Checksums> checksums() {
        return checksums;
    }

    /** SHA-256 of the list. */
    String sealDigest() {
        return tree.digest(at(Checksums.FILE));
    }

    /** Whether there is a list, be it readable or not. */
    boolean hasList() {
        return present.contains(Checksums.FILE) && !isBehindLink(Checksums.FILE);
    }

    /** Whether a finding is about the list. */
    boolean isInList(Finding finding) {
        return finding.location().file().equals(display(Checksums.FILE));
    }

    /** Whether a file of the list is there. */
    boolean has(String path) {
        return present.contains(path) && checksums.orElseThrow().files().containsKey(path);
    }

    /** Length of a file that is there. */
    long size(String path) {
        return tree.size(at(path));
    }

    /** A file that is there. */
    byte[] content(String path) {
        return tree.read(at(path));
    }

    /** Paths of the list's files that are there. */
    List<String> paths() {
        return checksums.orElseThrow().files().keySet().stream()
                .filter(present::contains)
                .toList();
    }
}

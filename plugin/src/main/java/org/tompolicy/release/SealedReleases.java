package org.tompolicy.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.wording.Messages;

/**
 * The releases below the folder of measures, as they were sealed. Hidden files (names that start with a dot) do not
 * count.
 *
 * @param releases those whose files are all as they were sealed
 * @param broken numbers of the others, lowest first
 * @param findings what is not as it was sealed, sorted: {@code seal-broken}, one for each file that differs
 */
public record SealedReleases(Releases releases, List<VersionNumber> broken, List<Finding> findings) {

    public SealedReleases {
        Objects.requireNonNull(releases, "releases");
        broken = List.copyOf(broken);
        findings = findings.stream().distinct().sorted().toList();
    }

    /**
     * Reads every release and recomputes all digests and the chain.
     *
     * @param measures the folder {@code tom.measures}, on disk or at a commit
     * @throws java.io.UncheckedIOException when a file cannot be read; the message names it
     */
    public static SealedReleases read(FileTree measures) {
        return read(measures, Optional.empty());
    }

    /**
     * The same, and compares the text that the PDFs of the newest release carry with the sealed one: no later release
     * names the digest of its list, so that whoever edits its text could write a list that fits.
     *
     * @param attached the {@code policy.json} that a PDF carries; empty where it carries none
     */
    public static SealedReleases read(FileTree measures, Function<byte[], Optional<byte[]>> attached) {
        return read(measures, Optional.of(attached));
    }

    private static SealedReleases read(FileTree measures, Optional<Function<byte[], Optional<byte[]>>> attached) {
        if (measures.links().contains(SealFiles.FOLDER)) {
            return new SealedReleases(Releases.NONE, List.of(), List.of(Broken.link(measures, SealFiles.FOLDER)));
        }
        List<Finding> findings = new ArrayList<>();
        SortedSet<VersionNumber> versions = versions(measures, findings);
        Withdrawals withdrawals = Withdrawals.read(measures, versions);
        findings.addAll(withdrawals.findings());
        SortedMap<VersionNumber, ReleaseFolder> folders = new TreeMap<>();
        for (VersionNumber version : versions) {
            boolean purged = withdrawals
                    .of(version)
                    .map(record -> record.withdrawal().purged())
                    .orElse(false);
            folders.put(version, ReleaseFolder.read(measures, version, purged));
        }
        List<Release> releases = new ArrayList<>();
        SealChain chain = new SealChain(measures);
        for (ReleaseFolder folder : folders.values()) {
            List<Finding> broken = new ArrayList<>(folder.findings());
            if (broken.isEmpty()) {
                SealedContent content = SealedContent.read(folder, withdrawals.of(folder.version()));
                broken.addAll(content.findings());
                content.found().ifPresent(releases::add);
            }
            chain.add(folder, broken);
        }
        chain.close();
        findings.addAll(chain.findings());
        releases.removeIf(release -> chain.isBroken(release.version()) || withdrawals.isInDoubt(release.version()));
        for (Release release : List.copyOf(releases)) {
            ReleaseFolder folder = folders.get(release.version());
            List<Finding> wrong = ReleaseOrder.findings(folder, release, releases);
            findings.addAll(wrong);
            releases.removeIf(read -> !wrong.isEmpty() && read.equals(release));
        }
        if (attached.isPresent()) {
            new Releases(releases).newest().ifPresent(newest -> {
                List<Finding> wrong = folders.get(newest.version()).annexesOfOtherText(newest, attached.get());
                findings.addAll(wrong);
                releases.removeIf(read -> !wrong.isEmpty() && read.equals(newest));
            });
        }
        releases.forEach(release -> versions.remove(release.version()));
        return new SealedReleases(new Releases(releases), List.copyOf(versions), findings);
    }

    /** Numbers that are names of folders; a name that is no number is a finding. */
    private static SortedSet<VersionNumber> versions(FileTree tree, List<Finding> findings) {
        SortedSet<String> names = new TreeSet<>();
        for (String path : tree.paths()) {
            String[] parts = path.split("/", 3);
            if (parts.length == 3 && parts[0].equals(SealFiles.FOLDER)) {
                names.add(parts[1]);
            }
        }
        for (String link : tree.links()) {
            String[] parts = link.split("/");
            boolean beside = parts.length == 2 && parts[0].equals(SealFiles.FOLDER);
            if (beside && (tree.isFolder(link) || VersionNumber.of(parts[1]).isPresent())) {
                names.add(parts[1]);
            }
        }
        SortedSet<VersionNumber> versions = new TreeSet<>();
        for (String name : names) {
            Optional<VersionNumber> version = VersionNumber.of(name);
            version.ifPresent(versions::add);
            if (version.isEmpty()) {
                findings.add(
                        Broken.at(tree.display(SealFiles.FOLDER + "/" + name), Messages.of("seal-broken.folderName")));
            }
        }
        return versions;
    }
}

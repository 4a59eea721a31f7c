package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderLock;
import org.tompolicy.files.SourceFile;
import org.tompolicy.files.Tombstone;
import org.tompolicy.files.WriteOnce;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.release.Checksums;
import org.tompolicy.release.GitProblem;
import org.tompolicy.release.GitRepository;
import org.tompolicy.release.SealFiles;

/**
 * {@code tom:release -Dtom.withdraw=2026.1}: writes a record beside a seal that takes the release back. The sources are
 * not read: a release can be withdrawn whatever state they are in. Its text stays, unless it has to be purged; then its
 * list of digests stays and says what was there.
 */
public final class WithdrawGoal {

    private final Options options;
    private final WithdrawalRequest request;
    private final FileTree measures;
    private final Releases releases;
    private final Path folder;

    private WithdrawGoal(Options options, WithdrawalRequest request) {
        this.options = options;
        this.request = request;
        this.measures = Reading.measures(options);
        this.releases = Seals.read(measures).releases();
        this.folder = options.measures().resolve(SealFiles.FOLDER);
    }

    /**
     * Withdraws a release, or says every reason why not.
     *
     * @throws SetupProblem when there is no folder of measures
     * @throws java.io.UncheckedIOException when a file cannot be read, written or deleted
     */
    public static Outcome run(Options options, WithdrawalRequest request) {
        return new WithdrawGoal(options, request).outcome();
    }

    private Outcome outcome() {
        List<String> reasons = new ArrayList<>();
        Optional<VersionNumber> sealed = VersionNumber.of(request.version()).filter(this::isSealed);
        if (sealed.isEmpty()) {
            reasons.add(unknown());
        }
        Optional<Withdrawal> earlier = sealed.flatMap(this::withdrawal);
        if (earlier.isPresent() && !isLeftToPurge(sealed.orElseThrow())) {
            reasons.add("Release " + request.version() + " was withdrawn on "
                    + earlier.get().day() + (earlier.get().purged() ? ", and its text is gone" : "")
                    + "; the record stays as it is."
                    + (earlier.get().purged() ? "" : " Add -Dtom.purge where its text has to be deleted too."));
        }
        if (earlier.isEmpty() && sealed.filter(this::isInDoubt).isPresent()) {
            reasons.add("Release " + request.version()
                    + " or its withdrawal is not as it was written, and nothing is overwritten. Put it back from git or from"
                    + " a copy; tom:verify says what differs.");
        }
        if (earlier.isEmpty() && request.reason().isEmpty()) {
            reasons.add("Nobody said why: add -Dtom.reason=\"…\". Customers read it wherever the release is named.");
        }
        sealed.flatMap(number -> releases.find(number.text()))
                .filter(release -> release.issued().isAfter(options.asOf()))
                .map(release -> "Release " + release.version() + " was issued on " + release.issued()
                        + ", which is after tom.asOf (" + options.asOf() + "). Withdraw it on that day or later.")
                .ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return new Outcome(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of("Nothing is withdrawn, for "
                            + (reasons.size() == 1 ? "one reason:" : reasons.size() + " reasons:")
                            + reasons.stream().map(reason -> "\n- " + reason).collect(Collectors.joining())));
        }
        return withdraw(sealed.orElseThrow(), earlier);
    }

    private boolean isSealed(VersionNumber number) {
        return measures.isFile(SealFiles.FOLDER + "/" + number + "/" + Checksums.FILE);
    }

    /** Whether it cannot be said what there would be to write over or to delete. */
    private boolean isInDoubt(VersionNumber number) {
        return measures.links().contains(SealFiles.FOLDER)
                || measures.links().contains(SealFiles.FOLDER + "/" + number)
                || measures.kind(SealFiles.FOLDER + "/" + SealFiles.withdrawal(number)) != FileTree.Kind.MISSING
                || request.purge() && releases.find(number.text()).isEmpty();
    }

    private String unknown() {
        String named = request.version().isEmpty()
                ? "Nobody said which release: add -Dtom.withdraw=2026.1."
                : "There is no release '" + request.version().replaceAll("\\p{Cntrl}", "?") + "'.";
        return named
                + (releases.all().isEmpty()
                        ? " Nothing is sealed yet."
                        : " Sealed are "
                                + releases.all().stream()
                                        .map(release -> release.version().text())
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private Optional<Withdrawal> withdrawal(VersionNumber number) {
        return releases.find(number.text()).flatMap(Release::withdrawal);
    }

    /** A purge can follow a withdrawal, and go on where it was killed. */
    private boolean isLeftToPurge(VersionNumber number) {
        String prefix = SealFiles.FOLDER + "/" + number + "/";
        return request.purge()
                && measures.paths().stream()
                        .anyMatch(path -> path.startsWith(prefix) && !path.equals(prefix + Checksums.FILE));
    }

    private Outcome withdraw(VersionNumber number, Optional<Withdrawal> earlier) {
        Withdrawal withdrawal = earlier.map(
                        before -> new Withdrawal(before.day(), before.reason(), before.purged() || request.purge()))
                .orElseGet(() -> new Withdrawal(options.asOf(), request.reason(), request.purge()));
        Path record = folder.resolve(SealFiles.withdrawal(number));
        List<String> told = new ArrayList<>();
        String will = request.dryRun() ? " would be withdrawn" : " is withdrawn";
        told.add("Release " + number + will + " as of " + withdrawal.day() + ": " + withdrawal.reason());
        told.add(inForce(number));
        if (request.purge()) {
            told.add(
                    (request.dryRun() ? "All of its files but " : "All of its files were deleted but ") + Checksums.FILE
                            + (request.dryRun() ? " would be deleted." : ".")
                            + " They are still in the history of the repository, in copies of the site and with customers.");
        }
        if (request.dryRun()) {
            told.add("Nothing is written now.");
            return new Outcome(List.of(), told, List.of(), Optional.empty());
        }
        if (FolderLock.alone(folder, () -> write(number, record, withdrawal)).isEmpty()) {
            return new Outcome(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(
                            "Nothing is withdrawn: another run writes to the folder of the releases at this moment. Wait"
                                    + " until it has ended, then run the goal again."));
        }
        if (isInRepository()) {
            told.add("Commit it:");
            told.addAll(new GitCommands(options.buildRoot())
                    .commit(
                            (request.purge() ? "Purge release " : "Withdraw release ") + number,
                            request.purge()
                                    ? new Path[] {record, folder.resolve(number.text())}
                                    : new Path[] {record}));
        }
        return new Outcome(List.of(), told, List.of(record.toString()), Optional.empty());
    }

    private boolean isInRepository() {
        try {
            return GitRepository.of(options.measures()).isPresent();
        } catch (GitProblem unreadable) {
            return false;
        }
    }

    private Path write(VersionNumber number, Path record, Withdrawal withdrawal) {
        WriteOnce.removeUnfinished(folder);
        byte[] content = SealFiles.withdrawal(number, releases.find(number.text()), withdrawal);
        String path = SealFiles.FOLDER + "/" + SealFiles.withdrawal(number);
        if (measures.isFile(path)) {
            SourceFile.replace(record, measures.read(path), content, List.of(options.measures()));
        } else {
            WriteOnce.file(record, content);
        }
        if (request.purge()) {
            Tombstone.leave(folder.resolve(number.text()), Checksums.FILE);
        }
        return record;
    }

    private String inForce(VersionNumber withdrawn) {
        Releases left = new Releases(releases.all().stream()
                .filter(release -> !release.version().equals(withdrawn))
                .toList());
        return left.inForce(options.asOf())
                .map(release -> "In force on " + options.asOf() + " is then " + release.version() + ".")
                .orElse("No release is in force on " + options.asOf() + " then: the site shows the draft.");
    }
}

package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.check.Judgement;
import org.tompolicy.edition.changes.Review;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderTree;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.publish.Publisher;
import org.tompolicy.read.ReadResult;
import org.tompolicy.release.GitProblem;
import org.tompolicy.release.GitRepository;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * What the present state is compared with: a release as it was sealed, or the sources at a ref of the git repository.
 *
 * @param name as the user gave it
 * @param isRelease whether it is a release
 * @param notes sentences about it
 * @param review what its sources say beside the present ones; of a release nothing is known
 */
record EarlierState(String name, boolean isRelease, PublishedViews views, List<String> notes, Review review) {

    EarlierState {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(views, "views");
        notes = List.copyOf(notes);
        Objects.requireNonNull(review, "review");
    }

    /**
     * Finds it. A name that is both is the release.
     *
     * @param since number of a release or a git ref; empty for the newest release
     * @throws SetupProblem when it is neither, or cannot be read
     */
    static EarlierState of(Build build, String since) {
        Releases releases = build.releases();
        if (since.isEmpty()) {
            return releases.newestStanding()
                    .map(release -> ofRelease(release, build))
                    .orElseThrow(
                            () -> new SetupProblem("Say what to compare with: -Dtom.since=origin/main for a branch,"
                                    + " a tag or a commit. There is no release yet that could be meant without it."));
        }
        try {
            return releases.find(since)
                    .map(release -> ofRelease(release, build))
                    .orElseGet(() -> ofCommit(since, build));
        } catch (GitProblem problem) {
            throw new SetupProblem(problem.getMessage() + releases(releases));
        }
    }

    private static String releases(Releases releases) {
        return releases.all().isEmpty() ? " There is no release either." : " Releases are " + names(releases) + ".";
    }

    private static String names(Releases releases) {
        return releases.all().stream().map(release -> release.version().text()).collect(Collectors.joining(", "));
    }

    private static EarlierState ofRelease(Release release, Build build) {
        String version = release.version().text();
        PublishedViews views = release.views()
                .orElseThrow(() -> new SetupProblem("The text of release " + version
                        + " had to be deleted, so that nothing can be compared with it. Give another one:"
                        + releases(build.releases())));
        List<String> notes = new ArrayList<>();
        if (release.isWithdrawn()) {
            notes.add("Release " + version + " was withdrawn on "
                    + release.withdrawal().orElseThrow().day() + ".");
        }
        if (isRef(version, build.options())) {
            notes.add("The git repository has a name " + version + " too; the release is meant. For the other, give"
                    + " -Dtom.since=refs/tags/" + version + " or refs/heads/" + version + ".");
        }
        return new EarlierState(version, true, views, notes, Review.NONE);
    }

    private static boolean isRef(String name, Options options) {
        try {
            return GitRepository.of(options.measures())
                    .filter(repository -> repository.knows(name))
                    .isPresent();
        } catch (GitProblem unreadable) {
            return false;
        }
    }

    private static EarlierState ofCommit(String ref, Build build) {
        Options options = build.options();
        GitRepository repository = GitRepository.of(options.measures())
                .orElseThrow(() -> new SetupProblem(
                        "There is no release " + ref + ", and no git repository holds " + options.measures()
                                + ", where it could be the name of a commit." + releases(build.releases())));
        if (VersionNumber.of(ref).isPresent() && !repository.knows(ref)) {
            throw new SetupProblem("There is no release " + ref + " whose seal holds, and no commit of this name."
                    + releases(build.releases()) + " tom:verify says whether a seal is broken.");
        }
        List<String> notes = new ArrayList<>();
        Optional<FileTree> measures = repository.tree(ref, options.measures(), options.buildRoot(), others(options));
        if (measures.isEmpty()) {
            notes.add("There are no measures at " + ref + ": everything is new.");
        }
        Reading reading = Reading.of(
                measures.orElseGet(() -> nothing(options)),
                architecture(repository, ref, options, notes),
                options,
                build.cache());
        Found.unread(reading.result()).ifPresent(unread -> {
            throw new SetupProblem("Nothing can be compared with " + ref + ", where a file could not be read: " + unread
                    + " Give another commit with -Dtom.since=….");
        });
        int errors = errors(reading.result(), options);
        if (measures.isPresent() && errors > 0) {
            notes.add("The sources at " + ref + " have " + counted(errors) + "; what could be read is compared.");
        }
        Policy policy = reading.result().policy();
        Trace trace = Tracer.trace(policy, new TraceOptions(options.asOf(), options.lead(), options.grace()));
        Set<String> released = build.releases().measures();
        return new EarlierState(
                ref, false, Publisher.views(policy, trace, released), notes, ChangeReview.of(build, reading, trace));
    }

    private static Path[] others(Options options) {
        return options.architecture().stream().toArray(Path[]::new);
    }

    private static FileTree nothing(Options options) {
        return FolderTree.of(options.measures().resolve(".nothing"), options.buildRoot());
    }

    private static Optional<FileTree> architecture(
            GitRepository repository, String ref, Options options, List<String> notes) {
        if (options.architecture().isEmpty()) {
            return Optional.empty();
        }
        if (repository.holds(options.architecture().get())) {
            return repository.tree(ref, options.architecture().get(), options.buildRoot(), options.measures());
        }
        Optional<FileTree> present = Reading.tree(options.architecture().get(), options, Optional.empty());
        if (present.isPresent()) {
            notes.add("The architecture documents lie outside the git repository: those of today stand for those at "
                    + ref + ".");
        }
        return present;
    }

    private static int errors(ReadResult read, Options options) {
        return (int) new Judgement(options.severities())
                .of(read.findings(), read.policy()).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count();
    }

    static String counted(int errors) {
        return errors + (errors == 1 ? " error" : " errors");
    }
}

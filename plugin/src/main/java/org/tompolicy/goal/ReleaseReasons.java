package org.tompolicy.goal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.check.ReleaseChecks;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.Release;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.release.GitProblem;
import org.tompolicy.release.GitRepository;
import org.tompolicy.release.SealFiles;

/** Why the present state cannot be released: every reason at once, each with what to do. */
final class ReleaseReasons {

    /** Places and files that one reason names. */
    private static final int NAMED = 3;

    private final Build build;
    private final Options options;
    private final ReleaseRequest request;
    private final FileTree measures;

    ReleaseReasons(Build build, ReleaseRequest request) {
        this.build = build;
        this.options = build.options();
        this.request = request;
        this.measures = Reading.measures(options);
    }

    /** Empty where nothing stands in the way. */
    List<String> all(Optional<DraftRelease> draft, Optional<GitRepository> repository) {
        List<String> reasons = new ArrayList<>();
        version().ifPresent(reasons::add);
        findings().or(build::alwaysRefused).ifPresent(reasons::add);
        issue().ifPresent(reasons::add);
        future().ifPresent(reasons::add);
        effect().ifPresent(reasons::add);
        repository.flatMap(this::uncommitted).ifPresent(reasons::add);
        seals().ifPresent(reasons::add);
        draft.filter(this::isTheSame)
                .map(
                        same -> "Nothing that customers read differs from "
                                + same.before().orElseThrow().version()
                                + ", not even a proof: there is nothing to release. Did you save and commit what was to change?")
                .ifPresent(reasons::add);
        return reasons;
    }

    /** Whether customers read in every language exactly what the release before says, which was sealed in all of them. */
    private boolean isTheSame(DraftRelease draft) {
        return draft.isTheSame()
                && build.languages(Optional.empty()).stream()
                        .allMatch(language -> draft.before().orElseThrow().isIn(language)
                                && DraftRelease.of(build.in(language)).isTheSame());
    }

    private Optional<String> version() {
        return new NextVersion(build.releases(), options.asOf()).problem(request.version(), isTaken());
    }

    /** Whether something of that name is there, be it a whole release or not. */
    private boolean isTaken() {
        Optional<VersionNumber> number = VersionNumber.of(request.version());
        return number.isPresent()
                && Stream.of(number.get().text(), SealFiles.withdrawal(number.get()))
                        .anyMatch(name -> measures.kind(SealFiles.FOLDER + "/" + name) != FileTree.Kind.MISSING);
    }

    private Optional<String> findings() {
        List<Finding> stopping = build.findings().stream().filter(this::stops).toList();
        if (stopping.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> rules = new TreeMap<>();
        stopping.forEach(finding -> rules.merge(finding.rule().id(), 1, Integer::sum));
        return Optional.of(
                stopping.size() + (stopping.size() == 1 ? " finding stops" : " findings stop") + " a release: "
                        + rules.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(rule -> rule.getValue() + " " + rule.getKey())
                                .collect(Collectors.joining(", "))
                        + (stopping.size() == 1 ? ". It stands at " : ". They stand at ")
                        + named(stopping.stream()
                                .map(finding -> finding.location().toString())
                                .toList())
                        + ". What each asks for stands in its own line above, and in report/findings.json.");
    }

    private boolean stops(Finding finding) {
        return finding.severity().compareTo(Severity.RELEASE) >= 0
                || options.failOn().stops(List.of(finding));
    }

    private Optional<String> issue() {
        return build.releases().all().stream()
                .filter(release -> release.issued().isAfter(options.asOf()))
                .max(Comparator.comparing(Release::issued))
                .map(
                        release -> "It would be issued on " + options.asOf() + " (tom.asOf), and release "
                                + release.version()
                                + " was issued on " + release.issued()
                                + ": a later release is not issued earlier. Leave tom.asOf out, or give that day or a later one.");
    }

    private Optional<String> future() {
        return request.mayBeLater() || !options.asOf().isAfter(request.today())
                ? Optional.empty()
                : Optional.of("It would be issued on " + options.asOf() + " (tom.asOf), which is after today, "
                        + request.today() + ". Leave tom.asOf out, or add -Dtom.future if that is meant.");
    }

    /** Also where no promise has changed, of which no finding speaks, or where the project silences that rule. */
    private Optional<String> effect() {
        if (build.findings().stream().anyMatch(finding -> ReleaseChecks.isAboutEffect(finding) && stops(finding))) {
            return Optional.empty();
        }
        LocalDate effective = build.policy().facts().effective().orElse(options.asOf());
        return build.releases().all().stream()
                .filter(release -> !release.isWithdrawn() && !effective.isAfter(release.effective()))
                .max(Comparator.comparing(Release::effective))
                .map(release -> "It would hold from " + effective + ", and release " + release.version() + " from "
                        + release.effective() + ": a later release takes effect later. Write \":tom-effective: "
                        + release.effective().plusDays(1) + "\" or a later day into policy.adoc.");
    }

    private Optional<String> uncommitted(GitRepository repository) {
        List<Path> folders = Stream.of(
                        Stream.of(options.measures()), options.architecture().stream(), options.templates().stream())
                .flatMap(folder -> folder)
                .toList();
        try {
            List<String> paths =
                    repository.uncommitted(folders, List.of(options.measures().resolve(SealFiles.FOLDER)));
            return paths.isEmpty()
                    ? Optional.empty()
                    : Optional.of(paths.size() + (paths.size() == 1 ? " source is" : " sources are")
                            + " not as in the commit that the release would name: " + named(paths)
                            + ". Commit " + (paths.size() == 1 ? "it" : "them") + " first, or put "
                            + (paths.size() == 1 ? "it" : "them") + " back; git status shows what differs.");
        } catch (GitProblem problem) {
            return Optional.of(problem.getMessage());
        }
    }

    private Optional<String> seals() {
        List<Finding> broken = Seals.read(measures).findings();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of("What was sealed before is not as it was issued, so that nothing can be sealed upon it: "
                        + named(broken.stream()
                                .map(finding -> finding.location().toString())
                                .toList())
                        + ". Put it back from git or from a copy; tom:verify says what differs.");
    }

    private static String named(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        int more = distinct.size() - NAMED;
        return distinct.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}

package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tompolicy.check.Summary;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.FolderLock;
import org.tompolicy.files.WriteOnce;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.interchange.SealedPolicy;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.StateCounts;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.release.GitProblem;
import org.tompolicy.release.GitRepository;
import org.tompolicy.release.Seal;
import org.tompolicy.release.SealFiles;

/**
 * {@code tom:release}: seals the present state below {@code releases/} in the folder of measures, or says every reason
 * why it does not. It never commits: it prints the commands.
 */
public final class ReleaseGoal {

    /** Git may otherwise turn line ends when it checks files out, and then no digest fits. */
    private static final String ATTRIBUTES =
            "# Sealed files are the bytes that were issued: no conversion of line ends.\n* -text\n";

    private static final String ATTRIBUTES_FILE = ".gitattributes";

    private final Build build;
    private final Options options;
    private final ReleaseRequest request;
    private final Runnable afterEachStep;
    private final Path releases;

    private ReleaseGoal(Build build, ReleaseRequest request, Runnable afterEachStep) {
        this.build = build;
        this.options = build.options();
        this.request = request;
        this.afterEachStep = afterEachStep;
        this.releases = options.measures().resolve(SealFiles.FOLDER);
    }

    /**
     * Seals the state that the build has read.
     *
     * @throws java.io.UncheckedIOException when the release cannot be written; there is none then
     */
    public static Outcome run(Build build, ReleaseRequest request) {
        return run(build, request, () -> {});
    }

    /** The same; {@code afterEachStep} is called after each write. */
    static Outcome run(Build build, ReleaseRequest request, Runnable afterEachStep) {
        return new ReleaseGoal(build, request, afterEachStep).outcome();
    }

    private Outcome outcome() {
        Optional<DraftRelease> draft =
                build.reasonNotToPublish().isPresent() ? Optional.empty() : Optional.of(DraftRelease.of(build));
        List<String> told = new ArrayList<>();
        draft.map(DraftRelease::sentence).ifPresent(told::add);
        told.add(evidence());
        if (options.asOf().isAfter(request.today())) {
            told.add("The day of issue, " + options.asOf() + ", is after today, " + request.today() + ".");
        }
        List<String> reasons = new ArrayList<>();
        Optional<String> commit = Optional.empty();
        try {
            Optional<GitRepository> repository = GitRepository.of(options.measures());
            commit = repository.flatMap(this::commit);
            reasons.addAll(new ReleaseReasons(build, request).all(draft, repository));
        } catch (GitProblem problem) {
            reasons.addAll(new ReleaseReasons(build, request).all(draft, Optional.empty()));
            reasons.add(problem.getMessage());
        }
        if (!reasons.isEmpty()) {
            return build.outcome(List.of(), Optional.of(refusal(reasons))).tellingAlso(told);
        }
        FileSet files = files(draft.orElseThrow(), commit.orElse(""));
        return request.dryRun() ? dryRun(told, files) : seal(told, files, commit.isPresent());
    }

    /** The commit that is checked out; empty where it does not hold the folder of measures, which git then ignores. */
    private Optional<String> commit(GitRepository repository) {
        return repository
                .commit()
                .filter(id -> repository
                        .tree(id, options.measures(), options.buildRoot())
                        .isPresent());
    }

    private String refusal(List<String> reasons) {
        return (request.dryRun() ? "Nothing would be sealed, for " : "Nothing is sealed, for ")
                + (reasons.size() == 1 ? "one reason:" : reasons.size() + " reasons:")
                + reasons.stream().map(reason -> "\n- " + reason).collect(Collectors.joining());
    }

    private String evidence() {
        Summary summary = build.summary();
        if (summary.withoutEvidence() == 0) {
            return "No claim is without evidence.";
        }
        return summary.withoutEvidence() + " of " + summary.claims() + " claims are without evidence ("
                + summary.statesWithoutEvidence()
                + "). That stops no release; the release keeps the numbers, and no customer reads them.";
    }

    private FileSet files(DraftRelease draft, String commit) {
        PublishedViews issued = issued(draft);
        Optional<Release> previous = build.releases().newest();
        SealedPolicy sealed = new SealedPolicy(
                issued,
                draft.published(),
                previous.map(Release::version),
                previous.map(Release::sealDigest).orElse(""),
                commit,
                options.pluginVersion());
        List<IssuedAnnex> annexes =
                new ArrayList<>(annexes(build, issued, draft.history(build, issued), PolicyJson.seal(sealed)));
        SortedMap<String, SealedPolicy> translations = new TreeMap<>();
        for (String language : build.languages(Optional.empty())) {
            Build in = build.in(language);
            if (in != build) {
                DraftRelease words = DraftRelease.of(in);
                PublishedViews text = issued(words);
                SealedPolicy translation = sealed.in(text, words.published());
                translations.put(language, translation);
                annexes.addAll(annexes(in, text, words.history(in, text), PolicyJson.seal(translation)));
            }
        }
        return Seal.files(sealed, translations, annexes, states());
    }

    private PublishedViews issued(DraftRelease draft) {
        LocalDate issued = options.asOf();
        return draft.issuedAs(
                request.version(), issued, build.policy().facts().effective().orElse(issued));
    }

    /** One a label that the policy seals and a service, whatever the parameters of this build leave out. */
    private List<IssuedAnnex> annexes(Build in, PublishedViews issued, ChangeHistory history, byte[] model) {
        Instant dayOfIssue = options.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        AnnexSet set = new AnnexSet(
                issued.customer(),
                history,
                options.asOf(),
                in.templates(),
                in.texts(),
                dayOfIssue,
                // what is sealed for ever is set, whatever a cache holds
                Cache.none());
        List<String> labels = build.policy().facts().labels();
        List<IssuedAnnex> annexes = new ArrayList<>();
        for (String label : labels) {
            for (Optional<String> service : set.services(List.of())) {
                List<String> services = service.stream().toList();
                Optional<byte[]> own = service.map(one -> set.model(services))
                        .or(() -> Optional.of(model).filter(any -> in != build));
                byte[] pages = set.pdf(label, services, Optional.empty(), own.orElse(model));
                byte[] pdf =
                        request.key().map(key -> key.signed(pages, in.texts())).orElse(pages);
                String name = AnnexEdition.fileName(
                        request.version(), in.language(), labels.size() > 1 ? label : "", service.orElse(""));
                annexes.add(Seal.annex(
                        name,
                        label,
                        in.language(),
                        service,
                        AnnexEdition.pages(pdf),
                        pdf,
                        own,
                        request.key().map(SealingKey::signer)));
            }
        }
        return annexes;
    }

    private StateCounts states() {
        Summary summary = build.summary();
        return StateCounts.of(
                options.asOf(),
                summary.claims(),
                summary.claimsByState().entrySet().stream()
                        .collect(Collectors.toMap(state -> state.getKey().word(), state -> state.getValue())),
                summary.withoutEvidence());
    }

    private Path folder() {
        return releases.resolve(request.version());
    }

    private String effective() {
        LocalDate effective = build.policy().facts().effective().orElse(options.asOf());
        return "issued on " + options.asOf() + ", effective from " + effective;
    }

    private Outcome dryRun(List<String> told, FileSet files) {
        GitCommands git = new GitCommands(options.buildRoot());
        told.add("Release " + request.version() + " would be sealed, " + effective() + ". Nothing is written to "
                + git.readable(folder()) + " now; these files would be:");
        files.forEach((path, content) -> told.add("  " + path + " (" + content.length + " bytes)"));
        request.key()
                .ifPresent(key -> told.add(pdfs(files, "The PDF would be", "The PDFs would be") + key.signer() + "."));
        return build.outcome(List.of(), Optional.empty()).tellingAlso(told);
    }

    private static String pdfs(FileSet files, String one, String several) {
        int count = 0;
        for (String path : files.paths()) {
            count += path.endsWith(".pdf") ? 1 : 0;
        }
        return (count == 1 ? one : several) + " signed by ";
    }

    private Outcome seal(List<String> told, FileSet files, boolean isInRepository) {
        return FolderLock.alone(
                        releases,
                        () -> isOvertaken()
                                ? refused(
                                        "What is sealed in " + display(releases)
                                                + " has changed since this run has read it. Run the goal again.",
                                        told)
                                : sealAlone(told, files, isInRepository))
                .orElseGet(() -> refused(
                        "Another run writes to " + display(releases)
                                + " at this moment. Wait until it has ended, then run the goal again.",
                        told));
    }

    private Outcome refused(String reason, List<String> told) {
        return build.outcome(List.of(), Optional.of(refusal(List.of(reason)))).tellingAlso(told);
    }

    private String display(Path path) {
        return new GitCommands(options.buildRoot()).readable(path);
    }

    /** Whether somebody has sealed a release or taken one back since the build has read them. */
    private boolean isOvertaken() {
        return !standing(Seals.read(Reading.measures(options)).releases()).equals(standing(build.releases()));
    }

    private static List<String> standing(Releases releases) {
        return releases.all().stream()
                .map(release -> release.sealDigest() + release.withdrawal())
                .toList();
    }

    private Outcome sealAlone(List<String> told, FileSet files, boolean isInRepository) {
        WriteOnce.removeUnfinished(releases);
        Path attributes = releases.resolve(ATTRIBUTES_FILE);
        boolean isNew =
                isInRepository && WriteOnce.fileIfAbsent(attributes, ATTRIBUTES.getBytes(StandardCharsets.UTF_8));
        WriteOnce.folder(folder(), files, afterEachStep);
        ReportFolder.write(build.besideNewRelease());
        told.add("Release " + request.version() + " is sealed, " + effective() + ", with " + files.size() + " files.");
        request.key().ifPresent(key -> told.add(pdfs(files, "Its PDF is", "Its PDFs are") + key.signer() + "."));
        if (isInRepository) {
            GitCommands git = new GitCommands(options.buildRoot());
            told.add("Nothing in it may change from now on. Commit it, and sign a tag that others can check:");
            told.addAll(git.commit(
                    "Release " + request.version(), isNew ? new Path[] {attributes, folder()} : new Path[] {folder()}));
            told.add(GitCommands.tag(request.version()));
        } else {
            told.add("Nothing in it may change from now on: keep it with the sources.");
        }
        return build.outcome(List.of(folder().toString()), Optional.empty()).tellingAlso(told);
    }
}

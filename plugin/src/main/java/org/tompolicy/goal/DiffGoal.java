package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.Classification;
import org.tompolicy.change.Comparison;
import org.tompolicy.change.Declarations;
import org.tompolicy.change.Difference;
import org.tompolicy.check.ReleaseChecks;
import org.tompolicy.edition.changes.Changes;
import org.tompolicy.edition.changes.DiffJson;
import org.tompolicy.edition.changes.DiffMarkdown;
import org.tompolicy.edition.changes.DiffPage;
import org.tompolicy.edition.changes.DiffText;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.PublishedViews;

/**
 * {@code tom:diff}: what has changed for customers since a release or a git ref. It says what it finds and never fails
 * because of it; it refuses where a file could not be read, since what that says would look as if it were gone.
 */
public final class DiffGoal {

    private final Build build;
    private final EarlierState earlier;
    private final String since;

    private DiffGoal(Build build, EarlierState earlier, String since) {
        this.build = build;
        this.since = since;
        this.earlier = earlier;
    }

    /**
     * Compares the present state with an earlier one.
     *
     * @param since number of a release or a git ref; empty for the newest release
     * @param formats how it is said: as lines of the outcome, and as files below {@code diff/}, where only those of this
     *     run are left, also when it fails
     * @throws SetupProblem when there is no such release or ref, or files at that ref cannot be read
     * @throws java.io.UncheckedIOException when a file cannot be read or written
     */
    public static Outcome run(Build build, String since, Set<DiffFormat> formats) {
        clear(build.options());
        Optional<String> unread = build.unread();
        if (unread.isPresent()) {
            return new Outcome(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of("Nothing is compared while a file cannot be read: " + unread.get()));
        }
        return new DiffGoal(build, EarlierState.of(build, since.strip()), since.strip())
                .outcome(new TreeSet<>(formats));
    }

    /**
     * Removes what an earlier run wrote, so that nobody takes it for the result of a run that fails.
     *
     * @throws java.io.UncheckedIOException when it cannot be removed; the message names it
     */
    public static void clear(Options options) {
        Output.of(options).remove(Output.Folder.DIFF);
    }

    private Outcome outcome(Set<DiffFormat> formats) {
        Changes changes = changes();
        List<String> told =
                new ArrayList<>(formats.contains(DiffFormat.TEXT) ? DiffText.lines(changes, build.texts()) : List.of());
        FileSet.Builder files = FileSet.builder();
        List<String> written = new ArrayList<>();
        try {
            ChangedAnnexes.Written annexes = annexes(formats);
            told.addAll(annexes.notes());
            for (DiffFormat format : formats) {
                if (!format.file().isEmpty()) {
                    files.add(format.file(), content(format, changes));
                    written.add(Output.Folder.DIFF.word() + "/" + format.file());
                }
                if (format.isAnnex()) {
                    files.addAll(annexes.files().get(format));
                    annexes.files()
                            .get(format)
                            .paths()
                            .forEach(path -> written.add(Output.Folder.DIFF.word() + "/" + path));
                }
                if (format == DiffFormat.MARKDOWN) {
                    DiffMarkdown.write(changes, build.texts(), limit()).whole().ifPresent(whole -> {
                        files.add(DiffMarkdown.WHOLE, whole);
                        written.add(Output.Folder.DIFF.word() + "/" + DiffMarkdown.WHOLE);
                    });
                }
            }
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
        if (!written.isEmpty()) {
            Output.of(build.options()).replace(Output.Folder.DIFF, files.build());
        }
        return new Outcome(List.of(), told, written, Optional.empty());
    }

    /** What is compared once is written in all of these formats. */
    private ChangedAnnexes.Written annexes(Set<DiffFormat> formats) {
        Set<DiffFormat> asked = formats.stream().filter(DiffFormat::isAnnex).collect(Collectors.toSet());
        return asked.isEmpty()
                ? new ChangedAnnexes.Written(Map.of(), List.of())
                : ChangedAnnexes.of(build, earlier, since, asked);
    }

    private byte[] content(DiffFormat format, Changes changes) {
        UiTexts texts = build.texts();
        return switch (format) {
            case TEXT ->
                String.join("\n", DiffText.lines(changes, texts)).concat("\n").getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> DiffMarkdown.write(changes, texts, limit()).text().getBytes(StandardCharsets.UTF_8);
            case HTML -> DiffPage.render(changes, build.templates(), texts).getBytes(StandardCharsets.UTF_8);
            case JSON -> DiffJson.write(changes);
            case DOCX, PDF -> throw new IllegalStateException(format + " is written beside the others");
        };
    }

    /** How long a comment may be where it is to go; that of GitHub fits everywhere. */
    private int limit() {
        return switch (build.options().annotations()) {
            case GITLAB -> DiffMarkdown.LIMIT_OF_GITLAB;
            case GITHUB, NONE -> DiffMarkdown.LIMIT_OF_GITHUB;
        };
    }

    private Changes changes() {
        PublishedViews present = build.views();
        List<Difference> differences = Comparison.of(earlier.views(), present, build.policy());
        Declarations declarations = Declarations.of(build.policy()).since(earlier.views());
        return new Changes(
                ChangeSet.of(
                        earlier.name(),
                        present.customer().version(),
                        Classification.of(differences, declarations).changes()),
                build.texts().text(earlier.isRelease() ? "diff.release" : "diff.ref", earlier.name()),
                earlier.views().customer(),
                present.customer(),
                differences.stream()
                        .map(Difference::subject)
                        .distinct()
                        .filter(subject ->
                                declarations.of(subject).changeClass().isPresent())
                        .collect(Collectors.toMap(
                                subject -> subject,
                                subject ->
                                        declarations.of(subject).changeClass().orElseThrow())),
                findings(),
                notes(),
                earlier.review());
    }

    private List<Finding> findings() {
        return build.findings().stream()
                .filter(finding -> ReleaseChecks.rules().contains(finding.rule()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(earlier.notes());
        int errors = build.summary().number(Severity.ERROR);
        if (errors > 0) {
            notes.add("The present sources have " + EarlierState.counted(errors)
                    + ", which tom:check lists; what could be read is compared.");
        }
        return notes;
    }
}

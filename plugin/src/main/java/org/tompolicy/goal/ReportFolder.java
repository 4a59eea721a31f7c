package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tompolicy.edition.findings.Checked;
import org.tompolicy.edition.findings.FindingsEdition;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.report.ReportEdition;
import org.tompolicy.edition.report.ReportOptions;
import org.tompolicy.files.FileSet;

/**
 * {@code report/}: what was found, for people and for tools, and the letter about the newest release. It is written once a
 * build, before the first goal does its work, so that it is there also when the check fails.
 */
public final class ReportFolder {

    private final Build build;

    private ReportFolder(Build build) {
        this.build = build;
    }

    /**
     * Writes the folder of a build.
     *
     * @throws SetupProblem when a template of the user's own does not fit, or the folder is not ours
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public static void write(Build build) {
        Output.of(build.options()).replace(Output.Folder.REPORT, new ReportFolder(build).files());
    }

    private FileSet files() {
        FileSet.Builder files = FileSet.builder();
        // found before the work is divided: checks divide theirs too, and who waits for them must not keep them from it
        Checked checked = build.checked();
        Beside.all(List.<Supplier<FileSet>>of(
                        () -> FindingsEdition.files(checked, build.options().pluginVersion()), this::pages))
                .forEach(files::addAll);
        if (build.options().annotations() == Annotations.GITLAB) {
            files.addAll(FindingsEdition.gitLabFiles(checked));
        }
        return files.build();
    }

    /** What people read of it: page, table and calendar, and the letter. */
    private FileSet pages() {
        Options options = build.options();
        try {
            return FileSet.builder()
                    .addAll(ReportEdition.render(
                            build.policy(),
                            build.trace(),
                            build.findings(),
                            build.summary(),
                            new ReportOptions(
                                    options.asOf(), options.timestamp(), wayToSources(options), build.releases()),
                            build.templates(),
                            build.texts()))
                    .addAll(Notices.ofNewest(build))
                    .build();
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    /** From the folder to the root of the build; empty where the output lies elsewhere. */
    private static Optional<String> wayToSources(Options options) {
        Path report = options.output().resolve(Output.Folder.REPORT.word());
        return report.startsWith(options.buildRoot())
                ? Optional.of(
                        "../".repeat(report.getNameCount() - options.buildRoot().getNameCount() - 1) + "..")
                : Optional.empty();
    }
}

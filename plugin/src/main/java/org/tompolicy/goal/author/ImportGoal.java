package org.tompolicy.goal.author;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.check.Checks;
import org.tompolicy.files.BesideTree;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderTree;
import org.tompolicy.files.InputFile;
import org.tompolicy.files.NewFiles;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Output;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.intake.Intake;
import org.tompolicy.intake.Intake.Existing;
import org.tompolicy.intake.Intake.Imported;
import org.tompolicy.intake.Unreadable;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * {@code tom:import}: makes sources of a policy that exists as a web page, a Word file, Markdown or AsciiDoc. It adds files
 * and never changes one that is there; when anything is in the way, nothing is written.
 */
public final class ImportGoal {

    /** The longest file that is read, in bytes. */
    private static final int LIMIT = 64 << 20;

    private static final String POLICY = "policy.adoc";

    private ImportGoal() {}

    /**
     * Imports a policy.
     *
     * @param files one, or two of which the second is a translation of the first
     * @return what was written, or why nothing was
     * @throws SetupProblem when no file is named, or one is not there
     * @throws java.io.UncheckedIOException when a file cannot be read or written; the message names it
     */
    public static Outcome run(Options options, List<Path> files) {
        if (files.isEmpty()) {
            throw new SetupProblem(
                    "Say what to import: -Dtom.file=policy.html. It may be a web page, .docx, .md or .adoc;"
                            + " a second file behind a comma is its translation.");
        }
        if (files.size() > 2) {
            throw new SetupProblem("tom.file names " + files.size() + " files. Name one, or one and its translation:"
                    + " -Dtom.file=policy.html,translated.html");
        }
        List<Intake.File> contents = files.stream().map(ImportGoal::content).toList();
        try {
            FileTree tree = FolderTree.of(options.measures(), options.buildRoot());
            Existing existing = existing(tree);
            Imported imported = Intake.of(contents, existing, options.timestamp());
            add(options.measures(), imported.files());
            return new Outcome(
                    List.of(),
                    told(imported, existing, tree),
                    Output.importReport(
                            options, imported.report().markdown(wording(options, imported.policy())), imported.aside()),
                    Optional.empty(),
                    existing.policy() ? List.of(line(tree, imported), introduction(imported)) : List.of(),
                    List.of());
        } catch (Unreadable unreadable) {
            return new Outcome(List.of(), List.of(), List.of(), Optional.of(unreadable.getMessage()));
        }
    }

    /** The policy comes last where it is new: without it nobody takes the rest for whole. */
    private static void add(Path measures, FileSet files) {
        List<String> paths = new ArrayList<>();
        files.paths().forEach(paths::add);
        List<String> inTheWay = NewFiles.inTheWay(measures, paths);
        if (!inTheWay.isEmpty()) {
            throw new SetupProblem("Nothing was written: " + String.join(", ", inTheWay) + " below " + measures
                    + " is there already and is never overwritten.");
        }
        NewFiles.create(
                measures, files, paths.contains("policy.adoc") ? "policy.adoc" : paths.get(paths.size() - 1), Set.of());
    }

    /** What the rules about wording say of the old text. */
    private static List<String> wording(Options options, Policy policy) {
        Trace trace = Tracer.trace(policy, new TraceOptions(options.asOf(), options.lead(), options.grace()));
        return Checks.wording(policy, trace).stream()
                .map(finding -> finding.location().file() + ":"
                        + finding.location().line() + ": [" + finding.rule().id() + "] " + finding.message())
                .toList();
    }

    private static Intake.File content(Path file) {
        String name = file.getFileName().toString();
        byte[] content = InputFile.read(file, LIMIT)
                .orElseThrow(
                        () -> new SetupProblem("There is no file " + file + ". Set tom.file to the policy to import."));
        return new Intake.File(name, content, BesideTree.of(file));
    }

    private static Existing existing(FileTree tree) {
        if (!tree.isFolder("")) {
            return Existing.NOTHING;
        }
        Set<String> folders = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        Set<String> evidence = new TreeSet<>();
        Stream.concat(tree.paths().stream(), tree.folders().stream())
                .forEach(path -> folders.add(path.split("/", 2)[0]));
        for (String path : tree.paths()) {
            if (path.endsWith(".adoc")) {
                id(tree.read(path)).ifPresent(ids::add);
            }
            if (path.startsWith("evidence/")) {
                evidence.add(path);
            }
        }
        return new Existing(tree.isFile(POLICY), ids, folders, evidence);
    }

    /** The id in the header of a measure; a glance is enough, since an id too many does no harm. */
    private static Optional<String> id(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .limit(60)
                .filter(line -> line.startsWith(":tom-id:"))
                .map(line -> line.substring(":tom-id:".length()).strip())
                .findFirst();
    }

    private static List<String> told(Imported imported, Existing existing, FileTree tree) {
        List<String> told = new ArrayList<>(imported.summary());
        told.add("Wrote " + imported.files().size() + " files below " + tree.display("") + ", in the folders "
                + String.join(", ", imported.folders()) + ". Nothing that was there was changed.");
        told.add("Each promise has the role confirm until you have read it. Next: mvn tom:check");
        return told;
    }

    /** The introduction is no text of a measure, and the policy that is there has its own. */
    private static String introduction(Imported imported) {
        return "The title and the introduction are not in the policy, which has its own. They stand beside the report, in "
                + String.join(" and ", imported.aside().paths()) + ": take over what you want to keep.";
    }

    /** The line that makes the new folders part of the policy: that one is the writer's to change. */
    private static String line(FileTree tree, Imported imported) {
        String listed = new String(tree.read(POLICY), StandardCharsets.UTF_8)
                .lines()
                .filter(one -> one.startsWith(":tom-categories:"))
                .map(one -> one.substring(":tom-categories:".length()).strip())
                .findFirst()
                .orElse("");
        String all = Stream.concat(Stream.of(listed).filter(one -> !one.isEmpty()), imported.folders().stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return "Write into " + tree.display(POLICY) + ": :tom-categories: " + all;
    }
}

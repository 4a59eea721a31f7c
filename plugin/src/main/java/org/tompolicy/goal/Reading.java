package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderTree;
import org.tompolicy.files.OwnCode;
import org.tompolicy.files.Progress;
import org.tompolicy.finding.Finding;
import org.tompolicy.read.PolicyReader;
import org.tompolicy.read.ReadResult;
import org.tompolicy.source.ReadingFailure;
import org.tompolicy.source.SourceOptions;
import org.tompolicy.source.SourceOptions.Parsing;
import org.tompolicy.source.SourceReader;
import org.tompolicy.source.Sources;

/**
 * The source folders of a policy, and what they say.
 *
 * @param measures the folder {@code tom.measures}
 * @param architecture the folder {@code tom.architecture}; empty where there is none
 */
public record Reading(FileTree measures, Optional<FileTree> architecture, Sources sources, ReadResult result) {

    private static final String POLICY_FILE = "policy.adoc";

    public Reading {
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(result, "result");
    }

    /**
     * Reads the folders that the options name.
     *
     * @param cache what earlier builds have read
     * @throws SetupProblem when there is no folder of measures, or the machine fails while a document is read
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Reading of(Options options, Cache cache) {
        return of(options, cache, Progress.NONE);
    }

    /** The same, telling how far it has come. */
    static Reading of(Options options, Cache cache, Progress progress) {
        FileTree measures = measures(options);
        Optional<FileTree> architecture =
                options.architecture().flatMap(folder -> tree(folder, options, Optional.of(options.measures())));
        return of(measures, architecture, options, cache, progress);
    }

    /** The cache that the options name; none where nobody can say which program reads and sets. */
    public static Cache cache(Options options) {
        return options.cache()
                .filter(any -> OwnCode.digest(Reading.class).isPresent())
                .map(Cache::in)
                .orElseGet(Cache::none);
    }

    /**
     * The folder of measures, without reading its files.
     *
     * @throws SetupProblem when there is none
     */
    static FileTree measures(Options options) {
        return tree(options.measures(), options, options.architecture())
                .orElseThrow(() -> new SetupProblem("There is no folder of measures at " + options.measures()
                        + ". Set tom.measures to the folder that holds " + POLICY_FILE + "."));
    }

    /**
     * Reads two trees.
     *
     * @param cache what earlier builds have read
     * @throws SetupProblem when the machine fails while a document is read
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Reading of(FileTree measures, Optional<FileTree> architecture, Options options, Cache cache) {
        return of(measures, architecture, options, cache, Progress.NONE);
    }

    private static Reading of(
            FileTree measures, Optional<FileTree> architecture, Options options, Cache cache, Progress progress) {
        SourceOptions reading =
                SourceOptions.at(options.timestamp()).parsed(options.fork() ? Parsing.FORKED : Parsing.HERE);
        Sources sources = sources(new SourceReader(measures, architecture, reading, cache), progress);
        ReadResult result = new PolicyReader().read(sources, measures.display(POLICY_FILE));
        List<FileTree> trees =
                Stream.concat(Stream.of(measures), architecture.stream()).toList();
        return new Reading(measures, architecture, sources, result.withFindings(toldOnce(result.findings(), trees)));
    }

    /** The findings without those of a symbolic link that stand in the file that it leads to as well. */
    private static List<Finding> toldOnce(List<Finding> findings, List<FileTree> trees) {
        Map<String, String> originals = new TreeMap<>();
        for (FileTree tree : trees) {
            for (String path : tree.links().isEmpty() ? List.<String>of() : tree.paths()) {
                String original = tree.original(path);
                if (!original.equals(path)) {
                    originals.put(tree.display(path), tree.display(original));
                }
            }
        }
        Set<Finding> told = Set.copyOf(findings);
        return findings.stream()
                .filter(finding -> {
                    String original = originals.get(finding.location().file());
                    return original == null || !told.contains(finding.in(original));
                })
                .toList();
    }

    private static Sources sources(SourceReader reader, Progress progress) {
        try {
            return reader.read(progress);
        } catch (ReadingFailure failure) {
            throw new SetupProblem(failure.getMessage(), failure);
        }
    }

    /** A folder that is there, with a second one where symbolic links may end. */
    static Optional<FileTree> tree(Path folder, Options options, Optional<Path> other) {
        FileTree tree =
                FolderTree.of(folder, options.buildRoot(), other.stream().toArray(Path[]::new));
        return tree.isFolder("") ? Optional.of(tree) : Optional.empty();
    }
}

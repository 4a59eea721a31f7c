package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines for people to paste: goals never commit. */
final class GitCommands {

    private final Path buildRoot;

    /** Commands whose paths are relative to {@code buildRoot} where they lie below it. */
    GitCommands(Path buildRoot) {
        this.buildRoot = buildRoot;
    }

    /** Adds paths and commits them. */
    List<String> commit(String message, Path... paths) {
        List<String> lines = new ArrayList<>();
        lines.add("  git add " + Arrays.stream(paths).map(this::quoted).collect(Collectors.joining(" ")));
        lines.add("  git commit -m \"" + message + "\"");
        return lines;
    }

    /** Signs a tag of a release. */
    static String tag(String version) {
        return "  git tag -s policy-" + version + " -m \"Release " + version + "\"";
    }

    private String quoted(Path path) {
        String text = readable(path);
        return text.matches("[\\p{L}\\p{N}._/:-]+") ? text : "\"" + text + "\"";
    }

    /** A path as findings show it. */
    String readable(Path path) {
        return (path.startsWith(buildRoot) ? buildRoot.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }
}

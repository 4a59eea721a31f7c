package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A program of npm, called by itself and not by {@code npx}, which would cost half a second.
 *
 * @param files of its project with their text, by path
 * @param isRepository whether its project has to be one of git
 */
record NodeTool(
        Workplace place,
        String id,
        String name,
        String remark,
        BiPredicate<Integer, Case> when,
        String text,
        String output,
        Map<String, String> files,
        List<String> command,
        List<String> remembered,
        boolean isRepository)
        implements Tool {

    @Override
    public boolean runs(int measures, Case situation) {
        return when.test(measures, situation);
    }

    @Override
    public void prepare(Path source, Path project) throws IOException {
        Folders.copy(source, project.resolve(text));
        for (var file : files.entrySet()) {
            Corpus.put(project.resolve(file.getKey()), file.getValue());
        }
        Path modules = project.resolve("node_modules");
        if (!Files.exists(modules)) {
            Files.createSymbolicLink(modules, place.node());
        }
        if (isRepository) {
            Corpus.put(project.resolve(".gitignore"), "node_modules\n" + String.join("\n", remembered) + "\n");
            Run.quietly(List.of("git", "init", "-q"), project);
            Run.quietly(List.of("git", "add", "-A"), project);
            Run.quietly(
                    List.of(
                            "git",
                            "-c",
                            "user.name=bench",
                            "-c",
                            "user.email=bench@example.com",
                            "commit",
                            "-q",
                            "-m",
                            "Text"),
                    project);
        }
    }
}

package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A plugin of Maven, run as {@code mvn package}.
 *
 * @param files of its project with their text, by path
 * @param repository another one than that of the workplace
 */
record MavenTool(
        Workplace place,
        String id,
        String name,
        String remark,
        BiPredicate<Integer, Case> when,
        String text,
        String output,
        java.util.Map<String, String> files,
        Optional<Path> repository)
        implements Tool {

    @Override
    public boolean runs(int measures, Case situation) {
        return when.test(measures, situation);
    }

    @Override
    public void prepare(Path source, Path project) throws IOException {
        Folders.copy(source, project.resolve(text));
        Files.createDirectories(project.resolve(".mvn"));
        for (var file : files.entrySet()) {
            Corpus.put(project.resolve(file.getKey()), file.getValue());
        }
        if (!fetched()) {
            // Once with the network, and not counted: what the plugin needs comes with its first build.
            Run.quietly(place.mavenOnline(repository, "package"), project);
            Corpus.put(mark(), "");
        }
    }

    private boolean fetched() {
        return Files.exists(mark());
    }

    private Path mark() {
        return place.folder().resolve("fetched-" + id);
    }

    @Override
    public List<String> command() {
        return place.maven(repository, "package");
    }

    @Override
    public List<String> remembered() {
        return List.of("target");
    }
}

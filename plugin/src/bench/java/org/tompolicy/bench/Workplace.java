package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything is made.
 *
 * @param folder of the whole run
 * @param maven the program of Maven, pinned
 * @param repository where the plugin is installed; empty for the usual one
 */
record Workplace(Path folder, Path maven, Optional<Path> repository) {

    static final String MAVEN = "3.9.16";

    /** Unpacks the pinned Maven, with the one that is on the path. */
    static Workplace in(Path folder, Optional<Path> repository) throws IOException {
        Path home = folder.resolve("apache-maven-" + MAVEN);
        if (!Files.exists(home)) {
            Files.createDirectories(folder);
            List<String> copy = new ArrayList<>(List.of(
                    "mvn",
                    "-B",
                    "-q",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                    "-Dartifact=org.apache.maven:apache-maven:" + MAVEN + ":tar.gz:bin",
                    "-DoutputDirectory=" + folder));
            repository.ifPresent(there -> copy.add("-Dmaven.repo.local=" + there));
            Run.quietly(copy, folder);
            Run.quietly(List.of("tar", "xzf", "apache-maven-" + MAVEN + "-bin.tar.gz"), folder);
        }
        return new Workplace(folder, home.resolve("bin/mvn"), repository);
    }

    /** A call of Maven without the network; {@code -q} because a log that is read costs time as well. */
    List<String> maven(Optional<Path> otherRepository, String... arguments) {
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-q", "-o"));
        otherRepository.or(() -> repository).ifPresent(there -> command.add("-Dmaven.repo.local=" + there));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same with the network, to fetch what is not there yet. */
    List<String> mavenOnline(Optional<Path> otherRepository, String... arguments) {
        return maven(otherRepository, arguments).stream()
                .filter(word -> !word.equals("-o"))
                .toList();
    }

    Path node() {
        return folder.resolve("npm/node_modules");
    }
}

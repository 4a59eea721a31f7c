package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a Maven of this machine in a folder, with the plugin that this build has installed for its tests.
 *
 * @param settings see {@link #settings}
 */
record MavenRun(Path maven, Path jdk, Path settings) {

    /** What a run said, and whether it went well (0). */
    record Result(int exitCode, String log) {}

    /** Settings with which the local repository of this machine serves as a remote one. */
    static Path settings(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("settings.xml"),
                Files.readString(Path.of("src", "it", "settings.xml"))
                        .replace(
                                "@localRepositoryUrl@",
                                Path.of(System.getProperty("tom.it.localRepository"))
                                        .toUri()
                                        .toString()));
    }

    /** Runs goals; nothing can be typed meanwhile. */
    Result of(Path project, String... goals) throws Exception {
        Path log = Files.createTempFile(settings.getParent(), "run", ".log");
        List<String> command = new ArrayList<>(List.of(
                maven.resolve("bin/mvn").toString(),
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + Path.of("target", "it-repo").toAbsolutePath()));
        command.addAll(List.of(goals));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djruby.compile.mode=OFF");
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the build does not end");
        return new Result(process.exitValue(), Files.readString(log));
    }
}

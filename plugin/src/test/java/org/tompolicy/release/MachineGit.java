package org.tompolicy.release;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git of the machine, for repositories of forms that JGit cannot make. */
final class MachineGit {

    private static final String NULL =
            System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).startsWith("windows")
                    ? "NUL"
                    : "/dev/null";

    private final Path folder;

    MachineGit(Path folder) {
        this.folder = folder;
    }

    /** A new repository; the test is skipped, and says so, where there is no git or it does not know a format. */
    static MachineGit init(Path folder, String... options) throws Exception {
        Files.createDirectories(folder);
        MachineGit git = new MachineGit(folder);
        List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main"));
        arguments.addAll(List.of(options));
        git.runOrSkip(arguments.toArray(String[]::new));
        return git;
    }

    MachineGit write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    MachineGit commit(String message) throws Exception {
        run("add", "-A");
        run("commit", "-q", "-m", message);
        return this;
    }

    String run(String... arguments) throws Exception {
        Ran ran = ran(arguments);
        if (ran.code != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + ": " + ran.output);
        }
        return ran.output.strip();
    }

    void runOrSkip(String... arguments) throws Exception {
        Ran ran;
        try {
            ran = ran(arguments);
        } catch (IOException noGit) {
            assumeTrue(false, "no git on the path");
            return;
        }
        assumeTrue(ran.code == 0, () -> "this git cannot git " + String.join(" ", arguments) + ": " + ran.output);
    }

    private record Ran(int code, String output) {}

    private Ran ran(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Somebody", "-c", "user.email=a@example.com"));
        // No maintenance in the background: it would write into the folder while the test deletes it.
        command.addAll(List.of("-c", "gc.auto=0", "-c", "maintenance.auto=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", NULL);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}

package org.tompolicy.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.files.Program;

/**
 * The git on the path, run to read: without shell, prompt, network, hook, or settings of user and machine. It is the only
 * class of this room that starts a program. Arguments are fixed, or paths after {@code --}; what a user names goes in by
 * standard input.
 */
final class GitCommand {

    /** Programs that a repository's own settings name are switched off; who owns the folder is of no matter to a reader. */
    private static final List<String> READ_ONLY =
            List.of("--no-pager", "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "safe.directory=*");

    /** Without them a program is not even started on Windows. */
    private static final Set<String> KEPT_VARIABLES = Set.of("PATH", "SYSTEMROOT", "TEMP", "TMP");

    private static final Map<String, String> VARIABLES = Map.of(
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_NO_LAZY_FETCH", "1",
            // what a git before 2.45 understands instead: no way to any other repository
            "GIT_ALLOW_PROTOCOL", "none",
            "GIT_NO_REPLACE_OBJECTS", "1",
            "GIT_LITERAL_PATHSPECS", "1",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "LC_ALL", "C");

    private static final int COMPLAINT = 1 << 14;

    /** It ended with an error. The message is the first line that it said. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    private final Path program;
    private final Path folder;

    private GitCommand(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The search path of this process. */
    static String searchPath() {
        return new ProcessBuilder()
                .environment().entrySet().stream()
                        .filter(variable ->
                                variable.getKey().toUpperCase(Locale.ROOT).equals("PATH"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }

    /**
     * The git for a folder; empty where there is none on the path.
     *
     * @param searchPath in the form of the variable {@code PATH}
     */
    static Optional<GitCommand> in(Path folder, String searchPath) {
        return Program.find("git", searchPath).map(program -> new GitCommand(program, folder));
    }

    /** What it says on standard output, whole. */
    byte[] run(String... arguments) throws IOException {
        try (Running running = start(arguments);
                InputStream out = running.output()) {
            byte[] said = out.readAllBytes();
            running.requireSuccess();
            return said;
        }
    }

    /** Starts it; the caller closes it. */
    Running start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(READ_ONLY);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> !KEPT_VARIABLES.contains(name.toUpperCase(Locale.ROOT)));
        builder.environment().putAll(VARIABLES);
        return new Running(builder.start());
    }

    /** A git that runs. */
    static final class Running implements AutoCloseable {

        private final Process process;
        private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();
        private final Thread listener;

        private Running(Process process) {
            this.process = process;
            this.listener = new Thread(this::listen, "git");
            listener.setDaemon(true);
            listener.start();
        }

        /** Takes all that it says, so that it never waits for a reader. */
        private void listen() {
            try (InputStream said = process.getErrorStream()) {
                complaint.write(said.readNBytes(COMPLAINT));
                said.transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                // nobody waits for its complaint any more
            }
        }

        OutputStream input() {
            return process.getOutputStream();
        }

        InputStream output() {
            return process.getInputStream();
        }

        /** Waits for its end. */
        void requireSuccess() throws IOException {
            try {
                int code = process.waitFor();
                listener.join();
                if (code != 0) {
                    throw new Failed(complaint());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while git was running", e);
            }
        }

        private String complaint() {
            String said = complaint.toString(StandardCharsets.UTF_8);
            Optional<String> fatal =
                    said.lines().filter(line -> line.startsWith("fatal: ")).reduce((first, last) -> last);
            String text = fatal.isPresent() ? said.substring(said.lastIndexOf(fatal.get()) + 7) : said;
            return text.strip().replaceAll("\\s+", " ");
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}

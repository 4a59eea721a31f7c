package org.tompolicy.goal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser or a server on the path of this machine. The folder that it is started with is thrown away when it ends. */
final class LocalProgram {

    /** A program that runs, what it said when it was ready, and what to close at the end. */
    record Running(String said, Closeable end) {}

    private final Path program;
    private final Pattern ready;

    private LocalProgram(Path program, Pattern ready) {
        this.program = program;
        this.ready = ready;
    }

    /**
     * The first of some programs that there is.
     *
     * @param ready the words with which it says that it is ready, and where; what is told of them is their first group
     */
    static Optional<LocalProgram> find(List<String> names, Pattern ready) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new LocalProgram(program, ready));
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param arguments of the program, for an empty folder that is its own
     */
    Running start(Function<Path, List<String>> arguments) throws Exception {
        Path folder = Files.createTempDirectory("program");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments.apply(folder));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("XDG_CONFIG_HOME", folder.toString(), "XDG_DATA_HOME", folder.toString()));
        Process process = builder.start();
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, said), "program");
        reader.setDaemon(true);
        reader.start();
        Closeable end = () -> {
            end(process);
            delete(folder);
        };
        try {
            return new Running(said.get(2, TimeUnit.MINUTES), end);
        } catch (Exception e) {
            end.close();
            throw e;
        }
    }

    /** Reads what it prints until it ends, and finds that it is ready. */
    private void read(Process process, CompletableFuture<String> said) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher words = ready.matcher(line);
                if (words.find()) {
                    said.complete(words.group(1));
                }
            }
        } catch (IOException e) {
            said.completeExceptionally(e);
        }
        said.completeExceptionally(new IllegalStateException(program + " ended"));
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        all.forEach(handle -> handle.onExit().join());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

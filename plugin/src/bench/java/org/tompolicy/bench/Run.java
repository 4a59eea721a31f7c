package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One whole process, with those that it starts.
 *
 * @param seconds from its start to its end
 * @param largest most memory that one process of it had, in KiB
 * @param together most memory that all of them had at one moment, in KiB; pages that two share count twice
 */
record Run(double seconds, long largest, long together) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 25;
    private static final Path PROCESSES = Path.of("/proc");

    /**
     * Runs a command to its end.
     *
     * @throws IOException when it cannot be started or ends otherwise than with 0; with what it said
     */
    static Run of(List<String> command, Path folder) throws IOException {
        Path said = Files.createTempFile("bench", ".log");
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            Map<Long, Long> most = new HashMap<>();
            long together = 0;
            while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                together = Math.max(together, look(process, most));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " in " + folder + " ended with " + process.exitValue()
                        + ":\n" + end(said));
            }
            long largest =
                    most.values().stream().mapToLong(Long::longValue).max().orElse(0);
            return new Run(seconds, largest, together);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new IOException(ends);
        } finally {
            Files.delete(said);
        }
    }

    /** Runs what is not measured. */
    static void quietly(List<String> command, Path folder) throws IOException {
        of(command, folder);
    }

    private static String end(Path said) throws IOException {
        List<String> lines = Files.readAllLines(said, java.nio.charset.StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Notes the most that each process has had so far, which the kernel keeps, and says what they have together now. */
    private static long look(Process process, Map<Long, Long> most) {
        try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
            return all.mapToLong(one -> look(one.pid(), most)).sum();
        }
    }

    private static long look(long pid, Map<Long, Long> most) {
        long now = 0;
        try (Stream<String> lines = Files.lines(PROCESSES.resolve(pid + "/status"))) {
            for (String line : lines.filter(line -> line.startsWith("VmHWM:") || line.startsWith("VmRSS:"))
                    .toList()) {
                long kibibytes = Long.parseLong(line.replaceAll("\\D", ""));
                if (line.startsWith("VmHWM:")) {
                    most.merge(pid, kibibytes, Math::max);
                } else {
                    now = kibibytes;
                }
            }
        } catch (IOException | java.io.UncheckedIOException ended) {
            // between two looks
        }
        return now;
    }
}

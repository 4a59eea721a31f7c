package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs what is measured, and writes down what it took.
 *
 * @param figures the file that all figures are in
 * @param hush a command of the shell that is run before each measured process, such as one that stops what else is at work
 * @param wake one that is run after each
 */
record Measuring(Path figures, Optional<String> hush, Optional<String> wake) {

    void run(int measures, Case situation, String tool, List<String> command, Path folder, Path output)
            throws IOException {
        Run run = alone(() -> Run.of(command, folder));
        note(new Figure(measures, situation, tool, run, Folders.size(output)));
    }

    void note(Figure figure) throws IOException {
        figure.addTo(figures);
        System.out.printf(
                "%6d %-20s %-32s %8.2f s %6d MiB %6d MiB%n",
                figure.measures(),
                figure.situation().word(),
                figure.tool(),
                figure.run().seconds(),
                figure.run().largest() / 1024,
                figure.run().together() / 1024);
    }

    /** Something that takes time. */
    interface Work<T> {
        T done() throws IOException;
    }

    <T> T alone(Work<T> work) throws IOException {
        shell(hush);
        try {
            return work.done();
        } finally {
            shell(wake);
        }
    }

    private static void shell(Optional<String> command) throws IOException {
        if (command.isPresent()) {
            Run.quietly(List.of("bash", "-c", command.get()), Path.of("."));
        }
    }
}

package org.tompolicy.goal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.tompolicy.files.FolderWatch;

/**
 * {@code tom:check -Dtom.watch}: checks, and checks again after each change of a source, until it is ended. What is found never
 * ends it: whoever is writing is in the middle of something.
 */
public final class CheckWatch implements AutoCloseable {

    private final Options options;
    private final Consumer<Outcome> tell;
    private final FolderWatch watch;
    private final Told told = new Told();

    private CheckWatch(Options options, Consumer<Outcome> tell) {
        this.options = options.parsingHere();
        this.tell = tell;
        this.watch = FolderWatch.of(options.watched());
    }

    /**
     * Checks until the watch is closed or the thread is interrupted.
     *
     * @param tell takes what the console should say, after each check
     * @throws SetupProblem when the sources cannot be read at all at the beginning
     */
    public static void run(Options options, Consumer<Outcome> tell) {
        try (CheckWatch watch = open(options, tell)) {
            watch.untilClosed();
        }
    }

    /** Checks once; changes since then are seen in {@link #untilClosed}. */
    static CheckWatch open(Options options, Consumer<Outcome> tell) {
        CheckWatch watch = new CheckWatch(options, tell);
        try {
            tell.accept(watch.checked()
                    .tellingAlso(List.of("Every change of a source is checked from now on. Ctrl-C ends it.")));
            return watch;
        } catch (RuntimeException | Error failed) {
            watch.close();
            throw failed;
        }
    }

    /** Looks for changes, and checks after each. */
    void untilClosed() {
        try {
            for (Optional<SortedSet<Path>> changed = watch.next(); changed.isPresent(); changed = watch.next()) {
                again();
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    private void again() {
        try {
            Outcome outcome = checked();
            int mended = told.mended();
            tell.accept(mended == 0 ? outcome : outcome.tellingAlso(List.of(gone(mended))));
        } catch (SetupProblem | UncheckedIOException problem) {
            // half a change, such as a folder that is being moved: the next one may complete it
            tell.accept(Outcome.warning(problem.getMessage()));
        }
    }

    private static String gone(int mended) {
        return mended == 1 ? "One finding is gone." : mended + " findings are gone.";
    }

    private Outcome checked() {
        Build build = Build.open(options);
        ReportFolder.write(build);
        Outcome outcome = build.outcome(List.of(), Optional.empty());
        return new Outcome(
                told.unsaid(outcome.newFindings()),
                outcome.summary(),
                List.of(),
                Optional.empty(),
                outcome.warnings(),
                List.of());
    }

    @Override
    public void close() {
        watch.close();
    }
}

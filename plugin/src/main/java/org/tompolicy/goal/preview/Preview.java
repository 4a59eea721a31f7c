package org.tompolicy.goal.preview;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.files.FolderWatch;
import org.tompolicy.goal.Build;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.goal.Told;

/**
 * {@code tom:preview}: serves the draft site on loopback and shows it anew after each change of a source. Pages come first
 * and the checks beside them, so that a change is seen before everything that it may mean is found. Nothing is written.
 */
public final class Preview implements AutoCloseable {

    /** How long Ctrl-C waits for work that is under way. */
    private static final long SECONDS_TO_END = 5;

    private final Options options;
    private final Consumer<Outcome> tell;
    private final FolderWatch watch;
    private final PreviewServer server;
    private final ExecutorService checking;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Told told = new Told();
    private Optional<Draft> before = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private Shown shown;

    private Preview(Options options, OptionalInt port, Consumer<Outcome> tell) {
        this.options = options.showing(Options.DRAFT).parsingHere();
        this.tell = tell;
        this.watch = FolderWatch.of(options.watched());
        try {
            this.shown = Shown.first(first());
            this.server = PreviewServer.open(port, this);
        } catch (RuntimeException | Error failed) {
            watch.close();
            throw failed;
        }
        this.checking = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "tom-preview-check");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Serves the draft until the process is asked to end (Ctrl-C) or the thread is interrupted.
     *
     * @param port on which; empty for the usual one, or any other where that is taken
     * @param tell takes what the console should say, at the beginning and after each change; called by several threads
     * @throws SetupProblem when the sources cannot be read at all, or the port is taken
     */
    public static void run(Options options, OptionalInt port, Consumer<Outcome> tell) {
        try (Preview preview = open(options, port, tell)) {
            Thread end = new Thread(preview::end, "tom-preview-end");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                preview.untilClosed();
            } finally {
                preview.ended.countDown();
                removeHook(end);
            }
        }
    }

    private static void removeHook(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            // it is being run
        }
    }

    /** Reads and serves the draft; changes are seen in {@link #untilClosed}. */
    static Preview open(Options options, OptionalInt port, Consumer<Outcome> tell) {
        Preview preview = new Preview(options, port, tell);
        Draft draft = preview.shown().newest();
        preview.server.start();
        tell.accept(said(List.of(
                "The draft is at " + preview.address() + " and shows itself anew after each change. Ctrl-C ends it.")));
        preview.checking.execute(() -> preview.check(draft));
        return preview;
    }

    private static Outcome said(List<String> sentences) {
        return new Outcome(List.of(), sentences, List.of(), Optional.empty());
    }

    /** Where it is served, with {@code /} at the end. */
    String address() {
        return server.address();
    }

    /** Looks for changes and shows them. */
    void untilClosed() {
        try {
            for (Optional<SortedSet<Path>> changed = watch.next(); changed.isPresent(); changed = watch.next()) {
                read();
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
        failed().ifPresent(Preview::rethrow);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private Draft first() {
        try {
            return new Draft(Build.open(options));
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    private void read() {
        try {
            Draft draft = new Draft(Build.open(options));
            show(draft);
            checking.execute(() -> check(draft));
        } catch (SetupProblem | TemplateProblem | UncheckedIOException problem) {
            // half a change, such as a folder that is being moved: the next one may complete it
            change(shown().stopping(problem.getMessage()));
            tell.accept(Outcome.warning(problem.getMessage()));
        }
    }

    private synchronized void show(Draft draft) {
        Optional<Draft> earlier = shown.pages();
        change(shown.reading(draft));
        if (!shown.pages().equals(earlier)) {
            before = earlier;
        }
        shown.stopped().map(Outcome::warning).ifPresent(tell);
    }

    /** Checks a state, unless a newer one has come. */
    private void check(Draft draft) {
        try {
            if (shown().newest() != draft) {
                return;
            }
            Outcome outcome = draft.build().outcome(List.of(), Optional.empty());
            synchronized (this) {
                if (shown.newest() == draft) {
                    change(shown.finding(outcome.newFindings()));
                }
            }
            tell.accept(
                    new Outcome(told.unsaid(outcome.newFindings()), outcome.summary(), List.of(), Optional.empty()));
        } catch (RuntimeException | Error mistake) {
            fail(mistake);
        }
    }

    private synchronized void fail(Throwable mistake) {
        failure = failure.or(() -> Optional.of(mistake));
        watch.close();
    }

    private synchronized Optional<Throwable> failed() {
        return failure;
    }

    /** What is shown at this moment. */
    synchronized Shown shown() {
        return shown;
    }

    private synchronized void change(Shown next) {
        shown = next;
        server.tell();
    }

    /**
     * A file of the pages that are shown. Where a template does not fit, it is that of the state before.
     *
     * @return empty where there is none of this path
     */
    Optional<byte[]> content(String path) {
        Optional<Draft> pages = shown().pages();
        if (pages.isEmpty() || !pages.get().has(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(pages.get().content(path));
        } catch (TemplateProblem | SetupProblem problem) {
            fallBack(pages, problem.getMessage());
            return content(path);
        }
    }

    private synchronized void fallBack(Optional<Draft> broken, String reason) {
        if (shown.pages().equals(broken)) {
            change(shown.fallingBack(before, reason));
            before = Optional.empty();
            tell.accept(Outcome.warning(reason));
        }
    }

    /** A page of the site that fails by a mistake of ours; the others are still served. */
    void mistake(String path, RuntimeException mistake) {
        tell.accept(
                Outcome.warning("The preview cannot show " + path + ". This is a mistake of the plugin: " + mistake));
    }

    /** Ends everything; waits a little for what is under way. */
    @Override
    public void close() {
        watch.close();
        server.close();
        checking.shutdownNow();
        try {
            checking.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends everything when the process is asked to end, which it does as soon as this has returned. */
    private void end() {
        close();
        try {
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }
}

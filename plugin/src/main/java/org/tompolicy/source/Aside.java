package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that nobody waits for until the end: a thread of its own does one piece after the other while the caller goes on
 * with something else. The thread starts with the first piece and ends with {@link #finish}.
 */
final class Aside {

    private final List<Future<?>> pieces = new ArrayList<>();
    private Optional<ExecutorService> thread = Optional.empty();

    /** Takes a piece of work, which may need nothing that the caller changes meanwhile. */
    void take(Runnable piece) {
        if (thread.isEmpty()) {
            thread = Optional.of(Executors.newSingleThreadExecutor(work -> {
                Thread made = new Thread(work, "tom-aside");
                made.setDaemon(true);
                return made;
            }));
        }
        pieces.add(thread.get().submit(piece));
    }

    /** Waits until all of it is done, and throws what the first piece threw that failed. */
    void finish() {
        thread.ifPresent(ExecutorService::shutdown);
        thread = Optional.empty();
        try {
            for (Future<?> piece : pieces) {
                piece.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other work", interrupted);
        } finally {
            pieces.clear();
        }
    }
}

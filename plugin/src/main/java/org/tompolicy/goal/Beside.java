package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that knows nothing of each other, done at the same time. Each piece has a thread of its own: in a pool that is shared, a
 * thread that waits for a {@link Once} may be given a piece that waits for the same one, and both would wait for ever.
 */
final class Beside {

    private Beside() {}

    /** What each of them gives, in their order; all of them end, then what the first in order threw is thrown. */
    static <T> List<T> all(List<Supplier<T>> work) {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Supplier<T> piece : work) {
            Callable<T> call = piece::get;
            tasks.add(new FutureTask<>(call));
        }
        for (FutureTask<T> task : tasks.subList(Math.min(1, tasks.size()), tasks.size())) {
            Thread thread = new Thread(task, "tom-beside");
            thread.setDaemon(true);
            thread.start();
        }
        if (!tasks.isEmpty()) {
            tasks.get(0).run();
        }
        tasks.forEach(Beside::await);
        return tasks.stream().map(Beside::given).toList();
    }

    private static void await(FutureTask<?> task) {
        try {
            task.get();
        } catch (ExecutionException failed) {
            // Told by given(), once all of them have ended.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other work", interrupted);
        }
    }

    private static <T> T given(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking what is ready", interrupted);
        }
    }
}

package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that knows nothing of each other, done on as many processors as there are, by threads of its own: in a pool that is
 * shared, a thread that waits for a {@link Once} may be given a piece that waits for the same one, and both would wait for ever.
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
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>(tasks);
        int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
        for (int others = 1; others < threads; others++) {
            Thread thread = new Thread(() -> work(waiting), "tom-beside");
            thread.setDaemon(true);
            thread.start();
        }
        work(waiting);
        tasks.forEach(Beside::await);
        return tasks.stream().map(Beside::given).toList();
    }

    private static void work(Queue<Runnable> waiting) {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
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

package org.tompolicy.mojo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;
import org.tompolicy.files.Progress;

/**
 * Says in the log how far long work has come: a line every few seconds, and none where it is done before. With {@code -X} it says how
 * long each work took, and which of its pieces took longest.
 */
final class ProgressLog implements Progress {

    /** Between two lines, and before the first. */
    static final long MILLISECONDS = 5000;

    private static final int SLOWEST = 10;

    private final Log log;
    private final LongSupplier nanoseconds;

    ProgressLog(Log log) {
        this(log, System::nanoTime);
    }

    /** @param nanoseconds a clock */
    ProgressLog(Log log, LongSupplier nanoseconds) {
        this.log = log;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public Work begin(String name, int count) {
        Work work = new Work(name, count);
        if (log.isInfoEnabled()) {
            work.watch();
        }
        return work;
    }

    /** How long a piece took. */
    private record Piece(String name, long nanoseconds) {}

    /** What is under way. A thread of its own tells of it, because one piece may take longer than all others. */
    final class Work implements Steps {

        private final String name;
        private final int count;
        private final long begin = nanoseconds.getAsLong();
        private final List<Piece> pieces = new ArrayList<>();
        private long last = begin;
        private int done;
        private boolean ended;

        private Work(String name, int count) {
            this.name = name;
            this.count = count;
        }

        private void watch() {
            Thread watch = new Thread(this::tellUntilEnd, "tom-progress");
            watch.setDaemon(true);
            watch.start();
        }

        private synchronized void tellUntilEnd() {
            try {
                for (wait(MILLISECONDS); !ended; wait(MILLISECONDS)) {
                    tell();
                }
            } catch (InterruptedException ends) {
                Thread.currentThread().interrupt();
            }
        }

        /** Says how far it is. */
        synchronized void tell() {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(nanoseconds.getAsLong() - begin);
            log.info(
                    count == 0
                            ? String.format(Locale.ROOT, "%s: %d seconds so far.", name, seconds)
                            : String.format(
                                    Locale.ROOT,
                                    "%s: %,d done, %,d left, %d seconds so far.",
                                    name,
                                    done,
                                    Math.max(0, count - done),
                                    seconds));
        }

        @Override
        public synchronized void done(String piece) {
            done++;
            if (log.isDebugEnabled()) {
                long now = nanoseconds.getAsLong();
                pieces.add(new Piece(piece, now - last));
                last = now;
            }
        }

        @Override
        public synchronized void close() {
            if (ended) {
                return;
            }
            ended = true;
            notifyAll();
            if (log.isDebugEnabled()) {
                log.debug(name + " took " + milliseconds(nanoseconds.getAsLong() - begin) + " ms.");
                pieces.stream()
                        .sorted(Comparator.comparingLong(Piece::nanoseconds).reversed())
                        .limit(pieces.size() > 1 ? SLOWEST : 0)
                        .forEach(piece -> log.debug("  " + milliseconds(piece.nanoseconds()) + " ms: " + piece.name()));
            }
        }

        private static long milliseconds(long nanoseconds) {
            return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
        }
    }
}

package org.tompolicy.mojo;

import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.Log;

/** Says with {@code -X} how long each piece of a goal took. */
final class Phases {

    private final Log log;
    private long begin = System.nanoTime();

    Phases(Log log) {
        this.log = log;
    }

    /**
     * Ends a piece of work; the next one begins.
     *
     * @param name what was done, the beginning of a sentence
     */
    void end(String name) {
        long now = System.nanoTime();
        log.debug(name + " took " + TimeUnit.NANOSECONDS.toMillis(now - begin) + " ms.");
        begin = now;
    }
}

package org.tompolicy.edition.canary;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.tompolicy.edition.canary.stray.Stray;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** Does what an edition must not do. */
final class BadEdition {

    /** An import that the room does not declare. */
    Severity severity() {
        return Severity.ERROR;
    }

    /** The whole policy, and states, in an edition for customers. */
    String leak(Policy policy, Trace trace) {
        return policy.toString() + trace;
    }

    /** A library that belongs to another room. */
    String parse(String html) {
        return Jsoup.parse(html).text();
    }

    /** The clock, the language of the machine and its environment. */
    String surroundings() {
        return LocalDate.now() + Locale.getDefault().getDisplayCountry() + System.getenv("HOME");
    }

    /** The file system. */
    boolean exists(Path path) {
        return Files.exists(path) && new File(path.toString()).canRead();
    }

    /** A program of the machine, which {@link WorseEdition} starts too. */
    Process program() throws IOException {
        return new ProcessBuilder("true").start();
    }

    /** A package without a room. */
    Stray stray() {
        return new Stray();
    }
}

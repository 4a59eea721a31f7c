package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.Locale;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.Staging;

/** What is written below {@code tom.output}: whole folders, each replaced at once. */
public final class Output {

    /** The folders. */
    enum Folder {
        SITE,
        ANNEX,
        REPORT,
        DIFF;

        /** Its name below {@code tom.output}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path output;

    private Output(Path output) {
        this.output = output;
    }

    static Output of(Options options) {
        return new Output(options.output());
    }

    /**
     * Undoes what a build that was killed left half-way, so that each folder is as it was before. Every goal begins with
     * it, whatever it does and however it ends.
     *
     * @throws java.io.UncheckedIOException when a folder cannot be written; the message names it
     */
    public static void settle(Options options) {
        for (Folder folder : Folder.values()) {
            Staging.settle(of(options).path(folder));
        }
    }

    private Path path(Folder folder) {
        return output.resolve(folder.word());
    }

    /** Replaces a folder by the files, or leaves it as it was; see {@link Staging#replace}. */
    void replace(Folder folder, FileSet files) {
        Staging.replace(path(folder), files);
    }

    /** Removes a folder. */
    void remove(Folder folder) {
        Staging.remove(path(folder));
    }
}

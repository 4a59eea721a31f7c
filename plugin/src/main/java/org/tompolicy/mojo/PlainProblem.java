package org.tompolicy.mojo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.tompolicy.goal.SetupProblem;

/**
 * What goes wrong with the set-up, the files or the machine, as one plain line with what to do. Whatever else is thrown is
 * a mistake of ours, and has none.
 */
final class PlainProblem {

    private static final long GIGABYTE = 1L << 30;

    /** How systems say it. */
    private static final List<String> FULL =
            List.of("No space left on device", "not enough space on the disk", "Disk quota exceeded");

    /** What Java says of a name that the encoding of the locale cannot hold. */
    private static final String UNMAPPABLE = "Malformed input";

    private PlainProblem() {}

    /**
     * The line; empty for a mistake of ours.
     *
     * @param memory the most memory that Java may take, in bytes
     */
    static Optional<String> of(Throwable problem, long memory) {
        return first(problem, OutOfMemoryError.class, error -> memory(memory))
                .or(() -> first(problem, SetupProblem.class, SetupProblem::getMessage))
                .or(() -> first(problem, InvalidPathException.class, PlainProblem::name))
                .or(() -> first(problem, UncheckedIOException.class, PlainProblem::files));
    }

    /**
     * The line as an exception of Maven's.
     *
     * @throws RuntimeException the problem itself, where it is a mistake of ours
     * @throws Error likewise
     */
    static MojoExecutionException thrown(Throwable problem) {
        Optional<String> plain = of(problem, Runtime.getRuntime().maxMemory());
        if (plain.isPresent()) {
            return new MojoExecutionException(plain.get(), problem);
        }
        if (problem instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) problem;
    }

    private static <T extends Throwable> Optional<String> first(
            Throwable problem, Class<T> kind, Function<T, String> sentence) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .findFirst()
                .map(kind::cast)
                .map(sentence);
    }

    private static String memory(long memory) {
        String enough = "-Xmx" + Math.max(1, (2 * memory + GIGABYTE - 1) / GIGABYTE) + "g";
        return "Java has run out of memory: it may take " + (memory >> 20) + " MB. Give it more: set MAVEN_OPTS to "
                + enough + ", or write " + enough + " into .mvn/jvm.config.";
    }

    private static String name(InvalidPathException problem) {
        return problem.getReason().startsWith(UNMAPPABLE)
                ? "The locale of this process has no letters for the file name " + problem.getInput()
                        + ". Set one that is UTF-8, for example LC_ALL=C.UTF-8."
                : "No file can be called " + problem.getInput() + " on this system: " + problem.getReason() + ".";
    }

    private static String files(UncheckedIOException problem) {
        String sentence = plain(problem);
        return isFull(problem)
                ? "The disk is full: " + sentence.replaceFirst("\\.$", "")
                        + ". Make room there, for example with mvn clean, and run the goal again."
                : sentence;
    }

    private static boolean isFull(UncheckedIOException problem) {
        String said = problem.getMessage() + " " + problem.getCause().getMessage();
        return FULL.stream().anyMatch(said::contains);
    }

    /** A plain sentence about a failed reading or writing, without the names of Java's classes. */
    private static String plain(UncheckedIOException problem) {
        IOException cause = problem.getCause();
        String message = problem.getMessage();
        if (message != null && !message.equals(cause.toString())) {
            return message;
        }
        if (cause instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (cause instanceof AccessDeniedException denied) {
            return "No permission to read or write " + denied.getFile() + ".";
        }
        if (cause instanceof FileSystemException failed) {
            return "Cannot read or write " + failed.getFile() + ": " + failed.getReason();
        }
        return "Cannot read or write: " + cause.getMessage();
    }
}

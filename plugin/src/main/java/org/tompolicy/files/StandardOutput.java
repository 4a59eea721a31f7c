package org.tompolicy.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The standard output of the process itself, whatever {@code System.out} has been replaced with: Maven 4 makes it a log. */
public final class StandardOutput {

    private StandardOutput() {}

    /**
     * Prints lines as they are, in UTF-8 and in one piece, so that threads which print at the same time do not mix them.
     *
     * @throws UncheckedIOException when nobody reads the output any more
     */
    // Closing the stream would close the standard output of the whole process.
    @SuppressWarnings("resource")
    public static void print(List<String> lines) {
        System.out.flush();
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        try {
            new FileOutputStream(FileDescriptor.out).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to standard output: " + e.getMessage(), e);
        }
    }
}

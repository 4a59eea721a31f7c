package org.tompolicy.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs of this machine. */
public final class Program {

    private static final List<String> ENDINGS = List.of("", ".exe");

    private Program() {}

    /**
     * Finds a program. Folders without a root are passed over, so that nothing that lies in the project is run.
     *
     * @param name without the ending that it has on Windows
     * @param searchPath folders in the form of the variable {@code PATH}
     */
    public static Optional<Path> find(String name, String searchPath) {
        for (String folder : searchPath.split(File.pathSeparator)) {
            for (String ending : ENDINGS) {
                try {
                    Path file = Path.of(folder).resolve(name + ending);
                    if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                        return Optional.of(file);
                    }
                } catch (InvalidPathException noPath) {
                    // not a folder of this system
                }
            }
        }
        return Optional.empty();
    }
}

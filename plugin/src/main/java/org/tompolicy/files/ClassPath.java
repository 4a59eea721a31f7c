package org.tompolicy.files;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars and folders that a class loader takes classes from, in the order in which they are looked through.
 *
 * @param entries as the loader names them
 */
public record ClassPath(List<Path> entries) {

    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** That of a loader of files, else that of the whole Java machine. */
    public static ClassPath of(ClassLoader loader) {
        Stream<Path> entries = loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs())
                        .map(URL::toString)
                        .filter(url -> url.startsWith("file:"))
                        .map(url -> Path.of(URI.create(url)))
                : Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of);
        return new ClassPath(entries.toList());
    }

    /** As the option {@code -cp} of Java takes it. */
    public String written() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * What tells this path from any other, and from itself after one of its jars has changed: names, lengths and times.
     *
     * @return empty where it is not made of jars alone
     */
    public Optional<String> fingerprint() {
        StringBuilder all = new StringBuilder();
        for (Path entry : entries) {
            try {
                BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class);
                if (!found.isRegularFile()) {
                    return Optional.empty();
                }
                all.append(entry)
                        .append(' ')
                        .append(found.size())
                        .append(' ')
                        .append(found.lastModifiedTime().toMillis())
                        .append('\n');
            } catch (IOException notThere) {
                return Optional.empty();
            }
        }
        return Optional.of(Sha256.of(all.toString()));
    }
}

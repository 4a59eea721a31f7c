package org.tompolicy.release;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.model.VersionNumber;

/**
 * {@code SHA256SUMS} of a release, as {@code sha256sum -c} reads it: one line a file, sorted by path, and the list of the
 * release before it.
 *
 * @param files path in the release's folder to SHA-256 in lower-case hexadecimal
 * @param previous number of the release before it; empty for the first
 * @param previousDigest SHA-256 of that release's list; an empty string for the first
 */
public record Checksums(SortedMap<String, String> files, Optional<VersionNumber> previous, String previousDigest) {

    /** Name of the file. */
    public static final String FILE = "SHA256SUMS";

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}\\\\]+");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (" + NAME + ")");
    private static final Pattern PREVIOUS = Pattern.compile("\\.\\./([0-9.]+)/" + FILE);

    /** A line that is not as it was written. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        private Malformed(int line, String message) {
            super(message);
            this.line = line;
        }

        /** Counted from 1. */
        int line() {
            return line;
        }
    }

    public Checksums {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(previousDigest, "previousDigest");
        if (previous.isPresent() == previousDigest.isEmpty()) {
            throw new IllegalArgumentException("number and digest of the release before it go together");
        }
        files.keySet().forEach(path -> {
            if (!isPath(path)) {
                throw new IllegalArgumentException("no path of a sealed file: " + path);
            }
        });
    }

    /** The lines with {@code \n} at the end of each, in UTF-8. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        lines().forEach((path, digest) ->
                text.append(digest).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private SortedMap<String, String> lines() {
        SortedMap<String, String> lines = new TreeMap<>(files);
        previous.ifPresent(version -> lines.put("../" + version + "/" + FILE, previousDigest));
        return lines;
    }

    /** The line of a file, counted from 1 (the one of the release before it is the first). */
    int line(String path) {
        return lines().headMap(path).size() + 1;
    }

    static Checksums read(byte[] bytes) throws Malformed {
        SortedMap<String, String> files = new TreeMap<>();
        Optional<VersionNumber> previous = Optional.empty();
        String previousDigest = "";
        String last = "";
        int number = 0;
        String text = text(bytes);
        if (!text.endsWith("\n")) {
            throw new Malformed(Math.max(1, (int) text.lines().count()), "ends in the middle of a line");
        }
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new Malformed(
                        number, line.endsWith("\r") ? "has Windows' line ends" : "is not as sha256sum writes it");
            }
            String path = parts.group(2);
            if (path.compareTo(last) <= 0) {
                throw new Malformed(number, "is not in the order of names");
            }
            last = path;
            Matcher before = PREVIOUS.matcher(path);
            Optional<VersionNumber> version = before.matches() ? VersionNumber.of(before.group(1)) : Optional.empty();
            if (version.isPresent() && previous.isEmpty()) {
                previous = version;
                previousDigest = parts.group(1);
            } else if (isPath(path)) {
                files.put(path, parts.group(1));
            } else {
                throw new Malformed(number, "names " + path + ", which is no file of this release");
            }
        }
        return new Checksums(files, previous, previousDigest);
    }

    private static String text(byte[] bytes) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Malformed(1, "is not in UTF-8");
        }
    }

    /** Whether a path leads to a file of the release that its list covers. */
    private static boolean isPath(String path) {
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.startsWith(".")) {
                return false;
            }
        }
        return !path.equals(FILE) && NAME.matcher(path).matches();
    }
}

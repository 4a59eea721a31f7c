package org.tompolicy.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A picture that a document shows, ready to be copied beside its page.
 *
 * @param root the source folder that it lies in
 * @param path below that folder
 * @param content its bytes; SVG is already cleaned
 * @param drawn whether it was drawn from a text of the writer, which alone gave it its name
 */
public record Picture(SourceRoot root, String path, byte[] content, boolean drawn) {

    private static final Set<String> KINDS = Set.of("svg", "png", "jpg", "jpeg", "gif", "webp");

    /** A picture that is a file. */
    public Picture(SourceRoot root, String path, byte[] content) {
        this(root, path, content, false);
    }

    /** A picture that is no file: its path says where the text has it. */
    public static Picture drawn(SourceRoot root, String path, String svg) {
        return new Picture(root, path, svg.getBytes(StandardCharsets.UTF_8), true);
    }

    public Picture {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(path, "path");
        content = content.clone();
    }

    /** Whether a file is, by its ending, a picture that browsers show. */
    public static boolean isNamed(String path) {
        return KINDS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Where it lies in the site: its path with the source folder in front, in lower case. */
    public String sitePath() {
        return address(root.name().toLowerCase(Locale.ROOT) + "/" + path);
    }

    /** A path as addresses have it: lower case, {@code -} for what is no letter, digit, {@code .}, {@code _} or {@code -}. */
    static String address(String path) {
        return path.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._/-]", "-");
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that
                && root == that.root
                && path.equals(that.path)
                && drawn == that.drawn
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(root, path, Arrays.hashCode(content), drawn);
    }

    @Override
    public String toString() {
        return root + ":" + path + " (" + content.length + " bytes)";
    }
}

package org.tompolicy.goal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A folder that a test fills. Paths are relative to it; what cannot be done is an error of the test. */
record TestFolder(Path root) {

    void write(String path, String text) {
        bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String path, byte[] content) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file anew with other words in the place of some that it holds. */
    void replace(String path, String words, String others) {
        String text = read(path);
        if (!text.contains(words)) {
            throw new IllegalArgumentException(path + " does not say: " + words);
        }
        write(path, text.replace(words, others));
    }

    void delete(String path) {
        try {
            Files.deleteIfExists(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small picture. */
    static byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}

package org.tompolicy.intake;

import java.util.List;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;

/** A tree that holds one file and nothing else, so that nothing is included into it. */
record OneFile(String path, String shown, byte[] content) implements FileTree {

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public Kind kind(String other) {
        return other.equals(path) ? Kind.FILE : other.isEmpty() ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public byte[] read(String other) {
        if (!other.equals(path)) {
            throw new IllegalArgumentException("no such file: " + other);
        }
        return content.clone();
    }

    @Override
    public String digest(String other) {
        return Sha256.of(read(other));
    }

    @Override
    public String display(String other) {
        return other.equals(path) ? shown : other;
    }

    @Override
    public List<Finding> problems() {
        return List.of();
    }
}

package org.tompolicy.intake;

import java.util.List;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;

/**
 * The tree around a file to import: it lists that one alone, so that nothing else becomes a document, and answers for what the
 * file includes.
 *
 * @param path of the file in this tree, whatever its name is: names of sources mean something
 * @param shown what messages call it
 * @param beside what lies in its folder
 */
record ImportedTree(String path, String shown, byte[] content, FileTree beside) implements FileTree {

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public Kind kind(String other) {
        return other.equals(path) ? Kind.FILE : other.isEmpty() ? Kind.FOLDER : beside.kind(other);
    }

    @Override
    public byte[] read(String other) {
        return other.equals(path) ? content.clone() : beside.read(other);
    }

    @Override
    public String digest(String other) {
        return other.equals(path) ? Sha256.of(content) : beside.digest(other);
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

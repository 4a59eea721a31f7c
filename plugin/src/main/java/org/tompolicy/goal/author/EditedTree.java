package org.tompolicy.goal.author;

import java.util.List;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;

/** A tree in which one file has other content, to see what an edit would mean before it is made. */
record EditedTree(FileTree tree, String edited, byte[] content) implements FileTree {

    @Override
    public List<String> paths() {
        return tree.paths();
    }

    @Override
    public List<String> folders() {
        return tree.folders();
    }

    @Override
    public Kind kind(String path) {
        return tree.kind(path);
    }

    @Override
    public byte[] read(String path) {
        return path.equals(edited) ? content.clone() : tree.read(path);
    }

    @Override
    public String digest(String path) {
        return tree.digest(path);
    }

    @Override
    public String display(String path) {
        return tree.display(path);
    }

    @Override
    public List<Finding> problems() {
        return tree.problems();
    }
}

package org.tompolicy.goal.author;

import java.util.List;
import java.util.TreeSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;

/** A tree in which one file has other content, or is there at all, to see what an edit would mean before it is made. */
record EditedTree(FileTree tree, String edited, byte[] content) implements FileTree {

    @Override
    public List<String> paths() {
        TreeSet<String> paths = new TreeSet<>(tree.paths());
        paths.add(edited);
        return List.copyOf(paths);
    }

    @Override
    public List<String> folders() {
        TreeSet<String> folders = new TreeSet<>(tree.folders());
        for (int slash = edited.lastIndexOf('/'); slash > 0; slash = edited.lastIndexOf('/', slash - 1)) {
            folders.add(edited.substring(0, slash));
        }
        return List.copyOf(folders);
    }

    @Override
    public Kind kind(String path) {
        if (path.equals(edited)) {
            return Kind.FILE;
        }
        return edited.startsWith(path + "/") ? Kind.FOLDER : tree.kind(path);
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

    @Override
    public List<String> links() {
        return tree.links();
    }
}

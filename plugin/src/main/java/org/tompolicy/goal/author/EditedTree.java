package org.tompolicy.goal.author;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;

/**
 * A tree in which some files have other content, or are new, to see what an edit would mean before it is made.
 *
 * @param edited new content by path
 */
record EditedTree(FileTree tree, SortedMap<String, byte[]> edited) implements FileTree {

    EditedTree {
        edited = Collections.unmodifiableSortedMap(new TreeMap<>(edited));
    }

    /** One file with other content. */
    EditedTree(FileTree tree, String edited, byte[] content) {
        this(tree, new TreeMap<>(Map.of(edited, content)));
    }

    @Override
    public List<String> paths() {
        SortedSet<String> paths = new TreeSet<>(tree.paths());
        paths.addAll(edited.keySet());
        return List.copyOf(paths);
    }

    @Override
    public List<String> folders() {
        TreeSet<String> folders = new TreeSet<>(tree.folders());
        for (String file : edited.keySet()) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.add(file.substring(0, slash));
            }
        }
        return List.copyOf(folders);
    }

    @Override
    public Kind kind(String path) {
        if (edited.containsKey(path)) {
            return Kind.FILE;
        }
        boolean isFolder = edited.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
        return isFolder ? Kind.FOLDER : tree.kind(path);
    }

    @Override
    public byte[] read(String path) {
        return edited.containsKey(path) ? edited.get(path).clone() : tree.read(path);
    }

    @Override
    public String digest(String path) {
        return edited.containsKey(path) ? Sha256.of(edited.get(path)) : tree.digest(path);
    }

    @Override
    public InputStream open(String path) {
        return edited.containsKey(path) ? new ByteArrayInputStream(edited.get(path)) : tree.open(path);
    }

    @Override
    public long size(String path) {
        return edited.containsKey(path) ? edited.get(path).length : tree.size(path);
    }

    @Override
    public List<String> links() {
        return tree.links();
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

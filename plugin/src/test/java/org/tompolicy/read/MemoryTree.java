package org.tompolicy.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;

/** Text files in memory, below a folder of the build. */
record MemoryTree(String folder, SortedMap<String, String> files) implements FileTree {

    static MemoryTree of(String folder) {
        return new MemoryTree(folder, new TreeMap<>());
    }

    MemoryTree file(String path, String text) {
        files.put(path, text);
        return this;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Kind kind(String path) {
        if (path.equals("..") || path.startsWith("../")) {
            return Kind.OUTSIDE;
        }
        boolean parent = files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
        return files.containsKey(path) ? Kind.FILE : parent ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public byte[] read(String path) {
        return files.get(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String digest(String path) {
        return "0".repeat(64);
    }

    @Override
    public String display(String path) {
        return path.isEmpty() ? folder : folder + "/" + path;
    }

    @Override
    public List<Finding> problems() {
        return List.of();
    }
}

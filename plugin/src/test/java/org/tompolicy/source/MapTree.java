package org.tompolicy.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;

/** A tree of files that exist only in a test. */
final class MapTree implements FileTree {

    private final String display;
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    MapTree(String display, Map<String, String> files) {
        this.display = display;
        new HashMap<>(files).forEach((path, text) -> put(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    MapTree put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Kind kind(String path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        if (path.startsWith("..") || path.startsWith("/")) {
            return Kind.OUTSIDE;
        }
        boolean folder = path.isEmpty() || files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
        return folder ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public byte[] read(String path) {
        return files.get(path).clone();
    }

    @Override
    public String digest(String path) {
        return HexFormat.of().toHexDigits(files.get(path).length);
    }

    @Override
    public String display(String path) {
        return path.isEmpty() ? display : display + "/" + path;
    }

    @Override
    public List<Finding> problems() {
        return List.of();
    }
}

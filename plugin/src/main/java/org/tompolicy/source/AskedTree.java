package org.tompolicy.source;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.source.ReadingOrders.Listing;

/** A folder of another Java machine: what it holds is known, and what is in its files is asked for. */
final class AskedTree implements FileTree {

    /** Answers for the other machine. */
    interface Questions {

        Kind kind(String path);

        /** @throws UncheckedIOException where it cannot be read there */
        byte[] content(String path);
    }

    private final Listing listing;
    private final Set<String> files;
    private final Set<String> folders;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, byte[]> given = new HashMap<>();
    private final Questions questions;

    AskedTree(Listing listing, Questions questions) {
        this.listing = listing;
        this.files = Set.copyOf(listing.files());
        this.folders = Set.copyOf(listing.folders());
        this.questions = questions;
    }

    /** Takes the content of a file that will be read once. */
    void give(String path, byte[] content) {
        given.put(path, content);
    }

    @Override
    public List<String> paths() {
        return listing.files();
    }

    @Override
    public List<String> folders() {
        return listing.folders();
    }

    @Override
    public Kind kind(String path) {
        if (files.contains(path)) {
            return Kind.FILE;
        }
        return folders.contains(path) ? Kind.FOLDER : kinds.computeIfAbsent(path, questions::kind);
    }

    @Override
    public byte[] read(String path) {
        byte[] content = given.remove(path);
        return content == null ? questions.content(path) : content;
    }

    @Override
    public String digest(String path) {
        return Sha256.of(read(path));
    }

    @Override
    public String display(String path) {
        if (listing.display().isEmpty() || path.isEmpty()) {
            return listing.display() + path;
        }
        return listing.display() + "/" + path;
    }

    /** They are found where the folder lies. */
    @Override
    public List<Finding> problems() {
        return List.of();
    }
}

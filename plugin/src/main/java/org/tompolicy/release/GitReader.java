package org.tompolicy.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is asked of a repository. Ids are lower-case hexadecimal, as long as the repository makes them. Every question
 * throws a {@link MissingObject} for what this clone should have and does not.
 */
interface GitReader extends AutoCloseable {

    /** What stands at a path of a commit. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A submodule, which is no part of the commit. */
        OTHER
    }

    /** A name in a folder. */
    record Named(Kind kind, String id) {}

    /**
     * A file.
     *
     * @param size in bytes
     * @param content empty where it is longer than was asked for
     */
    record Blob(long size, Optional<byte[]> content) {}

    /** The id of the commit that a name leads to; empty where it leads to none. */
    Optional<String> commit(String ref) throws IOException;

    /** Whether commits are left out at the far end of the history. */
    boolean isShallow() throws IOException;

    /** The root folder of a commit. */
    String root(String commit) throws IOException;

    /** What a folder holds, by name. */
    SortedMap<String, Named> entries(String folder) throws IOException;

    /**
     * A file, or the text of a link.
     *
     * @param longest content that is kept, in bytes
     */
    Blob blob(String id, long longest) throws IOException;

    /** The content of a file of any length. */
    InputStream open(String id) throws IOException;

    /**
     * Files below folders that are not as in the commit that is checked out, as {@link GitRepository#uncommitted} has it;
     * others may be among them.
     *
     * @param below from the root of the work tree; the empty one is that root
     */
    Set<String> uncommitted(List<String> below) throws IOException;

    @Override
    void close();
}

package org.tompolicy.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/** A repository that a test makes, without a git on the machine and without the settings of its user. */
public final class TestRepository implements AutoCloseable {

    private static final PersonIdent SOMEBODY =
            new PersonIdent("Somebody", "somebody@example.com", Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Git git;

    private TestRepository(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** A new one whose work tree is a folder. */
    public static TestRepository in(Path folder) throws GitAPIException {
        Undisturbed.install();
        return new TestRepository(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
    }

    /** A shallow clone of it. */
    public TestRepository shallowClone(Path into) throws GitAPIException {
        return new TestRepository(
                into,
                Git.cloneRepository()
                        .setURI(folder.toUri().toString())
                        .setDirectory(into.toFile())
                        .setDepth(1)
                        .call());
    }

    public Git git() {
        return git;
    }

    public TestRepository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public TestRepository delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    /** Commits everything in the work tree; the full id. */
    public String commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage(message)
                .setAuthor(SOMEBODY)
                .setCommitter(SOMEBODY)
                .setSign(false)
                .call()
                .name();
    }

    /** Puts a symbolic link into the index, on file systems that have none, too. */
    public TestRepository link(String path, String target) throws IOException {
        return put(path, target, FileMode.SYMLINK);
    }

    /** Puts a file into the index alone. */
    public TestRepository put(String path, String content, FileMode mode) throws IOException {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            DirCache index = git.getRepository().lockDirCache();
            DirCacheBuilder builder = index.builder();
            for (int i = 0; i < index.getEntryCount(); i++) {
                if (!index.getEntry(i).getPathString().equals(path)) {
                    builder.add(index.getEntry(i));
                }
            }
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(mode);
            entry.setObjectId(id);
            builder.add(entry);
            builder.commit();
        }
        return this;
    }

    /** Commits the index as it is. */
    public String commitIndex(String message) throws GitAPIException {
        return git.commit()
                .setMessage(message)
                .setAuthor(SOMEBODY)
                .setCommitter(SOMEBODY)
                .setSign(false)
                .call()
                .name();
    }

    @Override
    public void close() {
        git.close();
    }
}

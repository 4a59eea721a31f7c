package org.tompolicy.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** Answers from the files of the repository, without any program. */
final class StoredReader implements GitReader {

    /** The log of the head is another one than that of the branch, which JGit reads for it. */
    private static final Pattern HEAD_BEFORE = Pattern.compile("HEAD@\\{(\\d{1,9})}(.*)", Pattern.DOTALL);

    private final Repository repository;
    private final ObjectReader reader;

    /** Closes the repository with itself. */
    StoredReader(Repository repository) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }

    @Override
    public Optional<String> commit(String ref) throws IOException {
        try {
            Matcher before = HEAD_BEFORE.matcher(ref);
            if (!before.matches()) {
                return resolve(ref);
            }
            Optional<String> head = headBefore(Integer.parseInt(before.group(1)));
            return head.isPresent() ? resolve(head.get() + before.group(2)) : head;
        } catch (AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException
                | RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<String> resolve(String ref) throws IOException {
        return Optional.ofNullable(repository.resolve(ref + "^{commit}")).map(ObjectId::name);
    }

    private Optional<String> headBefore(int moves) throws IOException {
        ReflogReader log = repository.getRefDatabase().getReflogReader(Constants.HEAD);
        ReflogEntry entry = log == null ? null : log.getReverseEntry(moves);
        return Optional.ofNullable(entry).map(found -> found.getNewId().name());
    }

    @Override
    public boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    @Override
    public String root(String commit) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            return walk.parseCommit(ObjectId.fromString(commit))
                    .getTree()
                    .getId()
                    .name();
        } catch (MissingObjectException e) {
            throw missing(e, "commit");
        }
    }

    @Override
    public SortedMap<String, Named> entries(String folder) throws IOException {
        SortedMap<String, Named> entries = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(ObjectId.fromString(folder));
            while (walk.next()) {
                entries.put(
                        walk.getNameString(),
                        new Named(kind(walk.getFileMode()), walk.getObjectId(0).name()));
            }
        } catch (MissingObjectException e) {
            throw missing(e, "tree");
        }
        return entries;
    }

    private static Kind kind(FileMode mode) {
        if (mode == FileMode.TREE) {
            return Kind.FOLDER;
        }
        if (mode == FileMode.SYMLINK) {
            return Kind.LINK;
        }
        return WorkTreeContent.isFile(mode) ? Kind.FILE : Kind.OTHER;
    }

    @Override
    public Blob blob(String id, long longest) throws IOException {
        ObjectLoader stored = load(id);
        return new Blob(
                stored.getSize(), stored.getSize() <= longest ? Optional.of(stored.getBytes()) : Optional.empty());
    }

    @Override
    public InputStream open(String id) throws IOException {
        return load(id).openStream();
    }

    private ObjectLoader load(String id) throws IOException {
        try {
            return reader.open(ObjectId.fromString(id), Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            throw missing(e, "blob");
        }
    }

    @Override
    public Set<String> uncommitted(List<String> below) throws IOException {
        IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
        if (!below.contains("")) {
            diff.setFilter(PathFilterGroup.createFromStrings(below));
        }
        Set<String> found = new TreeSet<>();
        try {
            diff.diff();
            WorkTreeContent content = new WorkTreeContent(repository);
            for (String path : diff.getModified()) {
                if (!content.isAsInIndex(path)) {
                    found.add(path);
                }
            }
        } catch (MissingObjectException e) {
            throw missing(e, "object");
        }
        List.of(
                        diff.getAdded(),
                        diff.getChanged(),
                        diff.getRemoved(),
                        diff.getMissing(),
                        diff.getUntracked(),
                        diff.getConflicting())
                .forEach(found::addAll);
        return found;
    }

    private static MissingObject missing(MissingObjectException e, String kind) {
        return new MissingObject(kind + " " + e.getObjectId().name());
    }
}

package org.tompolicy.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.tompolicy.files.FileTree;

/**
 * The git repository that the sources stand in, also as a linked work tree, a shallow clone or with a detached head. It
 * is opened for each question and closed again, and nothing is ever written to it. No hook and no filter of its settings
 * is run: bytes are those that are stored, with the line ends that were committed.
 */
public final class GitRepository {

    private final Path start;
    private final Path workTree;

    private GitRepository(Path start, Path workTree) {
        this.start = start;
        this.workTree = workTree;
    }

    /**
     * Finds the repository whose work tree holds a folder.
     *
     * @return empty where there is none: no folder {@code .git} upwards, one that is no repository, or one without a work
     *     tree
     * @throws GitProblem when it is there and cannot be read
     */
    public static Optional<GitRepository> of(Path folder) {
        Undisturbed.install();
        Path start = real(folder);
        RepositoryBuilder builder = new RepositoryBuilder().findGitDir(start.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            // the text of the path, because only the room files may know its type
            Path workTree = real(Path.of(String.valueOf((Object) repository.getWorkTree())));
            return start.startsWith(workTree) ? Optional.of(new GitRepository(start, workTree)) : Optional.empty();
        } catch (NoWorkTreeException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new GitProblem(
                    "The git repository of " + folder + " cannot be read: " + e.getMessage()
                            + ". Make it one that git status accepts, or run the goal on a copy without .git.",
                    e);
        }
    }

    /** Whether a folder lies in the work tree of this repository. */
    public boolean holds(Path folder) {
        return real(folder).startsWith(workTree);
    }

    /**
     * The full id of the commit that is checked out; empty before the first one.
     *
     * @throws GitProblem when the repository cannot be read
     */
    public Optional<String> commit() {
        try (Repository repository = open()) {
            return Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::name);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Whether a name leads to a commit: a branch, a tag, an id or what git makes of them.
     *
     * @throws GitProblem when the repository cannot be read
     */
    public boolean knows(String ref) {
        try (Repository repository = open()) {
            return find(repository, ref).isPresent();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What {@link #uncommitted(List, List)} says without exceptions. */
    public List<String> uncommitted(List<Path> folders) {
        return uncommitted(folders, List.of());
    }

    /**
     * Files below folders that are not as in the commit that is checked out: added, changed, removed, not known to git, or
     * in conflict. Ignored files don't count unless they were committed, nor do hidden ones, which are no sources; nor
     * line ends that git would turn back, nor the content of a file where git keeps a pointer to it.
     *
     * @param folders those that lie outside this repository are passed over; see {@link #holds}
     * @param except folders below them that don't count
     * @return paths from the root of the work tree, with {@code /}, sorted
     * @throws GitProblem when the repository cannot be read
     */
    public List<String> uncommitted(List<Path> folders, List<Path> except) {
        List<String> below = inWorkTree(folders);
        if (below.isEmpty()) {
            return List.of();
        }
        try (Repository repository = open()) {
            IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
            if (!below.contains("")) {
                diff.setFilter(PathFilterGroup.createFromStrings(below));
            }
            diff.diff();
            Set<String> found = new TreeSet<>();
            WorkTreeContent content = new WorkTreeContent(repository);
            for (String path : diff.getModified()) {
                if (!content.isAsInIndex(path)) {
                    found.add(path);
                }
            }
            List.of(
                            diff.getAdded(),
                            diff.getChanged(),
                            diff.getRemoved(),
                            diff.getMissing(),
                            diff.getUntracked(),
                            diff.getConflicting())
                    .forEach(found::addAll);
            List<String> spared = inWorkTree(except);
            return found.stream()
                    .filter(path -> below.stream().anyMatch(folder -> isShownBelow(folder, path)))
                    .filter(path -> spared.stream().noneMatch(folder -> isBelow(folder, path)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static boolean isBelow(String folder, String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static boolean isShownBelow(String folder, String path) {
        return isBelow(folder, path) && !("/" + path.substring(folder.length())).contains("/.");
    }

    private List<String> inWorkTree(List<Path> folders) {
        List<String> below = new ArrayList<>();
        for (Path folder : folders) {
            Path real = real(folder);
            if (real.startsWith(workTree)) {
                below.add(workTree.relativize(real).toString().replace('\\', '/'));
            }
        }
        return below;
    }

    /**
     * A folder as it stands in a commit.
     *
     * @param ref a branch, a tag, an id or what git makes of them, for example {@code origin/main} or {@code HEAD~1}
     * @param folder in the work tree, whether it is there at present or not
     * @param base root of the build, to which {@link FileTree#display} is relative
     * @param alsoAllowed other folders where a symbolic link may end
     * @return empty where the commit has no such folder, or it lies outside this repository
     * @throws GitProblem when the ref leads to no commit, or its objects are not in this clone
     */
    public Optional<FileTree> tree(String ref, Path folder, Path base, Path... alsoAllowed) {
        Path real = real(folder);
        if (!real.startsWith(workTree)) {
            return Optional.empty();
        }
        try (Repository repository = open();
                GitFolders folders = new GitFolders(
                        repository,
                        commit(repository, ref),
                        inWorkTree(List.of(real)).get(0),
                        inWorkTree(List.of(alsoAllowed)))) {
            return GitTree.of(folders, this::open, real, real(base)).map(FileTree.class::cast);
        } catch (MissingObjectException e) {
            throw new GitProblem(
                    "This clone lacks a part of " + ref + ": " + e.getMessage()
                            + ". Fetch it whole: git fetch --refetch.",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private ObjectId commit(Repository repository, String ref) throws IOException {
        Optional<ObjectId> commit = find(repository, ref);
        if (commit.isPresent()) {
            return commit.get();
        }
        String hint = "";
        if (find(repository, "origin/" + ref).isPresent()) {
            hint = " Did you mean origin/" + ref + "?";
        } else if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
            hint = " This clone is shallow: fetch more of the history first, for example with git fetch --unshallow.";
        }
        throw new GitProblem("The repository at " + workTree + " knows no commit named " + ref + "."
                + (hint.isEmpty() ? " git branch -a and git tag list the names that it knows." : hint));
    }

    private static Optional<ObjectId> find(Repository repository, String ref) throws IOException {
        try {
            return Optional.ofNullable(repository.resolve(ref + "^{commit}"));
        } catch (AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException
                | RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Opens it without the commands that its settings name. */
    private Repository open() {
        try {
            Repository repository = new RepositoryBuilder()
                    .findGitDir(start.toFile())
                    .setMustExist(true)
                    .build();
            StoredConfig settings = repository.getConfig();
            settings.getSubsections("filter").forEach(name -> settings.unsetSection("filter", name));
            return repository;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private GitProblem unreadable(Exception e) {
        return new GitProblem(
                "The git repository at " + workTree + " cannot be read: " + e.getMessage()
                        + ". See what git status and git fsck say of it.",
                e);
    }

    /** A path without symbolic links, as far as it is there. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException e) {
                // look further up
            }
        }
        return whole;
    }
}

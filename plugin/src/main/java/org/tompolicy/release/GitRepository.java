package org.tompolicy.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.tompolicy.files.FileTree;

/**
 * The git repository that the sources stand in, also as a linked work tree, a shallow clone or with a detached head. It
 * is opened for each question and closed again, and nothing is ever written to it. No hook and no filter of its settings
 * is run: bytes are those that are stored, with the line ends that were committed. What JGit cannot read (SHA-256 ids, a
 * sparse or split index, a name with a time) is asked of the git on the path, where there is one.
 */
public final class GitRepository {

    private final Path start;
    private final Path workTree;
    private final Optional<GitCommand> git;
    private final boolean hasLongIds;
    private final boolean isPartial;

    private GitRepository(Path start, Path workTree, Optional<GitCommand> git, StoredConfig settings) {
        this.start = start;
        this.workTree = workTree;
        this.git = git;
        this.hasLongIds = "sha256".equalsIgnoreCase(settings.getString("extensions", null, "objectformat"));
        this.isPartial = settings.getString("extensions", null, "partialclone") != null
                || settings.getSubsections("remote").stream()
                        .anyMatch(remote -> settings.getBoolean("remote", remote, "promisor", false));
    }

    /**
     * Finds the repository whose work tree holds a folder.
     *
     * @return empty where there is none: no folder {@code .git} upwards, one that is no repository, or one without a work
     *     tree
     * @throws GitProblem when it is there and cannot be read
     */
    public static Optional<GitRepository> of(Path folder) {
        return of(folder, GitCommand.searchPath());
    }

    /** The same; git itself is looked for in {@code searchPath}, which has the form of the variable {@code PATH}. */
    static Optional<GitRepository> of(Path folder, String searchPath) {
        Undisturbed.install();
        Path start = real(folder);
        RepositoryBuilder builder = new RepositoryBuilder().findGitDir(start.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            // the text of the path, because only the room files may know its type
            Path workTree = real(Path.of(String.valueOf((Object) repository.getWorkTree())));
            return start.startsWith(workTree)
                    ? Optional.of(new GitRepository(
                            start, workTree, GitCommand.in(workTree, searchPath), repository.getConfig()))
                    : Optional.empty();
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
        try (GitReader reader = open()) {
            return reader.commit("HEAD");
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
        try (GitReader reader = open()) {
            return find(reader, ref).isPresent();
        } catch (IOException e) {
            throw unreadable(e);
        }
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
        Set<String> found = changedOrUnknown(below);
        List<String> spared = inWorkTree(except);
        return found.stream()
                .filter(path -> below.stream().anyMatch(folder -> isShownBelow(folder, path)))
                .filter(path -> spared.stream().noneMatch(folder -> isBelow(folder, path)))
                .sorted()
                .toList();
    }

    private Set<String> changedOrUnknown(List<String> below) {
        try (GitReader reader = open()) {
            return reader.uncommitted(below);
        } catch (MissingObject e) {
            throw missing("the commit that is checked out", e);
        } catch (IOException e) {
            if (hasLongIds) {
                throw unreadable(e);
            }
            return changedOrUnknown(below, e);
        }
    }

    /** Asks git, because JGit does not know every form of the index. */
    private Set<String> changedOrUnknown(List<String> below, IOException why) {
        String problem =
                "The index of the git repository at " + workTree + " cannot be read (" + why.getMessage() + ").";
        GitCommand command = git.orElseThrow(() -> new GitProblem(
                problem + " A sparse or split index needs git on the path; or run git sparse-checkout reapply"
                        + " --no-sparse-index, or git update-index --no-split-index.",
                why));
        try (GitReader reader = new CommandReader(command, workTree)) {
            return reader.uncommitted(below);
        } catch (MissingObject e) {
            throw missing("the commit that is checked out", e);
        } catch (IOException e) {
            throw new GitProblem(problem + " The git on the path says: " + e.getMessage() + ".", e);
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
        try (GitReader reader = open()) {
            GitFolders folders = new GitFolders(
                    reader, commit(reader, ref), inWorkTree(List.of(real)).get(0), inWorkTree(List.of(alsoAllowed)));
            return GitTree.of(folders, this::open, real, real(base)).map(FileTree.class::cast);
        } catch (MissingObject e) {
            throw missing(ref, e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private GitProblem missing(String what, MissingObject e) {
        return new GitProblem(
                isPartial
                        ? "This clone lacks a part of " + what + " (" + e.getMessage()
                                + "), because it was made with a filter. Fetch the rest: git fetch --refetch --no-filter."
                                + " On a build server, clone without a filter."
                        : "The repository at " + workTree + " lacks a part of " + what + " (" + e.getMessage()
                                + "). git fsck says what else is missing; a new clone has it all.",
                e);
    }

    private String commit(GitReader reader, String ref) throws IOException {
        Optional<String> commit = find(reader, ref);
        if (commit.isPresent()) {
            return commit.get();
        }
        String hint = "";
        if (find(reader, "origin/" + ref).isPresent()) {
            hint = " Did you mean origin/" + ref + "?";
        } else if (reader.isShallow()) {
            hint = " This clone is shallow: fetch more of the history first, for example with git fetch --unshallow.";
        }
        throw new GitProblem("The repository at " + workTree + " knows no commit named " + ref + "."
                + (hint.isEmpty() ? " git branch -a and git tag list the names that it knows." : hint));
    }

    /** The log of a name by time is for git itself: only it reads words such as {@code yesterday}. */
    private Optional<String> find(GitReader reader, String ref) throws IOException {
        Optional<String> found = reader.commit(ref);
        if (found.isPresent() || hasLongIds || git.isEmpty() || !ref.contains("@{")) {
            return found;
        }
        try (GitReader itself = new CommandReader(git.get(), workTree)) {
            return itself.commit(ref);
        } catch (GitCommand.Failed unknown) {
            return Optional.empty();
        }
    }

    private GitReader open() {
        if (hasLongIds) {
            return new CommandReader(
                    git.orElseThrow(() -> new GitProblem("The git repository at " + workTree
                            + " has SHA-256 ids, which only git itself reads. Put git (2.29 or newer) on the path.")),
                    workTree);
        }
        return new StoredReader(stored());
    }

    /** Opens it without the commands that its settings name. */
    private Repository stored() {
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
                hasLongIds
                        ? "The git repository at " + workTree
                                + " has SHA-256 ids and cannot be read by the git on the path," + " which says: "
                                + e.getMessage() + ". Put a newer git on the path."
                        : "The git repository at " + workTree + " cannot be read: " + e.getMessage()
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

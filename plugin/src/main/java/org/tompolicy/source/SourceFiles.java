package org.tompolicy.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.tables.Languages;

/** Both source folders, each file decoded and scanned once, and the jail: what a path written in a document leads to. */
final class SourceFiles {

    /** A file of one of the two folders. */
    record Place(SourceRoot root, String path) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRoot = root.compareTo(other.root);
            return byRoot != 0 ? byRoot : path.compareTo(other.path);
        }
    }

    /** Where a target leads; the place is there for files only. */
    record Target(FileTree.Kind kind, Optional<Place> place) {}

    private final Map<SourceRoot, FileTree> trees = new EnumMap<>(SourceRoot.class);
    private final Map<Place, Optional<LineScan>> scans = new HashMap<>();
    private final Map<Place, List<Finding>> listProblems = new HashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> unread = new ArrayList<>();

    SourceFiles(FileTree measures, Optional<FileTree> architecture) {
        trees.put(SourceRoot.MEASURES, measures);
        architecture.ifPresent(tree -> trees.put(SourceRoot.ARCHITECTURE, tree));
    }

    /** The folders that there are, measures first. */
    List<SourceRoot> roots() {
        return List.copyOf(trees.keySet());
    }

    FileTree tree(SourceRoot root) {
        return trees.get(root);
    }

    String display(Place place) {
        return tree(place.root()).display(place.path());
    }

    /** The lines of a text file, as its writer meant it; empty where its encoding is not UTF-8, which is reported once. */
    Optional<LineScan> scan(Place place) {
        Optional<LineScan> known = scans.get(place);
        if (known == null) {
            SourceText.Decoded decoded =
                    SourceText.decode(display(place), tree(place.root()).read(place.path()));
            decoded.problem().ifPresent(unread::add);
            known = decoded.text()
                    .map(text -> place.path().endsWith(".adoc") ? mended(place, text) : LineScan.of(text));
            scans.put(place, known);
        }
        return known;
    }

    /** The file with its slips mended, so that each of them is reported once and nothing else follows from it. */
    private LineScan mended(Place place, SourceText text) {
        Mended header = HeaderSlips.mend(text);
        LineScan scan = LineScan.of(header.text());
        Mended lines = TextSlips.mend(scan);
        LineScan words = lines.problems().isEmpty() ? scan : LineScan.of(lines.text());
        AttributeLists lists = new AttributeLists(words);
        problems.addAll(header.problems());
        problems.addAll(lines.problems());
        problems.addAll(lists.mended().problems());
        if (lists.mended().problems().isEmpty()) {
            listProblems.put(place, lists.problems());
            return words;
        }
        return LineScan.of(lists.mended().text());
    }

    /** What is wrong with the attribute lists of a file, beside what was mended in them. */
    List<Finding> listProblems(Place place) {
        Optional<LineScan> scan = scan(place);
        return listProblems.computeIfAbsent(
                place,
                any -> scan.map(AttributeLists::new)
                        .map(AttributeLists::problems)
                        .orElse(List.of()));
    }

    /** The language of a document that names none: that of its file name ({@code access.de.adoc}), else the policy's first. */
    String language(Place place) {
        String[] parts =
                place.path().substring(place.path().lastIndexOf('/') + 1).split("\\.");
        if (parts.length > 2 && Languages.ids().contains(parts[parts.length - 2])) {
            return parts[parts.length - 2];
        }
        Place policy = new Place(SourceRoot.MEASURES, "policy.adoc");
        return Optional.of(policy)
                .filter(one -> tree(one.root()).isFile(one.path()))
                .flatMap(this::scan)
                .flatMap(scan -> scan.header().stream()
                        .filter(entry -> entry.name().equals("tom-languages"))
                        .map(entry -> entry.value().split(",", 2)[0].strip())
                        .findFirst())
                .orElse("");
    }

    /** Notes why a file is not read whole, though it was asked for. */
    void leaveOut(Finding why) {
        unread.add(why);
    }

    /** Why files that were asked for so far were not read, or not whole. */
    List<Finding> unread() {
        return List.copyOf(unread);
    }

    /** What was mended in the text of the files that were asked for so far. */
    List<Finding> problems() {
        return List.copyOf(problems);
    }

    /** Whether a target names another host or carries its own data. */
    static boolean isRemote(String target) {
        return target.startsWith("//") || target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");
    }

    /**
     * Resolves a relative target, written in a file, in the folder of that file or in the other folder. Some file systems
     * keep letters and their marks apart in names of files, while texts are read with both as one.
     *
     * @param from the file that names the target
     * @param target as written
     */
    Target resolve(Place from, String target) {
        if (isRemote(target) || target.startsWith("/") || target.contains("\\")) {
            return new Target(FileTree.Kind.OUTSIDE, Optional.empty());
        }
        String folder =
                from.path().contains("/") ? from.path().substring(0, from.path().lastIndexOf('/')) : "";
        String wanted = normal(tree(from.root()).display("") + "/" + folder + "/" + target);
        Target best = new Target(FileTree.Kind.OUTSIDE, Optional.empty());
        int length = -1;
        for (SourceRoot root : roots()) {
            String top = normal(tree(root).display(""));
            boolean below = top.isEmpty() && !wanted.equals("..") && !wanted.startsWith("../")
                    || wanted.equals(top)
                    || wanted.startsWith(top + "/");
            if (below && top.length() > length) {
                length = top.length();
                String path = wanted.substring(wanted.equals(top) || top.isEmpty() ? top.length() : top.length() + 1);
                if (tree(root).kind(path) == FileTree.Kind.MISSING) {
                    path = Normalizer.normalize(path, Normalizer.Form.NFD);
                }
                FileTree.Kind kind = tree(root).kind(path);
                Place place = new Place(root, path);
                best = new Target(kind, Optional.of(place).filter(p -> kind == FileTree.Kind.FILE));
            }
        }
        return best;
    }

    /** A path without {@code .}, empty names, and {@code ..} where there is something to go up from. */
    static String normal(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            int last = names.size() - 1;
            if (name.equals("..") && last >= 0 && !names.get(last).equals("..")) {
                names.remove(last);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", names);
    }
}

package org.tompolicy.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
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

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private final Map<SourceRoot, FileTree> trees = new EnumMap<>(SourceRoot.class);
    /**
     * A text file that was read.
     *
     * @param scan its lines; empty where its encoding is not UTF-8
     * @param digest of its bytes
     * @param problems what was mended in it
     * @param unread why it was not read
     */
    private record Scanned(Optional<LineScan> scan, String digest, List<Finding> problems, Optional<Finding> unread) {}

    private final Map<Place, Scanned> scans = new HashMap<>();
    private final Map<Place, String> digests = new HashMap<>();
    private Optional<Watch> watch = Optional.empty();
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
        Scanned scanned = scanned(place);
        asked(new Look.Content(place, scanned.digest()));
        return scanned.scan();
    }

    private Scanned scanned(Place place) {
        Scanned known = scans.get(place);
        if (known == null) {
            byte[] content = tree(place.root()).read(place.path());
            SourceText.Decoded decoded = SourceText.decode(display(place), content);
            List<Finding> mended = new ArrayList<>();
            Optional<LineScan> scan = decoded.text()
                    .map(text -> place.path().endsWith(".adoc") ? mended(place, text, mended) : LineScan.of(text));
            known = new Scanned(scan, Sha256.of(content), List.copyOf(mended), decoded.problem());
            scans.put(place, known);
            tell(known.problems(), known.unread().stream().toList());
        }
        return known;
    }

    /** The file with its slips mended, so that each of them is reported once and nothing else follows from it. */
    private LineScan mended(Place place, SourceText text, List<Finding> mended) {
        Mended header = HeaderSlips.mend(text);
        LineScan scan = LineScan.of(header.text());
        Mended lines = TextSlips.mend(scan);
        LineScan words = lines.problems().isEmpty() ? scan : LineScan.of(lines.text());
        AttributeLists lists = new AttributeLists(words);
        mended.addAll(header.problems());
        mended.addAll(lines.problems());
        mended.addAll(lists.mended().problems());
        if (lists.mended().problems().isEmpty()) {
            listProblems.put(place, lists.problems());
            return words;
        }
        return LineScan.of(lists.mended().text());
    }

    /** The bytes of a file that is no text. */
    byte[] content(Place place) {
        byte[] content = tree(place.root()).read(place.path());
        digests.put(place, Sha256.of(content));
        return content;
    }

    /** SHA-256 of a file in lower-case hex: of the bytes that were read, where it was read already. */
    String digest(Place place) {
        Scanned scanned = scans.get(place);
        return scanned != null
                ? scanned.digest()
                : digests.computeIfAbsent(
                        place, any -> Sha256.of(tree(place.root()).read(place.path())));
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
        String answer = named(place).orElseGet(this::firstLanguage);
        asked(new Look.Language(place, answer));
        return answer;
    }

    private static Optional<String> named(Place place) {
        String[] parts =
                place.path().substring(place.path().lastIndexOf('/') + 1).split("\\.");
        return Optional.of(parts)
                .filter(many -> many.length > 2)
                .map(many -> many[many.length - 2])
                .filter(Languages.ids()::contains);
    }

    private String firstLanguage() {
        Place policy = new Place(SourceRoot.MEASURES, "policy.adoc");
        return Optional.of(policy)
                .filter(one -> tree(one.root()).isFile(one.path()))
                .flatMap(one -> scanned(one).scan())
                .flatMap(scan -> scan.header().stream()
                        .filter(entry -> entry.name().equals("tom-languages"))
                        .map(entry -> entry.value().split(",", 2)[0].strip())
                        .findFirst())
                .orElse("");
    }

    /** Notes why a file is not read whole, though it was asked for. */
    void leaveOut(Finding why) {
        unread.add(why);
        watch.ifPresent(one -> one.whole = false);
    }

    /** Notes that another machine may read the file otherwise, so that nobody remembers how it was read. */
    void askAgain() {
        watch.ifPresent(one -> one.whole = false);
    }

    /** Notes what was found in files that were read in an earlier build. */
    void tell(List<Finding> moreProblems, List<Finding> moreUnread) {
        problems.addAll(moreProblems);
        unread.addAll(moreUnread);
    }

    /**
     * Something that was read with what was asked of the sources for it.
     *
     * @param looks in the order of the first time
     * @param whole whether it was read as it stands; else the reason lies in the machine
     */
    record Watched<T>(T value, List<Look> looks, boolean whole) {
        Watched {
            looks = List.copyOf(looks);
        }
    }

    private static final class Watch {
        private final Set<Look> looks = new LinkedHashSet<>();
        private boolean whole = true;
    }

    /** Reads something and notes what is asked for it. */
    <T> Watched<T> watching(Supplier<T> reading) {
        Watch noted = new Watch();
        watch = Optional.of(noted);
        try {
            T value = reading.get();
            return new Watched<>(value, List.copyOf(noted.looks), noted.whole);
        } finally {
            watch = Optional.empty();
        }
    }

    /** Notes that the content of a file was asked for, which somebody else remembers. */
    void looked(Place place) {
        watch.ifPresent(one -> one.looks.add(new Look.Content(place, digest(place))));
    }

    private void asked(Look look) {
        watch.ifPresent(one -> one.looks.add(look));
    }

    /** Whether a question still has the answer that it had. */
    boolean holds(Look look) {
        return look.accept(new Look.Visitor<>() {
            @Override
            public Boolean content(Look.Content then) {
                Place place = then.file();
                return trees.containsKey(place.root())
                        && tree(place.root()).isFile(place.path())
                        && digest(place).equals(then.digest());
            }

            @Override
            public Boolean way(Look.Way then) {
                return end(then.from(), then.target()).equals(then.end());
            }

            @Override
            public Boolean language(Look.Language then) {
                return named(then.document())
                        .orElseGet(SourceFiles.this::firstLanguage)
                        .equals(then.answer());
            }
        });
    }

    /** Whether the files that answered a question are still as they were when reading began. */
    boolean isSettled(Look look) {
        return look.accept(new Look.Visitor<>() {
            @Override
            public Boolean content(Look.Content then) {
                return tree(then.file().root()).isUnchanged(then.file().path());
            }

            @Override
            public Boolean way(Look.Way then) {
                return true;
            }

            @Override
            public Boolean language(Look.Language then) {
                return true;
            }
        });
    }

    /** The lines of a text file where they were asked for already. */
    Optional<LineScan> wasScanned(Place place) {
        return Optional.ofNullable(scans.get(place)).flatMap(Scanned::scan);
    }

    /** What was mended in a file whose text was asked for. */
    List<Finding> problems(Place place) {
        return scans.containsKey(place) ? scans.get(place).problems() : List.of();
    }

    /** Why a file whose text was asked for was not read. */
    Optional<Finding> unread(Place place) {
        return Optional.ofNullable(scans.get(place)).flatMap(Scanned::unread);
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
        return target.startsWith("//") || SCHEME.matcher(target).lookingAt();
    }

    /**
     * Resolves a relative target, written in a file, in the folder of that file or in the other folder. Some file systems
     * keep letters and their marks apart in names of files, while texts are read with both as one.
     *
     * @param from the file that names the target
     * @param target as written
     */
    Target resolve(Place from, String target) {
        Target end = end(from, target);
        asked(new Look.Way(from, target, end));
        return end;
    }

    private Target end(Place from, String target) {
        if (isRemote(target) || target.startsWith("/") || target.contains("\\")) {
            return new Target(FileTree.Kind.OUTSIDE, Optional.empty());
        }
        String folder =
                from.path().contains("/") ? from.path().substring(0, from.path().lastIndexOf('/')) : "";
        String base = tree(from.root()).display("");
        String wanted = normal((base.isEmpty() ? "" : base + "/") + (folder.isEmpty() ? "" : folder + "/") + target);
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

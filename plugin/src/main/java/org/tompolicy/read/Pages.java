package org.tompolicy.read;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.model.Picture;
import org.tompolicy.model.SourceRoot;

/** Every page, part and picture by its path from the root of the build: what a relative link can lead to. */
final class Pages {

    private static final List<String> START_PAGES = List.of("index.md", "README.md", "index.adoc", "README.adoc");

    private final SortedMap<String, Page> pages = new TreeMap<>();
    private final SortedMap<String, List<Page>> parts = new TreeMap<>();
    private final SortedMap<String, Picture> pictures = new TreeMap<>();

    Pages(List<Page> all, List<Picture> allPictures) {
        Map<SourceRoot, String> roots = new EnumMap<>(SourceRoot.class);
        for (Page page : all) {
            pages.put(page.document().file(), page);
            roots.put(page.document().root(), rootOf(page));
        }
        for (Page page : all) {
            for (String part : page.document().includes()) {
                parts.computeIfAbsent(rootOf(page) + part, file -> new ArrayList<>())
                        .add(page);
                if (!rootOf(page).isEmpty()) {
                    parts.computeIfAbsent(part, file -> new ArrayList<>()).add(page);
                }
            }
        }
        for (Picture picture : allPictures) {
            pictures.put(roots.getOrDefault(picture.root(), "") + picture.path(), picture);
        }
    }

    private static String rootOf(Page page) {
        String file = page.document().file();
        String path = page.document().path();
        return file.endsWith(path) ? file.substring(0, file.length() - path.length()) : "";
    }

    /** The page that a link to a folder leads to. */
    Optional<Page> start(String folder, String anchor) {
        String below = folder.isEmpty() ? "" : folder + "/";
        return START_PAGES.stream()
                .flatMap(name -> page(below + name, anchor).stream())
                .findFirst();
    }

    /** The page that a file is, or that it is a part of; of several the first that holds the anchor. */
    Optional<Page> page(String file, String anchor) {
        if (pages.containsKey(file)) {
            return Optional.of(pages.get(file));
        }
        List<Page> holders = parts.getOrDefault(file, List.of());
        return holders.stream()
                .filter(page -> page.anchors().containsKey(anchor))
                .findFirst()
                .or(() -> holders.stream().findFirst());
    }

    /**
     * The file that a path on a page names: seen from the page, as AsciiDoc has it, or else from a part of it, as
     * one who looks at the part alone expects. In Markdown a path that begins with a slash counts from the root of the
     * build, as GitHub counts it from that of the repository.
     */
    String resolveFor(Page from, String path) {
        boolean fromTop = path.startsWith("/") && from.document().path().endsWith(".md");
        String composed = resolve(fromTop ? "" : from.document().file(), path);
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        String file = !isKnown(composed) && isKnown(apart) ? apart : composed;
        return from.document().includes().stream()
                .filter(part -> !isKnown(file))
                .map(part -> resolve(rootOf(from) + part, path))
                .filter(this::isKnown)
                .findFirst()
                .orElse(file);
    }

    private boolean isKnown(String file) {
        return pages.containsKey(file) || parts.containsKey(file) || pictures.containsKey(file);
    }

    Optional<Picture> picture(String file) {
        return Optional.ofNullable(pictures.get(file));
    }

    /** Files that a link can name. */
    SortedSet<String> files() {
        SortedSet<String> files = new TreeSet<>(pages.keySet());
        files.addAll(parts.keySet());
        return files;
    }

    /** A relative path, as seen from a file, as a path from the root of the build. */
    static String resolve(String from, String relative) {
        Deque<String> steps = new ArrayDeque<>(List.of(from.split("/")));
        steps.removeLast();
        for (String step : relative.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The relative path that leads from a file to another one. */
    static String relative(String from, String to) {
        String[] start = from.split("/");
        String[] end = to.split("/");
        int common = 0;
        while (common < start.length - 1 && common < end.length - 1 && start[common].equals(end[common])) {
            common++;
        }
        StringBuilder path = new StringBuilder("../".repeat(start.length - 1 - common));
        for (int step = common; step < end.length; step++) {
            path.append(end[step]).append(step < end.length - 1 ? "/" : "");
        }
        return path.toString();
    }
}

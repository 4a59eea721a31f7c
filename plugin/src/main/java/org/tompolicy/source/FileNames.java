package org.tompolicy.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/** Files of the folder of measures that nobody would read, or that not every computer can hold, because of their names. */
final class FileNames {

    private static final List<String> RESERVED = List.of("releases", "lint", "frameworks");
    private static final List<String> NAMES = List.of("policy.adoc", "category.adoc");
    /** Endings under which people keep texts that were meant as documents. */
    private static final List<String> TEXTS = List.of(
            ".adoc.txt", ".asciidoc", ".asc", ".adc", ".text", ".txt", ".docx", ".doc", ".odt", ".rtf", ".adoc", ".md");

    private static final Set<String> NEARLY = Set.of("adoc", "asciidoc", "asc", "adc", "md");

    private final FileTree tree;

    FileNames(FileTree measures) {
        this.tree = measures;
    }

    /** Whether a path is nearly that of a document, so that it is reported and not read. */
    boolean isMeant(String path) {
        return meant(path).isPresent();
    }

    /** Whether the ending of a name leaves no doubt that the file is a document, though it is not read as one. */
    static boolean isNearlyDocument(String path) {
        String low = path.toLowerCase(Locale.ROOT);
        return low.endsWith(".adoc.txt") || NEARLY.contains(low.substring(low.lastIndexOf('.') + 1));
    }

    /** @param included the paths of files that documents include: those may be called anything */
    List<Finding> problems(Collection<String> included) {
        List<Finding> problems = new ArrayList<>();
        for (String path : tree.paths()) {
            Optional<String> meant =
                    included.contains(path) || included.contains(tree.display(path)) ? Optional.empty() : meant(path);
            boolean category =
                    meant.filter(right -> right.endsWith("/category.adoc")).isPresent();
            meant.ifPresent(right -> problems.add(Finding.of(
                    category ? Rule.CATEGORY_UNLISTED : Rule.ID_MISSING,
                    Location.startOf(tree.display(category ? right : path)),
                    Messages.of(isBinary(path) ? "id-missing.binaryFileName" : "id-missing.fileName")
                            .with("file", path)
                            .with("right", right))));
        }
        problems.addAll(differInCase());
        return problems;
    }

    /** The path that a file should have; empty where it has it, or is no document. */
    private Optional<String> meant(String path) {
        String[] steps = path.split("/");
        String name = steps[steps.length - 1];
        String low = name.toLowerCase(Locale.ROOT);
        boolean top = steps.length == 1;
        boolean place = top ? low.startsWith("policy.") : steps.length == 2 && !RESERVED.contains(steps[0]);
        if (!place || name.startsWith("_") || low.startsWith("readme.") || low.startsWith("license")) {
            return Optional.empty();
        }
        for (String known : NAMES) {
            if (low.equals(known) && !name.equals(known)) {
                return Optional.of(path.substring(0, path.length() - name.length()) + known);
            }
        }
        return TEXTS.stream()
                .filter(low::endsWith)
                .findFirst()
                .filter(ending -> !isRead(name))
                .map(ending ->
                        path.substring(0, path.length() - ending.length()) + (ending.equals(".md") ? ".md" : ".adoc"));
    }

    private static boolean isRead(String name) {
        return name.endsWith(".adoc") || name.endsWith(".md");
    }

    private static boolean isBinary(String path) {
        return Set.of(".docx", ".doc", ".odt", ".rtf").stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
    }

    private List<Finding> differInCase() {
        Map<String, String> first = new TreeMap<>();
        Set<String> reported = new TreeSet<>();
        List<Finding> problems = new ArrayList<>();
        for (String path : tree.paths()) {
            for (String part : parts(path)) {
                String other = first.putIfAbsent(part.toLowerCase(Locale.ROOT), part);
                boolean differ = other != null && !other.equals(part);
                if (differ && !isMeant(part) && !isMeant(other) && reported.add(other + " " + part)) {
                    problems.add(Finding.of(
                                    Rule.ID_DUPLICATE,
                                    Location.startOf(tree.display(path)),
                                    Messages.of("id-duplicate.capitals")
                                            .with("file", part)
                                            .with("other", other))
                            .doubting(Doubt.CONTENT));
                    break;
                }
            }
        }
        return problems;
    }

    /** The folders of a path, the outermost first, and the path. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            parts.add(path.substring(0, slash));
        }
        parts.add(path);
        return path.startsWith("releases/") ? List.of() : parts;
    }
}

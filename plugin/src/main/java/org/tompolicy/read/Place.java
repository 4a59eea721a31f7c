package org.tompolicy.read;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument;

/** What a document is, by where it lies. */
enum Place {
    POLICY,
    CATEGORY,
    MEASURE,
    SUB_PROCESSOR,
    EVIDENCE,
    ARCHITECTURE,
    /** {@code <name>.de.adoc} beside any of the others: no document of its own. */
    TRANSLATION,
    /** Below the folder of measures where no kind of document belongs. */
    STRAY,
    /** For people who look at the folder: {@code README.md}. */
    IGNORED;

    static final String POLICY_NAME = "policy.adoc";
    static final String CATEGORY_NAME = "category.adoc";

    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.([a-z]{2})\\.(adoc|md)");
    private static final List<String> NO_CATEGORIES = List.of("frameworks", "lint", "releases");

    /** The language and the paths that the original of a translation may have. */
    record Translation(String language, List<String> originals) {}

    /** The place of a document among all documents of its root. */
    static Place of(RawDocument document, Collection<String> paths, List<String> languages) {
        if (translation(document.path(), paths, languages).isPresent()) {
            return TRANSLATION;
        }
        if (document.root() == SourceRoot.ARCHITECTURE) {
            return ARCHITECTURE;
        }
        String[] steps = document.path().split("/");
        String name = steps[steps.length - 1];
        if (name.toLowerCase(Locale.ROOT).equals("readme.md") || NO_CATEGORIES.contains(steps[0])) {
            return IGNORED;
        }
        return switch (steps.length) {
            case 1 -> name.equals(POLICY_NAME) ? POLICY : STRAY;
            case 2 -> inFolder(steps[0], name);
            default -> STRAY;
        };
    }

    private static Place inFolder(String folder, String name) {
        if (folder.equals("evidence")) {
            return EVIDENCE;
        }
        if (!name.endsWith(".adoc")) {
            return STRAY;
        }
        if (folder.equals("subprocessors")) {
            return SUB_PROCESSOR;
        }
        return name.equals(CATEGORY_NAME) ? CATEGORY : MEASURE;
    }

    /** Reads a path as that of a translation: into a language of the policy, or beside an original. */
    static Optional<Translation> translation(String path, Collection<String> paths, List<String> languages) {
        Matcher matcher = TRANSLATED.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> originals = List.of(matcher.group(1) + ".adoc", matcher.group(1) + ".md");
        boolean translates =
                languages.contains(matcher.group(2)) || originals.stream().anyMatch(paths::contains);
        return translates ? Optional.of(new Translation(matcher.group(2), originals)) : Optional.empty();
    }

    /** The first folder of a path; empty for a file at the top. */
    static String folder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The file name without its ending. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}

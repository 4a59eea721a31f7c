package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.site.SiteEdition;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;

/**
 * What stands in the folder {@code tom.templates}.
 *
 * @param texts path below the folder, with {@code /}, to text
 * @param findings names that no edition uses any more
 */
record OwnTemplates(SortedMap<String, String> texts, List<Finding> findings) {

    /** Once the whole style sheet of the site. */
    private static final String FORMER_STYLE = "site/tom.css";

    OwnTemplates {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        findings = List.copyOf(findings);
    }

    /**
     * Reads the folder; nothing where the options name none.
     *
     * @throws SetupProblem when the folder that they name is not there
     */
    static OwnTemplates of(Options options) {
        return options.templates()
                .map(folder -> of(Reading.tree(folder, options, Optional.empty())
                        .orElseThrow(() -> new SetupProblem("There is no folder of templates at " + folder
                                + ". Create it, or leave tom.templates out to use the default templates."))))
                .orElseGet(() -> new OwnTemplates(new TreeMap<>(), List.of()));
    }

    private static OwnTemplates of(FileTree tree) {
        SortedMap<String, String> texts = new TreeMap<>();
        tree.paths().forEach(path -> texts.put(path, new String(tree.read(path), StandardCharsets.UTF_8)));
        return new OwnTemplates(
                texts,
                tree.isFile(FORMER_STYLE)
                        ? List.of(Finding.of(
                                Rule.FILE_INVALID, Location.startOf(tree.display(FORMER_STYLE)), formerStyle()))
                        : List.of());
    }

    private static String formerStyle() {
        return "This file is not read any more: the style sheet of the site is joined from one file a component, "
                + String.join(", ", Templates.standard().listed(SiteEdition.STYLE))
                + ". Move your rules into files of these names, or into one of your own that you name in "
                + SiteEdition.STYLE + ", and delete this one.";
    }
}

package org.tompolicy.goal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tompolicy.files.FileSet;
import org.tompolicy.goal.AnnexGoal;
import org.tompolicy.goal.Build;
import org.tompolicy.goal.Once;
import org.tompolicy.goal.SiteGoal;

/** One state of the sources as site and annex. A page is made when a browser asks for it, a PDF once, since it takes long. */
final class Draft {

    private static final String ANNEX = "annex/";

    private final Build build;
    private final FileSet site;
    private final Supplier<FileSet> annex;
    private final Supplier<FindingPlaces> places;
    private final Map<String, byte[]> pdfs = new ConcurrentHashMap<>();

    /**
     * Prepares a state.
     *
     * @throws org.tompolicy.edition.page.TemplateProblem when a style sheet or a list of them cannot be joined
     */
    Draft(Build build) {
        this.build = Objects.requireNonNull(build, "build");
        this.site = SiteGoal.files(build);
        this.annex = new Once<>(() -> AnnexGoal.files(build));
        this.places = new Once<>(() -> new FindingPlaces(build.policy()));
    }

    Build build() {
        return build;
    }

    /** Where findings are shown. */
    FindingPlaces places() {
        return places.get();
    }

    /** Whether there is a page, picture, PDF or other file of this path from the site's root. */
    boolean has(String path) {
        return site.has(path) || isPdf(path);
    }

    /** Whether it is a PDF of the draft, which no site holds. */
    private boolean isPdf(String path) {
        return path.startsWith(ANNEX) && annex.get().has(path.substring(ANNEX.length()));
    }

    /**
     * A file.
     *
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit a page
     * @throws org.tompolicy.goal.SetupProblem the same for a PDF
     */
    byte[] content(String path) {
        return site.has(path) ? site.content(path) : pdf(path.substring(ANNEX.length()));
    }

    private byte[] pdf(String name) {
        return pdfs.computeIfAbsent(name, annex.get()::content);
    }

    /** Paths of the draft's PDFs from the site's root. */
    List<String> pdfs() {
        List<String> paths = new ArrayList<>();
        annex.get().paths().forEach(name -> paths.add(ANNEX + name));
        return paths;
    }
}

package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tompolicy.edition.export.OscalComponent;
import org.tompolicy.edition.export.OscalOptions;
import org.tompolicy.edition.export.PolicyCsv;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.site.SiteEdition;
import org.tompolicy.edition.site.SiteTree;
import org.tompolicy.files.FileSet;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Framework;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Archive;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;

/** {@code tom:site}: writes the customer's site. */
public final class SiteGoal {

    private SiteGoal() {}

    /** Writes {@code site/} with the usual version of OSCAL. */
    public static Outcome run(Build build) {
        return run(build, OscalOptions.USUAL);
    }

    /**
     * Writes {@code site/}, or refuses and leaves the old one as it was.
     *
     * @param oscal version of OSCAL that the component definition says it is in
     * @throws SetupProblem when nothing can be written in that version
     */
    public static Outcome run(Build build, String oscal) {
        if (!OscalOptions.isVersion(oscal)) {
            throw new SetupProblem(
                    "Parameter tom.oscal: '" + oscal
                            + "' is no version of OSCAL that can be written. Allowed: a version from 1.0.0 to 1.2.x, such as 1.1.3.");
        }
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        try {
            files(build, oscal)
                    .making(
                            "Making pages",
                            build.progress(),
                            files -> Output.of(build.options()).replace(Output.Folder.SITE, files));
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
        return build.outcome(List.of("site"), Optional.empty());
    }

    /** Every file of the site as below, in the usual version of OSCAL. */
    public static FileSet files(Build build) {
        return files(build, OscalOptions.USUAL);
    }

    /**
     * Every file of the site, each made when it is asked for.
     *
     * @param oscal version of OSCAL that the component definition is written in
     * @throws TemplateProblem when a template of the user's own does not fit: here, or from the file that is asked for
     */
    public static FileSet files(Build build, String oscal) {
        FileSet.Builder files = FileSet.builder();
        List<SiteTree> trees = new ArrayList<>();
        List<String> wanted = build.wantedLanguages();
        for (String language : build.languages(build.shown())) {
            if (trees.isEmpty() || wanted.contains(language)) {
                trees.add(tree(build.in(language), files, oscal));
            }
        }
        return files.addAll(SiteEdition.render(trees, build.policy().facts().securityContact(), build.templates()))
                .build();
    }

    /** The pages of one language, and the exports beside them. */
    private static SiteTree tree(Build build, FileSet.Builder files, String oscal) {
        Publication shown = build.shown(Audience.PUBLIC);
        String folder = shown.policy().issue().folder();
        ReleaseArchive archive = Archive.of(
                build.releases(), build.options().asOf(), build.policy().facts().annexPublic());
        Optional<DraftRelease> draft =
                shown.policy().isDraft() ? Optional.of(DraftRelease.of(build)) : Optional.empty();
        PublishedPolicy classed = draft.map(made -> made.views().open()).orElse(shown.policy());
        OscalOptions asked = new OscalOptions(oscal, build.options().timestamp(), frameworks(build));
        addExports(build, files, folder, classed, () -> PolicyJson.write(classed), asked);
        for (Release release : build.releases().all()) {
            release.views()
                    .ifPresent(views -> addExports(
                            build,
                            files,
                            folder + SitePage.version(release.version().text()),
                            views.open(),
                            () -> views.hasCustomerContent()
                                    ? PolicyJson.write(views.open())
                                    : build.sealedModel(release),
                            asked));
        }
        return new SiteTree(
                folder,
                shown,
                archive.withDraft(draft.flatMap(DraftRelease::inPublic)),
                build.texts(Build.words(shown.policy().language())),
                shown.policy().isDraft() ? build.policy().wording().untranslated() : Set.of(),
                language -> build.texts(Build.words(language)));
    }

    private static Map<String, Framework> frameworks(Build build) {
        return build.policy().frameworks().stream().collect(Collectors.toMap(Framework::id, framework -> framework));
    }

    /** The file of a release is the sealed one, whose digest its PDFs print, unless that holds more than the public may see. */
    private static void addExports(
            Build build,
            FileSet.Builder files,
            String tree,
            PublishedPolicy policy,
            Supplier<byte[]> json,
            OscalOptions oscal) {
        UiTexts texts = build.texts(Build.words(policy.language()));
        files.add(tree + "policy.json", json)
                .add(tree + "policy.csv", () -> PolicyCsv.write(policy, texts))
                .add(tree + OscalComponent.PATH, () -> OscalComponent.write(policy, oscal, texts));
    }
}

package org.tompolicy.goal;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.edition.notice.NoticeEdition;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.publish.ChangeHistory;

/**
 * Letters to customers about a release: what customers of the annex read in it against the release before, with the
 * classes that were sealed.
 */
final class Notices {

    private Notices() {}

    /**
     * The letters about the newest release that stands and follows another one, one for each language of the policy;
     * none where there is no such release, or a text of the two had to be deleted.
     *
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit
     */
    static FileSet ofNewest(Build build) {
        FileSet.Builder letters = FileSet.builder();
        Optional<PublishedViews> newest = build.releases().newestStanding().flatMap(Release::views);
        for (String language : newest.map(views -> languages(views.customer())).orElse(Set.of())) {
            Build in = build.in(language);
            in.releases()
                    .newestStanding()
                    .flatMap(release -> ChangeHistory.step(in.releases(), release))
                    .ifPresent(step -> letters.addAll(NoticeEdition.render(
                            step.before(), step.after(), step.changes(), build.templates(), build.texts(language))));
        }
        return letters.build();
    }

    /** The languages of the letters about a text: its own, and the others that the policy names. */
    static Set<String> languages(PublishedPolicy text) {
        TreeSet<String> languages = new TreeSet<>(Set.of(Build.words(text.language())));
        text.issue().languages().stream().filter(UiTexts::has).forEach(languages::add);
        return languages;
    }
}

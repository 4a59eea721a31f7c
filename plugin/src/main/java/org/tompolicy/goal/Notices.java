package org.tompolicy.goal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.edition.notice.NoticeEdition;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PublishedPolicy;
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
        Optional<ChangeHistory.Step> step =
                build.releases().newestStanding().flatMap(newest -> ChangeHistory.step(build.releases(), newest));
        return step.map(made -> of(made.before(), made.after(), made.changes().changes(), build))
                .orElse(FileSet.builder().build());
    }

    /**
     * The letters about a state that is issued or would be.
     *
     * @param before as customers read it
     * @param after the same, with number, day of issue and day of effect
     * @param changes from the one to the other, in reading order
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit
     */
    static FileSet of(PublishedPolicy before, PublishedPolicy after, List<ClassifiedChange> changes, Build build) {
        ChangeSet set = ChangeSet.of(before.version(), after.version(), changes);
        TreeSet<String> languages = new TreeSet<>();
        languages.add(Build.words(after.language()));
        after.issue().languages().stream().filter(UiTexts::has).forEach(languages::add);
        FileSet.Builder letters = FileSet.builder();
        for (String language : languages) {
            letters.addAll(NoticeEdition.render(before, after, set, build.templates(), build.texts(language)));
        }
        return letters.build();
    }
}

package org.tompolicy.goal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Comparison;
import org.tompolicy.change.Difference;
import org.tompolicy.change.ReleaseHistory;
import org.tompolicy.edition.notice.NoticeEdition;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;

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
        Optional<Release> newest = build.releases().newestStanding();
        Optional<Release> previous = newest.flatMap(ReleaseHistory.of(build.releases())::before);
        if (previous.isEmpty() || previous.get().views().isEmpty()) {
            return FileSet.builder().build();
        }
        return of(
                previous.get().views().get().customer(),
                newest.get().views().orElseThrow().customer(),
                changes(previous.get(), newest.get()),
                build);
    }

    private static List<ClassifiedChange> changes(Release previous, Release newest) {
        Map<ChangeSubject, PublishedChange> issued = newest.changes().stream()
                .collect(Collectors.toMap(
                        PublishedChange::subject, change -> change, (first, second) -> first, LinkedHashMap::new));
        return Comparison.of(previous.views().orElseThrow(), newest.views().orElseThrow()).stream()
                .map(difference -> classified(difference, Optional.ofNullable(issued.get(difference.subject()))))
                .toList();
    }

    /** As it was sealed; what a seal does not class is what structure decides, and weakened where it does not. */
    private static ClassifiedChange classified(Difference difference, Optional<PublishedChange> issued) {
        return new ClassifiedChange(
                difference,
                issued.map(PublishedChange::changeClass)
                        .or(difference::structural)
                        .orElse(ChangeClass.WEAKENED),
                issued.map(PublishedChange::remark).orElse(""));
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

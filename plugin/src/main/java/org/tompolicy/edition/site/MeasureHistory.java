package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.OwnChanges;
import org.tompolicy.edition.page.ChangeSentences;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.text.PlainText;

/**
 * What became of one measure from release to release.
 *
 * @param rows releases that have the measure or took it out, newest first
 */
public record MeasureHistory(List<Row> rows) {

    /**
     * A release.
     *
     * @param version its number, as a link to the measure in it; without the measure it leads nowhere
     * @param shown whether it is the one that the page shows
     * @param when in force from when to when
     * @param change what it changed; absent where nothing
     * @param what revision and remark, in sentences
     * @param compare where both wordings stand
     */
    public record Row(
            Link version,
            boolean shown,
            Markup when,
            Optional<MeasureList.ChangeMark> change,
            String what,
            Optional<Link> compare) {}

    public MeasureHistory {
        rows = List.copyOf(rows);
    }

    /** The history of a measure for a page of the tree. */
    static MeasureHistory of(Site site, Links links, String id) {
        List<PublishedRelease> releases = site.archive.releases().stream()
                .filter(release -> release.policy().isPresent())
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            PublishedRelease release = releases.get(i);
            Optional<PublishedMeasure> before = comparedWith(releases, i).flatMap(earlier -> measure(earlier, id));
            Optional<PublishedMeasure> here = measure(release, id);
            boolean isFirst = i + 1 == releases.size() && release.changes().isEmpty();
            if (here.isPresent() || before.isPresent()) {
                rows.add(row(site, links, id, release, here, isFirst));
            }
        }
        return new MeasureHistory(rows);
    }

    /** The release that one was compared with; what was taken back before it was issued is not it. */
    private static Optional<PublishedRelease> comparedWith(List<PublishedRelease> releases, int release) {
        Optional<String> from = releases.get(release).changes().map(ChangeSet::from);
        return from.isPresent()
                ? releases.stream()
                        .filter(other -> other.version().text().equals(from.get()))
                        .findFirst()
                : releases.stream().skip(release + 1L).findFirst();
    }

    private static Optional<PublishedMeasure> measure(PublishedRelease release, String id) {
        return release.policy().flatMap(text -> text.measure(id));
    }

    private static boolean isWithdrawn(PublishedRelease release, String id) {
        return release.policy().stream()
                .flatMap(text -> text.withdrawn().stream())
                .anyMatch(measure -> measure.id().equals(id));
    }

    private static Row row(
            Site site,
            Links links,
            String id,
            PublishedRelease release,
            Optional<PublishedMeasure> here,
            boolean isFirst) {
        String version = release.version().text();
        OwnChanges changes = release.changes().map(set -> set.ofMeasure(id)).orElse(new OwnChanges(List.of()));
        Optional<ChangeClass> change = changes.changeClass();
        return new Row(
                Link.of(
                        version,
                        here.map(any -> links.fromRoot(SitePage.version(version) + SitePage.measure(id)))
                                .orElse("")),
                version.equals(site.policy.version()),
                when(site, release),
                MeasureLists.mark(
                        site,
                        links,
                        here.isEmpty()
                                ? Optional.of(ChangeClass.REMOVED)
                                : isFirst ? Optional.of(ChangeClass.ADDED) : change),
                here.map(measure -> what(site.texts, release, measure, changes, isFirst))
                        .orElseGet(() -> gone(site.texts, release, id)),
                change.map(any ->
                        Link.of(site.texts.text("compareWording"), links.fromRoot(SitePage.CHANGES.at(version)))));
    }

    /** That a release has a measure no longer, and what the company says of it. */
    private static String gone(UiTexts texts, PublishedRelease release, String id) {
        String remark = release.changes()
                .map(changes -> UiTexts.sentence(changes.ofMeasure(id).remark()))
                .orElse("");
        return (texts.text(isWithdrawn(release, id) ? "historyNoLongerPromised" : "historyNotShown") + " " + remark)
                .strip();
    }

    private static Markup when(Site site, PublishedRelease release) {
        UiTexts texts = site.texts;
        return switch (release.status()) {
            case IN_FORCE -> texts.html("since", texts.time(release.effective()));
            case ANNOUNCED, SUPERSEDED -> Standings.period(texts, site.archive, release);
            case WITHDRAWN -> Standings.sentence(texts, release);
        };
    }

    private static String what(
            UiTexts texts, PublishedRelease release, PublishedMeasure measure, OwnChanges changes, boolean isFirst) {
        String revision = texts.text("revision", measure.revision()) + ".";
        if (isFirst) {
            return revision + " " + texts.text("firstPublished");
        }
        if (changes.isEmpty() && release.changes().isPresent()) {
            return texts.text(release.status() == ReleaseStatus.ANNOUNCED ? "noChangeAnnounced" : "noChange");
        }
        String remark = UiTexts.sentence(measure.revisionRemark());
        String told = Term.capital(claimByClaim(texts, changes));
        return Stream.of(revision, told, remark)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * Every change, so that what the company says of some of them does not stand for all; empty where there is one of the
     * measure as a whole, of which the badge says all.
     */
    static String claimByClaim(UiTexts texts, OwnChanges changes) {
        boolean isWhole = changes.changes().size() == 1
                && changes.changes().get(0).difference().subject().kind() == ChangeSubject.Kind.MEASURE;
        return isWhole ? "" : UiTexts.sentence(ChangeSentences.claimByClaim(texts, changes));
    }

    /**
     * The day from which a measure holds in the wording that the tree shows; of a draft the day of its revision. Wording
     * that came with a version that never took effect holds from no day.
     */
    static Optional<LocalDate> wordingSince(Site site, PublishedMeasure measure) {
        Optional<PublishedRelease> shown = site.release();
        if (shown.isEmpty()) {
            return measure.revisionDate();
        }
        Optional<LocalDate> since =
                shown.filter(release -> !release.neverTookEffect()).map(PublishedRelease::effective);
        for (PublishedRelease earlier : site.archive.releases()) {
            boolean isOnTheWay = earlier.version().compareTo(shown.get().version()) < 0
                    && earlier.status() != ReleaseStatus.WITHDRAWN;
            if (isOnTheWay) {
                if (measure(earlier, measure.id())
                        .filter(other -> isSameWording(other, measure))
                        .isEmpty()) {
                    return since;
                }
                since = Optional.of(earlier.effective());
            }
        }
        return since;
    }

    private static boolean isSameWording(PublishedMeasure one, PublishedMeasure other) {
        return words(one).equals(words(other));
    }

    private static List<Object> words(PublishedMeasure measure) {
        List<Object> words = new ArrayList<>();
        words.add(measure.title());
        measure.passages().stream().map(PublishedPassage::text).forEach(text -> words.add(PlainText.of(text)));
        for (PublishedClaim claim : measure.claims()) {
            words.add(claim.id());
            words.add(PlainText.of(claim.text()));
            words.add(claim.cadence());
        }
        return words;
    }

    /** Where the wording of a policy's measure stands beside the one before it. */
    static Optional<Link> compare(Site site, Links links, PublishedPolicy policy) {
        return site.release().flatMap(PublishedRelease::changes).isEmpty()
                ? Optional.empty()
                : Optional.of(Link.of(
                        site.texts.text("compareWording"), links.fromRoot(SitePage.CHANGES.at(policy.version()))));
    }
}

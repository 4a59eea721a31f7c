package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;

/** What a release is on the day of the site, in words. */
final class Standings {

    private Standings() {}

    /** One word or two, for example {@code In force}. */
    static String word(UiTexts texts, PublishedRelease release) {
        return VersionsPage.statusWord(texts, release.status());
    }

    /** Within a sentence, for example {@code in force since 1 October 2026}. */
    static Markup sentence(UiTexts texts, PublishedRelease release) {
        return switch (release.status()) {
            case ANNOUNCED -> texts.html("takesEffect", texts.time(release.effective()));
            case IN_FORCE -> texts.html("inForceSince", texts.time(release.effective()));
            case SUPERSEDED ->
                release.supersededOn()
                        .map(day -> texts.html("supersededOn", texts.time(day)))
                        .orElse(Markup.EMPTY);
            case WITHDRAWN ->
                release.withdrawal()
                        .map(record -> texts.html("withdrawnOn", texts.time(record.day())))
                        .orElse(Markup.EMPTY);
        };
    }

    /** From when to when it is or was in force. */
    static Markup period(UiTexts texts, ReleaseArchive archive, PublishedRelease release) {
        LocalDate effective = release.effective();
        Optional<LocalDate> end = end(archive, release);
        if (end.isEmpty()) {
            return texts.html("periodFrom", texts.time(effective));
        }
        LocalDate last = end.get().minusDays(1);
        return last.isBefore(effective)
                ? texts.html("periodNone")
                : texts.html("period", texts.time(effective), texts.time(last));
    }

    /** The first day on which a release is no longer in force: the next one took effect, or it was withdrawn before. */
    private static Optional<LocalDate> end(ReleaseArchive archive, PublishedRelease release) {
        Stream<LocalDate> next = archive.releases().stream()
                .filter(other -> other.status() != ReleaseStatus.WITHDRAWN)
                .map(PublishedRelease::effective)
                .filter(day -> day.isAfter(release.effective()) && !day.isAfter(archive.asOf()));
        Stream<LocalDate> withdrawn = release.status() == ReleaseStatus.WITHDRAWN
                ? release.withdrawal().map(Withdrawal::day).stream()
                : Stream.empty();
        return Stream.concat(next, withdrawn).min(Comparator.naturalOrder());
    }

    /** Its number, with a link to its pages, or to its line in the list of versions where its text was deleted. */
    static Link link(Links links, PublishedRelease release) {
        String version = release.version().text();
        String target = release.policy().isPresent() ? SitePage.startOf(version) : SitePage.VERSIONS.at(version);
        return Link.of(version, links.fromRoot(target));
    }

    /** What changed from it to the release in force, where it is an older one. */
    static Optional<Link> since(Site site, Links links, PublishedRelease release) {
        String version = release.version().text();
        return site.archive.sinceSigned().stream()
                .filter(changes -> changes.from().equals(version))
                .findFirst()
                .map(changes ->
                        Link.of(site.texts.text("changedSinceThen"), links.fromRoot(SitePage.changesSince(version))));
    }
}

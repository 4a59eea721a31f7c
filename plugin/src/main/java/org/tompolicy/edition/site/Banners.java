package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.PublishedRelease;

/** Says on a page what the version that it shows is on the day, and what comes next. */
record Banners(Site site, Links links) {

    /** The banner; none where the root shows what is in force and nothing is announced. */
    Optional<Shell.Banner> banner() {
        if (site.isDraft()) {
            return Optional.of(
                    new Shell.Banner("draft", text("draft"), site.texts.html("bannerDraft"), toReleaseInForce()));
        }
        return site.release().flatMap(this::banner);
    }

    private Optional<Shell.Banner> banner(PublishedRelease release) {
        return switch (release.status()) {
            case IN_FORCE -> site.isArchived() ? Optional.of(inForce(release)) : next();
            case ANNOUNCED -> Optional.of(announced(release));
            case SUPERSEDED ->
                Optional.of(new Shell.Banner(
                        "superseded", text("superseded"), superseded(release), ways(sinceSigned(release))));
            case WITHDRAWN ->
                Optional.of(new Shell.Banner(
                        "withdrawn",
                        text("withdrawn"),
                        release.withdrawal()
                                .map(withdrawal -> withdrawn(release, withdrawal))
                                .orElse(Markup.EMPTY),
                        ways(List.of())));
        };
    }

    private Shell.Banner inForce(PublishedRelease release) {
        UiTexts texts = site.texts;
        Markup sentence = texts.html(
                "bannerInForce", release.version(), texts.time(release.issued()), texts.time(release.effective()));
        return new Shell.Banner("in-force", text("inForce"), sentence, ways(List.of()));
    }

    private Shell.Banner announced(PublishedRelease release) {
        return new Shell.Banner("announced", text("announced"), takesEffect(release), ways(whatWillChange(release)));
    }

    /** The next release, on pages that show what is in force. */
    private Optional<Shell.Banner> next() {
        return site.archive.releases().stream()
                .filter(release -> release.status() == ReleaseStatus.ANNOUNCED)
                .min(Comparator.comparing(PublishedRelease::effective))
                .map(release -> new Shell.Banner(
                        "announced", text("announced"), takesEffect(release), whatWillChange(release)));
    }

    private Markup takesEffect(PublishedRelease release) {
        UiTexts texts = site.texts;
        StringBuilder html =
                new StringBuilder(texts.html("bannerAnnounced", release.version(), texts.time(release.effective()))
                        .html());
        release.changes()
                .map(changes -> consequences(changes, concerning(release, changes)))
                .orElse(List.of())
                .forEach(sentence ->
                        html.append(' ').append(texts.form().plain(sentence).html()));
        return new Markup(html.toString());
    }

    /** What of the changes concerns the services that the page is about. */
    private ChangeSet concerning(PublishedRelease release, ChangeSet changes) {
        List<String> services = services();
        if (services.isEmpty()) {
            return changes;
        }
        Set<ClassifiedChange> concerned = services.stream()
                .flatMap(service -> ReleaseChanges.forService(site, release, service).stream())
                .flatMap(set -> set.changes().stream())
                .collect(Collectors.toSet());
        return new ChangeSet(
                changes.from(),
                changes.to(),
                changes.changes().stream().filter(concerned::contains).toList());
    }

    /** The services that the page is about, by id; empty where it is about all. */
    private List<String> services() {
        String page = links.page();
        return Stream.concat(
                        site.policy.services().stream()
                                .map(PolicyFacts.Service::id)
                                .filter(id -> SitePage.service(id).equals(page)
                                        || SitePage.changesOf(id).equals(page)),
                        site.measures.stream()
                                .filter(measure ->
                                        SitePage.measure(measure.id()).equals(page))
                                .flatMap(measure -> measure.services().stream()))
                .toList();
    }

    /**
     * What customers have to know at once: who else processes their data, and how much less is promised.
     *
     * @param concerning what of the changes concerns the page
     */
    private List<String> consequences(ChangeSet changes, ChangeSet concerning) {
        List<String> sentences = new ArrayList<>(ReleaseChanges.news(site, concerning));
        int weaker = promises(changes, ChangeClass.WEAKENED);
        int removed = promises(changes, ChangeClass.REMOVED);
        UiTexts texts = site.texts;
        if (weaker > 0 && removed > 0) {
            sentences.add(texts.text(
                    "lessBoth", texts.count("promisesWeaker", weaker), texts.count("promisesAlsoRemoved", removed)));
        } else if (weaker > 0) {
            sentences.add(texts.text("lessOne", texts.count("promisesWeaker", weaker)));
        } else if (removed > 0) {
            sentences.add(texts.text("lessOne", texts.count("promisesRemoved", removed)));
        } else {
            sentences.add(texts.text("lessNothing"));
        }
        if (concerns(concerning, ChangeSubject.Kind.SUBPROCESSOR)) {
            sentences.add(texts.text("subProcessorsChange"));
        }
        if (concerns(changes, ChangeSubject.Kind.POLICY)) {
            sentences.add(texts.text("scopeChanges"));
        }
        return sentences;
    }

    private static int promises(ChangeSet changes, ChangeClass changeClass) {
        return (int) changes.changes().stream()
                .filter(change -> change.changeClass() == changeClass)
                .filter(change -> switch (change.difference().subject().kind()) {
                    case MEASURE, CLAIM, SUBPROCESSOR_CLAIM -> true;
                    case POLICY, SUBPROCESSOR -> false;
                })
                .count();
    }

    /** Whether something of a kind changed that is more than its wording and is not told as news of a sub-processor. */
    private static boolean concerns(ChangeSet changes, ChangeSubject.Kind kind) {
        return changes.changes().stream()
                .anyMatch(change -> change.difference().subject().kind() == kind
                        && !change.difference().isNewSubProcessing()
                        && change.changeClass() != ChangeClass.EDITORIAL
                        && change.changeClass() != ChangeClass.EQUIVALENT);
    }

    private List<Link> whatWillChange(PublishedRelease release) {
        return release.changes().isEmpty()
                ? List.of()
                : List.of(Link.of(
                        text("whatWillChange"),
                        links.fromRoot(SitePage.CHANGES.at(release.version().text()))));
    }

    private Markup superseded(PublishedRelease release) {
        UiTexts texts = site.texts;
        return release.supersededOn()
                .map(day -> Standings.replacement(site.archive, release)
                        .map(next -> texts.html(
                                "bannerSupersededBy",
                                release.version(),
                                texts.time(release.effective()),
                                next.version(),
                                texts.time(day)))
                        .orElseGet(() -> texts.html("bannerSupersededOn", release.version(), texts.time(day))))
                .orElseGet(() -> texts.html("bannerSuperseded", release.version()));
    }

    private Markup withdrawn(PublishedRelease release, Withdrawal withdrawal) {
        return site.texts.html(
                release.neverTookEffect() ? "bannerWithdrawnBefore" : "bannerWithdrawn",
                release.version(),
                site.texts.time(withdrawal.day()),
                UiTexts.sentence(withdrawal.reason()));
    }

    private List<Link> sinceSigned(PublishedRelease release) {
        String version = release.version().text();
        return site.archive.sinceSigned().stream()
                .filter(since -> since.from().equals(version))
                .map(since -> Link.of(
                        site.texts.text("whatChangedSince", version), links.fromRoot(SitePage.changesSince(version))))
                .toList();
    }

    /** From an archived page to the same page at the root; from the root to what is in force. */
    private List<Link> ways(List<Link> more) {
        List<Link> ways = new ArrayList<>(site.isArchived() ? List.of(now()) : toReleaseInForce());
        ways.addAll(more);
        return ways;
    }

    private Link now() {
        boolean same = site.root().has(links.page());
        String key = !same ? "versionNow" : SitePage.measureOf(links.page()).isPresent() ? "measureNow" : "pageNow";
        return Link.of(text(key), links.fromRoot(same ? links.page() : SitePage.START.path()));
    }

    private List<Link> toReleaseInForce() {
        return site
                .archive
                .inForce()
                .map(current -> Link.of(
                        site.texts.text("versionInForceLink", current.version()),
                        links.fromRoot(SitePage.startOf(current.version().text()))))
                .stream()
                .toList();
    }

    private String text(String key) {
        return site.texts.text(key);
    }
}

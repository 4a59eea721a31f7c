package org.tompolicy.edition.site;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.edition.page.ChangeSentences;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.PublishedRelease;

/**
 * A release and what it changed.
 *
 * @param status its word, with the class of the style sheet
 * @param facts its days and what it is compared with, a sentence each
 * @param reason why it was withdrawn; empty where it was not
 * @param read its text; absent where that was deleted
 * @param nothing why no change is shown; empty where some are
 * @param legend whether the page explains redlines here
 */
public record ReleaseChanges(
        String version,
        String title,
        String style,
        String status,
        List<Markup> facts,
        Markup reason,
        Optional<Link> read,
        List<Count> counts,
        List<ChangeEntry> entries,
        String nothing,
        boolean legend) {

    /** The number of changes of a class. */
    public record Count(MeasureList.ChangeMark mark, String words) {}

    public ReleaseChanges {
        facts = List.copyOf(facts);
        counts = List.copyOf(counts);
        entries = List.copyOf(entries);
    }

    ReleaseChanges withLegend() {
        return new ReleaseChanges(
                version, title, style, status, facts, reason, read, counts, entries, nothing, !entries.isEmpty());
    }

    /**
     * What a release changed against the one before it.
     *
     * @param service id of the only service that is looked at; empty for all
     */
    static ReleaseChanges of(Site site, Links links, PublishedRelease release, String service) {
        UiTexts texts = site.texts;
        String version = release.version().text();
        Optional<ChangeSet> changes = ReleaseChanges.forService(site, release, service);
        return new ReleaseChanges(
                version,
                texts.text("version", version),
                release.status().word(),
                VersionsPage.statusWord(texts, release.status()),
                facts(site, release, changes),
                withdrawn(texts, release),
                release.policy()
                        .map(text ->
                                Link.of(texts.text("changesRead", version), links.fromRoot(SitePage.startOf(version)))),
                changes.map(set -> ChangeEntries.counts(site, links, set)).orElse(List.of()),
                changes.map(set -> entries(site, links, set)).orElse(List.of()),
                changes.map(set -> set.changes().isEmpty() ? nothing(site, service) : "")
                        .orElseGet(() -> notCompared(site, release, service)),
                false);
    }

    private static String nothing(Site site, String service) {
        return service.isEmpty()
                ? site.texts.text("changesNothing")
                : site.texts.text("changesNothingFor", site.policy.scope().serviceName(service));
    }

    /** What a release changed for a service (empty for all), where it can be compared; what adds a service is its first. */
    static Optional<ChangeSet> forService(Site site, PublishedRelease release, String service) {
        if (service.isEmpty()) {
            return release.changes();
        }
        List<PublishedRelease> history = site.history(service);
        return release.changes()
                .filter(set -> history.stream()
                        .anyMatch(earlier -> earlier.version().text().equals(set.from())))
                .flatMap(set -> site.archive
                        .find(set.from())
                        .flatMap(PublishedRelease::policy)
                        .flatMap(before -> release.policy().map(after -> set.forService(service, before, after))));
    }

    /** The entries of a set whose releases are both there. */
    static List<ChangeEntry> entries(Site site, Links links, ChangeSet changes) {
        return ofTexts(
                site, changes, (before, after) -> new ChangeEntries(site, links, before, after).entries(changes));
    }

    /** What customers have to be told of sub-processors, a sentence or more for each. */
    static List<String> news(Site site, ChangeSet changes) {
        return ofTexts(site, changes, (before, after) -> {
            ChangeSentences sentences = ChangeSentences.of(site.textsOfChanges(after), before, after);
            return changes.newSubProcessing().stream()
                    .flatMap(change -> sentences.news(change.difference()).stream())
                    .toList();
        });
    }

    private static <T> List<T> ofTexts(
            Site site, ChangeSet changes, BiFunction<PublishedPolicy, PublishedPolicy, List<T>> made) {
        return site.archive
                .find(changes.from())
                .flatMap(PublishedRelease::policy)
                .flatMap(before -> site.archive
                        .find(changes.to())
                        .flatMap(PublishedRelease::policy)
                        .map(after -> made.apply(before, after)))
                .orElse(List.of());
    }

    private static List<Markup> facts(Site site, PublishedRelease release, Optional<ChangeSet> changes) {
        UiTexts texts = site.texts;
        List<Markup> facts = new ArrayList<>();
        facts.add(texts.html("changesIssued", texts.time(release.issued())));
        facts.add(effect(texts, release));
        release.supersededOn().ifPresent(day -> facts.add(texts.html("changesReplaced", texts.time(day))));
        changes.ifPresent(set -> facts.add(texts.html("changesCompared", set.from())));
        return facts;
    }

    private static Markup effect(UiTexts texts, PublishedRelease release) {
        Markup day = texts.form().strong(texts.time(release.effective()));
        long days = ChronoUnit.DAYS.between(release.issued(), release.effective());
        String later = days <= 0 ? "" : texts.count("changesDaysLater", (int) days);
        return texts.html(effectKey(release), day, later);
    }

    private static String effectKey(PublishedRelease release) {
        return switch (release.status()) {
            case ANNOUNCED -> "changesTakesEffect";
            case IN_FORCE -> "changesInForce";
            case SUPERSEDED -> "changesEffective";
            case WITHDRAWN -> release.neverTookEffect() ? "changesNeverHeld" : "changesEffective";
        };
    }

    private static Markup withdrawn(UiTexts texts, PublishedRelease release) {
        if (release.status() != ReleaseStatus.WITHDRAWN) {
            return Markup.EMPTY;
        }
        Withdrawal withdrawal = release.withdrawal().orElseThrow();
        return texts.html(
                withdrawal.purged() ? "changesPurged" : "changesWithdrawn",
                texts.time(withdrawal.day()),
                UiTexts.sentence(withdrawal.reason()));
    }

    /** Why there is nothing to compare with: nothing was there before, or a text was deleted. */
    private static String notCompared(Site site, PublishedRelease release, String service) {
        if (release.policy().isEmpty()) {
            return "";
        }
        return site.history(service).stream()
                .filter(other -> other.version().compareTo(release.version()) < 0)
                .filter(other -> other.withdrawal()
                        .filter(withdrawal -> !withdrawal.day().isAfter(release.issued()))
                        .isEmpty())
                .findFirst()
                .map(other -> site.texts.text("changesNotComparable", other.version()))
                .orElseGet(() -> site.texts.text("changesFirst"));
    }
}

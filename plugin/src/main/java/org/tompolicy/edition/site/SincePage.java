package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;

/**
 * What changed from an older release straight to the one in force.
 *
 * @param facts what is compared, what holds for the reader's contract, what will come: a sentence each
 * @param links to the two texts and to the changes step by step
 * @param nothing that nothing changed; empty where something did
 */
public record SincePage(
        Shell shell,
        String title,
        String lede,
        List<Markup> facts,
        List<Link> links,
        List<ReleaseChanges.Count> counts,
        String classifiedBy,
        List<ChangeEntry> entries,
        String nothing) {

    public SincePage {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        counts = List.copyOf(counts);
        entries = List.copyOf(entries);
    }

    static SincePage of(Site site, Shells shells, ChangeSet changes) {
        UiTexts texts = site.texts;
        Links links = site.links(SitePage.changesSince(changes.from()));
        String title = texts.text("whatChangedSince", changes.from());
        String lede = texts.text("sinceLede", changes.from(), changes.to());
        return new SincePage(
                shells.shell(links, Shells.Section.CHANGES, title, lede),
                title,
                lede,
                facts(site, links, changes),
                List.of(
                        read(texts, links, changes.from()),
                        read(texts, links, changes.to()),
                        Link.of(texts.text("sinceSteps"), links.fromRoot(SitePage.CHANGES.path()))),
                ChangeEntries.counts(site, links, changes),
                texts.text("classifiedBy", site.mark()),
                ReleaseChanges.entries(site, links, changes),
                changes.changes().isEmpty() ? texts.text("sinceNothing", changes.from(), changes.to()) : "");
    }

    private static Link read(UiTexts texts, Links links, String version) {
        return Link.of(texts.text("changesRead", version), links.fromRoot(SitePage.startOf(version)));
    }

    private static List<Markup> facts(Site site, Links links, ChangeSet changes) {
        UiTexts texts = site.texts;
        List<Markup> facts = new ArrayList<>();
        site.archive
                .find(changes.to())
                .ifPresent(release ->
                        facts.add(texts.html("sinceInForce", release.version(), texts.time(release.effective()))));
        facts.add(texts.html("sinceContract"));
        site.archive
                .find(changes.from())
                .filter(release -> release.status() == ReleaseStatus.WITHDRAWN)
                .flatMap(PublishedRelease::withdrawal)
                .ifPresent(withdrawal -> facts.add(texts.html(
                        "sinceWithdrawn",
                        changes.from(),
                        texts.time(withdrawal.day()),
                        UiTexts.sentence(withdrawal.reason()))));
        List<PublishedRelease> announced = site.archive.releases().stream()
                .filter(release -> release.status() == ReleaseStatus.ANNOUNCED)
                .sorted((one, other) -> one.effective().compareTo(other.effective()))
                .toList();
        for (PublishedRelease release : announced) {
            facts.add(texts.html(
                    "sinceComing",
                    release.version(),
                    texts.time(release.effective()),
                    texts.form()
                            .link(
                                    links.fromRoot(SitePage.CHANGES.at(
                                            release.version().text())),
                                    texts.text("whatWillChange"),
                                    "")));
        }
        return facts;
    }
}

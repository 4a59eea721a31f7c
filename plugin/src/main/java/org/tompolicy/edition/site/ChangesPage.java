package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;

/**
 * What each release changed, newest first.
 *
 * @param signed versions that a customer may have signed, newest first
 * @param older those that stand behind "older versions", because they are many
 * @param pdf where a PDF can be checked; absent where none was issued
 * @param service name of the only service that is looked at; empty for all
 * @param services all services, the one that is looked at without address; none where there is only one
 * @param feeds to subscribe to
 * @param mail how to be told by mail; empty where the policy names no contact
 * @param classifiedBy who gave the classes
 * @param meanings what each class says, bad news first
 */
public record ChangesPage(
        Shell shell,
        String title,
        String lede,
        List<Signed> signed,
        List<Signed> older,
        Optional<Link> pdf,
        List<Place> places,
        String service,
        List<Link> services,
        List<Link> feeds,
        Markup mail,
        String classifiedBy,
        List<ReleaseChanges> releases,
        List<Meaning> meanings) {

    static final String FEED = "feed.xml";
    static final String FEED_OF_SUB_PROCESSORS = "feed-subprocessors.xml";

    private static final int MOST_SIGNED = 8;

    /** A version and what has become of it. */
    public record Signed(String version, String href, String fate) {}

    /** A class of change and what it says. */
    public record Meaning(String anchor, MeasureList.ChangeMark mark, String text) {}

    /** A release on the page and its status. */
    public record Place(String version, String status) {}

    public ChangesPage {
        signed = List.copyOf(signed);
        older = List.copyOf(older);
        places = List.copyOf(places);
        services = List.copyOf(services);
        feeds = List.copyOf(feeds);
        releases = List.copyOf(releases);
        meanings = List.copyOf(meanings);
    }

    /** Where it stands what a class says, from the site's root. */
    static String meaning(ChangeClass changeClass) {
        return SitePage.CHANGES.at(anchor(changeClass));
    }

    /** Versions begin with a digit, so that none has this name. */
    private static String anchor(ChangeClass changeClass) {
        return "class-" + changeClass.word();
    }

    /** The page of all changes. */
    static ChangesPage of(Site site, Shells shells) {
        return of(site, shells, site.links(SitePage.CHANGES.path()), "", "");
    }

    /** The page of the changes that concern a service. */
    static ChangesPage of(Site site, Shells shells, PolicyFacts.Service service) {
        return of(site, shells, site.links(SitePage.changesOf(service.id())), service.id(), service.name());
    }

    private static ChangesPage of(Site site, Shells shells, Links links, String service, String name) {
        UiTexts texts = site.texts;
        String title = name.isEmpty() ? texts.text("whatChanged") : texts.text("whatChangedFor", name);
        String lede = name.isEmpty() ? texts.text("changesLede") : texts.text("changesLedeFor", name);
        List<Signed> signed = signed(site, links, service);
        return new ChangesPage(
                shells.shell(links, Shells.Section.CHANGES, title, lede, name),
                title,
                lede,
                signed.subList(0, Math.min(MOST_SIGNED, signed.size())),
                signed.subList(Math.min(MOST_SIGNED, signed.size()), signed.size()),
                site.archive.releases().stream()
                        .filter(release -> !release.annexes().isEmpty())
                        .findFirst()
                        .map(any -> Link.of(texts.text("changesPdf"), links.fromRoot(SitePage.ANNEX.at("check")))),
                site.history(service).stream()
                        .map(release -> new Place(
                                release.version().text(),
                                texts.text("statusIs." + release.status().word())))
                        .toList(),
                name,
                services(site, links, service),
                feeds(texts, links),
                site.policy.company().contact().isEmpty()
                        ? Markup.EMPTY
                        : texts.html(
                                "changesByMail",
                                texts.form().linked(site.policy.company().contact())),
                texts.text("classifiedBy", site.mark()),
                releases(site, links, service),
                ChangeSet.READING_ORDER.stream()
                        .map(changeClass -> new Meaning(
                                anchor(changeClass),
                                MeasureLists.mark(site, links, changeClass),
                                texts.text("change.meaning." + changeClass.word())))
                        .toList());
    }

    private static List<ReleaseChanges> releases(Site site, Links links, String service) {
        List<ReleaseChanges> releases = new ArrayList<>();
        boolean explained = false;
        for (PublishedRelease release : site.history(service)) {
            ReleaseChanges changes = ReleaseChanges.of(site, links, release, service);
            boolean first = !explained && !changes.entries().isEmpty();
            releases.add(first ? changes.withLegend() : changes);
            explained |= first;
        }
        return releases;
    }

    /** Versions that took effect: the one in force, then those before it. */
    private static List<Signed> signed(Site site, Links links, String service) {
        List<Signed> signed = new ArrayList<>();
        for (PublishedRelease release : site.history(service)) {
            signed(site, links, release).ifPresent(signed::add);
        }
        return signed;
    }

    private static Optional<Signed> signed(Site site, Links links, PublishedRelease release) {
        UiTexts texts = site.texts;
        String version = release.version().text();
        String here = links.fromRoot(SitePage.CHANGES.at(version));
        boolean compared = site.archive.sinceSigned().stream()
                .anyMatch(since -> since.from().equals(version));
        String current =
                site.archive.inForce().map(inForce -> inForce.version().text()).orElse("");
        return switch (release.status()) {
            case ANNOUNCED -> Optional.empty();
            case IN_FORCE ->
                Optional.of(
                        new Signed(version, links.fromRoot(SitePage.startOf(version)), texts.text("signedInForce")));
            case SUPERSEDED ->
                Optional.of(
                        compared
                                ? new Signed(
                                        version,
                                        links.fromRoot(SitePage.changesSince(version)),
                                        texts.text("signedReplaced", current))
                                : new Signed(version, here, texts.text("signedReplacedOnly")));
            case WITHDRAWN ->
                Optional.of(
                        compared
                                ? new Signed(
                                        version,
                                        links.fromRoot(SitePage.changesSince(version)),
                                        texts.text("signedWithdrawn", current))
                                : new Signed(version, here, texts.text("signedWithdrawnOnly")));
        };
    }

    private static List<Link> services(Site site, Links links, String current) {
        if (!site.hasSeveralServices()) {
            return List.of();
        }
        List<Link> services = new ArrayList<>();
        services.add(Link.of(
                site.texts.text("allServices"), current.isEmpty() ? "" : links.fromRoot(SitePage.CHANGES.path())));
        for (PolicyFacts.Service service : site.policy.services()) {
            services.add(Link.of(
                    service.name(),
                    service.id().equals(current) ? "" : links.fromRoot(SitePage.changesOf(service.id()))));
        }
        return services;
    }

    /** The feeds as links of a page. */
    static List<Link> feeds(UiTexts texts, Links links) {
        return List.of(
                Link.of(texts.text("feedAll"), links.fromRoot(FEED)),
                Link.of(texts.text("feedSubProcessors"), links.fromRoot(FEED_OF_SUB_PROCESSORS)));
    }
}

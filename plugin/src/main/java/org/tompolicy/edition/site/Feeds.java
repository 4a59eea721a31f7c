package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.PublishedRelease;

/** Makes the feeds of a site that has releases: one of all of them, one of changes to sub-processors. */
final class Feeds {

    private final Site site;
    private final UiTexts texts;
    private final String file;
    private final Links links;

    private Feeds(Site site, String file) {
        this.site = site;
        this.texts = site.texts;
        this.file = file;
        this.links = new Links(file).in(site.tree.folder());
    }

    /** Every release with what it changed, and every withdrawal. */
    static Feed all(Site site) {
        Feeds feeds = new Feeds(site, ChangesPage.FEED);
        List<Dated> entries = new ArrayList<>();
        for (PublishedRelease release : site.archive.releases()) {
            feeds.withdrawal(release).ifPresent(entries::add);
            entries.add(feeds.release(release));
        }
        return feeds.feed("feedTitle", "feedSubtitle", entries);
    }

    /** Every change to a sub-processor, and the withdrawal of releases that made some. */
    static Feed subProcessors(Site site) {
        Feeds feeds = new Feeds(site, ChangesPage.FEED_OF_SUB_PROCESSORS);
        List<Dated> entries = new ArrayList<>();
        for (PublishedRelease release : site.archive.releases()) {
            List<Dated> changes = feeds.subProcessors(release);
            if (!changes.isEmpty()) {
                feeds.withdrawal(release).ifPresent(entries::add);
            }
            entries.addAll(changes);
        }
        return feeds.feed("feedSubProcessorsTitle", "feedSubProcessorsSubtitle", entries);
    }

    /** An entry with its day. */
    private record Dated(LocalDate day, Feed.Entry entry) {}

    private Feed feed(String title, String subtitle, List<Dated> entries) {
        PublishedRelease first =
                site.archive.releases().get(site.archive.releases().size() - 1);
        LocalDate updated =
                entries.stream().map(Dated::day).max(Comparator.naturalOrder()).orElse(first.issued());
        return new Feed(
                texts.language(),
                id(first, file),
                texts.text(title, site.policy.title(), site.mark()),
                texts.text(subtitle, site.mark()),
                moment(updated),
                address(file),
                address(SitePage.CHANGES.path()),
                site.policy.company().name().isEmpty()
                        ? site.policy.title()
                        : site.policy.company().name(),
                entries.stream()
                        .sorted(Comparator.comparing(Dated::day).reversed())
                        .map(Dated::entry)
                        .toList());
    }

    /** Named by the seal of a release, which nothing ever changes, and by what it is about. */
    private String id(PublishedRelease release, String about) {
        String name = release.sealDigest() + " " + site.tree.folder() + about;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private String address(String path) {
        return site.website().map(website -> website + path).orElseGet(() -> links.to(path));
    }

    private String shared(String path) {
        return site.sharedWebsite().map(website -> website + path).orElseGet(() -> links.shared(path));
    }

    private Dated release(PublishedRelease release) {
        String version = release.version().text();
        List<Feed.Told> changes = release.changes()
                .map(set -> told(set, ChangeEntries.inReadingOrder(set)))
                .orElse(List.of());
        return new Dated(
                release.issued(),
                new Feed.Entry(
                        id(release, "issued"),
                        texts.text("version", version),
                        moment(release.issued()),
                        page(release),
                        pdfs(release),
                        summary(release),
                        changes,
                        release.changes().isPresent() && !changes.isEmpty()
                                ? texts.text("classifiedBy", site.mark())
                                : ""));
    }

    /**
     * A page of the version, where its text is there. What entries lead to is a page and no place in one: some readers of
     * feeds cut an address at {@code #}.
     */
    private String page(PublishedRelease release) {
        return address(
                release.policy().isPresent()
                        ? SitePage.startOf(release.version().text())
                        : SitePage.CHANGES.path());
    }

    /** The PDFs that most readers look for, one a language. */
    private List<Feed.Pdf> pdfs(PublishedRelease release) {
        return new IssuedPdfs(release, texts.language())
                .main().stream()
                        .filter(annex -> annex.content().isPresent())
                        .map(annex -> new Feed.Pdf(
                                shared(AnnexFiles.path(annex)), annex.fileName(), annex.language(), annex.size()))
                        .toList();
    }

    /** What was known on the day of issue, so that an entry does not change when time passes. */
    private String issued(PublishedRelease release) {
        return texts.text(
                release.neverTookEffect() ? "feedIssuedBefore" : "feedIssued",
                release.version(),
                texts.date(release.issued()),
                texts.date(release.effective()));
    }

    private String summary(PublishedRelease release) {
        List<String> sentences = new ArrayList<>();
        sentences.add(issued(release));
        release.changes().ifPresent(set -> {
            sentences.addAll(ReleaseChanges.news(site, set));
            sentences.add(texts.text("changesCompared", set.from()));
            sentences.add(
                    set.changes().isEmpty()
                            ? texts.text("changesNothing")
                            : UiTexts.sentence(ChangeWords.counted(texts, set.counts())));
        });
        return String.join(" ", sentences);
    }

    private Optional<Dated> withdrawal(PublishedRelease release) {
        if (release.status() != ReleaseStatus.WITHDRAWN) {
            return Optional.empty();
        }
        Withdrawal withdrawal = release.withdrawal().orElseThrow();
        String version = release.version().text();
        return Optional.of(new Dated(
                withdrawal.day(),
                new Feed.Entry(
                        id(release, "withdrawn " + file),
                        texts.text("feedWithdrawnTitle", version),
                        moment(withdrawal.day()),
                        page(release),
                        List.of(),
                        texts.text(
                                withdrawal.purged() ? "changesPurged" : "changesWithdrawn",
                                texts.date(withdrawal.day()),
                                UiTexts.sentence(withdrawal.reason())),
                        List.of(),
                        "")));
    }

    private List<Dated> subProcessors(PublishedRelease release) {
        return release.changes()
                .map(set -> ChangeEntries.inReadingOrder(set).stream()
                        .filter(change -> change.difference().subject().kind() == ChangeSubject.Kind.SUBPROCESSOR)
                        .map(change -> subProcessor(release, set, change))
                        .toList())
                .orElse(List.of());
    }

    private Dated subProcessor(PublishedRelease release, ChangeSet set, ClassifiedChange change) {
        Difference difference = change.difference();
        List<Feed.Told> told = told(set, List.of(change));
        return new Dated(
                release.issued(),
                new Feed.Entry(
                        id(release, "sub-processor " + difference.subject().id()),
                        (release.neverTookEffect() ? texts.never() : texts).text(title(difference), difference.title()),
                        moment(release.issued()),
                        told.isEmpty() ? page(release) : told.get(0).page().replaceFirst("#.*", ""),
                        List.of(),
                        issued(release),
                        told,
                        ""));
    }

    private static String title(Difference difference) {
        Optional<ChangeClass> presence = difference.aspect(Aspect.Kind.PRESENCE).flatMap(Aspect::direction);
        if (presence.isEmpty()) {
            return "feedSubProcessorChanged";
        }
        return presence.get() == ChangeClass.ADDED ? "feedSubProcessorAdded" : "feedSubProcessorRemoved";
    }

    private List<Feed.Told> told(ChangeSet set, List<ClassifiedChange> changes) {
        Optional<PublishedPolicy> before = site.archive.find(set.from()).flatMap(PublishedRelease::policy);
        Optional<PublishedPolicy> after = site.archive.find(set.to()).flatMap(PublishedRelease::policy);
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        ChangeWords words = ChangeWords.of(texts, before.get(), after.get());
        ChangePlaces places = new ChangePlaces(before.get(), after.get());
        List<ChangeEntry> entries = new ChangeEntries(site, links, before.get(), after.get())
                .entries(new ChangeSet(set.from(), set.to(), changes));
        List<Feed.Told> told = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Difference difference = changes.get(i).difference();
            told.add(told(
                    entries.get(i),
                    difference,
                    words.owner(difference),
                    places.of(difference).map(this::address).orElse(address(SitePage.CHANGES.at(set.to())))));
        }
        return told;
    }

    private Feed.Told told(ChangeEntry entry, Difference difference, String owner, String page) {
        List<String> shown = new ArrayList<>();
        if (!entry.text().isEmpty()) {
            if (difference.before().equals(difference.after())) {
                shown.add(difference.after());
            } else {
                add(shown, "feedBefore", difference.before());
                add(shown, "feedNow", difference.after());
            }
        }
        List<String> remarks = new ArrayList<>();
        boolean whole = difference.aspect(Aspect.Kind.PRESENCE).isPresent();
        entry.notes()
                .forEach(note -> remarks.add(texts.text(
                        "feedNote", note.label(), exchanged(note.before(), note.after(), whole), note.end())));
        remarks.addAll(entry.words());
        String subject = owner
                + (difference.subject().kind() == ChangeSubject.Kind.SUBPROCESSOR
                                || entry.label().isEmpty()
                        ? ""
                        : ", " + entry.label());
        return new Feed.Told(entry.mark().word() + ": " + subject, page, shown, remarks);
    }

    private void add(List<String> shown, String key, String text) {
        if (!text.isEmpty()) {
            shown.add(texts.text(key, text));
        }
    }

    /**
     * {@code every 6 months → every 12 months}; what only went or came says so, unless it belongs to something that went
     * or came as a whole.
     */
    private String exchanged(String old, String young, boolean whole) {
        if (!old.isEmpty() && !young.isEmpty()) {
            return old + " → " + young;
        }
        if (whole) {
            return old + young;
        }
        return young.isEmpty() ? texts.text("feedGone", old) : texts.text("feedNew", young);
    }
}

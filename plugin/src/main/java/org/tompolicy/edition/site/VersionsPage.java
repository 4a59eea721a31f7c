package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;

/** Every release with its status and dates, newest first. */
public record VersionsPage(Shell shell, String lede, List<Row> rows) {

    /**
     * A release.
     *
     * @param style of the status
     * @param ended the last day on which it held, or the day of withdrawal; empty while it holds
     * @param reason why it was withdrawn; empty where it was not
     * @param text its text; absent where that was deleted
     * @param changes what changed against the release before it
     * @param annexes its PDFs, and all of them in one file; those that the site does not offer lead nowhere
     * @param digests of what was deleted
     */
    public record Row(
            String version,
            String style,
            String status,
            Markup issued,
            Markup effective,
            Markup ended,
            String reason,
            Optional<Link> text,
            Optional<Link> changes,
            List<Link> annexes,
            List<Term> digests) {
        public Row {
            annexes = List.copyOf(annexes);
            digests = List.copyOf(digests);
        }
    }

    public VersionsPage {
        rows = List.copyOf(rows);
    }

    static VersionsPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.VERSIONS.path());
        UiTexts texts = site.texts;
        return new VersionsPage(
                shells.shell(links, Shells.Section.NONE, texts.text("allVersions"), texts.text("versionsLede")),
                texts.text("versionsLede"),
                site.archive.releases().stream()
                        .map(release -> row(site, links, release))
                        .toList());
    }

    private static Row row(Site site, Links links, PublishedRelease release) {
        UiTexts texts = site.texts;
        String version = release.version().text();
        boolean withdrawn = release.status() == ReleaseStatus.WITHDRAWN;
        return new Row(
                version,
                release.status().word(),
                statusWord(texts, release.status()),
                texts.shortTime(release.issued()),
                release.neverTookEffect() ? texts.html("periodNone") : texts.shortTime(release.effective()),
                release.supersededOn()
                        .map(replaced -> replaced.minusDays(1))
                        .or(() -> release.withdrawal()
                                .filter(any -> withdrawn && !release.neverTookEffect())
                                .map(withdrawal -> withdrawal.day()))
                        .map(texts::shortTime)
                        .orElse(Markup.EMPTY),
                release.withdrawal()
                        .filter(any -> withdrawn)
                        .map(withdrawal -> UiTexts.sentence(withdrawal.reason()))
                        .orElse(""),
                release.policy()
                        .map(text ->
                                Link.of(texts.text("readVersion", version), links.fromRoot(SitePage.startOf(version)))),
                release.changes()
                        .map(changes -> Link.of(
                                texts.text("whatChangedIn", version), links.fromRoot(SitePage.CHANGES.at(version)))),
                release.policy().isPresent() ? annexes(texts, links, release) : List.of(),
                release.policy().isPresent() ? List.of() : digests(texts, release));
    }

    /** The word for a status on a page. */
    static String statusWord(UiTexts texts, ReleaseStatus status) {
        return texts.text(
                switch (status) {
                    case ANNOUNCED -> "announced";
                    case IN_FORCE -> "inForce";
                    case SUPERSEDED -> "superseded";
                    case WITHDRAWN -> "withdrawn";
                });
    }

    private static List<Link> annexes(UiTexts texts, Links links, PublishedRelease release) {
        return Stream.concat(
                        new IssuedPdfs(release, texts.language()).all().stream().map(annex -> annex(links, annex)),
                        AnnexFiles.allName(release).stream()
                                .map(name -> Link.of(name, links.shared(AnnexFiles.path(name)))))
                .toList();
    }

    private static Link annex(Links links, OfferedAnnex annex) {
        return Link.of(annex.fileName(), annex.content().isPresent() ? links.shared(AnnexFiles.path(annex)) : "");
    }

    private static List<Term> digests(UiTexts texts, PublishedRelease release) {
        List<Term> digests = new ArrayList<>();
        digests.add(new Term("", "policy.json", texts.form().plain(release.modelDigest())));
        release.annexes()
                .forEach(annex ->
                        digests.add(new Term("", annex.fileName(), texts.form().plain(annex.sha256()))));
        digests.add(new Term("", texts.text("seal"), texts.form().plain(release.sealDigest())));
        return digests;
    }
}

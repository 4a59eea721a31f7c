package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Company;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.Archive;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.publish.ServiceView;

/** Archives of releases with every class of change and every kind of subject. */
final class ArchiveFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 23);

    private ArchiveFixture() {}

    /** 2025.1 superseded, 2026.1 in force, 2026.2 announced. */
    static ReleaseArchive three() {
        return archive(new Releases(List.of(first(), second(), third())), DAY);
    }

    /** As {@link #three}; the mobile application is offered from 2026.1 on. */
    static ReleaseArchive withNewService() {
        Release webOnly = release(
                "2025.1",
                LocalDate.of(2025, 9, 20),
                LocalDate.of(2025, 10, 1),
                Optional.of(ServiceView.of(ArchivePolicies.first(), Optional.of("web"))),
                List.of(),
                Optional.empty());
        return archive(new Releases(List.of(webOnly, second(), third())), DAY);
    }

    /** As {@link #three}, with 2025.2 withdrawn and a first release whose text had to be purged. */
    static ReleaseArchive withWithdrawn() {
        Release purged = release(
                "2024.1",
                LocalDate.of(2024, 9, 20),
                LocalDate.of(2024, 10, 1),
                Optional.empty(),
                List.of(),
                Optional.of(new Withdrawal(LocalDate.of(2026, 1, 8), "It held the name of an employee", true)));
        Release withdrawn = release(
                "2025.2",
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 3, 1),
                Optional.of(ArchivePolicies.second()),
                List.of(),
                Optional.of(new Withdrawal(LocalDate.of(2026, 2, 20), "It named a region that is not used.", false)));
        return archive(new Releases(List.of(purged, first(), withdrawn, second(), third())), DAY);
    }

    /** 2026.1 was in force for some weeks and was then withdrawn, so that 2025.1 is in force again. */
    static ReleaseArchive withdrawnWhileInForce() {
        Release withdrawn = release(
                "2026.1",
                LocalDate.of(2026, 9, 21),
                LocalDate.of(2026, 10, 1),
                Optional.of(ArchivePolicies.second()),
                List.of(),
                Optional.of(new Withdrawal(LocalDate.of(2026, 10, 20), "It named a region that is not used.", false)));
        return archive(new Releases(List.of(first(), withdrawn)), DAY);
    }

    /** The first release alone, in force. */
    static ReleaseArchive onlyFirst() {
        return archive(new Releases(List.of(first())), FIRST_DAY);
    }

    /** What the site shows of the release that is in force on {@link #DAY}. */
    static Publication publication() {
        return publication(three());
    }

    /** What the site shows of the release in force of an archive. */
    static Publication publication(ReleaseArchive archive) {
        PublishedPolicy policy = archive.inForce().orElseThrow().policy().orElseThrow();
        return new Publication(Audience.PUBLIC, archive.asOf(), policy, List.of(), List.of());
    }

    /** The same publication of a company that does not say where it publishes. */
    static Publication withoutWebsite(Publication publication) {
        return withWebsite(publication, "");
    }

    /** The same publication at another address. */
    static Publication withWebsite(Publication publication, String website) {
        PublishedPolicy policy = publication.policy();
        Company company = policy.company();
        return new Publication(
                publication.audience(),
                publication.asOf(),
                policy.with(new Company(
                        company.name(),
                        company.shortName(),
                        company.address(),
                        company.contact(),
                        company.dpo(),
                        website,
                        company.imprint(),
                        company.privacy())),
                List.of(),
                List.of());
    }

    private static Release first() {
        return release(
                "2025.1",
                LocalDate.of(2025, 9, 20),
                LocalDate.of(2025, 10, 1),
                Optional.of(ArchivePolicies.first()),
                List.of(),
                Optional.empty());
    }

    private static Release second() {
        return release(
                "2026.1",
                LocalDate.of(2026, 9, 21),
                LocalDate.of(2026, 10, 1),
                Optional.of(ArchivePolicies.second()),
                List.of(
                        claim(
                                "AC-01",
                                "leavers",
                                ChangeClass.STRENGTHENED,
                                "Leavers are now covered on their last day"),
                        change(
                                ChangeSubject.Kind.MEASURE,
                                "AC-03",
                                ChangeClass.EQUIVALENT,
                                "How passwords are tested stands in the policy of the testers."),
                        change(ChangeSubject.Kind.POLICY, "locations", ChangeClass.ADDED, ""),
                        change(ChangeSubject.Kind.SUBPROCESSOR, "contoso-mail", ChangeClass.EQUIVALENT, ""),
                        change(
                                ChangeSubject.Kind.SUBPROCESSOR,
                                "microsoft-azure",
                                ChangeClass.WEAKENED,
                                "Microsoft moved the contract inside its group.")),
                Optional.empty());
    }

    private static Release third() {
        return release(
                "2026.2",
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2027, 1, 1),
                Optional.of(ArchivePolicies.third()),
                List.of(
                        claim(
                                "AO-05",
                                "fax",
                                ChangeClass.REMOVED,
                                "TMC no longer sends or receives faxes. The rest of AO-05 is unchanged."),
                        claim(
                                "AC-03",
                                "renewal",
                                ChangeClass.WEAKENED,
                                "Reason: every sign-in now needs a second factor, and passwords are also changed whenever there is a sign of misuse."),
                        change(ChangeSubject.Kind.SUBPROCESSOR, "microsoft-azure", ChangeClass.WEAKENED, ""),
                        claim("AO-07", "encrypted", ChangeClass.STRENGTHENED, "Data on the device is covered too"),
                        change(
                                ChangeSubject.Kind.MEASURE,
                                "AO-07",
                                ChangeClass.STRENGTHENED,
                                "Data on the device is covered too"),
                        claim("IM-03", "review", ChangeClass.STRENGTHENED, ""),
                        claim("AO-01", "encryption", ChangeClass.EQUIVALENT, "Clearer wording for the same devices."),
                        claim("AP-03", "review", ChangeClass.EDITORIAL, "Grammar."),
                        change(ChangeSubject.Kind.POLICY, "locations", ChangeClass.WEAKENED, "")),
                Optional.empty());
    }

    private static PublishedChange claim(String measure, String claim, ChangeClass changeClass, String remark) {
        return new PublishedChange(new ChangeSubject(ChangeSubject.Kind.CLAIM, measure, claim), changeClass, remark);
    }

    private static PublishedChange change(ChangeSubject.Kind kind, String id, ChangeClass changeClass, String remark) {
        return new PublishedChange(new ChangeSubject(kind, id, ""), changeClass, remark);
    }

    private static Release release(
            String version,
            LocalDate issued,
            LocalDate effective,
            Optional<PublishedPolicy> policy,
            List<PublishedChange> changes,
            Optional<Withdrawal> withdrawal) {
        return new Release(
                new VersionNumber(version),
                issued,
                effective,
                policy.map(text -> text.issuedAs(version, issued, effective))
                        .map(text -> new PublishedViews(text, text)),
                new TreeMap<>(),
                changes,
                Optional.empty(),
                "",
                "0.1.0",
                List.of(new IssuedAnnex(
                        "tom-annex-" + version + "-en.pdf",
                        "eu-2021-915",
                        "en",
                        Optional.empty(),
                        18,
                        ("%PDF-1.7 " + version).getBytes(StandardCharsets.UTF_8),
                        digest("annex " + version),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                withdrawal,
                digest("model " + version),
                digest("seal " + version));
    }

    /** What looks like a digest, another one for each name. */
    private static String digest(String name) {
        return String.format(Locale.ROOT, "%08x", name.hashCode()).repeat(8);
    }

    private static ReleaseArchive archive(Releases releases, LocalDate day) {
        return Archive.of(releases, day, true);
    }
}

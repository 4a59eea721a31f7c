package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.publish.ReleaseArchive;

/** Releases with PDFs of several labels, languages and services. */
final class IssuedFixture {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private IssuedFixture() {}

    /** One of each status; the PDFs of the withdrawn one are named and not offered. */
    static ReleaseArchive archive() {
        return new ReleaseArchive(
                DAY, List.of(announced(), inForce(), withdrawn(), superseded()), List.of(since("2025.1")));
    }

    /** As {@link #archive}, and each PDF is signed. */
    static ReleaseArchive signed(String signer) {
        return new ReleaseArchive(
                DAY,
                archive().releases().stream()
                        .map(release -> signed(release, signer))
                        .toList(),
                archive().sinceSigned());
    }

    /** As {@link #archive}, and no PDF is offered. */
    static ReleaseArchive notOffered() {
        return new ReleaseArchive(
                DAY,
                archive().releases().stream().map(IssuedFixture::closed).toList(),
                archive().sinceSigned());
    }

    static ReleaseArchive of(PublishedRelease... releases) {
        return new ReleaseArchive(DAY, List.of(releases), List.of());
    }

    private static ChangeSet since(String version) {
        return new ChangeSet(version, "2026.1", List.of());
    }

    /** Four labels, one of them for one service as well, one of them in one language only. */
    static PublishedRelease inForce() {
        return release(
                PublicationFixture.inForce().policy(),
                ReleaseStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        annex("2026.1", "eu-2021-914", "de", "", 20, 219_300),
                        annex("2026.1", "eu-2021-914", "en", "", 19, 214_200),
                        annex("2026.1", "eu-2021-915", "de", "", 19, 216_400),
                        annex("2026.1", "eu-2021-915", "de", "mobile", 1, 99_900),
                        annex("2026.1", "eu-2021-915", "en", "", 18, 211_900),
                        annex("2026.1", "eu-2021-915", "en", "mobile", 12, 1_449_999),
                        annex("2026.1", "de-avv", "de", "", 18, 211_000)));
    }

    static PublishedRelease announced() {
        return release(
                PublicationFixture.announced().policy(),
                ReleaseStatus.ANNOUNCED,
                Optional.empty(),
                Optional.empty(),
                List.of(annex("2026.2", "", "en", "", 18, 212_000)));
    }

    private static PublishedRelease withdrawn() {
        return closed(release(
                issued("2025.2", LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 1)),
                ReleaseStatus.WITHDRAWN,
                Optional.empty(),
                Optional.of(new Withdrawal(LocalDate.of(2026, 2, 2), "A region was named that is not used.", false)),
                List.of(annex("2025.2", "", "en", "", 17, 210_000))));
    }

    private static PublishedRelease superseded() {
        return release(
                issued("2025.1", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 3)),
                ReleaseStatus.SUPERSEDED,
                Optional.of(LocalDate.of(2026, 10, 1)),
                Optional.empty(),
                List.of(
                        annex("2025.1", "eu-2021-914", "en", "", 17, 208_000),
                        annex("2025.1", "eu-2021-915", "de", "", 17, 209_000),
                        annex("2025.1", "eu-2021-915", "en", "", 16, 207_000)));
    }

    /** A release whose text and PDFs had to be deleted. */
    static PublishedRelease purged() {
        return new PublishedRelease(
                new VersionNumber("2024.1"),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 1),
                ReleaseStatus.WITHDRAWN,
                Optional.empty(),
                Optional.of(new Withdrawal(LocalDate.of(2024, 2, 1), "It named a person.", true)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sha256("policy 2024.1"),
                sha256("sums 2024.1"));
    }

    /** The same release where the site names its PDFs and does not offer them. */
    static PublishedRelease closed(PublishedRelease release) {
        return withAnnexes(
                release,
                release.annexes().stream()
                        .map(annex -> new OfferedAnnex(
                                annex.fileName(),
                                annex.label(),
                                annex.language(),
                                annex.service(),
                                annex.pages(),
                                annex.size(),
                                annex.sha256(),
                                annex.model(),
                                annex.signer(),
                                Optional.empty()))
                        .toList());
    }

    /** The same release with signed PDFs. */
    private static PublishedRelease signed(PublishedRelease release, String signer) {
        return withAnnexes(
                release,
                release.annexes().stream()
                        .map(annex -> new OfferedAnnex(
                                annex.fileName(),
                                annex.label(),
                                annex.language(),
                                annex.service(),
                                annex.pages(),
                                annex.size(),
                                annex.sha256(),
                                annex.model(),
                                Optional.of(signer),
                                annex.content()))
                        .toList());
    }

    static PublishedRelease withAnnexes(PublishedRelease release, List<OfferedAnnex> annexes) {
        return new PublishedRelease(
                release.version(),
                release.issued(),
                release.effective(),
                release.status(),
                release.supersededOn(),
                release.withdrawal(),
                release.policy(),
                release.changes(),
                annexes,
                release.modelDigest(),
                release.sealDigest());
    }

    private static PublishedPolicy issued(String version, LocalDate issued, LocalDate effective) {
        return PublicationFixture.inForce().policy().issuedAs(version, issued, effective);
    }

    private static PublishedRelease release(
            PublishedPolicy policy,
            ReleaseStatus status,
            Optional<LocalDate> supersededOn,
            Optional<Withdrawal> withdrawal,
            List<OfferedAnnex> annexes) {
        String version = policy.version();
        return new PublishedRelease(
                new VersionNumber(version),
                policy.issued().orElseThrow(),
                policy.effective().orElseThrow(),
                status,
                supersededOn,
                withdrawal,
                Optional.of(policy),
                Optional.empty(),
                annexes.stream()
                        .sorted(Comparator.comparing(OfferedAnnex::fileName))
                        .toList(),
                sha256("policy " + version),
                sha256("sums " + version));
    }

    /** @param label empty where it is the only one, which the name of the file then leaves out */
    private static OfferedAnnex annex(
            String version, String label, String language, String service, int pages, int size) {
        String name = "tom-annex-" + version + "-" + language + (label.isEmpty() ? "" : "-" + label)
                + (service.isEmpty() ? "" : "-" + service) + ".pdf";
        byte[] content = ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8);
        return new OfferedAnnex(
                name,
                label.isEmpty() ? "eu-2021-915" : label,
                language,
                Optional.of(service).filter(id -> !id.isEmpty()),
                pages,
                size,
                sha256(content),
                Optional.empty(),
                Optional.empty(),
                Optional.of(content));
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

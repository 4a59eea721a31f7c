package org.tompolicy.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.model.Audience;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

class ArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Policy policy(String... claims) {
        return PolicyFixture.policy()
                .measure("AC-01", measure -> {
                    for (String claim : claims) {
                        measure.claim(claim);
                    }
                    return measure;
                })
                .build();
    }

    private static PublishedPolicy text(Policy policy, Audience audience) {
        Trace trace = Tracer.trace(policy, new TraceOptions(DAY, Period.ofDays(14), Period.ofDays(30)));
        return Publisher.publish(policy, trace, audience, Optional.empty(), Set.of())
                .policy();
    }

    private static PublishedViews same(String... claims) {
        PublishedPolicy text = text(policy(claims), Audience.PUBLIC);
        return new PublishedViews(text, text);
    }

    private static Release release(String version, String effective, PublishedViews views) {
        return release(version, effective, Optional.of(views), Optional.empty());
    }

    private static Release release(
            String version, String effective, Optional<PublishedViews> views, Optional<Withdrawal> withdrawal) {
        LocalDate from = LocalDate.parse(effective);
        return new Release(
                new VersionNumber(version),
                from.minusDays(40),
                from,
                views,
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                "",
                "0.1.0",
                List.of(new IssuedAnnex(
                        "tom-annex-" + version + "-en.pdf",
                        "eu-2021-915",
                        "en",
                        Optional.empty(),
                        12,
                        new byte[] {1, 2, 3},
                        "ab".repeat(32),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                withdrawal,
                "cd".repeat(32),
                "ef".repeat(32));
    }

    private static ReleaseArchive archive(boolean annexPublic, Release... releases) {
        return Archive.of(new Releases(List.of(releases)), DAY, annexPublic);
    }

    private static List<String> lines(ReleaseArchive archive) {
        List<String> lines = new ArrayList<>();
        archive.releases()
                .forEach(release -> lines.add(release.version() + " " + release.status()
                        + release.supersededOn().map(day -> " " + day).orElse("")));
        return lines;
    }

    @Test
    void eachReleaseHasItsStatusNewestFirst() {
        ReleaseArchive archive = archive(
                true,
                release("2025.1", "2025-04-01", same("a")),
                release("2026.2", "2027-01-01", same("a", "b", "c")),
                release("2026.1", "2026-10-01", same("a", "b")));
        assertEquals(
                List.of(
                        "2026.2 " + ReleaseStatus.ANNOUNCED,
                        "2026.1 " + ReleaseStatus.IN_FORCE,
                        "2025.1 " + ReleaseStatus.SUPERSEDED + " 2026-10-01"),
                lines(archive));
    }

    @Test
    void whatChangedIsToldFromReleaseToReleaseAndFromEachSignedOneToTheOneInForce() {
        ReleaseArchive archive = archive(
                true,
                release("2025.1", "2025-04-01", same("a")),
                release("2025.2", "2025-10-01", same("a", "b")),
                release("2026.1", "2026-10-01", same("a", "b", "c")),
                release("2026.2", "2027-01-01", same("a")));
        assertEquals(
                List.of("2025.2 1", "2025.1 2"),
                archive.sinceSigned().stream()
                        .map(since -> since.from() + " " + since.changes().size())
                        .toList());
        assertTrue(archive.sinceSigned().stream().allMatch(since -> since.to().equals("2026.1")));
        assertEquals(
                List.of("2026.1", "2025.2", "2025.1"),
                archive.releases().stream()
                        .flatMap(release -> release.changes().stream())
                        .map(ChangeSet::from)
                        .toList());
    }

    @Test
    void aWithdrawalIsShownFromItsDayOn() {
        Optional<Withdrawal> today = Optional.of(new Withdrawal(DAY, "Wrong country", false));
        Optional<Withdrawal> tomorrow = Optional.of(new Withdrawal(DAY.plusDays(1), "Wrong country", false));
        assertEquals(
                ReleaseStatus.WITHDRAWN,
                archive(true, release("2026.1", "2026-10-01", Optional.of(same("a")), today))
                        .releases()
                        .get(0)
                        .status());
        PublishedRelease still = archive(true, release("2026.1", "2026-10-01", Optional.of(same("a")), tomorrow))
                .releases()
                .get(0);
        assertEquals(ReleaseStatus.IN_FORCE, still.status());
        assertEquals(Optional.empty(), still.withdrawal());
    }

    @Test
    void theAnnexIsOfferedWhereThePolicyOffersItAndItHoldsNoMoreThanTheSite() {
        Release open = release("2026.1", "2026-10-01", same("a"));
        assertTrue(isOffered(archive(true, open)));
        assertFalse(isOffered(archive(false, open)));
        PublishedViews more =
                new PublishedViews(text(policy("a", "b"), Audience.CUSTOMER), text(policy("a"), Audience.PUBLIC));
        ReleaseArchive archive = archive(true, release("2026.1", "2026-10-01", more));
        assertFalse(isOffered(archive));
        OfferedAnnex named = archive.releases().get(0).annexes().get(0);
        assertEquals(3, named.size());
        assertEquals("ab".repeat(32), named.sha256());
        assertEquals(
                1,
                archive.releases()
                        .get(0)
                        .policy()
                        .orElseThrow()
                        .measure("AC-01")
                        .orElseThrow()
                        .claims()
                        .size());
    }

    private static boolean isOffered(ReleaseArchive archive) {
        return archive.releases().get(0).annexes().get(0).content().isPresent();
    }

    @Test
    void aPurgedReleaseHasNoTextAndNoPdf() {
        ReleaseArchive archive = archive(
                true,
                release(
                        "2025.1",
                        "2025-04-01",
                        Optional.empty(),
                        Optional.of(new Withdrawal(DAY, "It named a person", true))),
                release("2026.1", "2026-10-01", same("a")));
        PublishedRelease purged = archive.find("2025.1").orElseThrow();
        assertEquals(Optional.empty(), purged.policy());
        assertEquals(Optional.empty(), purged.annexes().get(0).content());
        assertEquals("cd".repeat(32), purged.modelDigest());
        assertEquals(List.of(), archive.sinceSigned());
    }
}

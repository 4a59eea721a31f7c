package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseGoalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"));
    }

    @Test
    void sealsTheStateOfTheDay() throws IOException {
        Outcome outcome = policy.release("2026.1", DAY);

        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                List.of(
                        "2026.1/SHA256SUMS",
                        "2026.1/annexes.json",
                        "2026.1/pictures/measures/access/plan.svg",
                        "2026.1/policy.json",
                        "2026.1/states.json",
                        "2026.1/tom-annex-2026.1-en.pdf"),
                policy.sealedFiles());
        assertEquals(
                "{\"asOf\":\"2026-11-23\",\"claims\":2,\"schema\":1,\"states\":{\"broken\":0,\"changed\":0,\"due\":0,"
                        + "\"expired\":0,\"missing\":1,\"stale\":0,\"verified\":1,\"waived\":0},\"withoutEvidence\":1}",
                Files.readString(policy.releases().resolve("2026.1/states.json")));
        assertEquals(
                List.of(
                        "It is the first release: there is nothing to compare it with.",
                        "1 of 2 claims are without evidence (1 missing). That stops no release; the release keeps the"
                                + " numbers, and no customer reads them.",
                        "Release 2026.1 is sealed, issued on 2026-11-23, effective from 2026-11-23, with 6 files.",
                        "Nothing in it may change from now on: keep it with the sources."),
                outcome.summary().subList(2, 6));
    }
}

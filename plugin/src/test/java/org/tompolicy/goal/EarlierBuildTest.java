package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.testing.Slow;

/** A build of what was built before: what it says, what it leaves undone, and what makes it do everything again. */
@Slow
class EarlierBuildTest {

    @TempDir
    private Path folder;

    private SmallPolicy policy;
    private int opened;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"));
    }

    private Options options() {
        return policy.options(Builds.DAY).rememberingIn(folder.resolve("cache"));
    }

    private Publishing publishing(Options options) {
        return new Publishing(options, () -> {
            opened++;
            return Builds.reported(options);
        });
    }

    /** What the three goals say, one after the other. */
    private List<String> build(Options options) {
        Publishing publishing = publishing(options);
        List<String> said = new ArrayList<>();
        for (Outcome outcome : List.of(publishing.check(), publishing.site("1.1.3"), publishing.annex())) {
            outcome.newFindings().stream().map(Finding::toString).forEach(said::add);
            said.addAll(outcome.summary());
            said.addAll(outcome.commands());
            said.addAll(outcome.written());
            assertEquals(Optional.empty(), outcome.failure());
        }
        return said;
    }

    private boolean isReadAgain() {
        int before = opened;
        build(options());
        return opened > before;
    }

    @Test
    void nothingIsReadAndTheSameIsSaid() throws IOException {
        List<String> first = build(options());
        Map<String, byte[]> written = Builds.files(options().output());
        assertEquals(1, opened);

        List<String> second = build(options());

        assertEquals(1, opened);
        assertEquals(first, second);
        assertTrue(
                first.stream().anyMatch(line -> line.contains("[evidence-missing] AC-01#register")), first::toString);
        assertEquals(build(policy.options(Builds.DAY)), second, "a build that remembers nothing");
        Map<String, byte[]> after = Builds.files(options().output());
        assertEquals(written.keySet(), after.keySet());
        written.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path));
    }

    @Test
    void linesForABuildServerAreSaidAgain() {
        Options github = Builds.annotated(options(), Annotations.GITHUB).rememberingIn(folder.resolve("cache"));
        List<String> first = build(github);

        assertTrue(first.stream().anyMatch(line -> line.startsWith("::warning ")), first::toString);
        assertEquals(first, build(github));
        assertEquals(1, opened);
    }

    /** A change of a source, or of what was written. */
    private interface Change {
        void make() throws IOException;
    }

    private void isSeen(String what, Change change) throws IOException {
        build(options());
        assertFalse(isReadAgain(), "unchanged, before: " + what);
        change.make();
        assertTrue(isReadAgain(), what);
        assertFalse(isReadAgain(), "unchanged, after: " + what);
    }

    @Test
    void everyChangeOfASourceIsSeen() throws IOException {
        isSeen("a word", () -> policy.edit(SmallPolicy.MEASURE, "nobody has used", "nobody uses"));
        isSeen("a picture", () -> policy.edit("measures/access/plan.svg", "\"9\"", "\"8\""));
        isSeen("a file of evidence", () -> policy.write("measures/evidence/files/list.txt", "one"));
        isSeen("its bytes", () -> policy.write("measures/evidence/files/list.txt", "two"));
        isSeen("an empty folder", () -> Files.createDirectories(policy.root().resolve("measures/empty")));
        isSeen("a folder of architecture", () -> policy.write("architecture/a.adoc", "= A\n\nText.\n"));
        isSeen("a part", () -> policy.write("architecture/_part.adoc", "Text.\n"));
        isSeen(
                "a name",
                () -> Files.move(
                        policy.root().resolve("architecture/a.adoc"),
                        policy.root().resolve("architecture/b.adoc")));
        isSeen(
                "a link",
                () -> Files.createSymbolicLink(
                        policy.root().resolve("measures/list.txt"), Path.of("evidence/files/list.txt")));
    }

    @Test
    void everyChangeOfWhatWasWrittenIsSeen() throws IOException {
        Path site = options().output().resolve("site");
        isSeen("a page", () -> Files.writeString(site.resolve("index.html"), "x"));
        isSeen("a page that is gone", () -> Files.delete(site.resolve("index.html")));
        isSeen("a page too many", () -> Files.writeString(site.resolve("more.html"), "x"));
        isSeen("the report", () -> Files.delete(options().output().resolve("report/index.html")));
        isSeen("a PDF", () -> Files.writeString(pdf(), "x"));
    }

    private Path pdf() throws IOException {
        try (Stream<Path> files = Files.list(options().output().resolve("annex"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anotherDayAndAnotherWishAreOtherBuilds() {
        build(options());
        build(policy.options(Builds.DAY.plusDays(1)).rememberingIn(folder.resolve("cache")));
        assertEquals(2, opened);
        build(Builds.showing(options(), Options.DRAFT).rememberingIn(folder.resolve("cache")));
        assertEquals(3, opened);
        build(policy.lenient(Builds.DAY, Map.of(Rule.EVIDENCE_MISSING, Severity.INFO))
                .rememberingIn(folder.resolve("cache")));
        assertEquals(4, opened);
    }

    @Test
    void whereOneGoalHasToBeDoneAgainNothingIsSaidTwice() throws IOException {
        List<String> first = build(options());
        Files.delete(pdf());

        assertEquals(first, build(options()));
        assertEquals(2, opened);
    }

    @Test
    void aGoalThatSpokeBeforeLeavesNoSilenceBehind() {
        Publishing publishing = publishing(options());
        publishing.build().outcome(List.of(), Optional.empty());
        assertEquals(List.of(), publishing.check().newFindings());

        assertFalse(publishing(options()).check().newFindings().isEmpty());
    }

    @Test
    void aCheckThatFailsFailsAgain() throws IOException {
        policy.edit(SmallPolicy.MEASURE, ":tom-status: implemented", ":tom-status: done");
        assertTrue(publishing(options()).check().failure().isPresent());
        assertTrue(publishing(options()).check().failure().isPresent());
        assertEquals(2, opened);
    }

    @Test
    void whatChangesWhileItIsReadIsNotTakenForWhatWasRead() throws IOException {
        Publishing publishing = new Publishing(options(), () -> {
            Build build = Builds.reported(options());
            try {
                policy.edit(SmallPolicy.MEASURE, "nobody has used", "nobody uses");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return build;
        });
        publishing.check();

        assertTrue(isReadAgain());
        policy.edit(SmallPolicy.MEASURE, "nobody uses", "nobody has used");
        assertTrue(isReadAgain(), "the text before has never been built whole");
    }

    @Test
    void whatCustomersAreGivenIsMadeEachTime() throws IOException {
        Path customer = Files.writeString(folder.resolve("acme.properties"), "customer.name=Acme Ltd\n");
        Options asked = Builds.withCustomer(options(), customer).rememberingIn(folder.resolve("cache"));
        build(asked);
        build(asked);
        assertEquals(2, opened);
    }

    @Test
    void anEntryThatIsDamagedCountsAsNone() throws IOException {
        build(options());
        try (Stream<Path> entries = Files.list(folder.resolve("cache/build"))) {
            for (Path entry : entries.toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[bytes.length - 1] ^= 1;
                Files.write(entry, bytes);
            }
        }
        assertTrue(isReadAgain());
        assertFalse(isReadAgain());
    }
}

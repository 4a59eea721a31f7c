package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.Classification;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Comparison;
import org.tompolicy.change.Declarations;
import org.tompolicy.edition.notice.NoticeEdition;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.release.TestRepository;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;

/** Two states of one policy with changes of every class: what {@code tom:diff} says, and the letters to customers. */
@Slow
class ChangesCaseTest {

    private static final Path SOURCES = Path.of("src/test/cases/changes/sources");

    @TempDir
    Path top;

    private Path root;

    @BeforeEach
    void folder() throws IOException {
        root = Files.createDirectories(top.toRealPath().resolve("project"));
    }

    private void copy(String state) throws IOException {
        Path measures = root.resolve("measures");
        if (Files.exists(measures)) {
            try (Stream<Path> old = Files.walk(measures)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Builds.copy(SOURCES.resolve(state), root);
    }

    private Build build() {
        return Build.open(Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom")));
    }

    @Test
    void differenceInEveryFormat() throws Exception {
        copy("before");
        try (TestRepository made = TestRepository.in(root)) {
            made.commit("one");
        }
        copy("after");
        Outcome outcome = DiffGoal.run(build(), "main", EnumSet.allOf(DiffFormat.class));
        SortedMap<String, byte[]> said = new TreeMap<>(Builds.files(root.resolve("target/tom/diff")));
        assertEquals(List.of(), problems(said.get("diff.html")));
        said.put("diff.txt", lines(outcome.summary()));
        said.computeIfPresent(
                "diff.html",
                (path, page) -> new String(page, StandardCharsets.UTF_8)
                        .replaceAll("(?s)(<style>).*(</style>)", "$1$2")
                        .getBytes(StandardCharsets.UTF_8));
        Builds.files(root.resolve("target/tom/diff")).forEach((path, content) -> {
            if (path.startsWith("tom-changes")) {
                said.remove(path);
            }
            if (path.endsWith(".docx")) {
                said.put(path + ".txt", new WordFile(content).text().getBytes(StandardCharsets.UTF_8));
            }
        });
        Golden.assertMatches("changes/expected/diff", said);
    }

    private static List<String> problems(byte[] page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        return validator
                .validate(new ByteArrayInputStream(page))
                .lines()
                .filter(line -> line.contains("error"))
                .toList();
    }

    private static byte[] lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lettersInBothLanguages() throws Exception {
        FileSet letters = letters();
        letters.forEach((path, content) -> assertTrue(
                new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .allMatch(line -> line.length() <= 72 || !line.strip().contains(" ")),
                path));
        Golden.assertMatches("changes/expected/letters", letters);
    }

    @Test
    void fromWhereDataIsReachedStandsBehindTheSubProcessors() throws IOException {
        String letter = new String(
                letters(":tom-remote-access: Germany\n", ":tom-remote-access: Germany, India\n")
                        .content("notice-2026.2-en.txt"),
                StandardCharsets.UTF_8);
        assertTrue(
                letter.contains("\nACCESS TO THE DATA\n\n* Access from (added)\n  Until now: \"Germany\"\n"
                        + "  From then on: \"Germany, India\"\n"),
                letter);
        assertTrue(letter.indexOf("\nSUB-PROCESSORS\n") < letter.indexOf("\nACCESS TO THE DATA\n"), letter);
        assertTrue(letter.indexOf("\nACCESS TO THE DATA\n") < letter.indexOf("\nREMOVED\n"), letter);
        assertEquals(letter.indexOf("* Access from"), letter.lastIndexOf("* Access from"), letter);
    }

    private FileSet letters() throws IOException {
        return letters("", "");
    }

    private void addToPolicy(String line) throws IOException {
        Path policy = root.resolve("measures/policy.adoc");
        Files.writeString(policy, Files.readString(policy).replace(":lang: en\n", ":lang: en\n" + line));
    }

    private FileSet letters(String lineBefore, String lineAfter) throws IOException {
        copy("before");
        addToPolicy(lineBefore);
        PublishedViews before = build().views();
        copy("after");
        addToPolicy(lineAfter);
        Build build = build();
        PublishedViews after = build.views();
        PublishedPolicy issued =
                after.customer().issuedAs("2026.2", LocalDate.of(2026, 11, 16), LocalDate.of(2027, 1, 1));
        return letters(
                before.customer().issuedAs("2026.1", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 1)),
                issued,
                Classification.of(
                                Comparison.of(before, after),
                                Declarations.of(build.policy()).since(before))
                        .changes(),
                build);
    }

    private static FileSet letters(
            PublishedPolicy before, PublishedPolicy after, List<ClassifiedChange> changes, Build build) {
        FileSet.Builder letters = FileSet.builder();
        for (String language : Notices.languages(after)) {
            letters.addAll(NoticeEdition.render(
                    before,
                    after,
                    ChangeSet.of(before.version(), after.version(), changes),
                    build.templates(),
                    build.texts(language)));
        }
        return letters.build();
    }

    @Test
    void aLetterAboutAReleaseThatChangesNothingSaysSo() throws Exception {
        copy("before");
        Build build = build();
        PublishedPolicy policy = build.views().customer();
        FileSet letters = letters(
                policy.issuedAs("2026.1", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 1)),
                policy.issuedAs("2026.2", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 16)),
                List.of(),
                build);
        String letter = new String(letters.content("notice-2026.2-en.txt"), StandardCharsets.UTF_8);
        assertTrue(letter.contains("No promise and no sub-processor changes."), letter);
        assertTrue(letter.contains("the day of issue"), letter);
    }

    @Test
    void theFirstReleaseNeedsNoLetter() throws Exception {
        copy("before");
        assertEquals(0, Notices.ofNewest(build()).size());
    }
}

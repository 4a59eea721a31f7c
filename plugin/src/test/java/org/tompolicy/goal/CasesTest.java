package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.WordFile;

/** Whole policies from their sources to everything that comes out: {@code cases/<name>/sources} and {@code expected}. */
class CasesTest {

    private static final Path CASES = Path.of("src/test/cases");

    @TempDir
    private Path output;

    /** Every mistake that a writer makes is a finding at its place, all in one run. */
    @Test
    void mistakes() throws IOException {
        Build build = open("mistakes");
        Outcome outcome = CheckGoal.run(build);
        Golden.assertMatches("mistakes/expected", Map.of("findings.txt", findings(outcome)));
        assertEquals(Optional.of(true), outcome.failure().map(reason -> reason.contains("error")));
    }

    /** Every way to hide something, with what each audience gets to see. */
    @Test
    void leak() throws IOException {
        Build build = open("leak");
        SortedMap<String, byte[]> expected = new TreeMap<>();
        expected.put("findings.txt", findings(CheckGoal.run(build)));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
        Builds.files(output.resolve("site")).forEach((path, content) -> {
            if (!path.matches("(tom|annex)\\.(css|js)|changes\\.css|search\\.js")) {
                expected.put("site/" + path, content);
            }
        });
        for (Map.Entry<String, byte[]> annex :
                Builds.files(output.resolve("annex")).entrySet()) {
            if (annex.getKey().endsWith(".csv")) {
                expected.put("annex/" + annex.getKey(), annex.getValue());
            } else {
                expected.put(
                        "annex/" + annex.getKey() + ".txt",
                        words(annex.getKey(), annex.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        Golden.assertMatches("leak/expected", expected);
    }

    private static String words(String name, byte[] annex) throws IOException {
        return name.endsWith(".docx") ? new WordFile(annex).text() : Builds.text(annex);
    }

    private Build open(String name) {
        Path sources = CASES.resolve(name).resolve("sources");
        return Build.open(
                Builds.options(sources, sources.resolve("measures"), sources.resolve("architecture"), output));
    }

    private static byte[] findings(Outcome outcome) {
        return outcome.newFindings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

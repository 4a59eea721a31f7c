package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tompolicy.check.Checks;
import org.tompolicy.files.Cache;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Reading;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.testing.Slow;
import org.tompolicy.text.PlainText;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** What {@code tom:import} makes of each sample, read back by the plugin as it reads every policy. */
@Slow
class ImportSamplesTest {

    static final List<String> NAMES = ImportSamples.NAMES;

    @TempDir
    private Path root;

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_measure_is_found_no_word_is_lost_and_the_check_is_green(String name) throws IOException {
        Files.write(root.resolve(name), ImportSamples.bytes(name));
        Options options =
                Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom"));
        Outcome outcome = ImportGoal.run(options, List.of(root.resolve(name)));
        assertEquals("", outcome.failure().orElse(""));
        String report = Files.readString(root.resolve("target/tom/import/report.md"), StandardCharsets.UTF_8);
        Reading reading = Reading.of(options, Cache.none());
        List<Finding> findings = new ArrayList<>(reading.result().findings());
        findings.addAll(Checks.findings(
                reading.result().policy(),
                Tracer.trace(
                        reading.result().policy(), new TraceOptions(options.asOf(), options.lead(), options.grace()))));
        List<Measure> measures = reading.result().policy().measures().toList();
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::toString)
                        .toList());
        assertEquals(ImportSamples.measures(name), measures.size(), () -> report);
        assertTrue(measures.stream().allMatch(measure -> measure.status() == MeasureStatus.IMPLEMENTED));
        assertPromises(name, measures);
        long claims =
                measures.stream().mapToLong(measure -> measure.claims().size()).sum();
        assertEquals(
                claims,
                findings.stream()
                        .filter(finding -> finding.rule() == Rule.CLAIM_UNCONFIRMED)
                        .count());
        assertNothingLost(name, report);
    }

    private static void assertPromises(String name, List<Measure> measures) {
        List<String> claims = new ArrayList<>();
        for (Measure measure : measures) {
            for (Claim claim : measure.claims()) {
                claims.add(" " + String.join(" ", ImportSamples.wordsIn(PlainText.of(claim.text()))) + " ");
            }
        }
        List<String> promises = ImportSamples.labels(name, "+ ").stream()
                .map(label -> " " + String.join(" ", ImportSamples.wordsIn(label)) + " ")
                .toList();
        List<String> missed = promises.stream()
                .filter(promise -> claims.stream().noneMatch(claim -> claim.contains(promise)))
                .toList();
        List<String> wrong = claims.stream()
                .filter(claim -> promises.stream().noneMatch(claim::contains))
                .toList();
        assertTrue(10 * missed.size() <= promises.size(), () -> "promises that are no claims: " + missed);
        assertTrue(10 * wrong.size() <= claims.size(), () -> "claims that promise nothing: " + wrong);
    }

    /** Each word of the source, as often as it stands there, is in a written file or listed as left out. */
    private void assertNothingLost(String name, String report) throws IOException {
        List<String> kept = new ArrayList<>();
        ReadBack.all(root.resolve("measures"), root).forEach(text -> kept.addAll(ImportSamples.wordsIn(text)));
        String leftOut = report.substring(report.indexOf("## Left out"), report.indexOf("## Wording of the old text"));
        leftOut.lines()
                .filter(line -> line.startsWith("- "))
                .forEach(line -> kept.addAll(ImportSamples.wordsIn(line.replaceFirst("^- \\w+ \\d+: [^:]*: ", ""))));
        List<String> lost = new ArrayList<>();
        for (String word : ImportSamples.words(name)) {
            if (!kept.remove(word)) {
                lost.add(word);
            }
        }
        assertEquals(List.of(), lost);
    }
}

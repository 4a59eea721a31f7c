package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.tables.Csv;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** Measures the reader of intervals on labelled wordings: an error that is none stops somebody's build. */
class IntervalWordingsTest {

    private static final Path WORDINGS = Path.of("src/test/resources/lint/intervals.csv");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    /** A labelled wording. */
    private record Wording(
            String language, String kind, List<String> inOrder, String mismatch, boolean absolute, String sentence) {

        static Wording of(List<String> cells) {
            return new Wording(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2).equals("*")
                            ? List.of("P1D", "P7D", "P14D", "P1M", "P3M", "P6M", "P1Y", "P2Y")
                            : List.of(cells.get(2).split(" ")),
                    cells.get(3),
                    cells.get(4).equals("yes"),
                    cells.get(5));
        }
    }

    /** A wording under one cadence, and the rules that it raises there. */
    private record Outcome(Wording wording, String cadence, Set<Rule> rules) {

        @Override
        public String toString() {
            return cadence + ": " + wording.sentence();
        }
    }

    /** How the wordings are read. */
    private record Measured(List<Outcome> inOrder, List<Outcome> contradicted) {

        List<String> falseErrors() {
            return lines(inOrder.stream().filter(outcome -> outcome.rules().contains(Rule.CADENCE_MISMATCH)));
        }

        List<String> missed() {
            return lines(
                    contradicted.stream().filter(outcome -> !outcome.rules().contains(Rule.CADENCE_MISMATCH)));
        }

        List<String> wronglyAbsolute() {
            return lines(inOrder.stream()
                    .filter(outcome -> outcome.rules().contains(Rule.ABSOLUTE_TERM)
                            != outcome.wording().absolute()));
        }

        private static List<String> lines(Stream<Outcome> outcomes) {
            return outcomes.map(Outcome::toString).toList();
        }
    }

    private static List<Wording> wordings() throws IOException {
        return Csv.read(Files.readString(WORDINGS)).rows().stream()
                .skip(1)
                .map(row -> Wording.of(row.cells()))
                .toList();
    }

    private static Measured measured() throws IOException {
        List<Outcome> inOrder = new ArrayList<>();
        List<Outcome> contradicted = new ArrayList<>();
        for (String language : List.of("en", "de")) {
            Asked asked = new Asked(language);
            for (Wording wording : wordings()) {
                if (wording.language().equals(language)) {
                    wording.inOrder().forEach(cadence -> inOrder.add(asked.about(wording, cadence)));
                    if (!wording.mismatch().isEmpty()) {
                        contradicted.add(asked.about(wording, wording.mismatch()));
                    }
                }
            }
            asked.answer();
        }
        return new Measured(inOrder, contradicted);
    }

    /** One policy with a claim for each wording and cadence: the words of rules are made once a policy. */
    private static final class Asked {
        private final String language;
        private final Map<String, Outcome> claims = new LinkedHashMap<>();

        Asked(String language) {
            this.language = language;
        }

        Outcome about(Wording wording, String cadence) {
            Outcome outcome = new Outcome(wording, cadence, new LinkedHashSet<>());
            claims.put("w" + claims.size(), outcome);
            return outcome;
        }

        void answer() {
            PolicyFixture fixture = PolicyFixture.policy().language(language);
            fixture.measure("AC-01", measure -> {
                claims.forEach((id, outcome) -> measure.claim(
                        id, claim -> claim.text(outcome.wording().sentence()).cadence(outcome.cadence())));
                return measure;
            });
            Policy policy = fixture.build();
            Trace trace = Tracer.trace(policy, new TraceOptions(DAY, Period.ofDays(14), Period.ofDays(30)));
            Prose prose = Prose.of(policy);
            for (ProseCheck check : List.of(new CadenceMismatch(), new AbsoluteTerm())) {
                check.check(prose, trace)
                        .forEach(finding ->
                                claims.get(finding.subject().claim()).rules().add(finding.rule()));
            }
        }
    }

    /** What the guide says about it, in one sentence. */
    static String inWords() throws IOException {
        Measured measured = measured();
        return """
                %d wordings of intervals are measured apart. %d times one was an error beside a cadence that fits it, and of
                %d cadences that contradict a wording %d were found.""".formatted(
                        wordings().size(),
                        measured.falseErrors().size(),
                        measured.contradicted().size(),
                        measured.contradicted().size() - measured.missed().size());
    }

    @Test
    void there_are_many_wordings_of_many_kinds_in_both_languages() throws IOException {
        for (String language : List.of("en", "de")) {
            List<Wording> of = wordings().stream()
                    .filter(wording -> wording.language().equals(language))
                    .toList();
            assertTrue(of.size() >= 150, language + ": " + of.size());
            assertTrue(of.stream().map(Wording::kind).distinct().count() >= 20, language);
        }
    }

    @Test
    void a_wording_is_no_error_beside_a_cadence_that_fits_it() throws IOException {
        assertEquals(List.of(), measured().falseErrors());
    }

    @Test
    void a_cadence_that_contradicts_the_wording_is_found() throws IOException {
        assertEquals(List.of(), measured().missed());
    }

    @Test
    void how_often_something_is_done_is_no_promise_without_exception() throws IOException {
        assertEquals(List.of(), measured().wronglyAbsolute());
    }
}

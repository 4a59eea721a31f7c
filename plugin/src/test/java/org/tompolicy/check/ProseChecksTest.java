package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.WordList;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** The rules about wording, down to the whole line that users read. The day is 23 November 2026. */
class ProseChecksTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final String AT = "measures/access-control/ac-01.adoc:10:1: ";
    private static final Pattern BLOCK = Pattern.compile("\\[#([a-z0-9-]+)([^\\]]*)\\]\n([^\\[]+)");

    private static List<Finding> findings(PolicyFixture fixture, LocalDate day) {
        Policy policy = fixture.build();
        TraceOptions options = new TraceOptions(day, Period.ofDays(14), Period.ofDays(30));
        return Checks.findings(policy, Tracer.trace(policy, options));
    }

    private static PolicyFixture promise(String text, UnaryOperator<ClaimFixture> change) {
        return PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("one", claim -> change.apply(claim.text(text))));
    }

    private static List<String> lines(Rule rule, PolicyFixture fixture) {
        return findings(fixture, DAY).stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::toString)
                .toList();
    }

    private static void assertLine(Rule rule, String text, String expected) {
        assertEquals(List.of(AT + expected), lines(rule, promise(text, claim -> claim)), rule.id());
    }

    @Test
    void a_line_quotes_the_words_and_says_what_to_write() {
        assertLine(
                Rule.VAGUE_TERM,
                "Robust doors and modern locks.",
                "warning: [vague-term] AC-01#one says \"Robust\", \"modern\", which nobody can check. Write what is there: the"
                        + " technique, the number or the standard.");
    }

    @Test
    void each_rule_says_its_own() {
        assertLine(
                Rule.VAGUE_AUTHORITY,
                "We follow best practices.",
                "warning: [vague-authority] AC-01#one says \"best practices\" and does not say which. Name the standard with its"
                        + " number and edition, for example \"NIST SP 800-88 Rev. 2\", or describe what you do.");
        assertLine(
                Rule.RECURRENCE_WITHOUT_INTERVAL,
                "Rights are regularly reviewed.",
                "warning: [recurrence-without-interval] AC-01#one says \"regularly\" without an interval. Write how often, for"
                        + " example \"at least once every 3 months\", or add cadence=P3M to the block.");
        assertLine(
                Rule.ABSOLUTE_TERM,
                "The doors are always locked.",
                "warning: [absolute-term] AC-01#one says \"always\": one exception would break the promise. Say when it does not"
                        + " hold, and what then happens.");
        assertLine(
                Rule.WEAK_COMMITMENT,
                "We may lock the doors.",
                "warning: [weak-commitment] AC-01#one says \"may\", which promises less than it seems to. Say what is done,"
                        + " without the auxiliary verb, or what is not done.");
        assertLine(
                Rule.FUTURE_PROMISE,
                "The doors will be replaced.",
                "warning: [future-promise] AC-01#one says \"will be\", which is not done yet. A policy says what is done today."
                        + " Write it in the present tense, or leave it out until it is done.");
        assertLine(
                Rule.STANDARD_WITHDRAWN,
                "Paper is shredded to DIN 32757.",
                "warning: [standard-withdrawn] AC-01#one says \"DIN 32757\". Write DIN 66399 or ISO/IEC 21964: it was withdrawn"
                        + " (din.de; last day in force: 2012-09-30).");
        assertLine(
                Rule.STANDARD_NAME,
                "The quality system follows ISO/IEC 9001:2015.",
                "error: [standard-name] AC-01#one says \"ISO/IEC 9001\". Write the number with ISO alone, as in ISO 9001:2015: IEC has"
                        + " no part in it (iso.org).");
        assertLine(
                Rule.ABBREVIATION_UNDEFINED,
                "Sign-ins go to the SIEM.",
                "info: [abbreviation-undefined] AC-01#one says \"SIEM\", which nothing explains. Write it out once, with the short"
                        + " form in brackets, or add it to the glossary in policy.adoc.");
        assertLine(
                Rule.CERTIFICATE_MISMATCH,
                "We are certified to ISO/IEC 27001:2022.",
                "error: [certificate-mismatch] AC-01#one says certified to ISO/IEC 27001:2022, and there is no certificate record"
                        + " for it. Add one with \":tom-kind: certificate\" and \":tom-standard: ISO/IEC 27001:2022\", and name it in"
                        + " evidence=\"…\", or delete the claim.");
    }

    @Test
    void a_cadence_and_the_sentence_have_to_agree() {
        assertEquals(
                List.of(AT
                        + "error: [cadence-mismatch] AC-01#one says \"once a year\", and its cadence is every 3 months."
                        + " Correct the sentence or cadence=…, so that both say the same."),
                lines(
                        Rule.CADENCE_MISMATCH,
                        promise("Rights are reviewed once a year.", claim -> claim.cadence("P3M"))));
        assertEquals(
                List.of(),
                lines(Rule.CADENCE_MISMATCH, promise("Rights are reviewed quarterly.", claim -> claim.cadence("P3M"))));
    }

    @Test
    void a_duplicate_stands_at_the_later_one_and_names_the_earlier() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("one", claim -> claim.text("Visitors sign in and wear a badge.")))
                .measure(
                        "AC-02",
                        measure -> measure.claim("two", claim -> claim.text("Visitors sign in, and wear a badge!")));
        assertEquals(
                List.of(
                        "measures/access-control/ac-02.adoc:10:1: warning: [duplicate-sentence] AC-02#two says \"visitors sign wear"
                                + " badge …\" as AC-01#one does already. Say it once, and refer to it where it is needed; or say what"
                                + " differs."),
                lines(Rule.DUPLICATE_SENTENCE, fixture));
    }

    @Test
    void only_promises_to_customers_are_read() {
        String text = "All data is always robust.";
        for (MeasureStatus silent :
                List.of(MeasureStatus.PLANNED, MeasureStatus.WITHDRAWN, MeasureStatus.NOT_APPLICABLE)) {
            assertEquals(List.of(), prose(promise(text, claim -> claim.status(silent))), silent.word());
        }
        assertEquals(List.of(), prose(promise(text, claim -> claim.providedBy(Claim.CUSTOMER))));
        assertFalse(
                prose(promise(text, claim -> claim.status(MeasureStatus.DRAFT))).isEmpty());
        assertEquals(List.of(), prose(promise("", claim -> claim.html("<p>We write <code>always</code>.</p>"))));
    }

    @Test
    void a_block_silences_a_rule_and_a_project_its_words() {
        PolicyFixture fixture = promise("Robust doors.", claim -> claim.allowed("vague-term"));
        Policy policy = fixture.build();
        assertEquals(
                List.of(),
                Judgement.byDefault().of(findings(fixture, DAY), policy).stream()
                        .filter(finding -> finding.rule() == Rule.VAGUE_TERM)
                        .toList());
        WordList.Entry removed = new WordList.Entry("robust", "", List.of(), false, true);
        assertEquals(
                List.of(),
                lines(
                        Rule.VAGUE_TERM,
                        promise("Robust doors.", claim -> claim)
                                .words(new WordList(Rule.VAGUE_TERM, "en", List.of(removed)))));
    }

    @Test
    void a_standard_is_withdrawn_from_its_day_on() {
        PolicyFixture fixture = promise("The controls follow ISO/IEC 27001:2013.", claim -> claim);
        assertFalse(rules(findings(fixture, LocalDate.parse("2025-10-31"))).contains("standard-withdrawn"));
        assertTrue(rules(findings(fixture, LocalDate.parse("2025-11-01"))).contains("standard-withdrawn"));
    }

    @Test
    void a_project_adds_names_to_the_dictionary_of_standards_and_takes_some_out() {
        WordList.Entry added =
                new WordList.Entry("House Standard 7", "Write House Standard 8.", List.of(), false, false);
        WordList.Entry removed = new WordList.Entry("din 32757", "", List.of(), false, true);
        WordList list = new WordList(Rule.STANDARD_WITHDRAWN, "", List.of(added, removed));

        assertEquals(
                List.of(AT
                        + "warning: [standard-withdrawn] AC-01#one says \"House Standard 7\". Write House Standard 8."),
                lines(
                        Rule.STANDARD_WITHDRAWN,
                        promise("Doors follow House Standard 7, paper DIN 32757.", claim -> claim)
                                .words(list)));
        assertEquals(
                List.of(),
                lines(
                        Rule.STANDARD_WITHDRAWN,
                        promise("Doors no longer follow House Standard 7.", claim -> claim)
                                .words(list)));
    }

    /** The examples in the texts of the rules hold what they say: the bad one is found, the good one is silent. */
    @Test
    void the_examples_of_the_rules_are_right() {
        List<String> wrong = new ArrayList<>();
        for (Check check : Checks.ALL) {
            for (String language : RuleTexts.languages()) {
                if (check instanceof ProseCheck) {
                    RuleText text = RuleTexts.of(check.rule(), language);
                    String name = RuleTexts.resource(check.rule(), language);
                    if (!prose(example(text.bad().text(), language))
                            .contains(check.rule().id())) {
                        wrong.add(name + ": the bad example is not found");
                    }
                    Set<String> found = prose(example(text.good().text(), language)).stream()
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (!found.isEmpty()) {
                        wrong.add(name + ": the good example has " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static PolicyFixture example(String listing, String language) {
        PolicyFixture fixture = PolicyFixture.policy().language(language);
        for (String id : List.of("our-certificate", "unser-zertifikat")) {
            fixture.record(
                    id,
                    record -> record.certificate(
                                    "ISO/IEC 27001:2022, ISO 9001:2015", "Software services of the Hamburg site")
                            .collected("2026-01-01"));
        }
        fixture.subProcessor("microsoft-azure", azure -> azure);
        Matcher block = BLOCK.matcher(listing + "\n");
        return fixture.measure("AC-01", measure -> {
            while (block.find()) {
                String attributes = block.group(2);
                String text = block.group(3).strip();
                measure.claim(block.group(1), claim -> {
                    ClaimFixture built = claim.text(text);
                    value(attributes, "cadence").ifPresent(built::cadence);
                    value(attributes, "provided-by").ifPresent(built::providedBy);
                    value(attributes, "evidence").ifPresent(built::evidence);
                    value(attributes, "status").ifPresent(any -> built.status(MeasureStatus.PLANNED));
                    return built;
                });
            }
            return measure;
        });
    }

    private static Optional<String> value(String attributes, String name) {
        Matcher matcher = Pattern.compile(name + "=([^,]+)").matcher(attributes);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static List<String> prose(PolicyFixture fixture) {
        Set<String> wording = Checks.ALL.stream()
                .filter(ProseCheck.class::isInstance)
                .map(check -> check.rule().id())
                .collect(Collectors.toSet());
        return rules(findings(fixture, DAY)).stream().filter(wording::contains).toList();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).distinct().toList();
    }
}

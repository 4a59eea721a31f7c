package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureFixture;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.SubProcessorFixture;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.Publisher;
import org.tompolicy.testing.Sealed;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * What the sources change against the last release, down to the whole line that users read. Release 2026.1 was issued on
 * 1 October 2026 and holds from 1 November; the day is 23 November 2026.
 */
class ReleaseChecksTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String AC_01 = "measures/access-control/ac-01.adoc:";
    private static final String POLICY = "measures/policy.adoc:";
    private static final String SIGNED = "CISO, 2026-11-20";

    /** In the year 2027, so that no release is in a hurry. */
    private static PolicyFixture policy() {
        return PolicyFixture.policy().effective("2027-06-01").record("log", record -> record.collected("2026-11-20"));
    }

    private static PolicyFixture measure(UnaryOperator<MeasureFixture> change) {
        return policy().measure("AC-01", change);
    }

    private static PolicyFixture quarterly() {
        return measure(measure -> measure.revision(3)
                .claim("register", claim -> claim.cadence("P3M").evidence("log")));
    }

    private static Trace trace(Policy policy) {
        return Tracer.trace(policy, new TraceOptions(TODAY, Period.ofDays(14), Period.ofDays(30)));
    }

    private static PublishedViews views(Policy policy) {
        return Publisher.views(
                policy, trace(policy), policy.measures().map(Measure::id).collect(Collectors.toUnmodifiableSet()));
    }

    private static Release release(String version, PolicyFixture sources, Optional<Withdrawal> withdrawal) {
        return Sealed.release(version, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))
                .views(Optional.of(views(sources.build())))
                .withdrawn(withdrawal)
                .build();
    }

    private static List<Finding> findings(PolicyFixture released, PolicyFixture now) {
        return findings(new Releases(List.of(release("2026.1", released, Optional.empty()))), now);
    }

    private static List<Finding> findings(Releases releases, PolicyFixture now) {
        Policy policy = now.build();
        return ReleaseChecks.findings(policy, trace(policy), views(policy), releases);
    }

    private static void assertLines(PolicyFixture released, PolicyFixture now, String... expected) {
        assertEquals(
                List.of(expected),
                findings(released, now).stream().map(Finding::toString).toList());
    }

    private static Set<Rule> rules(PolicyFixture released, PolicyFixture now) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        findings(released, now).forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    @Test
    void without_a_release_or_a_change_there_is_nothing_to_say() {
        assertEquals(List.of(), findings(Releases.NONE, quarterly()));
        assertLines(quarterly(), quarterly());
        assertLines(quarterly(), quarterly().effective("2020-01-01"));
    }

    @Test
    void all_of_them_stop_a_release_and_no_build() {
        assertTrue(ReleaseChecks.ALL.stream().allMatch(check -> check.rule().severity() == Severity.RELEASE));
    }

    @Test
    void from_three_to_six_months_needs_a_new_revision_and_a_sign_off() {
        assertLines(
                quarterly(),
                measure(measure -> measure.revision(3)
                        .claim("register", claim -> claim.cadence("P6M").evidence("log"))),
                AC_01
                        + "2:13: warning: [revision-not-bumped] AC-01 is at revision 3 as in release 2026.1, and says something"
                        + " else: AC-01#register (interval P3M → P6M). Write \":revnumber: 4\" into the header.",
                AC_01
                        + "10:1: warning: [commitment-weakened] AC-01#register promises less than in release 2026.1: interval"
                        + " P3M → P6M. Take it back, or have it signed off and write \":tom-change: 4 weakened\" and"
                        + " \":tom-approved-by: 4 CISO, 2026-11-23\" into the header.");
        UnaryOperator<MeasureFixture> longer = measure -> measure.revision(4)
                .claim("register", claim -> claim.cadence("P6M").evidence("log"));
        assertEquals(EnumSet.of(Rule.COMMITMENT_WEAKENED), rules(quarterly(), measure(longer)));
        assertEquals(
                EnumSet.of(Rule.COMMITMENT_WEAKENED),
                rules(
                        quarterly(),
                        measure(measure -> longer.apply(measure)
                                .change(4, ChangeClass.WEAKENED)
                                .approved(3, SIGNED))));
        assertLines(
                quarterly(),
                measure(measure ->
                        longer.apply(measure).change(4, ChangeClass.WEAKENED).approved(4, SIGNED)));
        assertLines(
                measure(measure -> measure.revision(3)
                        .claim("register", claim -> claim.cadence("P6M").evidence("log"))),
                measure(measure -> measure.revision(4)
                        .claim("register", claim -> claim.cadence("P3M").evidence("log"))));
    }

    @Test
    void a_sign_off_of_the_released_revision_signs_nothing_off() {
        PolicyFixture released = measure(measure -> measure.revision(3)
                .change(3, ChangeClass.WEAKENED)
                .approved(3, SIGNED)
                .claim("register", claim -> claim.cadence("P3M").evidence("log")));
        PolicyFixture now = measure(measure -> measure.revision(3)
                .change(3, ChangeClass.WEAKENED)
                .approved(3, SIGNED)
                .claim("register", claim -> claim.cadence("P6M").evidence("log")));
        assertEquals(EnumSet.of(Rule.REVISION_NOT_BUMPED, Rule.COMMITMENT_WEAKENED), rules(released, now));
    }

    private static PolicyFixture words(String text, UnaryOperator<MeasureFixture> header) {
        return measure(measure -> header.apply(measure).claim("register", claim -> claim.text(text)));
    }

    private static PolicyFixture mustKeep() {
        return words("We must keep a register.", measure -> measure.revision(3));
    }

    private static final String MAY = "We may keep a register.";

    @Test
    void what_changed_words_mean_has_to_be_said() {
        assertLines(
                mustKeep(),
                words(MAY, measure -> measure.revision(4)),
                AC_01
                        + "1:1: warning: [change-undeclared] Only you can say what this change since release 2026.1 means:"
                        + " AC-01#register (1 word deleted, 1 inserted: must → may). Write \":tom-change: 4 weakened\" into the"
                        + " header, or another class: strengthened, equivalent, editorial.");
        assertLines(mustKeep(), words(MAY, measure -> measure.revision(4).change(4, ChangeClass.EQUIVALENT)));
        assertLines(
                mustKeep(),
                words(
                        MAY,
                        measure -> measure.revision(4)
                                .change(4, ChangeClass.WEAKENED)
                                .approved(4, SIGNED)));
        assertEquals(
                EnumSet.of(Rule.COMMITMENT_WEAKENED),
                rules(mustKeep(), words(MAY, measure -> measure.revision(4).change(4, ChangeClass.WEAKENED))));
    }

    @Test
    void a_word_said_of_an_earlier_revision_does_not_count() {
        assertLines(
                mustKeep(),
                words(MAY, measure -> measure.revision(4).change(3, ChangeClass.EQUIVALENT)),
                AC_01
                        + "3:14: warning: [change-undeclared] Only you can say what this change since release 2026.1 means:"
                        + " AC-01#register (1 word deleted, 1 inserted: must → may). Write \":tom-change: 4 weakened\" into the"
                        + " header, or another class: strengthened, equivalent, editorial.");
    }

    @Test
    void editorial_changes_need_no_revision_but_the_word_counts_once() {
        UnaryOperator<MeasureFixture> editorial = measure -> measure.revision(3).change(3, ChangeClass.EDITORIAL);
        assertLines(mustKeep(), words("We must keep one register.", editorial));
        assertEquals(
                EnumSet.of(Rule.REVISION_NOT_BUMPED, Rule.CHANGE_UNDECLARED),
                rules(words("We must keep a register.", editorial), words("We must keep one register.", editorial)));
        assertLines(
                mustKeep(),
                measure(measure -> measure.revision(3)
                        .title("Access")
                        .claim("register", claim -> claim.text("We must keep a register!"))));
    }

    @Test
    void a_word_that_structure_does_not_bear_out_is_contradicted() {
        assertLines(
                quarterly(),
                measure(measure -> measure.revision(4)
                        .change(4, ChangeClass.STRENGTHENED)
                        .claim("register", claim -> claim.cadence("P6M").evidence("log"))),
                AC_01
                        + "3:14: warning: [change-contradicted] tom-change says strengthened, the change since release 2026.1"
                        + " does not: AC-01#register (interval P3M → P6M). Write \":tom-change: 4 weakened\", or have your word"
                        + " signed off: \":tom-approved-by: 4 CISO, 2026-11-23\".",
                AC_01
                        + "10:1: warning: [commitment-weakened] AC-01#register promises less than in release 2026.1: interval"
                        + " P3M → P6M. Take it back, or have it signed off and write \":tom-approved-by: 4 CISO, 2026-11-23\""
                        + " into the header.");
        assertLines(
                quarterly(),
                measure(measure -> measure.revision(4)
                        .change(4, ChangeClass.STRENGTHENED)
                        .approved(4, SIGNED)
                        .claim("register", claim -> claim.cadence("P6M").evidence("log"))));
        assertEquals(
                EnumSet.of(Rule.CHANGE_CONTRADICTED),
                rules(
                        quarterly(),
                        measure(measure -> measure.revision(4)
                                .change(4, ChangeClass.WEAKENED)
                                .claim("register", claim -> claim.cadence("P1M").evidence("log")))));
    }

    @Test
    void a_claim_that_is_gone_is_promised_no_longer() {
        PolicyFixture released =
                measure(measure -> measure.revision(3).claim("register").claim("keys"));
        assertLines(
                released,
                measure(measure -> measure.revision(4).claim("register")),
                AC_01
                        + "1:1: warning: [commitment-weakened] AC-01#keys is promised no longer since release 2026.1: gone. Take"
                        + " it back, or have it signed off and write \":tom-change: 4 weakened\" and"
                        + " \":tom-approved-by: 4 CISO, 2026-11-23\" into the header.");
        assertLines(
                released,
                measure(measure -> measure.revision(4).approved(4, SIGNED).claim("register")));
        assertEquals(
                List.of(AC_01 + "20:1"),
                findings(
                                released,
                                measure(measure -> measure.revision(4)
                                        .claim("register")
                                        .claim("keys", claim -> claim.status(MeasureStatus.PLANNED))))
                        .stream()
                        .map(finding -> finding.location().toString())
                        .toList());
        assertLines(
                measure(measure -> measure.revision(3).claim("register")),
                measure(measure ->
                        measure.revision(4).claim("register").claim("keys", claim -> claim.evidence("log"))));
    }

    @Test
    void a_released_measure_is_withdrawn_never_deleted() {
        PolicyFixture released =
                quarterly().measure("AC-02", measure -> measure.revision(2).claim("keys"));
        assertLines(
                released,
                quarterly(),
                POLICY
                        + "1:1: warning: [measure-removed] AC-02 is in release 2026.1 and gone from the sources: a released"
                        + " measure is withdrawn, never deleted. Bring its file back with \":revnumber: 3\","
                        + " \":tom-status: withdrawn\", \":tom-change: 3 removed\" and"
                        + " \":tom-approved-by: 3 CISO, 2026-11-23\", or name the id in \":tom-formerly: AC-02\" of the measure"
                        + " that it became.");
        assertLines(
                released,
                quarterly()
                        .measure(
                                "AC-02",
                                measure -> measure.status(MeasureStatus.WITHDRAWN)
                                        .revision(3)
                                        .claim("keys")),
                "measures/access-control/ac-02.adoc:1:1: warning: [measure-removed] AC-02 is promised in release 2026.1 and no"
                        + " longer now. Promise it again, or have it signed off and write \":tom-change: 3 removed\" and"
                        + " \":tom-approved-by: 3 CISO, 2026-11-23\" into the header.");
        PolicyFixture withdrawn = quarterly()
                .measure(
                        "AC-02",
                        measure -> measure.status(MeasureStatus.WITHDRAWN)
                                .revision(3)
                                .change(3, ChangeClass.REMOVED)
                                .approved(3, SIGNED)
                                .claim("keys"));
        assertLines(released, withdrawn);
        assertLines(
                withdrawn,
                quarterly(),
                POLICY
                        + "1:1: warning: [measure-removed] AC-02 is in release 2026.1 and gone from the sources: a released"
                        + " measure is withdrawn, never deleted. Bring its file back with \":tom-status: withdrawn\", or name"
                        + " the id in \":tom-formerly: AC-02\" of the measure that it became.");
        assertLines(
                released,
                quarterly()
                        .measure(
                                "AC-03",
                                measure -> measure.title("Measure AC-02")
                                        .revision(2)
                                        .formerly("AC-02")
                                        .claim("keys")));
    }

    private static PolicyFixture azure(UnaryOperator<SubProcessorFixture> change) {
        return policy().subProcessor("azure", change);
    }

    @Test
    void another_country_of_a_sub_processor_is_for_people_to_class() {
        assertLines(
                azure(azure -> azure.revision(1)),
                azure(azure ->
                        azure.revision(1).change(1, ChangeClass.EQUIVALENT).country("India")),
                "measures/subprocessors/azure.adoc:2:13: warning: [revision-not-bumped] azure is at revision 1 as in release"
                        + " 2026.1, and says something else: azure (country United Kingdom → India). Write \":revnumber: 2\""
                        + " into the header.",
                "measures/subprocessors/azure.adoc:3:14: warning: [change-undeclared] Only you can say what this change since"
                        + " release 2026.1 means: azure (country United Kingdom → India). Write \":tom-change: 2 weakened\" into"
                        + " the header, or another class: strengthened.");
        assertLines(
                azure(azure -> azure.revision(1)),
                azure(azure ->
                        azure.revision(2).change(2, ChangeClass.STRENGTHENED).country("India")));
    }

    @Test
    void another_country_is_never_the_same_whoever_signs_it_off() {
        String contradicted =
                "measures/subprocessors/azure.adoc:3:14: warning: [change-contradicted] tom-change says %s, the"
                        + " change since release 2026.1 does not: azure (country United Kingdom → India). Another place, country or"
                        + " legal entity is never the same as before. Write \":tom-change: 2 weakened\", or strengthened where that"
                        + " is what it is.";
        for (ChangeClass same : List.of(ChangeClass.EQUIVALENT, ChangeClass.EDITORIAL)) {
            assertLines(
                    azure(azure -> azure.revision(1)),
                    azure(azure -> azure.revision(2)
                            .change(2, same)
                            .approved(2, SIGNED)
                            .country("India")),
                    contradicted.formatted(same.word()));
        }
        assertLines(
                azure(azure -> azure.revision(1)),
                azure(azure -> azure.revision(2)
                        .change(2, ChangeClass.WEAKENED)
                        .approved(2, SIGNED)
                        .country("India")));
    }

    @Test
    void a_place_can_be_added_to_the_locations() {
        assertLines(
                policy().revision(1),
                policy().revision(2).change(2, ChangeClass.EQUIVALENT).locations("United Kingdom, India"),
                POLICY
                        + "3:14: warning: [change-contradicted] tom-change says equivalent, the change since release 2026.1 does"
                        + " not: locations of the policy (1 word deleted, 2 inserted). Another place, country or legal entity is"
                        + " never the same as before. Write \":tom-change: 2 weakened\", or added or strengthened where that is"
                        + " what it is.");
        assertLines(
                policy().revision(1),
                policy().revision(2).change(2, ChangeClass.ADDED).locations("United Kingdom, India"));
        assertLines(
                policy().revision(1),
                policy().revision(2).change(2, ChangeClass.EDITORIAL).locations("United Kingdom."));
    }

    @Test
    void that_a_sub_processor_is_used_no_longer_needs_nothing() {
        assertLines(azure(azure -> azure), azure(azure -> azure.until("2026-10-31")));
        assertLines(azure(azure -> azure), policy());
    }

    @Test
    void facts_of_the_policy_are_classed_by_its_own_header() {
        assertLines(
                policy().revision(1),
                policy().revision(1).locations("United Kingdom, India"),
                POLICY
                        + "1:1: warning: [change-undeclared] Only you can say what this change since release 2026.1 means:"
                        + " locations of the policy (1 word deleted, 2 inserted). Write \":tom-change: 2 weakened\" into the"
                        + " header, or another class: added, strengthened.",
                POLICY
                        + "2:13: warning: [revision-not-bumped] The policy is at revision 1 as in release 2026.1, and says"
                        + " something else: locations of the policy (1 word deleted, 2 inserted). Write \":revnumber: 2\" into"
                        + " the header.");
        assertLines(
                policy().revision(1),
                policy().revision(2).change(2, ChangeClass.STRENGTHENED).locations("United Kingdom, India"));
    }

    @Test
    void a_release_holds_later_than_the_one_before_it() {
        UnaryOperator<MeasureFixture> monthly = measure -> measure.revision(4)
                .claim("register", claim -> claim.cadence("P1M").evidence("log"));
        assertLines(
                quarterly(),
                measure(monthly).effective("2026-11-01"),
                POLICY
                        + "5:17: warning: [effective-invalid] The next release would hold from 2026-11-01, and release 2026.1"
                        + " from 2026-11-01; a later release takes effect later. Write \":tom-effective: 2026-11-23\" or a later"
                        + " day into policy.adoc.");
        assertLines(quarterly(), measure(monthly).effective("2026-11-02"));
        assertLines(
                quarterly(),
                PolicyFixture.policy()
                        .record("log", record -> record.collected("2026-11-20"))
                        .measure("AC-01", monthly));
    }

    @Test
    void what_gets_weaker_is_announced_in_time() {
        UnaryOperator<MeasureFixture> longer = measure -> measure.revision(4)
                .change(4, ChangeClass.WEAKENED)
                .approved(4, SIGNED)
                .claim("register", claim -> claim.cadence("P6M").evidence("log"));
        assertLines(
                quarterly(),
                measure(longer).effective("2026-12-22"),
                POLICY
                        + "5:17: warning: [effective-invalid] The next release would hold from 2026-12-22, and customers have to"
                        + " be told 30 days before (tom-notice): AC-01#register (interval P3M → P6M). Write"
                        + " \":tom-effective: 2026-12-23\" or a later day into policy.adoc.");
        assertLines(quarterly(), measure(longer).effective("2026-12-23"));
        assertLines(
                quarterly(),
                PolicyFixture.policy().measure("AC-01", longer),
                POLICY
                        + "1:1: warning: [effective-invalid] The next release would hold from 2026-11-23, and customers have to"
                        + " be told 30 days before (tom-notice): AC-01#register (interval P3M → P6M). Write"
                        + " \":tom-effective: 2026-12-23\" or a later day into policy.adoc.");
    }

    @Test
    void a_new_sub_processor_is_announced_in_time() {
        assertLines(
                policy(),
                azure(azure -> azure).effective("2026-12-01"),
                POLICY
                        + "5:17: warning: [effective-invalid] The next release would hold from 2026-12-01, and customers have to"
                        + " be told 30 days before (tom-notice): azure (new). Write \":tom-effective: 2026-12-23\" or a later"
                        + " day into policy.adoc.");
        assertLines(policy(), azure(azure -> azure));
    }

    @Test
    void proof_that_is_named_and_not_shown_that_day_is_no_weaker_promise() {
        UnaryOperator<MeasureFixture> both =
                measure -> measure.revision(3).claim("register", claim -> claim.evidence("record", "certificate"));
        PolicyFixture released = measure(both)
                .record("record", record -> record.collected("2026-10-01").file("a.pdf"))
                .record(
                        "certificate",
                        record -> record.certificate("ISO/IEC 27001:2022", "All sites")
                                .collected("2026-10-01")
                                .file("b.pdf")
                                .validUntil("2027-10-01"));
        PolicyFixture expired = measure(both)
                .record("record", record -> record.collected("2026-10-01").file("a.pdf"))
                .record(
                        "certificate",
                        record -> record.certificate("ISO/IEC 27001:2022", "All sites")
                                .collected("2026-10-01")
                                .file("b.pdf")
                                .validUntil("2026-10-31"));
        assertLines(released, expired);
        assertEquals(
                EnumSet.of(Rule.REVISION_NOT_BUMPED, Rule.COMMITMENT_WEAKENED),
                rules(
                        released,
                        measure(measure -> measure.revision(3).claim("register", claim -> claim.evidence("record")))
                                .record(
                                        "record",
                                        record -> record.collected("2026-10-01").file("a.pdf"))));
    }

    @Test
    void a_withdrawn_release_is_nothing_to_compare_with() {
        Release withdrawn = release(
                "2026.2",
                measure(measure -> measure.revision(9)
                        .claim("register", claim -> claim.cadence("P1D").evidence("log"))),
                Optional.of(new Withdrawal(LocalDate.parse("2026-10-02"), "A mistake", false)));
        Releases releases = new Releases(List.of(release("2026.1", quarterly(), Optional.empty()), withdrawn));
        assertEquals(List.of(), findings(releases, quarterly()));
    }

    @Test
    void findings_know_what_they_are_about() {
        assertEquals(
                List.of("AC-01/", "AC-01/register"),
                findings(quarterly(), measure(measure -> measure.revision(3).claim("register"))).stream()
                        .map(finding -> finding.subject().owner() + "/"
                                + finding.subject().claim())
                        .toList());
    }

    @Test
    void a_stronger_promise_needs_a_proof_that_holds_on_the_day() {
        PolicyFixture released = reviewed("P1Y", claim -> claim);
        assertLines(
                released,
                reviewed("P1M", claim -> claim),
                AC_01
                        + "10:1: warning: [proof-missing-for-change] AC-01#register promises more than in release 2026.1:"
                        + " interval P1Y → P1M, and its proof is stale. Name a record that shows it in evidence=\"…\" of the"
                        + " block, or a waiver: waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\".");
        assertLines(released, reviewed("P8M", claim -> claim));
        assertLines(released, reviewed("P1M", claim -> claim.waiver("2026-11-23")));
        assertEquals(
                Set.of(Rule.PROOF_MISSING_FOR_CHANGE),
                rules(released, reviewed("P1M", claim -> claim.waiver("2026-11-22"))));
    }

    /** A claim with a record of May. */
    private static PolicyFixture reviewed(String cadence, UnaryOperator<ClaimFixture> change) {
        return measure(measure -> measure.revision(cadence.equals("P1Y") ? 3 : 4)
                        .claim(
                                "register",
                                claim -> change.apply(claim.cadence(cadence).evidence("review"))))
                .record("review", record -> record.collected("2026-05-04"));
    }

    @Test
    void a_new_promise_needs_a_proof_and_so_does_each_of_a_new_measure() {
        PolicyFixture released = measure(measure -> measure.revision(3).claim("register"));
        String mend = " is new since release 2026.1, and nothing shows that it is kept. Name a record that shows it in"
                + " evidence=\"…\" of the block, or a waiver: waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\".";
        assertLines(
                released,
                measure(measure -> measure.revision(4)
                        .change(4, ChangeClass.ADDED)
                        .claim("register")
                        .claim("keys")
                        .claim("yours", claim -> claim.providedBy("customer"))),
                AC_01 + "20:1: warning: [proof-missing-for-change] AC-01#keys" + mend);
        assertLines(
                released,
                measure(measure -> measure.revision(3).claim("register"))
                        .measure(
                                "AC-02", measure -> measure.claim("doors").claim("shown", claim -> claim.evidence("r")))
                        .record("r", record -> record.collected("2026-11-01")),
                "measures/access-control/ac-02.adoc:10:1: warning: [proof-missing-for-change] AC-02#doors" + mend);
    }

    @Test
    void what_gets_weaker_or_stays_needs_no_new_proof() {
        PolicyFixture monthly = reviewed("P1M", claim -> claim);
        assertEquals(
                EnumSet.of(Rule.REVISION_NOT_BUMPED, Rule.COMMITMENT_WEAKENED),
                rules(monthly, reviewed("P3M", claim -> claim)));
        assertLines(monthly, reviewed("P1M", claim -> claim.waiver("2026-11-23")));
    }
}

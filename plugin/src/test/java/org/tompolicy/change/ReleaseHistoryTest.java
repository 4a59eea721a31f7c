package org.tompolicy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tompolicy.change.State.claim;
import static org.tompolicy.change.State.measure;
import static org.tompolicy.change.State.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.testing.Sealed;

/** Releases 2026.1, 2026.2, 2026.3, issued on the first day of a month each, with the classes that were sealed. */
class ReleaseHistoryTest {

    private static final ChangeSubject REGISTER = new ChangeSubject(ChangeSubject.Kind.CLAIM, "AC-01", "register");

    private final List<Release> releases = new ArrayList<>();

    private ReleaseHistoryTest release(Optional<PublishedViews> views, PublishedChange... changes) {
        int number = releases.size() + 1;
        releases.add(Sealed.release("2026." + number, LocalDate.of(2026, number, 1), LocalDate.of(2026, number, 1))
                .views(views)
                .changes(changes)
                .build());
        return this;
    }

    private ReleaseHistoryTest release(State state, PublishedChange... changes) {
        return release(Optional.of(state.views()), changes);
    }

    /** Withdraws the last release. */
    private ReleaseHistoryTest withdrawn(String day) {
        Release last = releases.remove(releases.size() - 1);
        releases.add(new Release(
                last.version(),
                last.issued(),
                last.effective(),
                last.views(),
                last.translations(),
                last.changes(),
                last.previous(),
                last.commit(),
                last.pluginVersion(),
                last.annexes(),
                last.states(),
                Optional.of(new Withdrawal(LocalDate.parse(day), "A mistake", false)),
                last.modelDigest(),
                last.sealDigest()));
        return this;
    }

    private static PublishedChange sealed(ChangeSubject subject, ChangeClass changeClass, String remark) {
        return new PublishedChange(subject, changeClass, remark);
    }

    private static PublishedChange register(ChangeClass changeClass) {
        return sealed(REGISTER, changeClass, "");
    }

    private static String line(Optional<ChangeSet> changes) {
        return changes.map(set -> set.from() + "-" + set.to() + ": "
                        + set.changes().stream()
                                .map(change -> change.difference().subject().id() + "#"
                                        + change.difference().subject().claim() + " "
                                        + change.changeClass().word()
                                        + (change.remark().isEmpty() ? "" : " (" + change.remark() + ")"))
                                .collect(Collectors.joining(", ")))
                .orElse("nothing to compare with");
    }

    private String changes(int number) {
        return line(ReleaseHistory.of(new Releases(releases)).changes(releases.get(number - 1)));
    }

    private String between(int earlier, int later) {
        return line(
                ReleaseHistory.of(new Releases(releases)).between(releases.get(earlier - 1), releases.get(later - 1)));
    }

    private static State words(String text) {
        return claim(c -> c.text(text));
    }

    @Test
    void the_first_release_changed_nothing() {
        assertEquals("nothing to compare with", release(words("One")).changes(1));
    }

    @Test
    void classes_are_those_that_were_sealed() {
        release(words("One")).release(words("Two"), sealed(REGISTER, ChangeClass.STRENGTHENED, "Two is more"));
        assertEquals("2026.1-2026.2: AC-01#register strengthened (Two is more)", changes(2));
        assertEquals(changes(2), between(1, 2));
    }

    @Test
    void what_no_seal_names_is_what_structure_decides_or_weakened() {
        release(words("One")).release(words("Two")).release(measure(m -> m.claim("more", c -> c.text("More"))));
        assertEquals("2026.1-2026.2: AC-01#register weakened", changes(2));
        assertEquals("2026.2-2026.3: AC-01#register weakened, AC-01#more added", changes(3));
    }

    @Test
    void what_customers_have_to_be_told_of_sub_processors_comes_before_all_news() {
        release(measure(m -> m.claim("gone", c -> c.text("Gone")))
                        .subProcessor("azure", s -> s)
                        .subProcessor("old", s -> s))
                .release(measure(m -> m)
                        .subProcessor("azure", s -> s.country("US"))
                        .subProcessor("hollin", s -> s.purpose("Support")));
        assertEquals("2026.1-2026.2: hollin# added, azure# weakened, AC-01#gone removed, old# removed", changes(2));
    }

    @Test
    void from_where_data_is_reached_comes_directly_behind_sub_processors() {
        release(measure(m -> m.claim("gone", c -> c.text("Gone"))).remoteAccess("Germany"))
                .release(measure(m -> m).remoteAccess("Germany and India").subProcessor("hollin", s -> s));
        assertEquals("2026.1-2026.2: hollin# added, remote-access# weakened, AC-01#gone removed", changes(2));
    }

    @Test
    void bad_news_comes_first() {
        release(measure(m -> m.title("A").claim("gone", c -> c.text("Gone"))))
                .release(measure(m -> m.title("B").claim("come", c -> c.text("Come"))));
        assertEquals("2026.1-2026.2: AC-01#gone removed, AC-01#come added, AC-01# editorial", changes(2));
    }

    @Test
    void classes_of_the_steps_are_combined() {
        release(words("One"))
                .release(words("Two"), register(ChangeClass.WEAKENED))
                .release(words("Three"), register(ChangeClass.STRENGTHENED));
        assertEquals("2026.1-2026.3: AC-01#register weakened", between(1, 3));
    }

    @Test
    void an_editorial_step_does_not_hide_another() {
        release(words("One"))
                .release(words("Two"), register(ChangeClass.EQUIVALENT))
                .release(words("Three"), register(ChangeClass.EDITORIAL));
        assertEquals("2026.1-2026.3: AC-01#register equivalent", between(1, 3));
    }

    @Test
    void structure_decides_where_the_steps_disagree() {
        release(claim(c -> c.cadence("P3M")))
                .release(claim(c -> c.cadence("P6M")), register(ChangeClass.WEAKENED))
                .release(claim(c -> c.cadence("P1M")), register(ChangeClass.STRENGTHENED));
        assertEquals("2026.1-2026.3: AC-01#register strengthened", between(1, 3));
        assertEquals("2026.2-2026.3: AC-01#register strengthened", between(2, 3));
    }

    @Test
    void what_was_changed_back_is_not_there() {
        release(words("One"))
                .release(words("Two"), register(ChangeClass.WEAKENED))
                .release(words("One"), register(ChangeClass.STRENGTHENED));
        assertEquals("2026.1-2026.3: ", between(1, 3));
    }

    @Test
    void what_went_and_came_again_in_other_words_was_not_removed() {
        release(words("One"))
                .release(state().measure("AC-01", m -> m), register(ChangeClass.REMOVED))
                .release(words("Two"), register(ChangeClass.ADDED));
        assertEquals("2026.1-2026.3: AC-01#register weakened", between(1, 3));
    }

    @Test
    void what_came_and_then_changed_is_new() {
        release(state().measure("AC-01", m -> m))
                .release(words("One"), register(ChangeClass.ADDED))
                .release(words("Two"), register(ChangeClass.WEAKENED));
        assertEquals("2026.1-2026.3: AC-01#register added", between(1, 3));
    }

    @Test
    void classes_follow_a_measure_to_its_new_id() {
        State renamed = state().measure(
                        "AC-09", m -> m.title("Measure AC-01").formerly("AC-01").claim("register", c -> c.text("Two")));
        release(words("One"))
                .release(words("Two"), sealed(REGISTER, ChangeClass.EQUIVALENT, "Said better"))
                .release(
                        renamed,
                        sealed(new ChangeSubject(ChangeSubject.Kind.MEASURE, "AC-09", ""), ChangeClass.EDITORIAL, ""));
        assertEquals("2026.1-2026.3: AC-09#register equivalent (Said better), AC-09# editorial", between(1, 3));
    }

    @Test
    void a_release_that_was_withdrawn_before_is_not_compared_with() {
        release(words("One"))
                .release(words("Two"), register(ChangeClass.WEAKENED))
                .withdrawn("2026-02-10")
                .release(words("Three"), register(ChangeClass.EQUIVALENT));
        assertEquals("2026.1-2026.3: AC-01#register equivalent", changes(3));
        assertEquals("2026.2-2026.3: AC-01#register equivalent", between(2, 3));
    }

    @Test
    void a_release_that_was_withdrawn_later_still_is_what_was_compared_with() {
        release(words("One"))
                .release(words("Two"), register(ChangeClass.EQUIVALENT))
                .withdrawn("2026-06-01")
                .release(words("Three"), register(ChangeClass.STRENGTHENED));
        assertEquals("2026.2-2026.3: AC-01#register strengthened", changes(3));
    }

    @Test
    void without_a_text_there_is_nothing_to_compare_with() {
        release(Optional.empty()).release(words("Two"), register(ChangeClass.WEAKENED));
        assertEquals("nothing to compare with", changes(2));
        assertEquals("nothing to compare with", between(1, 2));
    }

    @Test
    void proof_that_was_not_shown_on_the_day_of_issue_is_no_change() {
        State both =
                claim(c -> c.proof(EvidenceKind.RECORD, "2026-01-01").proof(EvidenceKind.CERTIFICATE, "2026-01-01"));
        State one = claim(c -> c.proof(EvidenceKind.RECORD, "2026-01-01"));
        release(both).release(one).release(both).release(one, register(ChangeClass.WEAKENED));
        assertEquals("2026.1-2026.2: ", changes(2));
        assertEquals("2026.3-2026.4: AC-01#register weakened", changes(4));
    }

    @Test
    void what_only_customers_read_is_not_told() {
        release(claim(c -> c.forCustomers().text("One")))
                .release(claim(c -> c.forCustomers().text("Two")), register(ChangeClass.WEAKENED));
        assertEquals("2026.1-2026.2: ", changes(2));
    }

    @Test
    void a_promise_that_only_customers_read_from_now_on_is_weakened_for_everybody() {
        release(words("One")).release(claim(c -> c.forCustomers().text("One")), register(ChangeClass.WEAKENED));
        assertEquals("2026.1-2026.2: AC-01#register weakened", changes(2));
    }

    @Test
    void a_service_is_told_what_concerns_it() {
        State before = measure(m ->
                        m.claim("mobile", c -> c.services("mobile").text("One")).claim("both", c -> c.text("One")))
                .subProcessor("azure", s -> s.services("platform"));
        State after = measure(m -> m.claim("mobile", c -> c.services("mobile").text("Two"))
                        .claim("both", c -> c.services("platform").text("One")))
                .subProcessor("azure", s -> s.services("platform").country("India"))
                .locations("India");
        release(before).release(after);
        ChangeSet all = ReleaseHistory.of(new Releases(releases))
                .changes(releases.get(1))
                .orElseThrow();
        assertEquals(
                "2026.1-2026.2: azure# weakened, locations# weakened, AC-01#mobile weakened, AC-01#both weakened",
                line(Optional.of(all)));
        assertEquals(
                "2026.1-2026.2: locations# weakened, AC-01#mobile weakened, AC-01#both weakened",
                line(Optional.of(all.forService("mobile", before.open(), after.open()))));
        assertEquals(
                "2026.1-2026.2: azure# weakened, locations# weakened, AC-01#both weakened",
                line(Optional.of(all.forService("platform", before.open(), after.open()))));
    }
}

package org.tompolicy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tompolicy.change.State.measure;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.MeasureFixture;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedChange;

/** The company's word and the structure of a change, in all their meetings. */
class ClassificationTest {

    private static final String SIGNED = "CISO, 2026-10-01";

    private static final State BEFORE =
            measure(m -> m.claim("reviews", c -> c.text("We must review.").cadence("P3M"))
                    .claim("keys", c -> c.text("We count keys.")));

    private static State after(UnaryOperator<State.M> change) {
        return measure(change);
    }

    private static State otherWords() {
        return after(m -> m.claim("reviews", c -> c.text("We may review.").cadence("P3M"))
                .claim("keys", c -> c.text("We count keys.")));
    }

    private static State longer() {
        return after(m -> m.claim("reviews", c -> c.text("We must review.").cadence("P6M"))
                .claim("keys", c -> c.text("We count keys.")));
    }

    private static State longerInOtherWords() {
        return after(m -> m.claim("reviews", c -> c.text("We may review.").cadence("P6M"))
                .claim("keys", c -> c.text("We count keys.")));
    }

    private static State otherWordsAndOneMore() {
        return after(m -> m.claim("reviews", c -> c.text("We may review.").cadence("P3M"))
                .claim("keys", c -> c.text("We count keys."))
                .claim("doors", c -> c.text("We lock doors.")));
    }

    private static State oneMore() {
        return after(m -> m.claim("reviews", c -> c.text("We must review.").cadence("P3M"))
                .claim("keys", c -> c.text("We count keys."))
                .claim("doors", c -> c.text("We lock doors.")));
    }

    private static State oneLess() {
        return after(m -> m.claim("reviews", c -> c.text("We must review.").cadence("P3M")));
    }

    private static State withdrawn() {
        return State.state().withdrawn("AC-01");
    }

    private static Classification classes(State after, UnaryOperator<MeasureFixture> header) {
        return Classification.of(
                Comparison.of(BEFORE.views(), after.views()),
                Declarations.of(PolicyFixture.policy()
                        .measure("AC-01", measure -> header.apply(measure.revision(2)))
                        .build()));
    }

    /** Claims with their classes; then what is open, in brackets. */
    private static String line(Classification classes) {
        StringBuilder line = new StringBuilder(classes.changes().stream()
                .map(change ->
                        name(change.difference()) + " " + change.changeClass().word())
                .collect(Collectors.joining(", ")));
        add(line, "undeclared", classes.undeclared());
        add(line, "unsigned", classes.unsigned());
        add(
                line,
                "against",
                classes.contradictions().stream()
                        .flatMap(contradiction -> contradiction.against().stream())
                        .toList());
        return line.toString();
    }

    private static void add(StringBuilder line, String what, List<Difference> differences) {
        if (!differences.isEmpty()) {
            line.append(differences.stream()
                    .map(ClassificationTest::name)
                    .collect(Collectors.joining(", ", " [" + what + ": ", "]")));
        }
    }

    private static String name(Difference difference) {
        return difference.subject().claim().isEmpty()
                ? difference.subject().id()
                : difference.subject().claim();
    }

    private static void assertSaid(State after, String expected) {
        assertEquals(expected, line(classes(after, header -> header)));
    }

    private static void assertSaid(State after, ChangeClass word, String expected) {
        assertEquals(expected, line(classes(after, header -> header.change(2, word))), word.word());
    }

    private static void assertSigned(State after, ChangeClass word, String expected) {
        assertEquals(
                expected,
                line(classes(after, header -> header.change(2, word).approved(2, SIGNED))),
                word.word() + ", signed off");
    }

    @Test
    void words_that_nobody_classed_count_as_weakened() {
        assertSaid(otherWords(), "reviews weakened [undeclared: reviews]");
    }

    @Test
    void words_are_what_the_company_says() {
        assertSaid(otherWords(), ChangeClass.EDITORIAL, "reviews editorial");
        assertSaid(otherWords(), ChangeClass.EQUIVALENT, "reviews equivalent");
        assertSaid(otherWords(), ChangeClass.STRENGTHENED, "reviews strengthened");
        assertSaid(otherWords(), ChangeClass.WEAKENED, "reviews weakened [unsigned: reviews]");
        assertSigned(otherWords(), ChangeClass.WEAKENED, "reviews weakened");
    }

    @Test
    void words_that_stay_a_promise_are_neither_added_nor_removed() {
        assertSaid(otherWords(), ChangeClass.ADDED, "reviews weakened [undeclared: reviews] [against: reviews]");
        assertSaid(otherWords(), ChangeClass.REMOVED, "reviews weakened [undeclared: reviews] [against: reviews]");
    }

    @Test
    void a_word_for_a_measure_leaves_what_structure_decides_alone() {
        assertSaid(otherWordsAndOneMore(), ChangeClass.WEAKENED, "reviews weakened, doors added [unsigned: reviews]");
        assertSaid(otherWordsAndOneMore(), ChangeClass.EDITORIAL, "reviews editorial, doors added");
        assertSaid(otherWordsAndOneMore(), ChangeClass.STRENGTHENED, "reviews strengthened, doors added");
        assertSaid(otherWordsAndOneMore(), ChangeClass.ADDED, "reviews weakened, doors added [undeclared: reviews]");
    }

    @Test
    void what_is_weaker_by_structure_stays_so_unless_it_is_signed_off() {
        assertSaid(longer(), "reviews weakened [unsigned: reviews]");
        for (ChangeClass milder : List.of(ChangeClass.EDITORIAL, ChangeClass.EQUIVALENT, ChangeClass.STRENGTHENED)) {
            assertSaid(longer(), milder, "reviews weakened [unsigned: reviews] [against: reviews]");
            assertSigned(longer(), milder, "reviews " + milder.word());
        }
        assertSaid(longer(), ChangeClass.WEAKENED, "reviews weakened [unsigned: reviews]");
        assertSigned(longer(), ChangeClass.WEAKENED, "reviews weakened");
        assertSigned(longer(), ChangeClass.ADDED, "reviews weakened [against: reviews]");
        assertSigned(longer(), ChangeClass.REMOVED, "reviews weakened [against: reviews]");
    }

    @Test
    void words_beside_something_weaker_still_need_a_word() {
        assertSaid(longerInOtherWords(), "reviews weakened [undeclared: reviews] [unsigned: reviews]");
        assertSigned(longerInOtherWords(), ChangeClass.WEAKENED, "reviews weakened");
        assertSigned(longerInOtherWords(), ChangeClass.EQUIVALENT, "reviews equivalent");
    }

    @Test
    void what_comes_is_added_and_makes_its_measure_stronger() {
        assertSaid(oneMore(), "doors added");
        assertSaid(oneMore(), ChangeClass.ADDED, "doors added");
        assertSaid(oneMore(), ChangeClass.STRENGTHENED, "doors added");
        assertSaid(oneMore(), ChangeClass.EDITORIAL, "doors added [against: doors]");
        assertSaid(oneMore(), ChangeClass.EQUIVALENT, "doors added [against: doors]");
        assertSaid(oneMore(), ChangeClass.WEAKENED, "doors added [against: doors]");
        assertSaid(oneMore(), ChangeClass.REMOVED, "doors added [against: doors]");
    }

    @Test
    void what_goes_is_removed_and_makes_its_measure_weaker() {
        assertSaid(oneLess(), "keys removed [unsigned: keys]");
        assertSigned(oneLess(), ChangeClass.REMOVED, "keys removed");
        assertSigned(oneLess(), ChangeClass.WEAKENED, "keys removed");
        assertSigned(oneLess(), ChangeClass.EQUIVALENT, "keys equivalent");
        assertSaid(oneLess(), ChangeClass.EQUIVALENT, "keys removed [unsigned: keys] [against: keys]");
    }

    @Test
    void a_measure_that_is_promised_no_longer_is_removed_not_weakened() {
        assertSaid(withdrawn(), "AC-01 removed [unsigned: AC-01]");
        assertSigned(withdrawn(), ChangeClass.REMOVED, "AC-01 removed");
        assertSigned(withdrawn(), ChangeClass.WEAKENED, "AC-01 removed [against: AC-01]");
    }

    @Test
    void a_stronger_word_than_the_change_is_contradicted() {
        State title = measure(m -> m.title("Access")
                .claim("reviews", c -> c.text("We must review.").cadence("P3M"))
                .claim("keys", c -> c.text("We count keys.")));
        assertSaid(title, "AC-01 editorial");
        assertSaid(title, ChangeClass.EDITORIAL, "AC-01 editorial");
        assertSaid(title, ChangeClass.STRENGTHENED, "AC-01 editorial [against: AC-01]");
    }

    @Test
    void what_is_said_of_another_revision_does_not_count() {
        assertEquals(
                "reviews weakened [undeclared: reviews]",
                line(classes(
                        otherWords(),
                        header -> header.change(1, ChangeClass.EDITORIAL).approved(1, SIGNED))));
        assertEquals(
                "reviews weakened [unsigned: reviews]",
                line(classes(
                        otherWords(),
                        header -> header.change(2, ChangeClass.WEAKENED).approved(1, SIGNED))));
    }

    @Test
    void the_remark_of_the_measure_is_sealed_with_the_class() {
        assertEquals(
                List.of(new PublishedChange(
                        new ChangeSubject(ChangeSubject.Kind.CLAIM, "AC-01", "keys"),
                        ChangeClass.REMOVED,
                        "There are no keys any more")),
                classes(oneLess(), header -> header.remark("There are no keys any more"))
                        .published());
    }

    @Test
    void what_customers_get_less_of_is_what_is_classed_so() {
        assertEquals(List.of(), classes(otherWords(), header -> header).lessened());
        assertEquals(
                1,
                classes(otherWords(), header -> header.change(2, ChangeClass.WEAKENED))
                        .lessened()
                        .size());
        assertEquals(1, classes(longer(), header -> header).lessened().size());
        assertEquals(
                List.of(),
                classes(
                                longer(),
                                header ->
                                        header.change(2, ChangeClass.EQUIVALENT).approved(2, SIGNED))
                        .lessened());
    }

    @Test
    void another_place_country_or_legal_entity_is_elsewhere() {
        assertEquals(true, isElsewhere(State.azure(s -> s), State.azure(s -> s.country("US"))));
        assertEquals(true, isElsewhere(State.azure(s -> s), State.azure(s -> s.legalEntity("Another Company Ltd"))));
        assertEquals(true, isElsewhere(State.state(), State.state().locations("Germany and India")));
        assertEquals(
                true,
                isElsewhere(State.state().remoteAccess("Germany"), State.state().remoteAccess("India")));
        assertEquals(true, isElsewhere(State.state(), State.state().company("Another Company Ltd")));
        assertEquals(false, isElsewhere(State.state(), State.state().locations("Germany.")), "punctuation");
        assertEquals(false, isElsewhere(State.azure(s -> s), State.azure(s -> s.purpose("Support"))));
        assertEquals(false, isElsewhere(BEFORE, otherWords()));
    }

    @Test
    void access_from_another_country_is_never_the_same_as_before() {
        Difference access = Comparison.of(
                        State.state().remoteAccess("Germany").views(),
                        State.state().remoteAccess("Germany and India").views())
                .get(0);
        assertEquals("remote-access weakened [against: remote-access]", ofPolicy(access, ChangeClass.EDITORIAL));
        assertEquals("remote-access weakened [against: remote-access]", ofPolicy(access, ChangeClass.EQUIVALENT));
        assertEquals("remote-access added", ofPolicy(access, ChangeClass.ADDED));
        assertEquals("remote-access strengthened", ofPolicy(access, ChangeClass.STRENGTHENED));
    }

    @Test
    void a_preamble_beside_other_facts_has_neither_their_class_nor_their_remark() {
        State before = State.state().preamble("One region.").locations("UK South");
        State both = State.state().preamble("Two regions.").locations("UK South and UK West");
        assertEquals("locations added (More), preamble editorial ()", remarks(before, both, ChangeClass.ADDED));
        assertEquals(
                "locations strengthened (More), preamble editorial ()",
                remarks(before, both, ChangeClass.STRENGTHENED));
        State service =
                State.state().preamble("Two regions.").locations("UK South").offering("platform", "mobile", "web");
        assertEquals("services added (More), preamble editorial ()", remarks(before, service, ChangeClass.ADDED));
    }

    @Test
    void a_preamble_alone_has_the_class_and_the_remark_of_the_policy() {
        State before = State.state().preamble("One region.");
        State after = State.state().preamble("Two regions.");
        assertEquals("preamble added (More)", remarks(before, after, ChangeClass.ADDED));
        assertEquals("preamble weakened (More)", remarks(before, after, ChangeClass.WEAKENED));
        State contact = State.state().preamble("Two regions.").contact("help@example.com");
        assertEquals(
                "contact editorial (More), preamble weakened (More)",
                remarks(before, contact, ChangeClass.WEAKENED),
                "another mailbox is nothing that a header calls weaker");
        assertEquals(
                "contact editorial (More), preamble editorial ()", remarks(before, contact, ChangeClass.EDITORIAL));
    }

    @Test
    void a_preamble_beside_other_facts_does_not_bear_out_a_word() {
        State before = State.state().preamble("One region.").evidenceAccess("Ask us");
        State after = State.state().preamble("Two regions.").evidenceAccess("Ask Hollin");
        assertEquals(
                "evidence-access weakened, preamble editorial [undeclared: evidence-access] [against: evidence-access]",
                line(ofPolicy(Comparison.of(before.views(), after.views()), ChangeClass.ADDED)));
    }

    private static String remarks(State before, State after, ChangeClass word) {
        return ofPolicy(Comparison.of(before.views(), after.views()), word).changes().stream()
                .map(change ->
                        name(change.difference()) + " " + change.changeClass().word() + " (" + change.remark() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Classification ofPolicy(List<Difference> differences, ChangeClass word) {
        return Classification.of(
                differences,
                Declarations.of(PolicyFixture.policy()
                        .revision(2)
                        .remark("More")
                        .change(2, word)
                        .build()));
    }

    private static String ofPolicy(Difference difference, ChangeClass word) {
        return line(ofPolicy(List.of(difference), word));
    }

    private static boolean isElsewhere(State before, State after) {
        return Comparison.of(before.views(), after.views()).get(0).isElsewhere();
    }
}

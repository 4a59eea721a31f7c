package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.State;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Company;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.testing.Sealed;

/** What an annex says of changes. Releases 2026.1, 2026.2, … are issued on the first of a month and hold from the 15th. */
class AnnexChangesTest {

    private final List<Release> releases = new ArrayList<>();
    private String website = "";

    private AnnexChangesTest release(State state, PublishedChange... changes) {
        return release(state, Optional.empty(), changes);
    }

    private AnnexChangesTest release(State state, Optional<Withdrawal> withdrawal, PublishedChange... changes) {
        int number = releases.size() + 1;
        LocalDate issued = LocalDate.of(2026, number, 1);
        LocalDate effective = LocalDate.of(2026, number, 15);
        PublishedPolicy text = state.views().customer().issuedAs("2026." + number, issued, effective);
        releases.add(Sealed.release("2026." + number, issued, effective)
                .views(Optional.of(new PublishedViews(text, text)))
                .changes(changes)
                .withdrawn(withdrawal)
                .build());
        return this;
    }

    private static PublishedChange claim(String claim, ChangeClass changeClass, String remark) {
        return new PublishedChange(new ChangeSubject(ChangeSubject.Kind.CLAIM, "AC-01", claim), changeClass, remark);
    }

    private AnnexChanges annex() {
        return annex("en", "");
    }

    private AnnexChanges annex(String language, String service) {
        Releases all = new Releases(releases);
        Release newest = releases.get(releases.size() - 1);
        PublishedPolicy policy = newest.views().orElseThrow().customer();
        Company company = policy.company();
        return new AnnexChanges(
                policy.with(new Company(company.name(), "", "", "", "", website, "", "")),
                ChangeHistory.of(all, newest).forService(Optional.of(service).filter(id -> !id.isEmpty())),
                UiTexts.of(language),
                new AnnexTexts(),
                service.isEmpty() ? List.of() : List.of(service));
    }

    /** A line for each version, then one for each change. */
    private static List<String> told(AnnexChanges annex) {
        List<String> told = new ArrayList<>();
        annex.changes().versions().forEach(version -> {
            told.add((version.title() + ". " + version.compared() + " " + version.nothing())
                    .replaceAll("[\\s\u00a0]+", " ")
                    .strip());
            version.lines().forEach(line -> told.add(line.changeClass() + " | " + line.title() + " | " + line.said()));
        });
        return told;
    }

    private static State everyClass(boolean later) {
        return State.state().measure("AC-01", measure -> {
            measure.title("Access").claim("same", claim -> claim.text("We count."));
            if (later) {
                return measure.claim("worse", claim -> claim.text("We review.").cadence("P6M"))
                        .claim("better", claim -> claim.text("We test.").cadence("P1M"))
                        .claim("come", claim -> claim.text("We lock."))
                        .claim("other", claim -> claim.text("We seal doors."))
                        .claim("form", claim -> claim.text("We log."));
            }
            return measure.claim("gone", claim -> claim.text("We fax."))
                    .claim("worse", claim -> claim.text("We review.").cadence("P3M"))
                    .claim("better", claim -> claim.text("We test.").cadence("P3M"))
                    .claim("other", claim -> claim.text("We close doors."))
                    .claim("form", claim -> claim.text("We log"));
        });
    }

    private AnnexChangesTest everyClass() {
        String remark = "We test each month now";
        return release(everyClass(false))
                .release(
                        everyClass(true),
                        claim("gone", ChangeClass.REMOVED, remark),
                        claim("worse", ChangeClass.WEAKENED, remark),
                        claim("better", ChangeClass.STRENGTHENED, remark),
                        claim("come", ChangeClass.ADDED, remark),
                        claim("other", ChangeClass.EQUIVALENT, remark),
                        claim("form", ChangeClass.EDITORIAL, remark));
    }

    @Test
    void below_a_measure_stands_what_this_version_did_claim_by_claim() {
        assertEquals(
                Optional.of("Since 2026.1: #gone removed, #worse weakened, #better strengthened, #come added,"
                        + " #other equivalent, #form editorial"),
                everyClass().annex().sinceOfMeasure("AC-01"));
        assertEquals(
                Optional.of("Seit 2026.1: #gone entfallen, #worse abgeschwächt, #better verstärkt, #come neu,"
                        + " #other gleichwertig, #form redaktionell"),
                annex("de", "").sinceOfMeasure("AC-01"));
    }

    @Test
    void removals_and_weakenings_come_first_with_what_was_promised_before() {
        assertEquals(
                List.of(
                        "Version 2026.2, effective from 15 February 2026. Compared with version 2026.1. 1 removed, 1 weakened,"
                                + " 1 strengthened, 1 added, 1 equivalent, 1 editorial.",
                        "Removed |  | Before: “We fax.” We test each month now.",
                        "Weakened |  | Interval: every 6 months; before: every 3 months.",
                        "Strengthened |  | Interval: every month; before: every 3 months.",
                        "Added |  | New promise in an existing measure.",
                        "Equivalent |  | Other words.",
                        "Editorial |  | The words are the same; layout or punctuation changed.",
                        "Version 2026.1, effective from 15 January 2026. This is the first version: nothing precedes it."),
                told(everyClass().annex()));
    }

    @Test
    void a_measure_that_a_version_left_alone_carries_no_class_of_an_older_one() {
        everyClass().release(everyClass(true));
        assertEquals(Optional.empty(), annex().sinceOfMeasure("AC-01"));
        assertEquals(
                "Version 2026.3, effective from 15 March 2026. Compared with version 2026.2. Nothing that is promised changed.",
                told(annex()).get(0));
    }

    @Test
    void what_is_said_of_the_whole_measure_is_named() {
        release(State.measure(measure -> measure.review("P1Y").control("gdpr", "32.1.b")))
                .release(State.measure(measure -> measure.review("P6M").control("gdpr", "32.1.b")));
        assertEquals(Optional.of("Since 2026.1: strengthened (review)"), annex().sinceOfMeasure("AC-01"));
    }

    @Test
    void names_of_what_differs_are_a_list() {
        release(State.azure(sub -> sub.services("platform").transferUntil("2027-01-01")))
                .release(State.azure(
                        sub -> sub.services("mobile").purpose("Mail").transferUntil("2028-01-01")));
        assertEquals("Since 2026.1 weakened (services, purpose and end of the transfer basis)", ofAzure("en"));
        assertEquals("Seit 2026.1 abgeschwächt (Dienste, Zweck und Ende der Übermittlungsgrundlage)", ofAzure("de"));
    }

    private String ofAzure(String language) {
        return annex(language, "")
                .sinceOfSubProcessor("azure")
                .map(fact -> fact.name() + " " + fact.value().html())
                .orElseThrow();
    }

    @Test
    void a_control_that_went_leaves_the_others() {
        release(State.measure(measure -> measure.control("gdpr", "32.1.b").control("gdpr", "32.1.c")))
                .release(State.measure(measure -> measure.control("gdpr", "32.1.b")));
        assertEquals(
                "Relates to: no longer GDPR: Art. 32(1)(c).", said(told(annex()).get(1)));
    }

    private static String said(String line) {
        return line.substring(line.lastIndexOf('|') + 2);
    }

    @Test
    void a_new_sub_processor_stands_first_with_its_services_and_the_day() {
        release(everyClass(false))
                .release(everyClass(true)
                        .subProcessor("hollin", sub -> sub.title("Hollin").services("platform")));
        assertEquals(
                "Added | Sub-processor Hollin | Hollin is a new sub-processor. Services: platform. Used from: 15 February 2026.",
                told(annex()).get(1));
        assertEquals(
                Optional.of("Since 2026.1 added"),
                annex().sinceOfSubProcessor("hollin")
                        .map(fact -> fact.name() + " " + fact.value().html()));
        assertEquals(told(annex()), told(annex("en", "platform")));
        assertEquals(
                List.of(),
                told(annex("en", "mobile")).stream()
                        .filter(line -> line.contains("Hollin"))
                        .toList());
    }

    @Test
    void the_history_of_a_service_begins_with_the_version_that_adds_it() {
        AnnexChangesTest all = release(everyClass(false).offering("platform"))
                .release(everyClass(false).offering("platform"))
                .release(everyClass(true).offering("platform", "mobile"))
                .release(everyClass(true).offering("platform", "mobile"));
        assertEquals(
                List.of(
                        "Version 2026.4, effective from 15 April 2026. Compared with version 2026.3."
                                + " Nothing that is promised changed.",
                        "Version 2026.3, effective from 15 March 2026. This is the first version: nothing precedes it."),
                told(all.annex("en", "mobile")));
        assertEquals(4, all.annex("en", "platform").changes().versions().size());
        releases.remove(3);
        assertEquals(Optional.empty(), annex("en", "mobile").sinceOfMeasure("AC-01"));
    }

    @Test
    void an_explanation_has_no_part_in_a_class_that_is_said_of_something_else() {
        release(State.measure(measure -> measure.context("This explains.")))
                .release(State.measure(
                        measure -> measure.context("This explains more.").control("gdpr", "32.1.b")));
        assertEquals(Optional.of("Since 2026.1: strengthened (relates to)"), annex().sinceOfMeasure("AC-01"));
    }

    @Test
    void a_description_is_called_what_it_is() {
        release(State.measure(measure -> measure.description("Who has access.")))
                .release(State.measure(measure -> measure.description("Who has access, and when.")));
        assertEquals(
                "Editorial | Measure AC-01 | Description: Who has access, and when; before: Who has access.",
                told(annex()).get(1));
        assertEquals(Optional.of("Since 2026.1: editorial (description)"), annex().sinceOfMeasure("AC-01"));
    }

    @Test
    void what_is_said_of_all_services_together_says_so_in_an_annex_of_one() {
        release(State.state()).release(State.state().remoteAccess("Germany and the United Kingdom (Hollin)"));
        assertTrue(
                told(annex()).get(1).contains("| Access from |"), told(annex()).get(1));
        assertTrue(told(annex("en", "mobile")).get(1).contains("| Access from (all services) |"));
    }

    @Test
    void a_sub_processor_that_serves_no_service_of_the_policy_is_in_no_annex_of_a_service() {
        release(everyClass(false))
                .release(everyClass(false)
                        .subProcessor("hollin", sub -> sub.title("Hollin").services("desktop")));
        assertEquals(
                "Hollin is a new sub-processor. Services: desktop. Used from: 15 February 2026.",
                said(told(annex()).get(1)));
        for (String service : List.of("platform", "mobile")) {
            assertEquals(
                    List.of(),
                    told(annex("en", service)).stream()
                            .filter(line -> line.contains("Hollin"))
                            .toList());
        }
    }

    @Test
    void the_last_three_versions_are_told_where_a_link_leads_to_the_rest() {
        everyClass().release(everyClass(true)).release(everyClass(true));
        assertEquals(4, annex().changes().versions().size());
        website = "https://tmc.example/";
        assertEquals(
                List.of("changes-2026.4", "changes-2026.3", "changes-2026.2"),
                annex().changes().versions().stream()
                        .map(AnnexView.VersionChanges::place)
                        .toList());
    }

    @Test
    void a_version_that_was_taken_back_before_the_next_one_is_not_on_the_way() {
        Withdrawal beforeItsEffect = new Withdrawal(LocalDate.of(2026, 2, 10), "A mistake", false);
        release(everyClass(false))
                .release(State.state(), Optional.of(beforeItsEffect))
                .release(everyClass(false));
        assertEquals(Optional.empty(), annex().sinceOfMeasure("AC-01"));
        assertEquals(
                List.of(
                        "Version 2026.3, effective from 15 March 2026. Compared with version 2026.1. Nothing that is"
                                + " promised changed.",
                        "Version 2026.1, effective from 15 January 2026. This is the first version: nothing precedes it."),
                told(annex()));
    }

    @Test
    void a_version_whose_predecessor_was_deleted_says_so() {
        everyClass();
        Release first = releases.get(0);
        releases.set(
                0,
                Sealed.release("2026.1", first.issued(), first.effective())
                        .withdrawn(Optional.of(new Withdrawal(LocalDate.of(2026, 8, 1), "It held a name", true)))
                        .build());
        assertEquals(Optional.empty(), annex().sinceOfMeasure("AC-01"));
        assertEquals(
                "Version 2026.2, effective from 15 February 2026. What changed is not shown, because the text of version"
                        + " 2026.1 was deleted.",
                told(annex()).get(0));
    }
}

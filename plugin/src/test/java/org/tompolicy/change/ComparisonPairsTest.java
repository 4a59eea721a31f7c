package org.tompolicy.change;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tompolicy.change.State.azure;
import static org.tompolicy.change.State.claim;
import static org.tompolicy.change.State.measure;
import static org.tompolicy.change.State.state;
import static org.tompolicy.model.EvidenceKind.ACCESS_REVIEW;
import static org.tompolicy.model.EvidenceKind.CERTIFICATE;
import static org.tompolicy.model.EvidenceKind.RECORD;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.PublishedViews;

/**
 * What the machine makes of two states, in both directions. A line names each subject that differs with its class, and
 * {@code ?} where only people can say; {@code -} is no difference at all.
 */
class ComparisonPairsTest {

    private record Pair(String name, State before, State after, String forward, String backward) {}

    private static Pair pair(String name, State before, State after, String forward, String backward) {
        return new Pair(name, before, after, forward, backward);
    }

    private static final String ZONES = "<p>We have zones: <img src=\"measures/zones.png\" alt=\"Three zones\"></p>";

    private static final List<Pair> PAIRS = List.of(
            pair("the same", claim(c -> c), claim(c -> c), "-", "-"),

            // what comes and goes
            pair(
                    "a claim comes",
                    measure(m -> m),
                    measure(m -> m.claim("leavers", c -> c.text("We block leavers."))),
                    "AC-01#leavers added",
                    "AC-01#leavers removed"),
            pair(
                    "a measure comes, with all its claims at once",
                    state(),
                    measure(m -> m.claim("leavers", c -> c.text("We block leavers."))),
                    "AC-01 added",
                    "AC-01 removed"),
            pair("a measure is withdrawn", claim(c -> c), state().withdrawn("AC-01"), "AC-01 removed", "AC-01 added"),
            pair(
                    "a measure does not apply any longer",
                    claim(c -> c),
                    measure(m -> m.notApplicable()),
                    "AC-01 removed",
                    "AC-01 added"),
            pair(
                    "what did not apply is not there any longer",
                    measure(m -> m.notApplicable()),
                    state(),
                    "AC-01 equivalent",
                    "AC-01 equivalent"),
            pair(
                    "another reason why something does not apply, and fewer controls that it answers",
                    measure(m -> m.notApplicable()
                            .control("gdpr", "32.1.a")
                            .claim("more", c -> c.text("We have no paper."))),
                    measure(m -> m.notApplicable()),
                    "AC-01 equivalent",
                    "AC-01 equivalent"),
            pair(
                    "what did not apply is withdrawn",
                    measure(m -> m.notApplicable()),
                    state().withdrawn("AC-01"),
                    "AC-01 equivalent",
                    "AC-01 equivalent"),
            pair(
                    "the text outside all claims comes",
                    measure(m -> m),
                    measure(m -> m.claim("AC-01", c -> c.text("We lock doors."))),
                    "AC-01#AC-01 added",
                    "AC-01#AC-01 removed"),
            pair(
                    "a part of the customer comes: no promise of ours",
                    measure(m -> m),
                    measure(m -> m.claim(
                            "yours", c -> c.text("You choose a password.").providedBy("customer"))),
                    "AC-01#yours ?",
                    "AC-01#yours ?"),
            pair(
                    "a promise moves to another measure",
                    measure(m -> m.claim("leavers", c -> c.text("We block leavers.")))
                            .measure("AC-02", m -> m.claim("keys", c -> c.text("We count keys."))),
                    measure(m -> m)
                            .measure(
                                    "AC-02",
                                    m -> m.claim("keys", c -> c.text("We count keys."))
                                            .claim("leavers", c -> c.text("We block leavers."))),
                    "AC-01#leavers removed, AC-02#leavers added",
                    "AC-01#leavers added, AC-02#leavers removed"),

            // under another name
            pair(
                    "a measure gets another id",
                    claim(c -> c),
                    state().measure(
                                    "AC-09",
                                    m -> m.title("Measure AC-01")
                                            .formerly("AC-01")
                                            .claim("register", c -> c)),
                    "AC-09 editorial",
                    "AC-01 editorial"),
            pair(
                    "a measure gets another id and a claim of it another interval",
                    claim(c -> c.cadence("P3M")),
                    state().measure(
                                    "AC-09",
                                    m -> m.title("Measure AC-01")
                                            .formerly("access", "ac-01")
                                            .claim("register", c -> c.cadence("P1Y"))),
                    "AC-09 editorial, AC-09#register weakened",
                    "AC-01 editorial, AC-01#register strengthened"),
            pair(
                    "the text outside all claims follows the id of its measure",
                    state().measure("AC-01", m -> m.claim("AC-01", c -> c)),
                    state().measure(
                                    "AC-09",
                                    m -> m.title("Measure AC-01")
                                            .formerly("AC-01")
                                            .claim("AC-09", c -> c)),
                    "AC-09 editorial",
                    "AC-01 editorial"),
            pair(
                    "a claim gets another id",
                    measure(m -> m.claim("leavers", c -> c.text("We block leavers."))),
                    measure(m -> m.claim("leaving", c -> c.text("We block leavers."))),
                    "AC-01#leaving editorial",
                    "AC-01#leavers editorial"),
            pair(
                    "another id without a word of it is another measure",
                    claim(c -> c),
                    state().measure("AC-09", m -> m.claim("register", c -> c)),
                    "AC-01 removed, AC-09 added",
                    "AC-09 removed, AC-01 added"),

            // how often
            pair(
                    "a longer interval",
                    claim(c -> c.cadence("P3M")),
                    claim(c -> c.cadence("P6M")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "an interval goes",
                    claim(c -> c.cadence("P3M")),
                    claim(c -> c),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "a month is not always longer than 30 days",
                    claim(c -> c.cadence("P30D")),
                    claim(c -> c.cadence("P1M")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "a month is never longer than 31 days",
                    claim(c -> c.cadence("P1M")),
                    claim(c -> c.cadence("P31D")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "four weeks are never longer than a month",
                    claim(c -> c.cadence("P28D")),
                    claim(c -> c.cadence("P1M")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "a year is longer than 365 days every four years",
                    claim(c -> c.cadence("P365D")),
                    claim(c -> c.cadence("P1Y")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair("twelve months are a year", claim(c -> c.cadence("P12M")), claim(c -> c.cadence("P1Y")), "-", "-"),
            pair(
                    "90 days are not always shorter than three months",
                    claim(c -> c.cadence("P90D")),
                    claim(c -> c.cadence("P3M")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "a longer review interval",
                    measure(m -> m.review("P6M")),
                    measure(m -> m.review("P1Y")),
                    "AC-01 weakened",
                    "AC-01 strengthened"),
            pair(
                    "a review interval goes",
                    measure(m -> m.review("P6M")),
                    measure(m -> m),
                    "AC-01 weakened",
                    "AC-01 strengthened"),

            // controls
            pair(
                    "a control goes",
                    measure(m -> m.control("gdpr", "32.1.b").control("gdpr", "32.1.d")),
                    measure(m -> m.control("gdpr", "32.1.b")),
                    "AC-01 weakened",
                    "AC-01 strengthened"),
            pair(
                    "one claim alone answers a control that all answered",
                    measure(m -> m.control("gdpr", "32.1.b")
                            .control("gdpr", "33.2")
                            .claim("register", c -> c.control("gdpr", "32.1.b").control("gdpr", "33.2"))
                            .claim("notice", c -> c.control("gdpr", "32.1.b").control("gdpr", "33.2"))),
                    measure(m -> m.control("gdpr", "32.1.b")
                            .control("gdpr", "33.2")
                            .claim("register", c -> c.control("gdpr", "32.1.b"))
                            .claim("notice", c -> c.control("gdpr", "32.1.b").control("gdpr", "33.2"))),
                    "AC-01#register equivalent",
                    "AC-01#register equivalent"),
            pair(
                    "a claim names a control that is new to its measure",
                    measure(m -> m.claim("register", c -> c)),
                    measure(m -> m.control("gdpr", "33.2").claim("register", c -> c.control("gdpr", "33.2"))),
                    "AC-01 strengthened",
                    "AC-01 weakened"),
            pair(
                    "one control for another",
                    measure(m -> m.control("iso27001-2013", "A.9.2")),
                    measure(m -> m.control("iso27001-2022", "A.5.16")),
                    "AC-01 ?",
                    "AC-01 ?"),
            pair(
                    "controls in another order",
                    measure(m -> m.control("gdpr", "32.1.b").control("scc", "05")),
                    measure(m -> m.control("scc", "05").control("gdpr", "32.1.b")),
                    "-",
                    "-"),

            // who
            pair(
                    "our part becomes the customer's",
                    claim(c -> c),
                    claim(c -> c.providedBy("customer")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "the customer has to help",
                    claim(c -> c),
                    claim(c -> c.providedBy("processor", "customer")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "a shared part becomes the customer's alone",
                    claim(c -> c.providedBy("processor", "customer")),
                    claim(c -> c.providedBy("customer")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "a sub-processor's part becomes the customer's",
                    claim(c -> c.providedBy("azure")),
                    claim(c -> c.providedBy("customer")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "a sub-processor does it for us",
                    claim(c -> c),
                    claim(c -> c.providedBy("azure")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "a sub-processor helps us",
                    claim(c -> c),
                    claim(c -> c.providedBy("processor", "azure")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "one sub-processor for another beside the customer",
                    claim(c -> c.providedBy("azure", "customer")),
                    claim(c -> c.providedBy("customer", "hetzner")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "the same providers in another order",
                    claim(c -> c.providedBy("azure", "processor")),
                    claim(c -> c.providedBy("processor", "azure")),
                    "-",
                    "-"),
            pair(
                    "a whole measure becomes the customer's part: said once",
                    measure(m -> m),
                    measure(m -> m.providedBy("customer")),
                    "AC-01 weakened",
                    "AC-01 strengthened"),

            // for which services
            pair(
                    "for one service only",
                    claim(c -> c),
                    claim(c -> c.services("platform")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "all services by name",
                    claim(c -> c),
                    claim(c -> c.services("mobile", "platform")),
                    "AC-01#register equivalent",
                    "AC-01#register equivalent"),
            pair(
                    "one service for another",
                    claim(c -> c.services("mobile")),
                    claim(c -> c.services("platform")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "a whole measure for one service only: said once",
                    measure(m -> m),
                    measure(m -> m.services("mobile")),
                    "AC-01 weakened",
                    "AC-01 strengthened"),
            pair(
                    "a service that is offered no longer",
                    claim(c -> c.services("platform", "mobile")),
                    claim(c -> c.services("platform")).offering("platform"),
                    "services removed, AC-01#register equivalent",
                    "services added, AC-01#register equivalent"),

            // to whom
            pair(
                    "a claim is for customers only",
                    claim(c -> c),
                    claim(c -> c.forCustomers()),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "a measure is for customers only: said once",
                    measure(m -> m),
                    measure(m -> m.forCustomers()),
                    "AC-01 weakened",
                    "AC-01 strengthened"),
            pair(
                    "a part of a sentence is for customers only",
                    claim(c -> c.text("We keep a register of keys.")),
                    claim(c -> c.text("We keep a register of keys.").openText("We keep a register.")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),

            // proof
            pair(
                    "a kind of proof goes",
                    claim(c -> c.proof(RECORD, "2026-01-01").proof(CERTIFICATE, "2026-02-01")),
                    claim(c -> c.proof(RECORD, "2026-01-01")),
                    "AC-01#register weakened",
                    "AC-01#register strengthened"),
            pair(
                    "one kind of proof for another",
                    claim(c -> c.proof(RECORD, "2026-01-01")),
                    claim(c -> c.proof(ACCESS_REVIEW, "2026-01-01")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "a newer proof",
                    claim(c -> c.proof(RECORD, "2026-01-01")),
                    claim(c -> c.proof(RECORD, "2026-09-01").proof(RECORD, "2026-10-01")),
                    "-",
                    "-"),
            pair("no proof is shown on that day", claim(c -> c.proof(RECORD, "2026-01-01")), claim(c -> c), "-", "-"),

            // words
            pair(
                    "other words",
                    claim(c -> c.text("We must keep a register.")),
                    claim(c -> c.text("We may keep a register.")),
                    "AC-01#register ? (must → may)",
                    "AC-01#register ? (may → must)"),
            pair(
                    "a smaller number",
                    claim(c -> c.text("A password has at least 12 characters.")),
                    claim(c -> c.text("A password has 8 characters.")),
                    "AC-01#register ? (12 → 8, dropped: at least)",
                    "AC-01#register ? (8 → 12, new: at least)"),
            pair(
                    "a way out",
                    claim(c -> c.text("We encrypt all backups.")),
                    claim(c -> c.text("We encrypt backups where possible.")),
                    "AC-01#register ? (dropped: all, new: where possible)",
                    "AC-01#register ? (new: all, dropped: where possible)"),
            pair(
                    "German words",
                    claim(c -> c.text("Wir müssen jeden Zugang mindestens alle 3 Monate prüfen.")),
                    claim(c -> c.text("Wir können jeden Zugang soweit möglich alle 6 Monate prüfen.")),
                    "AC-01#register ? (müssen → können, 3 → 6, dropped: mindestens, new: soweit möglich)",
                    "AC-01#register ? (können → müssen, 6 → 3, new: mindestens, dropped: soweit möglich)"),
            pair(
                    "a capital letter is another word",
                    claim(c -> c.text("We help them.")),
                    claim(c -> c.text("We help Them.")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "other words and a longer interval",
                    claim(c -> c.text("We look every three months.").cadence("P3M")),
                    claim(c -> c.text("We look every six months.").cadence("P6M")),
                    "AC-01#register weakened (three → six)",
                    "AC-01#register ? (six → three)"),
            pair(
                    "a shorter interval and fewer services",
                    claim(c -> c.cadence("P6M")),
                    claim(c -> c.cadence("P3M").services("mobile")),
                    "AC-01#register weakened",
                    "AC-01#register weakened"),
            pair(
                    "emphasis",
                    claim(c -> c.html("<p>We keep a register.</p>")),
                    claim(c -> c.html("<p>We keep a <strong>register</strong>.</p>")),
                    "AC-01#register editorial",
                    "AC-01#register editorial"),
            pair(
                    "a raised number is another number",
                    claim(c -> c.html("<p>One of 10<sup>6</sup>.</p>")),
                    claim(c -> c.html("<p>One of 106.</p>")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "what is struck out is no promise",
                    claim(c -> c.html("<p>We keep a register.</p>")),
                    claim(c -> c.html("<p>We keep <del>a register</del>.</p>")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "words are struck, and what is left reads the same",
                    claim(c -> c.html("<p>Copies are kept for 90 30 days.</p>")),
                    claim(c -> c.html("<p>Copies are kept for <s>90</s> 30 days.</p>")),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "other words are struck",
                    claim(c -> c.html("<p>Copies are kept for <s>90</s> 30 days.</p>")),
                    claim(c -> c.html("<p>Copies are kept for 90 <s>30</s> days.</p>")),
                    "AC-01#register ? (new: 30, dropped: 30)",
                    "AC-01#register ?"),
            pair(
                    "a line under words",
                    claim(c -> c.html("<p>We keep a register.</p>")),
                    claim(c -> c.html("<p>We keep <u>a register</u>.</p>")),
                    "AC-01#register editorial",
                    "AC-01#register editorial"),
            pair(
                    "white space and punctuation",
                    claim(c -> c.text("We keep a register, and \"two\" keys.")),
                    claim(c -> c.text("We keep a\u00a0register and “two”  keys;")),
                    "AC-01#register editorial",
                    "AC-01#register editorial"),
            pair(
                    "a soft hyphen and another form of an umlaut",
                    claim(c -> c.text("Schlüsselverzeichnis")),
                    claim(c -> c.text("Schlu\u0308ssel\u00adverzeichnis")),
                    "AC-01#register editorial",
                    "AC-01#register editorial"),
            pair(
                    "a point in a number is no punctuation",
                    claim(c -> c.text("TLS 1.2 or newer, 99.5 %")),
                    claim(c -> c.text("TLS 12 or newer, 995 %")),
                    "AC-01#register ? (1.2 → 12, 99.5 → 995)",
                    "AC-01#register ? (12 → 1.2, 995 → 99.5)"),
            pair(
                    "a sign that means something",
                    claim(c -> c.text("Below 5 % of logins")),
                    claim(c -> c.text("Below 5 of logins")),
                    "AC-01#register ?",
                    "AC-01#register ?"),

            // pictures
            pair(
                    "another picture in a claim",
                    claim(c -> c.html(ZONES)).picture("measures/zones.png", "old"),
                    claim(c -> c.html(ZONES)).picture("measures/zones.png", "new"),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "the same picture under another name",
                    claim(c -> c.html(ZONES)).picture("measures/zones.png", "same"),
                    claim(c -> c.html(ZONES.replace("zones.png", "plan.png"))).picture("measures/plan.png", "same"),
                    "AC-01#register editorial",
                    "AC-01#register editorial"),
            pair(
                    "a picture comes",
                    claim(c -> c.html("<p>We have zones: </p>")),
                    claim(c -> c.html(ZONES)).picture("measures/zones.png", "same"),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "other words for those who cannot see a picture",
                    claim(c -> c.html(ZONES)).picture("measures/zones.png", "same"),
                    claim(c -> c.html(ZONES.replace("Three", "Two"))).picture("measures/zones.png", "same"),
                    "AC-01#register ?",
                    "AC-01#register ?"),
            pair(
                    "another picture in two measures, and in one of them it explains only",
                    measure(m -> m.claim("zones", c -> c.html(ZONES)))
                            .measure("AC-02", m -> m.contextHtml(ZONES))
                            .picture("measures/zones.png", "old"),
                    measure(m -> m.claim("zones", c -> c.html(ZONES)))
                            .measure("AC-02", m -> m.contextHtml(ZONES))
                            .picture("measures/zones.png", "new"),
                    "AC-01#zones ?, AC-02 editorial",
                    "AC-01#zones ?, AC-02 editorial"),
            pair(
                    "another picture of a sub-processor",
                    azure(s -> s.contextHtml(ZONES).claim("regions", c -> c.html(ZONES)))
                            .picture("measures/zones.png", "old"),
                    azure(s -> s.contextHtml(ZONES).claim("regions", c -> c.html(ZONES)))
                            .picture("measures/zones.png", "new"),
                    "azure editorial, azure#regions ?",
                    "azure editorial, azure#regions ?"),
            pair(
                    "another picture in the preamble",
                    state().preambleHtml(ZONES).picture("measures/zones.png", "old"),
                    state().preambleHtml(ZONES).picture("measures/zones.png", "new"),
                    "preamble ?",
                    "preamble ?"),
            pair(
                    "another picture in the introduction of a category",
                    claim(c -> c).introductionHtml(ZONES).picture("measures/zones.png", "old"),
                    claim(c -> c).introductionHtml(ZONES).picture("measures/zones.png", "new"),
                    "categories ?",
                    "categories ?"),

            // around promises
            pair(
                    "another title",
                    measure(m -> m.title("Access")),
                    measure(m -> m.title("Access authorisation")),
                    "AC-01 editorial",
                    "AC-01 editorial"),
            pair(
                    "description",
                    measure(m -> m.description("Who has access.")),
                    measure(m -> m.description("Who has access, and to what.")),
                    "AC-01 editorial",
                    "AC-01 editorial"),
            pair(
                    "context",
                    measure(m -> m.context("This explains.")),
                    measure(m -> m.context("This explains more.")),
                    "AC-01 editorial",
                    "AC-01 editorial"),

            // the policy as a whole
            pair(
                    "another place",
                    state().locations("Germany"),
                    state().locations("Germany, United States"),
                    "locations ?",
                    "locations ?"),
            pair(
                    "no place named",
                    state().locations("Germany"),
                    state().locations(""),
                    "locations removed",
                    "locations added"),
            pair(
                    "a comma among the places",
                    state().locations("Germany, France"),
                    state().locations("Germany; France"),
                    "locations editorial",
                    "locations editorial"),
            pair(
                    "something is left out",
                    state().outOfScope(""),
                    state().outOfScope("Consulting"),
                    "out-of-scope weakened",
                    "out-of-scope strengthened"),
            pair(
                    "something else is left out",
                    state().outOfScope("Consulting"),
                    state().outOfScope("Consulting, support"),
                    "out-of-scope ?",
                    "out-of-scope ?"),
            pair(
                    "from where people reach data is said",
                    state().remoteAccess(""),
                    state().remoteAccess("Germany"),
                    "remote-access added",
                    "remote-access removed"),
            pair(
                    "people reach data from elsewhere",
                    state().remoteAccess("Germany"),
                    state().remoteAccess("Germany, India"),
                    "remote-access ?",
                    "remote-access ?"),
            pair(
                    "whom to ask for evidence is said",
                    state().evidenceAccess(""),
                    state().evidenceAccess("Ask the DPO"),
                    "evidence-access added",
                    "evidence-access removed"),
            pair(
                    "another asks for evidence",
                    state().evidenceAccess("Ask the DPO"),
                    state().evidenceAccess("Ask the DPO, under a confidentiality agreement"),
                    "evidence-access ?",
                    "evidence-access ?"),
            pair(
                    "a service comes",
                    state().offering("platform"),
                    state().offering("platform", "mobile"),
                    "services added",
                    "services removed"),
            pair(
                    "the policy is for one service instead of another",
                    state().offering("platform"),
                    state().offering("mobile"),
                    "services ?",
                    "services ?"),
            pair(
                    "another name of a service",
                    state().serviceNames("Platform"),
                    state().serviceNames("TMC Platform"),
                    "services editorial",
                    "services editorial"),
            pair("another company", state().company("TMC GmbH"), state().company("TMC AG"), "company ?", "company ?"),
            pair(
                    "another mailbox",
                    state().contact("a@tmc.example"),
                    state().contact("b@tmc.example"),
                    "contact editorial",
                    "contact editorial"),
            pair(
                    "a term means something else",
                    state().term("Customer data", "All data of customers"),
                    state().term("Customer data", "Data of customers"),
                    "glossary ? (dropped: all)",
                    "glossary ? (new: all)"),
            pair(
                    "another preamble",
                    state().preamble("We promise."),
                    state().preamble("We try to promise."),
                    "preamble ? (new: try to)",
                    "preamble ? (dropped: try to)"),
            pair(
                    "another introduction of a category",
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>"),
                    claim(c -> c).introductionHtml("<p>We try to keep people out.</p>"),
                    "categories ? (new: try to)",
                    "categories ? (dropped: try to)"),
            pair(
                    "the same introduction, set otherwise",
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>"),
                    claim(c -> c).introductionHtml("<p>We <strong>keep</strong> people out.</p>"),
                    "categories editorial",
                    "categories editorial"),
            pair(
                    "a category is called otherwise",
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>"),
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>").category("access-control", "Access"),
                    "categories editorial",
                    "categories editorial"),
            pair(
                    "a category moves to another folder",
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>"),
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>").category("access", "Access control"),
                    "-",
                    "-"),
            pair(
                    "a category comes with its introduction and its first measure",
                    state(),
                    claim(c -> c).introductionHtml("<p>We keep people out.</p>"),
                    "AC-01 added",
                    "AC-01 removed"),

            // sub-processors
            pair(
                    "a sub-processor comes",
                    state(),
                    azure(s -> s.claim("rooms", c -> c)),
                    "azure added!",
                    "azure removed"),
            pair(
                    "a sub-processor takes the place of another",
                    azure(s -> s),
                    state().subProcessor("hetzner", s -> s),
                    "azure removed (replaced), hetzner added! (replaces)",
                    "hetzner removed (replaced), azure added! (replaces)"),
            pair(
                    "a sub-processor for something else",
                    azure(s -> s),
                    state().subProcessor("sendgrid", s -> s.purpose("Mail")),
                    "azure removed, sendgrid added!",
                    "sendgrid removed, azure added!"),
            pair("another country", azure(s -> s), azure(s -> s.country("United States")), "azure ?!", "azure ?!"),
            pair(
                    "another transfer basis",
                    azure(s -> s.transfers("adequacy")),
                    azure(s -> s.transfers("scc-2021-914")),
                    "azure ?",
                    "azure ?"),
            pair(
                    "a transfer basis holds longer",
                    azure(s -> s.transferUntil("2026-12-31")),
                    azure(s -> s.transferUntil("2027-12-31")),
                    "azure equivalent",
                    "azure equivalent"),
            pair(
                    "another legal entity",
                    azure(s -> s),
                    azure(s -> s.legalEntity("Microsoft Corporation")),
                    "azure ?!",
                    "azure ?!"),
            pair("another purpose", azure(s -> s), azure(s -> s.purpose("Hosting and support")), "azure ?", "azure ?"),
            pair("used for one service only", azure(s -> s), azure(s -> s.services("mobile")), "azure ?", "azure ?"),
            pair(
                    "another address and name",
                    azure(s -> s),
                    azure(s -> s.address("Cork").title("Azure")),
                    "azure editorial",
                    "azure editorial"),
            pair(
                    "its use ends",
                    azure(s -> s),
                    azure(s -> s.until("2027-06-30")),
                    "azure equivalent",
                    "azure equivalent"),
            pair(
                    "a claim of a sub-processor",
                    azure(s -> s.claim("rooms", c -> c.cadence("P3M"))),
                    azure(s -> s.claim("rooms", c -> c.cadence("P6M")).claim("keys", c -> c.text("Keys."))),
                    "azure#rooms weakened, azure#keys added",
                    "azure#rooms strengthened, azure#keys removed"));

    /** What the machine makes of two states, in one line. */
    static String line(PublishedViews before, PublishedViews after) {
        List<Difference> differences = Comparison.of(before, after);
        return differences.isEmpty()
                ? "-"
                : differences.stream().map(ComparisonPairsTest::word).collect(Collectors.joining(", "));
    }

    private static String word(Difference difference) {
        String claim = difference.subject().claim();
        String replacement = !difference.isReplacement()
                ? ""
                : difference.structural().orElseThrow() == ChangeClass.ADDED ? " (replaces)" : " (replaced)";
        return difference.subject().id()
                + (claim.isEmpty() ? "" : "#" + claim)
                + " "
                + difference.structural().map(ChangeClass::word).orElse("?")
                + (difference.isNewSubProcessing() ? "!" : "")
                + replacement
                + (difference.hints().isEmpty() ? "" : " (" + String.join(", ", difference.hints()) + ")");
    }

    @Test
    void each_pair_in_both_directions() {
        assertTrue(PAIRS.size() >= 40, PAIRS.size() + " pairs");
        assertEquals(PAIRS.size(), PAIRS.stream().map(Pair::name).distinct().count());
        assertAll(PAIRS.stream()
                .flatMap(pair -> List.of(
                        () -> assertEquals(
                                pair.forward(),
                                line(pair.before().views(), pair.after().views()),
                                pair.name()),
                        (Executable) () -> assertEquals(
                                pair.backward(),
                                line(pair.after().views(), pair.before().views()),
                                pair.name() + ", backward"))
                        .stream()));
    }

    @Test
    void a_state_is_no_different_from_itself() {
        for (Pair pair : PAIRS) {
            assertEquals("-", line(pair.before().views(), pair.before().views()), pair.name());
            assertEquals("-", line(pair.after().views(), pair.after().views()), pair.name());
        }
    }
}

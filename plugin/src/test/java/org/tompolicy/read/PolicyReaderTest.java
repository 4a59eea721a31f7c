package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tompolicy.read.RawBlocks.definition;
import static org.tompolicy.read.RawBlocks.heading;
import static org.tompolicy.read.RawBlocks.of;
import static org.tompolicy.read.RawBlocks.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PolicyFacts.Service;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.testing.Html;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

class PolicyReaderTest {

    @Test
    void findsNothingInSoundSources() {
        assertEquals(List.of(), Documents.sound().findings());
    }

    @Test
    void saysThatThereIsNeitherPolicyNorMeasure() {
        assertEquals(
                List.of(
                        "measures/policy.adoc:1:1: error: [policy-empty] There is no measure. Put one into a folder of its"
                                + " category, for example access-control/access-authorisation.adoc, or write it with mvn"
                                + " tom:new.",
                        "measures/policy.adoc:1:1: error: [policy-empty] There is no policy.adoc. Write one that begins"
                                + " with a title, :tom-company: and :tom-categories:, or start with mvn tom:init."),
                Documents.none().findings());
    }

    @Test
    void passesOnWhatTheSourcesReport() {
        Finding problem =
                Finding.of(Rule.ENCODING_INVALID, Location.startOf("measures/a.adoc"), "Save the file as UTF-8.");
        assertEquals(List.of(problem), Documents.sound().problem(problem).read().findings());
    }

    @Test
    void readsFactsWithTheirDefaults() {
        PolicyFacts facts = Documents.sound().read().policy().facts();
        assertEquals(List.of("en"), facts.languages());
        assertEquals(
                List.of(new Service("platform", "The Platform"), new Service("mobile", "Mobile")), facts.services());
        assertEquals(
                List.of("gdpr", "scc", "de-tom"),
                facts.frameworks().stream().map(located -> located.value()).toList());
        assertEquals(List.of("eu-2021-915"), facts.labels());
        assertEquals("P30D", facts.notice().toString());
        assertTrue(facts.annexPublic());
    }

    @Test
    void dividesPreambleAndGlossary() {
        PolicyFacts facts = Documents.sound()
                .measures(
                        "policy.adoc",
                        policy -> policy.block(paragraph("Before."))
                                .block(heading(1, "glossary", "Glossary"))
                                .block(of(Kind.DESCRIPTION_LIST, "").with(definition("DPO", "An officer.")))
                                .block(heading(1, "after", "After"))
                                .block(paragraph("After.")))
                .read()
                .policy()
                .facts();
        assertEquals(
                "Before.\nAfter\nAfter.",
                PlainText.of(Texts.forAudience(facts.introduction().preamble(), Audience.PUBLIC)));
        assertEquals(
                "<p>Before.</p>\n<h2 id=\"after\">After</h2><p>After.</p>",
                Html.of(Texts.forAudience(facts.introduction().preamble(), Audience.PUBLIC)));
        assertEquals(1, facts.introduction().glossary().size());
        assertEquals("DPO", facts.introduction().glossary().get(0).name());
        assertEquals(
                "An officer.",
                PlainText.of(
                        Texts.forAudience(facts.introduction().glossary().get(0).meaning(), Audience.PUBLIC)));
    }

    @Test
    void hidesADefinitionFromReadersWhoDoNotSeeItsTerm() {
        PolicyFacts facts = Documents.sound()
                .measures(
                        "policy.adoc",
                        policy -> policy.block(heading(1, "glossary", "Glossary"))
                                .block(of(Kind.DESCRIPTION_LIST, "")
                                        .with(definition("Vault", "A store.").termFor("customer"))))
                .read()
                .policy()
                .facts();
        assertEquals("Vault", facts.introduction().glossary().get(0).name());
        assertEquals(
                "",
                PlainText.of(
                        Texts.forAudience(facts.introduction().glossary().get(0).meaning(), Audience.PUBLIC)));
        assertEquals(
                "A store.",
                PlainText.of(
                        Texts.forAudience(facts.introduction().glossary().get(0).meaning(), Audience.CUSTOMER)));
    }

    @Test
    void reportsValuesThatThePolicyCannotHave() {
        assertEquals(
                List.of(
                        "measures/policy.adoc:6:14: error: [attribute-invalid] tom-labels names \"eu-2021-916\". Allowed:"
                                + " eu-2021-915, eu-2021-914, uk-addendum, uk-idta, de-avv, ch. Did you mean eu-2021-914?",
                        "measures/policy.adoc:7:20: error: [attribute-invalid] tom-annex-public is \"maybe\". Allowed: yes,"
                                + " no.",
                        "measures/policy.adoc:8:17: error: [attribute-invalid] tom-languages names \"fr\". Allowed: en, de.",
                        "measures/policy.adoc:9:17: error: [attribute-invalid] tom-effective is \"1 December\". Write a day as"
                                + " year-month-day, for example 2026-09-30.",
                        "measures/policy.adoc:10:18: error: [attribute-invalid] tom-frameworks names \"gdrp\". Frameworks:"
                                + " c5-2020, c5-2026, ch-dsv, cis-8, de-bdsg-64, de-sdm-goals, de-tom, gdpr, iso27001-2022,"
                                + " iso27018-2025, iso27701-2025, nis2-21, nis2-2690, nist-800-53r5, scc, soc2-2017, uk-idta. Did you mean gdpr?"),
                Documents.sound()
                        .measures(
                                "policy.adoc",
                                policy -> policy.attribute("tom-labels", "eu-2021-916")
                                        .attribute("tom-annex-public", "maybe")
                                        .attribute("tom-languages", "fr")
                                        .attribute("tom-effective", "1 December")
                                        .attribute("tom-frameworks", "gdrp"))
                        .findings());
    }

    @Test
    void reportsALanguageThatThePolicyIsNotReadIn() {
        assertEquals(
                List.of("measures/policy.adoc:6:8: error: [attribute-invalid] lang is \"de\". The policy is read in the"
                        + " first language of tom-languages, en. Write :tom-languages: de, further languages behind it,"
                        + " or correct this line."),
                Documents.sound()
                        .measures("policy.adoc", policy -> policy.attribute("lang", "de"))
                        .findings());
        assertEquals(
                List.of(),
                Documents.sound()
                        .measures("policy.adoc", policy -> policy.attribute("lang", "en"))
                        .findings());
    }

    @Test
    void reportsAttributesThatItDoesNotKnow() {
        assertEquals(
                List.of(
                        "measures/policy.adoc:6:15: error: [attribute-unknown] There is no attribute tom-compnay here. Did you"
                                + " mean tom-company?",
                        "measures/policy.adoc:7:24: error: [attribute-unknown] There is no attribute tom-service-platfrom here."
                                + " Did you mean tom-service-platform?",
                        "measures/policy.adoc:8:12: error: [attribute-unknown] There is no attribute tom-kind here. It belongs"
                                + " to an evidence record: move the line there."),
                Documents.sound()
                        .measures(
                                "policy.adoc",
                                policy -> policy.attribute("tom-compnay", "x")
                                        .attribute("tom-service-platfrom", "x")
                                        .attribute("tom-kind", "record"))
                        .findings());
    }

    @Test
    void reportsAPromiseInThePreamble() {
        assertEquals(
                List.of(
                        "measures/policy.adoc:7:1: error: [attribute-invalid] cadence, evidence stands in a document that makes"
                                + " no promises. Move the promise into a measure, or delete the attributes."),
                Documents.sound()
                        .measures(
                                "policy.adoc",
                                policy -> policy.block(paragraph("x")
                                        .id("x")
                                        .attribute("evidence", "register")
                                        .attribute("cadence", "P1Y")))
                        .findings());
    }
}

package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.Difference;
import org.tompolicy.change.PolicyFact;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.publish.Publisher;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

class ChangeWordsTest {

    private static ChangeWords words(String language) {
        PublishedPolicy policy = policy();
        return ChangeWords.of(UiTexts.of(language), policy, policy);
    }

    private static PublishedPolicy policy() {
        Policy policy = PolicyFixture.policy()
                .framework("gdpr", "32.1.b")
                .measure("AC-01", measure -> measure.control("gdpr", "32.1.b").claim("AC-01"))
                .build();
        TraceOptions day = new TraceOptions(LocalDate.of(2026, 11, 23), Period.ofDays(14), Period.ofDays(30));
        return Publisher.views(policy, Tracer.trace(policy, day), Set.of()).forAudience(Audience.CUSTOMER);
    }

    @Test
    void everythingThatCanChangeHasWordsInBothLanguages() {
        for (String language : List.of("en", "de")) {
            ChangeWords words = words(language);
            for (Aspect.Kind kind : Aspect.Kind.values()) {
                assertFalse(words.label(kind).isBlank());
            }
            for (ChangeClass changeClass : ChangeClass.values()) {
                assertFalse(words.className(changeClass).isBlank());
                assertFalse(ChangeWords.counted(UiTexts.of(language), Map.of(changeClass, 1))
                        .isBlank());
            }
            for (PolicyFact fact : PolicyFact.values()) {
                assertFalse(words.fact(fact.word()).equals(fact.word()), fact.word());
            }
        }
    }

    @Test
    void valuesAreSaidAsReadersKnowThem() {
        ChangeWords words = words("en");
        assertEquals(List.of("every 3 months"), words.values(Aspect.Kind.INTERVAL, List.of("P3M")));
        assertEquals(List.of("GDPR: Art. 32(1)(b)"), words.values(Aspect.Kind.CONTROLS, List.of("gdpr 32.1.b")));
        assertEquals(List.of("all services"), words.values(Aspect.Kind.SERVICES, List.of()));
        assertEquals(List.of("United Kingdom"), words.values(Aspect.Kind.COUNTRY, List.of("GB")));
        assertEquals(List.of("1 October 2026"), words.values(Aspect.Kind.USED_FROM, List.of("2026-10-01")));
        assertEquals(List.of("customers"), words.values(Aspect.Kind.AUDIENCE, List.of("customer")));
        assertEquals(List.of("Access review"), words.values(Aspect.Kind.PROOF, List.of("access-review")));
        assertEquals(List.of("alle 3 Monate"), words("de").values(Aspect.Kind.INTERVAL, List.of("P3M")));
    }

    @Test
    void aValueThatNobodyKnowsStandsAsItIs() {
        ChangeWords words = words("en");
        assertEquals(List.of("soon"), words.values(Aspect.Kind.INTERVAL, List.of("soon")));
        assertEquals(List.of("someday"), words.values(Aspect.Kind.USED_UNTIL, List.of("someday")));
        assertEquals(List.of("nobody"), words.values(Aspect.Kind.PROVIDED_BY, List.of("nobody")));
        assertEquals(List.of("moon"), words.values(Aspect.Kind.SERVICES, List.of("moon")));
    }

    @Test
    void aMeasureIsCitedWithItsClaimAndAFactByItsName() {
        ChangeSubject claim = new ChangeSubject(ChangeSubject.Kind.CLAIM, "AC-01", "register");
        assertEquals("AC-01#register", ChangeWords.citation(claim));
        assertEquals("AC-01", ChangeWords.citation(new ChangeSubject(ChangeSubject.Kind.CLAIM, "AC-01", "AC-01")));
        assertEquals("", ChangeWords.citation(new ChangeSubject(ChangeSubject.Kind.POLICY, "locations", "")));
        Difference fact = new Difference(
                new ChangeSubject(ChangeSubject.Kind.POLICY, "locations", ""),
                "",
                "Germany",
                "France",
                List.of(new Aspect(Aspect.Kind.VALUE, List.of("Germany"), List.of("France"), Optional.empty())),
                Optional.empty(),
                List.of());
        assertEquals("Orte der Verarbeitung", words("de").owner(fact));
    }
}

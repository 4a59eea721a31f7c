package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnexTargetsTest {

    private static final Set<String> PLACES = Set.of(
            "ac-01", "ac-01.register", "subprocessor-azure", "subprocessor-azure.regions", "glossary", "coverage");

    private static final AnnexTargets WITH_SITE = new AnnexTargets(PLACES, "https://trust.example/policy");
    private static final AnnexTargets WITHOUT_SITE = new AnnexTargets(PLACES, "");

    @Test
    void placesOfTheAnnexAreLinkedInsideIt() {
        assertEquals(Optional.of("#ac-01"), WITH_SITE.resolve("", "site:measures/ac-01.html"));
        assertEquals(Optional.of("#ac-01.register"), WITH_SITE.resolve("", "site:measures/ac-01.html#register"));
        assertEquals(Optional.of("#ac-01"), WITH_SITE.resolve("", "site:measures/ac-01.html#gone"));
        assertEquals(Optional.of("#subprocessor-azure"), WITH_SITE.resolve("", "site:subprocessors.html#azure"));
        assertEquals(
                Optional.of("#subprocessor-azure.regions"), WITH_SITE.resolve("", "site:subprocessors.html#regions"));
        assertEquals(Optional.of("#glossary"), WITH_SITE.resolve("", "site:glossary.html#term"));
    }

    @Test
    void linkInsideATextStaysInItsSection() {
        assertEquals(Optional.of("#ac-01.register"), WITH_SITE.resolve("ac-01", "#register"));
        assertEquals(Optional.empty(), WITH_SITE.resolve("ac-02", "#register"));
    }

    @Test
    void otherPagesAreOnThePublishedSiteOrNowhere() {
        assertEquals(
                Optional.of("https://trust.example/policy/architecture/x.html#y"),
                WITH_SITE.resolve("", "site:architecture/x.html#y"));
        assertEquals(Optional.empty(), WITHOUT_SITE.resolve("", "site:architecture/x.html#y"));
        assertEquals(Optional.of("https://other.example/"), WITHOUT_SITE.resolve("", "https://other.example/"));
    }
}

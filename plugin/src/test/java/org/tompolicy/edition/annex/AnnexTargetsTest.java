package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Target;

class AnnexTargetsTest {

    private static final Set<String> PLACES = Set.of(
            "ac-01",
            "ac-01.register",
            "subprocessor-azure",
            "subprocessor-azure.regions",
            "preamble.aims",
            "glossary.cadence",
            "category-access.who",
            "certifications");

    private static final AnnexTargets WITH_SITE = new AnnexTargets(PLACES, "https://trust.example/policy");
    private static final AnnexTargets WITHOUT_SITE = new AnnexTargets(PLACES, "");

    private static Optional<String> address(Target target) {
        return WITH_SITE.resolve("", target);
    }

    @Test
    void placesOfTheAnnexAreLinkedInsideIt() {
        assertEquals(Optional.of("#ac-01"), address(new Target.Measure("AC-01", "")));
        assertEquals(Optional.of("#ac-01.register"), address(new Target.Measure("AC-01", "register")));
        assertEquals(Optional.of("#ac-01"), address(new Target.Measure("AC-01", "gone")));
        assertEquals(Optional.of("#subprocessor-azure"), address(new Target.SubProcessor("azure", "")));
        assertEquals(Optional.of("#subprocessor-azure.regions"), address(new Target.SubProcessor("azure", "regions")));
        assertEquals(Optional.of("#subprocessor-azure.regions"), address(new Target.SubProcessor("regions", "")));
        assertEquals(Optional.of("#certifications"), address(new Target.Certificates()));
    }

    @Test
    void placesOfThePolicyAsAWholeAreFoundWhereverTheyStand() {
        assertEquals(Optional.of("#preamble.aims"), address(new Target.Start("aims")));
        assertEquals(Optional.of("#glossary.cadence"), address(new Target.Start("cadence")));
        assertEquals(Optional.of("#category-access.who"), address(new Target.Start("who")));
        assertEquals(Optional.of("https://trust.example/policy/index.html"), address(new Target.Start("")));
    }

    @Test
    void linkInsideATextStaysInItsSection() {
        assertEquals(Optional.of("#ac-01.register"), WITH_SITE.resolve("ac-01", new Target.Place("register")));
        assertEquals(Optional.of("#certifications"), WITH_SITE.resolve("ac-02", new Target.Place("certifications")));
        assertEquals(Optional.empty(), WITH_SITE.resolve("ac-02", new Target.Place("register")));
    }

    @Test
    void otherPagesAreOnThePublishedSiteOrNowhere() {
        Target section = new Target.Section("architecture/x.html", "y");
        assertEquals(Optional.of("https://trust.example/policy/architecture/x.html#y"), address(section));
        assertEquals(Optional.empty(), WITHOUT_SITE.resolve("", section));
        assertEquals(
                Optional.of("https://other.example/"),
                WITHOUT_SITE.resolve("", new Target.Web("https://other.example/")));
    }
}

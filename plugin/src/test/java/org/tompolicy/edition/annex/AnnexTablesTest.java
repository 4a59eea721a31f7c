package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.testing.Published;

/** What the tables of an annex say of controls: which claims answer them, and which nobody does. */
class AnnexTablesTest {

    private static final PolicyFixture FIXTURE = PolicyFixture.policy()
            .framework("gdpr", "28.3.e", "28.3.g", "33.2", "20")
            .framework("scc", "17", "AST")
            .measure(
                    "AC-01",
                    measure -> measure.control("gdpr", "33.2")
                            .control("scc", "17")
                            .claim("notice", claim -> claim.control("gdpr", "33.2"))
                            .claim("register")
                            .claim("AC-01"))
            .measure(
                    "AC-02",
                    measure -> measure.claim("delete", claim -> claim.control("gdpr", "28.3.g"))
                            .claim(
                                    "yours",
                                    claim -> claim.control("gdpr", "28.3.g").providedBy("customer"))
                            .claim("other"))
            .measure(
                    "AC-03",
                    measure -> measure.status(MeasureStatus.NOT_APPLICABLE)
                            .claim("paper", claim -> claim.control("gdpr", "20")));

    private static AnnexTables tables(PolicyFixture fixture) {
        return new AnnexTables(Published.publication(fixture), UiTexts.of("en"), new AnnexTexts());
    }

    private static String said(List<AnnexView.Reference> references) {
        return references.stream()
                .map(reference -> reference.name() + (reference.text().isEmpty() ? "" : " (" + reference.text() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static List<String> assistance(PolicyFixture fixture) {
        return tables(fixture).assistance().stream()
                .map(line -> line.subject() + " [" + line.article() + "]: " + said(line.promises()))
                .toList();
    }

    @Test
    void everySubjectOfAssistanceIsToldWithTheClaimsThatNameIt() {
        assertEquals(
                List.of(
                        "Rights of data subjects [GDPR Art. 28(3)(e)]: ",
                        "Notice of a personal data breach [GDPR Art. 33(2)]: AC-01#notice",
                        "Help with the obligations under Articles 32 to 36 [GDPR Art. 28(3)(f)]: ",
                        "Return or deletion at the end of the service [GDPR Art. 28(3)(g)]: AC-02#delete, AC-02#yours (your"
                                + " part)",
                        "Data portability [GDPR Art. 20]: AC-03 (does not apply)",
                        "Information that shows compliance; audits and inspections [GDPR Art. 28(3)(h)]: "),
                assistance(FIXTURE));
    }

    @Test
    void whatTheClausesCallOtherAssistanceIsToldWhereItIsAnswered() {
        List<String> lines = assistance(PolicyFixture.policy()
                .framework("scc", "AST")
                .measure("AC-01", measure -> measure.control("scc", "AST").claim("help")));
        assertEquals("Other measures to assist the controller []: AC-01#help", lines.get(6));
        assertEquals(7, lines.size());
    }

    @Test
    void coverageTellsEveryLineAndTheClaimsWhereTheyAloneAnswerIt() {
        List<String> lines = tables(FIXTURE).coverage("eu-2021-915").stream()
                .flatMap(framework -> framework.lines().stream())
                .map(line -> line.name() + ": " + said(line.measures()))
                .toList();
        assertEquals(
                List.of(
                        "Art. 28(3)(e): ",
                        "Art. 28(3)(g): AC-02#delete, #yours (your part)",
                        "Art. 33(2): AC-01#notice",
                        "Art. 20: AC-03 (does not apply)",
                        "Title of 17: AC-01",
                        "Title of AST: "),
                lines);
    }
}

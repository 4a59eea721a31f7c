package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

@Slow
class AnnexGoalTest {

    @TempDir
    private Path output;

    private Path customer;

    @Test
    void writesTheAnnexOfTheServiceThatIsAskedFor() {
        assertEquals(
                List.of(
                        "annex/tom-annex-2026.1-de-mobile.docx",
                        "annex/tom-annex-2026.1-de-mobile.pdf",
                        "annex/tom-annex-2026.1-en-mobile.docx",
                        "annex/tom-annex-2026.1-en-mobile.pdf",
                        "annex/tom-answers-de-tom-2026.1-de-mobile.csv",
                        "annex/tom-answers-de-tom-2026.1-en-mobile.csv",
                        "annex/tom-answers-gdpr-2026.1-de-mobile.csv",
                        "annex/tom-answers-gdpr-2026.1-en-mobile.csv",
                        "annex/tom-answers-scc-2026.1-de-mobile.csv",
                        "annex/tom-answers-scc-2026.1-en-mobile.csv"),
                written(List.of("mobile"), List.of()));
    }

    @Test
    void saysWhichServicesThereAre() {
        assertEquals(
                "Parameter tom.services: there is no 'desktop'. Allowed: platform, mobile.",
                refusal(List.of("desktop"), List.of()));
    }

    @Test
    void saysWhichLabelsThereAre() {
        assertEquals(
                "Parameter tom.labels: there is no 'eu-2010-87'. "
                        + "Allowed: eu-2021-915, eu-2021-914, uk-addendum, uk-idta, de-avv, ch.",
                refusal(List.of(), List.of("eu-2010-87")));
    }

    @Test
    void namesTheCustomerInTheAnnexAndInItsFileName() throws IOException {
        customer = Files.writeString(output.resolve("customer.properties"), """
                \uFEFFcustomer.name=Größe & Söhne GmbH
                customer.address=Beispielweg 1\\n20457 Hamburg
                customer.agreement=Agreement 2026-17
                """);

        assertEquals(
                List.of(
                        "annex/tom-annex-2026.1-en-mobile-größe-söhne-gmbh.docx",
                        "annex/tom-annex-2026.1-en-mobile-größe-söhne-gmbh.pdf"),
                written(List.of("mobile"), List.of()));
        String text = Builds.text(
                Files.readAllBytes(output.resolve("annex/tom-annex-2026.1-en-mobile-größe-söhne-gmbh.pdf")));
        assertTrue(text.contains("Größe & Söhne GmbH"), text);
        assertTrue(text.contains("Agreement 2026-17"), text);
        assertTrue(text.lines().anyMatch(line -> line.strip().equals("20457 Hamburg")), text);
    }

    @Test
    void saysWhatIsWrongWithTheCustomersFile() throws IOException {
        customer = output.resolve("nowhere.properties");
        assertTrue(refusal(List.of(), List.of()).startsWith("Parameter tom.annex.customer: there is no file "));
        customer = Files.writeString(output.resolve("customer.properties"), "customer.nmae=X\n");
        String shown = customer.toString();
        assertEquals(
                "Parameter tom.annex.customer: 2 things are wrong:"
                        + "\n- " + shown + ":1:1: customer.name is missing. Write the legal entity that signs."
                        + "\n- " + shown + ":1:1: nothing is made of customer.nmae. Did you mean customer.name?",
                refusal(List.of(), List.of()));
        customer = Files.writeString(output.resolve("customer.properties"), "customer.name=X\ncustomer.language=fr\n");
        assertEquals(
                "Parameter tom.annex.customer: " + shown + ":2:19: customer.language: there is no text in 'fr'."
                        + " Allowed: en, de, en+de.",
                refusal(List.of(), List.of()));
    }

    private List<String> written(List<String> services, List<String> labels) {
        return AnnexGoal.run(Build.open(options(services, labels))).written();
    }

    private String refusal(List<String> services, List<String> labels) {
        Build build = Build.open(options(services, labels));
        return assertThrows(SetupProblem.class, () -> AnnexGoal.run(build)).getMessage();
    }

    private Options options(List<String> services, List<String> labels) {
        Options own = Builds.own(output);
        return new Options(
                own.buildRoot(),
                own.measures(),
                own.architecture(),
                own.templates(),
                own.output(),
                own.asOf(),
                own.lead(),
                own.grace(),
                own.failOn(),
                own.severities(),
                services,
                labels,
                Optional.ofNullable(customer),
                own.timestamp(),
                own.annotations(),
                own.show(),
                own.pluginVersion());
    }
}

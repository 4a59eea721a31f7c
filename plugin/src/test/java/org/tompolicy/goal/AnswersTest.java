package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.tables.Csv;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** What a policy says to the controls of its frameworks, as {@code tom:annex} writes it. */
@Slow
class AnswersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void aPolicyInTwoLanguagesForTwoServices() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"))
                .edit(SmallPolicy.POLICY, ":tom-categories: access\n", """
                        :tom-categories: access
                        :tom-website: https://example.com/security
                        :tom-languages: en, de
                        :tom-frameworks: gdpr, iso27001-2022
                        :tom-services: portal, app
                        :tom-service-portal: Portal
                        :tom-service-app: App
                        """)
                .edit(SmallPolicy.MEASURE, ":tom-gdpr: 32.1.b\n", """
                        :tom-gdpr: 32.1.b, 20
                        :tom-iso27001-2022: A.5.15, A.8.2
                        """)
                .append(SmallPolicy.MEASURE, """

                        [#portal,services=portal,iso27001-2022=A.8.13]
                        =1+1 copies of it are kept.

                        [#yours,provided-by=customer,gdpr=33.2]
                        Keep your passwords secret.

                        [#guests.customer,gdpr=33.2,evidence=access-review]
                        We tell you who visits our rooms.
                        """)
                .write("measures/access/desks.adoc", """
                        = Desks
                        :tom-id: AC-02
                        :revnumber: 1
                        :tom-status: not-applicable
                        :tom-owner: Head of IT
                        :tom-review: P1Y
                        :tom-reviewed: 2026-01-10
                        :tom-iso27001-2022: A.7.7

                        We have no office.
                        """);
    }

    private Map<String, byte[]> written() throws IOException {
        Build build = Build.open(policy.options(DAY));
        assertEquals(
                Optional.empty(),
                AnnexGoal.run(build).failure(),
                build.findings().toString());
        return Builds.files(policy.root().resolve("target/tom/annex")).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyControlHasARowInEachLanguageForAllServicesAndForEach() throws IOException {
        Golden.assertMatches("answers/expected", written());
    }

    @Test
    void ofAReleaseTheyAreWhatWasSealed() throws IOException {
        policy = new SmallPolicy(folder.resolve("sealed"));
        assertEquals(
                Optional.empty(), policy.release("2026.1", DAY.minusDays(20)).failure());
        policy.edit(SmallPolicy.MEASURE, "We keep a register", "We keep no register");

        String table = new String(written().get("tom-answers-gdpr-2026.1-en.csv"), "UTF-8");
        assertTrue(table.contains("We keep a register of everybody"), table);
        assertFalse(table.contains("no register"), table);
        assertTrue(table.contains("\nversions/2026.1/measures/ac-01.html#register"), table);
    }

    @Test
    void noCellIsAFormulaToASpreadsheet() throws IOException {
        for (byte[] table : written().values()) {
            Stream<String> cells =
                    Csv.read(new String(table, "UTF-8")).rows().stream().flatMap(row -> row.cells().stream());
            assertEquals(
                    List.of(),
                    cells.filter(cell -> cell.matches("(?s)[=+@-].*")).toList());
        }
    }

    @Test
    void aCustomersCopyHasNone() throws IOException {
        Path customer = Files.writeString(policy.root().resolve("c.properties"), "customer.name=Acme Ltd\n");
        Outcome outcome = AnnexGoal.run(Build.open(policy.options(DAY, List.of(), Optional.of(customer))));
        assertEquals(
                List.of(),
                outcome.written().stream().filter(path -> path.endsWith(".csv")).toList());
    }
}

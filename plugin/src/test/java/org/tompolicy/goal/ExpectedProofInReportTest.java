package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** What reviewers expect for a promise that has no evidence stands in the report and in the work list. */
@Slow
class ExpectedProofInReportTest {

    private static final String POLICY = "= Policy\n:revnumber: 1\n:tom-categories: ac\n";

    @TempDir
    private Path root;

    private TestFolder folder;

    @BeforeEach
    void write() {
        folder = new TestFolder(root);
        folder.write("measures/policy.adoc", POLICY);
        folder.write("measures/ac/category.adoc", "= Backups\n");
        folder.write(
                "measures/ac/backups.adoc",
                "= Backups\n:tom-id: AC-01\n:revnumber: 1\n:tom-status: implemented\n\n"
                        + "[#restore,gdpr=32.1.c,scc=03]\nWe restore a backup once a year.\n\n"
                        + "[#other]\nWe keep tapes.\n");
    }

    private String report(String file) {
        Builds.reported(Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom")));
        return folder.read("target/tom/report/" + file);
    }

    @Test
    void forTheFirstFrameworkThatSaysSo() {
        String sentence =
                "For GDPR: Art. 32(1)(c) reviewers expect: Record of the last restore test: what was restored,"
                        + " how long it took, how old the data was.";
        assertTrue(report("worklist.csv").contains(sentence));
        String page = report("index.html");
        assertTrue(page.contains(sentence), page);
        assertEquals(1, page.split("reviewers expect", -1).length - 1);
    }

    @Test
    void inTheLanguageOfThePolicyAndInTheWordsOfTheProject() {
        folder.write("measures/policy.adoc", POLICY + ":tom-languages: de\n");
        assertTrue(report("worklist.csv")
                .contains("Zu DSGVO: Art. 32 Abs. 1 lit. c wird bei Prüfungen erwartet: Protokoll des letzten"
                        + " Rücksicherungstests"));
        folder.write(
                "measures/lint/evidence-missing.csv",
                "framework,control,kinds,en,de\ngdpr,32.1.c,record,Our book.,Unser Buch.\n");
        assertTrue(report("worklist.csv").contains("erwartet: Unser Buch."));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a policy that nobody would lay out by hand: they stay readable on a telephone and on a wide window. */
class HardPagesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** 63 letters, and one of 80 that no language has. */
    private static final String LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

    private static final String LONGER = "x".repeat(80);

    /** 300 letters. */
    private static final String TITLE =
            ("Access to " + LONG + " and " + LONGER + " ").repeat(3).substring(0, 300);

    @TempDir
    private static Path root;

    private static Browser browser;
    private static Path site;

    @BeforeAll
    static void build() throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** HardPagesIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        SmallPolicy policy = new SmallPolicy(root);
        policy.edit(
                SmallPolicy.POLICY, ":tom-categories: access", ":tom-languages: en, de\n:tom-categories: access, many");
        policy.write("measures/many/category.adoc", "= Many measures\n");
        for (int i = 1; i <= 400; i++) {
            policy.write("measures/many/measure-" + i + ".adoc", """
                    = Measure no. %d
                    :tom-id: MA-%03d
                    :revnumber: 1
                    :tom-status: implemented

                    [#done]
                    We do what no. %d says.
                    """.formatted(i, i, i));
        }
        policy.write("measures/access/hard.adoc", measure("AC-02", TITLE, """
                :tom-formerly: AC-77

                [#long]
                We follow the %1$s, the %2$s and \
                `%2$s`.

                [#rtl]
                We write \u05d0\u05d1\u05d2\u05d3 \u05d4\u05d5\u05d6 and \u0627\u0644\u0623\u0645\u0646 \u0648\u0627\u0644\u062d\u0645\u0627\u064a\u0629 beside English words.

                == A heading with %2$s

                [.context]
                |===
                %3$s
                |===

                image::script.svg[A square]
                """.formatted(
                        LONG, LONGER, ("|" + "a cell of some words |".repeat(19) + LONG + "\n\n").repeat(3))));
        policy.write(
                "measures/access/script.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4000\" height=\"40\" onload=\"alert(1)\">"
                        + "<script>alert(2)</script><rect width=\"4000\" height=\"40\"/></svg>\n");
        policy.write("measures/access/nothing.adoc", measure("AC-03", "Nothing", ""));
        policy.write("measures/access/authorisation.de.adoc", """
                = Das %1$s
                :lang: de
                :tom-translates: 1

                [#credentials]
                Das %1$s gilt für Zugangsdaten.

                [#register]
                Wir führen ein Verzeichnis.
                """.formatted(LONG));
        Outcome outcome = SiteGoal.run(Build.open(policy.options(DAY)));
        assertEquals(
                Optional.empty(), outcome.failure(), () -> outcome.newFindings().toString());
        site = root.resolve("target/tom/site");
        String moved = Files.readString(site.resolve("measures/ac-77.html"));
        String staying = moved.replaceAll("<meta http-equiv=\"refresh\"[^>]*>", "");
        assertNotEquals(moved, staying, "the page of a former id leads on by itself");
        Files.writeString(site.resolve("measures/moved.html"), staying);
    }

    private static String measure(String id, String title, String rest) {
        return "= " + title + "\n:tom-id: " + id + "\n:revnumber: 1\n:tom-status: implemented\n" + rest;
    }

    @Test
    void pagesStayReadable() throws Exception {
        List<String> pages = List.of(
                "index.html",
                "a-z.html",
                "coverage.html",
                "measures/ac-01.html",
                "measures/ac-02.html",
                "measures/ac-03.html",
                "measures/moved.html",
                "measures/ma-200.html",
                "de/index.html",
                "de/measures/ac-01.html",
                "de/measures/ac-02.html");
        try (SiteVisit visit = new SiteVisit(browser, site)) {
            assertEquals(List.of(), visit.each(pages, (tab, page) -> {
                List<String> problems = new ArrayList<>();
                for (int width : List.of(320, 768, 1280)) {
                    tab.resize(width, 800);
                    problems.addAll(SiteVisit.asked(tab, "tomProbe.width()"));
                }
                SiteVisit.withAxe(tab);
                problems.addAll(SiteVisit.asked(tab, "tomProbe.accessible(false)"));
                return problems;
            }));
        }
    }

    @Test
    void aPictureRunsNoScript() throws Exception {
        List<Path> pictures;
        try (var files = Files.walk(site)) {
            pictures =
                    files.filter(file -> file.toString().endsWith("script.svg")).toList();
        }
        assertFalse(pictures.isEmpty());
        for (Path picture : pictures) {
            String text = Files.readString(picture);
            assertTrue(text.contains("<rect") && !text.contains("alert"), text);
        }
    }
}

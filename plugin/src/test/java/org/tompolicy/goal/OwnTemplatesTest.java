package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;

class OwnTemplatesTest {

    @TempDir
    private Path root;

    private Build build() throws Exception {
        return Build.open(Builds.withTemplates(new SmallPolicy(root).options(Builds.DAY), root.resolve("own")));
    }

    private void write(String name, String text) throws Exception {
        Path file = root.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> aboutTemplates(Build build) {
        return build.findings().stream()
                .filter(finding -> finding.location().file().startsWith("own/"))
                .map(Finding::toString)
                .toList();
    }

    @Test
    void theFormerStyleSheetIsAFindingThatSaysWhatReplacedIt() throws Exception {
        write("site/tom.css", "p { color: inherit }\n");
        assertEquals(
                List.of(
                        "own/site/tom.css:1:1: error: [file-invalid] This file is not read any more: the style sheet of the"
                                + " site is joined from one file a component, tokens.css, base.css, redline.css,"
                                + " site/css/page.css, site/css/shell.css, site/css/search.css, site/css/badges.css,"
                                + " site/css/questions.css, site/css/aside.css, site/css/tables.css, site/css/columns.css, site/css/measures.css, site/css/lists.css,"
                                + " site/css/rail.css, site/css/measure.css, site/css/history.css, site/css/claims.css, site/css/all.css,"
                                + " site/css/prose.css, site/css/documents.css, site/css/coverage.css, site/css/entries.css,"
                                + " site/css/buttons.css. Move your rules into files"
                                + " of these names, or into one of your own that you name in site/style.txt, and delete this"
                                + " one."),
                aboutTemplates(build()));
    }

    @Test
    void soIsTheFormerStyleOfTheReportUnlessTheProjectNamesIt() throws Exception {
        write("report/report.css", "p { color: inherit }\n");
        assertEquals(
                List.of(
                        "own/report/report.css:1:1: error: [file-invalid] This file is not read any more: the style sheet of the"
                                + " report is joined from one file a component, tokens.css, base.css, report/css/page.css,"
                                + " report/css/head.css, report/css/tables.css, report/css/work.css, report/css/tags.css,"
                                + " report/css/details.css, report/css/charts.css, report/css/matrix.css,"
                                + " report/css/coverage.css, report/css/rules.css. Move your rules into files of these names,"
                                + " or into one of your own that you name in report/style.txt, and delete this one."),
                aboutTemplates(build()));

        write("report/style.txt", "tokens.css\nreport/report.css\n");

        assertEquals(List.of(), aboutTemplates(build()));
    }

    @Test
    void aComponentOfTheProjectStandsBeforeOurs() throws Exception {
        write("site/css/badges.css", ".tag { color: teal }\n");
        Build build = build();
        assertEquals(List.of(), aboutTemplates(build));
        assertTrue(build.templates().joined("site/style.txt").contains("\n.tag { color: teal }\n"));
    }

    @Test
    void aComponentCanBeAdded() throws Exception {
        write("site/style.txt", "tokens.css\nbase.css\nsite/css/own.css\n");
        write("site/css/own.css", ".own { color: teal }\n");
        Build build = build();
        assertEquals(List.of(), aboutTemplates(build));
        assertTrue(build.templates().joined("site/style.txt").endsWith("\n.own { color: teal }\n"));
    }

    @Test
    void templatesAndWordsAreLoadedOnceABuild() throws Exception {
        write("texts_en.properties", "shownBy=Evidence\n");
        Build build = build();
        assertSame(build.templates(), build.templates());
        assertEquals("Evidence", build.texts().text("shownBy"));
        assertSame(build.texts(), build.texts());
        assertSame(build.texts(), build.besideNewRelease().texts());
        assertNotSame(build.texts(), build.texts("de"));
    }
}

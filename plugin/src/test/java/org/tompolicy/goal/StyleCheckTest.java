package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

@Slow
class StyleCheckTest {

    private static final String SPELLING = ", which its PDF engine does not know. Check how it is spelt, say it with a"
            + " property of CSS 2.1, or delete it.";
    private static final String OTHERWISE = ". Say it in CSS 2.1, most of which the engine knows, or delete it.";

    @TempDir
    private Path root;

    private List<String> findings(String name, String sheet) throws Exception {
        Path file = root.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sheet);
        Options options = Builds.withTemplates(new SmallPolicy(root).options(Builds.DAY), root.resolve("own"));
        return CheckGoal.run(Build.open(options)).newFindings().stream()
                .filter(finding -> finding.rule() == Rule.STYLE_IGNORED)
                .map(Finding::toString)
                .toList();
    }

    private static List<String> lines(String sheet) {
        return StyleCheck.findings("a.css", sheet).stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void whatTheEngineDropsIsFoundWithItsLineAndWhatStandsBesideItIsSilent() throws Exception {
        String sheet = String.join(
                "\r\n",
                "@import url(more.css);",
                "body { font-size: 11pt; }",
                "h1 {",
                "  colour: red;",
                "  color: green;",
                "  display: grid;",
                "}",
                "@supports (display: grid) { h2 { color: red; } }",
                "h2 ~ p { color: red; }",
                "p:not(.lead) { color: red; }",
                "@media print { p { text-shadow: none; color: black } }",
                "@page { @top-middle { content: 'x'; } margin: 10mm; }",
                "td { padding: 1mm }");
        assertEquals(
                List.of(
                        "own/annex/annex.css:1:1: warning: [style-ignored] In '@import url(more.css);' the annex leaves out the"
                                + " style sheet more.css, for it reads no other file. Copy the rules of that file into this one.",
                        "own/annex/annex.css:4:1: warning: [style-ignored] In 'colour: red;' the annex leaves out the property"
                                + " colour" + SPELLING,
                        "own/annex/annex.css:6:1: warning: [style-ignored] In 'display: grid;' the annex leaves out a"
                                + " declaration, for its PDF engine says: Value grid is not a recognized identifier"
                                + OTHERWISE,
                        "own/annex/annex.css:8:1: warning: [style-ignored] In '@supports (display: grid) { h2 { color: red; } }'"
                                + " the annex leaves out an at-rule, for its PDF engine says: Invalid at-rule"
                                + OTHERWISE,
                        "own/annex/annex.css:9:1: warning: [style-ignored] In 'h2 ~ p { color: red; }' the annex leaves out a rule,"
                                + " for its PDF engine says: Found ~ (other) where one of an identifier, *, a hex color, ., [,"
                                + " or : was expected" + OTHERWISE,
                        "own/annex/annex.css:10:1: warning: [style-ignored] In 'p:not(.lead) { color: red; }' the annex leaves out"
                                + " a rule, for its PDF engine says: not is not a valid function in this context"
                                + OTHERWISE,
                        "own/annex/annex.css:11:1: warning: [style-ignored] In '@media print { p { text-shadow: none; color: black"
                                + " } }' the annex leaves out the property text-shadow" + SPELLING,
                        "own/annex/annex.css:12:1: warning: [style-ignored] In '@page { @top-middle { content: 'x'; } margin:"
                                + " 10mm; }' the annex leaves out a margin box, for its PDF engine says: top-middle is not a"
                                + " valid margin box name" + OTHERWISE),
                findings("annex/annex.css", sheet));
    }

    @Test
    void ourOwnSheetIsKnownToTheEngineWhole() throws Exception {
        for (String style : AnnexEdition.STYLES) {
            assertEquals(List.of(), findings(style, Templates.standard().text(style)));
        }
    }

    @Test
    void sheetsOfTheSiteAreForBrowsers() throws Exception {
        assertEquals(List.of(), findings("site/css/annex.css", ".tag { display: grid }\n"));
    }

    /** What the text of the rule says of the engine. */
    @Test
    void theEngineKnowsNoneOfTheseYet() {
        for (String sheet : List.of(
                "p { display: grid }",
                "p { display: flex }",
                "p { --own: red }",
                "p { color: var(--own) }",
                "p { width: calc(1mm + 2mm) }",
                "p:not(.a) { color: red }",
                "@supports (color: red) { p { color: red } }")) {
            assertEquals(1, lines(sheet).size(), sheet);
        }
    }

    @Test
    void aDeclarationWithoutSemicolonIsFoundAtItsOwnEnd() {
        assertEquals(
                List.of(
                        "a.css:3:1: warning: [style-ignored] In 'grid' the annex leaves out a declaration, for its PDF engine"
                                + " says: Value grid is not a recognized identifier" + OTHERWISE),
                lines("p {\n  display:\n    grid\n\n}\n"));
    }

    @Test
    void aLineEndInANameStaysInOneLine() {
        assertEquals(
                List.of(
                        "a.css:1:1: warning: [style-ignored] In 'p { col\\a our: red }' the annex leaves out the property col our"
                                + SPELLING),
                lines("p { col\\a our: red }"));
    }

    @Test
    void aFileThatEndsTooSoonIsAFinding() {
        assertEquals(
                List.of(
                        "a.css:2:1: warning: [style-ignored] In 'td { color: red' the annex leaves out a declaration, for its PDF"
                                + " engine says: Found end of file where an identifier was expected" + OTHERWISE),
                lines("p { color: red }\ntd { color: red"));
    }

    @Test
    void noSheetStopsTheCheck() {
        String sheet =
                "@import 'x';\n@page :first { @top-left { content: \"a\" } }\np, .a > b { c: d(1mm); color: #123 }\n"
                        + "@media print { /* x */ a[b='c'] { margin: -1px !important } }\n";
        int seen = 0;
        for (int at = 0; at <= sheet.length(); at++) {
            for (String with : List.of("", "{", "}", "\"", "(", "@", "/*", "\0", "\\", "\ud83d", "\n")) {
                seen += lines(sheet.substring(0, at) + with).size();
            }
        }
        assertTrue(seen > 1000, String.valueOf(seen));
    }
}

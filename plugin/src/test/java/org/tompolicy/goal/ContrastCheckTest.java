package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.finding.Finding;

/** {@code theme-contrast}: what a company that sets its own colours is told. */
class ContrastCheckTest {

    private static final String SHIPPED = Templates.standard().text("tokens.css");

    private static List<String> lines(String sheet) {
        return ContrastCheck.findings("own/tokens.css", sheet).stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void theColoursThatShipPass() {
        assertEquals(List.of(), lines(SHIPPED));
    }

    @Test
    void eachPairThatIsTooAlikeIsToldWhereItStands() {
        assertEquals(
                List.of(
                        "own/tokens.css:4:1: warning: [theme-contrast] --muted on --paper has a contrast of 3.9:1; readers with"
                                + " weak eyes need 4.5:1 (WCAG 2.2). Make one of them darker or lighter.",
                        "own/tokens.css:4:1: warning: [theme-contrast] --muted on --surface has a contrast of 3.6:1; readers"
                                + " with weak eyes need 4.5:1 (WCAG 2.2). Make one of them darker or lighter."),
                lines(SHIPPED.replace("\n", " ")
                        .replaceAll("/\\*.*?\\*/", "\n\n\n")
                        .replaceFirst("--muted: #4d4b46;", "/* --muted: #fff; */ --muted: #808080;")
                        .replace("\n\n\n", "\n/* two\nlines */\n")));
    }

    @Test
    void theDarkThemeIsCheckedInBothOfItsForms() {
        String sign = "In the dark theme --link on --paper";
        for (String form : List.of(
                "@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { --link: #445566; } }",
                ":root[data-theme=dark] { --link: #445566 }")) {
            assertEquals(
                    1,
                    lines(SHIPPED + form).stream()
                            .filter(line -> line.contains(sign))
                            .count(),
                    form);
        }
        assertEquals(List.of(), lines(SHIPPED + ":root[data-theme=\"light\"] { --link: #17437a; }"));
    }

    @Test
    void linesThatCarryMeaningNeedLess() {
        assertEquals(List.of(), lines(SHIPPED + ":root { --edge: #888888; }"));
        assertEquals(2, lines(SHIPPED + ":root { --edge: #aaa; }").size());
        assertEquals(List.of(), lines(SHIPPED + ":root { --rule: #eeeeee; }"));
    }

    @Test
    void whatIsNoColourAndWhatIsMissingIsTold() {
        assertEquals(
                List.of(
                        "own/tokens.css:72:1: warning: [theme-contrast] --ink is 'bluish', which is no colour that can be"
                                + " checked. Write it as #rrggbb."),
                lines(SHIPPED + ":root { --ink: bluish; }").stream()
                        .map(line -> line.replaceFirst(":\\d+:1", ":72:1"))
                        .toList());
        assertEquals(
                List.of(
                        "own/tokens.css:1:1: warning: [theme-contrast] The colour --weak is missing, and pages use it. Copy its"
                                + " line from the tokens.css that ships with the plugin."),
                lines(SHIPPED.replaceFirst("--weak: [^;]*;", "")));
        assertEquals(16, lines("").size());
        assertEquals(16, lines("} ; -- { --ink: ").size());
    }
}

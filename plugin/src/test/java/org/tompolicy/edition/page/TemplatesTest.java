package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    /** What the templates of these tests see. */
    public record Page(
            String title, Markup body, List<Part> parts, Optional<String> note, int number, Map<String, String> w) {

        /** A method that is no component. */
        public String secret() {
            return "secret";
        }
    }

    /** A nested value. */
    public record Part(String name) {}

    /** A value of any kind. */
    public record Odd(Object value) {}

    private static final Page PAGE = new Page(
            "A & B <x>",
            new Markup("<em>marked</em>"),
            List.of(new Part("one"), new Part("\"two\"")),
            Optional.empty(),
            12345,
            Map.of("relatesTo", "Relates to"));

    private static String render(String template) {
        return Templates.withOverrides(Map.of("t.ftlh", template)).render("t.ftlh", PAGE, "AC-01");
    }

    private static TemplateProblem problem(String template) {
        return assertThrows(TemplateProblem.class, () -> render(template));
    }

    @Test
    void escapesTextAndKeepsMarkup() {
        assertEquals("A &amp; B &lt;x&gt;|<em>marked</em>", render("${title}|${body}"));
    }

    @Test
    void readsComponentsListsAndWords() {
        assertEquals(
                "one,&quot;two&quot;|Relates to", render("<#list parts as p>${p.name}<#sep>,</#list>|${w.relatesTo}"));
    }

    @Test
    void printsNumbersPlainly() {
        assertEquals("12345", render("${number}"));
    }

    @Test
    void showsAnAbsentValueAsMissing() {
        assertEquals("none", render("<#if note??>there<#else>none</#if>"));
    }

    @Test
    void saysWhereATemplateFailsAndAtWhat() {
        TemplateProblem problem = problem("first\n  ${titel}");
        assertEquals("t.ftlh", problem.template());
        assertEquals(2, problem.line());
        assertEquals(5, problem.column());
        assertEquals("AC-01", problem.subject());
        assertEquals(
                "t.ftlh:2:5: The following has evaluated to null or missing: titel. This happened at AC-01. Mend the"
                        + " template, or take it out of the folder tom.templates to use the default one.",
                problem.getMessage());
        assertEquals(0, problem.getStackTrace().length);
    }

    @Test
    void saysWhereATemplateIsMalformed() {
        TemplateProblem problem = problem("first\n<#if title>");
        assertEquals(2, problem.line());
        assertFalse(problem.getMessage().contains("\n"));
    }

    @Test
    void saysThatATemplateIsMissing() {
        TemplateProblem problem =
                assertThrows(TemplateProblem.class, () -> Templates.standard().render("nope.ftlh", PAGE, ""));
        assertTrue(problem.getMessage().startsWith("nope.ftlh:1:1: There is no template of this name."));
    }

    @Test
    void joinsTheFilesOfAListInItsOrder() {
        Templates own = Templates.withOverrides(Map.of(
                "own.txt", "# What is general first.\n\nb.css\r\n a.css\n", "a.css", "a {}\n", "b.css", "b {}\r\n"));
        assertEquals(List.of("b.css", "a.css"), own.listed("own.txt"));
        assertEquals("b {}\n\na {}\n", own.joined("own.txt"));
    }

    @Test
    void saysWhichFileOfAListIsMissing() {
        Templates own = Templates.withOverrides(Map.of("own.txt", "gone.css\n"));
        TemplateProblem problem = assertThrows(TemplateProblem.class, () -> own.joined("own.txt"));
        assertTrue(
                problem.getMessage().startsWith("own.txt:1:1: It names gone.css, which is not there."),
                problem.getMessage());
    }

    @Test
    void hidesMethodsClassesAndTheEngine() {
        problem("${.data_model.class}");
        problem("${secret()}");
        problem("${secret}");
        problem("${parts[0].class.name}");
        problem("${parts?api.size()}");
        problem("${\"java.lang.ProcessBuilder\"?new()}");
    }

    @Test
    void defaultTemplatesUseNothingThatReachesAroundTheView() throws Exception {
        Pattern around = Pattern.compile(
                "\\?\\s*(no_esc|interpret|eval|api|new|no_auto_esc)\\b|\\.(now|data_model|globals|main)\\b");
        int seen = 0;
        try (Stream<Path> found = Files.walk(Path.of("..", "templates"))) {
            for (Path file : found.filter(path -> path.toString().matches(".*\\.ftl[hx]?"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                assertFalse(around.matcher(text).find(), file.toString());
                assertFalse(text.contains("<#outputformat") || text.contains("<#noautoesc"), file.toString());
                seen++;
            }
        }
        assertTrue(seen > 12, "only " + seen + " templates seen");
        assertTrue(around.matcher("${title?no_esc} ${.now}").find());
    }

    @Test
    void refusesValuesThatAreNotMadeForTemplates() {
        Templates templates = Templates.withOverrides(Map.of("t.ftlh", "${value}"));
        TemplateProblem problem = assertThrows(
                TemplateProblem.class, () -> templates.render("t.ftlh", new Odd(Optional.of(Thread.State.NEW)), ""));
        assertTrue(problem.getMessage().contains("Thread$State"), problem.getMessage());
    }
}

package org.tompolicy.edition.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.publish.Publisher;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

class DiffMarkdownTest {

    /** As GitHub and GitLab look for people, issues and the like in the text of a comment. */
    private static final Pattern REFERENCE = Pattern.compile("[@#!$%~][\\p{L}\\p{N}]");

    private static Document shown(String markdown) {
        return Jsoup.parseBodyFragment(
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
    }

    private static void assertShownAsItIs(String text) {
        for (String before : List.of("> ", "- Label: ", "")) {
            Document document = shown(before + DiffMarkdown.escaped(text) + "\n");
            String expected = (before.startsWith("- ") ? "Label: " : "")
                    + text.replaceAll("\\s+", " ").strip();
            assertEquals(expected.strip(), document.body().wholeText().strip(), before);
            assertEquals(
                    0,
                    document.select("em, strong, code, a, img, h1, h2, hr, pre, ol")
                            .size(),
                    text);
            document.getAllElements()
                    .forEach(element -> element.textNodes()
                            .forEach(node -> assertFalse(
                                    REFERENCE.matcher(node.getWholeText()).find(), node.getWholeText())));
        }
    }

    @Test
    void textOfThePolicyIsShownAsItIs() {
        for (String text : List.of(
                "plain words",
                "*stars* _under_ __both__ `code` ``more``",
                "<script>alert(1)</script> & &amp; &#64; &lt;",
                "[link](javascript:alert(1)) ![image](x) [ref][1]",
                "- a list",
                "+ a list",
                "1. first",
                "12) twelfth",
                "# heading",
                "=====",
                "> quote",
                "| a | b |",
                "~~gone~~ ^up^",
                "C:\\path\\* back\\slash\\",
                "@everyone see #12, !34, $5, %6, ~bug and group/project#7",
                "at 100 % of 5 $ and a#b @ home",
                "line one\n\n# line two\n\tline three",
                "http://example.com/?a=1&b=2")) {
            assertShownAsItIs(text);
        }
    }

    @Test
    void anyMixtureOfSignsIsShownAsItIs() {
        Random random = new Random(4);
        String signs = "\\`*_[]<>|~^&#@!$%-+=.:()\"'1ab \t\n";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("x");
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertShownAsItIs(text.toString());
        }
    }

    private static ClassifiedChange removed(String id, String text) {
        return new ClassifiedChange(
                new Difference(
                        new ChangeSubject(ChangeSubject.Kind.MEASURE, id, ""),
                        "Measure " + id,
                        text,
                        "",
                        List.of(new Aspect(
                                Aspect.Kind.PRESENCE, List.of(id), List.of(), Optional.of(ChangeClass.REMOVED))),
                        Optional.of(ChangeClass.REMOVED),
                        List.of()),
                ChangeClass.REMOVED,
                "");
    }

    private static PublishedPolicy nothing() {
        Policy policy = PolicyFixture.policy().build();
        TraceOptions day = new TraceOptions(LocalDate.of(2026, 11, 23), Period.ofDays(14), Period.ofDays(30));
        return Publisher.publish(policy, Tracer.trace(policy, day), Audience.CUSTOMER, Optional.empty(), Set.of())
                .policy();
    }

    @Test
    void aCommentNeverGetsLongerThanServersTakeIt() {
        List<ClassifiedChange> changes = new ArrayList<>();
        for (int i = 100; i < 400; i++) {
            changes.add(removed("AC-" + i, "We promise a thing that takes a line to say. ".repeat(20)));
        }
        Changes many = new Changes(
                new ChangeSet("2026.1", "draft", changes),
                "release 2026.1",
                nothing(),
                nothing(),
                Map.of(),
                findings(800),
                List.of());
        DiffMarkdown.Comment written = DiffMarkdown.write(many, UiTexts.of("en"), DiffMarkdown.LIMIT_OF_GITHUB);
        String comment = written.text();
        assertTrue(comment.length() <= 65_536, String.valueOf(comment.length()));
        assertTrue(comment.length() > 60_000, String.valueOf(comment.length()));
        assertTrue(comment.contains("| Removed | 300 | `AC-100`, "), comment.substring(0, 500));
        assertTrue(
                Pattern.compile(
                                "\\*\\*\\d+ more are not shown here: a comment may have 65536 characters\\. Everything stands"
                                        + " in a file among the artefacts of the build:\\*\\* `diff-whole\\.md`\n$")
                        .matcher(comment)
                        .find(),
                comment.substring(comment.length() - 300));
        assertEquals(count(comment, "<details"), count(comment, "</details>"));
        assertTrue(count(comment, "- `measures/a.adoc:") > 50, "some findings are shown");
        String whole = written.whole().orElseThrow();
        assertEquals(300, count(whole, "\n**Removed** `AC-"));
        assertEquals(800, count(whole, "- `measures/a.adoc:"));
        DiffMarkdown.Comment roomy = DiffMarkdown.write(many, UiTexts.of("en"), DiffMarkdown.LIMIT_OF_GITLAB);
        assertEquals(Optional.empty(), roomy.whole());
        assertEquals(whole, roomy.text());
    }

    private static List<Finding> findings(int number) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            findings.add(
                    Finding.of(Rule.MEASURE_REMOVED, Location.line("measures/a.adoc", i), "It is gone. ".repeat(8)));
        }
        return findings;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}

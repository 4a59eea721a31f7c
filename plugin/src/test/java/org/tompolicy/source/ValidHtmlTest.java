package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Footnotes;
import org.tompolicy.text.HtmlForm;
import org.tompolicy.text.HtmlWriter;

/** Whatever a writer does, what comes out is HTML that a validator accepts. */
class ValidHtmlTest {

    private static final String EVERYTHING = """
            = T
            :experimental:

            == A `code` +++<b>b</b>+++ title footnote:[in a title]

            Text *a* _b_ `c` #d# H~2~O x^2^ "`q`" '`s`' kbd:[Ctrl+C] btn:[OK] menu:File[Open > More] https://example.org[e] +
            next ((index)) (((hidden))) [[anchor]]here <<anchor>> <<t>> mailto:a@example.org[] footnote:[One *bold*.]

            [#t%header%footer,cols="1h,>2a,^1m,1l,1e"]
            .Table *title*
            |===
            |A |B |C |D |E

            |a
            |
            * x

            !===
            ! n
            !===
            |c |d |e

            2+|two .2+|rows |d |e
            |a |b |d |e

            |f |o |o |t |er
            |===

            .List
            [#l]
            * one
            +
            ----
            a < b <1>
            ----
            <1> callout
            +
            image::p.png[Alt "text",100,link=https://example.org]
            * [x] done
            ** image:p.png[In line,width=50%] +++<p>block in a line</p>+++
            . number

            [horizontal]
            term:: meaning
            other::
            third:: two terms
            +
            more

            [qanda]
            Question?:: Answer

            [quote,Who,What]
            ____
            A

            NOTE: B
            ____

            [verse]
            line
              two

            .Example
            [example]
            text +++<table><tr><td>x</table>+++

            ****
            side

            [TIP]
            .Titled
            ====
            * list
            ====
            ****

            ++++
            <div><p>a<p>b</div><ul><li>x</ul><center>old</center><font color="red">f</font><tt>t</tt>
            <li>stray</li><td>cell</td><h1>big</h1><img src="p.png" alt=""><a name="x">y</a><p id="l">repeated</p>
            ++++

            [abstract]
            abstract

            [discrete]
            == Discrete

            ---

            [stem]
            ++++
            x < y
            ++++

            [cols="2,1,~"]
            |===
            |a |b |c
            |===
            """;

    private static void valid(Text text) throws Exception {
        HtmlWriter writer = new HtmlWriter(HtmlForm.of(target -> Optional.of(((Target.Written) target).address()))
                .withRegions(new HtmlForm.Regions("Table", "Picture"))
                .withFootnotes(new Footnotes()));
        String page = "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><h1>t</h1>"
                + writer.write(text) + writer.notes() + "</body></html>";
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        String messages = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        List<String> errors =
                messages.lines().filter(line -> line.contains("error")).toList();
        assertEquals(List.of(), errors, page);
    }

    @Test
    void ofAsciiDoc() throws Exception {
        RawDocument document = Reading.only(Map.of("a.adoc", EVERYTHING, "p.png", "png"));
        assertEquals(
                List.of(),
                document.problems().stream()
                        .map(Object::toString)
                        .filter(p -> !p.contains("markup-unsafe") && !p.contains("style-left-out"))
                        .toList());
        assertTrue(document.blocks().size() > 14, Reading.html(document.text()));
        valid(document.text());
    }

    @Test
    void ofMarkdown() throws Exception {
        valid(Reading.markdown(
                        "# T",
                        "",
                        "# Second *one*",
                        "",
                        "| a | b |",
                        "|:-:|--:|",
                        "| `x` | <br> |",
                        "",
                        "1. x",
                        "   > quote",
                        "2. y",
                        "",
                        "<div><p>open",
                        "",
                        "text <center>old</center> <p>in a paragraph</p> ![](x.png)",
                        "",
                        "###### Deep",
                        "",
                        "<h1>raw</h1><ul><li>x</ul><li>stray</li>")
                .text());
    }
}

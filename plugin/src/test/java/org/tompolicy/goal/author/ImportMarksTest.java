package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Outcome;
import org.tompolicy.testing.Slow;

/** What is bold, in italics or code in an old text stays so, and no word changes by it. */
@Slow
class ImportMarksTest {

    @TempDir
    private Path root;

    private void importing(String name, byte[] content) throws IOException {
        Files.write(root.resolve(name), content);
        Outcome outcome = ImportGoal.run(
                Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom")),
                List.of(root.resolve(name)));
        assertEquals("", outcome.failure().orElse(""));
    }

    private String doors(String html) throws IOException {
        importing(
                "policy.html",
                ("<h1>Policy</h1><h2>Access</h2><h3><b>Doors</b></h3>" + html).getBytes(StandardCharsets.UTF_8));
        String written = Files.readString(root.resolve("measures/access/doors.adoc"));
        return written.substring(written.indexOf("\n\n") + 2);
    }

    @Test
    void words_that_are_set_off_stay_so() throws IOException {
        assertEquals(
                "[#lock-doors-bolt.confirm]\nWe *lock* all _doors_ with `bolt &#45;&#45;all`, and _*never*_ leave *one open*.\n",
                doors("<p>We <b>lock</b> all <em>doors</em> with <code>bolt --all</code>, and <i><b>never</b></i> leave"
                                + " <strong>one</strong> <b>open</b>.</p>")
                        .replace("*_never_*", "_*never*_"));
    }

    @Test
    void half_a_word_and_a_title_lose_their_marks_and_keep_their_words() throws IOException {
        String written = doors("<p>We count <b>k</b>eys_<i>s</i>, and *all* of <b>2</b> * 3 <i>doors</i>.</p>");
        assertTrue(written.endsWith("\nWe count keys&#95;s, and &#42;all&#42; of *2* &#42; 3 _doors_.\n"), written);
        assertTrue(Files.readString(root.resolve("measures/access/doors.adoc")).startsWith("= Doors\n"));
    }

    @Test
    void a_paragraph_may_begin_with_a_mark_and_end_with_one() throws IOException {
        assertTrue(doors(
                        "<p><code>bolt</code> locks <b><a href=\"https://example.com/x\">every door</a></b> of <b>ours.</b></p>")
                .endsWith("\n`bolt` locks *link:++https://example.com/x++[every door]* of *ours.*\n"));
    }

    @Test
    void word_files_keep_them_as_well() throws IOException {
        String spaces = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        String heading = "<w:p><w:pPr><w:outlineLvl w:val=\"%d\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String run = "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";
        String body = heading.formatted(0, "Policy") + heading.formatted(1, "Access") + heading.formatted(2, "Doors")
                + "<w:p>"
                + run.formatted("", "We ") + run.formatted("<w:b/>", "lock") + run.formatted("", " all ")
                + run.formatted("<w:i/><w:b w:val=\"0\"/>", "doors") + run.formatted("", " by ")
                + run.formatted("<w:rFonts w:ascii=\"Courier New\"/>", "bolt") + run.formatted("", ".") + "</w:p>";
        importing(
                "policy.docx",
                ImportSamples.word(
                        java.util.Map.of(
                                "document", "<w:document" + spaces + "><w:body>" + body + "</w:body></w:document>"),
                        ""));
        assertTrue(Files.readString(root.resolve("measures/access/doors.adoc"))
                .endsWith("\nWe *lock* all _doors_ by `bolt`.\n"));
    }

    /** Whatever stands beside a mark and in it: the words that come back are the words that went in. */
    @Test
    void no_word_changes_by_a_mark_beside_any_sign() throws IOException {
        List<String> signs = List.of(
                "*",
                "_",
                "`",
                "a",
                "B c",
                "(",
                ")",
                "((",
                "\"",
                "'",
                "+",
                "#",
                "--",
                ";",
                "{x}",
                "[y]",
                "&#42;",
                "::",
                " ",
                " ",
                "https://example.com/x",
                "\u201e",
                "\u201c",
                "(C)",
                "\\",
                "~",
                "^",
                "<",
                "=",
                "...",
                "/",
                "7",
                "\u00e4");
        List<String> marks = List.of("b", "i", "code");
        Random random = new Random(13);
        List<String> lines = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (int number = 0; number < 400; number++) {
            StringBuilder html = new StringBuilder("We keep key" + number + " ");
            StringBuilder plain = new StringBuilder(html);
            List<String> open = new ArrayList<>();
            for (int piece = 0; piece < 9; piece++) {
                int choice = random.nextInt(3);
                String mark = marks.get(random.nextInt(3));
                if (choice == 0 && !open.contains(mark)) {
                    open.add(mark);
                    html.append("<").append(mark).append(">");
                } else if (choice == 1 && !open.isEmpty()) {
                    html.append("</").append(open.remove(open.size() - 1)).append(">");
                }
                String sign = signs.get(random.nextInt(signs.size()));
                html.append(sign.replace("&", "&amp;").replace("<", "&lt;"));
                plain.append(sign);
            }
            while (!open.isEmpty()) {
                html.append("</").append(open.remove(open.size() - 1)).append(">");
            }
            page.append("<li>").append(html).append(" all</li>");
            lines.add((plain + " all").replaceAll("\\s+", " "));
        }
        doors("<p>Before.</p><ul>" + page + "</ul>");
        String read =
                String.join("\n", ReadBack.all(root.resolve("measures"), root)).replaceAll("[ \\u00a0]+", " ");
        List<String> lost = lines.stream().filter(line -> !read.contains(line)).toList();
        String written = Files.readString(root.resolve("measures/access/doors.adoc"));
        assertEquals(
                List.of(),
                lost.stream()
                        .map(line -> line + " is written "
                                + written.lines()
                                        .filter(one -> one.contains(line.split(" ")[2] + " "))
                                        .toList()
                                + " and read "
                                + read.lines()
                                        .filter(one -> one.contains(line.split(" ")[2] + " "))
                                        .toList())
                        .toList());
        assertTrue(written.split("[ (]\\*\\S", -1).length > 50, "few marks are left");
    }
}

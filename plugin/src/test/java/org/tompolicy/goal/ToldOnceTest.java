package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;

/** What is wrong at a place is told once, however many pages show that place. */
class ToldOnceTest {

    private static final String FAULTS = """
            See xref:gone.adoc[there] and {missing}.

            image::gone.png[]

            [#x.contxt]
            The key lies [.intern]#below the mat#.

            +++<script>x</script>+++

            [#a,evidence=x, y]
            It is so.

            include::nowhere.adoc[]

            * one
             ** two
            <<nothing>>

            ----
            never closed
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void policy() throws IOException {
        write("measures/policy.adoc", """
                = Measures
                :revnumber: 1
                :tom-company: Test Ltd
                :tom-short: TL
                :tom-address: 1 Test Street
                :tom-contact: privacy@test.example
                :tom-categories: access
                :tom-frameworks: de-sdm-goals
                """);
        write("measures/access/category.adoc", "= Access\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> told() {
        Path measures = root.resolve("measures");
        Build build = Build.open(Builds.options(root, measures, root.resolve("architecture"), root.resolve("out")));
        return CheckGoal.run(build).newFindings().stream()
                .map(Finding::toString)
                .filter(line -> !line.startsWith("measures/policy.adoc"))
                .toList();
    }

    private static List<String> distinct(List<String> lines) {
        return lines.stream().distinct().toList();
    }

    @Test
    void aPartOfTwoPages() throws IOException {
        write("architecture/_part.adoc", FAULTS);
        write("architecture/a.adoc", "= A\n\ninclude::_part.adoc[]\n");
        List<String> one = told();
        assertTrue(one.size() >= 9, one.toString());

        write("architecture/b.adoc", "= B\n\ninclude::_part.adoc[]\n");

        assertEquals(one, told());
        assertEquals(distinct(one), one);
    }

    @Test
    void aPartOfTwoMeasures() throws IOException {
        write(
                "measures/_part.adoc",
                "[#doors,evidence=nothing]\nWe lock {missing} doors. See xref:gone.adoc[there].\n");
        for (String id : List.of("AC-01", "AC-02")) {
            write("measures/access/" + id + ".adoc", """
                    = M %s
                    :tom-id: %s
                    :revnumber: 1
                    :tom-status: implemented

                    include::../_part.adoc[]
                    """.formatted(id, id));
        }

        assertEquals(
                List.of(
                        "measures/_part.adoc:1:1: error: [evidence-unknown] There is no evidence record nothing. Correct"
                                + " the id, or write the record evidence/nothing.adoc with a title and :tom-kind:.",
                        "measures/_part.adoc:1:1: warning: [duplicate-sentence] AC-02#doors says \"we lock missing doors …\""
                                + " as AC-01#doors does already. Say it once, and refer to it where it is needed; or say"
                                + " what differs.",
                        "measures/_part.adoc:2:9: warning: [attribute-undefined] There is no attribute missing. Define it in"
                                + " the header, :missing: value, or write \\{missing} to print it as it is.",
                        "measures/_part.adoc:2:35: error: [link-broken] There is no document measures/access/gone.adoc."
                                + " Correct the path or delete the link."),
                told());
    }

    @Test
    void aPageByTwoNames() throws IOException {
        write("architecture/guide/a.adoc", "= A\n\n" + FAULTS);
        write("architecture/c.md", "# C\n\n[x](gone.md) ![](gone.png)\n\n<script>x</script>\n");
        List<String> one = told();
        assertTrue(one.size() >= 11, one.toString());

        Files.createSymbolicLink(root.resolve("architecture/guide/b.adoc"), Path.of("a.adoc"));
        Files.createSymbolicLink(root.resolve("architecture/README.md"), Path.of("c.md"));

        assertEquals(one, told());
    }

    @Test
    void aPageInAFolderByTwoNames() throws IOException {
        write("architecture/v2/c.md", "# C\n\n<script>x</script>\n");
        List<String> one = told();

        Files.createSymbolicLink(root.resolve("architecture/latest"), Path.of("v2"));

        assertEquals(one, told());
    }

    @Test
    void whatHoldsForTheLinkAlone() throws IOException {
        write("architecture/guide/a.md", "# A\n\n[x](b.md)\n");
        write("architecture/guide/b.md", "# B\n");
        Files.createSymbolicLink(root.resolve("architecture/README.md"), Path.of("guide/a.md"));

        assertEquals(
                List.of(
                        "architecture/README.md:3:5: error: [link-broken] There is no document architecture/b.md. Correct the"
                                + " path or delete the link."),
                told());
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.model.Picture;
import org.tompolicy.testing.Slow;

/** Diagrams in documents: what readers get of them, and what writers are told. */
@Slow
class AsciiDocDiagramsTest {

    private static final String HEAD = "[plantuml,alt=\"The gateway asks the application\"]";

    private static Sources sources(String... lines) {
        return Reading.read(Map.of("a.adoc", "= T\n\n" + String.join("\n", lines) + "\n"));
    }

    private static Sources with(Map<String, String> others, String... lines) {
        Map<String, String> files = new TreeMap<>(others);
        files.put("a.adoc", "= T\n\n" + String.join("\n", lines) + "\n");
        return Reading.read(files);
    }

    private static String html(Sources sources) {
        return Reading.html(sources.documents().get(0).text());
    }

    private static List<String> said(Sources sources) {
        return Reading.messages(sources.documents().get(0).problems());
    }

    private static String drawing(Sources sources) {
        assertEquals(1, sources.pictures().size());
        return new String(sources.pictures().get(0).content(), StandardCharsets.UTF_8);
    }

    @Test
    void aBlockBecomesAPictureBesideThePage() {
        Sources sources = sources(HEAD, "----", "[Gateway] --> [Application] : asks", "----");
        assertEquals(List.of(), said(sources));
        String path = sources.pictures().get(0).path();
        assertTrue(path.matches("diagram-[0-9a-f]{16}\\.svg"), path);
        assertEquals(
                "<figure><img src=\"" + path + "\" alt=\"The gateway asks the application\"></figure>", html(sources));
        String svg = drawing(sources);
        for (String word : List.of("Gateway", "Application", "asks")) {
            assertTrue(svg.contains(">" + word + "</text>"), svg);
        }
    }

    @Test
    void everyFormOfABlockIsADiagram() {
        String expected = html(sources(HEAD, "----", "a -> b", "----"));
        for (String fence : List.of("....", "--", "++++")) {
            assertEquals(expected, html(sources(HEAD, fence, "a -> b", fence)), fence);
        }
        assertEquals(expected, html(sources(HEAD, "a -> b")));
    }

    @Test
    void aFileBecomesAPicture() {
        Sources sources = with(
                Map.of("diagrams/own.puml", "@startuml\na -> b\n@enduml\n"),
                ".Who asks whom",
                "plantuml::diagrams/own.puml[alt=\"A asks B\"]");
        assertEquals(List.of(), said(sources));
        assertEquals(
                "<figure><img src=\"" + sources.pictures().get(0).path() + "\" alt=\"A asks B\">"
                        + "<figcaption>Who asks whom</figcaption></figure>",
                html(sources));
    }

    @Test
    void withoutATextForThoseWhoCannotSeeIt() {
        assertEquals(
                List.of(
                        "measures/a.adoc:3:1 alt-missing This diagram has no text for those who cannot see it. Say in its"
                                + " brackets what it shows: alt=\"…\"."),
                said(sources("[plantuml]", "----", "a -> b", "----")));
    }

    @Test
    void aLineThatIsNotUnderstood() {
        Sources sources = sources("First.", "", HEAD, "----", "a -> b", "this is no syntax !!", "c -> d", "----");
        assertEquals(
                List.of(
                        "measures/a.adoc:8:1 diagram-invalid PlantUML does not understand this line. Correct it; until then readers"
                                + " get the lines of the diagram instead of a picture."),
                said(sources));
        assertEquals(List.of(), sources.pictures());
        assertEquals(
                "<p>First.</p>\n<div><p>The gateway asks the application</p><pre>a -&gt; b\nthis is no syntax !!\nc -&gt; d</pre>"
                        + "</div>",
                html(sources).replaceAll("</?code>|(?<=</p>)\n(?=<pre>)", ""));
    }

    @Test
    void aLineOfAFileThatIsNotUnderstood() {
        Sources sources =
                with(Map.of("own.puml", "@startuml\na -> b\n?? !!\n@enduml\n"), "plantuml::own.puml[alt=\"A asks B\"]");
        assertEquals(
                List.of("measures/own.puml:3:1 diagram-invalid"),
                Reading.places(sources.documents().get(0).problems()));
    }

    @Test
    void fiveThousandLines() {
        Sources sources = sources(HEAD, "----", String.join("\n", Collections.nCopies(5_000, "a -> b")), "----");
        assertEquals(
                List.of(
                        "measures/a.adoc:4:1 diagram-invalid With what it includes this diagram has more than 1000 lines, too"
                                + " many for a picture that can be read; readers get its lines instead. Part it."),
                said(sources));
    }

    @Test
    void includesCountFromTheirFileAndAreMadeOnce() {
        Sources sources = with(
                Map.of(
                        "parts/_names.puml", "@startuml\nparticipant Gateway\n!include more.puml\n@enduml\n",
                        "parts/more.puml", "participant Application\n!include _names.puml\n"),
                HEAD,
                "----",
                "!include parts/_names.puml",
                "!include parts/_names.puml",
                "Gateway -> Application",
                "----");
        assertEquals(List.of(), said(sources));
        assertTrue(drawing(sources).contains(">Application</text>"));
    }

    @Test
    void includesThatLeadNowhereOrOutside() {
        Sources sources = sources(
                HEAD,
                "----",
                "!include ../../etc/passwd",
                "!include /etc/passwd",
                "!include https://example.org/x.puml",
                "!include gone.puml",
                "!include <nope/nope>",
                "!include <c4/../../x>",
                "' !include comments.puml",
                "/' !include comments.puml",
                "!include comments.puml '/",
                "a -> b",
                "----");
        assertEquals(
                List.of(
                        "measures/a.adoc:5:10 include-outside",
                        "measures/a.adoc:6:10 include-outside",
                        "measures/a.adoc:7:10 include-outside",
                        "measures/a.adoc:8:10 link-broken",
                        "measures/a.adoc:9:11 link-broken",
                        "measures/a.adoc:10:11 include-outside"),
                Reading.places(sources.documents().get(0).problems()));
        assertEquals(List.of(), sources.pictures());
    }

    @Test
    void anIncludeThatComesBackToItself() {
        Sources sources =
                with(Map.of("x.puml", "a -> b\n!include_many x.puml\n"), HEAD, "----", "!include_many x.puml", "----");
        assertEquals(
                List.of("measures/x.puml:2:15 include-loop"),
                Reading.places(sources.documents().get(0).problems()));
    }

    @Test
    void whatDependsOnMoreThanTheFilesIsForbidden() {
        for (String line : List.of(
                "!include <https://example.org/x>",
                "!includeurl https://example.org/x.puml",
                "!import ../x.zip",
                "!theme own from https://example.org",
                "!$x = %getenv(\"HOME\")",
                "a -> b : %date()",
                "a -> b : <img:/etc/hostname>",
                "!while 1 < 2",
                "!$x = %load_json(\"/etc/x.json\")",
                "!log %now()")) {
            Sources sources = sources(HEAD, "----", "a -> b", line, "----");
            assertTrue(
                    Reading.places(sources.documents().get(0).problems()).stream()
                            .anyMatch(place -> place.startsWith("measures/a.adoc:6:")),
                    line);
            assertEquals(List.of(), sources.pictures(), line);
        }
    }

    /** What writers hide from our own look is stopped by the library. */
    @Test
    void aPathThatOnlyTheLibraryKnows() {
        Sources sources = sources(HEAD, "----", "!$x = \"/etc/pass\" + \"wd\"", "!include $x", "a -> b", "----");
        assertEquals(
                List.of("measures/a.adoc:6:10 link-broken"),
                Reading.places(sources.documents().get(0).problems()));
        assertEquals(List.of(), sources.pictures());
    }

    @Test
    void whatTheLibrarySaysOfALine() {
        assertEquals(
                List.of(
                        "measures/a.adoc:5:1 diagram-invalid PlantUML does not understand this line: Unknown built-in function"
                                + " %nope."
                                + " Correct it; until then readers get the lines of the diagram instead of a picture."),
                said(sources(HEAD, "----", "!$x = %nope()", "a -> b", "----")));
    }

    @Test
    void whatIsNoDiagram() {
        for (String line :
                List.of("version", "listfonts", "testdot", "license", "@startditaa\n+-+\n| |\n+-+\n@endditaa")) {
            Sources sources = sources(HEAD, "----", line, "----");
            assertEquals(
                    List.of("measures/a.adoc:4:1 diagram-invalid"),
                    Reading.places(sources.documents().get(0).problems()),
                    line);
        }
    }

    @Test
    void severalDiagramsInABlock() {
        for (String lines :
                List.of("@startuml\na -> b\n@enduml\n@startuml\nc -> d\n@enduml", "a -> b\nnewpage\nb -> c")) {
            assertEquals(
                    List.of("measures/a.adoc:4:1 diagram-invalid"),
                    Reading.places(sources(HEAD, "----", lines, "----")
                            .documents()
                            .get(0)
                            .problems()),
                    lines);
        }
    }

    @Test
    void thePictureHoldsNothingButTheDrawing() {
        String svg = drawing(sources(
                HEAD,
                "----",
                "skinparam shadowing true",
                "' zqsecret",
                "[Gateway] --> [Application] : [[https://example.org/zqlink{zqtip} asks]]",
                "----"));
        for (String no : List.of(
                "zqsecret", "<?", "<!--", "<a", "lengthAdjust", "data-", " id=", "filter", "href", "style=\"width")) {
            assertTrue(!svg.contains(no), no + " in " + svg);
        }
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg);
    }

    @Test
    void aDiagramThatIsChangedHasAnotherName() {
        String one = sources(HEAD, "----", "a -> b", "----").pictures().get(0).path();
        String other = sources(HEAD, "----", "a -> c", "----").pictures().get(0).path();
        assertTrue(!one.equals(other));
        List<Picture> twice = sources(HEAD, "----", "a -> b", "----", "", HEAD, "----", "a -> b", "----")
                .pictures();
        assertEquals(List.of(one), twice.stream().map(Picture::path).collect(Collectors.toList()));
    }

    @Test
    void theFigureOfAPersonIsDrawnAsAreas() {
        String svg = drawing(sources(HEAD, "----", "!include <C4/C4_Context>", "Person(u, \"User\")", "----"));
        assertTrue(!svg.contains("<image"), svg);
        assertTrue(svg.contains("shape-rendering=\"crispEdges\""), svg);
    }

    @Test
    void withoutADiagramNothingOfTheLibraryIsLoaded(@TempDir Path folder) throws Exception {
        Path listed = folder.resolve("loaded.txt");
        String tested = System.getProperty("surefire.test.class.path", "");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + listed + "::filecount=0",
                        "-cp",
                        tested.isEmpty() ? System.getProperty("java.class.path") : tested,
                        WithoutDiagram.class.getName())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        String loaded = Files.readString(listed);
        assertTrue(loaded.contains("org.tompolicy.source.AsciiDocDiagrams "), "classes are not listed");
        assertEquals(
                List.of(),
                loaded.lines()
                        .filter(line -> line.contains(" net.sourceforge.plantuml."))
                        .toList());
    }

    /** Reads a document without a diagram. */
    static final class WithoutDiagram {
        public static void main(String[] none) {
            sources("[source,java]", "----", "class A {}", "----");
        }
    }
}

package org.tompolicy.goal.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.edition.site.SiteEdition;
import org.tompolicy.goal.Build;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.goal.SiteGoal;
import org.tompolicy.goal.preview.RunningPreview.Answer;
import org.tompolicy.goal.preview.RunningPreview.Events;
import org.tompolicy.testing.Slow;

/** The preview over a real socket: what it shows, to whom, and what it survives. */
@Slow
@Timeout(300)
@Isolated
class PreviewTest {

    private static final String MEASURE = "measures/access/authorisation.adoc";
    private static final String PAGE = "measures/ac-01.html";

    @TempDir
    Path root;

    @BeforeEach
    void write() {
        RunningPreview.writePolicy(root);
    }

    @Test
    void showsTheDraftAsTheGoalWritesItButForItsScript() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            byte[] written =
                    SiteGoal.files(Build.open(RunningPreview.options(root))).content(PAGE);
            String script = "<script src=\"/.tom-preview/preview.js?";
            String page = new String(written, StandardCharsets.UTF_8);
            assertFalse(page.contains("tom-preview"));
            String shown = preview.get("/" + PAGE).text();
            int start = shown.indexOf(script);
            int end = shown.indexOf("</script>\n", start) + "</script>\n".length();
            assertEquals(page, shown.substring(0, start) + shown.substring(end));
            assertTrue(shown.startsWith("</head>", end));
            assertEquals(preview.get("/").text(), preview.get("/index.html").text());
        }
    }

    @Test
    void saysWhatEachFileIs() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            Map<String, String> types = Map.of(
                    "/",
                    "text/html; charset=utf-8",
                    "/" + PAGE,
                    "text/html; charset=utf-8",
                    "/tom.css",
                    "text/css; charset=utf-8",
                    "/tom.js",
                    "text/javascript; charset=utf-8",
                    "/policy.json",
                    "application/json",
                    "/policy.csv",
                    "text/csv; charset=utf-8",
                    "/robots.txt",
                    "text/plain; charset=utf-8",
                    "/.tom-preview/preview.js?1",
                    "text/javascript; charset=utf-8",
                    "/.tom-preview/preview.css",
                    "text/css; charset=utf-8",
                    "/.tom-preview/state.json",
                    "application/json");
            for (Map.Entry<String, String> one : types.entrySet()) {
                Answer answer = preview.get(one.getKey());
                assertEquals(200, answer.status(), one.getKey());
                assertEquals(one.getValue(), answer.header("Content-Type"), one.getKey());
                assertEquals("no-store", answer.header("Cache-Control"), one.getKey());
                SiteEdition.HEADERS.forEach((name, value) -> assertEquals(value, answer.header(name), one.getKey()));
            }
        }
    }

    @Test
    void handsOutWhomToTellOfAHole() throws Exception {
        Path policy = root.resolve("measures/policy.adoc");
        Files.writeString(
                policy,
                Files.readString(policy)
                        .replaceFirst(
                                "\n",
                                "\n:tom-security-contact: security@test.example\n:tom-security-expires: 2027-09-30\n"));
        try (RunningPreview preview = RunningPreview.of(root)) {
            Answer answer = preview.get("/.well-known/security.txt");
            assertEquals("text/plain; charset=utf-8", answer.header("Content-Type"));
            assertTrue(answer.text().startsWith("Contact: mailto:security@test.example\nExpires: 2027-09-30T"));
        }
    }

    @Test
    void handsOutNothingButTheDraft() throws Exception {
        Files.writeString(root.resolve("secret.txt"), "zq secret");
        try (RunningPreview preview = RunningPreview.of(root)) {
            Files.createSymbolicLink(root.resolve("measures/access/link.html"), root.resolve("secret.txt"));
            preview.until("", state -> ((String) state.get("stopped")).contains("include-outside"));
            for (String path : List.of(
                    "/../secret.txt",
                    "/measures/../../secret.txt",
                    "/%2e%2e/secret.txt",
                    "/measures/%2e%2e/%2e%2e/secret.txt",
                    "/..%2fsecret.txt",
                    "/..%5csecret.txt",
                    "/..\\secret.txt",
                    "//secret.txt",
                    "/measures/access/authorisation.adoc",
                    "/measures/access/link.html",
                    "/measures/",
                    "/measures",
                    "/.tom-preview/",
                    "/.tom-preview/../index.html",
                    "/.tom-preview/message.ftlh",
                    "/index.html%00.txt",
                    "/INDEX.HTML",
                    "/annex/",
                    root.resolve("secret.txt").toString())) {
                Answer answer = preview.get(path);
                assertTrue(List.of(400, 404).contains(answer.status()), path + " " + answer.status());
                assertFalse(answer.text().contains("zq"), path);
                assertFalse(answer.text().contains("authorisation.adoc"), path);
            }
        }
    }

    @Test
    void answersToThisMachineByItsOwnNamesOnly() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            int port = preview.port();
            for (String host :
                    List.of("localhost:" + port, "LOCALHOST:" + port, "127.0.0.1:" + port, "[::1]:" + port)) {
                assertEquals(200, preview.ask("GET", "/", host).status(), host);
            }
            for (String host : List.of(
                    "",
                    "localhost",
                    "localhost:" + (port + 1),
                    "policy.example:" + port,
                    "localhost.policy.example:" + port,
                    "127.0.0.1.nip.io:" + port,
                    "0.0.0.0:" + port,
                    "[::]:" + port)) {
                for (String path : List.of("/", "/.tom-preview/state.json", "/.tom-preview/events")) {
                    Answer answer = preview.ask("GET", path, host);
                    assertTrue(List.of(400, 421).contains(answer.status()), host + " " + answer.status());
                    assertFalse(answer.text().contains("register"), host);
                }
            }
            Answer two = preview.raw("GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nHost: policy.example\r\n");
            assertTrue(List.of(400, 421).contains(two.status()));
            InetAddress bound = InetAddress.getByName(preview.preview.address().replaceAll("http://(.*):\\d+/", "$1"));
            assertTrue(bound.isLoopbackAddress());
        }
    }

    @Test
    void isReadOnly() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            String host = "localhost:" + preview.port();
            for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                Answer answer = preview.ask(method, "/", host);
                assertEquals(405, answer.status(), method);
                assertEquals("GET, HEAD", answer.header("Allow"));
            }
            Answer head = preview.ask("HEAD", "/", host);
            assertEquals(200, head.status());
            assertEquals(0, head.body().length);
        }
    }

    @Test
    void aPageThatIsNotThereSaysSoAndWaitsToo() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            Answer answer = preview.get("/measures/ac-99.html");
            assertEquals(404, answer.status());
            assertTrue(answer.text().contains("<h1>The draft has no such page</h1>"));
            assertTrue(answer.text().contains("preview.js"));
            assertFalse(answer.text().contains("ac-99"));
        }
    }

    @Test
    void everyOpenPageIsToldOfAChange() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root);
                Events one = preview.events();
                Events other = preview.events()) {
            String first = one.next();
            other.next();
            preview.write(MEASURE, RunningPreview.measure("AC-01", "We keep a list of everybody."));
            String second = one.after(first);
            assertEquals(second.split(" ")[0], other.after(first).split(" ")[0]);
            String page = preview.get("/" + PAGE).text();
            assertTrue(page.contains("We keep a list of everybody."));
            assertTrue(page.contains("preview.js?" + second.split(" ")[0] + "\""));
            preview.write("measures/access/keys.adoc", RunningPreview.measure("AC-03", "Keys are counted."));
            one.after(second);
            assertTrue(preview.get("/measures/ac-03.html").text().contains("Keys are counted."));
            Files.delete(root.resolve("measures/access/keys.adoc"));
            while (preview.get("/measures/ac-03.html").status() != 404) {
                one.next();
            }
        }
    }

    @Test
    void findingsStandAtTheirClaim() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            Map<String, Object> state = preview.until(PAGE, RunningPreview::isChecked);
            assertEquals(
                    List.of(
                            "AC-01#register at measures/ac-01.html#register, warning, measures/access/authorisation.adoc:10:1:"
                                    + " AC-01#register has no evidence. Add evidence=\"…\" to the block, or a waiver:"
                                    + " waiver=\"why\",waiver-until=2027-01-31,waiver-by=\"CISO\"."),
                    said(state, "here", "evidence-missing"));
            assertEquals(2, said(state, "all", "evidence-missing").size());
            assertEquals(List.of(), said(preview.state("coverage.html"), "here", "evidence-missing"));
            preview.write(
                    MEASURE,
                    RunningPreview.measure("AC-01", "We keep a register of everybody.")
                            .replace(":tom-owner:", ":tom-ownr:"));
            Map<String, Object> wrong = preview.until(
                    PAGE, next -> !said(next, "here", "attribute-unknown").isEmpty());
            assertTrue(
                    said(wrong, "here", "attribute-unknown").get(0).contains("measures/access/authorisation.adoc:5:"));
            assertEquals(true, wrong.get("errors"));
            assertEquals("", wrong.get("stopped"));
            assertTrue(preview.get("/" + PAGE).text().contains("We keep a register of everybody."));
        }
    }

    /** Findings of a rule in a list of the state, in one line each. */
    private static List<String> said(Map<String, Object> state, String list, String rule) {
        return ((List<?>) state.get(list))
                .stream()
                        .map(Map.class::cast)
                        .filter(finding -> rule.equals(finding.get("rule")))
                        .map(finding ->
                                finding.get("subject") + " at " + finding.get("page") + "#" + finding.get("anchor")
                                        + ", " + finding.get("severity") + ", " + finding.get("place") + ": "
                                        + finding.get("message"))
                        .collect(Collectors.toList());
    }

    @Test
    void whileATextCannotBeReadTheLastGoodPagesStay() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            Files.write(root.resolve(MEASURE), new byte[] {'=', ' ', 'A', (byte) 0xC3, '\n'});
            Map<String, Object> stopped = preview.until(PAGE, state -> !"".equals(state.get("stopped")));
            assertTrue(((String) stopped.get("stopped"))
                    .startsWith(
                            "Nothing is published while a file cannot be read, whatever tom.failOn says: " + MEASURE));
            assertTrue(preview.get("/" + PAGE).text().contains("We keep a register of everybody."));
            assertEquals(
                    1,
                    said(preview.until(PAGE, RunningPreview::isChecked), "all", "encoding-invalid")
                            .size());
            assertTrue(preview.console().stream().anyMatch(line -> line.contains("[encoding-invalid]")));
            preview.write(MEASURE, RunningPreview.measure("AC-01", "We keep a list of everybody."));
            preview.until(PAGE, state -> "".equals(state.get("stopped")));
            assertTrue(preview.get("/" + PAGE).text().contains("We keep a list of everybody."));
        }
    }

    @Test
    void whileItIsOpenWhoMayReadATextNothingOfItIsShown() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            preview.write(
                    MEASURE,
                    RunningPreview.measure("AC-01", "We keep a register of everybody.")
                            + "\n[.internl]\nThe zq code.\n");
            preview.until(PAGE, state -> !"".equals(state.get("stopped")));
            assertFalse(preview.get("/" + PAGE).text().contains("zq"));
        }
    }

    @Test
    void aFolderThatIsGoneForAWhile() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            Files.move(root.resolve("measures"), root.resolve("moved"));
            preview.until(
                    PAGE, state -> ((String) state.get("stopped")).startsWith("There is no folder of measures at "));
            assertEquals(200, preview.get("/" + PAGE).status());
            Files.move(root.resolve("moved"), root.resolve("measures"));
            preview.until(PAGE, state -> "".equals(state.get("stopped")));
        }
    }

    @Test
    void aTemplateThatDoesNotFitLeavesThePagesOfBefore() throws Exception {
        Path templates = Files.createDirectories(root.resolve("templates/site")).getParent();
        try (RunningPreview preview = RunningPreview.of(root, withTemplates(templates))) {
            Files.writeString(templates.resolve("site/measure.ftlh"), "<h1>${nothing}</h1>");
            try (Events events = preview.events()) {
                events.after(events.next());
            }
            assertTrue(preview.get("/" + PAGE).text().contains("We keep a register of everybody."));
            String stopped = (String) preview.state(PAGE).get("stopped");
            assertTrue(stopped.startsWith("site/measure.ftlh:1:"), stopped);
            Files.writeString(templates.resolve("site/measure.ftlh"), "<h1>${title}</h1>");
            preview.until(PAGE, state -> "".equals(state.get("stopped")));
            assertTrue(preview.get("/" + PAGE).text().startsWith("<h1>Measure AC-01</h1><script src="));
        }
    }

    private Options withTemplates(Path templates) {
        Options given = RunningPreview.options(root);
        return new Options(
                given.buildRoot(),
                given.measures(),
                given.architecture(),
                Optional.of(templates),
                given.output(),
                given.asOf(),
                given.lead(),
                given.grace(),
                given.failOn(),
                given.severities(),
                given.services(),
                given.labels(),
                given.customer(),
                given.timestamp(),
                given.annotations(),
                given.show(),
                given.pluginVersion());
    }

    @Test
    void wherePagesMayNotBeShownFromTheBeginningItSaysWhy() throws Exception {
        Files.write(root.resolve(MEASURE), new byte[] {(byte) 0xC3, '\n'});
        try (RunningPreview preview = RunningPreview.of(root)) {
            Answer answer = preview.get("/");
            assertEquals(503, answer.status());
            assertTrue(answer.text().contains("<h1>There is nothing to show yet</h1>"));
            assertTrue(answer.text().contains("authorisation.adoc:1:1: "));
            preview.write(MEASURE, RunningPreview.measure("AC-01", "We keep a register of everybody."));
            preview.until("", state -> "".equals(state.get("stopped")));
            assertEquals(200, preview.get("/").status());
        }
    }

    @Test
    void theAnnexIsMadeWhenItIsAskedFor() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            assertEquals(
                    List.of("annex/tom-annex-draft-en.pdf"), preview.state("").get("pdfs"));
            Answer pdf = preview.get("/annex/tom-annex-draft-en.pdf");
            assertEquals("application/pdf", pdf.header("Content-Type"));
            assertEquals("%PDF-", new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII));
            assertArrayEquals(
                    pdf.body(), preview.get("/annex/tom-annex-draft-en.pdf").body());
        }
    }

    @Test
    void writesNothing() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            preview.get("/");
            preview.get("/annex/tom-annex-draft-en.pdf");
            preview.until(PAGE, RunningPreview::isChecked);
        }
        try (Stream<Path> left = Files.list(root)) {
            assertEquals(
                    List.of("measures"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
    }

    @Test
    void endsWithAllItsThreads() throws Exception {
        RunningPreview preview = RunningPreview.of(root);
        Events events = preview.events();
        events.next();
        preview.close();
        preview.awaitEnd();
        for (String last = events.next(); !last.isEmpty(); last = events.next()) {
            assertFalse(last.isBlank());
        }
        assertThrows(IOException.class, () -> preview.get("/"));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tom-preview")) {
                thread.join(60_000);
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            SetupProblem problem = assertThrows(
                    SetupProblem.class,
                    () -> Preview.open(RunningPreview.options(root), OptionalInt.of(port), outcome -> {}));
            assertTrue(problem.getMessage().startsWith("Parameter tom.port: port " + port + " cannot be had: "));
            assertTrue(problem.getMessage().endsWith("Choose another one, or 0 for any that is free."));
        }
    }

    @Test
    void withoutAFolderOfMeasuresItDoesNotBegin() throws Exception {
        SetupProblem problem = assertThrows(
                SetupProblem.class,
                () -> Preview.open(RunningPreview.options(root.resolve("empty")), OptionalInt.of(0), outcome -> {}));
        assertTrue(problem.getMessage().startsWith("There is no folder of measures at "));
    }

    @Test
    void theConsoleIsToldWhatIsNew() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root)) {
            preview.until(PAGE, RunningPreview::isChecked);
            assertTrue(preview.console().get(0).startsWith("The draft is at http://"));
            preview.awaitConsole("[evidence-missing] AC-02");
            preview.write(MEASURE, RunningPreview.measure("AC-01", "We keep a state of the art register."));
            preview.awaitConsole("[vague-term]");
            assertEquals(
                    1,
                    preview.console().stream()
                            .filter(line -> line.contains("[evidence-missing] AC-02"))
                            .count());
        }
    }
}

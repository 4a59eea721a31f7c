package org.tompolicy.goal.preview;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;

/** A preview of a policy in a folder of a test, asked over a socket as a browser, or somebody worse, would. */
final class RunningPreview implements Closeable {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(10_000_000, 100);
    private static final int SECONDS = 60;

    final Preview preview;
    private final Path root;
    private final List<Outcome> told;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** What the server answered. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private RunningPreview(Path root, Preview preview, List<Outcome> told) {
        this.root = root;
        this.preview = preview;
        this.told = told;
    }

    /** A policy of one category with two measures. */
    static void writePolicy(Path root) {
        write(root, "measures/policy.adoc", """
                = Security measures of Example Ltd
                :revnumber: 1
                :tom-company: Example Ltd
                :tom-address: 1 High Street, London, United Kingdom
                :tom-contact: privacy@example.com
                :tom-categories: access

                [.context]
                This policy says how Example Ltd protects the personal data that it processes for its customers.
                """);
        write(root, "measures/access/category.adoc", "= Access control\n");
        write(root, "measures/access/authorisation.adoc", measure("AC-01", "We keep a register of everybody."));
        write(root, "measures/access/doors.adoc", measure("AC-02", "Doors are locked."));
    }

    static String measure(String id, String promise) {
        return """
                = Measure %s
                :tom-id: %s
                :revnumber: 1
                :tom-status: implemented
                :tom-owner: Head of IT
                :tom-review: P1Y
                :tom-reviewed: 2026-09-15
                :tom-gdpr: 32.1.b

                [#register]
                %s
                """.formatted(id, id, promise);
    }

    static void write(Path root, String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Options options(Path root) {
        return Builds.options(root, root.resolve("measures"), root.resolve("architecture"), root.resolve("out"));
    }

    /** Starts on any free port. */
    static RunningPreview of(Path root) {
        return of(root, options(root));
    }

    static RunningPreview of(Path root, Options options) {
        List<Outcome> told = new CopyOnWriteArrayList<>();
        Preview preview = Preview.open(options, OptionalInt.of(0), outcome -> {
            synchronized (told) {
                told.add(outcome);
                told.notifyAll();
            }
        });
        RunningPreview running = new RunningPreview(root, preview, told);
        new Thread(running::look, "preview").start();
        return running;
    }

    private void look() {
        try {
            preview.untilClosed();
            end.complete(null);
        } catch (RuntimeException | Error failed) {
            end.completeExceptionally(failed);
        }
    }

    void write(String path, String text) {
        write(root, path, text);
    }

    int port() {
        return URI.create(preview.address()).getPort();
    }

    /** What the console was told so far. */
    List<String> console() {
        return told.stream()
                .flatMap(outcome -> Stream.of(
                                outcome.newFindings().stream().map(Finding::toString),
                                outcome.summary().stream(),
                                outcome.warnings().stream())
                        .flatMap(lines -> lines))
                .toList();
    }

    /** Waits until the console was told a line that holds a text. */
    void awaitConsole(String text) throws InterruptedException {
        synchronized (told) {
            while (console().stream().noneMatch(line -> line.contains(text))) {
                told.wait(SECONDS * 1000L);
            }
        }
    }

    /** A page as a browser of this machine asks for it. */
    Answer get(String path) throws IOException {
        return ask("GET", path, "127.0.0.1:" + port());
    }

    Answer ask(String method, String path, String host) throws IOException {
        return raw(method + " " + path + " HTTP/1.1\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n"));
    }

    /** Sends the beginning of a request as it is. */
    Answer raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(SECONDS * 1000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] all = socket.getInputStream().readAllBytes();
            return answer(all);
        }
    }

    private static Answer answer(byte[] all) throws IOException {
        InputStream in = new ByteArrayInputStream(all);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer: " + head.toString(StandardCharsets.ISO_8859_1));
            }
            head.write(next);
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, in.readAllBytes());
    }

    /** What the script of a page is told. */
    Map<String, Object> state(String page) throws IOException, JsonProblem {
        return StrictJson.read(
                new ByteArrayInputStream(get("/.tom-preview/state.json?" + page).body()), LIMITS);
    }

    /** An open page: its events are read one by one. */
    Events events() throws IOException {
        return new Events(port());
    }

    /** The stream of events that an open page reads. */
    static final class Events implements Closeable {

        private final Socket socket;
        private final BufferedReader lines;

        private Events(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(SECONDS * 1000);
            socket.getOutputStream()
                    .write(("GET /.tom-preview/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next event: the pages that are shown, and how often anything has changed. */
        String next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    return line.substring("data: ".length());
                }
            }
            return "";
        }

        /** Waits for other pages than those of an event. */
        String after(String event) throws IOException {
            String next = next();
            while (pages(next).equals(pages(event))) {
                next = next();
            }
            return next;
        }

        private static String pages(String event) {
            return event.split(" ")[0];
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Waits until the state of a page answers a question with yes. */
    Map<String, Object> until(String page, Predicate<Map<String, Object>> question) throws IOException, JsonProblem {
        try (Events events = events()) {
            while (true) {
                events.next();
                Map<String, Object> state = state(page);
                if (question.test(state)) {
                    return state;
                }
            }
        }
    }

    /** Whether everything was found in the present sources. */
    static boolean isChecked(Map<String, Object> state) {
        return !"being checked …".equals(state.get("summary"));
    }

    /** Waits until what {@link Preview#untilClosed} does has ended; throws what it threw. */
    void awaitEnd() throws Exception {
        end.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        preview.close();
    }
}

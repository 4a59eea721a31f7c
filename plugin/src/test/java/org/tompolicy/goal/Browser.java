package org.tompolicy.goal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium that visits a folder of pages on loopback. Nothing of another host is ever loaded. */
public final class Browser {

    /** A name that leads to this machine; browsers trust its pages as little as those of any host without encryption. */
    public static final String OTHER_HOST = "policy.example";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern READY = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Path program;

    private Browser(Path program) {
        this.program = program;
    }

    /** The browser of this machine; empty where there is none on the path. */
    public static Optional<Browser> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /** One line for each problem of each page, then one that says what was looked at. */
    List<String> visit(Path site, boolean dark) throws Exception {
        CompletableFuture<List<String>> result = new CompletableFuture<>();
        Path log = Files.createTempFile("browser", ".log");
        Path profile = Files.createTempDirectory("browser");
        Process process = null;
        try (SiteServer server = new SiteServer(site)) {
            server.handle("/probe/", exchange -> {
                switch (exchange.getRequestURI().getPath()) {
                    case "/probe/probe.html" -> SiteServer.send(exchange, 200, "html", resource("/browser/probe.html"));
                    case "/probe/probe.js" -> SiteServer.send(exchange, 200, "js", resource("/browser/probe.js"));
                    case "/probe/axe.js" -> SiteServer.send(exchange, 200, "js", resource("/axe.min.js"));
                    case "/probe/pages" ->
                        SiteServer.send(exchange, 200, "txt", pages(site).getBytes(StandardCharsets.UTF_8));
                    case "/probe/result" -> {
                        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                        SiteServer.send(exchange, 200, "txt", new byte[0]);
                        result.complete(text.lines().toList());
                    }
                    default -> SiteServer.send(exchange, 404, "txt", new byte[0]);
                }
            });
            process = command("http://127.0.0.1:" + server.port() + "/probe/probe.html", profile, dark)
                    .redirectOutput(log.toFile())
                    .start();
            process.onExit()
                    .thenRun(() -> result.completeExceptionally(new IllegalStateException("the browser ended")));
            List<String> looked = result.get(10, TimeUnit.MINUTES);
            List<String> lines = new ArrayList<>(console(log));
            lines.addAll(server.missing());
            lines.addAll(looked);
            return lines;
        } finally {
            end(process);
            Files.deleteIfExists(log);
            delete(profile);
        }
    }

    /** A page that a test steers; closing it ends the browser. */
    public Tab open() throws Exception {
        Path profile = Files.createTempDirectory("browser");
        Process process = command("about:blank", profile, false).start();
        CompletableFuture<URI> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready), "browser");
        reader.setDaemon(true);
        reader.start();
        Closeable end = () -> {
            end(process);
            delete(profile);
        };
        try {
            return new Tab(ready.get(1, TimeUnit.MINUTES), end);
        } catch (Exception e) {
            end.close();
            throw e;
        }
    }

    /** Reads what the browser prints until it ends, and finds the address at which it takes orders. */
    private static void read(Process process, CompletableFuture<URI> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher address = READY.matcher(line);
                if (address.find()) {
                    ready.complete(URI.create(address.group(1)));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("the browser ended"));
    }

    private ProcessBuilder command(String address, Path profile, boolean dark) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP " + OTHER_HOST + " 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--enable-logging=stderr",
                "--window-size=400,700",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (dark) {
            command.add("--blink-settings=preferredColorScheme=0");
        }
        command.add(address);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static void end(Process process) {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        all.forEach(handle -> handle.onExit().join());
    }

    /** What pages said on the console. */
    private static List<String> console(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("CONSOLE"))
                    .map(line -> "console\t" + line)
                    .toList();
        }
    }

    private static String pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return String.join(
                    "\n",
                    files.map(file -> site.relativize(file).toString().replace(File.separatorChar, '/'))
                            .filter(path -> path.endsWith(".html"))
                            .sorted()
                            .toList());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

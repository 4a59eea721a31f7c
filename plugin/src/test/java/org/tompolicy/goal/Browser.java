package org.tompolicy.goal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium that visits a folder of pages on loopback. Nothing of another host is ever loaded. */
final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "png", "image/png",
            "pdf", "application/pdf");

    private final Path program;

    private Browser(Path program) {
        this.program = program;
    }

    /** The browser of this machine; empty where there is none on the path. */
    static Optional<Browser> find() {
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
        ConcurrentLinkedQueue<String> missing = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        server.setExecutor(threads);
        String policy = contentSecurityPolicy(site);
        server.createContext("/site/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/site/".length());
            Path file = site.resolve(path).normalize();
            if (!file.startsWith(site) || !Files.isRegularFile(file)) {
                missing.add(path + "\tis not there");
                send(exchange, 404, "text/plain", new byte[0]);
                return;
            }
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            String type = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            send(exchange, 200, TYPES.getOrDefault(type, "application/octet-stream"), Files.readAllBytes(file));
        });
        server.createContext("/probe/", exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/probe/probe.html" -> send(exchange, 200, TYPES.get("html"), resource("/browser/probe.html"));
                case "/probe/probe.js" -> send(exchange, 200, TYPES.get("js"), resource("/browser/probe.js"));
                case "/probe/axe.js" -> send(exchange, 200, TYPES.get("js"), resource("/axe.min.js"));
                case "/probe/pages" ->
                    send(exchange, 200, "text/plain", pages(site).getBytes(StandardCharsets.UTF_8));
                case "/probe/result" -> {
                    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    send(exchange, 200, "text/plain", new byte[0]);
                    result.complete(text.lines().toList());
                }
                default -> send(exchange, 404, "text/plain", new byte[0]);
            }
        });
        server.start();
        Path log = Files.createTempFile("browser", ".log");
        Path profile = Files.createTempDirectory("browser");
        Process process = start(server.getAddress().getPort(), profile, log, dark);
        try {
            process.onExit()
                    .thenRun(() -> result.completeExceptionally(new IllegalStateException("the browser ended")));
            List<String> looked = result.get(10, TimeUnit.MINUTES);
            List<String> lines = new ArrayList<>(console(log));
            lines.addAll(missing);
            lines.addAll(looked);
            return lines;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            server.stop(0);
            threads.shutdownNow();
            Files.deleteIfExists(log);
            delete(profile);
        }
    }

    private Process start(int port, Path profile, Path log, boolean dark) throws IOException {
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
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--enable-logging=stderr",
                "--window-size=400,700",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (dark) {
            command.add("--blink-settings=preferredColorScheme=0");
        }
        command.add("http://127.0.0.1:" + port + "/probe/probe.html");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** What pages said on the console. */
    private static List<String> console(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("CONSOLE"))
                    .map(line -> "console\t" + line)
                    .toList();
        }
    }

    /** The policy that the site asks its server to send, but for framing: the probe shows pages in a frame. */
    private static String contentSecurityPolicy(Path site) throws IOException {
        try (Stream<String> lines = Files.lines(site.resolve("_headers"), StandardCharsets.UTF_8)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("Content-Security-Policy:"))
                    .map(line -> line.substring("Content-Security-Policy:".length())
                            .replaceAll("; *frame-ancestors [^;]*", "")
                            .strip())
                    .findFirst()
                    .orElseThrow();
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

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

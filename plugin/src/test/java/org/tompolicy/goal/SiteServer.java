package org.tompolicy.goal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A server on loopback that hands out a site below {@code /site/} with the policy that its {@code _headers} ask for. */
public final class SiteServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "png", "image/png",
            "pdf", "application/pdf");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Queue<String> missing = new ConcurrentLinkedQueue<>();

    public SiteServer(Path site) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        String policy = contentSecurityPolicy(site);
        handle("/site/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/site/".length());
            Path file = site.resolve(path).normalize();
            if (!file.startsWith(site) || !Files.isRegularFile(file)) {
                missing.add(path + "\tis not there");
                send(exchange, 404, "txt", new byte[0]);
                return;
            }
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            send(exchange, 200, path.substring(path.lastIndexOf('.') + 1), Files.readAllBytes(file));
        });
        handle(Tab.FAVICON, exchange -> send(exchange, 204, "ico", new byte[0]));
        server.start();
    }

    /** The number that the system gave it. */
    public int port() {
        return server.getAddress().getPort();
    }

    void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** A line for each file of the site that was asked for and is not there. */
    List<String> missing() {
        return List.copyOf(missing);
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

    static void send(HttpExchange exchange, int status, String extension, byte[] body) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        TYPES.getOrDefault(extension.toLowerCase(Locale.ROOT), "application/octet-stream"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.tompolicy.goal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that hands out a site with exactly the headers that its {@code _headers} ask for: below {@code /site/}, and
 * at its root, where the example is published. There every address that it does not know is answered with 404.html.
 */
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
        SiteHeaders headers = new SiteHeaders(site);
        handle("/site/", exchange -> hand(site, headers, "/site/", exchange));
        handle("/", exchange -> hand(site, headers, "/", exchange));
        handle(Tab.FAVICON, exchange -> send(exchange, 204, "ico", new byte[0]));
        server.start();
    }

    private void hand(Path site, SiteHeaders headers, String root, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(root.length());
        Path file = site.resolve(path).normalize();
        if (file.startsWith(site) && Files.isRegularFile(file)) {
            type(exchange, path.substring(path.lastIndexOf('.') + 1));
            headers.of("/" + path).forEach(exchange.getResponseHeaders()::set);
            send(exchange, 200, Files.readAllBytes(file));
            return;
        }
        headers.of("/" + path).forEach(exchange.getResponseHeaders()::set);
        missing.add(path + "\tis not there");
        Path instead = site.resolve("404.html");
        boolean sent = root.equals("/") && Files.isRegularFile(instead);
        send(exchange, 404, sent ? "html" : "txt", sent ? Files.readAllBytes(instead) : new byte[0]);
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

    static void send(HttpExchange exchange, int status, String extension, byte[] body) throws IOException {
        type(exchange, extension);
        send(exchange, status, body);
    }

    private static void type(HttpExchange exchange, String extension) {
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        TYPES.getOrDefault(extension.toLowerCase(Locale.ROOT), "application/octet-stream"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
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

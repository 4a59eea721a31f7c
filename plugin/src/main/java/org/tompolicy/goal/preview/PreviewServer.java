package org.tompolicy.goal.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.site.SiteEdition;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.model.SitePage;

/**
 * The server of the preview. It is bound to loopback, answers questions to this machine by one of its own names only, so
 * that no page of another host can read a draft by way of a name that leads here, and hands out nothing but the files of
 * the draft and its own, none of which it reads from the disk.
 */
final class PreviewServer implements AutoCloseable {

    /** Where it is found again, so that bookmarks and open pages outlive it. */
    static final int USUAL_PORT = 8660;

    /** Where its own files lie; the site has no path that begins with it. */
    static final String OWN = ".tom-preview/";

    /** What browsers ask every server for by themselves. */
    private static final String ICON = "favicon.ico";

    private static final byte[] END_OF_HEAD = "</head>".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final Preview preview;
    private final ExecutorService threads;
    private final OpenPages open = new OpenPages();
    private final Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** Tells one run from another, whose numbers begin anew. */
    private final String run = Long.toString(System.nanoTime() & Long.MAX_VALUE, 36);

    private PreviewServer(HttpServer server, Preview preview) {
        this.server = server;
        this.preview = preview;
        for (String name : List.of("localhost", "127.0.0.1", "[::1]")) {
            hosts.add(name + ":" + port());
            if (port() == 80) {
                hosts.add(name);
            }
        }
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "tom-preview-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * Takes a port, and answers nothing yet.
     *
     * @param port on which; empty for {@link #USUAL_PORT}, or any other where that is taken
     * @throws SetupProblem when the port that was asked for cannot be had
     */
    static PreviewServer open(OptionalInt port, Preview preview) {
        try {
            return new PreviewServer(bound(port.orElse(USUAL_PORT)), preview);
        } catch (IOException taken) {
            if (port.isPresent()) {
                throw new SetupProblem("Parameter tom.port: port " + port.getAsInt() + " cannot be had: "
                        + taken.getMessage() + ". Choose another one, or 0 for any that is free.");
            }
            return open(OptionalInt.of(0), preview);
        }
    }

    private static HttpServer bound(int port) throws IOException {
        HttpServer server = HttpServer.create();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (SecurityException | BindException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
        return server;
    }

    void start() {
        server.start();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Where it is, with {@code /} at the end. */
    String address() {
        String host = server.getAddress().getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[::1]" : host) + ":" + port() + "/";
    }

    /** Tells every open page what is shown now. */
    void tell() {
        open.tell(event());
    }

    private String event() {
        Shown shown = preview.shown();
        return pages(shown) + " " + shown.count();
    }

    private String pages(Shown shown) {
        return run + "-" + shown.pageCount();
    }

    private void answer(HttpExchange exchange) throws IOException {
        SiteEdition.HEADERS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        List<String> named =
                Optional.ofNullable(exchange.getRequestHeaders().get("Host")).orElse(List.of());
        if (named.size() != 1 || !hosts.contains(named.get(0))) {
            send(exchange, 421, "This is the preview of a draft at " + address() + " and nothing else.\n");
        } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, 405, "The preview is there to be read.\n");
        } else {
            String path = exchange.getRequestURI().getPath();
            answer(exchange, path == null || path.isEmpty() ? "" : path.substring(1));
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        try {
            if (path.startsWith(OWN)) {
                own(exchange, path.substring(OWN.length()));
            } else {
                page(exchange, path.isEmpty() || path.endsWith("/") ? path + SitePage.START.path() : path);
            }
        } catch (RuntimeException mistake) {
            preview.mistake(path, mistake);
            send(exchange, 500, "This is a mistake of the plugin: " + mistake + "\n");
        }
    }

    private void own(HttpExchange exchange, String name) throws IOException {
        Shown shown = preview.shown();
        switch (name) {
            case "events" -> {
                if (exchange.getRequestMethod().equals("GET")) {
                    open.add(exchange, this::event);
                } else {
                    send(exchange, 200, "");
                }
            }
            case "state.json" -> send(exchange, 200, "json", StateJson.of(shown, pages(shown), pageOf(exchange)));
            case "preview.js", "preview.css" ->
                send(
                        exchange,
                        200,
                        name.substring(name.indexOf('.') + 1),
                        shown.newest()
                                .build()
                                .templates()
                                .text("preview/" + name)
                                .getBytes(StandardCharsets.UTF_8));
            default -> message(exchange, 404, "preview.notThere", Optional.empty());
        }
    }

    /** The page that asks what was found: the query is its path. */
    private static String pageOf(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        Optional<byte[]> content = preview.content(path);
        Shown shown = preview.shown();
        if (content.isPresent()) {
            boolean html = path.endsWith(SitePage.SUFFIX);
            send(
                    exchange,
                    200,
                    path.substring(path.lastIndexOf('.') + 1),
                    html ? withScript(content.get(), shown, path) : content.get());
        } else if (path.equals(ICON)) {
            send(exchange, 204, "");
        } else if (shown.pages().isEmpty()) {
            message(exchange, 503, "preview.nothing", shown.stopped());
        } else {
            message(exchange, 404, "preview.notThere", Optional.empty());
        }
    }

    /** A page of the preview's own, which waits for the next change as all do. */
    private void message(HttpExchange exchange, int status, String key, Optional<String> reason) throws IOException {
        Shown shown = preview.shown();
        UiTexts texts = shown.newest().build().texts();
        byte[] page = shown.newest()
                .build()
                .templates()
                .page(
                        "preview/message.ftlh",
                        new Message(
                                texts.language(),
                                texts.text(key),
                                reason.orElse(""),
                                "/",
                                texts.text("preview.toStart")),
                        "the preview");
        send(exchange, status, "html", withScript(page, shown, ""));
    }

    /** What the template of a message sees. */
    public record Message(String language, String title, String reason, String start, String toStart) {}

    /** The page with the script of the preview, which what is written to the disk never holds; at its end where it has no head. */
    private byte[] withScript(byte[] page, Shown shown, String path) {
        byte[] script = ("<script src=\"/" + OWN + "preview.js?" + pages(shown) + "\" data-page=\""
                        + Markup.escaped(path).html() + "\" defer></script>\n")
                .getBytes(StandardCharsets.UTF_8);
        int place = endOfHead(page);
        byte[] joined = new byte[page.length + script.length];
        System.arraycopy(page, 0, joined, 0, place);
        System.arraycopy(script, 0, joined, place, script.length);
        System.arraycopy(page, place, joined, place + script.length, page.length - place);
        return joined;
    }

    private static int endOfHead(byte[] page) {
        for (int start = 0; start + END_OF_HEAD.length <= page.length; start++) {
            int same = 0;
            while (same < END_OF_HEAD.length && page[start + same] == END_OF_HEAD[same]) {
                same++;
            }
            if (same == END_OF_HEAD.length) {
                return start;
            }
        }
        return page.length;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String ending, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", ContentType.of(ending));
        boolean whole = !exchange.getRequestMethod().equals("HEAD") && body.length > 0;
        exchange.sendResponseHeaders(status, whole ? body.length : -1);
        if (whole) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        open.close();
        server.stop(0);
        threads.shutdownNow();
    }
}

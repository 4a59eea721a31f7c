package org.tompolicy.goal.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Pages that are open in browsers and wait for a change, each by a stream of server-sent events. */
final class OpenPages implements AutoCloseable {

    /** How often something is sent, so that a page that was closed is noticed. */
    private static final long SECONDS = 15;

    private final List<HttpExchange> open = new ArrayList<>();
    /** How often the pages were told something. */
    private long told;

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tom-preview-beat");
        thread.setDaemon(true);
        return thread;
    });

    OpenPages() {
        beats.scheduleAtFixedRate(() -> send(":\n\n"), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Adds a page, and tells it what is shown at this moment: it may have missed a change while it was loaded. What is shown
     * is asked for outside of the lock, because whoever changes it tells the pages while it holds its own.
     *
     * @param event what is shown, in one line
     */
    void add(HttpExchange page, Supplier<String> event) throws IOException {
        page.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        page.sendResponseHeaders(200, 0);
        long before = join(page);
        greet(page, event.get(), before);
    }

    private synchronized long join(HttpExchange page) {
        open.add(page);
        return told;
    }

    /** A page that was told of a change since it joined knows more than this already. */
    private synchronized void greet(HttpExchange page, String event, long before) {
        send(page, "retry: 1000\n" + (told == before ? data(event) : ":\n\n"));
    }

    private static String data(String event) {
        return "data: " + event + "\n\n";
    }

    /** Tells every page. */
    synchronized void tell(String event) {
        told++;
        send(data(event));
    }

    private synchronized void send(String text) {
        List.copyOf(open).forEach(page -> send(page, text));
    }

    private void send(HttpExchange page, String text) {
        try {
            page.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            page.getResponseBody().flush();
        } catch (IOException closed) {
            open.remove(page);
            page.close();
        }
    }

    /** How many pages wait. */
    synchronized int count() {
        return open.size();
    }

    @Override
    public synchronized void close() {
        beats.shutdownNow();
        open.forEach(HttpExchange::close);
        open.clear();
    }
}

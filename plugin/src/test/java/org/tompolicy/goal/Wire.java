package org.tompolicy.goal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;

/**
 * Gives orders to a browser and hears of events: both protocols that browsers know send JSON over a socket, an order with
 * {@code id}, {@code method} and {@code params}, an event without {@code id}.
 */
final class Wire implements Closeable {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(50_000_000, 100);

    /** How long a machine that does much else may take for one order. */
    static final int SECONDS = 240;

    private final WebSocket socket;
    private final BiConsumer<String, Map<String, Object>> events;
    private final Map<Long, CompletableFuture<Map<String, Object>>> calls = new ConcurrentHashMap<>();
    private long last;

    /** @param events is told the method and the parameters of each event */
    Wire(URI address, BiConsumer<String, Map<String, Object>> events) throws Exception {
        this.events = events;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .get(SECONDS, TimeUnit.SECONDS);
    }

    /**
     * The result of an order.
     *
     * @param more members beside those that every order has
     * @throws IllegalStateException when the browser refuses it
     */
    synchronized Map<String, Object> call(String method, Map<String, ?> parameters, Map<String, ?> more)
            throws Exception {
        long id = ++last;
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        message.putAll(more);
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        calls.put(id, answer);
        socket.sendText(new String(CanonicalJson.write(message), StandardCharsets.UTF_8), true)
                .get(SECONDS, TimeUnit.SECONDS);
        Map<String, Object> received = answer.get(SECONDS, TimeUnit.SECONDS);
        if (received.containsKey("error")) {
            throw new IllegalStateException(method + ": " + received.get("error") + " " + received.get("message"));
        }
        return members(received.get("result"));
    }

    /** An object of JSON by the names of its members. */
    static Map<String, Object> members(Object object) {
        Map<String, Object> members = new HashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> members.put((String) name, value));
        return members;
    }

    private void take(Map<String, Object> message) {
        if (message.get("id") instanceof Long id) {
            calls.remove(id).complete(message);
        } else {
            events.accept((String) message.get("method"), members(message.get("params")));
        }
    }

    /** Puts the parts of messages together. */
    private final class Messages implements WebSocket.Listener {

        private final List<String> parts = new ArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            parts.add(part.toString());
            if (whole) {
                String message = String.join("", parts);
                parts.clear();
                try {
                    take(StrictJson.read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), LIMITS));
                } catch (JsonProblem e) {
                    throw new IllegalStateException("the browser sends no JSON: " + e.getMessage(), e);
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}

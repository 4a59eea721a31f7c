package org.tompolicy.goal;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A page in a headless Chromium that a test steers: it opens addresses, runs script, chooses files as a reader would, and
 * sees every request of the page.
 */
public final class Tab implements Closeable {

    /** What the browser asks every server for by itself. */
    static final String FAVICON = "/favicon.ico";

    /** The sign that a page names for its window, which the browser asks for when it likes. */
    private static final String ICON = "/icon.svg";

    private final Closeable browser;
    private final Wire wire;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private String session = "";

    /** @param browser what to close at the end */
    Tab(URI address, Closeable browser) throws Exception {
        this.browser = browser;
        this.wire = new Wire(address, this::take);
        Object target =
                call("Target.createTarget", Map.of("url", "about:blank")).get("targetId");
        session = (String) call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId");
        for (String domain : List.of("Page", "Network", "Runtime", "Log", "DOM")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Opens an address and waits until it has loaded. */
    public void open(String address) throws Exception {
        requests.clear();
        console.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", address));
        loaded.get(Wire.SECONDS, TimeUnit.SECONDS);
    }

    /** Runs a script at the beginning of every page that is opened from now on, whatever the page lets in. */
    public void onEveryPage(String script) throws Exception {
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** The value of an expression, waited for where it is a promise: text, boolean, number or nothing. */
    public Object run(String expression) throws Exception {
        Map<String, Object> answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + "\n" + answer.get("exceptionDetails"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    /** Chooses a file as if in the window that an input of type {@code file} opens. */
    public void choose(String selector, Path file) throws Exception {
        Object root = call("DOM.getDocument", Map.of()).get("root");
        Object node = call(
                        "DOM.querySelector", Map.of("nodeId", ((Map<?, ?>) root).get("nodeId"), "selector", selector))
                .get("nodeId");
        call(
                "DOM.setFileInputFiles",
                Map.of("nodeId", node, "files", List.of(file.toAbsolutePath().toString())));
    }

    /** Chooses a file and waits for what an element then says, in one line. */
    public String answer(String selector, Path file, String place) throws Exception {
        run("window.answer = new Promise(done => new MutationObserver((changes, observer) => {"
                + " const text = document.querySelector('" + place + "').innerText;"
                + " if (text) { observer.disconnect(); done(text); } })"
                + ".observe(document.querySelector('" + place + "'), {childList: true, subtree: true})); 0");
        choose(selector, file);
        return ((String) run("window.answer")).replaceAll("\\s+", " ").strip();
    }

    /** Everything on the page as programs for people who cannot see it are given it: the nodes of the accessibility tree. */
    public List<Map<String, Object>> accessibleNodes() throws Exception {
        call("Accessibility.enable", Map.of());
        List<?> nodes = (List<?>) call("Accessibility.getFullAXTree", Map.of()).get("nodes");
        return nodes.stream().map(Wire::members).toList();
    }

    /** Presses a key as a person does, for example {@code ArrowDown} or {@code /}. */
    public void press(String key) throws Exception {
        Map<String, Object> event = new HashMap<>(Map.of("key", key, "windowsVirtualKeyCode", code(key)));
        if (key.length() == 1) {
            event.put("text", key);
        }
        event.put("type", "keyDown");
        call("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        call("Input.dispatchKeyEvent", event);
    }

    /** Presses a key that leads to another page, and waits until it has loaded. */
    public void follow(String key) throws Exception {
        loaded = new CompletableFuture<>();
        press(key);
        loaded.get(Wire.SECONDS, TimeUnit.SECONDS);
    }

    /** The number that browsers know a key by. */
    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "ArrowUp" -> 38;
            case "ArrowDown" -> 40;
            case "/" -> 191;
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** Makes the window so wide and high. */
    public void resize(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows the page as to somebody whose machine says so, for example {@code prefers-color-scheme} {@code dark}. */
    public void media(Map<String, String> features) throws Exception {
        List<Map<String, String>> listed = features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList();
        call("Emulation.setEmulatedMedia", Map.of("features", listed));
    }

    /** A picture of the window, as PNG. */
    public byte[] picture() throws Exception {
        return Base64.getDecoder().decode((String)
                call("Page.captureScreenshot", Map.of("format", "png")).get("data"));
    }

    /** Addresses that the page asked for since it was opened, its own included, without signs for its window. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What the browser complained of since the page was opened. */
    public List<String> console() {
        return List.copyOf(console);
    }

    private Map<String, Object> call(String method, Map<String, ?> parameters) throws Exception {
        return wire.call(method, parameters, session.isEmpty() ? Map.of() : Map.of("sessionId", session));
    }

    private void take(String method, Map<String, Object> event) {
        switch (method) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" -> {
                String address = (String) Wire.members(event.get("request")).get("url");
                if (!address.endsWith(FAVICON) && !address.endsWith(ICON)) {
                    requests.add(address);
                }
            }
            case "Log.entryAdded" ->
                console.add((String) Wire.members(event.get("entry")).get("text"));
            case "Runtime.consoleAPICalled" -> console.add(String.valueOf(event.get("args")));
            case "Runtime.exceptionThrown" -> console.add(String.valueOf(event.get("exceptionDetails")));
            default -> {
                // Nothing that a test asks for.
            }
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
        browser.close();
    }
}

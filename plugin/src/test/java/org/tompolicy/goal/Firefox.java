package org.tompolicy.goal;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A page in a headless Firefox of this machine, steered by WebDriver BiDi. */
final class Firefox implements Closeable {

    private static final List<String> NAMES = List.of("firefox-esr", "firefox");
    private static final Pattern READY = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    private final LocalProgram.Running running;
    private final Wire wire;
    private final String context;
    private final List<String> console = new CopyOnWriteArrayList<>();

    private Firefox(LocalProgram.Running running) throws Exception {
        this.running = running;
        this.wire = new Wire(URI.create(running.said() + "/session"), this::take);
        call("session.new", Map.of("capabilities", Map.of()));
        call("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        List<?> contexts = (List<?>) call("browsingContext.getTree", Map.of()).get("contexts");
        this.context = (String) Wire.members(contexts.get(0)).get("context");
    }

    /** The program of this machine; empty where there is none on the path. */
    static Optional<LocalProgram> find() {
        return LocalProgram.find(NAMES, READY);
    }

    /** Starts it with an empty page. */
    static Firefox start(LocalProgram program) throws Exception {
        LocalProgram.Running running = program.start(profile -> List.of(
                "--headless",
                "--no-remote",
                "--remote-debugging-port=0",
                "--profile",
                profile.toString(),
                "about:blank"));
        try {
            return new Firefox(running);
        } catch (Exception e) {
            running.end().close();
            throw e;
        }
    }

    /** Opens an address and waits until it has loaded. */
    void open(String address) throws Exception {
        console.clear();
        call("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
    }

    /** Makes the window so wide and high. */
    void resize(int width, int height) throws Exception {
        call(
                "browsingContext.setViewport",
                Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
    }

    /** The value of an expression, waited for where it is a promise: text, boolean or number. */
    Object run(String expression) throws Exception {
        Map<String, Object> answer = call(
                "script.evaluate",
                Map.of(
                        "expression",
                        expression,
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        true,
                        "userActivation",
                        true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + "\n" + answer.get("exceptionDetails"));
        }
        return Wire.members(answer.get("result")).get("value");
    }

    /** Chooses a file as if in the window that an input of type {@code file} opens. */
    void choose(String selector, Path file) throws Exception {
        Map<String, Object> found = call(
                "browsingContext.locateNodes",
                Map.of("context", context, "locator", Map.of("type", "css", "value", selector)));
        Object node = Wire.members(((List<?>) found.get("nodes")).get(0)).get("sharedId");
        call(
                "input.setFiles",
                Map.of(
                        "context",
                        context,
                        "element",
                        Map.of("sharedId", node),
                        "files",
                        List.of(file.toAbsolutePath().toString())));
    }

    /** What the browser complained of since the page was opened. */
    List<String> console() {
        return List.copyOf(console);
    }

    private Map<String, Object> call(String method, Map<String, ?> parameters) throws Exception {
        return wire.call(method, parameters, Map.of());
    }

    private void take(String method, Map<String, Object> event) {
        if (method.equals("log.entryAdded")) {
            console.add(event.get("level") + ": " + event.get("text"));
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
        running.end().close();
    }
}

package org.tompolicy.goal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A headless Chromium on this machine. Nothing of another host is ever loaded. */
public final class Browser {

    /** A name that leads to this machine; browsers trust its pages as little as those of any host without encryption. */
    public static final String OTHER_HOST = "policy.example";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern READY = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final LocalProgram program;

    private Browser(LocalProgram program) {
        this.program = program;
    }

    /** The browser of this machine; empty where there is none on the path. */
    public static Optional<Browser> find() {
        return LocalProgram.find(NAMES, READY).map(Browser::new);
    }

    /** A page that a test steers; closing it ends the browser. */
    public Tab open() throws Exception {
        LocalProgram.Running running = program.start(Browser::arguments);
        return new Tab(URI.create(running.said()), running.end());
    }

    private static List<String> arguments(Path profile) {
        return List.of(
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
                "--window-size=400,700",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
    }
}

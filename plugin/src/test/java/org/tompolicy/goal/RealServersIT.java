package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings for nginx and Caddy that the guide shows, in the real servers, with the example's site. */
class RealServersIT {

    private static final Path GUIDE = Path.of("..", "site", "guide", "releases.md");

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "", "text/html; charset=utf-8",
            "de/measures/ac-01.html", "text/html; charset=utf-8",
            "versions/index.html", "text/html; charset=utf-8",
            "versions/2025.1/measures/ac-01.html", "text/html; charset=utf-8",
            "de/versions/2025.1/index.html", "text/html; charset=utf-8",
            "measures/ac-01.md", "text/markdown; charset=utf-8",
            "tom.css", "text/css; charset=utf-8",
            "policy.csv", "text/csv; charset=utf-8",
            ".well-known/security.txt", "text/plain; charset=utf-8");

    private static String fragment(String language) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(GUIDE));
        String found = "";
        while (block.find()) {
            found = block.group(1).contains("trust.example.com") ? block.group(1) : found;
        }
        assertTrue(found.contains("/srv/trust"), "the guide shows no settings for " + language);
        return found.replace("/srv/trust", OwnSite.pages().toString());
    }

    private static LocalProgram program(String name, String ready) {
        Optional<LocalProgram> found = LocalProgram.find(List.of(name), Pattern.compile(ready));
        if (found.isEmpty()) {
            System.out.println("**** RealServersIT is skipped for " + name + ": it is not on the path. ****");
        }
        assumeTrue(found.isPresent(), "no " + name + " on the path");
        return found.get();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nginxServesTheSiteAsHeadersAskFor() throws Exception {
        LocalProgram nginx = program("nginx", "(getrlimit)");
        int port = freePort();
        String server = fragment("nginx").replace("listen 80;", "listen 127.0.0.1:" + port + ";");
        serves(
                nginx.start(folder -> List.of(
                        "-c",
                        write(folder.resolve("nginx.conf"), """
                        daemon off;
                        master_process off;
                        error_log stderr notice;
                        pid %1$s/pid;
                        events {}
                        http {
                          include /etc/nginx/mime.types;
                          access_log off;
                          client_body_temp_path %1$s/body;
                          proxy_temp_path %1$s/proxy;
                          fastcgi_temp_path %1$s/fastcgi;
                          uwsgi_temp_path %1$s/uwsgi;
                          scgi_temp_path %1$s/scgi;
                          %2$s
                        }
                        """.formatted(folder, server))
                                .toString())),
                port);
    }

    @Test
    void caddyServesTheSiteAsHeadersAskFor() throws Exception {
        LocalProgram caddy = program("caddy", "(serving initial configuration)");
        int port = freePort();
        String site = fragment("caddy").replace("trust.example.com {", "http://127.0.0.1:" + port + " {");
        serves(
                caddy.start(folder -> List.of(
                        "run",
                        "--config",
                        write(folder.resolve("Caddyfile"), "{\n\tadmin off\n}\n" + site)
                                .toString(),
                        "--adapter",
                        "caddyfile")),
                port);
    }

    private static void serves(LocalProgram.Running server, int port) throws Exception {
        SiteHeaders headers = new SiteHeaders(OwnSite.pages());
        List<String> problems = new ArrayList<>();
        try {
            for (Map.Entry<String, String> type : TYPES.entrySet()) {
                HttpResponse<String> answer = get(port, type.getKey());
                assertEquals(200, answer.statusCode(), type.getKey());
                assertEquals(type.getValue(), header(answer, "Content-Type"), type.getKey());
                compare(headers, type.getKey(), answer, problems);
            }
            for (String hidden : List.of("_headers", "measures/deep/ac-99.html", "versions/2025.1/none.html")) {
                HttpResponse<String> answer = get(port, hidden);
                assertEquals(404, answer.statusCode(), hidden);
                assertTrue(answer.body().contains("There is no such page"), hidden);
                compare(headers, hidden, answer, problems);
            }
        } finally {
            server.end().close();
        }
        assertEquals(List.of(), problems);
    }

    private static void compare(SiteHeaders headers, String path, HttpResponse<String> answer, List<String> problems) {
        Map<String, String> wanted = headers.of("/" + path);
        wanted.forEach((name, value) -> {
            if (!value.equals(header(answer, name))) {
                problems.add(path + ": " + name + " is " + header(answer, name));
            }
        });
        if (!wanted.containsKey("X-Robots-Tag")
                && !header(answer, "X-Robots-Tag").isEmpty()) {
            problems.add(path + " is not for search engines");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

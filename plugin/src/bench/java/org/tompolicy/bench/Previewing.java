package org.tompolicy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes until a change is seen in {@code tom:preview}: from the moment that the measure is saved, over the event that tells
 * the browser, to the page that has the new word. What a browser needs to draw it is not part of it.
 */
final class Previewing {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+/");
    private static final Pattern COPY = Pattern.compile("copy \\d+ of list 0");

    private final Measuring measuring;
    private final int measures;
    private final Path project;

    private Previewing(Measuring measuring, int measures, Path project) {
        this.measuring = measuring;
        this.measures = measures;
        this.project = project;
    }

    /**
     * Starts the preview, changes the first measure a few times, and ends it.
     *
     * @param command that starts the preview and prints its address
     */
    static void run(Measuring measuring, int measures, Path project, List<String> command, int rounds)
            throws IOException {
        new Previewing(measuring, measures, project).run(command, rounds);
    }

    private void run(List<String> command, int rounds) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String address = address(said);
            Thread drain = new Thread(() -> drain(said));
            drain.setDaemon(true);
            drain.start();
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest events = HttpRequest.newBuilder(URI.create(address + ".tom-preview/events"))
                    .build();
            try (BufferedReader told = new BufferedReader(new InputStreamReader(
                    client.send(events, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8))) {
                // The first two start the parser and warm it up.
                for (int round = -2; round < rounds; round++) {
                    Thread.sleep(2000);
                    double seconds = measuring.alone(() -> seconds(client, told, address + "measures/aa-100.html"));
                    if (round >= 0) {
                        measuring.note(new Figure(
                                measures, Case.PREVIEW, Tools.OURS, new Run(seconds, 0, 0), new Folders.Size(0, 0)));
                    }
                }
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new IOException(ends);
        } finally {
            process.destroy();
        }
    }

    /** Takes what else it says, until it is ended. */
    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // nobody reads it
            }
        } catch (IOException ended) {
            // so is this
        }
    }

    private static String address(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
            all.append(line).append('\n');
        }
        throw new IOException("The preview did not say where it is:\n" + all);
    }

    private double seconds(HttpClient client, BufferedReader told, String page) throws IOException {
        Corpus.edit(project.resolve("measures"), 0);
        long begin = System.nanoTime();
        Matcher copy = COPY.matcher(Files.readString(project.resolve("measures").resolve(Corpus.measure(0))));
        if (!copy.find()) {
            throw new IllegalStateException("The measure has no copy.");
        }
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("data:") && text(client, page).contains(copy.group())) {
                return (System.nanoTime() - begin) / 1e9;
            }
        }
        throw new IOException("The preview ended.");
    }

    private static String text(HttpClient client, String page) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new IOException(ends);
        }
    }
}

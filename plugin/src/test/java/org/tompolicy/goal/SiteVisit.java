package org.tompolicy.goal;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at the pages of a site on loopback, several at a time. A page is loaded once for all that is asked of it. What
 * takes long is asked of the pages that {@link #forms} chooses: one of each address pattern, and as many more as it takes
 * until every kind of element in every surrounding was among them, in each language.
 */
final class SiteVisit implements Closeable {

    private static final int TABS = 2;
    private static final String PROBE = resource("/browser/probe.js");
    private static final String AXE = resource("/axe.min.js");
    private static final Pattern OF_ONE_FORM =
            Pattern.compile("(?<=measures/|services/|changes/|versions/)[^/]+" + "|(?<=architecture/)(?!index).+");

    /** What is asked of a page that is open: one line for each problem. */
    interface Question {
        List<String> ask(Tab tab, String page) throws Exception;
    }

    private final Path site;
    private final SiteServer server;
    private final List<Tab> tabs = new ArrayList<>();
    /** What is on each page. */
    private final SortedMap<String, Set<String>> kinds = new TreeMap<>();

    SiteVisit(Browser browser, Path site) throws Exception {
        this.site = site;
        this.server = new SiteServer(site);
        for (int i = 0; i < TABS; i++) {
            Tab tab = browser.open();
            tab.onEveryPage(PROBE);
            tabs.add(tab);
        }
    }

    /** The site is looked at below a folder, as it may be published; but its page for what is not there knows its place. */
    private String root(String page) {
        return "http://127.0.0.1:" + server.port() + (page.equals("404.html") ? "/" : "/site/");
    }

    /** All pages, by their paths. */
    SortedSet<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return new TreeSet<>(
                    files.map(file -> site.relativize(file).toString().replace(File.separatorChar, '/'))
                            .filter(path -> path.endsWith(".html"))
                            .toList());
        }
    }

    /** Opens every page in a window as narrow as the smallest telephone, which is also one that is enlarged four times. */
    List<String> everyPage() throws Exception {
        return each(pages(), (tab, page) -> {
            tab.resize(320, 640);
            Set<String> seen = Set.of(((String) tab.run("tomProbe.kinds().join('\\n')")).split("\n"));
            synchronized (kinds) {
                kinds.put(page, seen);
            }
            List<String> found = new ArrayList<>(asked(tab, "tomProbe.width()"));
            found.addAll(asked(tab, "tomProbe.pictures()"));
            return found;
        });
    }

    /** One page of each pattern of addresses; every page has to have been looked at before. */
    SortedSet<String> types() {
        Map<String, String> patterns = new TreeMap<>();
        kinds.keySet()
                .forEach(page -> patterns.putIfAbsent(OF_ONE_FORM.matcher(page).replaceAll("*"), page));
        return new TreeSet<>(patterns.values());
    }

    /** The pages that stand for all others; every page has to have been looked at before. */
    SortedSet<String> forms() {
        SortedSet<String> chosen = new TreeSet<>(types());
        Set<String> left = new HashSet<>();
        kinds.values().forEach(left::addAll);
        chosen.forEach(page -> left.removeAll(kinds.get(page)));
        while (!left.isEmpty()) {
            String most = "";
            long best = 0;
            for (Map.Entry<String, Set<String>> page : kinds.entrySet()) {
                long brings = page.getValue().stream().filter(left::contains).count();
                if (brings > best) {
                    best = brings;
                    most = page.getKey();
                }
            }
            chosen.add(most);
            left.removeAll(kinds.get(most));
        }
        return chosen;
    }

    /** Opens pages and asks; the answers begin with the page, and what the page said or asked for in vain is among them. */
    List<String> each(Collection<String> pages, Question question) throws Exception {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(pages);
        SortedMap<String, List<String>> answers = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(TABS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Tab tab : tabs) {
                all.add(threads.submit(() -> {
                    for (String page = waiting.poll(); page != null; page = waiting.poll()) {
                        List<String> lines = look(tab, page, question);
                        synchronized (answers) {
                            answers.put(page, lines);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<String> lines = new ArrayList<>(server.missing());
        answers.forEach((page, said) -> said.forEach(line -> lines.add(page + "\t" + line)));
        return lines;
    }

    private List<String> look(Tab tab, String page, Question question) throws Exception {
        tab.media(Map.of());
        String root = root(page);
        tab.open(root + page);
        List<String> lines = new ArrayList<>(question.ask(tab, page));
        tab.console().forEach(said -> lines.add("says " + said));
        tab.requests().stream()
                .filter(address -> !address.startsWith(root))
                .forEach(address -> lines.add("asks for " + address));
        return lines;
    }

    /** What a function of {@code probe.js} says of the page that is open. */
    static List<String> asked(Tab tab, String call) throws Exception {
        return ((String) tab.run("tomProbe.lines(" + call + ")"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Brings axe to the page that is open. */
    static void withAxe(Tab tab) throws Exception {
        tab.run(AXE + "; 0");
    }

    private static String resource(String name) {
        try (InputStream in = SiteVisit.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Tab tab : tabs) {
            tab.close();
        }
        server.close();
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of architecture documents, beside those of their pages; {@code compare-words.sh} says how to run it. */
final class CompareWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** With the line that the parser puts before the next include, which it then takes for text. */
    private static final Pattern UNRESOLVED = Pattern.compile(
            "Unresolved directive in \\S+ - include::[^\\[]*\\[[^\\]]*](?:\\R:leveloffset: [+-]?\\d+)?");

    /** Titles that would stand above what is included. */
    private static final String TITLES = ".paragraph:has(> p:matchesOwn(^\\s*$)) > .title";

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern ALERT = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|CAUTION|WARNING)]");

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    private final Path documents;
    private final Path pages;
    private final boolean totalsOnly;
    private final Map<String, Integer> onPurpose = new TreeMap<>();
    private Asciidoctor asciidoctor;

    private CompareWords(Path documents, Path pages, boolean totalsOnly) {
        this.documents = documents;
        this.pages = pages;
        this.totalsOnly = totalsOnly;
    }

    public static void main(String[] arguments) throws IOException {
        new CompareWords(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        List.of(arguments).contains("--totals"))
                .run();
    }

    private void run() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(documents)) {
            files = walk.filter(file -> file.toString().matches(".*\\.(adoc|md)"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        }
        int compared = 0;
        int total = 0;
        int lost = 0;
        int added = 0;
        List<Path> without = new ArrayList<>();
        for (Path file : files) {
            Path page = pages.resolve(pageName(documents.relativize(file).toString()));
            if (!Files.exists(page)) {
                without.add(documents.relativize(file));
                continue;
            }
            List<String> expected = words(reference(file));
            List<String> actual = words(article(page));
            List<String> missing = without(expected, actual);
            List<String> more = without(actual, expected);
            compared++;
            total += expected.size();
            lost += count(missing);
            added += count(more);
            if (!totalsOnly && !(missing.isEmpty() && more.isEmpty())) {
                System.out.printf(
                        "%s: %d words, %d lost, %d added%n",
                        documents.relativize(file), expected.size(), count(missing), count(more));
                missing.forEach(run -> System.out.println("  - " + run));
                more.forEach(run -> System.out.println("  + " + run));
            }
        }
        if (!totalsOnly) {
            without.forEach(file -> System.out.println(file + ": no page (a part, internal, or not read)"));
        }
        onPurpose.forEach((kind, words) -> System.out.println("On purpose, " + kind + ": " + words + " words"));
        System.out.printf(
                "%d pages, %d documents without a page: %d words, %d lost, %d added%n",
                compared, without.size(), total, lost, added);
    }

    /** As the contract says: folders kept, lower case, {@code -} for what is no letter, digit, point or underscore. */
    private static String pageName(String path) {
        String stem = path.substring(0, path.lastIndexOf('.'));
        return stem.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}._/]+", "-") + ".html";
    }

    private Element reference(Path file) throws IOException {
        String text = Files.readString(file);
        Element body = Jsoup.parse(file.toString().endsWith(".md") ? markdown(text) : asciiDoc(file, text)).body();
        setAside("for other audiences", body, ".internal, .customer");
        setAside("scripts and style sheets", body, "script, style, title");
        setAside("titles of includes that are not found", body, TITLES);
        // A page numbers its notes by the list that they stand in.
        body.select(".footnote > a:first-child").remove();
        return sayingPictures(body);
    }

    private void setAside(String kind, Element body, String selector) {
        for (Element element : body.select(selector)) {
            note(kind, element.text());
            element.remove();
        }
    }

    private void note(String kind, String text) {
        int words = words(text).size();
        if (words > 0) {
            onPurpose.merge(kind, words, Integer::sum);
        }
    }

    private String asciiDoc(Path file, String text) {
        if (asciidoctor == null) {
            asciidoctor = Asciidoctor.Factory.create();
            asciidoctor.registerLogHandler(record -> {});
            java.util.logging.Logger.getLogger("asciidoctor").setUseParentHandlers(false);
        }
        Options options = Options.builder()
                .safe(SafeMode.SAFE)
                .backend("html5")
                .standalone(false)
                .baseDir(documents.toFile())
                .attributes(Attributes.builder()
                        .attribute("docdir", file.getParent().toString())
                        .attribute("docfile", file.toString())
                        .attribute("idprefix", "")
                        .attribute("idseparator", "-")
                        .attribute("relfilesuffix", ".adoc")
                        .attribute("toc", null)
                        .attribute("stem", null)
                        .attribute("icons", null)
                        .attribute("sectanchors", null)
                        .attribute("source-highlighter", null)
                        .attribute("hardbreaks", null)
                        // Captions have no number of their own unless the document asks for one.
                        .attribute("table-caption", false)
                        .attribute("figure-caption", false)
                        .attribute("example-caption", false)
                        .build())
                .build();
        String html = asciidoctor.convert("include::" + file + "[]\n", options);
        Matcher unresolved = UNRESOLVED.matcher(html);
        while (unresolved.find()) {
            note("includes that are not found", unresolved.group());
        }
        return unresolved.replaceAll("");
    }

    private String markdown(String text) {
        String body = text.replace("\r\n", "\n");
        Matcher front = FRONT_MATTER.matcher(body);
        if (front.find()) {
            note("front matter", front.group(1));
            body = body.substring(front.end());
        }
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(ALERT.matcher(body).replaceAll("$1"));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                heading.unlink();
                break;
            }
        }
        return HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document);
    }

    private static Element article(Path page) throws IOException {
        Element article = Jsoup.parse(Files.readString(page)).selectFirst("article.document");
        article.select("> .head, > .steps, > section, .resting, a.id").remove();
        return sayingPictures(article);
    }

    /** With the alternative texts of pictures in place of them: a page has the text where it does not show the picture. */
    private static Element sayingPictures(Element element) {
        element.select("sup").before(" ");
        for (Element picture : element.select("img")) {
            picture.replaceWith(new TextNode(" " + picture.attr("alt") + " "));
        }
        return element;
    }

    private static List<String> words(Element element) {
        return words(element.text());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replace("\u200b", "")).results().map(result -> result.group()).toList();
    }

    private static int count(List<String> runs) {
        return runs.stream().mapToInt(run -> run.split(" ").length).sum();
    }

    /** The words of one list that the other one has not as often, as runs of words that follow each other. */
    private static List<String> without(List<String> words, List<String> others) {
        Map<String, Integer> there = new HashMap<>();
        others.forEach(word -> there.merge(word, 1, Integer::sum));
        Map<String, Integer> here = new HashMap<>();
        words.forEach(word -> here.merge(word, 1, Integer::sum));
        Map<String, Integer> missing = new HashMap<>();
        here.forEach((word, times) -> missing.put(word, times - there.getOrDefault(word, 0)));
        List<String> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : words) {
            if (missing.get(word) > 0) {
                missing.merge(word, -1, Integer::sum);
                run.add(word);
            } else if (!run.isEmpty()) {
                runs.add(String.join(" ", run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(String.join(" ", run));
        }
        return runs;
    }
}

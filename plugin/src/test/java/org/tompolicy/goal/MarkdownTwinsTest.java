package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** Pages in Markdown, of a policy with a release in force and an announced one: each beside its page, with the same words. */
@Slow
class MarkdownTwinsTest {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());

    @TempDir
    private static Path root;

    private static SortedMap<String, byte[]> site;

    @BeforeAll
    static void build() throws IOException {
        site = Builds.files(
                TwoReleases.published(root, LocalDate.of(2027, 1, 4)).site());
    }

    private static Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private static String text(String path) {
        return new String(site.get(path), StandardCharsets.UTF_8);
    }

    /** A file of Markdown as programs read it. */
    private static Document read(String path) {
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(text(path))));
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    @Test
    void everyPageHasOneAndNamesIt() {
        int pages = 0;
        for (String path : site.keySet()) {
            if (path.endsWith(".html") && !path.equals("404.html")) {
                String twin = path.replaceAll("\\.html$", ".md");
                assertTrue(site.containsKey(twin), twin);
                assertEquals(
                        twin.substring(twin.lastIndexOf('/') + 1),
                        page(path)
                                .select("link[rel=alternate][type=text/markdown]")
                                .attr("href"),
                        path);
                pages++;
            }
        }
        assertTrue(pages > 30, pages + " pages");
    }

    @Test
    void itsTitleAndItsPromisesAreThoseOfThePage() {
        int promises = 0;
        for (String path : site.keySet()) {
            if (path.endsWith(".html") && !path.equals("404.html")) {
                Document twin = read(path.replaceAll("\\.html$", ".md"));
                assertEquals(
                        words(page(path).select("h1").text()),
                        words(twin.select("h1").text()),
                        path);
                String said = words(twin.text());
                for (Element promise : page(path).select(".promise > .prose > p, dl.proof dd")) {
                    assertTrue(
                            said.contains(words(promise.text())),
                            path + ": " + promise.text() + "\nis not in\n" + said);
                    promises++;
                }
            }
        }
        assertTrue(promises > 40, promises + " promises");
    }

    /** What Markdown has no sign for is raised or lowered by HTML; there is no other in them. */
    @Test
    void nothingInThemIsHtml() {
        List<String> html = new ArrayList<>();
        for (String path : site.keySet()) {
            if (path.endsWith(".md") || path.endsWith("llms.txt")) {
                Parser.builder()
                        .extensions(EXTENSIONS)
                        .build()
                        .parse(text(path))
                        .accept(new AbstractVisitor() {
                            @Override
                            public void visit(HtmlInline inline) {
                                if (!inline.getLiteral().matches("</?su[bp]>")) {
                                    html.add(path + ": " + inline.getLiteral());
                                }
                            }

                            @Override
                            public void visit(HtmlBlock block) {
                                html.add(path + ": " + block.getLiteral());
                            }
                        });
            }
        }
        assertEquals(List.of(), html);
        assertTrue(text("annex.md").contains("\nQuestions about the annex: "), text("annex.md"));
    }

    /** Links between them are relative, and lead to what is there: to the twin of a page, not to the page. */
    @Test
    void everyLinkLeadsSomewhere() {
        List<String> wrong = new ArrayList<>();
        int links = 0;
        for (String path : site.keySet()) {
            if (path.endsWith(".md") || path.endsWith("llms.txt")) {
                for (Element link : read(path).select("a[href], img[src]")) {
                    String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    if (href.matches("(https?|mailto):.*") || href.startsWith("#")) {
                        continue;
                    }
                    links++;
                    String file = URI.create("/" + path).resolve(href).getPath().substring(1);
                    boolean isItsPage = href.equals(path.replaceAll(".*/", "").replaceAll("\\.md$", ".html"));
                    if (!site.containsKey(file) || file.endsWith(".html") && !isItsPage) {
                        wrong.add(path + ": " + href);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(links > 300, links + " links");
    }

    @Test
    void theFirstFileForAssistantsNamesTheMeasures() {
        String file = text("llms.txt");
        assertTrue(file.startsWith("# Security measures of Example Ltd\n\n> "), file);
        assertTrue(file.contains("Version 2026.2, in force since"), file);
        assertTrue(file.contains("](measures/ac-01.md)"), file);
        assertTrue(file.contains("](all.md)"), file);
    }
}

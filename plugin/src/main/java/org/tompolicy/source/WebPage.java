package org.tompolicy.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.tompolicy.model.Block;
import org.tompolicy.model.Text;

/**
 * A page of somebody else's web site: its words as a tree, and what surrounds them on such pages. Nothing that the page
 * refers to is fetched, and nothing in it is run.
 *
 * @param text what the page is about; each block carries the line that it begins on
 * @param title what the browser's tab shows; empty where it names none
 * @param language as the page says it, for example {@code de}; empty where it says none
 * @param charset how the bytes were decoded, for example {@code windows-1252}
 * @param surroundings navigation, notes about cookies and their like, in order
 */
public record WebPage(Text text, String title, String language, String charset, List<Surrounding> surroundings) {

    /**
     * Something that stands around the words.
     *
     * @param what a word for it, for example {@code navigation}
     * @param line where it begins, counted from 1
     * @param words with single blanks; never empty
     */
    public record Surrounding(String what, int line, String words) {
        public Surrounding {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(words, "words");
        }
    }

    /** Elements may be so deep inside one another; what is deeper is read as if it stood there. */
    private static final int DEEPEST = 400;

    public WebPage {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(charset, "charset");
        surroundings = List.copyOf(surroundings);
    }

    /** The text of a page by the encoding that it declares, or UTF-8 where it declares none and is. */
    public static WebPage read(String file, byte[] bytes) {
        Document document = parsed(bytes);
        String language = document.selectFirst("html") == null
                ? ""
                : document.selectFirst("html").attr("lang").strip().toLowerCase(Locale.ROOT);
        WebPageSurroundings around = new WebPageSurroundings(document);
        List<Surrounding> surroundings = around.cut();
        List<Block> blocks = new WebPageBlocks(file).of(document.body());
        return new WebPage(
                new Text(blocks),
                document.title().strip(),
                language.replaceFirst("[-_].*", ""),
                document.outputSettings().charset().name(),
                surroundings);
    }

    private static Document parsed(byte[] bytes) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        parser.setMaxDepth(DEEPEST);
        try {
            Optional<Charset> fallback = SourceText.decode("", bytes).text().isPresent()
                    ? Optional.empty()
                    : Optional.of(Charset.forName("windows-1252"));
            // with no charset given, the byte order mark and the page's own meta element count
            Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
            boolean declared = !document.select("meta[charset], meta[http-equiv=content-type], meta[content*=charset]")
                    .isEmpty();
            if (!declared
                    && fallback.isPresent()
                    && document.outputSettings().charset().equals(StandardCharsets.UTF_8)) {
                document = Jsoup.parse(
                        new ByteArrayInputStream(bytes), fallback.get().name(), "", parser);
            }
            document.outputSettings().escapeMode(Entities.EscapeMode.xhtml);
            return document;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The line that an element begins on; 1 where nobody knows. */
    static int line(Element element) {
        int line = element.sourceRange().start().lineNumber();
        return Math.max(line, 1);
    }
}

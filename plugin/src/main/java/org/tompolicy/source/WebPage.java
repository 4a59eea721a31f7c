package org.tompolicy.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private static final Charset WESTERN = Charset.forName("windows-1252");

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
        try {
            // with no charset given, the byte order mark and the page's own meta element count
            Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser());
            Charset read = document.outputSettings().charset();
            boolean latin = read.equals(StandardCharsets.ISO_8859_1) || read.equals(StandardCharsets.US_ASCII);
            boolean garbled = read.equals(StandardCharsets.UTF_8)
                    && !isUtf8(bytes)
                    && document.select("meta[charset], meta[content*=charset]").isEmpty();
            if (latin || garbled) {
                // browsers take both for the larger set, and so do writers
                document = Jsoup.parse(new ByteArrayInputStream(bytes), WESTERN.name(), "", parser());
                document.outputSettings().charset(WESTERN);
            }
            document.outputSettings().escapeMode(Entities.EscapeMode.xhtml);
            return document;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Parser parser() {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        parser.setMaxDepth(DEEPEST);
        return parser;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The line that an element begins on; 1 where nobody knows. */
    static int line(Element element) {
        int line = element.sourceRange().start().lineNumber();
        return Math.max(line, 1);
    }
}

package org.tompolicy.goal.author;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tompolicy.files.BesideTree;
import org.tompolicy.intake.Intake;

/**
 * Policies in the shapes in which they are found, written for these tests, each with labels: how many measures there are
 * ({@code =}), what promises something ({@code +}), what does not ({@code -}).
 */
final class ImportSamples {

    private static final Path FOLDER = Path.of("src", "test", "resources", "import");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Marks of Markdown that hold letters: numbers of items, boxes to tick, the labels of notes, addresses behind words. */
    private static final Pattern MARKS =
            Pattern.compile("^\\d+\\. |^- \\[x\\]|\\[\\^\\w+\\]|\\[!NOTE\\]|(?<=\\])\\((?:#|https:)[\\w/.-]+\\)");

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static final List<String> NAMES = List.of(
            "wordpress.html",
            "google-docs.html",
            "word-table.docx",
            "word-german.docx",
            "github.md",
            "table-layout.html",
            "run-in.html",
            "definitions.adoc",
            "confluence.html",
            "run-in-paragraphs.md",
            "word-pictures.docx");

    private ImportSamples() {}

    static byte[] bytes(String name) {
        return name.endsWith(".docx") ? word(stem(name)) : read(FOLDER.resolve(name));
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] word(String stem) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : List.of("document", "styles", "numbering", "footnotes", "comments")) {
            Path file = FOLDER.resolve(stem + "." + part + ".xml");
            if (Files.exists(file)) {
                parts.put(part, new String(read(file), StandardCharsets.UTF_8));
            }
        }
        return word(parts, "");
    }

    /**
     * A Word file.
     *
     * @param parts XML by the name of the part
     * @param more relations of the text to what lies outside, as XML
     */
    static byte[] word(Map<String, String> parts, String more) {
        StringBuilder types = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/>");
        StringBuilder relations = new StringBuilder(more);
        for (String part : parts.keySet()) {
            String main = part.equals("document") ? ".main" : "";
            types.append("<Override PartName=\"/word/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.wordprocessingml." + part + main + "+xml\"/>");
            if (main.isEmpty()) {
                relations.append(relation(part, part + ".xml"));
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", types + "</Types>");
            entry(zip, "_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                entry(zip, "word/" + part.getKey() + ".xml", part.getValue());
            }
            entry(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String relation(String kind, String target) {
        return "<Relationship Id=\"r" + kind + "\" Type=\"" + RELATIONS + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static int measures(String name) {
        return Integer.parseInt(labels(name, "= ").get(0).replace(" measures", ""));
    }

    /** Sentences and items with a mark: {@code "+ "} for promises, {@code "- "} for others. */
    static List<String> labels(String name, String mark) {
        return new String(read(FOLDER.resolve(name + ".labels")), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    /** All words that a sample shows, taken from it without any reader of ours. */
    static List<String> words(String name) {
        if (name.endsWith(".html")) {
            Charset charset =
                    name.equals("table-layout.html") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            Document page = Jsoup.parse(new String(bytes(name), charset));
            page.select("script, style").remove();
            for (Element picture : page.select("img")) {
                picture.after(" " + picture.attr("alt") + " ");
            }
            page.body().getAllElements().stream().skip(1).forEach(element -> element.after(" "));
            return wordsIn(page.body().text());
        } else if (name.endsWith(".docx")) {
            String xml = new String(read(FOLDER.resolve(stem(name) + ".document.xml")), StandardCharsets.UTF_8);
            Matcher runs =
                    Pattern.compile("<w:(?:t|delText)(?: [^>]*)?>([^<]*)<").matcher(xml);
            List<String> words = new ArrayList<>();
            StringBuilder paragraph = new StringBuilder();
            for (String piece : xml.split("</w:p>")) {
                Matcher run = runs.reset(piece);
                paragraph.setLength(0);
                while (run.find()) {
                    paragraph.append(run.group(1)).append(' ');
                }
                words.addAll(wordsIn(paragraph.toString().replace("&amp;", "&")));
            }
            return words;
        }
        return wordsIn(new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(":lang:"))
                .map(line -> MARKS.matcher(line).replaceAll(" "))
                .collect(Collectors.joining("\n")));
    }

    static List<String> wordsIn(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    static Intake.File file(String name) {
        return new Intake.File(name, bytes(name), BesideTree.of(FOLDER.resolve(name)));
    }
}

package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * A PDF as somebody hears it who cannot see it: its structure from top to bottom, one line for each heading, paragraph,
 * item and row. Cells are read with their column, words of another language as {@code [de: …]}, pictures by their text,
 * links with where they lead.
 */
public final class AnnexReading {

    private static final Set<String> BLOCKS = Set.of(
            "P", "L", "Table", "TOC", "TOCI", "Note", "BlockQuote", "Caption", "Aside", "Sect", "Div", "Part", "Art");

    private final TaggedText text;
    private final StringBuilder out = new StringBuilder();

    private AnnexReading(PDDocument document) throws IOException {
        this.text = new TaggedText(document);
    }

    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AnnexReading reading = new AnnexReading(document);
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            for (COSBase kid : Tags.kids(root)) {
                COSDictionary top = (COSDictionary) kid;
                reading.line("", "document in " + top.getString(COSName.LANG));
                reading.blocks(top, "");
            }
            return reading.out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String indent, String words) {
        out.append(indent).append(words.replace('\u00a0', ' ').strip()).append('\n');
    }

    private void blocks(COSDictionary element, String indent) throws IOException {
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                block((COSDictionary) kid, indent);
            } else if (!text.of(kid, element).isBlank()) {
                line(indent, text.of(kid, element));
            }
        }
    }

    private void block(COSDictionary element, String indent) throws IOException {
        String type = Tags.type(element);
        switch (type) {
            case "Table" -> table(element, indent);
            case "L" -> {
                line(indent, "list, " + Tags.kids(element).size() + " items");
                blocks(element, indent + "  ");
            }
            case "LI", "TOCI" -> item(element, indent);
            case "Figure" -> line(indent, picture(element));
            case "TOC" -> {
                line(indent, "contents, " + Tags.kids(element).size() + " items");
                blocks(element, indent + "  ");
            }
            default -> {
                String kind = type.matches("H[1-6]") ? "heading " + type.charAt(1) + ": " : kind(type);
                if (type.equals("P") || elements(element).stream().noneMatch(AnnexReading::isBlock)) {
                    line(indent, language(element, kind + inline(element)));
                } else {
                    line(indent, language(element, kind));
                    blocks(element, indent + "  ");
                }
            }
        }
    }

    private static String kind(String type) {
        return type.equals("P") ? "" : type.toLowerCase(Locale.ROOT) + ": ";
    }

    private static boolean isBlock(COSDictionary element) {
        return BLOCKS.contains(Tags.type(element)) || Tags.type(element).matches("H[1-6]");
    }

    private static List<COSDictionary> elements(COSDictionary element) {
        return Tags.kids(element).stream()
                .filter(Tags::isElement)
                .map(COSDictionary.class::cast)
                .toList();
    }

    /** An item of a list: its mark and first words in one line, what else it holds below. */
    private void item(COSDictionary item, String indent) throws IOException {
        StringBuilder first = new StringBuilder("- ");
        List<COSDictionary> below = new ArrayList<>();
        for (COSDictionary part : elements(item)) {
            if (Tags.type(part).equals("LBody") && elements(part).stream().anyMatch(AnnexReading::isBlock)) {
                below.addAll(elements(part));
            } else if (isBlock(part)) {
                below.add(part);
            } else {
                first.append(inline(part).strip()).append(Tags.type(part).equals("Lbl") ? " " : "");
            }
        }
        line(indent, first.toString().replace("-  ", "- "));
        for (COSDictionary part : below) {
            block(part, indent + "  ");
        }
    }

    /** Each row in a line: what it is about, then each cell with the name of its column. */
    private void table(COSDictionary table, String indent) throws IOException {
        List<String> columns = new ArrayList<>();
        List<COSDictionary> rows = new ArrayList<>();
        String caption = "";
        for (COSDictionary part : elements(table)) {
            switch (Tags.type(part)) {
                case "Caption" -> caption = " " + inline(part).strip();
                case "THead" -> {
                    for (COSDictionary row : elements(part)) {
                        for (COSDictionary cell : elements(row)) {
                            columns.add(inline(cell).strip());
                        }
                    }
                }
                case "TR" -> rows.add(part);
                default -> rows.addAll(elements(part));
            }
        }
        line(
                indent,
                "table" + caption + ", " + rows.size() + " rows"
                        + (columns.isEmpty() ? "" : ", columns: " + String.join(" | ", columns)));
        for (COSDictionary row : rows) {
            List<COSDictionary> cells = elements(row);
            List<String> said = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String words = inline(cells.get(i)).strip();
                String mark = Tags.type(cells.get(i)).equals("TH") ? "*" : "";
                String column = i < columns.size() && i > 0 ? columns.get(i) + ": " : "";
                said.add(mark + column + (words.isEmpty() ? "(empty)" : words) + mark);
            }
            line(indent + "  ", String.join(" | ", said));
        }
    }

    private String inline(COSDictionary element) throws IOException {
        StringBuilder words = new StringBuilder();
        for (COSBase kid : Tags.kids(element)) {
            if (!Tags.isElement(kid)) {
                words.append(text.of(kid, element));
                continue;
            }
            COSDictionary inner = (COSDictionary) kid;
            switch (Tags.type(inner)) {
                case "Figure" -> words.append(picture(inner));
                case "Link" ->
                    words.append(inline(inner))
                            .append(" [to ")
                            .append(target(inner))
                            .append(']');
                default -> words.append(language(inner, inline(inner))).append(isBlock(inner) ? " " : "");
            }
        }
        String expansion = element.getString(COSName.E);
        return words + (expansion == null ? "" : " [means " + expansion + "]");
    }

    private static String picture(COSDictionary figure) {
        return "[picture: " + figure.getString(COSName.ALT) + "]";
    }

    private static String language(COSDictionary element, String words) {
        String language = element.getString(COSName.LANG);
        return language == null || Tags.type(element).equals("Document") ? words : "[" + language + ": " + words + "]";
    }

    /** The address of a link, or the page of this document. */
    private String target(COSDictionary link) throws IOException {
        for (COSBase kid : Tags.kids(link)) {
            if (kid instanceof COSDictionary reference && reference.containsKey(COSName.OBJ)) {
                PDAnnotation annotation = PDAnnotation.createAnnotation(reference.getDictionaryObject(COSName.OBJ));
                if (annotation instanceof PDAnnotationLink to) {
                    if (to.getAction() instanceof PDActionURI web) {
                        return web.getURI();
                    }
                    if (to.getAction() instanceof PDActionGoTo jump
                            && jump.getDestination() instanceof PDPageDestination place) {
                        return "page " + (place.retrievePageNumber() + 1);
                    }
                    if (to.getDestination() instanceof PDPageDestination place) {
                        return "page " + (place.retrievePageNumber() + 1);
                    }
                }
            }
        }
        return "nowhere";
    }
}

package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The tags of a PDF as indented text: type, attributes, and the text that each holds. */
final class TagDump {

    private final TaggedText text;
    private final StringBuilder out = new StringBuilder();

    private TagDump(TaggedText text) {
        this.text = text;
    }

    static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TagDump dump = new TagDump(new TaggedText(document));
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            Tags.kids(root).forEach(kid -> dump.element((COSDictionary) kid, ""));
            return dump.out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void element(COSDictionary element, String indent) {
        out.append(indent).append(element.getNameAsString(COSName.S));
        String language = element.getString(COSName.LANG);
        String alt = element.getString(COSName.ALT);
        out.append(language == null ? "" : " lang=" + language).append(alt == null ? "" : " alt=" + alt);
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        if (attributes != null) {
            for (String name : List.of("Scope", "RowSpan", "ColSpan", "ListNumbering")) {
                COSBase value = attributes.getDictionaryObject(name);
                if (value != null) {
                    out.append(' ')
                            .append(name)
                            .append('=')
                            .append(
                                    value instanceof COSName word
                                            ? word.getName()
                                            : String.valueOf(((COSNumber) value).intValue()));
                }
            }
        }
        StringBuilder all = new StringBuilder();
        COSBase kids = element.getDictionaryObject(COSName.K);
        boolean onlyContent = true;
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                onlyContent = false;
            }
        }
        if (onlyContent) {
            Tags.kids(element).forEach(kid -> all.append(text.of(kid, element)));
            out.append(all.isEmpty() ? "" : " \"" + all + "\"")
                    .append(kids == null ? " (empty)" : "")
                    .append('\n');
            return;
        }
        out.append('\n');
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                element((COSDictionary) kid, indent + "  ");
            } else {
                String words = text.of(kid, element);
                if (!words.isEmpty()) {
                    out.append(indent).append("  \"").append(words).append("\"\n");
                }
            }
        }
    }
}

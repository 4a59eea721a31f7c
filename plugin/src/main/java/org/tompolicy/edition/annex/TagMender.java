package org.tompolicy.edition.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tompolicy.text.DomWriter;

/**
 * Mends what the engine tags less well than a reader of screens needs: contents become a table of contents, captions
 * stand inside their tables, a table head that is repeated on each page is read once, wrappers that mean nothing go.
 */
final class TagMender {

    /** Begins the {@code title} of an element by which it is found again among the tags. */
    static final String MARK = "tom:";

    /** Marks the list of contents. */
    static final String CONTENTS = MARK + "contents";

    /** Marks an explanation. */
    private static final String NOTE = MARK + "note";

    /** Tags that hold words, so that no group may stand in them. */
    private static final Set<String> WORDS =
            Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "Link", "Span", "Caption", "Lbl", "Reference");

    private final List<COSDictionary> notes = new ArrayList<>();
    private final JoinedLines lines = new JoinedLines();

    private TagMender() {}

    static void mend(PDDocument document) throws IOException {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        TagMender mender = new TagMender();
        mender.mend(root);
        mender.nameNotes(root);
        mender.lines.link(root);
        Tags.linkContent(document, root);
        ReadingOrder.restore(document);
    }

    /** Mends the children of an element, then the element. */
    private void mend(COSDictionary element) {
        retag(element);
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : Tags.kids(element)) {
            if (!Tags.isElement(kid)) {
                kids.add(kid);
                continue;
            }
            COSDictionary child = (COSDictionary) kid;
            mend(child);
            if (isWrapper(child, element)) {
                for (COSBase inner : Tags.kids(child)) {
                    kids.add(Tags.moved(inner, child, element));
                }
            } else if (!isEmptyGroup(child)) {
                kids.add(child);
            }
        }
        Tags.setKids(element, lines.join(withCaptionsInside(withPicturesInside(kids))));
        String type = Tags.type(element);
        if (type.equals("TOC")) {
            contents(element);
        } else if (type.equals("THead")) {
            readOnce(element, new COSDictionary[1]);
        } else if (type.equals("Div") && Tags.kids(element).stream().anyMatch(kid -> !Tags.isElement(kid))) {
            element.setName(COSName.S, "P");
        }
    }

    /** PDF/UA asks for an id on each note, and an id for a place in the tree of ids; its names are sorted. */
    private void nameNotes(COSDictionary root) {
        if (notes.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        for (COSDictionary note : notes) {
            COSString id = new COSString(String.format(Locale.ROOT, "note-%05d", names.size() / 2 + 1));
            note.setItem(COSName.ID, id);
            names.add(id);
            names.add(note);
        }
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.NAMES, names);
        root.setItem(COSName.getPDFName("IDTree"), leaf);
    }

    private void retag(COSDictionary element) {
        String mark = element.getString(COSName.ALT, "");
        if (mark.startsWith(MARK) || Tags.type(element).equals("Link")) {
            element.removeItem(COSName.ALT);
        }
        switch (mark) {
            case CONTENTS -> {
                element.setName(COSName.S, "TOC");
                element.removeItem(COSName.A);
            }
            case NOTE -> {
                element.setName(COSName.S, "Note");
                notes.add(element);
            }
            case DomWriter.CAPTION -> element.setName(COSName.S, "Caption");
            case DomWriter.PARAGRAPH -> element.setName(COSName.S, "P");
            default -> {
                // The engine's own tag is right.
            }
        }
    }

    /** Items of a list of contents are entries, and nested lists stand beside the reference, not in it. */
    private static void contents(COSDictionary list) {
        for (COSBase kid : Tags.kids(list)) {
            COSDictionary item = (COSDictionary) kid;
            item.setName(COSName.S, "TOCI");
            List<COSBase> parts = new ArrayList<>();
            for (COSBase part : Tags.kids(item)) {
                COSDictionary body = (COSDictionary) part;
                body.setName(COSName.S, "Reference");
                List<COSBase> inside = new ArrayList<>();
                List<COSBase> beside = new ArrayList<>();
                for (COSBase inner : Tags.kids(body)) {
                    boolean nested = Tags.isElement(inner)
                            && Tags.type((COSDictionary) inner).equals("TOC");
                    if (nested) {
                        beside.add(Tags.moved(inner, body, item));
                    } else {
                        inside.add(inner);
                    }
                }
                Tags.setKids(body, inside);
                parts.add(body);
                parts.addAll(beside);
            }
            Tags.setKids(item, parts);
        }
    }

    /** A link around a picture holds it. */
    private static List<COSBase> withPicturesInside(List<COSBase> kids) {
        List<COSBase> kept = new ArrayList<>();
        for (COSBase kid : kids) {
            COSBase before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean picture =
                    Tags.isElement(kid) && Tags.type((COSDictionary) kid).equals("Figure");
            if (picture && Tags.isElement(before) && isSilentLink((COSDictionary) before)) {
                COSDictionary link = (COSDictionary) before;
                List<COSBase> inside = new ArrayList<>(Tags.kids(link));
                inside.add(0, kid);
                ((COSDictionary) kid).setItem(COSName.P, link);
                Tags.setKids(link, inside);
            } else {
                kept.add(kid);
            }
        }
        return kept;
    }

    private static boolean isSilentLink(COSDictionary element) {
        return Tags.type(element).equals("Link")
                && Tags.kids(element).stream().noneMatch(kid -> Tags.isElement(kid) || Tags.isContent(kid));
    }

    /** The caption of a table stands inside of it, the caption of a picture behind the picture, whose text would hide it. */
    private static List<COSBase> withCaptionsInside(List<COSBase> kids) {
        List<COSBase> kept = new ArrayList<>();
        COSDictionary caption = null;
        String before = "";
        for (COSBase kid : kids) {
            String type = Tags.isElement(kid) ? Tags.type((COSDictionary) kid) : "";
            if (caption != null && type.equals("Table")) {
                COSDictionary table = (COSDictionary) kid;
                List<COSBase> inside = new ArrayList<>(Tags.kids(table));
                inside.add(0, caption);
                kept.remove(caption);
                caption.setItem(COSName.P, table);
                Tags.setKids(table, inside);
            }
            caption = type.equals("Caption") && !before.equals("Figure") ? (COSDictionary) kid : null;
            before = type;
            kept.add(kid);
        }
        return kept;
    }

    /** Keeps the content of a head on the page where the table begins; what is repeated on later pages is left out. */
    private void readOnce(COSDictionary element, COSDictionary[] first) {
        List<COSBase> kept = new ArrayList<>();
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                readOnce((COSDictionary) kid, first);
                kept.add(kid);
                continue;
            }
            COSDictionary page = Tags.page(kid, element);
            if (first[0] == null) {
                first[0] = page;
            }
            if (page == first[0] || !Tags.isContent(kid)) {
                kept.add(kid);
            }
        }
        Tags.setKids(element, kept);
    }

    /** Whether it is a head or foot that the engine made for a table without one. */
    private static boolean isEmptyGroup(COSDictionary element) {
        String type = Tags.type(element);
        return Tags.kids(element).isEmpty() && (type.equals("THead") || type.equals("TFoot"));
    }

    /** Whether an element says nothing of what it holds: readers need not be told of it. */
    private static boolean isWrapper(COSDictionary element, COSDictionary parent) {
        boolean speaks = element.containsKey(COSName.LANG)
                || element.containsKey(COSName.A)
                || element.containsKey(COSName.ALT)
                || element.containsKey(COSName.E);
        if (speaks) {
            return false;
        }
        return switch (Tags.type(element)) {
            case "Span" -> true;
            case "Div", "Sect" ->
                WORDS.contains(Tags.type(parent)) || Tags.kids(element).stream().allMatch(Tags::isElement);
            case "P" -> WORDS.contains(Tags.type(parent));
            default -> false;
        };
    }
}

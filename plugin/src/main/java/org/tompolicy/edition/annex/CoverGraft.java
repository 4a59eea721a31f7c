package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Gives a document the first page of another one, and what stands above and below the text of every page: content, letters,
 * tags, links and bookmarks. Both are parted by {@link RunningContent} and have equally many pages.
 */
final class CoverGraft {

    private static final COSName OUTLINES = COSName.OUTLINES;

    private final PDDocument to;
    private final COSDictionary fromRoot;
    private final COSDictionary toRoot;
    private final List<COSDictionary> fromPages;
    private final List<COSDictionary> toPages;

    /** What is what in the other document, and what has been copied. */
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();

    private CoverGraft(PDDocument from, PDDocument to) {
        this.to = to;
        this.fromRoot = root(from);
        this.toRoot = root(to);
        this.fromPages = pages(from);
        this.toPages = pages(to);
    }

    /** False where the documents do not fit; what was to be changed is of no use then. */
    static boolean apply(PDDocument from, PDDocument to) throws IOException {
        CoverGraft graft = new CoverGraft(from, to);
        return graft.fits() && graft.bookmarks(from) && graft.pages() && graft.tags();
    }

    private boolean fits() {
        return fromPages.size() == toPages.size()
                && !fromRoot.containsKey(COSName.getPDFName("IDTree"))
                && toPages.get(0).getCOSArray(COSName.ANNOTS) == null;
    }

    private static COSDictionary root(PDDocument document) {
        return document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    }

    private static List<COSDictionary> pages(PDDocument document) {
        List<COSDictionary> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(page.getCOSObject());
        }
        return pages;
    }

    private boolean pages() throws IOException {
        for (int i = 0; i < toPages.size(); i++) {
            copies.put(fromPages.get(i), toPages.get(i));
        }
        copies.putAll(SharedFonts.of(fromPages, toPages));
        COSDictionary cover = toPages.get(0);
        for (COSName part : List.of(COSName.CONTENTS, COSName.RESOURCES)) {
            cover.setItem(part, copy(fromPages.get(0).getDictionaryObject(part)));
        }
        for (int i = 1; i < toPages.size(); i++) {
            COSArray contents = toPages.get(i).getCOSArray(COSName.CONTENTS);
            contents.set(0, copy(fromPages.get(i).getCOSArray(COSName.CONTENTS).getObject(0)));
            COSDictionary fonts = fonts(toPages.get(i));
            COSDictionary others = fonts(fromPages.get(i));
            for (COSName name : List.copyOf(fonts.keySet())) {
                if (isRunning(name)) {
                    fonts.removeItem(name);
                }
            }
            for (COSName name : others.keySet()) {
                if (isRunning(name)) {
                    fonts.setItem(name, copy(others.getDictionaryObject(name)));
                }
            }
        }
        return true;
    }

    private static boolean isRunning(COSName name) {
        return name.getName().startsWith(RunningContent.FONT);
    }

    private static COSDictionary fonts(COSDictionary page) {
        return page.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT);
    }

    /** Elements below the root whose words stand on the first page, and the way back to them. */
    private boolean tags() throws IOException {
        COSDictionary fromTop = (COSDictionary) Tags.kids(fromRoot).get(0);
        COSDictionary toTop = (COSDictionary) Tags.kids(toRoot).get(0);
        copies.put(fromRoot, toRoot);
        copies.put(fromTop, toTop);
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : Tags.kids(fromTop)) {
            if (Tags.firstPage((COSDictionary) kid) == fromPages.get(0)) {
                kids.add(copy(kid));
            }
        }
        for (COSBase kid : Tags.kids(toTop)) {
            if (Tags.firstPage((COSDictionary) kid) != toPages.get(0)) {
                kids.add(kid);
            }
        }
        Tags.setKids(toTop, kids);
        Map<Integer, COSBase> entries = Tags.entries(fromRoot);
        COSArray numbers = toRoot.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        int own = toPages.get(0).getInt(COSName.STRUCT_PARENTS);
        int next = 0;
        for (int i = 0; i < numbers.size(); i += 2) {
            next = Math.max(next, numbers.getInt(i) + 1);
            if (numbers.getInt(i) == own) {
                numbers.set(i + 1, copy(entries.get(fromPages.get(0).getInt(COSName.STRUCT_PARENTS))));
            }
        }
        COSArray links = fromPages.get(0).getCOSArray(COSName.ANNOTS);
        if (links != null) {
            COSArray copied = (COSArray) copy(links);
            toPages.get(0).setItem(COSName.ANNOTS, copied);
            for (int i = 0; i < copied.size(); i++) {
                COSDictionary link = (COSDictionary) copied.getObject(i);
                numbers.add(COSInteger.get(next));
                numbers.add(copy(entries.get(link.getInt(COSName.STRUCT_PARENT))));
                link.setInt(COSName.STRUCT_PARENT, next);
                next++;
            }
        }
        toRoot.setInt(COSName.PARENT_TREE_NEXT_KEY, next);
        return true;
    }

    /** Bookmarks that lead to the first page, in order: what they are called, and where on the page. */
    private boolean bookmarks(PDDocument from) {
        List<COSDictionary> others = new ArrayList<>();
        List<COSDictionary> own = new ArrayList<>();
        bookmarks(from.getDocumentCatalog().getCOSObject().getCOSDictionary(OUTLINES), fromPages.get(0), others);
        bookmarks(to.getDocumentCatalog().getCOSObject().getCOSDictionary(OUTLINES), toPages.get(0), own);
        if (own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            own.get(i).setString(COSName.TITLE, others.get(i).getString(COSName.TITLE));
            COSArray place = others.get(i).getCOSArray(COSName.DEST);
            COSArray moved = new COSArray();
            moved.add(toPages.get(0));
            for (int part = 1; part < place.size(); part++) {
                moved.add(place.getObject(part));
            }
            own.get(i).setItem(COSName.DEST, moved);
        }
        return true;
    }

    private static void bookmarks(COSDictionary parent, COSDictionary page, List<COSDictionary> found) {
        COSDictionary item = parent == null ? null : parent.getCOSDictionary(COSName.FIRST);
        while (item != null) {
            COSArray place = item.getCOSArray(COSName.DEST);
            if (place != null && place.getObject(0) == page) {
                found.add(item);
            }
            bookmarks(item, page, found);
            item = item.getCOSDictionary(COSName.NEXT);
        }
    }

    /** The same value for the document that is changed; what stands for one another does so wherever it is met. */
    private COSBase copy(COSBase value) throws IOException {
        COSBase one = value instanceof COSObject reference ? reference.getObject() : value;
        COSBase known = copies.get(one);
        if (known != null) {
            return known;
        }
        if (one instanceof COSArray array) {
            COSArray copied = new COSArray();
            copied.setDirect(array.isDirect());
            copies.put(one, copied);
            for (int i = 0; i < array.size(); i++) {
                copied.add(copy(array.get(i)));
            }
            return copied;
        }
        if (one instanceof COSStream stream) {
            COSStream copied = to.getDocument().createCOSStream();
            copies.put(one, copied);
            try (InputStream in = stream.createRawInputStream();
                    OutputStream out = copied.createRawOutputStream()) {
                in.transferTo(out);
            }
            entries(stream, copied);
            return copied;
        }
        if (one instanceof COSDictionary dictionary) {
            COSDictionary copied = new COSDictionary();
            copied.setDirect(dictionary.isDirect());
            copies.put(one, copied);
            entries(dictionary, copied);
            return copied;
        }
        return one;
    }

    private void entries(COSDictionary from, COSDictionary into) throws IOException {
        for (COSName name : from.keySet()) {
            if (!name.equals(COSName.LENGTH) || !(from instanceof COSStream)) {
                into.setItem(name, copy(from.getItem(name)));
            }
        }
    }
}

package org.tompolicy.edition.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Mends what the engine tags less well than a reader of screens needs: contents become a table of contents, captions
 * stand inside their tables, a table head that is repeated on each page is read once, wrappers that mean nothing go.
 */
final class TagMender {

    /** Begins the {@code title} of an element by which it is found again among the tags. */
    static final String MARK = "tom:";

    /** Marks a caption; the next sibling is its table. */
    static final String CAPTION = MARK + "caption";

    /** Marks the list of contents. */
    static final String CONTENTS = MARK + "contents";

    /** Marks a group that is a paragraph. */
    static final String PARAGRAPH = MARK + "paragraph";

    private static final COSName ALT = COSName.ALT;

    /** Content of repeated heads, by page. */
    private final Map<COSDictionary, Set<Integer>> repeated = new LinkedHashMap<>();

    private TagMender() {}

    static void mend(PDDocument document) throws IOException {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        TagMender mender = new TagMender();
        mender.mend(root);
        RepeatedHeads.hide(document, root, mender.repeated);
    }

    /** Mends the children of an element, then their order. */
    private void mend(COSDictionary element) {
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (!(kid instanceof COSDictionary child) || !isElement(child)) {
                kids.add(kid);
                continue;
            }
            mend(child);
            if (isWrapper(child)) {
                for (COSBase inner : kids(child)) {
                    adopt(inner, element);
                    kids.add(inner);
                }
            } else if (!isEmptyGroup(child)) {
                kids.add(child);
            }
        }
        set(element, moveCaptions(kids));
        retag(element);
    }

    private void retag(COSDictionary element) {
        String type = element.getNameAsString(COSName.S);
        String mark = element.getString(ALT, "");
        if (mark.startsWith(MARK) || (type != null && type.equals("Link"))) {
            element.removeItem(ALT);
        }
        if (mark.equals(CONTENTS)) {
            contents(element);
        }
        if (mark.equals(PARAGRAPH)) {
            element.setName(COSName.S, "P");
        }
        if (mark.equals(CAPTION)) {
            element.setName(COSName.S, "Caption");
        }
        if ("THead".equals(type)) {
            readOnce(element);
        }
    }

    /** A list of contents: its items are entries, and nested lists stand beside the reference, not in it. */
    private static void contents(COSDictionary list) {
        list.setName(COSName.S, "TOC");
        list.removeItem(COSName.A);
        for (COSBase kid : kids(list)) {
            COSDictionary item = (COSDictionary) kid;
            item.setName(COSName.S, "TOCI");
            List<COSBase> parts = new ArrayList<>();
            for (COSBase part : kids(item)) {
                COSDictionary body = (COSDictionary) part;
                body.setName(COSName.S, "Reference");
                List<COSBase> inside = new ArrayList<>();
                parts.add(body);
                for (COSBase inner : kids(body)) {
                    if (inner instanceof COSDictionary nested && "TOC".equals(nested.getNameAsString(COSName.S))) {
                        adopt(nested, item);
                        parts.add(nested);
                    } else {
                        inside.add(inner);
                    }
                }
                set(body, inside);
            }
            set(item, parts);
        }
    }

    private static List<COSBase> moveCaptions(List<COSBase> kids) {
        List<COSBase> kept = new ArrayList<>();
        COSDictionary caption = null;
        for (COSBase kid : kids) {
            if (kid instanceof COSDictionary element && isElement(element)) {
                if (element.getNameAsString(COSName.S).equals("Table") && caption != null) {
                    List<COSBase> inside = new ArrayList<>(kids(element));
                    inside.add(0, caption);
                    kept.remove(caption);
                    adopt(caption, element);
                    set(element, inside);
                }
                caption = element.getNameAsString(COSName.S).equals("Caption") ? element : null;
            }
            kept.add(kid);
        }
        return kept;
    }

    /** Keeps the content of a head on the page where the table begins; what is repeated on later pages is set aside. */
    private void readOnce(COSDictionary head) {
        COSDictionary[] first = new COSDictionary[1];
        readOnce(head, first);
    }

    private void readOnce(COSDictionary element, COSDictionary[] first) {
        List<COSBase> kept = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary child && isElement(child)) {
                readOnce(child, first);
                kept.add(kid);
                continue;
            }
            COSDictionary page = page(kid, element);
            if (first[0] == null) {
                first[0] = page;
            }
            if (page == first[0] || page == null) {
                kept.add(kid);
            } else {
                repeated.computeIfAbsent(page, key -> new HashSet<>()).add(number(kid));
            }
        }
        set(element, kept);
    }

    private static COSDictionary page(COSBase kid, COSDictionary element) {
        if (kid instanceof COSDictionary reference) {
            return reference.getCOSDictionary(COSName.PG);
        }
        return element.getCOSDictionary(COSName.PG);
    }

    private static int number(COSBase kid) {
        return kid instanceof COSNumber number ? number.intValue() : ((COSDictionary) kid).getInt(COSName.MCID);
    }

    /** Whether it is a head or foot that the engine made for a table without one. */
    private static boolean isEmptyGroup(COSDictionary element) {
        String type = element.getNameAsString(COSName.S);
        return kids(element).isEmpty() && ("THead".equals(type) || "TFoot".equals(type));
    }

    /** Whether an element only groups and says nothing: readers need not be told. */
    private static boolean isWrapper(COSDictionary element) {
        if (!"Div".equals(element.getNameAsString(COSName.S)) && !"Sect".equals(element.getNameAsString(COSName.S))) {
            return false;
        }
        boolean speaks =
                element.containsKey(COSName.LANG) || element.containsKey(COSName.A) || element.containsKey(ALT);
        return !speaks
                && kids(element).stream().allMatch(kid -> kid instanceof COSDictionary child && isElement(child));
    }

    static boolean isElement(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.S) && !dictionary.containsKey(COSName.MCID);
    }

    /** Kids of an element, resolved. */
    static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    private static void set(COSDictionary element, List<COSBase> kids) {
        if (kids.isEmpty()) {
            element.removeItem(COSName.K);
            return;
        }
        COSArray array = new COSArray();
        kids.forEach(array::add);
        element.setItem(COSName.K, array);
    }

    private static void adopt(COSBase kid, COSDictionary parent) {
        if (kid instanceof COSDictionary child && isElement(child)) {
            child.setItem(COSName.P, parent);
        }
    }
}

package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The tree of tags in a PDF. The kids of an element are elements, references to annotations, and content: a number on
 * the page of the element, or a reference that names its page.
 */
final class Tags {

    private Tags() {}

    static boolean isElement(COSBase kid) {
        return kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }

    /** Whether a kid is content of a page, and not an annotation. */
    static boolean isContent(COSBase kid) {
        return kid instanceof COSNumber
                || (kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.MCID));
    }

    /** The structure type; an empty string for the root. */
    static String type(COSDictionary element) {
        String type = element.getNameAsString(COSName.S);
        return type == null ? "" : type;
    }

    /** Kids of an element in order. */
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

    static void setKids(COSDictionary element, List<COSBase> kids) {
        if (kids.isEmpty()) {
            element.removeItem(COSName.K);
            return;
        }
        COSArray array = new COSArray();
        kids.forEach(array::add);
        element.setItem(COSName.K, array);
    }

    /** A kid in the form in which another element can hold it. */
    static COSBase moved(COSBase kid, COSDictionary from, COSDictionary to) {
        if (isElement(kid)) {
            ((COSDictionary) kid).setItem(COSName.P, to);
            return kid;
        }
        if (!(kid instanceof COSNumber number)) {
            return kid;
        }
        COSDictionary page = from.getCOSDictionary(COSName.PG);
        if (page == to.getCOSDictionary(COSName.PG)) {
            return kid;
        }
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number.intValue());
        return reference;
    }

    /** The page of a piece of content. */
    static COSDictionary page(COSBase kid, COSDictionary element) {
        return kid instanceof COSDictionary reference
                ? reference.getCOSDictionary(COSName.PG)
                : element.getCOSDictionary(COSName.PG);
    }

    /** The number of a piece of content on its page. */
    static int number(COSBase kid) {
        return kid instanceof COSNumber number ? number.intValue() : ((COSDictionary) kid).getInt(COSName.MCID);
    }

    /** Writes the way back from content to the elements that hold it; links keep theirs. */
    static void linkContent(PDDocument document, COSDictionary root) {
        Map<Integer, COSBase> entries = entries(root);
        for (COSBase entry : entries.values()) {
            if (entry instanceof COSArray contents) {
                for (int i = 0; i < contents.size(); i++) {
                    contents.set(i, COSNull.NULL);
                }
            }
        }
        Map<COSDictionary, COSArray> pages = new HashMap<>();
        for (PDPage page : document.getPages()) {
            if (entries.get(page.getStructParents()) instanceof COSArray contents) {
                pages.put(page.getCOSObject(), contents);
            }
        }
        link(root, pages);
    }

    /** The page of the first piece of content in an element; null where it has none. */
    static COSDictionary firstPage(COSDictionary element) {
        for (COSBase kid : kids(element)) {
            COSDictionary page =
                    isElement(kid) ? firstPage((COSDictionary) kid) : isContent(kid) ? page(kid, element) : null;
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    /** What the numbers of pages and annotations lead back to. */
    static Map<Integer, COSBase> entries(COSDictionary root) {
        COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        Map<Integer, COSBase> entries = new HashMap<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            entries.put(numbers.getInt(i), numbers.getObject(i + 1));
        }
        return entries;
    }

    private static void link(COSDictionary element, Map<COSDictionary, COSArray> pages) {
        for (COSBase kid : kids(element)) {
            if (isElement(kid)) {
                link((COSDictionary) kid, pages);
            } else if (isContent(kid)) {
                pages.get(page(kid, element)).set(number(kid), element);
            }
        }
    }
}

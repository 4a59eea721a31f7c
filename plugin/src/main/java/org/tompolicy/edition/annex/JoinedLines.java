package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Makes one tag of what is one in the text. The engine parts links, and words of another language, where a line or a page
 * ends, and a reader of screens would tell of each part as a link of its own; and rows that shall stay on one page are a
 * group of their own, of which nobody needs to hear.
 */
final class JoinedLines {

    private final Map<COSDictionary, COSDictionary> joined = new HashMap<>();

    /** The kids of an element with parts of one in one; between them stands nothing. */
    List<COSBase> join(List<COSBase> kids) {
        List<COSBase> kept = new ArrayList<>();
        for (COSBase kid : kids) {
            COSBase before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (Tags.isElement(before) && Tags.isElement(kid) && isOne((COSDictionary) before, (COSDictionary) kid)) {
                join((COSDictionary) before, (COSDictionary) kid);
            } else {
                kept.add(kid);
            }
        }
        return kept;
    }

    /** Leads links of pages to the tags that hold them now. */
    void link(COSDictionary root) {
        COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        for (int i = 1; i < numbers.size(); i += 2) {
            if (numbers.getObject(i) instanceof COSDictionary element && joined.containsKey(element)) {
                numbers.set(i, joined.get(element));
            }
        }
    }

    private void join(COSDictionary first, COSDictionary next) {
        List<COSBase> inside = new ArrayList<>(Tags.kids(first));
        for (COSBase kid : Tags.kids(next)) {
            boolean annotation = !Tags.isElement(kid) && !Tags.isContent(kid);
            if (annotation && kid instanceof COSDictionary reference && !reference.containsKey(COSName.PG)) {
                reference.setItem(COSName.PG, next.getCOSDictionary(COSName.PG));
            }
            inside.add(Tags.moved(kid, next, first));
        }
        Tags.setKids(first, inside);
        joined.put(next, first);
    }

    private static boolean isOne(COSDictionary first, COSDictionary next) {
        String type = Tags.type(first);
        if (!type.equals(Tags.type(next)) || first.containsKey(COSName.ALT) || next.containsKey(COSName.ALT)) {
            return false;
        }
        return switch (type) {
            case "Link" -> {
                COSBase to = destination(first);
                yield to != null && isSame(to, destination(next));
            }
            case "Span" ->
                isSame(first.getDictionaryObject(COSName.LANG), next.getDictionaryObject(COSName.LANG))
                        && isSame(first.getDictionaryObject(COSName.E), next.getDictionaryObject(COSName.E));
            case "TBody" -> true;
            default -> false;
        };
    }

    /** Where the annotation of a link leads; null for a link without one. */
    private static COSBase destination(COSDictionary link) {
        for (COSBase kid : Tags.kids(link)) {
            if (kid instanceof COSDictionary reference
                    && reference.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation) {
                COSDictionary action = annotation.getCOSDictionary(COSName.A);
                if (action == null) {
                    return annotation.getDictionaryObject(COSName.DEST);
                }
                COSBase address = action.getDictionaryObject(COSName.URI);
                return address == null ? action.getDictionaryObject(COSName.D) : address;
            }
        }
        return null;
    }

    /** Whether two values say the same; a page is the same only where it is one object. */
    private static boolean isSame(COSBase one, COSBase other) {
        if (one instanceof COSArray first && other instanceof COSArray second && first.size() == second.size()) {
            for (int i = 0; i < first.size(); i++) {
                if (!isSame(first.getObject(i), second.getObject(i))) {
                    return false;
                }
            }
            return true;
        }
        return one == null ? other == null : one.equals(other);
    }
}

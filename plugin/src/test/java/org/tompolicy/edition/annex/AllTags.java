package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;

/** The tags of a PDF as a list, in the order in which it is read aloud. */
final class AllTags {

    private AllTags() {}

    /** All elements below another. */
    static List<COSDictionary> below(COSDictionary element) {
        List<COSDictionary> all = new ArrayList<>();
        collect(element, all);
        return all;
    }

    private static void collect(COSDictionary element, List<COSDictionary> all) {
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                all.add((COSDictionary) kid);
                collect((COSDictionary) kid, all);
            }
        }
    }
}

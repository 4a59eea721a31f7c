package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/** What a page marks as no part of its text. */
final class Artifacts {

    private Artifacts() {}

    /** Subtypes of the artifacts of a page. */
    static Set<String> subtypes(PDPage page) {
        Set<String> subtypes = new TreeSet<>();
        try {
            Object before = null;
            for (Object token : new PDFStreamParser(page).parse()) {
                if (token instanceof Operator operator && operator.getName().equals("BDC")) {
                    COSDictionary properties = before instanceof COSName name
                            ? page.getResources().getProperties(name).getCOSObject()
                            : (COSDictionary) before;
                    String subtype = properties.getNameAsString(COSName.SUBTYPE);
                    if (subtype != null) {
                        subtypes.add(subtype);
                    }
                }
                before = token;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return subtypes;
    }
}

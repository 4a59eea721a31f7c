package org.tompolicy.read;

import java.util.Locale;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Located;
import org.tompolicy.source.RawDocument;

/** The title of a document, and what stands in its place where there is none. */
final class Titles {

    private Titles() {}

    /** The title; where it is missing that is reported, and the name of the file stands in. */
    static Located<String> required(RawDocument document, Findings findings) {
        return document.title().filter(title -> !title.value().isBlank()).orElseGet(() -> {
            findings.addUnlessReported(
                    Rule.ATTRIBUTE_INVALID,
                    document.start(),
                    "The document has no title. Add one as its first line: "
                            + (document.path().endsWith(".md") ? "# Title" : "= Title"));
            return new Located<>(fromName(Place.stem(document.path())), document.start());
        });
    }

    /** A name of a file or folder as a title: {@code access-control} reads {@code Access control}. */
    static String fromName(String name) {
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package org.tompolicy.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.source.AsciiDocEngine.Parsed;
import org.tompolicy.source.SourceFiles.Place;

/**
 * Reads each document once. Whether a document has to be converted or is known already is decided here and nowhere else.
 */
final class Readings {

    private final SourceFiles files;
    private final AsciiDocReader asciidoc;
    private final MarkdownReader markdown;
    private final Map<Place, Optional<RawDocument>> known = new HashMap<>();
    private final Map<Place, Optional<Parsed>> plain = new HashMap<>();

    Readings(SourceFiles files, AsciiDocReader asciidoc, MarkdownReader markdown) {
        this.files = files;
        this.asciidoc = asciidoc;
        this.markdown = markdown;
    }

    /** The document of a file; empty where its encoding is wrong. */
    Optional<RawDocument> document(Place place) {
        Optional<RawDocument> document = known.get(place);
        if (document == null) {
            document = files.scan(place).map(scan -> convert(place, scan));
            known.put(place, document);
        }
        return document;
    }

    /** Whether it takes the parser of AsciiDoc to read a document, which takes seconds to start. */
    boolean needsParser(Place place) {
        return place.path().endsWith(".adoc")
                && files.scan(place)
                        .filter(scan -> plain(place, scan).isEmpty())
                        .isPresent();
    }

    private Optional<Parsed> plain(Place place, LineScan scan) {
        return plain.computeIfAbsent(place, any -> PlainHeader.parse(scan.text()));
    }

    private RawDocument convert(Place place, LineScan scan) {
        return place.path().endsWith(".md")
                ? markdown.read(place, scan.text())
                : asciidoc.read(place, scan, plain(place, scan));
    }
}

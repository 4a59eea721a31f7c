package org.tompolicy.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.source.AsciiDocEngine.Parsed;
import org.tompolicy.source.DocumentCache.Remembered;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Watched;

/**
 * Reads each document once. Whether a document has to be converted or is known already is decided here and nowhere else.
 */
final class Readings {

    private final SourceFiles files;
    private final SourceOptions options;
    private final Pictures pictures;
    private final DocumentCache cache;
    private Optional<ReadingWorker> worker;
    private final Map<Place, Optional<RawDocument>> known = new HashMap<>();
    private final Map<Place, Optional<Remembered>> remembered = new HashMap<>();
    private final Map<Place, Optional<Parsed>> plain = new HashMap<>();
    private boolean starting;
    private Optional<AsciiDocReader> asciidoc = Optional.empty();
    private Optional<MarkdownReader> markdown = Optional.empty();

    /** @param worker reads AsciiDoc documents elsewhere; empty where they are read here */
    Readings(
            SourceFiles files,
            SourceOptions options,
            Pictures pictures,
            DocumentCache cache,
            Optional<ReadingWorker> worker) {
        this.worker = worker;
        this.files = files;
        this.options = options;
        this.pictures = pictures;
        this.cache = cache;
    }

    /** The document of a file; empty where its encoding is wrong. */
    Optional<RawDocument> document(Place place) {
        Optional<RawDocument> document = known.get(place);
        if (document == null) {
            Optional<Remembered> before = remembered(place);
            document = before.isPresent() ? before.map(one -> again(place, one)) : converted(place);
            known.put(place, document);
        }
        return document;
    }

    /** Takes note of what will be read, and decides from that where. */
    void expect(Collection<Place> all) {
        int unknown = (int) all.stream()
                .filter(place -> place.path().endsWith(".adoc"))
                .filter(place -> remembered(place).isEmpty())
                .count();
        worker = worker.filter(any -> ReadingWorker.pays(unknown));
    }

    /** Gets ready to read documents that need the parser of AsciiDoc: that takes seconds, which others can use. */
    void prepare(Place place) {
        if (worker.isPresent()) {
            worker.get().order(place);
        } else if (!starting) {
            starting = true;
            AsciiDocEngine.startBeside();
        }
    }

    /** Ends a reading: what was read is remembered. */
    void finish() {
        worker.ifPresent(ReadingWorker::finish);
        cache.finish();
    }

    /** Whether a document has a title, or is not read at all. */
    boolean isTitled(Place place) {
        return place.path().endsWith(".md")
                || remembered(place).filter(Remembered::titled).isPresent()
                || files.scan(place).filter(scan -> scan.title().isEmpty()).isEmpty();
    }

    /** Whether it takes the parser of AsciiDoc to read a document, which takes seconds to start. */
    boolean needsParser(Place place) {
        return place.path().endsWith(".adoc")
                && remembered(place).isEmpty()
                && files.scan(place)
                        .filter(scan -> plain(place, scan).isEmpty())
                        .isPresent();
    }

    private Optional<Remembered> remembered(Place place) {
        Optional<Remembered> found = remembered.get(place);
        if (found == null) {
            found = cache.find(place);
            remembered.put(place, found);
        }
        return found;
    }

    private RawDocument again(Place place, Remembered before) {
        files.tell(before.mended(), before.unread());
        pictures.used(place).addAll(before.pictures());
        before.drawn().forEach(picture -> pictures.add(place, picture));
        return before.document();
    }

    private Optional<RawDocument> converted(Place place) {
        Optional<LineScan> text = files.scan(place);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (worker.isPresent() && needsParser(place)) {
            return Optional.of(elsewhere(worker.get(), place, text.get()));
        }
        return Optional.of(here(place, text.get()));
    }

    private RawDocument here(Place place, LineScan scan) {
        Watched<RawDocument> read = files.watching(() -> convert(place, scan));
        cache.put(place, read, pictures.named(place), pictures.drawn(place));
        return read.value();
    }

    private RawDocument elsewhere(ReadingWorker reader, Place place, LineScan scan) {
        ReadingWorker.Outcome outcome = reader.outcome(place);
        if (outcome instanceof ReadingWorker.Outcome.LeftOut left) {
            return UnreadDocument.of(files, place, scan, left.why());
        }
        Optional<Remembered> read =
                outcome instanceof ReadingWorker.Outcome.Read done ? cache.take(done.done()) : Optional.empty();
        return read.isPresent() ? again(place, read.get()) : here(place, scan);
    }

    private Optional<Parsed> plain(Place place, LineScan scan) {
        return plain.computeIfAbsent(place, any -> PlainHeader.parse(scan.text()));
    }

    private RawDocument convert(Place place, LineScan scan) {
        return place.path().endsWith(".md")
                ? markdown().read(place, scan.text())
                : asciidoc().read(place, scan, plain(place, scan));
    }

    // Both are made where they are needed: the classes of the parsers take time to load.

    private MarkdownReader markdown() {
        markdown = markdown.or(() -> Optional.of(new MarkdownReader(files, pictures)));
        return markdown.get();
    }

    private AsciiDocReader asciidoc() {
        asciidoc = asciidoc.or(() -> Optional.of(new AsciiDocReader(files, options, pictures)));
        return asciidoc.get();
    }
}

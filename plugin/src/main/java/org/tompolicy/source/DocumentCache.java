package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.files.Cache;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Picture;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.ReadingOrders.Done;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Watched;
import org.tompolicy.text.PackedInput;
import org.tompolicy.text.PackedOutput;

/**
 * What earlier builds read in documents. An entry is found by the text of the document and what is known before it is read;
 * it holds a few ways in which that text was read, each with the questions that reading asked of the sources. A way counts
 * where each question still has its answer: then the same would be read again.
 */
final class DocumentCache {

    private static final String KIND = "document";

    /** A document that includes another one is read otherwise on each branch that changes that one. */
    private static final int MOST_WAYS = 4;

    private final Cache cache;
    private final SourceFiles files;
    private final SourceOptions options;
    private final String situation;
    private final Aside aside = new Aside();

    /** @param code tells the program that reads from any other, see {@link org.tompolicy.files.OwnCode} */
    DocumentCache(Cache cache, SourceFiles files, SourceOptions options, String code) {
        this.cache = cache;
        this.files = files;
        this.options = options;
        this.situation = situation(files, options, code);
    }

    /**
     * What the reading of a document brought.
     *
     * @param titled whether the document has a title, so that it is a page whoever includes it
     * @param pictures files that it shows
     * @param drawn pictures that were drawn from its text
     * @param mended what was mended in it and in the files that it includes
     * @param unread why files that it includes were not read
     */
    record Remembered(
            RawDocument document,
            boolean titled,
            List<Place> pictures,
            List<Picture> drawn,
            List<Finding> mended,
            List<Finding> unread) {
        Remembered {
            Objects.requireNonNull(document, "document");
            pictures = List.copyOf(pictures);
            drawn = List.copyOf(drawn);
            mended = List.copyOf(mended);
            unread = List.copyOf(unread);
        }
    }

    /**
     * One way in which a text was read.
     *
     * @param moment of the build that read it; empty where the text prints none
     */
    private record Way(Optional<String> moment, byte[] looks, byte[] remembered) {}

    /** What reading a document would bring, where that is known. */
    Optional<Remembered> find(Place place) {
        for (Way way : ways(key(place))) {
            if (way.moment().filter(then -> !then.equals(moment())).isEmpty()) {
                try {
                    if (RawUnpacking.looks(way.looks()).stream().allMatch(files::holds)) {
                        return Optional.of(RawUnpacking.remembered(way.remembered()));
                    }
                } catch (IllegalArgumentException | StackOverflowError unreadable) {
                    // Then it is read anew, and what comes out stands in its place.
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is to be remembered of a document.
     *
     * @param moment whether it prints the moment of the build
     */
    record Notes(boolean moment, List<Look> looks, Remembered remembered) {

        static Notes of(
                SourceFiles files, Place place, Watched<RawDocument> read, List<Place> pictures, List<Picture> drawn) {
            List<Place> texts = new ArrayList<>(List.of(place));
            for (Look look : read.looks()) {
                if (look instanceof Look.Content content) {
                    texts.add(content.file());
                }
            }
            boolean moment = place.path().endsWith(".adoc")
                    && texts.stream()
                            .anyMatch(text -> files.wasScanned(text)
                                    .filter(Moments::canPrint)
                                    .isPresent());
            Remembered remembered = new Remembered(
                    read.value(),
                    files.scan(place).flatMap(LineScan::title).isPresent(),
                    pictures,
                    drawn,
                    texts.stream()
                            .flatMap(text -> files.problems(text).stream())
                            .distinct()
                            .toList(),
                    texts.stream()
                            .flatMap(text -> files.unread(text).stream())
                            .distinct()
                            .toList());
            return new Notes(moment, read.looks(), remembered);
        }
    }

    /** Remembers what was read, beside what goes on, unless a file changed meanwhile or the machine failed. */
    void put(Place place, Watched<RawDocument> read, List<Place> pictures, List<Picture> drawn) {
        if (read.whole() && isToRemember(place, read.looks())) {
            Notes notes = Notes.of(files, place, read, pictures, drawn);
            String key = key(place);
            aside.take(() -> {
                try {
                    put(key, way(notes.moment(), RawPacking.of(notes.looks()), RawPacking.of(notes.remembered())));
                } catch (StackOverflowError tooDeep) {
                    // Then the next build reads it again.
                }
            });
        }
    }

    /** Takes what was read elsewhere, and remembers it; empty where the files are no longer those that were read there. */
    Optional<Remembered> take(Done done) {
        try {
            List<Look> looks = RawUnpacking.looks(done.looks());
            if (!looks.stream().allMatch(files::holds)) {
                return Optional.empty();
            }
            Remembered remembered = RawUnpacking.remembered(done.remembered());
            if (isToRemember(done.place(), looks)) {
                String key = key(done.place());
                aside.take(() -> put(key, way(done.moment(), done.looks(), done.remembered())));
            }
            return Optional.of(remembered);
        } catch (StackOverflowError tooDeep) {
            return Optional.empty();
        }
    }

    private boolean isToRemember(Place place, List<Look> looks) {
        return cache.remembers()
                && files.tree(place.root()).isUnchanged(place.path())
                && looks.stream().allMatch(files::isSettled);
    }

    private Way way(boolean moment, byte[] looks, byte[] remembered) {
        return new Way(moment ? Optional.of(moment()) : Optional.empty(), looks, remembered);
    }

    /** Ends a reading: all that was put is on disk. */
    void finish() {
        aside.finish();
        cache.tidy();
    }

    private String moment() {
        return options.timestamp().toString();
    }

    private void put(String key, Way way) {
        PackedOutput out = new PackedOutput();
        List<Way> all = new ArrayList<>(List.of(way));
        all.addAll(ways(key));
        out.all(all.subList(0, Math.min(all.size(), MOST_WAYS)), one -> {
            out.any(one.moment(), out::text);
            out.octets(one.looks());
            out.octets(one.remembered());
        });
        cache.put(KIND, key, out.bytes());
    }

    private List<Way> ways(String key) {
        return cache.get(KIND, key).map(DocumentCache::ways).orElse(List.of());
    }

    private static List<Way> ways(byte[] entry) {
        PackedInput in = new PackedInput(entry);
        try {
            return in.all(() -> new Way(in.any(in::text), in.octets(), in.octets()));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private String key(Place place) {
        return Sha256.of(situation + "\n" + place.root() + "\n" + place.path() + "\n" + files.digest(place));
    }

    /** What is the same for all documents of a build. */
    private static String situation(SourceFiles files, SourceOptions options, String code) {
        StringBuilder situation = new StringBuilder(code);
        for (SourceRoot root : files.roots()) {
            situation
                    .append('\n')
                    .append(root)
                    .append(' ')
                    .append(files.tree(root).display(""));
        }
        return situation
                .append('\n')
                .append(options.maxIncludeDepth())
                .append(' ')
                .append(options.maxIncludes())
                .append(' ')
                .append(options.pictures())
                .toString();
    }
}

package org.tompolicy.goal.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.SourceFile;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Reading;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * {@code tom:review}: writes down that somebody has looked at a claim, a measure, a sub-processor or an evidence record:
 * the day, and the fingerprints of the architecture sections that it rests on. What the edit means is read before it is
 * made: when it would not say what it should, or the file has changed meanwhile, nothing is written.
 */
public final class ReviewGoal {

    /** A file of one of the two folders. */
    private record Place(SourceRoot root, FileTree tree, String path) {}

    private final Options options;
    private final Cache cache;

    private ReviewGoal(Options options) {
        this.options = options;
        this.cache = Reading.cache(options);
    }

    /**
     * Stamps what an id names.
     *
     * @param id for example {@code AC-03#register}
     * @return what was changed, line by line, or why nothing was
     * @throws SetupProblem when there is no folder of measures, or no id
     * @throws java.io.UncheckedIOException when a file cannot be read or written
     */
    public static Outcome run(Options options, String id) {
        if (id.isBlank()) {
            throw new SetupProblem("Say what you have reviewed: -Dtom.id=AC-03#register for a claim, -Dtom.id=AC-03 for"
                    + " a measure, or the id of a sub-processor or of an evidence record.");
        }
        try {
            return new Outcome(List.of(), new ReviewGoal(options).review(id.strip()), List.of(), Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(List.of(), List.of(), List.of(), Optional.of(refusal.getMessage()));
        }
    }

    private List<String> review(String id) throws Refusal {
        Reading reading = Reading.of(options, cache);
        Subject subject = new Subjects(reading, trace(reading), options.asOf()).find(id);
        Place place = place(reading, subject.file());
        byte[] before = place.tree().read(place.path());
        SourceLines lines = new SourceLines(before);
        subject.stamp(lines);
        byte[] after = lines.bytes();
        if (!Arrays.equals(before, after)) {
            checkMeaning(subject, reading, place, after);
            write(place, before, after);
        }
        List<String> told = new ArrayList<>(lines.difference(subject.file()));
        if (told.isEmpty()) {
            told.add(subject.file() + " says so already; nothing was changed.");
        }
        told.add(subject.sentence());
        return told;
    }

    private Trace trace(Reading reading) {
        return Tracer.trace(
                reading.result().policy(), new TraceOptions(options.asOf(), options.lead(), options.grace()));
    }

    private static Place place(Reading reading, String file) throws Refusal {
        return Stream.concat(
                        Stream.of(reading.measures()).map(tree -> place(SourceRoot.MEASURES, tree, file)),
                        reading.architecture().stream().map(tree -> place(SourceRoot.ARCHITECTURE, tree, file)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> outside(file));
    }

    private static Optional<Place> place(SourceRoot root, FileTree tree, String file) {
        return tree.paths().stream()
                .filter(path -> tree.display(path).equals(file))
                .findFirst()
                .map(path -> new Place(root, tree, path));
    }

    /** Reads everything again as it would be after the edit. */
    private void checkMeaning(Subject subject, Reading reading, Place place, byte[] after) throws Refusal {
        FileTree edited = new EditedTree(place.tree(), place.path(), after);
        Reading again = place.root() == SourceRoot.MEASURES
                ? Reading.of(edited, reading.architecture(), options, cache)
                : Reading.of(reading.measures(), Optional.of(edited), options, cache);
        if (!subject.isStamped(again, trace(again))) {
            throw new Refusal(
                    "After the edit " + subject.file() + " would not say that it was reviewed: another file has"
                            + " changed meanwhile, or another line says the opposite. Nothing was changed. Try again; if it stays"
                            + " so, run tom:check and write the line that the finding evidence-changed ends with.");
        }
    }

    private void write(Place place, byte[] before, byte[] after) throws Refusal {
        Path folder = place.root() == SourceRoot.MEASURES
                ? options.measures()
                : options.architecture().orElseThrow();
        List<Path> folders = Stream.concat(Stream.of(options.measures()), options.architecture().stream())
                .toList();
        String file = place.tree().display(place.path());
        switch (SourceFile.replace(folder.resolve(place.path()), before, after, folders)) {
            case CHANGED -> throw changedMeanwhile(file);
            case OUTSIDE -> throw outside(file);
            case REPLACED -> {}
        }
    }

    static Refusal changedMeanwhile(String file) {
        return new Refusal(file + " has changed while it was read. Nothing was changed by this goal: run it again.");
    }

    static Refusal outside(String file) {
        return new Refusal(
                file + " lies outside the source folders, so that it is not edited. Copy the file to where the"
                        + " symbolic link or the include stands.");
    }
}

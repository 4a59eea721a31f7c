package org.tompolicy.goal.author;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.InputFile;
import org.tompolicy.files.Sha256;
import org.tompolicy.files.SourceFile;
import org.tompolicy.files.WriteOnce;
import org.tompolicy.finding.Finding;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Reading;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.goal.author.CollectRequest.Keep;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.Policy;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;

/**
 * {@code tom:collect}: turns an artefact into an evidence record, or renews the record of this id. What the new record
 * means is read before anything is written; no file that is there is ever replaced but the record's own.
 */
public final class CollectGoal {

    /** Longest artefact that is looked into; larger ones lie better elsewhere. */
    private static final int LIMIT = 64 << 20;

    private static final String RECORDS = "evidence/";
    private static final String FILES = RECORDS + "files/";
    private static final int SHORT_DIGEST = 8;

    private final Options options;
    private final Cache cache;
    private final CollectRequest request;
    private final Reading reading;

    private CollectGoal(Options options, CollectRequest request) {
        this.options = options;
        this.request = request;
        this.cache = Reading.cache(options);
        this.reading = Reading.of(options, cache);
    }

    /**
     * Collects an artefact.
     *
     * @return what was written, and which claims it proves now, or why nothing was written
     * @throws SetupProblem when there is no folder of measures, or no id or file is named
     * @throws UncheckedIOException when a file cannot be read or written
     */
    public static Outcome run(Options options, CollectRequest request) {
        if (request.id().isEmpty() || request.file().isEmpty()) {
            throw new SetupProblem("Say which record and which file: -Dtom.id=restore-tests"
                    + " -Dtom.file=target/restore/TEST-restore.xml.");
        }
        try {
            return new Outcome(List.of(), new CollectGoal(options, request).collect(), List.of(), Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(List.of(), List.of(), List.of(), Optional.of(refusal.getMessage()));
        }
    }

    private List<String> collect() throws Refusal {
        Path file = request.file().orElseThrow();
        byte[] content = InputFile.read(file, LIMIT)
                .orElseThrow(() -> new Refusal("There is no file " + file
                        + ". Run the step that writes it before this goal. Nothing was changed."));
        Optional<RawDocument> document = document();
        Optional<EvidenceRecord> old = document.flatMap(any -> policy().evidence(request.id()));
        Collected collected = Collected.of(
                request, file.getFileName().toString(), content, old.map(EvidenceRecord::kind), options.asOf());
        String expected = expected(document, collected);
        if (!expected.isEmpty()) {
            collected.check(expected);
        }
        Optional<String> digest = old.flatMap(record -> digest(document.orElseThrow(), record));
        if (digest.filter(collected.digest()::equals).isEmpty()) {
            refuseOlder(old, collected);
        }
        return document.isPresent()
                ? renew(document.get(), old.orElseThrow(), digest, collected, expected)
                : begin(collected, expected);
    }

    private Policy policy() {
        return reading.result().policy();
    }

    /** The record's document; empty where there is none and none is in the way. */
    private Optional<RawDocument> document() throws Refusal {
        String id = request.id();
        Optional<EvidenceRecord> record = policy().evidence(id);
        if (record.isPresent()) {
            String file = record.get().location().file();
            return Optional.of(reading.sources().documents().stream()
                    .filter(one -> one.file().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("The title of " + id + " stands in an included file, " + file
                            + ". Give the record a title of its own first.")));
        }
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new Refusal("The id of a record is the name of its file: letters, digits and hyphens, for example"
                    + " restore-tests, and not \"" + id.replaceAll("\\R", " ") + "\".");
        }
        String path = RECORDS + id.toLowerCase(Locale.ROOT);
        for (String taken : reading.measures().paths()) {
            if (taken.toLowerCase(Locale.ROOT).equals(path + ".adoc")
                    || taken.toLowerCase(Locale.ROOT).equals(path + ".md")) {
                throw new Refusal("The file " + reading.measures().display(taken)
                        + " is there and is not read as a record " + id + "."
                        + DidYouMean.sentence(
                                id,
                                policy().evidence().stream()
                                        .map(EvidenceRecord::id)
                                        .toList(),
                                "Run tom:check, and mend it first."));
            }
        }
        return Optional.empty();
    }

    private String expected(Optional<RawDocument> document, Collected collected) {
        if (!request.expect().isEmpty()) {
            return request.expect();
        }
        if (!collected.isExpectable()) {
            return "";
        }
        return document.flatMap(one -> value(one, "tom-expect"))
                .or(() -> document.isPresent() ? Optional.empty() : collected.usualExpectation())
                .orElse("");
    }

    private static Optional<String> value(RawDocument document, String name) {
        return document.attribute(name).map(RawAttribute::value).filter(value -> !value.isBlank());
    }

    /** What the record says of the artefact that it rests on; else that of the file as it lies there. */
    private static Optional<String> digest(RawDocument document, EvidenceRecord record) {
        return value(document, "tom-sha256")
                .map(digest -> digest.toLowerCase(Locale.ROOT))
                .or(() -> record.file().filter(file -> !file.isMissing()).map(EvidenceFile::actualDigest));
    }

    private void refuseOlder(Optional<EvidenceRecord> old, Collected collected) throws Refusal {
        Optional<LocalDate> before = old.flatMap(EvidenceRecord::ageCountsFrom);
        if (before.filter(collected.ageCountsFrom()::isBefore).isPresent()) {
            throw new Refusal("The record " + request.id() + " holds a newer proof, of " + before.get()
                    + "; this one is of " + collected.ageCountsFrom() + ". Nothing was changed.");
        }
    }

    private List<String> begin(Collected collected, String expected) throws Refusal {
        Edit edit = new Edit(collected);
        String path = RECORDS + request.id() + ".adoc";
        List<String> lines = new NewRecord(request, collected, expected, edit.kept()).lines();
        edit.files.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Reading again = edit.read();
        checkMeaning(again, edit, collected);
        edit.writeFile();
        WriteOnce.file(options.measures().resolve(path), edit.files.get(path));
        List<String> told = new ArrayList<>();
        told.add(reading.measures().display(path) + " is new:");
        lines.forEach(line -> told.add("+ " + line));
        told.addAll(edit.told());
        told.addAll(new ProvenClaims(request.id(), reading, again, options).lines());
        return told;
    }

    private List<String> renew(
            RawDocument document, EvidenceRecord old, Optional<String> digest, Collected collected, String expected)
            throws Refusal {
        Edit edit = new Edit(collected);
        boolean same = digest.equals(Optional.of(collected.digest()));
        Optional<EvidenceFile> lies = old.file();
        boolean stays = same
                && (request.keep() == Keep.FILE
                        ? lies.filter(file -> file.actualDigest().equals(collected.digest()))
                                .isPresent()
                        : lies.isEmpty());
        Optional<String> kept = stays ? old.file().map(EvidenceFile::path) : edit.kept();
        byte[] before = reading.measures().read(document.path());
        SourceLines lines = new SourceLines(before);
        new RenewedRecord(request, collected, expected, kept, same)
                .write(new HeaderLines(document, lines), old, digest);
        byte[] after = lines.bytes();
        List<String> told = new ArrayList<>();
        if (Arrays.equals(before, after)) {
            told.add(document.file() + " says so already; nothing was changed.");
            told.addAll(new ProvenClaims(request.id(), reading, reading, options).lines());
            return told;
        }
        if (stays) {
            edit.keepsNothing();
        }
        edit.files.put(document.path(), after);
        Reading again = edit.read();
        checkMeaning(again, edit, collected);
        edit.writeFile();
        write(document, before, after);
        told.addAll(lines.difference(document.file()));
        told.addAll(edit.told());
        if (!same) {
            told.add("The proof " + RenewedRecord.name(old, digest) + " is superseded."
                    + old.file()
                            .map(EvidenceFile::path)
                            .filter(path -> !kept.equals(Optional.of(path)))
                            .map(path -> " Its file evidence/files/" + path
                                    + " stays; delete it when nobody needs it any more.")
                            .orElse(""));
        }
        told.addAll(new ProvenClaims(request.id(), reading, again, options).lines());
        return told;
    }

    private void write(RawDocument document, byte[] before, byte[] after) throws Refusal {
        switch (SourceFile.replace(
                options.measures().resolve(document.path()), before, after, List.of(options.measures()))) {
            case CHANGED -> throw ReviewGoal.changedMeanwhile(document.file());
            case OUTSIDE -> throw ReviewGoal.outside(document.file());
            case REPLACED -> {}
        }
    }

    /** Sees to it that the record says what it should, and has no mistake that it had not before. */
    private void checkMeaning(Reading again, Edit edit, Collected collected) throws Refusal {
        Optional<EvidenceRecord> record = again.result().policy().evidence(request.id());
        String file = record.map(known -> known.location().file()).orElse("");
        List<String> mistakes = messages(reading, file);
        for (Finding finding : again.result().findings()) {
            if (finding.location().file().equals(file) && !mistakes.contains(finding.message())) {
                throw new Refusal("The record would have a mistake: " + finding.message() + " Nothing was changed.");
            }
        }
        boolean meant = record.filter(known -> known.kind() == collected.kind())
                .filter(known ->
                        known.file().map(EvidenceFile::actualDigest).equals(edit.keptDigest()) || edit.isWithoutFile())
                .isPresent();
        if (!meant) {
            throw new Refusal("After the edit the record " + request.id()
                    + " would not say what it should: another file has changed meanwhile, or a line of it says the"
                    + " opposite. Nothing was changed.");
        }
    }

    private static List<String> messages(Reading reading, String file) {
        return reading.result().findings().stream()
                .filter(finding -> finding.location().file().equals(file))
                .map(Finding::message)
                .toList();
    }

    /** What is about to be written. */
    private final class Edit {
        private final Collected collected;
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private Optional<String> kept = Optional.empty();
        private boolean isThere;
        private boolean withoutFile;

        Edit(Collected collected) throws Refusal {
            this.collected = collected;
            if (request.keep() == Keep.FILE) {
                kept = Optional.of(freePath());
                files.put(FILES + kept.get(), collected.content());
            } else {
                withoutFile = true;
            }
        }

        /** A path below {@code evidence/files/} at which nothing lies, or the same bytes. */
        private String freePath() throws Refusal {
            String stem = request.id() + "-" + collected.ageCountsFrom();
            for (String candidate : List.of(
                    stem + collected.ending(),
                    stem + "-" + collected.digest().substring(0, SHORT_DIGEST) + collected.ending())) {
                Optional<String> taken = reading.measures().paths().stream()
                        .filter((FILES + candidate)::equalsIgnoreCase)
                        .findFirst();
                if (taken.isEmpty() && reading.measures().kind(FILES + candidate) == FileTree.Kind.MISSING) {
                    return candidate;
                }
                if (taken.filter(path -> reading.measures().digest(path).equals(collected.digest()))
                        .isPresent()) {
                    isThere = true;
                    return taken.get().substring(FILES.length());
                }
            }
            throw new Refusal("There is another file " + FILES + stem + collected.ending()
                    + " already, and nothing is overwritten. Move it away. Nothing was changed.");
        }

        Optional<String> kept() {
            return kept;
        }

        void keepsNothing() {
            kept.ifPresent(path -> files.remove(FILES + path));
            kept = Optional.empty();
            withoutFile = true;
        }

        boolean isWithoutFile() {
            return withoutFile;
        }

        Optional<String> keptDigest() {
            return kept.map(path -> Sha256.of(collected.content()));
        }

        Reading read() {
            return Reading.of(new EditedTree(reading.measures(), files), reading.architecture(), options, cache);
        }

        void writeFile() {
            if (kept.isPresent() && !isThere) {
                WriteOnce.file(options.measures().resolve(FILES + kept.get()), collected.content());
            }
        }

        List<String> told() {
            return kept.isPresent()
                    ? List.of("The file is kept as " + reading.measures().display(FILES + kept.get()) + ".")
                    : List.of();
        }
    }
}

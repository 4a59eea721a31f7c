package org.tompolicy.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.OwnCode;
import org.tompolicy.files.Progress;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Picture;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceOptions.Parsing;
import org.tompolicy.source.Sources.ReportReading;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.wording.Messages;

/** Reads the source folders: documents, tables, pictures and the inventory of evidence files. */
public final class SourceReader {

    private static final String EVIDENCE_FILES = "evidence/files/";

    /** Empty where nobody knows which program reads: what it read before may have been read by another one. */
    private static final Optional<String> OWN_CODE = OwnCode.digest(SourceReader.class);

    private final SourceFiles files;
    private final Pictures pictures;
    private final Readings readings;
    private final ReportLimits reportLimits;
    private final FileNames names;
    private final Set<String> included = new TreeSet<>();
    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> unread = new ArrayList<>();

    /**
     * @param measures the folder {@code tom.measures}
     * @param architecture the folder {@code tom.architecture}; empty where the project has none
     */
    public SourceReader(FileTree measures, Optional<FileTree> architecture, SourceOptions options) {
        this(measures, architecture, options, Cache.none());
    }

    /**
     * The same with what earlier builds have read.
     *
     * @param cache keeps what is read in documents; it holds internal text
     */
    public SourceReader(FileTree measures, Optional<FileTree> architecture, SourceOptions options, Cache cache) {
        this(measures, architecture, options, OWN_CODE.isPresent() ? cache : Cache.none(), OWN_CODE.orElse(""));
    }

    SourceReader(FileTree measures, Optional<FileTree> architecture, SourceOptions options, Cache cache, String code) {
        this(measures, architecture, options, cache, code, ReadingWorker.USUAL_LIMIT);
    }

    /** @param limit how long a document may take, where it is read by a second Java machine */
    SourceReader(
            FileTree measures,
            Optional<FileTree> architecture,
            SourceOptions options,
            Cache cache,
            String code,
            Duration limit) {
        this.files = new SourceFiles(measures, architecture);
        this.pictures = new Pictures(files, options.pictures(), new Diagrams(cache, code));
        this.reportLimits = options.reports();
        this.names = new FileNames(measures);
        Optional<ReadingWorker> worker = options.parsing() == Parsing.FORKED
                ? Optional.of(new ReadingWorker(files, options, cache, limit))
                : Optional.empty();
        this.readings = new Readings(files, options, pictures, new DocumentCache(cache, files, options, code), worker);
    }

    /**
     * Reads everything. Mistakes in the sources are findings, in the documents or of the whole.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read; the message names it
     */
    public Sources read() {
        return read(Progress.NONE);
    }

    /** The same, telling how far it has come. */
    public Sources read(Progress progress) {
        List<RawDocument> documents = documents(progress);
        problems.addAll(files.problems());
        for (Finding problem : names.problems(included)) {
            boolean document = problem.rule() == Rule.ID_MISSING
                    && FileNames.isNearlyDocument(problem.location().file());
            (document ? unread : problems).add(problem);
        }
        files.roots().forEach(this::look);
        Map<String, SourceTable> tables = tables();
        Map<String, String> evidenceFiles = evidenceFiles();
        List<Picture> shown = pictures.read();
        Map<String, ReportReading> reports = reports();
        unread.addAll(files.unread());
        files.roots().forEach(this::lookForChanges);
        unread.replaceAll(why -> why.doubt() == Doubt.NONE ? why.doubting(Doubt.CONTENT) : why);
        problems.addAll(unread);
        return new Sources(
                documents,
                tables,
                evidenceFiles,
                shown,
                problems.stream().distinct().sorted().toList(),
                reports,
                unread.stream().distinct().sorted().toList());
    }

    /** What was read of a file that is being written may be half of it. */
    private void lookForChanges(SourceRoot root) {
        for (String path : files.tree(root).changed()) {
            unread.add(Finding.of(
                    Rule.FILE_INVALID,
                    Location.startOf(files.tree(root).display(path)),
                    Messages.of("file-invalid.changedMeanwhile")));
        }
    }

    /** What lies where a document should, and is none, was not read: its text is not gone. */
    private void look(SourceRoot root) {
        FileTree tree = files.tree(root);
        for (Finding problem : problems(root)) {
            (isDocument(problem.location().file()) ? unread : problems).add(problem);
        }
        for (String path : tree.folders()) {
            if ((isDocument(path) || isTable(root, path)) && !isApart(root, path)) {
                unread.add(Finding.of(
                        Rule.FILE_INVALID,
                        Location.startOf(tree.display(path)),
                        Messages.of("file-invalid.folderAsFile")
                                .with("ending", path.substring(path.lastIndexOf('.')))));
            }
        }
    }

    private static boolean isDocument(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return (name.endsWith(".adoc") || name.endsWith(".md")) && !name.startsWith("_");
    }

    private static boolean isTable(SourceRoot root, String path) {
        return root == SourceRoot.MEASURES && path.matches("(?:frameworks|lint)/[^/]+\\.(?:csv|json)");
    }

    /** Seals, and the files of evidence: no documents of ours, whatever their names. */
    private static boolean isApart(SourceRoot root, String path) {
        return root == SourceRoot.MEASURES && (path.startsWith("releases/") || path.startsWith(EVIDENCE_FILES));
    }

    /** What is wrong with a folder itself; seals are no sources, and who reads them says what is wrong there. */
    private List<Finding> problems(SourceRoot root) {
        FileTree tree = files.tree(root);
        String seals = tree.display("releases");
        return tree.problems().stream()
                .filter(problem ->
                        root != SourceRoot.MEASURES || !(problem.location().file() + "/").startsWith(seals + "/"))
                .toList();
    }

    private List<RawDocument> documents(Progress progress) {
        try {
            return readDocuments(progress);
        } finally {
            readings.finish();
        }
    }

    private List<RawDocument> readDocuments(Progress progress) {
        List<Place> titled = new ArrayList<>();
        List<Place> untitled = new ArrayList<>();
        Collection<Place> candidates = candidates();
        readings.expect(candidates);
        for (Place place : candidates) {
            if (readings.isTitled(place)) {
                startParserFor(place);
                titled.add(place);
            } else {
                untitled.add(place);
            }
        }
        Map<Place, RawDocument> read = new TreeMap<>();
        try (Progress.Steps steps = progress.begin("Reading documents", titled.size() + untitled.size())) {
            for (Place place : inOrderOfReading(titled)) {
                read(place, read);
                steps.done(files.display(place));
            }
            for (Place place : untitled) {
                if (!included.contains(files.display(place))) {
                    read(place, read);
                }
                steps.done(files.display(place));
            }
        }
        read.keySet().removeIf(place -> untitled.contains(place) && included.contains(files.display(place)));
        return List.copyOf(read.values());
    }

    private void read(Place place, Map<Place, RawDocument> read) {
        readings.document(place).ifPresent(document -> {
            read.put(place, document);
            for (String include : document.includes()) {
                FileTree tree = files.tree(place.root());
                String own = tree.display(include);
                included.add(tree.isFile(include) ? own : include);
            }
        });
    }

    /** To start a parser takes seconds, so that is done beside all that needs none. */
    private void startParserFor(Place place) {
        if (readings.needsParser(place)) {
            readings.prepare(place);
        }
    }

    /** What needs no parser first, while it starts. */
    private List<Place> inOrderOfReading(List<Place> places) {
        List<Place> withoutParser = new ArrayList<>();
        List<Place> withParser = new ArrayList<>();
        for (Place place : places) {
            (readings.needsParser(place) ? withParser : withoutParser).add(place);
        }
        withoutParser.addAll(withParser);
        return withoutParser;
    }

    private Collection<Place> candidates() {
        Set<Place> candidates = new TreeSet<>();
        for (SourceRoot root : files.roots()) {
            for (String path : files.tree(root).paths()) {
                boolean misnamed = root == SourceRoot.MEASURES && names.isMeant(path);
                if (isDocument(path) && !isApart(root, path) && !misnamed) {
                    candidates.add(new Place(root, path));
                }
            }
        }
        return candidates;
    }

    private Map<String, SourceTable> tables() {
        Map<String, SourceTable> tables = new TreeMap<>();
        FileTree measures = files.tree(SourceRoot.MEASURES);
        for (String path : measures.paths()) {
            boolean catalogue = path.matches("frameworks/[^/]+\\.json");
            if (catalogue || path.matches("(?:frameworks|lint)/[^/]+\\.csv")) {
                byte[] bytes = measures.read(path);
                SourceText.Decoded decoded = SourceText.decode(measures.display(path), bytes);
                decoded.problem().ifPresent(unread::add);
                decoded.text()
                        .ifPresent(text -> tables.put(
                                path,
                                catalogue
                                        ? OscalCatalogue.read(text, bytes, problems)
                                        : CsvTable.read(text, problems)));
            }
        }
        return tables;
    }

    private Map<String, String> evidenceFiles() {
        Map<String, String> digests = new TreeMap<>();
        FileTree measures = files.tree(SourceRoot.MEASURES);
        for (String path : measures.paths()) {
            if (path.startsWith(EVIDENCE_FILES)) {
                digests.put(path.substring(EVIDENCE_FILES.length()), measures.digest(path));
            } else if (path.matches("evidence/[^/]+") && !path.endsWith(".adoc") && !path.endsWith(".md")) {
                digests.put("../" + path.substring("evidence/".length()), measures.digest(path));
            }
        }
        return digests;
    }

    private Map<String, ReportReading> reports() {
        Map<String, ReportReading> read = new TreeMap<>();
        FileTree measures = files.tree(SourceRoot.MEASURES);
        Reports reports = new Reports(measures, reportLimits);
        for (String path : measures.paths()) {
            if (path.startsWith(EVIDENCE_FILES)) {
                reports.read(path).ifPresent(report -> read.put(path.substring(EVIDENCE_FILES.length()), report));
            }
        }
        return read;
    }
}

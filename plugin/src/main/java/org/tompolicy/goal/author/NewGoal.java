package org.tompolicy.goal.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.page.AsciiDocSource;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.SourceFile;
import org.tompolicy.files.WriteOnce;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.OwnTemplates;
import org.tompolicy.goal.Reading;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.model.Category;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.ExpectedProof;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.release.SealedReleases;
import org.tompolicy.source.RawDocument;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * {@code tom:new}: adds a measure, an evidence record, a sub-processor or a category as one file with what is to be filled
 * in. As it is written it promises and proves nothing, and no check reports an error of it; what is there already is never
 * overwritten. A category is put at the end of {@code tom-categories} as well.
 */
public final class NewGoal {

    private static final String POLICY_FILE = "policy.adoc";
    private static final String CATEGORIES = "tom-categories";
    private static final String ENDING = ".adoc";

    /**
     * A file to write.
     *
     * @param path below the folder of measures
     * @param next what to do then
     */
    private record NewFile(String path, String text, String next) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** The first line that says what to fill in. */
        long line() {
            return 1 + text.lines().takeWhile(line -> !line.startsWith("//")).count();
        }
    }

    private final Options options;
    private final Cache cache;
    private final Reading reading;
    private final Policy policy;
    private final Skeletons skeletons;

    private NewGoal(Options options) {
        this.options = options;
        this.cache = Reading.cache(options);
        this.reading = Reading.of(options, cache);
        this.policy = reading.result().policy();
        OwnTemplates templates = OwnTemplates.of(options);
        this.skeletons = new Skeletons(
                policy,
                templates.templates(),
                templates.texts(policy.facts().languages().get(0)));
    }

    /**
     * Adds what is asked for.
     *
     * @return the file and line to open and what to do there, or why nothing was written
     * @throws SetupProblem when there is no folder of measures, or no title
     * @throws java.io.UncheckedIOException when a file cannot be read or written
     */
    public static Outcome run(Options options, NewRequest request) {
        if (AsciiDocSource.line(request.title()).isEmpty()) {
            throw new SetupProblem("Say what it is called: -Dtom.title=\"Access authorisation\"");
        }
        try {
            return new Outcome(List.of(), new NewGoal(options).add(request), List.of(), Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(List.of(), List.of(), List.of(), Optional.of(refusal.getMessage()));
        }
    }

    private List<String> add(NewRequest request) throws Refusal {
        if (!reading.measures().isFile(POLICY_FILE)) {
            throw new Refusal("There is no " + reading.measures().display(POLICY_FILE)
                    + ". Write it first, or start a policy in an empty folder with tom:init.");
        }
        String title = AsciiDocSource.line(request.title());
        return switch (request.kind()) {
            case MEASURE -> write(measure(title, request.category()));
            case EVIDENCE -> write(evidence(title, request.claim()));
            case SUBPROCESSOR -> write(subProcessor(title));
            case CATEGORY -> category(title);
        };
    }

    private NewFile measure(String title, String named) throws Refusal {
        Category category = category(named, title);
        MeasureIds ids = ids();
        String letters = ids.letters(category)
                .orElseThrow(() -> new Refusal("No letters are free for the ids in " + category.folder()
                        + ". Write a line such as :tom-id: XY into its category.adoc."));
        String id = ids.next(letters)
                .orElseThrow(() -> new Refusal("The numbers of " + letters + " are used up. Write other letters as"
                        + " tom-id into " + category.folder() + "/category.adoc."));
        String name = FileName.of(title).isEmpty() ? FileName.of(id) : FileName.of(title);
        return new NewFile(
                free(category.folder(), name, ENDING),
                skeletons.measure(title, id, name),
                id + " is a draft: nothing of it is published. Fill in what the comments ask for, write :tom-status:"
                        + " implemented as soon as all of it is true, and run mvn tom:check.");
    }

    /** The ids that are used; a file or a release that cannot be read may hold one more. */
    private MeasureIds ids() throws Refusal {
        List<Finding> unread = reading.result().unread();
        if (!unread.isEmpty()) {
            throw new Refusal("A file cannot be read, so that nobody knows whether its id is used. Mend it first: "
                    + unread.get(0));
        }
        SealedReleases sealed = SealedReleases.read(reading.measures());
        if (!sealed.broken().isEmpty()) {
            throw new Refusal("A release is not as it was sealed, so that nobody knows which ids are used. Mend it"
                    + " first: " + sealed.findings().get(0));
        }
        return new MeasureIds(policy, sealed.releases());
    }

    /** The category that is named by its folder or its title; the only one where none is named. */
    private Category category(String named, String title) throws Refusal {
        List<String> folders =
                policy.categories().stream().map(Category::folder).toList();
        if (named.isEmpty() && folders.size() == 1) {
            return policy.categories().get(0);
        }
        String start = " Start a category with mvn tom:new -Dtom.kind=category -Dtom.title=\"…\"";
        if (named.isEmpty()) {
            throw new Refusal("Say where \"" + title + "\" belongs: -Dtom.category="
                    + (folders.isEmpty()
                            ? "…, and there is no category yet." + start
                            : folders.get(0) + ". There are " + String.join(", ", folders) + "."));
        }
        Optional<Category> found = policy.categories().stream()
                .filter(category -> category.folder().equalsIgnoreCase(named)
                        || category.title().equalsIgnoreCase(named))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        throw new Refusal("There is no category " + named + "."
                + DidYouMean.sentence(
                        named,
                        folders,
                        (folders.isEmpty() ? "" : "There are " + String.join(", ", folders) + ".") + start));
    }

    private NewFile evidence(String title, String id) throws Refusal {
        List<ClaimTrace> claims = id.isEmpty() ? List.of() : claims(id);
        String name = name(title);
        String reference = claims.stream().anyMatch(claim -> claim.id().isWhole())
                ? ":tom-evidence: " + name + " in its header"
                : "evidence=" + name + " to its block";
        return new NewFile(
                free("evidence", name, ENDING),
                skeletons.evidence(title, claims, expected(claims)),
                "It proves nothing before tom-collected says when it was collected. "
                        + (claims.isEmpty()
                                ? "Name it at the claims that it proves: evidence=" + name + "."
                                : "Add " + reference + " ("
                                        + claims.get(0).claim().location() + ").")
                        + " Then run mvn tom:check.");
    }

    /** The claim with an id, or all claims of a measure or sub-processor that need evidence. */
    private List<ClaimTrace> claims(String id) throws Refusal {
        List<ClaimTrace> all = Tracer.trace(policy, new TraceOptions(options.asOf(), options.lead(), options.grace()))
                .claims();
        ClaimId wanted = ClaimId.of(id);
        List<ClaimTrace> found = all.stream()
                .filter(claim -> id.contains("#")
                        ? claim.id().equals(wanted)
                        : claim.owner().equals(id) && claim.claim().needsEvidence())
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        Set<String> names = new TreeSet<>();
        all.forEach(claim -> names.add(claim.name()));
        throw new Refusal("There is no claim " + id + " that needs evidence."
                + DidYouMean.sentence(id, names, "Name one as the findings do, for example AC-03#register."));
    }

    /** What reviewers expect for the controls that claims answer, each once. */
    private List<ExpectedProof> expected(List<ClaimTrace> claims) {
        return claims.stream()
                .flatMap(claim -> policy.expected(claim.owner(), claim.claim()).stream())
                .distinct()
                .toList();
    }

    private NewFile subProcessor(String title) throws Refusal {
        String name = name(title);
        if (List.of("processor", "customer").contains(name)) {
            throw new Refusal("A sub-processor cannot be called " + name + ": claims mean you and your customers by"
                    + " these words. Write more of its name.");
        }
        free("subprocessors", name, ENDING);
        return new NewFile(
                free("subprocessors", "_" + name, ENDING),
                skeletons.subProcessor(title, name),
                "It is not read while its name begins with an underscore. Fill in what the comments ask for, rename it to "
                        + name + ENDING + ", and run mvn tom:check.");
    }

    private List<String> category(String title) throws Refusal {
        String folder = name(title);
        if (List.of("evidence", "subprocessors", "frameworks", "lint", "releases")
                .contains(folder)) {
            throw new Refusal("A category cannot be called " + folder
                    + ": this folder has another meaning. Write more of its title.");
        }
        String path = free(folder, "category", ENDING);
        String letters = ids().free(folder)
                .orElseThrow(() -> new Refusal("The title has no letters from which ids could be made. Write " + folder
                        + "/category.adoc yourself, with a line such as :tom-id: XY"));
        NewFile file = new NewFile(
                path,
                skeletons.category(title, letters),
                "The ids of its measures begin with " + letters + ", as in " + letters
                        + "-01. Write the first: mvn tom:new -Dtom.category=" + folder + " -Dtom.title=\"…\"");
        byte[] before = reading.measures().read(POLICY_FILE);
        SourceLines lines = new SourceLines(before);
        RawDocument document = reading.sources()
                .document(SourceRoot.MEASURES, POLICY_FILE)
                .orElseThrow(() -> new Refusal(reading.measures().display(POLICY_FILE) + " cannot be read."));
        String listed = Stream.concat(
                        document.attribute(CATEGORIES).stream()
                                .map(RawDocument.RawAttribute::value)
                                .filter(value -> !value.isBlank())
                                .map(String::strip),
                        Stream.of(folder))
                .collect(Collectors.joining(", "));
        new HeaderLines(document, lines)
                .set(CATEGORIES, listed, List.of("tom-languages", "tom-contact", "tom-company", "revnumber"));
        check(
                new EditedTree(
                        new EditedTree(reading.measures(), file.path(), file.bytes()), POLICY_FILE, lines.bytes()),
                file);
        WriteOnce.file(options.measures().resolve(file.path()), file.bytes());
        SourceFile.Result result = SourceFile.replace(
                options.measures().resolve(POLICY_FILE), before, lines.bytes(), List.of(options.measures()));
        if (result != SourceFile.Result.REPLACED) {
            throw new Refusal(reading.measures().display(POLICY_FILE) + " was not changed, because it has changed"
                    + " meanwhile or lies elsewhere. Write in it: :" + CATEGORIES + ": " + listed);
        }
        List<String> told = new ArrayList<>(told(file));
        told.addAll(1, lines.difference(reading.measures().display(POLICY_FILE)));
        return told;
    }

    private String name(String title) throws Refusal {
        String name = FileName.of(title);
        if (name.isEmpty()) {
            throw new Refusal("No file can be named after \"" + title
                    + "\": write the title with letters from a to z or digits first, and change it in the file.");
        }
        return name;
    }

    /** The path of a file that is not there yet, nor another one that differs by its ending or by capitals only. */
    private String free(String folder, String name, String ending) throws Refusal {
        FileTree tree = reading.measures();
        if (tree.kind(folder) == FileTree.Kind.OUTSIDE || tree.kind(folder) == FileTree.Kind.FILE) {
            throw new Refusal(tree.display(folder) + " is no folder of its own, so that nothing is written there.");
        }
        String stem = folder + "/" + name;
        Optional<String> taken = tree.paths().stream()
                .filter(path -> path.equalsIgnoreCase(stem + ending) || path.equalsIgnoreCase(stem + ".md"))
                .findFirst();
        if (taken.isPresent()) {
            throw new Refusal(tree.display(taken.get()) + " is there already. Edit it, or choose another title.");
        }
        return stem + ending;
    }

    private List<String> write(NewFile file) throws Refusal {
        check(new EditedTree(reading.measures(), file.path(), file.bytes()), file);
        WriteOnce.file(options.measures().resolve(file.path()), file.bytes());
        return told(file);
    }

    private List<String> told(NewFile file) {
        return List.of("Wrote " + reading.measures().display(file.path()) + ":" + file.line(), file.next());
    }

    /** Reads everything as it would be: nothing may be wrong that was not wrong before. */
    private void check(FileTree edited, NewFile file) throws Refusal {
        Set<Finding> before = new HashSet<>(reading.result().findings());
        Optional<Finding> first =
                Reading.of(edited, reading.architecture(), options, cache).result().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR && !before.contains(finding))
                        .findFirst();
        if (first.isPresent()) {
            throw new Refusal("Nothing was written: " + reading.measures().display(file.path()) + " would be reported, "
                    + first.get());
        }
    }
}

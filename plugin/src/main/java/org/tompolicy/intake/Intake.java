package org.tompolicy.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.intake.Manuscript.LeftOut;
import org.tompolicy.model.Block;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.SourceOptions;
import org.tompolicy.source.SourceReader;
import org.tompolicy.source.Sources;
import org.tompolicy.source.WebPage;

/** Reads a policy that exists, in one language or in two, and makes sources of it. */
public final class Intake {

    /**
     * A file to import.
     *
     * @param name what messages call it
     * @param beside what lies in its folder, for what it includes
     */
    public record File(String name, byte[] content, FileTree beside) {
        public File {
            Objects.requireNonNull(name, "name");
            content = content.clone();
            Objects.requireNonNull(beside, "beside");
        }
    }

    /**
     * What is there already.
     *
     * @param policy whether there is a {@code policy.adoc}
     * @param ids ids of measures
     * @param folders names of folders and files beside it
     * @param evidence paths of evidence records, as {@code evidence/iso-27001.adoc}
     */
    public record Existing(boolean policy, Set<String> ids, Set<String> folders, Set<String> evidence) {
        /** An empty folder. */
        public static final Existing NOTHING = new Existing(false, Set.of(), Set.of(), Set.of());

        public Existing {
            ids = Set.copyOf(ids);
            folders = Set.copyOf(folders);
            evidence = Set.copyOf(evidence);
        }
    }

    /**
     * What an import makes.
     *
     * @param files by path below the folder of measures; none of them is there
     * @param aside the title and the introduction, by path, where there is a policy that has its own
     * @param folders of the new categories, in order of reading
     * @param summary sentences for the console
     * @param policy what the first file says, its claims at their places in it, to look at its wording
     * @param report what is told whatever the wording is
     */
    public record Imported(
            FileSet files,
            FileSet aside,
            List<String> folders,
            List<String> summary,
            Policy policy,
            ImportReport report) {
        public Imported {
            Objects.requireNonNull(files, "files");
            Objects.requireNonNull(aside, "aside");
            folders = List.copyOf(folders);
            summary = List.copyOf(summary);
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(report, "report");
        }
    }

    private Intake() {}

    /**
     * Imports one file, or two of which the second is a translation of the first.
     *
     * @param timestamp what attributes for the present day show in AsciiDoc
     * @throws Unreadable when a file cannot be read, or holds nothing that could be a measure
     */
    public static Imported of(List<File> files, Existing existing, Instant timestamp) throws Unreadable {
        Draft own = draft(files.get(0), existing, timestamp, true);
        List<Draft> drafts = new ArrayList<>(List.of(own));
        List<String> languages = new ArrayList<>(List.of(own.language()));
        Optional<Pairing.Pairs> pairs = Optional.empty();
        if (files.size() > 1) {
            Draft other = draft(files.get(1), existing, timestamp, false);
            if (other.language().equals(own.language())) {
                throw new Unreadable(files.get(1).name() + " is in the same language as "
                        + files.get(0).name() + " (" + own.language()
                        + "). Name a translation, or import the two one after the other.");
            }
            drafts.add(other);
            languages.add(other.language());
            pairs = Optional.of(Pairing.of(own, other));
        }
        SourceWriter writer = new SourceWriter(own, languages);
        FileSet.Builder whole = FileSet.builder().addAll(writer.files());
        pairs.map(found -> writer.translations(languages.get(1), found)).ifPresent(whole::addAll);
        FileSet.Builder written = FileSet.builder();
        FileSet.Builder aside = FileSet.builder();
        whole.build().forEach((path, content) -> {
            boolean taken = existing.policy() && !path.contains("/");
            (taken ? aside : written).add(path, content);
        });
        writer.records().forEach((path, content) -> {
            if (!existing.evidence().contains(path)) {
                written.add(path, content);
            }
        });
        List<String> folders =
                own.categories().stream().map(Draft.Category::folder).toList();
        return new Imported(
                written.build(),
                aside.build(),
                folders,
                summary(drafts),
                PolicyOfDraft.of(own),
                new ImportReport(drafts, pairs.map(Pairing.Pairs::doubts).orElse(List.of()), next(existing, folders)));
    }

    private static List<String> summary(List<Draft> drafts) {
        List<String> summary = new ArrayList<>();
        for (Draft draft : drafts) {
            summary.add(draft.manuscript().file() + ": " + ImportReport.sentence(draft) + " Not sure: "
                    + draft.doubts().size() + ", left out: " + draft.leftOut().size() + ".");
            summary.addAll(draft.manuscript().notes());
        }
        return summary;
    }

    private static List<String> next(Existing existing, List<String> folders) {
        List<String> next = new ArrayList<>();
        if (existing.policy()) {
            next.add("Add the new folders to tom-categories in policy.adoc: " + String.join(", ", folders) + ".");
        } else {
            next.add("Fill in company, address and contact in policy.adoc: the lines are there behind //.");
        }
        next.add(
                "Run mvn tom:check. What it calls an error has to be mended before anything is published; the rest has time.");
        next.add(
                "Read each promise, correct it, and delete .confirm from its list. A release waits until none is left.");
        next.add("Name the proof of each promise: evidence=\u2026; records stand in evidence/.");
        return next;
    }

    /** @param own whether its pictures are copied: a translation shows those of the original */
    private static Draft draft(File file, Existing existing, Instant timestamp, boolean own) throws Unreadable {
        Manuscript manuscript = manuscript(file, timestamp, WordPackage.Limits.USUAL);
        Draft draft = Unwritten.listed(StructureFinder.find(
                own ? manuscript : manuscript.with(OldPictures.NONE), existing.ids(), existing.folders()));
        if (draft.measures().isEmpty()) {
            throw new Unreadable(file.name() + " holds nothing that reads like a measure. Is it the right file?");
        }
        return draft;
    }

    static Manuscript manuscript(File file, Instant timestamp, WordPackage.Limits limits) throws Unreadable {
        Format format = Format.of(file.name())
                .orElseThrow(() -> new Unreadable(
                        file.name() + " has none of the formats that can be imported: " + Format.known() + "."));
        return switch (format) {
            case WEB_PAGE -> page(file);
            case WORD -> WordFile.read(file.name(), file.content(), limits);
            case MARKDOWN, ASCIIDOC -> document(file, format, timestamp);
        };
    }

    private static Manuscript page(File file) {
        WebPage page = WebPage.read(file.name(), file.content());
        List<String> notes = page.charset().equalsIgnoreCase("UTF-8")
                ? List.of()
                : List.of(file.name() + " was read as " + page.charset() + ".");
        return new Manuscript(
                file.name(),
                Optional.of(page.title()).filter(title -> !title.isEmpty() && !hasTitle(page)),
                page.text(),
                page.language(),
                Manuscript.Unit.LINE,
                page.surroundings().stream()
                        .map(one -> new LeftOut(one.what(), one.line(), one.words()))
                        .toList(),
                notes,
                OldPictures.beside(file.beside()));
    }

    private static boolean hasTitle(WebPage page) {
        return page.text().blocks().stream()
                .anyMatch(block -> block instanceof Block.Heading heading && heading.level() == 1);
    }

    private static Manuscript document(File file, Format format, Instant timestamp) throws Unreadable {
        List<String> notes = new ArrayList<>();
        byte[] content = file.content();
        if (!isUtf8(content)) {
            notes.add(file.name() + " is not UTF-8 and was read as windows-1252.");
            content = new String(content, Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8);
        }
        String path = "imported." + format.ending();
        Sources sources = new SourceReader(
                        new ImportedTree(path, file.name(), content, file.beside()),
                        Optional.empty(),
                        SourceOptions.at(timestamp).namingPictures())
                .read();
        Optional<RawDocument> document = sources.document(SourceRoot.MEASURES, path);
        if (document.isEmpty()) {
            throw new Unreadable(sources.problems().stream()
                    .findFirst()
                    .map(Finding::toString)
                    .orElse(file.name() + " cannot be read."));
        }
        sources.problems().forEach(problem -> notes.add(problem.location() + ": " + problem.message()));
        document.get().problems().forEach(problem -> notes.add(problem.location() + ": " + said(problem, file)));
        if (!document.get().includes().isEmpty()) {
            notes.add("Read as well: " + String.join(", ", document.get().includes())
                    + ". What stands there has the line of the block before it in " + file.name() + ".");
        }
        return new Manuscript(
                file.name(),
                document.get().title().map(title -> title.value()),
                document.get().text(),
                document.get()
                        .attribute("lang")
                        .map(attribute ->
                                attribute.value().replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT))
                        .orElse(""),
                Manuscript.Unit.LINE,
                format == Format.ASCIIDOC ? header(content) : frontMatter(document.get()),
                notes,
                OldPictures.beside(file.beside()));
    }

    /** Author, revision and attributes above an AsciiDoc text: no text of a measure. */
    private static List<LeftOut> header(byte[] content) {
        List<LeftOut> header = new ArrayList<>();
        List<String> lines = new String(content, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .toList();
        boolean titled = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            boolean above = !titled && (line.isEmpty() || line.startsWith("//"));
            boolean title = !titled && (line.startsWith("= ") || line.startsWith("# "));
            titled = titled || title;
            if (!above && !title && (line.isEmpty() || !titled && !line.startsWith(":"))) {
                break;
            } else if (!above && !title && !line.startsWith("//") && !line.startsWith(":lang:")) {
                header.add(new LeftOut("header", at + 1, line));
            }
        }
        return header;
    }

    private static List<LeftOut> frontMatter(RawDocument document) {
        return document.attributes().stream()
                .filter(attribute -> !attribute.name().equals("lang"))
                .filter(attribute -> document.title()
                        .filter(title -> title.location().equals(attribute.location()))
                        .isEmpty())
                .map(attribute -> new LeftOut(
                        "front matter", attribute.location().line(), attribute.name() + ": " + attribute.value()))
                .toList();
    }

    private static String said(Finding problem, File file) {
        return problem.rule() == Rule.INCLUDE_OUTSIDE
                ? "What this line includes lies outside the folder of " + file.name()
                        + " and was not read. Save it below that folder, or import it by itself."
                : problem.message();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}

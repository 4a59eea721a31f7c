package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tompolicy.intake.Draft.Certainty;

/**
 * Finds categories and measures in the outline of a manuscript. Where measures have codes, what has a code is a measure; else
 * the deepest sections are, and in them the items of a list, the terms or the rows of a table that have titles of their own.
 * What holds measures is a category; what only explains becomes the introduction.
 */
final class StructureFinder {

    /** Fewer codes are names of something else. */
    private static final int CODED = 2;

    private final Manuscript manuscript;
    private final String language;
    private final Phrases phrases;
    private final DraftBuilder draft;
    private final ClaimFinder claims;
    private final Outline root;
    private final Entries entries;
    private final Map<Outline, Boolean> explanations = new IdentityHashMap<>();
    private final boolean coded;

    private StructureFinder(Manuscript manuscript, Set<String> takenIds, Set<String> takenFolders) {
        this.manuscript = manuscript;
        List<Part> parts = Parts.of(manuscript.text(), manuscript.file());
        this.language = manuscript.language().isEmpty()
                ? Phrases.language(String.join(
                        " ", Parts.words(parts).stream().map(Words::text).toList()))
                : manuscript.language();
        this.phrases = Phrases.of(language);
        this.draft = new DraftBuilder(manuscript, language, takenIds, takenFolders);
        this.claims = new ClaimFinder(language, new HashMap<>(), doubt -> {});
        this.root = Outline.of(parts);
        this.coded = CodeCount.in(root) >= CODED;
        this.entries = new Entries(root, coded, this::isExplanation);
    }

    /**
     * @param takenIds ids that no measure may get, in the form {@code AC-01}
     * @param takenFolders names that no folder may get
     */
    static Draft find(Manuscript manuscript, Set<String> takenIds, Set<String> takenFolders) {
        return new StructureFinder(manuscript, takenIds, takenFolders).find();
    }

    private Draft find() {
        List<Outline> sections = root.sections();
        Words title = manuscript.title().map(Words::of).orElse(Words.NONE);
        List<Part> before = new ArrayList<>(root.body());
        if (!sections.isEmpty() && isTitle(root)) {
            Outline top = sections.get(0);
            title = top.head()
                    .map(head -> draft.title(head.words(), top.place()))
                    .orElse(title);
            before.addAll(top.body());
            sections = new ArrayList<>(top.sections());
            sections.addAll(root.sections().subList(1, root.sections().size()));
        }
        draft.policyTitle(title);
        if (sections.isEmpty() && !entries.in(before)) {
            withoutHeadings(before);
        } else if (sections.isEmpty()) {
            draft.category(Words.of(phrases.word("measures")), 1);
            entries(before, entries.of(before), Words.of(phrases.word("measures")), 1);
        } else {
            introduction(before);
            sections(sections);
        }
        return draft.build();
    }

    /** A first heading that is higher than all others is the title of the whole. */
    private boolean isTitle(Outline root) {
        Outline first = root.sections().get(0);
        boolean alone = root.sections().stream().skip(1).noneMatch(other -> other.level() <= first.level())
                && !first.sections().isEmpty();
        boolean highest = first.level() == 1
                && root.sections().stream().filter(one -> one.level() == 1).count() == 1;
        return manuscript.title().isEmpty()
                && (alone || highest)
                && CodeCount.of(first).isEmpty();
    }

    private void sections(List<Outline> sections) {
        boolean anyBelow = sections.stream().anyMatch(section -> holdsMeasures(section));
        boolean opened = false;
        for (Outline section : sections) {
            if (isExplanation(section)) {
                explanation(section);
            } else if (holdsMeasures(section)) {
                opened = false;
                category(section, Words.NONE);
            } else if (!anyBelow || !section.title().isEmpty()) {
                if (!opened) {
                    draft.category(Words.of(phrases.word("measures")), section.place());
                    opened = true;
                }
                measure(section);
            }
        }
    }

    /** Whether a section is a category: it has sections below it, or its items are measures. */
    private boolean holdsMeasures(Outline section) {
        if (coded) {
            return CodeCount.of(section).isEmpty() && CodeCount.in(section) > 0
                    || CodeCount.of(section).isPresent() && CodeCount.below(section) > 0
                    || CodeCount.of(section).isEmpty()
                            && CodeCount.in(section) == 0
                            && !section.sections().isEmpty()
                            && section.sections().stream().anyMatch(one -> !isExplanation(one));
        }
        return !section.sections().isEmpty() || entries.in(section);
    }

    private void category(Outline section, Words prefix) {
        Words own = section.head()
                .map(head -> draft.title(head.words(), section.place()))
                .orElse(Words.NONE);
        Words name = prefix.isEmpty() ? own : Words.of(prefix.text() + ": " + own.text());
        boolean deeper = !section.sections().isEmpty()
                && section.sections().stream().allMatch(one -> holdsMeasures(one) || isExplanation(one))
                && section.sections().stream().anyMatch(this::holdsMeasures)
                && !entries.in(section);
        if (deeper) {
            boolean first = true;
            for (Outline one : section.sections()) {
                if (isExplanation(one)) {
                    explanation(one);
                } else {
                    if (first) {
                        draft.carry(section.body());
                    }
                    first = false;
                    category(one, name);
                }
            }
            return;
        }
        draft.category(name, section.place());
        draft.controls(Mentions.ofTitle(own.text()));
        if (entries.in(section)) {
            entries(section.body(), entries.of(section), own, section.place());
        } else {
            introductionOrMeasure(section.body(), own, section.place());
        }
        for (Outline one : section.sections()) {
            if (isExplanation(one)) {
                one.head().ifPresent(head -> draft.introduce(List.of(head)));
                draft.introduce(one.everything());
            } else if (holdsMeasures(one)) {
                Words title = one.head()
                        .map(head -> RunIn.trimmed(
                                head.words().from(Outline.number(head.words().text()))))
                        .orElse(own);
                if (entries.in(one) && one.sections().isEmpty()) {
                    one.head().ifPresent(head -> draft.introduce(List.of(head)));
                    entries(one.body(), entries.of(one), title, one.place());
                } else {
                    category(one, own);
                    draft.reopen(name);
                }
            } else {
                measure(one);
            }
        }
    }

    private void measure(Outline section) {
        Words written = section.head().map(Part.Head::words).orElse(Words.NONE);
        Words bare = draft.withoutNumber(written, section.place());
        Optional<Codes.Code> code = Codes.at(bare.text());
        Words title = RunIn.trimmed(code.map(found -> bare.from(found.end())).orElse(bare));
        draft.measure(code, title, section.everything(), section.place());
    }

    private void entries(List<Part> body, Predicate<Part> isEntry, Words title, int place) {
        List<Part> between = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        Optional<RunIn> current = Optional.empty();
        int currentPlace = place;
        for (Part part : body) {
            if (part instanceof Part.Passage passage && isEntry.test(part)) {
                flush(current, open, currentPlace);
                current = RunIn.of(passage.words());
                currentPlace = part.place();
                open.clear();
            } else if (current.isPresent() && !isEntry.test(part)) {
                open.add(part);
            } else if (isEntry.test(part)) {
                flush(current, open, currentPlace);
                current = Optional.empty();
                open.clear();
                introductionOrMeasure(between, title, place);
                between.clear();
                entry(part);
            } else {
                between.add(part);
            }
        }
        flush(current, open, currentPlace);
        introductionOrMeasure(between, title, place);
    }

    private void flush(Optional<RunIn> current, List<Part> open, int place) {
        current.ifPresent(lead -> draft.measure(lead, open, place));
    }

    private void entry(Part part) {
        if (part instanceof Part.Items items) {
            for (List<Part> item : items.items()) {
                Optional<RunIn> lead = RunIn.of(item);
                int place = item.get(0).place();
                if (lead.isPresent()) {
                    draft.measure(lead.get(), item.subList(1, item.size()), place);
                } else {
                    draft.measure(Optional.empty(), Words.NONE, item, place);
                }
            }
        } else if (part instanceof Part.Terms terms) {
            for (Part.Terms.Term term : terms.terms()) {
                Words bare = draft.withoutNumber(term.name(), term.place());
                Optional<Codes.Code> code = Codes.at(bare.text());
                draft.measure(
                        code,
                        RunIn.trimmed(code.map(found -> bare.from(found.end())).orElse(bare)),
                        term.meaning(),
                        term.place());
            }
        } else if (part instanceof Part.Grid grid) {
            rows(grid);
        }
    }

    private void rows(Part.Grid grid) {
        Tables.Columns columns = Tables.columns(grid).orElseThrow();
        for (Part.Grid.Row row : grid.rows().subList(0, Tables.heads(grid))) {
            draft.leaveOut(
                    "heads of a table",
                    row.place(),
                    row.cells().stream().map(Tables::text).toList());
        }
        for (Part.Grid.Row row : Tables.body(grid)) {
            Optional<Codes.Code> code = Optional.empty();
            Words title = Words.NONE;
            List<Part> text = new ArrayList<>();
            List<String> named = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                List<Part> cell = row.cells().get(column);
                String words = Tables.text(cell);
                if (columns.code().isPresent()
                        && columns.code().getAsInt() == column
                        && Codes.only(words).isPresent()) {
                    code = Codes.only(words);
                } else if (columns.title().isPresent() && columns.title().getAsInt() == column && title.isEmpty()) {
                    Words all = Words.NONE;
                    for (Words one : Parts.words(cell)) {
                        all = all.plus(one);
                    }
                    Words cellTitle = all;
                    Optional<Codes.Code> inTitle = Codes.at(cellTitle.text());
                    if (code.isEmpty() && inTitle.isPresent()) {
                        code = inTitle;
                        title = RunIn.trimmed(cellTitle.from(inTitle.get().end()));
                    } else {
                        title = RunIn.trimmed(cellTitle);
                    }
                } else if (Mentions.isOnlyControls(words)) {
                    named.add(words);
                } else {
                    text.addAll(cell);
                }
            }
            named.forEach(words -> draft.leaveOut("controls, now attributes", row.place(), List.of(words)));
            draft.measure(code, title, text, row.place(), Mentions.controls(String.join("; ", named)));
        }
    }

    /** Text beside measures: what promises nothing introduces the category, what promises is a measure of its own. */
    private void introductionOrMeasure(List<Part> parts, Words title, int place) {
        if (parts.isEmpty()) {
            return;
        }
        if (promises(parts)) {
            draft.doubt(
                    place,
                    Certainty.LIKELY,
                    "Below \"" + title.text()
                            + "\" stand promises beside its measures. They became a measure of that name.");
            draft.measure(Optional.empty(), title, parts, place);
        } else {
            draft.introduce(parts);
        }
    }

    private boolean promises(List<Part> parts) {
        return claims.promises(parts, true);
    }

    private boolean isExplanation(Outline section) {
        return explanations.computeIfAbsent(section, this::explains);
    }

    private boolean explains(Outline section) {
        String title = RunIn.trimmed(section.head()
                        .map(head ->
                                head.words().from(Outline.number(head.words().text())))
                        .orElse(Words.NONE))
                .text();
        if (coded && (CodeCount.of(section).isPresent() || CodeCount.in(section) > 0)) {
            return false;
        }
        if (phrases.isExplainingTitle(title)) {
            return true;
        }
        return section.sections().isEmpty()
                && !section.body().isEmpty()
                && !entries.in(section.body())
                && !claims.promises(section.body(), false);
    }

    private void explanation(Outline section) {
        draft.preamble(section.head(), section.everything(), phrases.isGlossary(section.title()));
    }

    private void introduction(List<Part> parts) {
        draft.preamble(Optional.empty(), parts, false);
    }

    /** Each paragraph that promises something is a measure; its first words are the title. */
    private void withoutHeadings(List<Part> parts) {
        draft.doubt(
                1,
                Certainty.GUESSED,
                "The text has no heading. Each paragraph that promises something became a measure.");
        List<Part> before = new ArrayList<>();
        boolean opened = false;
        for (Part part : parts) {
            if (!promises(List.of(part))) {
                before.add(part);
                continue;
            }
            if (!opened) {
                introduction(before);
                draft.category(Words.of(phrases.word("measures")), part.place());
                opened = true;
                before.clear();
            }
            Optional<RunIn> lead = part instanceof Part.Passage passage
                    ? RunIn.of(passage.words()).or(() -> RunIn.beforeColon(passage.words()))
                    : Optional.empty();
            if (lead.isPresent()) {
                draft.measure(lead.get(), before, part.place());
            } else {
                List<Part> all = new ArrayList<>(before);
                all.add(part);
                draft.measure(Optional.empty(), Words.NONE, all, part.place());
            }
            before.clear();
        }
        if (!before.isEmpty()) {
            introduction(before);
        }
    }
}

package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.intake.Draft.Certainty;
import org.tompolicy.intake.Draft.Doubt;
import org.tompolicy.intake.Draft.Written;
import org.tompolicy.intake.Manuscript.LeftOut;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Target;

/** Puts together what the finder finds: gives ids, folders and names that nobody has taken, and notes every doubt. */
final class DraftBuilder {

    /** Folders that mean something else. */
    private static final Set<String> RESERVED =
            Set.of("evidence", "subprocessors", "frameworks", "lint", "releases", "images");

    /** A title made of a sentence has so many words. */
    private static final int TITLE = 6;

    /** A category while its measures are collected. */
    private static final class Open {
        private final String folder;
        private final Words title;
        private Map<String, List<String>> controls = Map.of();
        private final List<Written> text = new ArrayList<>();
        private final List<Pending> measures = new ArrayList<>();
        private final Set<String> names = new HashSet<>(Set.of("category"));

        Open(String folder, Words title) {
            this.folder = folder;
            this.title = title;
        }
    }

    /** A measure whose id is given when all codes are known. */
    private record Pending(
            Optional<Codes.Code> code,
            String name,
            Words title,
            Map<String, List<String>> controls,
            List<Written> text,
            int place) {}

    private final Manuscript manuscript;
    private final String language;
    private final Phrases phrases;
    private final Set<String> takenIds;
    private final Set<String> folders;
    private final List<Open> categories = new ArrayList<>();
    private final List<Written> preamble = new ArrayList<>();
    private final List<LeftOut> leftOut;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<String, Mentions.Certificate> certificates = new LinkedHashMap<>();
    private final List<Part> carried = new ArrayList<>();
    private Optional<Open> current = Optional.empty();
    private Words title = Words.NONE;

    DraftBuilder(Manuscript manuscript, String language, Set<String> takenIds, Set<String> takenFolders) {
        this.manuscript = manuscript;
        this.language = language;
        this.phrases = Phrases.of(language);
        this.takenIds = new HashSet<>(takenIds);
        this.folders = new HashSet<>(takenFolders);
        this.folders.addAll(RESERVED);
        this.leftOut = new ArrayList<>(manuscript.leftOut());
    }

    void policyTitle(Words words) {
        title = words;
    }

    void doubt(int place, Certainty certainty, String message) {
        doubts.add(new Doubt(place, certainty, message));
    }

    void leaveOut(String what, int place, List<String> words) {
        String all =
                String.join(" | ", words.stream().filter(one -> !one.isBlank()).toList());
        if (!all.isBlank()) {
            leftOut.add(new LeftOut(what, place, all));
        }
    }

    /** The words of a heading without the number before them. */
    Words withoutNumber(Words words, int place) {
        int number = Outline.number(words.text());
        if (number > 0) {
            leaveOut(
                    "number of a heading",
                    place,
                    List.of(words.text().substring(0, number).strip()));
        }
        return words.from(number);
    }

    Words title(Words words, int place) {
        return RunIn.trimmed(withoutNumber(words, place));
    }

    void category(Words words, int place) {
        String name = Names.slug(Names.withoutAsides(words.text()));
        String folder = name.isEmpty() ? "measures" : name;
        if (categories.stream().anyMatch(one -> one.title.text().equals(words.text()))) {
            reopen(words);
            return;
        }
        Open open = new Open(Names.free(folder, folders), words);
        categories.add(open);
        current = Optional.of(open);
        if (!carried.isEmpty()) {
            List<Part> parts = List.copyOf(carried);
            carried.clear();
            introduce(parts);
        }
    }

    /** Goes on with a category that is there. */
    void reopen(Words words) {
        categories.stream()
                .filter(one -> one.title.text().equals(words.text()))
                .findFirst()
                .ifPresent(one -> current = Optional.of(one));
    }

    /** Text that introduces the category that comes next. */
    void carry(List<Part> parts) {
        carried.addAll(parts);
    }

    /** Controls that the heading of the category names. */
    void controls(Map<String, List<String>> controls) {
        current().controls = controls;
    }

    private Open current() {
        return current.orElseThrow(() -> new IllegalStateException("no category is open"));
    }

    void introduce(List<Part> parts) {
        explain(parts, current().text, false);
        promisesIn(parts);
    }

    void preamble(Optional<Part.Head> head, List<Part> parts, boolean glossary) {
        head.ifPresent(one -> preamble.add(new Written.Heading(title(one.words(), one.place()))));
        explain(parts, preamble, glossary);
        promisesIn(parts);
    }

    private void promisesIn(List<Part> parts) {
        for (Written one : new ClaimFinder(language, new LinkedHashMap<>(), doubt -> {}).text(parts)) {
            if (one instanceof Written.Claim claim
                    && phrases.sense(claim.words().text()) == Phrases.Sense.PROMISES) {
                doubt(
                        claim.place(),
                        Certainty.LIKELY,
                        "\"" + ClaimFinder.shortened(claim.words())
                                + "\" reads like a promise and stands in the introduction,"
                                + " where nothing is promised. Move it into a measure if it is one.");
            }
        }
    }

    /** Text as it stands there, without looking for promises. */
    private void explain(List<Part> parts, List<Written> into, boolean glossary) {
        for (Part part : parts) {
            if (part instanceof Part.Head head) {
                into.add(new Written.Heading(title(head.words(), head.place())));
            } else if (part instanceof Part.Passage passage) {
                into.add(new Written.Context(passage.words(), List.of()));
            } else if (part instanceof Part.Terms terms) {
                for (Part.Terms.Term term : terms.terms()) {
                    Words meaning = Words.NONE;
                    for (Words words : Parts.words(term.meaning())) {
                        meaning = meaning.plus(words);
                    }
                    into.add(new Written.Term(term.name(), meaning));
                }
            } else if (part instanceof Part.Grid grid) {
                for (Part.Grid.Row row : grid.rows()) {
                    List<Words> cells = new ArrayList<>();
                    row.cells().forEach(cell -> {
                        Words all = Words.NONE;
                        for (Words words : Parts.words(cell)) {
                            all = all.plus(words);
                        }
                        cells.add(all);
                    });
                    if (glossary && cells.size() == 2) {
                        into.add(new Written.Term(cells.get(0), cells.get(1)));
                    } else {
                        into.add(new Written.Context(
                                Words.NONE,
                                cells.stream().filter(cell -> !cell.isEmpty()).toList()));
                    }
                }
            } else if (part instanceof Part.Items items) {
                into.add(new Written.Context(Words.NONE, Parts.words(List.of(items))));
            }
        }
    }

    /** A measure with a title in the line of its text. */
    void measure(RunIn lead, List<Part> rest, int place) {
        leaveOut("number of a heading", place, List.of(lead.number()));
        List<Part> text = new ArrayList<>();
        if (!lead.rest().isEmpty()) {
            text.add(new Part.Passage(lead.rest(), place));
        }
        text.addAll(rest);
        measure(lead.code(), lead.title(), text, place);
    }

    void measure(Optional<Codes.Code> code, Words words, List<Part> text, int place) {
        measure(code, words, text, place, Map.of());
    }

    void measure(
            Optional<Codes.Code> code, Words words, List<Part> text, int place, Map<String, List<String>> controls) {
        Words name = words;
        if (name.isEmpty()) {
            name = Parts.words(text).stream()
                    .findFirst()
                    .map(DraftBuilder::firstWords)
                    .or(() -> code.map(found -> Words.of(found.written())))
                    .orElse(Words.of(phrases.word("measures")));
            doubt(place, Certainty.GUESSED, "A measure has no title of its own; it is called \"" + name.text() + "\".");
        }
        List<Written> written = new ClaimFinder(language, certificates, doubts::add).text(text);
        if (written.stream().noneMatch(Written.Claim.class::isInstance)) {
            doubt(
                    place,
                    Certainty.GUESSED,
                    "\"" + name.text() + "\" promises nothing that was found. If it is no measure, delete its file.");
        }
        String slug = Names.slug(Names.withoutAsides(name.text()));
        String file = Names.free(slug.isEmpty() ? "measure" : slug, current().names);
        current()
                .measures
                .add(new Pending(
                        code,
                        file,
                        name,
                        ClaimFinder.join(ClaimFinder.join(current().controls, Mentions.ofTitle(name.text())), controls),
                        withPictures(written, file, place),
                        place));
    }

    /** Pictures that come with the manuscript get the name of their measure; the others are listed as left out. */
    private List<Written> withPictures(List<Written> written, String measure, int place) {
        List<Written> all = new ArrayList<>();
        int number = 1;
        for (Written one : written) {
            if (!(one instanceof Written.Shown shown)) {
                all.add(one);
            } else if (manuscript.pictures().content(address(shown.picture())).isPresent()) {
                String name = measure + "-" + number + "." + OldPictures.ending(address(shown.picture()));
                number++;
                all.add(new Written.Shown(name, shown.picture()));
                if (shown.picture().alternative().isBlank()) {
                    doubt(
                            place,
                            Certainty.LIKELY,
                            "The picture " + name
                                    + " says nothing to those who cannot see it. Write what it shows between"
                                    + " the brackets of its line.");
                }
            }
        }
        return all;
    }

    /** The address of a picture as the manuscript has it. */
    static String address(Inline.Picture picture) {
        return picture.source() instanceof Target.Written written ? written.address() : "";
    }

    private static Words firstWords(Words words) {
        String[] all = words.text().split("\\s+");
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < Math.min(TITLE, all.length); at++) {
            name.append(at == 0 ? "" : " ").append(all[at]);
        }
        return RunIn.trimmed(Words.of(name.toString()));
    }

    Draft build() {
        Set<String> ids = new HashSet<>(takenIds);
        Set<String> codes = new HashSet<>();
        categories.forEach(category ->
                category.measures.forEach(measure -> measure.code().ifPresent(code -> codes.add(code.id()))));
        Set<String> letters = new HashSet<>();
        codes.forEach(code -> letters.add(code.substring(0, code.indexOf('-'))));
        takenIds.forEach(id -> letters.add(id.replaceFirst("-.*", "")));
        List<Draft.Category> built = new ArrayList<>();
        for (Open category : categories) {
            if (category.measures.isEmpty()) {
                preamble.add(new Written.Heading(category.title));
                preamble.addAll(category.text);
                continue;
            }
            built.add(category(category, ids, codes, letters));
        }
        doubts.sort(Comparator.comparingInt(Doubt::place));
        leftOut.sort(Comparator.comparingInt(LeftOut::place));
        return new Draft(
                manuscript, language, title, preamble, built, List.copyOf(certificates.values()), leftOut, doubts);
    }

    private Draft.Category category(Open category, Set<String> ids, Set<String> codes, Set<String> letters) {
        Optional<String> prefix = category.measures.stream()
                .flatMap(measure -> measure.code().stream())
                .map(code -> code.id().substring(0, code.id().indexOf('-')))
                .findFirst();
        String own = prefix.orElseGet(() -> Names.letters(Names.withoutAsides(category.title.text()), letters));
        List<Draft.Measure> measures = new ArrayList<>();
        for (Pending measure : category.measures) {
            String id = id(measure, own, ids, codes);
            measures.add(new Draft.Measure(
                    id,
                    measure.code().filter(code -> code.id().equals(id)).isPresent(),
                    measure.name(),
                    measure.title(),
                    measure.controls(),
                    measure.text(),
                    measure.place()));
        }
        boolean same = measures.stream().allMatch(measure -> measure.id().startsWith(own + "-"));
        return new Draft.Category(
                category.folder, category.title, same ? Optional.of(own) : Optional.empty(), category.text, measures);
    }

    private String id(Pending measure, String letters, Set<String> ids, Set<String> codes) {
        if (measure.code().isPresent()) {
            Codes.Code code = measure.code().get();
            if (ids.add(code.id())) {
                if (code.isChanged()) {
                    doubt(
                            measure.place(),
                            Certainty.LIKELY,
                            "The code " + code.written() + " is written " + code.id() + ".");
                }
                return code.id();
            }
            String prefix = code.id().substring(0, code.id().indexOf('-'));
            String free = free(prefix, ids, codes);
            doubt(
                    measure.place(),
                    Certainty.GUESSED,
                    "The code " + code.id() + " stands for another measure already; \""
                            + measure.title().text() + "\" got " + free + ".");
            return free;
        }
        return free(letters, ids, codes);
    }

    private static String free(String letters, Set<String> ids, Set<String> codes) {
        for (int number = 1; number < 1000; number++) {
            String id = letters + "-" + (number < 10 ? "0" : "") + number;
            if (!codes.contains(id) && ids.add(id)) {
                return id;
            }
        }
        return free(letters.charAt(0) + "X" + letters.charAt(letters.length() - 1), ids, codes);
    }
}

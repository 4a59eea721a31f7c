package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The pieces of a section that are measures because they have titles of their own: items of a list, terms, rows of a table, and
 * paragraphs that begin with a bold title. Where the sections beside theirs are measures, such pieces only part its text.
 */
final class Entries {

    private final Outline root;
    private final boolean coded;
    private final Predicate<Outline> explains;
    private final Map<Integer, Boolean> byLevel = new HashMap<>();

    /** @param explains whether a section only explains, and so says nothing about how measures are set */
    Entries(Outline root, boolean coded, Predicate<Outline> explains) {
        this.root = root;
        this.coded = coded;
        this.explains = explains;
    }

    /** Whether the text below the heading of a section is measures. */
    boolean in(Outline section) {
        boolean lowest = section.sections().isEmpty() && section.head().isPresent();
        return section.body().stream().anyMatch(of(section)) && (coded || !lowest || areMeasures(section.level()));
    }

    /** The same for text that nothing stands beside. */
    boolean in(List<Part> body) {
        return body.stream().anyMatch(of(body));
    }

    /** Which pieces of a section begin a measure or hold some. */
    Predicate<Part> of(Outline section) {
        return of(section.body(), section.sections().isEmpty() && section.head().isPresent() ? 1 : 2);
    }

    Predicate<Part> of(List<Part> body) {
        return of(body, 2);
    }

    private Predicate<Part> of(List<Part> body, int least) {
        if (coded || !isParted(body, least)) {
            return this::isEntry;
        }
        return part -> part instanceof Part.Passage passage
                && RunIn.ofParagraph(passage.words()).isPresent();
    }

    /** Whether bold titles at the beginning of paragraphs part a text. */
    private static boolean isParted(List<Part> body, int least) {
        List<Boolean> titled = body.stream()
                .flatMap(part -> part instanceof Part.Passage passage
                        ? Optional.of(passage).stream()
                        : Optional.<Part.Passage>empty().stream())
                .map(passage -> RunIn.ofParagraph(passage.words()).isPresent())
                .toList();
        long count = titled.stream().filter(one -> one).count();
        return count >= least && (2 * count >= titled.size() || count > 1 && titled.get(0));
    }

    /** Whether most items of a list, terms, or rows of a table have titles of their own. */
    private boolean isEntry(Part part) {
        if (part instanceof Part.Items items) {
            long titled = items.items().stream()
                    .filter(item -> RunIn.of(item).isPresent())
                    .count();
            return titled > 1 && 10 * titled >= 7 * items.items().size();
        } else if (part instanceof Part.Terms terms) {
            return terms.terms().size() > 1;
        } else if (part instanceof Part.Grid grid) {
            return Tables.columns(grid).isPresent() && Tables.body(grid).size() > 1;
        } else if (part instanceof Part.Passage passage) {
            return coded
                    && Codes.at(passage.words()
                                    .from(Outline.number(passage.words().text()))
                                    .text())
                            .isPresent();
        }
        return false;
    }

    /**
     * Whether the lowest sections of a level hold measures, and are none themselves: most of them are set so, or the few that are
     * hold far more pieces than there are others. Titles that come again and again are the labels of a form.
     */
    private boolean areMeasures(int level) {
        return byLevel.computeIfAbsent(level, this::count);
    }

    private boolean count(int level) {
        List<Outline> beside = new ArrayList<>();
        lowest(root, level, beside);
        int plain = 0;
        int parted = 0;
        List<String> titles = new ArrayList<>();
        for (Outline section : beside) {
            List<String> own = titles(section);
            titles.addAll(own);
            parted += own.isEmpty() ? 0 : 1;
            plain += own.isEmpty() ? 1 : 0;
        }
        long distinct = titles.stream().distinct().count();
        boolean form = parted > 1 && 3 * distinct < 2 * titles.size();
        return titles.size() > 1 && !form && (parted >= plain || titles.size() >= 2 * plain);
    }

    private void lowest(Outline section, int level, List<Outline> found) {
        for (Outline one : section.sections()) {
            if (one.sections().isEmpty() && one.level() == level && !explains.test(one)) {
                found.add(one);
            }
            lowest(one, level, found);
        }
    }

    private List<String> titles(Outline section) {
        List<String> titles = new ArrayList<>();
        Predicate<Part> isEntry = of(section);
        section.body().stream().filter(isEntry).forEach(part -> {
            if (part instanceof Part.Items items) {
                items.items()
                        .forEach(item ->
                                titles.add(RunIn.of(item).map(Entries::title).orElse("")));
            } else if (part instanceof Part.Terms terms) {
                terms.terms().forEach(term -> titles.add(term.name().text().toLowerCase(Locale.ROOT)));
            } else if (part instanceof Part.Grid grid) {
                Tables.body(grid).forEach(row -> titles.add(String.valueOf(row.place()) + row.cells()));
            } else if (part instanceof Part.Passage passage) {
                titles.add(RunIn.of(passage.words()).map(Entries::title).orElse(""));
            }
        });
        return titles;
    }

    private static String title(RunIn lead) {
        return lead.title().text().toLowerCase(Locale.ROOT);
    }
}

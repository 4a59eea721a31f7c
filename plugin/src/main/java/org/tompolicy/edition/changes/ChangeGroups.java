package org.tompolicy.edition.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.change.Redline;
import org.tompolicy.change.Segment;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.ChangeWords.Facet;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;

/** The changes in words, by what they are about: measures with bad news first. */
final class ChangeGroups {

    private static final String BASIS = "diff.basis.";

    /**
     * What changed of one measure, sub-processor or fact of the policy.
     *
     * @param counts for example {@code 1 removed, 1 added}
     * @param weaker whether something of it is removed or weakened
     * @param remark what the sources say of all of it, or an empty string
     */
    record Group(String title, String counts, boolean weaker, List<Entry> entries, String remark) {
        Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One change.
     *
     * @param citation for example {@code AC-03#renewal}; empty for a fact of the policy
     * @param style word of the class in files
     * @param name of the class
     * @param basis who says that it is of this class
     * @param words the redline; empty where the words are the same
     * @param hints words that read like a change of strength
     */
    record Entry(
            String citation,
            String style,
            String name,
            String basis,
            List<Segment> words,
            List<Facet> facets,
            List<String> hints) {
        Entry {
            words = List.copyOf(words);
            facets = List.copyOf(facets);
            hints = List.copyOf(hints);
        }
    }

    private final Changes changes;
    private final UiTexts texts;
    private final ChangeWords words;

    private ChangeGroups(Changes changes, UiTexts texts) {
        this.changes = changes;
        this.texts = texts;
        this.words = ChangeWords.of(texts, changes.before(), changes.after());
    }

    static List<Group> of(Changes changes, UiTexts texts) {
        return new ChangeGroups(changes, texts).groups();
    }

    private List<Group> groups() {
        Map<String, List<ClassifiedChange>> byOwner = changes.set().changes().stream()
                .collect(Collectors.groupingBy(
                        change -> owner(change.difference().subject()), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        for (List<ClassifiedChange> owned : byOwner.values()) {
            ChangeSet own = new ChangeSet(changes.set().from(), changes.set().to(), owned);
            groups.add(new Group(
                    words.owner(owned.get(0).difference()),
                    ChangeWords.counted(texts, own.counts()),
                    owned.stream().anyMatch(change -> change.changeClass().isLess()),
                    owned.stream().map(this::entry).toList(),
                    owned.stream()
                            .map(ClassifiedChange::remark)
                            .filter(remark -> !remark.isBlank())
                            .distinct()
                            .collect(Collectors.joining(" "))));
        }
        return groups;
    }

    private static String owner(ChangeSubject subject) {
        String room = switch (subject.kind()) {
            case POLICY -> "policy";
            case MEASURE, CLAIM -> "measure";
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM -> "subprocessor";
        };
        return room + ":" + subject.id();
    }

    private Entry entry(ClassifiedChange change) {
        Difference difference = change.difference();
        return new Entry(
                ChangeWords.citation(difference.subject()),
                change.changeClass().word(),
                words.className(change.changeClass()),
                texts.text(BASIS + basis(change)),
                ChangeWords.showsWords(difference)
                        ? Redline.of(line(difference.before()), line(difference.after()))
                        : List.of(),
                words.facets(difference),
                difference.hints());
    }

    /** A facet of which single words differ. */
    static List<Segment> redline(Facet facet) {
        return Redline.of(line(facet.before()), line(facet.after()));
    }

    /** A text in one line: a point stands between its paragraphs, items and cells, any other white space is a blank. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " · ").replaceAll("\\s+", " ");
    }

    /** Structure where it decides, else the word of the sources, where there is one. */
    private String basis(ClassifiedChange change) {
        if (change.difference().structural().equals(Optional.of(change.changeClass()))) {
            return "structure";
        }
        Optional<ChangeClass> declared =
                Optional.ofNullable(changes.declared().get(change.difference().subject()));
        if (declared.isEmpty()) {
            return "open";
        }
        boolean stands =
                declared.get() == change.changeClass() || !change.difference().isElsewhere();
        return stands ? "declared" : "contradicted";
    }
}

package org.tompolicy.edition.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.change.Segment;
import org.tompolicy.edition.changes.ChangeGroups.Entry;
import org.tompolicy.edition.changes.ChangeGroups.Group;
import org.tompolicy.edition.page.ChangeWords.Facet;
import org.tompolicy.edition.page.PlainLines;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;

/**
 * The changes as lines of at most {@value #WIDTH} characters, where no word is longer: by measure and class, with
 * {@code [-deleted-]} and {@code {+inserted+}} words as {@code git diff --word-diff} shows them.
 */
public final class DiffText {

    static final int WIDTH = 100;

    private final UiTexts texts;
    private final List<String> lines = new ArrayList<>();

    private DiffText(UiTexts texts) {
        this.texts = texts;
    }

    /** The lines. */
    public static List<String> lines(Changes changes, UiTexts texts) {
        DiffText text = new DiffText(texts);
        text.write(changes);
        return List.copyOf(text.lines);
    }

    private void write(Changes changes) {
        lines.addAll(PlainLines.of(Headline.of(changes, texts), "", "", WIDTH));
        changes.notes().forEach(note -> lines.addAll(PlainLines.of(note, "", "", WIDTH)));
        for (Group group : ChangeGroups.of(changes, texts)) {
            lines.add("");
            lines.addAll(PlainLines.of(group.title(), "", "  ", WIDTH));
            group.entries().forEach(this::write);
            if (!group.remark().isEmpty()) {
                lines.addAll(PlainLines.of(texts.text("diff.remark", group.remark()), "  ", "    ", WIDTH));
            }
        }
        if (!changes.findings().isEmpty()) {
            lines.add("");
            lines.add(texts.text("diff.findings"));
            for (Finding finding : changes.findings()) {
                lines.addAll(PlainLines.of(finding.toString(), "  ", "    ", WIDTH));
            }
        }
    }

    private void write(Entry entry) {
        String head = entry.name() + (entry.citation().isEmpty() ? "" : "  " + entry.citation()) + "  (" + entry.basis()
                + ")";
        lines.addAll(PlainLines.of(head, "  ", "    ", WIDTH));
        if (!entry.words().isEmpty()) {
            lines.addAll(PlainLines.of(marked(entry.words()), "    ", "    ", WIDTH));
        }
        for (Facet facet : entry.facets()) {
            lines.addAll(PlainLines.of(facet.label() + marked(facet), "    ", "      ", WIDTH));
        }
        if (!entry.hints().isEmpty()) {
            lines.addAll(
                    PlainLines.of(texts.text("diff.hints", String.join("; ", entry.hints())), "    ", "      ", WIDTH));
        }
    }

    private static String marked(Facet facet) {
        if (facet.isText()) {
            return ": " + marked(ChangeGroups.redline(facet));
        }
        List<String> values = new ArrayList<>();
        if (!facet.before().isEmpty()) {
            values.add("[-" + facet.before() + "-]");
        }
        if (!facet.after().isEmpty()) {
            values.add("{+" + facet.after() + "+}");
        }
        return values.isEmpty() ? "" : ": " + String.join(" ", values);
    }

    private static String marked(List<Segment> words) {
        return Abridged.of(words).stream()
                .map(segment -> Marks.around(segment, "[-", "-]", "{+", "+}", text -> text))
                .collect(Collectors.joining());
    }
}

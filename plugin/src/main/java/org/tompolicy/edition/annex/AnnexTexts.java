package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Footnotes;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * The texts of an annex. The template prints the place of each, an empty element, and {@link AnnexFrame} puts the text
 * there.
 */
final class AnnexTexts {

    /** The element that the template prints where a text stands. */
    static final String PLACE = "tom-text";

    /** Its attribute with the text's number. */
    static final String NUMBER = "number";

    /**
     * Texts with ids and footnotes of their own.
     *
     * @param place the section's place in the annex, which its ids begin with; empty for lines of the frame
     * @param notes what the ids of its footnotes begin with
     * @param highest level of its highest heading
     */
    record Section(String place, String notes, int highest, Footnotes footnotes) {
        Section {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(notes, "notes");
            Objects.requireNonNull(footnotes, "footnotes");
        }
    }

    /**
     * A text in its place.
     *
     * @param ending whether the footnotes of its section follow it
     */
    record Placed(Section section, Text text, boolean ending) {}

    private final Section frame = new Section("", "", 1, new Footnotes());
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Integer> sections = new HashMap<>();

    /** The section of what stands in no other. */
    Section frame() {
        return frame;
    }

    /** The text of a number that a place has. */
    Placed get(String number) {
        return placed.get(Integer.parseInt(number));
    }

    /** A line of the frame. */
    Markup line(List<Inline> line) {
        return put(new Placed(frame, Texts.ofLine(line), false));
    }

    /** A link of the frame. */
    Markup link(Target target, String words) {
        return line(List.of(linked(target, words)));
    }

    /** A link of the frame inside a line. */
    static Inline linked(Target target, String words) {
        return new Inline.Link(Mark.NONE, target, List.of(new Inline.Words(words)));
    }

    /** A text that is a section of its own, with its notes; nothing where it is empty. */
    Markup whole(String place, Text text) {
        return text.isEmpty() ? Markup.EMPTY : put(new Placed(section(place, List.of(text)), text, true));
    }

    /** The texts of a section in order; after them its notes, where there are any. */
    List<Markup> all(String place, List<Text> texts) {
        Section section = section(place, texts);
        List<Markup> places = new ArrayList<>();
        texts.forEach(text -> places.add(put(new Placed(section, text, false))));
        if (texts.stream().flatMap(Walk::pieces).anyMatch(Inline.Footnote.class::isInstance)) {
            places.add(put(new Placed(section, Text.EMPTY, true)));
        }
        return places;
    }

    private Section section(String place, List<Text> texts) {
        int before = sections.merge(place, 1, Integer::sum) - 1;
        int highest = texts.stream()
                .flatMap(Walk::blocks)
                .flatMap(block -> block instanceof Block.Heading heading ? Stream.of(heading.level()) : Stream.empty())
                .min(Integer::compare)
                .orElse(1);
        return new Section(place, before == 0 ? place : place + "-" + before, highest, new Footnotes());
    }

    private Markup put(Placed text) {
        placed.add(text);
        return new Markup("<" + PLACE + " " + NUMBER + "=\"" + (placed.size() - 1) + "\"/>");
    }
}

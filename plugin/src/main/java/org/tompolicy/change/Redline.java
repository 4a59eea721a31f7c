package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.change.Segment.Kind;

/**
 * Two texts as one, word by word. What is kept and deleted is the earlier text, character by character; what is kept and
 * inserted is the later one. In a place where both happen, what is deleted comes first.
 */
public final class Redline {

    private static final Pattern WORD = Pattern.compile("\\G(\\S*)(\\s*)");

    /** A word and the white space after it; the first of a text has no letters. */
    private record Word(String letters, String space) {}

    private final List<Place> places = new ArrayList<>();

    private Redline() {}

    /** The segments; none where both texts are empty. Neighbours differ in kind. */
    public static List<Segment> of(String before, String after) {
        Redline redline = new Redline();
        redline.align(words(before), words(after));
        return segments(merged(redline.places));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(0))) {
            words.add(new Word("", ""));
        }
        while (at < text.length() && matcher.find()) {
            words.add(new Word(matcher.group(1), matcher.group(2)));
            at = matcher.end();
        }
        return words;
    }

    private void align(List<Word> before, List<Word> after) {
        List<String> old = before.stream().map(Word::letters).toList();
        List<String> young = after.stream().map(Word::letters).toList();
        int i = 0;
        int j = 0;
        for (Alignment.Pair pair : Alignment.of(old, young)) {
            for (; i < pair.before(); i++) {
                add(Kind.DELETED, before.get(i).letters() + before.get(i).space());
            }
            for (; j < pair.after(); j++) {
                add(Kind.INSERTED, after.get(j).letters() + after.get(j).space());
            }
            keep(before.get(i++), after.get(j++));
        }
        for (; i < before.size(); i++) {
            add(Kind.DELETED, before.get(i).letters() + before.get(i).space());
        }
        for (; j < after.size(); j++) {
            add(Kind.INSERTED, after.get(j).letters() + after.get(j).space());
        }
    }

    private void keep(Word before, Word after) {
        add(Kind.KEPT, before.letters());
        if (before.space().equals(after.space())) {
            add(Kind.KEPT, before.space());
        } else {
            add(Kind.DELETED, before.space());
            add(Kind.INSERTED, after.space());
        }
    }

    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean kept = kind == Kind.KEPT;
        if (places.isEmpty() || last().isKept() != kept) {
            places.add(new Place());
        }
        last().add(kind, text);
    }

    private Place last() {
        return places.get(places.size() - 1);
    }

    /** A piece that is kept, or a place where words went or came or both. */
    private static final class Place {
        private final StringBuilder kept = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        void add(Kind kind, String text) {
            switch (kind) {
                case KEPT -> kept.append(text);
                case DELETED -> deleted.append(text);
                case INSERTED -> inserted.append(text);
            }
        }

        boolean isKept() {
            return !kept.isEmpty();
        }

        boolean isExchange() {
            return !deleted.toString().isBlank() && !inserted.toString().isBlank();
        }

        boolean isSingleWord() {
            return isKept() && !kept.toString().strip().matches("(?s).*\\s.*");
        }

        /** Takes in a kept word and the exchange after it. */
        void swallow(Place word, Place exchange) {
            deleted.append(word.kept).append(exchange.deleted);
            inserted.append(word.kept).append(exchange.inserted);
        }
    }

    /** One word that stays between two exchanges is read more easily as a part of one. */
    private static List<Place> merged(List<Place> places) {
        List<Place> merged = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Place before = merged.isEmpty() ? place : merged.get(merged.size() - 1);
            if (place.isSingleWord()
                    && i + 1 < places.size()
                    && before.isExchange()
                    && places.get(i + 1).isExchange()) {
                before.swallow(place, places.get(i + 1));
                i++;
            } else {
                merged.add(place);
            }
        }
        return merged;
    }

    private static List<Segment> segments(List<Place> places) {
        List<Segment> segments = new ArrayList<>();
        for (Place place : places) {
            add(segments, Kind.KEPT, place.kept);
            add(segments, Kind.DELETED, place.deleted);
            add(segments, Kind.INSERTED, place.inserted);
        }
        return segments;
    }

    private static void add(List<Segment> segments, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(kind, text.toString()));
        }
    }
}

package org.tompolicy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.model.Inline.Footnote;

/** Numbers the footnotes of one page in the order in which its texts are written. */
public final class Footnotes {

    private final List<Footnote> notes = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<Integer, Integer> calls = new HashMap<>();

    /** The number of a note that is called once more. */
    int call(Footnote note) {
        Integer known = note.name().isEmpty() ? null : named.get(key(note));
        int number = known == null ? notes.size() + 1 : known;
        if (known == null) {
            notes.add(note);
            if (!note.name().isEmpty()) {
                named.put(key(note), number);
            }
        }
        calls.merge(number, 1, Integer::sum);
        return number;
    }

    /** Two texts may call different notes by one name. */
    private static String key(Footnote note) {
        return note.name() + "\n" + note.content();
    }

    /** How often a note has been called by now. */
    int calls(int number) {
        return calls.getOrDefault(number, 0);
    }

    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /** The notes by number, from 1. */
    List<Footnote> notes() {
        return List.copyOf(notes);
    }
}

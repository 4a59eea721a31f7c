package org.tompolicy.edition.site;

import java.util.List;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Redlines;
import org.tompolicy.edition.page.Redlines.Piece;

/**
 * A change.
 *
 * @param owner id of the measure, or that it is a sub-processor; empty for facts of the policy
 * @param title of the measure or sub-processor, or the fact of the policy
 * @param label the place on the page that it leads to, for example {@code #fax}; empty for a whole measure
 * @param href where the text stands; empty where it has no place of its own
 * @param text the redline; empty where only what is said of the text changed
 * @param notes what else differs
 * @param sentences what it means, and what the company says of it
 * @param words the sentences without markup
 */
public record ChangeEntry(
        MeasureList.ChangeMark mark,
        String owner,
        String title,
        String label,
        String href,
        List<Piece> text,
        List<Note> notes,
        List<Markup> sentences,
        List<String> words) {

    /**
     * Something beside the text that differs, for example the interval.
     *
     * @param end the full stop, where the last piece has none
     * @param before the whole of it before, where no marks can be shown; empty where there was nothing
     * @param after the whole of it now
     */
    public record Note(String label, List<Piece> pieces, String end, String before, String after) {
        public Note {
            pieces = List.copyOf(pieces);
        }

        static Note of(String label, List<Piece> pieces) {
            return of(label, pieces, without(pieces, "inserted"), without(pieces, "deleted"));
        }

        /** Lists: what stays in both has its place and its comma in each of the two. */
        static Note ofLists(String label, List<String> before, List<String> after) {
            return of(label, Redlines.lists(before, after), String.join(", ", before), String.join(", ", after));
        }

        private static Note of(String label, List<Piece> pieces, String before, String after) {
            boolean ended = !pieces.isEmpty()
                    && pieces.get(pieces.size() - 1).text().stripTrailing().endsWith(".");
            return new Note(label, pieces, ended ? "" : ".", before, after);
        }

        private static String without(List<Piece> pieces, String kind) {
            StringBuilder said = new StringBuilder();
            pieces.stream()
                    .filter(piece -> !piece.kind().equals(kind))
                    .forEach(piece -> said.append(piece.text()).append(piece.space()));
            return said.toString().strip();
        }
    }

    public ChangeEntry {
        text = List.copyOf(text);
        notes = List.copyOf(notes);
        sentences = List.copyOf(sentences);
        words = List.copyOf(words);
    }
}

package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.word.Piece.Anchor;
import org.tompolicy.word.Piece.Break;
import org.tompolicy.word.Piece.Link;
import org.tompolicy.word.Piece.LinkEnd;
import org.tompolicy.word.Piece.Picture;
import org.tompolicy.word.Piece.Tab;
import org.tompolicy.word.Piece.Words;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The pieces of a paragraph, with white space as a browser would show it. */
final class Line {

    private final List<Piece> pieces = new ArrayList<>();
    private boolean linked;

    void add(Piece piece) {
        pieces.add(piece);
    }

    /** A node and all that is in it. */
    void add(Node node, Face face) {
        if (node instanceof Text text) {
            words(text.getData(), face);
        } else if (node instanceof Element element) {
            element(element, face);
        }
    }

    /** The pieces of another. */
    void addAll(Line other) {
        pieces.addAll(other.pieces);
    }

    /** What is in an element. */
    void addInside(Element element, Face face) {
        Elements.children(element).forEach(child -> add(child, face));
    }

    private void words(String text, Face face) {
        if (!face.kept()) {
            pieces.add(new Words(text, face));
            return;
        }
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                pieces.add(new Break(face));
            }
            pieces.add(new Words(lines[i], face));
        }
    }

    private void element(Element element, Face around) {
        Face face = around.inside(element);
        if (!element.getAttribute("id").isEmpty()) {
            pieces.add(new Anchor(element.getAttribute("id")));
        }
        switch (element.getTagName()) {
            case "br" -> pieces.add(new Break(face));
            case "img" -> pieces.add(new Picture(element, face));
            case "a" -> link(element, face);
            case "q" -> {
                words("\u201c", face);
                addInside(element, face);
                words("\u201d", face);
            }
            default -> addInside(element, face);
        }
    }

    private void link(Element element, Face face) {
        String address = element.getAttribute("href");
        if (address.isEmpty() || linked) {
            addInside(element, face);
            return;
        }
        linked = true;
        pieces.add(new Link(address));
        addInside(element, face);
        pieces.add(new LinkEnd());
        linked = false;
    }

    /** Whether nothing of it would be seen. */
    boolean isBlank() {
        return pieces.stream()
                .allMatch(piece -> piece instanceof Words words && words.text().isBlank()
                        || piece instanceof Anchor
                        || piece instanceof Link
                        || piece instanceof LinkEnd);
    }

    /**
     * The pieces with single blanks, none at the beginning and the end of a line. What was taken out and what was put in
     * are looked at apart, so that the earlier text and the later one are right by themselves.
     */
    List<Piece> pieces() {
        List<Piece> single = new ArrayList<>();
        boolean oldBlank = true;
        boolean newBlank = true;
        for (Piece piece : pieces) {
            if (piece instanceof Words words && !words.face().kept()) {
                Revision.Kind change = words.face().change();
                StringBuilder text = new StringBuilder();
                for (char c : words.text().toCharArray()) {
                    boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
                    boolean there = (change.isNew() || oldBlank) && (change.isGone() || newBlank);
                    if (!blank || !there) {
                        text.append(blank ? ' ' : c);
                    }
                    oldBlank = change.isNew() ? oldBlank : blank;
                    newBlank = change.isGone() ? newBlank : blank;
                }
                if (!text.isEmpty()) {
                    single.add(new Words(text.toString(), words.face()));
                }
            } else {
                single.add(piece);
                if (piece instanceof Break || piece instanceof Tab) {
                    stripEnd(single, single.size() - 2);
                    oldBlank = true;
                    newBlank = true;
                } else if (piece instanceof Words || piece instanceof Picture || piece instanceof Piece.Field) {
                    oldBlank = false;
                    newBlank = false;
                }
            }
        }
        stripEnd(single, single.size() - 1);
        return single;
    }

    /** Takes the blanks before a place that ends a line; those of a change belong to it. */
    private static void stripEnd(List<Piece> pieces, int last) {
        for (int i = last; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece instanceof Words words && !words.face().kept()) {
                String text = words.text().replaceAll("[ \\u00a0]+$", "");
                if (text.equals(words.text())) {
                    return;
                }
                if (text.isEmpty()) {
                    pieces.remove(i);
                } else {
                    pieces.set(i, new Words(text, words.face()));
                    return;
                }
            } else if (!(piece instanceof Anchor || piece instanceof Link || piece instanceof LinkEnd)) {
                return;
            }
        }
    }
}

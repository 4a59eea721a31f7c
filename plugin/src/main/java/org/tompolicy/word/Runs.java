package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.text.RightToLeft;
import org.tompolicy.word.Piece.Anchor;
import org.tompolicy.word.Piece.Break;
import org.tompolicy.word.Piece.Field;
import org.tompolicy.word.Piece.Link;
import org.tompolicy.word.Piece.Picture;
import org.tompolicy.word.Piece.Tab;
import org.tompolicy.word.Piece.Words;

/** Writes the pieces of a paragraph as runs, with links and tracked changes around them. */
final class Runs {

    private final Parts parts;
    private final Drawings drawings;

    Runs(Parts parts) {
        this.parts = parts;
        this.drawings = new Drawings(parts);
    }

    /** @param width that pictures may take, in twentieths of a point */
    void write(Xml out, List<Piece> pieces, int width) {
        Writer writer = new Writer(out, width);
        pieces.forEach(writer::write);
        writer.end();
    }

    /** Writes one paragraph; what was changed in one go stands in one element. */
    private final class Writer implements Piece.Visitor {
        private final Xml out;
        private final int width;
        private boolean linked;
        private Revision.Kind changed = Revision.Kind.KEPT;

        Writer(Xml out, int width) {
            this.out = out;
            this.width = width;
        }

        void write(Piece piece) {
            Revision.Kind change = piece.look().map(Face::change).orElse(Revision.Kind.KEPT);
            if (changed != change) {
                end();
            }
            if (change != changed) {
                out.open(tag(change), parts.change());
                changed = change;
            }
            piece.accept(this);
        }

        void end() {
            if (changed != Revision.Kind.KEPT) {
                out.close();
                changed = Revision.Kind.KEPT;
            }
        }

        @Override
        public void words(Words words) {
            Runs.words(out, words.text(), words.face());
        }

        @Override
        public void lineBreak(Break line) {
            run(out, line.face(), false, run -> run.empty("w:br"));
        }

        @Override
        public void tab(Tab tab) {
            run(out, tab.face(), false, run -> run.empty("w:tab"));
        }

        @Override
        public void picture(Picture picture) {
            Runs.this.picture(out, picture, width);
        }

        @Override
        public void anchor(Anchor anchor) {
            parts.place(out, anchor.id());
        }

        @Override
        public void link(Link link) {
            linked = open(out, link.address());
        }

        @Override
        public void linkEnd() {
            if (linked) {
                out.close();
            }
            linked = false;
        }

        @Override
        public void field(Field field) {
            Runs.field(out, field);
        }
    }

    /** The element around what was changed. */
    static String tag(Revision.Kind change) {
        return switch (change) {
            case KEPT -> throw new IllegalArgumentException("nothing has changed");
            case INSERTED -> "w:ins";
            case DELETED -> "w:del";
            case MOVED_FROM -> "w:moveFrom";
            case MOVED_TO -> "w:moveTo";
        };
    }

    private boolean open(Xml out, String address) {
        if (address.startsWith("#")) {
            out.open("w:hyperlink", "w:anchor", parts.name(address.substring(1)), "w:history", "1");
            return true;
        }
        Optional<String> relation = parts.address(address);
        relation.ifPresent(id -> out.open("w:hyperlink", "r:id", id, "w:history", "1"));
        return relation.isPresent();
    }

    private interface Content {
        void write(Xml out);
    }

    private static void run(Xml out, Face face, boolean leftwards, Content content) {
        out.open("w:r");
        properties(out, face, leftwards);
        content.write(out);
        out.close();
    }

    private static void properties(Xml out, Face face, boolean leftwards) {
        Xml in = new Xml();
        if (!face.style().isEmpty()) {
            in.empty("w:rStyle", "w:val", face.style());
        }
        if (face.bold()) {
            in.empty("w:b").empty("w:bCs");
        }
        if (face.italic()) {
            in.empty("w:i").empty("w:iCs");
        }
        if (face.struck()) {
            in.empty("w:strike");
        }
        if (face.underlined()) {
            in.empty("w:u", "w:val", "single");
        }
        if (!face.lift().isEmpty()) {
            in.empty("w:vertAlign", "w:val", face.lift());
        }
        if (leftwards) {
            in.empty("w:rtl");
        }
        language(in, face.language());
        if (!in.isEmpty()) {
            out.open("w:rPr").add(in).close();
        }
    }

    /** The format wants the language for each kind of script; a text that has one script takes its own. */
    static void language(Xml out, String language) {
        if (!language.isEmpty()) {
            out.empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", language);
        }
    }

    private static void words(Xml out, String text, Face face) {
        for (String part : RightToLeft.parts(text)) {
            run(out, face, RightToLeft.begins(part), run -> text(run, part, face));
        }
    }

    private static void text(Xml out, String text, Face face) {
        String tag = face.change() == Revision.Kind.DELETED ? "w:delText" : "w:t";
        String[] pieces = text.split("(?<=\u00ad)|(?=\u00ad)");
        for (String piece : pieces) {
            if (piece.equals("\u00ad")) {
                out.empty("w:softHyphen");
            } else if (!piece.isEmpty()) {
                out.open(tag, "xml:space", "preserve").text(piece).close();
            }
        }
    }

    private static void field(Xml out, Field field) {
        beginField(out, field.code(), field.face());
        if (!field.value().isEmpty()) {
            words(out, field.value(), field.face());
        }
        endField(out, field.face());
    }

    /** What is written next stands in the field until the reader's program computes it. */
    static void beginField(Xml out, String code, Face face) {
        fieldSign(out, face, "begin");
        run(
                out,
                face,
                false,
                run -> run.open("w:instrText", "xml:space", "preserve")
                        .text(" " + code + " ")
                        .close());
        fieldSign(out, face, "separate");
    }

    static void endField(Xml out, Face face) {
        fieldSign(out, face, "end");
    }

    private static void fieldSign(Xml out, Face face, String type) {
        run(out, face, false, run -> run.empty("w:fldChar", "w:fldCharType", type));
    }

    private void picture(Xml out, Picture picture, int width) {
        Optional<Xml> drawing = drawings.of(picture.image(), width);
        if (drawing.isPresent()) {
            run(out, picture.face(), false, run -> run.add(drawing.get()));
        } else if (!picture.image().getAttribute("alt").isBlank()) {
            words(out, picture.image().getAttribute("alt"), picture.face());
        }
    }

    /** The first letters of a line, which decide in which direction it runs. */
    static String beginning(List<Piece> pieces) {
        List<String> words = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Words some) {
                words.add(some.text());
            }
        }
        return String.join("", words);
    }
}

package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.word.Piece.Field;
import org.tompolicy.word.Piece.Tab;
import org.tompolicy.word.Piece.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands above and below the text of each page. */
final class Frame {

    static final String HEAD = "running-head";
    static final String FOOT = "running-foot";

    private final WordDocument document;

    Frame(WordDocument document) {
        this.document = document;
    }

    /** The head of the first page, which has its own title, or of all others. */
    byte[] head(boolean first) {
        Xml out = root("w:hdr");
        if (!document.note().isEmpty()) {
            paragraph(out, "WorkingCopy", List.of(new Words(document.note(), Face.PLAIN)), "");
        }
        String watermark = document.watermark();
        if (first) {
            paragraph(out, "Between", List.of(), watermark);
        } else {
            paragraph(out, "Header", sides(HEAD), watermark);
        }
        return out.close().bytes();
    }

    byte[] foot() {
        Xml out = root("w:ftr");
        paragraph(out, "Footer", sides(FOOT), "");
        return out.close().bytes();
    }

    private static Xml root(String name) {
        return Xml.part()
                .open(
                        name,
                        "xmlns:w",
                        WordWriter.MAIN,
                        "xmlns:r",
                        WordWriter.RELATIONS,
                        "xmlns:v",
                        "urn:schemas-microsoft-com:vml",
                        "xmlns:o",
                        "urn:schemas-microsoft-com:office:office",
                        "xmlns:w10",
                        "urn:schemas-microsoft-com:office:word");
    }

    private void paragraph(Xml out, String style, List<Piece> pieces, String watermark) {
        out.open("w:p");
        Paragraph.of(style).properties(out, new Xml());
        if (!watermark.isEmpty()) {
            watermark(out, watermark);
        }
        new Runs(new Parts(document.pictures(), Optional.empty())).write(out, pieces, Measure.WIDTH);
        out.close();
    }

    /** The cells of the first row, each at its stop. */
    private List<Piece> sides(String id) {
        List<Piece> pieces = new ArrayList<>();
        for (Element cell : cells(id)) {
            if (!pieces.isEmpty()) {
                pieces.add(new Tab(Face.PLAIN));
            }
            Line line = new Line();
            line.addInside(cell, Face.PLAIN);
            pieces.addAll(line.pieces());
            if (cell.hasAttribute("data-page")) {
                pieces.add(new Words(cell.getAttribute("data-page"), Face.PLAIN));
                pieces.add(new Field("PAGE", "1", Face.PLAIN));
                pieces.add(new Words(cell.getAttribute("data-of"), Face.PLAIN));
                pieces.add(new Field("NUMPAGES", "1", Face.PLAIN));
            }
        }
        return pieces;
    }

    private List<Element> cells(String id) {
        List<Element> cells = new ArrayList<>();
        element(document.page(), id).ifPresent(root -> {
            NodeList found = root.getElementsByTagName("td");
            for (int i = 0; i < found.getLength(); i++) {
                cells.add((Element) found.item(i));
            }
        });
        return cells;
    }

    private static Optional<Element> element(Document page, String id) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return Optional.of((Element) all.item(i));
            }
        }
        return Optional.empty();
    }

    /** The word behind the text, as Word itself draws it. */
    private static void watermark(Xml out, String word) {
        out.open("w:r").open("w:rPr").empty("w:noProof").close().open("w:pict");
        out.open(
                "v:shapetype",
                "id",
                "_x0000_t136",
                "coordsize",
                "21600,21600",
                "o:spt",
                "136",
                "path",
                "m@7,l@8,m@5,21600l@6,21600e");
        out.empty("v:path", "textpathok", "t", "o:connecttype", "rect");
        out.empty("v:textpath", "on", "t", "fitshape", "t");
        out.close();
        out.open(
                "v:shape",
                "id",
                "Watermark",
                "type",
                "#_x0000_t136",
                "alt",
                word,
                "style",
                "position:absolute;margin-left:0;margin-top:0;width:400pt;height:130pt;rotation:315;z-index:-251658752;"
                        + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                        + "mso-position-vertical:center;mso-position-vertical-relative:margin",
                "fillcolor",
                "#d5d2ca",
                "stroked",
                "f");
        out.empty("v:fill", "opacity", ".5");
        out.empty("v:textpath", "style", "font-family:\"Arial\";font-size:1pt", "string", word);
        out.empty("w10:wrap", "anchorx", "margin", "anchory", "margin");
        out.close().close().close();
    }
}

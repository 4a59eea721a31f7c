package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the runs of a paragraph of Word: its words as they read when every tracked change is accepted. */
final class WordRuns {

    private final WordPackage parts;
    private final WordStyles styles;
    private final BiConsumer<String, String> leftOut;
    private final Consumer<String> counted;

    /**
     * @param leftOut what and which words
     * @param counted what was seen once more
     */
    WordRuns(WordPackage parts, WordStyles styles, BiConsumer<String, String> leftOut, Consumer<String> counted) {
        this.parts = parts;
        this.styles = styles;
        this.leftOut = leftOut;
        this.counted = counted;
    }

    /** @param boxes are added to: text boxes that are fixed to the paragraph */
    List<Inline> of(Element paragraph, boolean bold, List<Element> boxes) {
        List<Inline> line = new ArrayList<>();
        children(paragraph, bold, line, boxes);
        return line;
    }

    private void children(Node parent, boolean bold, List<Inline> line, List<Element> boxes) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                child(element, bold, line, boxes);
            }
        }
    }

    private void child(Element element, boolean bold, List<Inline> line, List<Element> boxes) {
        switch (String.valueOf(element.getLocalName())) {
            case "r" -> run(element, bold, line, boxes);
            case "ins", "moveTo" -> {
                counted.accept("inserted");
                children(element, bold, line, boxes);
            }
            case "del", "moveFrom" -> {
                counted.accept("deleted");
                leftOut.accept("deleted text", text(element));
            }
            case "hyperlink" -> link(element, bold, line, boxes);
            case "smartTag", "customXml", "fldSimple", "sdtContent", "dir", "bdo" ->
                children(element, bold, line, boxes);
            case "sdt" ->
                WordPackage.child(element, "sdtContent").ifPresent(inside -> children(inside, bold, line, boxes));
            default -> {}
        }
    }

    private void link(Element element, boolean bold, List<Inline> line, List<Element> boxes) {
        List<Inline> inside = new ArrayList<>();
        children(element, bold, inside, boxes);
        String address = parts.links().getOrDefault(WordPackage.attribute(element, "id"), "");
        if (address.isEmpty() || inside.isEmpty()) {
            line.addAll(inside);
        } else {
            line.add(new Inline.Link(Mark.NONE, new Target.Web(address), inside));
        }
    }

    private void run(Element run, boolean boldStyle, List<Inline> line, List<Element> boxes) {
        Optional<Element> properties = WordPackage.child(run, "rPr");
        boolean hidden =
                properties.filter(own -> WordPackage.isOn(own, "vanish")).isPresent();
        if (hidden) {
            leftOut.accept("hidden text", text(run));
            return;
        }
        List<Inline.Style> setOff = setOff(properties, boldStyle);
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                piece(element, setOff, line, boxes);
            }
        }
    }

    /** How the words of a run are set off, outer ones first. */
    private List<Inline.Style> setOff(Optional<Element> properties, boolean boldStyle) {
        Optional<String> style = properties.flatMap(own -> WordPackage.value(own, "rStyle"));
        List<Inline.Style> setOff = new ArrayList<>();
        if (isSet(properties, "b")
                .orElseGet(() -> boldStyle || style.filter(styles::isBold).isPresent())) {
            setOff.add(Inline.Style.STRONG);
        }
        if (isSet(properties, "i")
                .orElseGet(() -> style.filter(styles::isItalic).isPresent())) {
            setOff.add(Inline.Style.EMPHASIS);
        }
        if (style.filter(styles::isCode).isPresent() || WordStyles.isTypewriter(properties)) {
            setOff.add(Inline.Style.CODE);
        }
        return setOff;
    }

    private static Optional<Boolean> isSet(Optional<Element> properties, String name) {
        return properties
                .filter(own -> WordPackage.child(own, name).isPresent())
                .map(own -> WordPackage.isOn(own, name));
    }

    private void piece(Element element, List<Inline.Style> setOff, List<Inline> line, List<Element> boxes) {
        switch (String.valueOf(element.getLocalName())) {
            case "t" -> words(element.getTextContent(), setOff, line);
            case "tab", "ptab" -> words(" ", setOff, line);
            case "br", "cr" -> line.add(new Inline.LineBreak());
            case "noBreakHyphen" -> words("-", setOff, line);
            case "sym" -> leftOut.accept("symbol of a font", "character " + WordPackage.attribute(element, "char"));
            case "footnoteReference" -> note(element, "footnotes", line);
            case "endnoteReference" -> note(element, "endnotes", line);
            case "AlternateContent" -> WordPackage.child(element, "Choice").ifPresent(one -> drawing(one, line, boxes));
            case "drawing", "pict", "object" -> drawing(element, line, boxes);
            default -> {}
        }
    }

    private static void words(String text, List<Inline.Style> setOff, List<Inline> line) {
        if (!text.isEmpty()) {
            Inline words = new Inline.Words(text);
            for (int at = setOff.size() - 1; at >= 0; at--) {
                words = new Inline.Styled(setOff.get(at), Mark.NONE, List.of(words));
            }
            line.add(words);
        }
    }

    private void note(Element reference, String part, List<Inline> line) {
        Optional<Document> notes = Optional.ofNullable(parts.others().get(part));
        String id = WordPackage.attribute(reference, "id");
        notes.ifPresent(document -> {
            for (Node node = document.getDocumentElement().getFirstChild();
                    node != null;
                    node = node.getNextSibling()) {
                if (node instanceof Element note
                        && WordPackage.attribute(note, "id").equals(id)) {
                    line.add(new Inline.Footnote(
                            Mark.NONE, "", List.of(new Inline.Words(text(note).strip() + " "))));
                }
            }
        });
    }

    private void drawing(Node drawing, List<Inline> line, List<Element> boxes) {
        List<Element> found = new ArrayList<>();
        find(drawing, found);
        if (found.isEmpty()) {
            line.add(new Inline.Picture(Mark.NONE, new Target.Written(file(drawing)), described(drawing), 0, 0));
        }
        boxes.addAll(found);
    }

    /** The name of the picture in the package; empty where it is none, or lies elsewhere. */
    private String file(Node node) {
        String own = "";
        if (node instanceof Element element) {
            String id = switch (String.valueOf(element.getLocalName())) {
                case "blip" -> WordPackage.attribute(element, "embed");
                case "imagedata" -> WordPackage.attribute(element, "id");
                default -> "";
            };
            own = parts.shown().getOrDefault(id, "");
        }
        for (Node child = node.getFirstChild(); own.isEmpty() && child != null; child = child.getNextSibling()) {
            own = file(child);
        }
        return own;
    }

    /** The text that the writer gave a picture for those who cannot see it. */
    private static String described(Node node) {
        String own = node instanceof Element element
                ? Stream.of("descr", "title", "alt")
                        .map(name -> WordPackage.attribute(element, name))
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse("")
                : "";
        for (Node child = node.getFirstChild(); own.isEmpty() && child != null; child = child.getNextSibling()) {
            own = described(child);
        }
        return own;
    }

    private static void find(Node node, List<Element> boxes) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "txbxContent".equals(element.getLocalName())) {
                boxes.add(element);
            } else if (!"Fallback".equals(child.getLocalName())) {
                find(child, boxes);
            }
        }
    }

    /** All words below a node, paragraphs with a blank between them, deleted ones included. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString().strip();
    }

    private static void collect(Node node, StringBuilder text) {
        String name = String.valueOf(node.getLocalName());
        if (name.equals("t") || name.equals("delText")) {
            text.append(node.getTextContent());
            return;
        } else if (name.equals("tab") || name.equals("br")) {
            text.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, text);
        }
        if (name.equals("p") || name.equals("tc")) {
            text.append(' ');
        }
    }
}

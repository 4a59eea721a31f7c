package org.tompolicy.parallel;

import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.parallel.ParallelText.Says;
import org.tompolicy.redline.Units;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Two columns: the first language left, the second right, which says what language it is. */
final class Sides {

    private final Document page;
    private final Says says;

    Sides(Document page, Says says) {
        this.page = page;
        this.says = says;
    }

    static boolean hasClass(Element element, String name) {
        return List.of(element.getAttribute("class").split(" ")).contains(name);
    }

    /** Whether a node is the id of a claim. */
    static boolean isMark(Node node) {
        return node instanceof Element element && hasClass(element, "mark");
    }

    /** Whether two say the same to everybody: the same words and the same pictures. */
    static boolean isSame(Element left, Element right) {
        return said(left).equals(said(right));
    }

    static boolean isSame(List<Element> left, List<Element> right) {
        return left.stream()
                .map(Sides::said)
                .toList()
                .equals(right.stream().map(Sides::said).toList());
    }

    /** Whether there is neither a word nor a picture. */
    static boolean isEmpty(Element element) {
        return said(element).isEmpty();
    }

    private static String said(Element element) {
        StringBuilder said = new StringBuilder(Units.letters(element));
        NodeList pictures = element.getElementsByTagName("img");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            said.append('\n').append(picture.getAttribute("src")).append('\n').append(picture.getAttribute("alt"));
        }
        return said.toString();
    }

    /** Blocks beside blocks; none leave their column empty. The pair has the class that all of them have. */
    Element of(List<? extends Node> left, List<? extends Node> right) {
        Element pair = page.createElement("div");
        List<String> kinds = Stream.concat(left.stream(), right.stream())
                .map(node -> node instanceof Element element ? element.getAttribute("class") : "")
                .distinct()
                .toList();
        pair.setAttribute("class", kinds.size() == 1 ? ("pair " + kinds.get(0)).strip() : "pair");
        Element first = side("first", pair);
        left.forEach(node -> first.appendChild(node.cloneNode(true)));
        Element second = side("second", pair);
        right.forEach(node -> second.appendChild(spoken(node)));
        return pair;
    }

    /** Blocks that the first language alone has. */
    Element onlyLeft(List<? extends Node> blocks) {
        return of(blocks, List.of(note(says.notInSecond())));
    }

    /** Blocks that the second language alone has. */
    Element onlyRight(List<? extends Node> blocks) {
        return of(List.of(note(says.notInFirst())), blocks);
    }

    /** Blocks that are the same in both. */
    Element once(List<Element> blocks) {
        Element whole = page.createElement("div");
        blocks.forEach(block -> whole.appendChild(block.cloneNode(true)));
        return whole;
    }

    /** A copy in the second language; of a box each of its blocks says so. */
    Node spoken(Node node) {
        Node copy = node.cloneNode(true);
        if (copy instanceof Element element) {
            speak(element);
        }
        return copy;
    }

    private void speak(Element element) {
        if (element.getTagName().equals("div") && Units.hasBlocks(element)) {
            Elements.elements(element).forEach(this::speak);
        } else if (!element.hasAttribute("lang")) {
            element.setAttribute("lang", says.language());
        }
    }

    /** Both on one line, the second behind a stroke. */
    Element inLine(Element left, Element right) {
        Element line = (Element) left.cloneNode(true);
        if (!isSame(left, right)) {
            line.appendChild(page.createTextNode(" / "));
            Element other = page.createElement("abbr");
            other.setAttribute("lang", says.language());
            Units.children(right).forEach(node -> other.appendChild(node.cloneNode(true)));
            line.appendChild(other);
        }
        return line;
    }

    Document page() {
        return page;
    }

    private Element side(String name, Element pair) {
        Element side = page.createElement("div");
        side.setAttribute("class", "side " + name);
        pair.appendChild(side);
        return side;
    }

    private Element note(String sentence) {
        return line("elsewhere", sentence);
    }

    /** What the second language is called, above what stands below that of the first. */
    Node title() {
        return spoken(line("language", says.name()));
    }

    private Element line(String kind, String words) {
        Element line = page.createElement("p");
        line.setAttribute("class", kind);
        line.setTextContent(words);
        return line;
    }
}

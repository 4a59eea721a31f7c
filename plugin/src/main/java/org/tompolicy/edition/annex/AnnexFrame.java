package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.text.DomForm;
import org.tompolicy.text.DomWriter;
import org.tompolicy.text.SiteAddress;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What the template printed, and what is done to it before the engine takes it: the texts come into their places, links
 * lead to places that there are, levels of headings have no gaps, and headings become bookmarks.
 */
final class AnnexFrame {

    /** Elements of one class are left out of the bookmark of their heading. */
    private static final String ASIDE = "aside";

    private static final int LOWEST = 6;

    private final Document document;
    private final AnnexTexts texts;
    private final Pictures pictures;
    private final Set<String> taken = new HashSet<>();
    private final Map<AnnexTexts.Section, IntUnaryOperator> levels = new HashMap<>();
    private final AnnexTargets targets;

    private AnnexFrame(
            Document document, AnnexTexts texts, Pictures pictures, String website, Map<String, String> kept) {
        this.document = document;
        this.texts = texts;
        this.pictures = pictures;
        ids();
        this.targets = new AnnexTargets(places(), website, kept);
    }

    /**
     * Fills the frame, whose tree is changed, with the texts that it has places for. What every format is made of stands
     * then.
     *
     * @param website address of the site, or an empty string
     * @param kept see {@link AnnexTargets}
     */
    static void fill(Document document, AnnexTexts texts, Pictures pictures, String website, Map<String, String> kept) {
        AnnexFrame frame = new AnnexFrame(document, texts, pictures, website, kept);
        frame.links();
        frame.images();
        frame.contents();
        frame.words();
        frame.texts();
        document.normalize();
    }

    /**
     * Gives a frame that is filled what the engine needs besides to set its pages.
     *
     * @param style the style sheet
     */
    static void dress(Document document, String style) {
        bookmarks(document);
        captions(document);
        lineBreaks(document);
        Unbroken.mark(HtmlTree.first(document, "body"));
        PageBreaks.mark(HtmlTree.first(document, "body"));
        Element sheet = document.createElement("style");
        sheet.setTextContent(style);
        HtmlTree.first(document, "head").appendChild(sheet);
    }

    private void ids() {
        for (Element element : HtmlTree.elements(document)) {
            String id = element.getAttribute("id");
            if (id.isEmpty() || !taken.add(id)) {
                element.removeAttribute("id");
            }
        }
    }

    private Set<String> places() {
        Set<String> places = new HashSet<>(taken);
        for (Element place : HtmlTree.elements(document.getDocumentElement(), AnnexTexts.PLACE)) {
            AnnexTexts.Placed placed = texts.get(place.getAttribute(AnnexTexts.NUMBER));
            Walk.anchors(placed.text())
                    .forEach(anchor ->
                            places.add(AnnexTargets.inside(placed.section().place(), anchor)));
        }
        return places;
    }

    private void links() {
        for (Element link : HtmlTree.elements(document.getDocumentElement(), "a")) {
            Optional<String> address = link.hasAttribute("href")
                    ? targets.resolve("", SiteAddress.read(link.getAttribute("href")))
                    : Optional.empty();
            if (address.isPresent()) {
                link.setAttribute("href", address.get());
            } else {
                link.removeAttribute("href");
                HtmlTree.rename(link, "span");
            }
        }
    }

    /** A picture of the frame is one of the policy's. */
    private void images() {
        for (Element image : HtmlTree.elements(document.getDocumentElement(), "img")) {
            Target source = new Target.File(image.getAttribute("src"));
            Optional<String> address = pictures.address(source);
            if (address.isPresent()) {
                image.setAttribute("src", address.get());
            } else {
                Inline picture = new Inline.Picture(Mark.NONE, source, image.getAttribute("alt"), 0, 0);
                Node box = writer(texts.frame()).write(Texts.ofLine(List.of(picture)));
                image.getParentNode().replaceChild(box, image);
            }
        }
    }

    /** The engine knows no list of contents. */
    private void contents() {
        for (Element list : HtmlTree.elements(document.getDocumentElement(), "ol")) {
            if (list.getAttribute("class").equals("contents")) {
                list.setAttribute("title", TagMender.CONTENTS);
            }
        }
    }

    private void words() {
        for (Text text : HtmlTree.texts(HtmlTree.first(document, "body"))) {
            text.setData(Glyphs.printed(text.getData()));
        }
    }

    /** Puts each text into its place; a section's highest headings stand one level below the heading before it. */
    private void texts() {
        int before = 0;
        for (Element element : HtmlTree.elements(document)) {
            int level = Elements.level(element);
            if (level > 0) {
                before = Math.min(level, before + 1);
                HtmlTree.rename(element, "h" + before);
            } else if (element.getTagName().equals(AnnexTexts.PLACE)) {
                place(element, before);
            }
        }
    }

    private void place(Element element, int above) {
        AnnexTexts.Placed placed = texts.get(element.getAttribute(AnnexTexts.NUMBER));
        levels.putIfAbsent(placed.section(), new Levels(above, placed.section().highest()));
        DomWriter writer = writer(placed.section());
        Node parent = element.getParentNode();
        parent.insertBefore(writer.write(placed.text()), element);
        if (placed.ending()) {
            parent.insertBefore(writer.notes(), element);
        }
        parent.removeChild(element);
    }

    private DomWriter writer(AnnexTexts.Section section) {
        return new DomWriter(
                document,
                new DomForm(
                        target -> targets.resolve(section.place(), target),
                        anchor -> {
                            String id = AnnexTargets.inside(section.place(), anchor);
                            return taken.add(id) ? id : "";
                        },
                        levels.getOrDefault(section, IntUnaryOperator.identity()),
                        pictures::address,
                        Glyphs::printed,
                        section.footnotes(),
                        note -> AnnexTargets.inside(section.notes(), note)));
    }

    /** Levels of the headings of a section, without gaps. */
    private static final class Levels implements IntUnaryOperator {
        private final int above;
        private final int highest;
        private int before;

        Levels(int above, int highest) {
            this.above = above;
            this.highest = highest;
            this.before = above;
        }

        @Override
        public int applyAsInt(int level) {
            before = Math.min(Math.min(above + 1 + level - highest, before + 1), LOWEST);
            return before;
        }
    }

    /** The engine takes the caption of a picture for a paragraph. */
    private static void captions(Document document) {
        for (Element caption : HtmlTree.elements(HtmlTree.first(document, "body"), "figcaption")) {
            if (!HtmlTree.elements((Element) caption.getParentNode(), "img").isEmpty()) {
                caption.setAttribute("title", DomWriter.CAPTION);
            }
        }
    }

    /** Words on both sides of a break are read in one go: there is a space between them for those who see no lines. */
    private static void lineBreaks(Document document) {
        for (Element line : HtmlTree.elements(HtmlTree.first(document, "body"), "br")) {
            line.getParentNode().insertBefore(document.createTextNode(" "), line);
        }
    }

    private static void bookmarks(Document document) {
        Element bookmarks = document.createElement("bookmarks");
        List<Element> open = new ArrayList<>();
        int number = 0;
        for (Element heading : HtmlTree.elements(HtmlTree.first(document, "body"), "*")) {
            int level = Elements.level(heading);
            if (level == 0) {
                continue;
            }
            number++;
            if (!heading.hasAttribute("id")) {
                heading.setAttribute("id", "heading-" + number);
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", name(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            int depth = Math.min(level - 1, open.size());
            open.subList(depth, open.size()).clear();
            (depth == 0 ? bookmarks : open.get(depth - 1)).appendChild(bookmark);
            open.add(bookmark);
        }
        HtmlTree.first(document, "head").appendChild(bookmarks);
    }

    private static String name(Element heading) {
        Element copy = (Element) heading.cloneNode(true);
        HtmlTree.elements(copy, "span").stream()
                .filter(part -> part.getAttribute("class").equals(ASIDE)
                        || part.getAttribute("class").equals(ChangeSigns.SIGN))
                .sorted(Comparator.comparing(HtmlTree::words))
                .forEach(part -> part.getParentNode().removeChild(part));
        return HtmlTree.words(copy);
    }
}

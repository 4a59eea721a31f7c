package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Prepares what the template printed for the engine: ids that are unique in the whole annex, links that lead inside it,
 * headings without skipped levels, pictures that can be embedded, bookmarks, and the marks by which {@link TagMender}
 * finds what the engine cannot tag.
 */
final class AnnexPage {

    /** Marks a part of the template whose ids and links belong to the section that the attribute names. */
    private static final String SECTION = "data-section";

    /** Marks a part of the template whose highest heading has the level that the attribute names. */
    private static final String LEVEL = "data-level";

    /** Elements of one class are left out of the bookmark of their heading. */
    private static final String ASIDE = "aside";

    private final Document document;
    private final Pictures pictures;
    private final String website;
    private final SortedMap<String, byte[]> shown = new TreeMap<>();

    private AnnexPage(Document document, Pictures pictures, String website) {
        this.document = document;
        this.pictures = pictures;
        this.website = website;
    }

    /**
     * A prepared page.
     *
     * @param document ready for the engine
     * @param pictures path to bytes of every picture that it shows
     */
    record Prepared(Document document, SortedMap<String, byte[]> pictures) {}

    /** Prepares a page; the document is changed. */
    static Prepared prepare(Document document, String style, Pictures pictures, String website) {
        AnnexPage page = new AnnexPage(document, pictures, website);
        page.ids();
        page.links();
        page.images();
        page.headings();
        page.tables();
        page.lists();
        page.blocks();
        page.inlines();
        page.texts();
        page.bookmarks();
        Element sheet = document.createElement("style");
        sheet.setTextContent(style);
        HtmlTree.first(document, "head").appendChild(sheet);
        return new Prepared(document, page.shown);
    }

    private void ids() {
        Set<String> taken = new HashSet<>();
        for (Element element : HtmlTree.elements(document)) {
            String id = element.getAttribute("id");
            if (id.isEmpty()) {
                element.removeAttribute("id");
                continue;
            }
            String section = section(element);
            String whole = section.isEmpty() ? id : AnnexTargets.inside(section, id);
            if (taken.add(whole)) {
                element.setAttribute("id", whole);
            } else {
                element.removeAttribute("id");
            }
        }
    }

    private static String section(Node node) {
        Element holder = HtmlTree.holder(node, SECTION);
        return holder == null ? "" : holder.getAttribute(SECTION);
    }

    private void links() {
        Set<String> places = new HashSet<>();
        HtmlTree.elements(document).forEach(element -> places.add(element.getAttribute("id")));
        AnnexTargets targets = new AnnexTargets(places, website);
        for (Element link : HtmlTree.elements(document.getDocumentElement(), "a")) {
            link.removeAttribute("title");
            String address = link.getAttribute("href");
            boolean silent = HtmlTree.words(link).isEmpty()
                    && HtmlTree.elements(link, "img").isEmpty();
            Optional<String> target =
                    address.isEmpty() || silent ? Optional.empty() : targets.resolve(section(link), address);
            if (target.isPresent()) {
                link.setAttribute("href", target.get());
            } else {
                link.removeAttribute("href");
                HtmlTree.rename(link, "span");
            }
        }
    }

    private void images() {
        for (Element image : HtmlTree.elements(document.getDocumentElement(), "img")) {
            String source = image.getAttribute("src");
            String alt = image.getAttribute("alt").isBlank()
                    ? source.substring(source.lastIndexOf('/') + 1)
                    : image.getAttribute("alt");
            Optional<Pictures.Raster> raster = pictures.raster(source);
            if (raster.isPresent()) {
                shown.put(raster.get().path(), raster.get().content());
                image.setAttribute("src", PdfEngine.PICTURE + ":" + raster.get().path());
                image.setAttribute("alt", alt);
                continue;
            }
            Element box = document.createElement("span");
            box.setAttribute("class", "picture");
            box.setTextContent(alt);
            image.getParentNode().replaceChild(box, image);
        }
        for (Element input : HtmlTree.elements(document.getDocumentElement(), "input")) {
            Text mark = document.createTextNode(input.hasAttribute("checked") ? "\u2611" : "\u2610");
            input.getParentNode().replaceChild(mark, input);
        }
    }

    /** Moves the headings of authors below the title that they stand under, and closes gaps between levels. */
    private void headings() {
        Map<String, Integer> highest = new HashMap<>();
        List<Element> headings = HtmlTree.elements(document).stream()
                .filter(element -> element.getTagName().matches("h[1-6]"))
                .toList();
        for (Element heading : headings) {
            if (HtmlTree.holder(heading, LEVEL) != null) {
                highest.merge(section(heading), level(heading), Math::min);
            }
        }
        int before = 0;
        for (Element heading : headings) {
            Element holder = HtmlTree.holder(heading, LEVEL);
            int level = level(heading);
            if (holder != null) {
                level += Integer.parseInt(holder.getAttribute(LEVEL)) - highest.get(section(heading));
            }
            level = Math.min(Math.min(level, before + 1), 6);
            HtmlTree.rename(heading, "h" + level);
            before = level;
        }
    }

    private static int level(Element heading) {
        return heading.getTagName().charAt(1) - '0';
    }

    private void tables() {
        for (Element cell : HtmlTree.elements(document.getDocumentElement(), "th")) {
            Node group = cell.getParentNode().getParentNode();
            if (!cell.hasAttribute("scope")
                    && !(group instanceof Element e && e.getTagName().equals("thead"))) {
                cell.setAttribute("scope", "row");
            }
        }
        for (Element caption : HtmlTree.elements(document.getDocumentElement(), "caption")) {
            Node table = caption.getParentNode();
            Element title = HtmlTree.rename(caption, "p");
            title.setAttribute("class", "caption");
            title.setAttribute("title", TagMender.CAPTION);
            table.getParentNode().insertBefore(title, table);
        }
    }

    /** A list of terms is a list: the engine knows no other. */
    private void lists() {
        for (Element list : HtmlTree.elements(document.getDocumentElement(), "dl")) {
            Element item = null;
            for (Node child : children(list)) {
                if (!(child instanceof Element part)) {
                    continue;
                }
                if (part.getTagName().equals("dt") || item == null) {
                    item = document.createElement("li");
                    list.insertBefore(item, part);
                }
                item.appendChild(part);
                boolean term = part.getTagName().equals("dt");
                HtmlTree.rename(part, term ? "p" : "div").setAttribute("class", term ? "term" : "meaning");
            }
            HtmlTree.rename(list, "ul").setAttribute("class", "terms");
        }
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** Marks what the engine would tag as a mere group. */
    private void blocks() {
        for (Element text : HtmlTree.elements(document.getDocumentElement(), "pre")) {
            text.setAttribute("title", TagMender.PARAGRAPH);
        }
        for (Element list : HtmlTree.elements(document.getDocumentElement(), "ol")) {
            if (list.getAttribute("class").equals("contents")) {
                list.setAttribute("title", TagMender.CONTENTS);
            }
        }
    }

    /** The engine drops the language of an inline element that stands alone in a line, but never that of {@code abbr}. */
    private void inlines() {
        Set<String> inline =
                Set.of("span", "em", "strong", "code", "i", "b", "cite", "q", "mark", "sub", "sup", "time");
        for (Element element : HtmlTree.elements(HtmlTree.first(document, "body"), "*")) {
            boolean ours = element.getAttribute("title").startsWith(TagMender.MARK);
            if (!ours && !element.getTagName().equals("abbr")) {
                element.removeAttribute("title");
            }
            if (!element.getAttribute("lang").isEmpty() && inline.contains(element.getTagName())) {
                Element tagged = document.createElement("abbr");
                tagged.setAttribute("lang", element.getAttribute("lang"));
                HtmlTree.moveChildren(element, tagged);
                element.appendChild(tagged);
                element.removeAttribute("lang");
            }
        }
    }

    /** Takes out what leaves no trace on paper and no font knows. */
    private void texts() {
        List<Text> texts = new ArrayList<>();
        collect(HtmlTree.first(document, "body"), texts);
        for (Text text : texts) {
            String value = text.getData();
            StringBuilder kept = new StringBuilder(value.length());
            value.codePoints()
                    .filter(point -> point >= ' ' ? !Glyphs.isInvisible(point) || point == 0xAD : point == '\n')
                    .forEach(kept::appendCodePoint);
            if (kept.length() != value.length()) {
                text.setData(kept.toString());
            }
        }
    }

    private static void collect(Node node, List<Text> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else {
                collect(child, texts);
            }
        }
    }

    private void bookmarks() {
        Element bookmarks = document.createElement("bookmarks");
        List<Element> open = new ArrayList<>();
        int number = 0;
        for (Element heading : HtmlTree.elements(HtmlTree.first(document, "body"), "*")) {
            if (!heading.getTagName().matches("h[1-6]")) {
                continue;
            }
            number++;
            if (!heading.hasAttribute("id")) {
                heading.setAttribute("id", "heading-" + number);
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", name(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            int depth = Math.min(level(heading) - 1, open.size());
            open.subList(depth, open.size()).clear();
            (depth == 0 ? bookmarks : open.get(depth - 1)).appendChild(bookmark);
            open.add(bookmark);
        }
        HtmlTree.first(document, "head").appendChild(bookmarks);
    }

    private static String name(Element heading) {
        Element copy = (Element) heading.cloneNode(true);
        HtmlTree.elements(copy, "span").stream()
                .filter(part -> part.getAttribute("class").equals(ASIDE))
                .sorted(Comparator.comparing(HtmlTree::words))
                .forEach(part -> part.getParentNode().removeChild(part));
        return HtmlTree.words(copy);
    }
}

package org.tompolicy.edition.annex;

import java.util.List;
import java.util.Map;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.word.Elements;
import org.tompolicy.word.Revision;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Says in words where something was put in, taken out or moved, for those who hear the PDF and those who print it without
 * colours: {@code [Added: …]}.
 */
final class ChangeSigns {

    /** The class of the signs. */
    static final String SIGN = "change-sign";

    private static final Map<String, String> WORDS = Map.of(
            Revision.Kind.INSERTED.word(), "annex.changed.added",
            Revision.Kind.DELETED.word(), "annex.changed.removed",
            Revision.Kind.MOVED_FROM.word(), "annex.changed.movedFrom",
            Revision.Kind.MOVED_TO.word(), "annex.changed.movedTo");

    /** Classes of words that stand in a column of their own, where there is no room for a sign. */
    private static final List<String> COLUMN = List.of("mark", "number");

    private final Document document;
    private final UiTexts texts;

    private ChangeSigns(Document document, UiTexts texts) {
        this.document = document;
        this.texts = texts;
    }

    static void mark(Document document, UiTexts texts) {
        ChangeSigns signs = new ChangeSigns(document, texts);
        for (Element element : HtmlTree.elements(HtmlTree.first(document, "body"), "*")) {
            String kind = element.getAttribute(Revision.ATTRIBUTE);
            if (!kind.isEmpty()) {
                signs.around(element, texts.text(WORDS.get(kind)));
            }
        }
    }

    private void around(Element element, String words) {
        if (element.getTagName().equals("span") && !element.getTextContent().isBlank()) {
            beside(element, words);
            return;
        }
        List<Text> lines = HtmlTree.texts(element).stream()
                .filter(text -> !text.getData().isBlank())
                .toList();
        List<Text> roomy = lines.stream().filter(text -> !isInColumn(text)).toList();
        if (roomy.isEmpty()) {
            roomy = lines;
        }
        if (!roomy.isEmpty()) {
            Text first = roomy.get(0);
            first.getParentNode().insertBefore(sign("[" + words + " "), first);
            Text last = roomy.get(roomy.size() - 1);
            last.getParentNode().insertBefore(sign("]"), last.getNextSibling());
        }
    }

    /** Words in a line have their signs outside, so that no sign is struck; the blank behind them stands behind the bracket. */
    private void beside(Element element, String words) {
        List<Text> texts = HtmlTree.texts(element);
        Text last = texts.get(texts.size() - 1);
        boolean blank = last.getData().endsWith(" ");
        last.setData(last.getData().stripTrailing());
        boolean another = element.getNextSibling() instanceof Element next && next.hasAttribute(Revision.ATTRIBUTE);
        element.getParentNode().insertBefore(sign("[" + words + " "), element);
        element.getParentNode().insertBefore(sign(blank || another ? "] " : "]"), element.getNextSibling());
    }

    private static boolean isInColumn(Text text) {
        for (Node at = text.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            if (COLUMN.stream().anyMatch(name -> Elements.hasClass(element, name))) {
                return true;
            }
        }
        return false;
    }

    private Element sign(String words) {
        Element sign = document.createElement("span");
        sign.setAttribute("class", SIGN);
        sign.setTextContent(words);
        return sign;
    }
}

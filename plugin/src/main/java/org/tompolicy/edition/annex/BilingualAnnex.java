package org.tompolicy.edition.annex;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.parallel.ParallelText;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An annex in two languages side by side, the one that prevails left. Prose stands in two columns, claim beside claim; of a table
 * of names and values the values do, and in any other table both languages stand in one cell. It is made of the same two texts as
 * the annexes in one language, and is never sealed: it says that the sealed PDF of the language that prevails counts.
 */
final class BilingualAnnex {

    /** What the style sheet of the annex does not say. */
    static final String STYLE = "annex/columns.css";

    /** More letters do not fit on a line of a column. */
    private static final int COLUMN = 42;

    /** About five lines of a column; a longer text may be parted. */
    private static final int SHORT = 260;

    private final FilledAnnex first;
    private final FilledAnnex second;
    private final UiTexts words;
    private final UiTexts otherWords;
    private final boolean draft;

    /**
     * @param first in the language that prevails
     * @param words in its language
     * @param second the same annex in the other language
     * @param otherWords in that
     */
    BilingualAnnex(FilledAnnex first, UiTexts words, FilledAnnex second, UiTexts otherWords, boolean draft) {
        this.first = first;
        this.words = words;
        this.second = second;
        this.otherWords = otherWords;
        this.draft = draft;
    }

    UnsetAnnex unset(Templates templates) {
        Element other = HtmlTree.first(second.page(), "body");
        SortedMap<String, byte[]> pictures = new TreeMap<>(first.pictures());
        FilledAnnex.keepBoth(other, second.pictures(), otherWords.language(), pictures);
        Document page = ParallelText.of(
                first.page(),
                other,
                new ParallelText.Says(
                        otherWords.language(),
                        own(otherWords, otherWords),
                        otherWords.text("untranslated", own(otherWords, otherWords), own(otherWords, words)),
                        words.text("annex.columns.notHere", own(words, words))));
        columns(page);
        legend(page);
        keepTogether(page);
        markLong(page);
        AnnexFrame.dress(page, templates.text(AnnexEdition.STYLE) + templates.text(STYLE));
        Unbroken.markInColumns(HtmlTree.first(page, "body"));
        loosen(page);
        return new UnsetAnnex(page, pictures, imprint(), first.imprint().when());
    }

    /** What a language is called in a language. */
    private static String own(UiTexts in, UiTexts of) {
        return in.languageName(of.language());
    }

    private Imprint imprint() {
        Imprint left = first.imprint();
        Imprint right = second.imprint();
        return new Imprint(
                left.watermark().flatMap(word -> right.watermark().map(other -> both(word, other))),
                both(left.title(), right.title()),
                both(left.subject(), right.subject()),
                left.author(),
                left.copy(),
                left.language(),
                left.description(),
                left.when(),
                left.json());
    }

    private static String both(String left, String right) {
        return left.equals(right) ? left : left + " / " + right;
    }

    /** Names the languages above each page, the one that prevails as such. */
    private void columns(Document page) {
        Element body = HtmlTree.first(page, "body");
        for (Element running : Elements.elements(body)) {
            if (running.getAttribute("id").equals("running-head")) {
                Element table = page.createElement("table");
                table.setAttribute("class", "columns");
                Element row = page.createElement("tr");
                table.appendChild(row);
                row.appendChild(element(page, "td", words.text("annex.columns.prevails", own(words, words))));
                Element other = element(page, "td", own(otherWords, otherWords));
                other.setAttribute("lang", otherWords.language());
                row.appendChild(other);
                running.appendChild(table);
            }
        }
    }

    /** Says on the first page which language prevails, and what counts. */
    private void legend(Document page) {
        Element body = HtmlTree.first(page, "body");
        Element pair = page.createElement("div");
        pair.setAttribute("class", "pair legend");
        pair.appendChild(side(page, "first", words, words.text("annex.columns.prevails", own(words, words))));
        Element other = side(page, "second", otherWords, own(otherWords, otherWords));
        Elements.elements(other).forEach(line -> line.setAttribute("lang", otherWords.language()));
        pair.appendChild(other);
        Element cover = Elements.elements(body).stream()
                .filter(one -> Elements.hasClass(one, "cover"))
                .findFirst()
                .orElse(body);
        cover.insertBefore(
                pair,
                Elements.elements(cover).stream()
                        .filter(one -> one.getTagName().equals("h2"))
                        .findFirst()
                        .orElse(null));
    }

    private Element side(Document page, String name, UiTexts in, String language) {
        Element side = page.createElement("div");
        side.setAttribute("class", "side " + name);
        side.appendChild(element(page, "p", language));
        String prevailing = own(in, words);
        side.appendChild(element(
                page,
                "p",
                in.text("annex.prevails", prevailing) + " "
                        + in.text(draft ? "annex.columns.draft" : "annex.columns.copy", prevailing)));
        return side;
    }

    private static Element element(Document page, String name, String words) {
        Element element = page.createElement(name);
        element.setTextContent(Glyphs.printed(words));
        return element;
    }

    /** No page parts a pair whose sides are short. */
    private static void keepTogether(Document page) {
        for (Element pair : HtmlTree.elements(HtmlTree.first(page, "body"), "div")) {
            if (Elements.hasClass(pair, "pair")
                    && Elements.elements(pair).stream()
                            .allMatch(side -> HtmlTree.words(side).length() <= SHORT)) {
                HtmlTree.addClass(pair, PageBreaks.UNPARTED);
            }
        }
    }

    /** Marks introductions of more than two lines, behind which a page may end. */
    private static void markLong(Document page) {
        HtmlTree.elements(HtmlTree.first(page, "body"), "*").stream()
                .filter(one ->
                        Elements.hasClass(one, "lead") && HtmlTree.words(one).length() > SHORT)
                .forEach(one -> HtmlTree.addClass(one, "long"));
    }

    /** What does not fit on a line of a column may be broken; a link that fits keeps the comma behind it. */
    private static void loosen(Document page) {
        for (Element side : HtmlTree.elements(HtmlTree.first(page, "body"), "div")) {
            if (!Elements.hasClass(side, "side")) {
                continue;
            }
            HtmlTree.elements(side, "*").stream()
                    .filter(one -> Elements.hasClass(one, Unbroken.WHOLE) || Elements.hasClass(one, Unbroken.HELD))
                    .filter(one -> !fits(one))
                    .forEach(one -> one.removeAttribute("class"));
            HtmlTree.texts(side)
                    .forEach(text ->
                            Unbroken.hold(text, before -> before.getTagName().equals("a") && fits(before)));
        }
    }

    private static boolean fits(Element element) {
        return HtmlTree.words(element).length() <= COLUMN;
    }
}

package org.tompolicy.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tompolicy.word.Elements;
import org.tompolicy.word.Revision.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

class RedliningTest {

    private static Document page(String body) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<html><body>" + body + "</body></html>")));
        } catch (Exception e) {
            throw new AssertionError(body, e);
        }
    }

    private static Element body(Document page) {
        return (Element) page.getElementsByTagName("body").item(0);
    }

    private static Element redline(String before, String after) {
        return body(Redlining.of(body(page(before)), page(after), "en"));
    }

    /** What is seen: put in {+…+}, taken out {-…-}, moved {>…>} from and {<…<} to; blocks in brackets of their names. */
    private static String shown(Node node) {
        StringBuilder out = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                out.append(text.getData());
            } else if (child instanceof Element element) {
                String change = element.getAttribute("data-change");
                String inner = element.getTagName().equals("span") ? shown(element) : "(" + shown(element) + ")";
                out.append(
                        switch (change) {
                            case "inserted" -> "{+" + inner + "+}";
                            case "deleted" -> "{-" + inner + "-}";
                            case "moved-from" -> "{>" + inner + ">}";
                            case "moved-to" -> "{<" + inner + "<}";
                            default -> inner;
                        });
            }
        }
        return out.toString();
    }

    private static String redlined(String before, String after) {
        return shown(redline(before, after));
    }

    @Test
    void aSentenceGoesAndComesAsAWhole() {
        assertEquals(
                "(We keep logs. {-We read them monthly. -}{+We read them weekly, e.g. on Mondays. +}Nobody else does.)",
                redlined(
                        "<p>We keep logs. We read them monthly. Nobody else does.</p>",
                        "<p>We keep logs. We read them weekly, e.g. on Mondays. Nobody else does.</p>"));
    }

    @Test
    void whatStandsBetweenSentencesStaysWhereTheLastOneGoes() {
        assertEquals("(One.{- -}{-Two.-})", redlined("<p>One. Two.</p>", "<p>One.</p>"));
    }

    @Test
    void elementsAroundWordsStayAroundThem() {
        assertEquals(
                "(A (b). {-C (d).-}{+C (e).+})",
                redlined("<p>A <b>b</b>. C <i>d</i>.</p>", "<p>A <b>b</b>. C <i>e</i>.</p>"));
    }

    @Test
    void aClaimIsKnownByItsIdInItsMeasure() {
        String claim = "<div class=\"text claim\"><p class=\"mark\">#%s</p><p>%s</p></div>";
        String heading = "<h4 id=\"ac-01\">One</h4>";
        assertEquals(
                "(One)((#a)(First.)){-((#b)(Second.))-}((#c)({-Third.-}{+Third and more.+})){+((#d)(New.))+}",
                redlined(
                        heading
                                + claim.formatted("a", "First.")
                                + claim.formatted("b", "Second.")
                                + claim.formatted("c", "Third."),
                        heading
                                + claim.formatted("a", "First.")
                                + claim.formatted("c", "Third and more.")
                                + claim.formatted("d", "New.")));
    }

    @Test
    void aClaimThatWasMovedSaysSoInBothPlaces() {
        String claim = "<div class=\"text claim\"><p class=\"mark\">#%s</p><p>%s</p><p class=\"known\">%s#%s</p></div>";
        Element body = redline(
                "<h4 id=\"ac-01\">One</h4>" + claim.formatted("a", "First.", "AC-01", "a")
                        + "<h4 id=\"ac-02\">Two</h4>",
                "<h4 id=\"ac-01\">One</h4><h4 id=\"ac-02\">Two</h4>" + claim.formatted("a", "First.", "AC-02", "a"));
        assertEquals("(One){>((#a)(First.)(AC-01#a))>}(Two){<((#a)(First.)(AC-02#a))<}", shown(body));
        List<String> moves = new ArrayList<>();
        for (Element element : Elements.elements(body)) {
            moves.add(element.getAttribute("data-move"));
        }
        assertEquals(List.of("", "1", "", "1"), moves);
    }

    @Test
    void rowsAreKnownByTheirNamesAndTablesOfAnotherShapeAreExchanged() {
        String row = "<tr><th scope=\"row\">%s</th><td>%s</td></tr>";
        assertEquals(
                "((((One)(1)){-((Two)(2))-}((Three)({-3-}{+4+}))))",
                redlined(
                        "<table><tbody>" + row.formatted("One", "1") + row.formatted("Two", "2")
                                + row.formatted("Three", "3") + "</tbody></table>",
                        "<table><tbody>" + row.formatted("One", "1") + row.formatted("Three", "4")
                                + "</tbody></table>"));
        assertEquals(
                "{-((((a)(b))))-}{+((((a)(b)(c))))+}",
                redlined(
                        "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
                        "<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>"));
    }

    @Test
    void noIdStandsTwice() {
        Document page = Redlining.of(
                body(page("<p id=\"a\">Old <b id=\"b\">x</b>.</p><p id=\"only\">Gone.</p>")),
                page("<p id=\"a\">New <b id=\"b\">y</b>.</p>"),
                "en");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < page.getElementsByTagName("*").getLength(); i++) {
            Element element = (Element) page.getElementsByTagName("*").item(i);
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertEquals(List.of("a", "b", "only"), ids);
    }

    /** Any two pages: without what was put in stands the earlier one, without what was taken out the later one. */
    @Test
    void bothStatesComeBackWordForWord() {
        Random random = new Random(20261130);
        int changed = 0;
        for (int i = 0; i < 400; i++) {
            String before = new Pages(random).page();
            String after = random.nextInt(4) == 0 ? new Pages(random).page() : Pages.edited(before, random);
            Element body = redline(before, after);
            assertEquals(words(body(page(before)), false), words(body, true), before + "\n" + after);
            assertEquals(words(body(page(after)), false), words(body, false), before + "\n" + after);
            changed += before.equals(after) ? 0 : 1;
        }
        assertTrue(changed > 300, changed + " pages changed");
    }

    private static String words(Node node, boolean earlier) {
        StringBuilder out = new StringBuilder();
        collect(node, earlier, out);
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Node node, boolean earlier, StringBuilder out) {
        if (node instanceof Text text) {
            out.append(text.getData());
            return;
        }
        if (node instanceof Element element) {
            String change = element.getAttribute("data-change");
            boolean gone = change.equals(Kind.DELETED.word()) || change.equals(Kind.MOVED_FROM.word());
            boolean come = change.equals(Kind.INSERTED.word()) || change.equals(Kind.MOVED_TO.word());
            if (gone && !earlier || come && earlier) {
                return;
            }
            boolean block = Units.isBlock(element);
            out.append(block ? " " : "");
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child, earlier, out);
            }
            out.append(block ? " " : "");
        }
    }

    /** Pages of any blocks. */
    private static final class Pages {
        private static final List<String> WORDS =
                List.of("we", "keep", "logs", "Art. 32", "<b>all</b> of", "<a href=\"#x\">them</a>", "e.g. here", "7");
        private final Random random;

        Pages(Random random) {
            this.random = random;
        }

        static String edited(String page, Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> page.replaceFirst("keep", "lose");
                case 1 -> page.replaceFirst("<p>.*?</p>", "");
                case 2 -> page.replaceFirst("\\. ", ". And this is new. ");
                case 3 -> page.replaceFirst("<li>", "<li>one more</li><li>");
                default -> page + "<p>An end.</p>";
            };
        }

        String page() {
            StringBuilder page = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                page.append(block(3));
            }
            return page.toString();
        }

        private String block(int depth) {
            return switch (depth == 0 ? 0 : random.nextInt(6)) {
                case 1 ->
                    "<h4 id=\"m" + random.nextInt(3) + "\"><span class=\"number\">" + random.nextInt(9)
                            + "\u00a0</span> " + line() + "</h4>";
                case 2 ->
                    "<div class=\"text\"><p class=\"mark\">#c" + random.nextInt(3) + "</p>" + block(depth - 1)
                            + "</div>";
                case 3 -> "<ul><li>" + line() + "</li><li>" + block(depth - 1) + "</li></ul>";
                case 4 ->
                    "<table><tbody><tr><th scope=\"row\">r" + random.nextInt(3) + "</th><td>" + line()
                            + "</td></tr></tbody></table>";
                case 5 -> "<div>" + line() + block(depth - 1) + line() + "</div>";
                default -> "<p>" + line() + "</p>";
            };
        }

        private String line() {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                for (int j = 0; j < 1 + random.nextInt(4); j++) {
                    line.append(j == 0 ? "The " : " ").append(WORDS.get(random.nextInt(WORDS.size())));
                }
                line.append(". ");
            }
            return line.toString().strip();
        }
    }
}

package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeListsTest {

    private static List<String> messages(String... lines) {
        return new AttributeLists(LineScan.of(SourceText.of("f", "= T\n\n" + String.join("\n", lines))))
                .problems().stream()
                        .map(problem -> problem.location().line() + ":"
                                + problem.location().column() + " " + problem.message())
                        .toList();
    }

    private static void says(String place, String advice, String... lines) {
        List<String> messages = messages(lines);
        assertEquals(1, messages.size(), messages.toString());
        assertTrue(messages.get(0).startsWith(place + " ") && messages.get(0).endsWith(advice), messages.get(0));
    }

    @Test
    void acceptsWhatIsRight() {
        assertEquals(
                List.of(),
                messages(
                        "[#a,evidence=b]",
                        "text",
                        "",
                        "[#b,evidence=\"a, b\",cadence=P3M]",
                        "text",
                        "",
                        "[[c]]",
                        "[evidence=x]",
                        "text",
                        "",
                        ".Title",
                        "[.internal]#phrase# and [x] and [#y]#z#",
                        "",
                        "[.claim,evidence=x]",
                        "== Section",
                        "",
                        "[quote,Somebody,\"A book, 2\"]",
                        "[cols=\"1,2\",options=header]",
                        "[source,java]",
                        "* [ ] open",
                        "* [x] done",
                        "* [[anchor]]text",
                        "* [.internal]#phrase#",
                        "[source,cypher,role=\"concept\",requiresConcepts=\"dependency:Package\"]",
                        "----",
                        "[#x,evidence=a, b]",
                        "----"));
    }

    @Test
    void wordsOfTheirOwnAreNoSlips() {
        assertEquals(List.of(), messages("[.content]", "a", "", "[.concept.contents]", "b", "", "[.contact]", "c"));
        says("3:1", "Write: [.context]", "[.contxt]", "a");
    }

    @Test
    void anAudienceBehindALanguageIsNoLanguage() {
        says("3:1", "Write: [source.internal,java]", "[source,java,internal]", "----", "key", "----");
        says("3:1", "Write: [source.internal]", "[source,internal]", "----", "key", "----");
        assertEquals(
                List.of(),
                messages("[source,.gitignore]", "----", "*", "----", "", "[source,claim]", "----", "x", "----"));
    }

    @Test
    void saysTheLineToWrite() {
        says("3:1", "Write: [#a,evidence=\"x, y\"]", "[#a,evidence=x, y]", "text");
        says("3:1", "Write: [#a,evidence=\"x, y, z\",cadence=P1Y]", "[#a,evidence=x, y, z,cadence=P1Y]", "text");
        says("3:1", "Write: [#a,evidence=\"x\"]", "[#a,evidence=\u201cx\u201d]", "text");
        says("3:1", "Write: [#a,waiver=\"x\"]", "[#a,waiver=\u201ex\u201c]", "text");
        says("3:1", "[#a,evidence=\"x, y\"]", "[#a,evidence=\"x,", "y\"]", "text");
        says("3:1", "[#a,evidence=x]", "[#a,evidence=x", "text");
        says("3:1", "[#id-of-this-promise,evidence=x]", "[evidence=x]", "text");
        says(
                "3:1",
                "Ids and roles stand before the first comma of a list; behind it they do nothing."
                        + " Write: [#a.internal,evidence=x]",
                "[#a,.internal,evidence=x]",
                "text");
        says("3:1", "[#id-of-this-promise.internal,evidence=x]", "[.internal,evidence=x]", "text");
        says("3:1", "[quote#id-of-this-promise.customer,evidence=x]", "[quote.customer,evidence=x]", "text");
        says("3:1", "[quote#id-of-this-promise,Author,evidence=x]", "[quote,Author,evidence=x]", "text");
        says("3:1", "[#a,evidence=x]", "[#a,evidence=x] text");
        says("3:1", "[.internal]", "[internal]", "text");
        says("3:3", "below the line [#x]", "* [#x] text");
        says("3:3", "[.context]#text#", "* [.context] text");
        says("3:3", "below the line [#x,evidence=a]", ". [#x,evidence=a] text");
    }
}

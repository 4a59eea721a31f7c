package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.text.PlainText;

/** Every way to hide a word: readers inside see it, the public finds no trace of it, not even in ids or titles. */
@Isolated
class HiddenTextTest {

    private static RawDocument hides(String... lines) {
        RawDocument document = Reading.document(lines);
        assertTrue(document.toString().contains("secret"), "internal readers see it");
        assertFalse(
                Reading.seenBy(Audience.PUBLIC, document).toString().contains("secret"),
                () -> Reading.seenBy(Audience.PUBLIC, document).toString());
        assertFalse(
                Reading.seenBy(Audience.CUSTOMER, document).toString().contains("secret"),
                () -> Reading.seenBy(Audience.CUSTOMER, document).toString());
        assertFalse(document.title().toString().contains("secret"));
        return document;
    }

    @Test
    void paragraphs() {
        hides("[.internal]", "secret");
        hides("[.internal.context]", "secret");
        hides("[#x.internal,evidence=secret]", "text");
        hides("[role=internal]", "secret");
        hides("[.Internal]", "secret");
    }

    @Test
    void aRoleWithoutItsDot() {
        hides("[internal]", "secret");
        assertEquals(
                "measures/a.adoc:3:1: error: [attribute-invalid] A role begins with a dot. Write: [.internal]",
                Reading.document("[internal]", "secret").problems().get(0).toString());
    }

    @Test
    void marksThatArePrintedAreReported() {
        for (String line : new String[] {
            "* [.internal] secret", "|[.internal] secret", "a [.internal]#never closed", "a [#x.customer]b"
        }) {
            assertEquals(
                    "audience-leak",
                    Reading.document(line).problems().get(0).rule().id(),
                    line);
        }
        assertEquals(
                "measures/a.adoc:4:3: error: [audience-leak] The mark [.internal] is printed as text here and hides"
                        + " nothing. Write [.internal]##\u2026## around a phrase, or put the mark on a line of its own above a block.",
                Reading.document("* a", "* [.internal] b").problems().get(0).toString());
        assertEquals(
                "measures/a.adoc:3:8: error: [audience-leak] The mark [.internal] is printed as text here and hides nothing. Write"
                        + " [.internal]## in the account bk-01## around a phrase, or put the mark on a line of its own above a"
                        + " block.",
                Reading.document("35 days[.internal]# in the account bk-01#.")
                        .problems()
                        .get(0)
                        .toString());
        hides("35 days[.internal]## in the secret account##.");
        assertEquals(
                java.util.List.of(),
                Reading.document("In code: `+[.internal]+`", "", "----", "[.internal]", "----")
                        .problems());
        assertEquals(
                "measures/a.md:1:3: error: [audience-leak] The mark [.internal] is printed as text here and hides nothing. Write"
                        + " <span class=\"internal\">b</span> around a phrase, or <div class=\"internal\"> and </div> with"
                        + " blank lines around a block.",
                Reading.markdown("a [.internal]#b#").problems().get(0).toString());
        assertEquals(
                "a c.\nshown",
                PlainText.of(Reading.seenBy(
                                Audience.PUBLIC,
                                Reading.markdown(
                                        "# T",
                                        "",
                                        "a <span class=\"internal\">b</span> c.",
                                        "",
                                        "<div class=\"internal\">",
                                        "",
                                        "secret",
                                        "",
                                        "</div>",
                                        "",
                                        "shown")))
                        .replace("  ", " "));
    }

    @Test
    void eachMarkThatIsPrintedIsToldAtItsOwnPlace() {
        assertEquals(
                List.of("measures/a.adoc:3:23 ## d##", "measures/a.adoc:4:2 ## f##"),
                Reading.document("a [.internal]#b# and c[.internal]# d#", "e[.internal]# f# [.internal]#g#")
                        .problems()
                        .stream()
                        .map(finding -> finding.location() + " "
                                + finding.message().replaceFirst(".*Write \\[\\.internal\\](##.*##).*", "$1"))
                        .toList());
    }

    @Test
    void blocksOfEveryKind() {
        hides("[.internal]", "--", "secret", "--");
        hides("[.internal]", "====", "secret", "====");
        hides(".secret", "[.internal]", "====", "text", "====");
        hides("[.internal]", "****", "secret", "****");
        hides("[.internal]", "____", "secret", "____");
        hides("[quote.internal,secret]", "____", "text", "____");
        hides("[.internal]", "----", "secret", "----");
        hides("[.internal]", "....", "secret", "....");
        hides("[NOTE.internal]", "secret");
        hides("[NOTE.internal]", "====", "secret", "====");
        hides("[verse.internal]", "secret");
        hides("[.internal]", "* secret");
        hides("[.internal]", ". secret");
        hides("[.internal]", "secret:: text");
        hides("[.internal]", "term:: secret");
        hides("[.internal]", "|===", "|secret", "|===");
        hides("[discrete.internal]", "== secret");
    }

    @Test
    void passthroughs() {
        hides("[.internal]", "++++", "<p>secret</p>", "++++");
        hides("[.internal]", "++++", "</div></div><p>secret</p>", "++++");
        hides("[.internal]#+++</span>secret+++#");
        hides("[.internal]#+++</span></p><p>secret+++#", "", "shown");
        assertFalse(Reading.document("+++<a title=\"+++[.internal]#secret#+++\">+++ shown")
                .text()
                .toString()
                .contains("secret"));
        hides("+++<b>+++[.internal]#secret +++</b>+++# shown");
        hides("[.internal]#pass:[secret]#");
        hides("[.internal]++secret++");
        hides("[.internal]`+secret+`");
    }

    @Test
    void sections() {
        hides("[.internal]", "== secret", "", "text");
        hides("[.internal]", "== Title", "", "secret", "", "=== More secret", "", "secret");
        hides("== Title", "", "[.internal]", "=== secret");
        hides("[.internal.claim]", "== secret", "", "text");
    }

    @Test
    void phrases() {
        hides("A [.internal]#secret# b.");
        hides("A [.internal]##secret##b.");
        hides("A *bold [.internal]#secret# bold* b.");
        hides("A [.internal]*secret* [.internal]_secret_ [.internal]`secret` b.");
        hides("A [internal]#secret# b.");
        hides("A link:x.adoc[secret,role=internal] b.");
        hides("A [.internal]#link:secret.adoc[text]# b.");
        hides("A [.internal]#image:a.png[secret]# b.");
    }

    @Test
    void phrasesInTitles() {
        hides("== Shown [.internal]#secret#", "", "See <<Shown>>.");
        hides(".Shown [.internal]#secret#", "====", "text", "====");
        hides("|===", "|Head [.internal]#secret#", "", "|cell", "|===");
        RawDocument titled = Reading.only(Map.of("a.adoc", "= T [.internal]#secret#\n\ntext\n"));
        assertEquals("T", titled.title().orElseThrow().value());
    }

    @Test
    void anchorsAndReferences() {
        hides("See <<hidden>>.", "", "[#hidden.internal]", ".secret", "====", "text", "====");
        hides("See <<hidden>>.", "", "[#hidden.internal]", "== secret");
        hides("See <<hidden>>.", "", "[#hidden.internal,reftext=secret]", "text");
        hides("See <<hidden>>.", "", "Text [.internal]#[[hidden,secret]]more#.");
        hides("See <<hidden>>.", "", "[.internal]", "Text [[hidden,secret]]more.");
    }

    @Test
    void cells() {
        hides("|===", "|a [.internal]#secret#", "|===");
        hides("|===", "a|", "[.internal]", "secret", "|===");
        hides("|===", "a|[.internal]", "secret", "|===");
        hides("|===", "a|", "* item", "+", "[.internal]", "secret", "|===");
        hides("|===", "a|", "[.internal]", "!===", "!secret", "!===", "|===");
    }

    @Test
    void listsAndDefinitions() {
        hides("* item", "+", "[.internal]", "secret");
        hides("* [.internal]#secret#");
        hides("* item", "+", "--", "[.internal]", "secret", "--");
        hides("term [.internal]#secret#:: text");
        hides("[.internal]#term#:: secret");
        hides("term::", "+", "[.internal]", "secret");
    }

    @Test
    void pictures() {
        hides("[.internal]", "image::a.png[secret]");
        hides("[.internal]", ".secret", "image::a.png[alt]");
        hides("A image:a.png[secret,role=internal] b.");
    }

    @Test
    void footnotesGoWithTheirText() {
        RawDocument document = hides(
                "A footnote:[first] b [.internal]#c footnote:[secret]# d footnote:[third].",
                "",
                "[.internal]",
                "E footnote:[secret too].",
                "",
                "[.internal]",
                "== Title footnote:[secret three]");
        assertEquals("first\nthird", Reading.notes(Reading.seenBy(Audience.PUBLIC, document)));
        assertTrue(Reading.notes(Reading.seenBy(Audience.INTERNAL, document)).contains("secret three"));
    }

    @Test
    void aFootnoteThatOnlyHiddenTextDefinesIsReported() {
        RawDocument document = hides("[.internal]", "a footnote:n[secret]", "", "b footnote:n[]");
        assertEquals(java.util.List.of("measures/a.adoc:6:3 audience-leak"), Reading.places(document.problems()));
        assertTrue(Reading.notes(Reading.seenBy(Audience.INTERNAL, document)).equals("secret"));
    }

    @Test
    void whatIncludesBring() {
        RawDocument document = Reading.only(Map.of(
                "a.adoc", "= T\n\ninclude::_part.adoc[]\n\n[.internal]\ninclude::_plain.adoc[]\n",
                "_part.adoc", "[.internal]\nsecret\n\nshown\n",
                "_plain.adoc", "secret\n"));
        assertEquals("<p>shown</p>", Reading.html(Reading.seenBy(Audience.PUBLIC, document)));
    }

    @Test
    void customersSeeWhatIsForThem() {
        RawDocument document = Reading.document("all", "", "[.customer]", "some", "", "[.internal]", "few");
        assertEquals("<p>all</p>", Reading.html(Reading.seenBy(Audience.PUBLIC, document)));
        assertEquals(
                "<p>all</p>\n<p class=\"customer\">some</p>",
                Reading.html(Reading.seenBy(Audience.CUSTOMER, document)));
        assertEquals(3, document.blocks().size());
    }

    @Test
    void aBlockInsideIsNeverWiderThanWhatIsAround() {
        RawDocument document = hides("[.internal]", "====", "[.customer]", "secret", "====");
        assertEquals(Audience.INTERNAL, document.blocks().get(0).nested().get(0).audience());
    }

    @Test
    void emptyShellsGoToo() {
        RawDocument document = hides("--", "[.internal]", "secret", "--", "", "* [.internal]#secret#", "", "shown");
        assertEquals("<p>shown</p>", Reading.html(Reading.seenBy(Audience.PUBLIC, document)));
    }

    @Test
    void wordsThatAreHiddenInOnePlaceAndShownInAnother() {
        RawDocument document = Reading.document(
                "[.internal]#We log access# here.", "", "* one", "+", "[#logs]", "We log access to data.");
        assertEquals(
                "<p> here.</p>\n<ul><li><p>one</p><p id=\"logs\">We log access to data.</p></li></ul>",
                Reading.html(Reading.seenBy(Audience.PUBLIC, document)));
    }

    @Test
    void oneConversionServesAllReaders() {
        int before = AsciiDocEngine.converted();
        Reading.document("all", "", "[.customer]", "some", "", "[.internal]", "few");
        assertEquals(1, AsciiDocEngine.converted() - before);
    }

    @Test
    void attributesThatHiddenTextSets() {
        hides("[.internal]", "--", ":name: secret", "", "text secret", "--", "", "a {name} b");
    }

    @Test
    void aLinkAroundAPicture() {
        hides("A image:a.png[secret,link=https://example.org/,role=internal] b.");
        hides("[.internal]#image:a.png[secret,link=https://example.org/secret]# b.");
    }

    private static List<Finding> found(String text) {
        Sources sources = Reading.read(Map.of("a.adoc", text));
        return Stream.concat(
                        sources.problems().stream(),
                        sources.document(SourceRoot.MEASURES, "a.adoc").orElseThrow().problems().stream())
                .toList();
    }

    /** What is found in a document that would show hidden words; each of it stops everything that is published. */
    private static void stops(String found, String... lines) {
        List<String> stops = found("= T\n\n" + String.join("\n", lines) + "\n").stream()
                .filter(finding -> finding.rule() == Rule.AUDIENCE_LEAK || finding.doubt() == Doubt.AUDIENCE)
                .map(Finding::toString)
                .toList();
        assertEquals(1, stops.size(), () -> String.join("\n", lines) + "\n" + stops);
        assertTrue(stops.get(0).contains(found), stops.get(0));
    }

    @Test
    void noBracketStandsOpenBeforeAMark() {
        for (String line : List.of(
                "We keep [a list [.internal]##secret##] of keys.",
                "We keep [a list [.internal]#secret#] of keys.",
                "We lock doors.footnote:[The [.internal]##secret## note.]",
                "We lock doors.footnote:x[The [.customer]##secret## note.]",
                "https://example.com/[the [.internal]##secret## link]",
                "Wir führen [eine Liste [.internal]##secret##].",
                "* item [siehe [.internal]##secret##]")) {
            stops("No square bracket may stand open", line);
            hides(line);
        }
        stops("No square bracket may stand open", "== Kapitel [siehe [.internal]##secret##]", "", "Text.");
        assertEquals(List.of(), found("= T\n\nDoors.footnote:[The [.internal]#secret# note.]\n"));
    }

    @Test
    void rolesWhereNoneIsRead() {
        stops("Write: [.internal]", "We [role=internal]##secret## text.");
        stops("Write: [.internal]", "We [role=\"internal\"]#secret# text.");
        stops("Write: [.internal]", "We [%internal]##secret## text.");
        stops("Write: [.internal]", "We [\"internal\"]##secret## text.");
        stops("Write: [.big.internal]", "We [.big,internal]##secret## text.");
        stops("Write: [#x.internal]", "[#x,internal]", "A secret.");
        stops("Write: [#x.internal]", "[#x, .internal]", "A secret.");
        stops("Write: [.internal]", "[%internal]", "A secret.");
        stops("Write: [.customer]", "[roles=customer]", "A secret.");
        stops("Write: [#x.internal,evidence=a]", "[#x,evidence=a,opts=internal]", "A secret.");
        stops("Write: [#x.internal,evidence=a]", "[#x,evidence=a,internal]", "A secret.");
        stops("Write: [.internal]", ".internal", "A secret.");
        stops("Write: [.internal]", ".internal]", "A secret.");
        stops("Write: [#x.internal,evidence=a]", "#x.internal,evidence=a]", "A secret.");
        assertEquals(List.of(), found("= T\n\n[quote,internal]\nWords.\n\n[.internal,foo]\nA secret.\n"));
    }

    @Test
    void marksWherePrintedTextIsNoText() {
        stops("The mark [.internal]", "image::start.png[The door [.internal]##secret## closed]");
        stops("in the value of an attribute", "[#j,reftext=\"[.internal]##secret##\"]", "A text.", "", "See <<j>>.");
        List<String> header = found("= T\n:revremark: foo [.internal]##secret## bar\n\nText.\n").stream()
                .filter(finding -> finding.rule() == Rule.AUDIENCE_LEAK)
                .map(finding -> finding.location().toString())
                .toList();
        assertEquals(1, header.size(), header.toString());
    }
}

package org.tompolicy.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Text;
import org.tompolicy.testing.Html;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/** Short ways to read sources that exist only in a test. */
final class Reading {

    static final Instant TIMESTAMP = Instant.parse("2026-11-23T10:20:30Z");

    private Reading() {}

    static Sources read(Map<String, String> measures) {
        return read(measures, Map.of());
    }

    static Sources read(Map<String, String> measures, Map<String, String> architecture) {
        return new SourceReader(
                        new MapTree("measures", measures),
                        Optional.of(new MapTree("site/architecture", architecture)),
                        SourceOptions.at(TIMESTAMP))
                .read();
    }

    /** A document with a title and this body, alone in its folder. */
    static RawDocument document(String... lines) {
        return only(Map.of("a.adoc", "= T\n\n" + String.join("\n", lines) + "\n"));
    }

    /** The document {@code a.adoc} among others. */
    static RawDocument only(Map<String, String> measures) {
        return read(measures).document(SourceRoot.MEASURES, "a.adoc").orElseThrow();
    }

    static RawDocument markdown(String... lines) {
        return read(Map.of("a.md", String.join("\n", lines) + "\n"))
                .document(SourceRoot.MEASURES, "a.md")
                .orElseThrow();
    }

    /** HTML of all blocks, one a line, headings as {@code 1: text}. */
    static String html(Text text) {
        return String.join(
                "\n",
                text.blocks().stream()
                        .map(block -> block instanceof Block.Heading heading
                                ? heading.level() + ": " + Html.of(heading.content())
                                : Html.of(Text.of(block)))
                        .toList());
    }

    /** What a reader sees of a document. */
    static Text seenBy(Audience reader, RawDocument document) {
        return Texts.published(Texts.forAudience(document.text(), reader));
    }

    /** Notes that a text calls, in plain text, one a line. */
    static String notes(Text text) {
        return Walk.pieces(text)
                .filter(Inline.Footnote.class::isInstance)
                .map(piece -> PlainText.of(((Inline.Footnote) piece).content()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** A block at any depth, by id. */
    static RawBlock block(RawDocument document, String id) {
        return document.blocks().stream()
                .flatMap(Reading::withNested)
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** HTML of a block. */
    static String html(RawBlock block) {
        return Html.of(Text.of(block.block()));
    }

    private static Stream<RawBlock> withNested(RawBlock block) {
        return Stream.concat(Stream.of(block), block.nested().stream().flatMap(Reading::withNested));
    }

    /** Where findings stand and what rule they are of. */
    static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location() + " " + finding.rule().id())
                .toList();
    }

    /** Where findings stand, what rule they are of and what they say. */
    static List<String> messages(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location() + " " + finding.rule().id() + " " + finding.message())
                .toList();
    }
}

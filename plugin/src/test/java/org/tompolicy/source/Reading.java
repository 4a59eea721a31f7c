package org.tompolicy.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.SourceRoot;

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
    static String html(RawBody body) {
        return String.join(
                "\n",
                body.blocks().stream()
                        .map(block -> (block.level() > 0 ? block.level() + ": " : "")
                                + block.content().html())
                        .toList());
    }

    /** Everything that a reader could find in a body: HTML, text, titles, ids, attributes, targets, notes. */
    static String everything(RawBody body) {
        return body.toString();
    }

    /** A block at any depth, by id. */
    static RawBlock block(RawBody body, String id) {
        return body.blocks().stream()
                .flatMap(Reading::withNested)
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
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
}

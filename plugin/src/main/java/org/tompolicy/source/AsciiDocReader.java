package org.tompolicy.source;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asciidoctor.Options;
import org.jsoup.nodes.Element;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Located;
import org.tompolicy.model.Mark;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.UnreadDocument.Why;

/** Reads an AsciiDoc document: one conversion, whoever reads it later. */
final class AsciiDocReader {

    private final SourceFiles files;
    private final SourceOptions options;
    private final Options parserOptions;
    private final Pictures pictures;

    AsciiDocReader(SourceFiles files, SourceOptions options, Pictures pictures) {
        this.files = files;
        this.options = options;
        this.parserOptions = AsciiDocEngine.parserOptions(options);
        this.pictures = pictures;
    }

    /** @param plain what the parser would say, where that is known without it */
    RawDocument read(Place place, LineScan scan, Optional<AsciiDocEngine.Parsed> plain) {
        Conversion conversion = new Conversion(files, options, place, pictures);
        try {
            AsciiDocEngine.Parsed parsed =
                    plain.orElseGet(() -> AsciiDocEngine.convert(scan.text(), parserOptions, conversion));
            return document(place, scan, conversion, parsed);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (StackOverflowError e) {
            return UnreadDocument.of(files, place, scan, Why.TOO_DEEP);
        } catch (RuntimeException e) {
            if (String.valueOf(e.getMessage()).contains("stack level")) {
                return UnreadDocument.of(files, place, scan, Why.TOO_DEEP);
            }
            AsciiDocEngine.discard();
            throw new ReadingFailure(scan.text().file(), e);
        }
    }

    private RawDocument document(Place place, LineScan scan, Conversion conversion, AsciiDocEngine.Parsed parsed) {
        TreeBuilder tree = new TreeBuilder(
                conversion.facts(),
                conversion.notes(),
                conversion.anchors(),
                PrintedMarks.Syntax.ASCIIDOC,
                conversion::lines,
                conversion::value);
        List<RawBlock> blocks = new ArrayList<>(tree.blocks(parsed.html()));
        List<Finding> problems = new ArrayList<>(tree.problems());
        problems.addAll(conversion.problems());
        problems.addAll(conversion.includes().problems());
        for (Place part : conversion.places()) {
            problems.addAll(files.listProblems(part));
        }
        problems.addAll(new ParserLog(conversion, files).problems());
        HeaderAttributes header = new HeaderAttributes(conversion, files, parsed.attributes());
        List<RawAttribute> attributes = header.attributes();
        problems.addAll(header.problems());
        Optional<Located<String>> title = title(scan, conversion, parsed);
        Map<String, List<Inline>> references = new TreeMap<>(tree.references());
        // Anchors of a measure are its claims; those of other documents are places to link to.
        if (place.root() == SourceRoot.ARCHITECTURE && !parsed.id().isEmpty()) {
            blocks.add(0, anchor(parsed.id(), Location.startOf(scan.text().file())));
            title.map(Located::value)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> references.put(parsed.id(), List.of(new Inline.Words(words))));
        }
        return new RawDocument(
                place.root(),
                place.path(),
                scan.text().file(),
                title,
                attributes,
                blocks,
                references,
                conversion.includes().included().stream()
                        .map(part -> name(place, part))
                        .toList(),
                problems.stream().distinct().sorted().toList());
    }

    /** A place without words. */
    private static RawBlock anchor(String id, Location location) {
        return new RawBlock(
                RawBlock.Kind.OTHER,
                id,
                false,
                0,
                "",
                Set.of(),
                Map.of(),
                Audience.PUBLIC,
                location,
                new Block.Group(Mark.of(id), List.of()),
                List.of(),
                "");
    }

    private String name(Place document, Place part) {
        return part.root() == document.root() ? part.path() : files.display(part);
    }

    /** The title as the public reads it. */
    private Optional<Located<String>> title(LineScan scan, Conversion conversion, AsciiDocEngine.Parsed parsed) {
        if (parsed.title() == null) {
            return Optional.empty();
        }
        Element title = HtmlAllowList.parse(conversion.clean(parsed.title()));
        title.select(".internal, .customer").remove();
        Location location = conversion.includes().inHeader().stream()
                .flatMap(place -> files.scan(place).stream())
                .flatMap(part -> part.title().stream())
                .map(Located::location)
                .findFirst()
                .orElse(Location.startOf(scan.text().file()));
        return Optional.of(new Located<>(
                HtmlAllowList.text(title).replace('\n', ' '),
                scan.title().map(Located::location).orElse(location)));
    }
}

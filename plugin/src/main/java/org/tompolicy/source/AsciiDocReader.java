package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.SourceFiles.Place;

/** Reads an AsciiDoc document, once for each audience where anything in it is hidden from somebody. */
final class AsciiDocReader {

    private final SourceFiles files;
    private final SourceOptions options;
    private final Pictures pictures;

    AsciiDocReader(SourceFiles files, SourceOptions options, Pictures pictures) {
        this.files = files;
        this.options = options;
        this.pictures = pictures;
    }

    RawDocument read(Place place, LineScan scan) {
        List<Finding> problems = new ArrayList<>();
        Conversion all = new Conversion(files, options, place, Audience.INTERNAL, pictures);
        AsciiDocEngine.Parsed parsed;
        AsciiDocEngine.Parsed shown;
        RawBody internal;
        RawBody customer;
        RawBody everybody;
        try {
            parsed = AsciiDocEngine.convert(scan.text(), options, all);
            internal = body(all, parsed);
            if (all.hasHidden()) {
                Conversion some = new Conversion(files, options, place, Audience.CUSTOMER, pictures);
                customer = body(some, AsciiDocEngine.convert(scan.text(), options, some));
                Conversion few = new Conversion(files, options, place, Audience.PUBLIC, pictures);
                shown = AsciiDocEngine.convert(scan.text(), options, few);
                everybody = body(few, shown);
                problems.addAll(ParserLog.hiddenNotes(all, few, scan.text()));
                problems.addAll(ParserLog.hiddenNotes(all, some, scan.text()));
            } else {
                customer = internal;
                shown = parsed;
                everybody = internal;
            }
        } catch (StackOverflowError | RuntimeException e) {
            return unreadable(place, scan, e);
        }
        problems.addAll(all.problems());
        problems.addAll(all.includes().problems());
        for (Place part : all.places()) {
            files.scan(part).ifPresent(lines -> problems.addAll(AttributeLists.problems(lines)));
        }
        ParserLog log = new ParserLog(all, files);
        problems.addAll(log.problems());
        HeaderAttributes header = new HeaderAttributes(all, files, parsed.attributes());
        List<RawAttribute> attributes = header.attributes();
        problems.addAll(header.problems());
        return new RawDocument(
                place.root(),
                place.path(),
                scan.text().file(),
                title(scan, shown),
                attributes,
                everybody,
                customer,
                internal,
                all.includes().included().stream()
                        .map(part -> name(place, part))
                        .toList(),
                problems.stream().distinct().sorted().toList());
    }

    private static RawBody body(Conversion conversion, AsciiDocEngine.Parsed parsed) {
        BodyCutter cutter =
                new BodyCutter(conversion.facts(), conversion.notes(), conversion.anchors(), conversion::lines);
        RawBody body = cutter.cut(parsed.html());
        conversion.problems().addAll(cutter.problems());
        return body;
    }

    private String name(Place document, Place part) {
        return part.root() == document.root() ? part.path() : files.display(part);
    }

    private static Optional<Located<String>> title(LineScan scan, AsciiDocEngine.Parsed parsed) {
        if (parsed.title() == null || scan.titleLine() == 0) {
            return Optional.empty();
        }
        Element title = HtmlAllowList.parse(parsed.title());
        Location location = scan.text().at(scan.titleLine(), 1);
        return Optional.of(new Located<>(HtmlAllowList.text(title).replace('\n', ' '), location));
    }

    /** The parser gave up: a document with its header but without body, so that the others still are read. */
    private static RawDocument unreadable(Place place, LineScan scan, Throwable cause) {
        if (cause instanceof java.io.UncheckedIOException unreadable) {
            throw unreadable;
        }
        boolean deep = cause instanceof StackOverflowError
                || String.valueOf(cause.getMessage()).contains("stack level");
        Location start = Location.startOf(scan.text().file());
        String message = deep
                ? "The blocks of this document are nested too deeply to be read. Nest fewer."
                : "The AsciiDoc parser cannot read this document (" + firstLine(cause) + "). Remove text until it can.";
        return new RawDocument(
                place.root(),
                place.path(),
                scan.text().file(),
                scan.titleLine() == 0
                        ? Optional.empty()
                        : Optional.of(new Located<>(scan.title(), scan.text().at(scan.titleLine(), 1))),
                scan.header().stream()
                        .filter(entry -> !entry.unset())
                        .map(entry -> new RawAttribute(entry.name(), entry.value(), entry.location()))
                        .toList(),
                RawBody.EMPTY,
                RawBody.EMPTY,
                RawBody.EMPTY,
                List.of(),
                List.of(new Finding(
                        Rule.DOCUMENT_MALFORMED, org.tompolicy.finding.Severity.ERROR, start, message, "", "")));
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}

package org.tompolicy.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.wording.Messages;

/** Turns what the AsciiDoc parser complains of into findings with a place. */
final class ParserLog {

    private static final Pattern MISSING = Pattern.compile("reference to missing attribute: (.+)$");
    private static final Pattern REPEATED = Pattern.compile("^id assigned to .* already in use: (.+)$");

    private final Conversion conversion;
    private final SourceFiles files;

    ParserLog(Conversion conversion, SourceFiles files) {
        this.conversion = conversion;
        this.files = files;
    }

    List<Finding> problems() {
        List<Finding> problems = new ArrayList<>();
        Map<String, Integer> missing = new TreeMap<>();
        Deque<String> named = new ArrayDeque<>();
        for (LogRecord entry : conversion.log()) {
            String message = String.valueOf(entry.getMessage()).strip();
            Matcher undefined = MISSING.matcher(message);
            Matcher repeated = REPEATED.matcher(message);
            Optional<String> directive = Includes.leftOut(message);
            if (undefined.find()) {
                named.push(undefined.group(1));
            } else if (directive.isPresent()) {
                // The parser has just named its attributes.
                String first = "";
                while (!named.isEmpty() && names(directive.get(), named.peek())) {
                    first = named.pop();
                }
                if (!Includes.mayBeLeftOut(directive.get())) {
                    problems.add(leftOut(first, conversion.located(entry.getCursor())));
                }
            } else if (entry.getSeverity().ordinal() < Severity.WARN.ordinal()
                    || message.startsWith("possible invalid reference")) {
                continue;
            } else if (repeated.find()) {
                problems.add(repeated(repeated.group(1), entry));
            } else {
                Location location = conversion.located(entry.getCursor());
                String line = conversion
                        .lines(location.file())
                        .map(text -> text.line(location.line()))
                        .orElse("");
                problems.add(Finding.of(Rule.DOCUMENT_MALFORMED, location, ParserWords.plain(message, line.strip())));
            }
        }
        named.forEach(name -> missing.merge(name, 1, Integer::sum));
        missing.forEach((name, count) -> problems.addAll(undefined(name, count)));
        return problems;
    }

    private static boolean names(String directive, String attribute) {
        return directive.toLowerCase(Locale.ROOT).contains("{" + attribute.toLowerCase(Locale.ROOT) + "}");
    }

    private static Finding leftOut(String name, Location location) {
        return Finding.of(
                Rule.LINK_BROKEN,
                location,
                Messages.of("link-broken.includeAttribute").with("name", name));
    }

    private Finding repeated(String id, LogRecord entry) {
        Location location = conversion.located(entry.getCursor());
        int line = location.line();
        Location exact = conversion
                .lines(location.file())
                .map(LineScan::of)
                .flatMap(scan -> scan.ids().getOrDefault(id, List.of()).stream()
                        .filter(found -> found <= line)
                        .reduce((first, last) -> last))
                .map(found -> Location.line(location.file(), found))
                .orElse(location);
        return Finding.of(
                Rule.ID_DUPLICATE, exact, Messages.of("id-duplicate.inDocument").with("id", id));
    }

    /** A name in braces, as the writer put it. */
    private record Reference(String name, boolean placeholder, Location location) {}

    private List<Finding> undefined(String name, int count) {
        List<Reference> found = references(name, false);
        if (found.isEmpty()) {
            // Listings whose attributes are to be filled in.
            found = references(name, true);
        }
        if (found.isEmpty()) {
            return List.of(undefined(name, Location.startOf(files.display(conversion.document()))));
        }
        // The shell and many programs write ${name}: in a description of them it is meant to be printed. In a promise
        // it is not.
        boolean describes = conversion.document().root() == SourceRoot.ARCHITECTURE;
        return found.stream()
                .limit(count)
                .filter(reference -> !(describes && reference.placeholder()))
                .map(reference -> undefined(reference.name(), reference.location()))
                .toList();
    }

    private List<Reference> references(String name, boolean verbatim) {
        List<Reference> found = new ArrayList<>();
        Pattern reference = Pattern.compile("(?<!\\\\)\\{(" + Pattern.quote(name) + ")\\}", Pattern.CASE_INSENSITIVE);
        for (Place place : conversion.places()) {
            LineScan scan = files.scan(place).orElse(null);
            for (int line = 1; scan != null && line <= scan.text().lines().size(); line++) {
                String text = scan.text().line(line);
                Matcher matcher = reference.matcher(text);
                boolean looked = scan.isVerbatim(line) == verbatim && !text.startsWith("include::");
                while (looked && matcher.find()) {
                    boolean placeholder = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '$';
                    found.add(new Reference(
                            matcher.group(1), placeholder, scan.text().at(line, matcher.start() + 1)));
                }
            }
        }
        return found;
    }

    private static Finding undefined(String name, Location location) {
        return Finding.of(
                Rule.ATTRIBUTE_UNDEFINED,
                location,
                Messages.of("attribute-undefined.says").with("name", name).with("escaped", "\\{" + name + "}"));
    }
}

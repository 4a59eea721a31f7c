package org.tompolicy.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.LineScan.Entry;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.wording.Messages;

/** Puts together where header attributes stand (raw lines) and what they mean (the parser). */
final class HeaderAttributes {

    private static final Pattern REFERENCE = Pattern.compile("(\\\\?)\\{([\\w][\\w-]*)\\}");
    private static final Set<String> REVISION = Set.of("revnumber", "revdate", "revremark");

    private final Conversion conversion;
    private final SourceFiles files;
    private final Map<String, String> parsed;
    private final List<Finding> problems = new ArrayList<>();

    /**
     * @param parsed attributes as the parser left them after the header, escaped as HTML
     */
    HeaderAttributes(Conversion conversion, SourceFiles files, Map<String, String> parsed) {
        this.conversion = conversion;
        this.files = files;
        this.parsed = parsed;
    }

    List<Finding> problems() {
        return problems;
    }

    /** Attributes of the header and of files that the header includes; reports those that stand elsewhere or twice. */
    List<RawAttribute> attributes() {
        List<RawAttribute> attributes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place place : conversion.places()) {
            LineScan scan = files.scan(place).orElse(null);
            if (scan == null) {
                continue;
            }
            boolean header = place.equals(conversion.document())
                    || conversion.includes().inHeader().contains(place);
            if (header) {
                scan.header().forEach(entry -> add(entry, scan, attributes, seen));
            }
            List<Entry> misplaced = new ArrayList<>(scan.body());
            if (!header && scan.titleLine() == 0) {
                misplaced.addAll(0, scan.header());
            }
            misplaced.stream().filter(HeaderAttributes::isOurs).forEach(this::reportMisplaced);
        }
        addRevisionLine(attributes);
        return attributes;
    }

    private static boolean isOurs(Entry entry) {
        return entry.name().startsWith("tom-");
    }

    private void add(Entry entry, LineScan scan, List<RawAttribute> attributes, Set<String> seen) {
        if (entry.unset() || !parsed.containsKey(entry.name())) {
            return;
        }
        String value = value(entry);
        if (scan.conditional() && !value.equals(unescaped(parsed.get(entry.name())))) {
            return;
        }
        if (!seen.add(entry.name()) && isOurs(entry)) {
            problems.add(Finding.of(
                            Rule.ATTRIBUTE_INVALID,
                            entry.location(),
                            Messages.of("attribute-invalid.twice").with("name", entry.name()))
                    .doubting(Doubt.audience(AudienceWords.names(entry.name()))));
        }
        attributes.add(new RawAttribute(entry.name(), value, entry.location()));
    }

    private void reportMisplaced(Entry entry) {
        problems.add(Finding.of(
                        Rule.ATTRIBUTE_INVALID,
                        Location.line(entry.location().file(), entry.location().line()),
                        Messages.of("attribute-invalid.misplaced")
                                .with("name", entry.name())
                                .with("value", entry.value()))
                .doubting(Doubt.audience(AudienceWords.names(entry.name()))));
    }

    private String value(Entry entry) {
        if (entry.value().startsWith("pass:")) {
            return unescaped(parsed.get(entry.name()));
        }
        StringBuilder value = new StringBuilder();
        Matcher reference = REFERENCE.matcher(entry.value());
        while (reference.find()) {
            String known = parsed.get(reference.group(2));
            String resolved = reference.group();
            if (!reference.group(1).isEmpty()) {
                resolved = resolved.substring(1);
            } else if (known != null) {
                resolved = unescaped(known);
            }
            reference.appendReplacement(value, Matcher.quoteReplacement(resolved));
        }
        return reference.appendTail(value).toString().strip();
    }

    private static String unescaped(String value) {
        return Parser.unescapeEntities(value, false).strip();
    }

    /** {@code v3, 2026-01-01: remark} below the author sets attributes too. */
    private void addRevisionLine(List<RawAttribute> attributes) {
        LineScan scan = files.scan(conversion.document()).orElseThrow();
        for (String name : REVISION.stream().sorted().toList()) {
            boolean known =
                    attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
            String value = parsed.get(name);
            if (known || value == null || scan.titleLine() == 0) {
                continue;
            }
            String plain = unescaped(value);
            Location fallback = scan.text().at(scan.titleLine(), 1);
            Location found = scan.text().find(plain, scan.titleLine() + 1, fallback);
            attributes.add(new RawAttribute(name, plain, found.line() <= scan.headerEnd() ? found : fallback));
        }
    }
}

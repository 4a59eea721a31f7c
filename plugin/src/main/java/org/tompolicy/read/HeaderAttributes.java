package org.tompolicy.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.AudienceWords;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.wording.Messages;

/** The header of a document, or its front matter: where attributes are looked up, and unknown ones reported. */
final class HeaderAttributes {

    static final String OURS = "tom-";

    private final RawDocument document;
    private final Findings findings;
    private final Map<String, RawAttribute> misspelt = new HashMap<>();

    HeaderAttributes(RawDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    /** An attribute that is there and not empty. */
    Optional<AttributeText> get(String name) {
        return raw(name)
                .filter(attribute -> !attribute.value().isBlank())
                .map(attribute -> new AttributeText(name, attribute.value(), attribute.location(), findings));
    }

    /** An attribute that is there, be it empty. */
    Optional<AttributeText> written(String name) {
        return raw(name).map(attribute -> new AttributeText(name, attribute.value(), attribute.location(), findings));
    }

    private Optional<RawAttribute> raw(String name) {
        return document.attribute(name).or(() -> Optional.ofNullable(misspelt.get(name)));
    }

    /**
     * The same, where an attribute whose name is misspelt counts as the one that is meant, if that is not there as well. So
     * nothing is reported beside the slip.
     */
    HeaderAttributes meaning(Collection<String> known, Predicate<String> alsoKnown) {
        Set<String> twice = new HashSet<>();
        for (RawAttribute attribute : document.attributes()) {
            String name = attribute.name();
            if (name.startsWith(OURS) && !known.contains(name) && !alsoKnown.test(name)) {
                DidYouMean.nearest(name, known)
                        .filter(meant -> document.attribute(meant).isEmpty())
                        .ifPresent(meant -> {
                            if (misspelt.put(meant, attribute) != null) {
                                twice.add(meant);
                            }
                        });
            }
        }
        misspelt.keySet().removeAll(twice);
        return this;
    }

    /** The value of an attribute, or an empty string. */
    String text(String name) {
        return get(name).map(AttributeText::value).orElse("");
    }

    /** Entries of a list, or an empty list. */
    List<String> list(String name) {
        return get(name).map(AttributeText::list).orElse(List.of());
    }

    /** An attribute that must be there; {@code example} is a value to paste. */
    Optional<AttributeText> required(String name, Rule rule, String example, Optional<Message> explanation) {
        Optional<AttributeText> attribute = get(name);
        Optional<RawAttribute> slip = attribute.isPresent() ? Optional.empty() : slip(name);
        if (slip.isPresent()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    Location.line(
                            slip.get().location().file(), slip.get().location().line()),
                    Messages.of("attribute-invalid.nearly")
                            .with("name", slip.get().name())
                            .with("line", line(name, slip.get().value())),
                    rule == Rule.ID_MISSING ? Doubt.CONTENT : Doubt.NONE);
            misspelt.put(name, slip.get());
            return get(name);
        } else if (attribute.isEmpty()) {
            Location location =
                    document.attribute(name).map(RawAttribute::location).orElse(document.start());
            findings.add(
                    rule,
                    location,
                    explanation
                            .map(why -> Messages.of("attribute.missingBecause").with("why", why))
                            .orElseGet(() -> Messages.of("attribute.missing"))
                            .with("name", name)
                            .with("line", line(name, example)),
                    rule == Rule.ID_MISSING ? Doubt.CONTENT : Doubt.NONE);
        }
        return attribute;
    }

    /** What stands there in place of an attribute that is missing: another one that is nearly called so. */
    private Optional<RawAttribute> slip(String name) {
        return document.attributes().stream()
                .filter(attribute -> !attribute.name().startsWith(OURS)
                        && !attribute.name().equals(name)
                        && DidYouMean.nearest(attribute.name(), List.of(name)).isPresent())
                .findFirst();
    }

    /** The line to paste into this document's header or front matter. */
    String line(String name, String value) {
        return (document.path().endsWith(".md") ? "" : ":") + name + ": " + value;
    }

    /** Reports each of our attributes that is neither in {@code known} nor accepted by {@code alsoKnown}. */
    void reportUnknown(Collection<String> known, Predicate<String> alsoKnown, Collection<String> suggestions) {
        TreeSet<String> candidates = new TreeSet<>(known);
        candidates.addAll(suggestions);
        meaning(candidates, alsoKnown);
        for (RawAttribute attribute : document.attributes()) {
            String name = attribute.name();
            if (known.contains(name) || alsoKnown.test(name)) {
                continue;
            }
            if (name.startsWith(OURS)) {
                findings.add(
                        Rule.ATTRIBUTE_UNKNOWN,
                        attribute.location(),
                        Messages.of("attribute-unknown.here")
                                .with("name", name)
                                .with("advice", advice(name, candidates)),
                        Doubt.audience(AudienceWords.names(name)));
            } else {
                nearly(name, candidates)
                        .ifPresent(meant -> findings.add(
                                Rule.ATTRIBUTE_INVALID,
                                Location.line(
                                        attribute.location().file(),
                                        attribute.location().line()),
                                Messages.of("attribute-invalid.nearly")
                                        .with("name", name)
                                        .with("line", line(meant, attribute.value())),
                                Doubt.audience(AudienceWords.names(meant))));
            }
        }
    }

    private static Message advice(String name, Collection<String> candidates) {
        List<String> bare = candidates.stream()
                .map(candidate -> candidate.substring(OURS.length()))
                .toList();
        return DidYouMean.nearest(name, candidates)
                .or(() -> FrameworkNames.meant(name.substring(OURS.length()), bare)
                        .map(OURS::concat))
                .map(DidYouMean::message)
                .orElseGet(() -> elsewhere(name));
    }

    /** The attribute of ours that a name is in all but two letters, or but for its kind of hyphen and capitals. */
    private static Optional<String> nearly(String name, Collection<String> candidates) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return candidates.stream()
                .filter(candidate -> candidate.equals(plain)
                        || candidate.equals(OURS + plain) && AudienceWords.names(plain)
                        || candidate.length() > OURS.length() + 3 && DidYouMean.distance(candidate, plain) <= 2)
                .findFirst();
    }

    private static Message elsewhere(String name) {
        return AttributeNames.placeOf(name)
                .map(place -> Messages.of("attribute-unknown.belongs").with("place", place))
                .orElseGet(() -> Messages.of("attribute-unknown.correct"));
    }
}

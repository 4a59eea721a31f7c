package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.Sources;

/**
 * The sources as they read in a further language: of each document that is translated the words of its translation, and
 * everything else of the original: its place, its attributes and those of its blocks.
 */
final class Translated {

    private final String language;
    private final Map<String, RawDocument> translations = new HashMap<>();
    private final List<RawDocument> documents = new ArrayList<>();

    private Translated(String language) {
        this.language = language;
    }

    /** The documents in a language; those without a translation as they are, and no translation apart. */
    static Translated of(String language, Sources sources, SourceIndex index) {
        Translated translated = new Translated(language);
        for (Page page : index.pages(Place.TRANSLATION)) {
            RawDocument document = page.document();
            Set<String> paths = index.paths(document.root());
            Place.translation(document.path(), paths, index.languages())
                    .filter(translation -> translation.language().equals(language))
                    .flatMap(translation -> translation.originals().stream()
                            .filter(paths::contains)
                            .findFirst())
                    .ifPresent(original ->
                            translated.translations.put(key(document.root().name(), original), document));
        }
        Set<RawDocument> apart = Set.copyOf(
                index.pages(Place.TRANSLATION).stream().map(Page::document).toList());
        sources.documents().stream()
                .filter(document -> !apart.contains(document))
                .map(document -> translated
                        .of(document)
                        .map(words -> translated.merged(document, words))
                        .orElse(document))
                .forEach(translated.documents::add);
        return translated;
    }

    private static String key(String root, String path) {
        return root + "\n" + path;
    }

    /** The translation of a document. */
    Optional<RawDocument> of(RawDocument original) {
        return Optional.ofNullable(translations.get(key(original.root().name(), original.path())));
    }

    String language() {
        return language;
    }

    /** The same sources with these documents. */
    Sources in(Sources sources) {
        return sources.withDocuments(documents);
    }

    private RawDocument merged(RawDocument original, RawDocument words) {
        Map<String, RawBlock> byId = new HashMap<>();
        original.blocks().forEach(block -> collect(block, byId));
        return new RawDocument(
                original.root(),
                original.path(),
                original.file(),
                words.title().filter(title -> !title.value().isBlank()).or(original::title),
                attributes(original, words),
                words.blocks().stream().map(block -> merged(block, byId)).toList(),
                words.references(),
                original.includes(),
                original.problems());
    }

    private static void collect(RawBlock block, Map<String, RawBlock> byId) {
        if (block.explicitId()) {
            byId.putIfAbsent(block.id(), block);
        }
        block.nested().forEach(nested -> collect(nested, byId));
    }

    private static List<RawAttribute> attributes(RawDocument original, RawDocument words) {
        List<RawAttribute> attributes = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        for (RawAttribute attribute : words.attributes()) {
            boolean translated = AttributeNames.isTranslated(attribute.name())
                    && original.attribute(attribute.name()).isPresent()
                    && !attribute.value().isBlank();
            if (translated && said.add(attribute.name())) {
                attributes.add(attribute);
            }
        }
        original.attributes().stream()
                .filter(attribute -> !said.contains(attribute.name()))
                .forEach(attributes::add);
        return attributes;
    }

    /** A block of a translation, that means what the block of the original with its id means. */
    private static RawBlock merged(RawBlock words, Map<String, RawBlock> byId) {
        List<RawBlock> nested =
                words.nested().stream().map(block -> merged(block, byId)).toList();
        RawBlock original = words.explicitId() ? byId.get(words.id()) : null;
        if (original == null) {
            return new RawBlock(
                    words.kind(),
                    words.id(),
                    words.explicitId(),
                    words.level(),
                    words.title(),
                    words.roles(),
                    words.attributes(),
                    words.audience(),
                    words.location(),
                    words.block(),
                    nested,
                    words.line());
        }
        Set<String> roles = new TreeSet<>(words.roles());
        roles.addAll(original.roles());
        Map<String, String> attributes = new HashMap<>(words.attributes());
        attributes.putAll(original.attributes());
        return new RawBlock(
                words.kind(),
                words.id(),
                true,
                words.level(),
                words.title(),
                roles,
                attributes,
                original.audience().narrower(words.audience()),
                words.location(),
                words.block(),
                nested,
                words.line());
    }
}

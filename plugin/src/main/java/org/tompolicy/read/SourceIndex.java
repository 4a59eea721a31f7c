package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.model.Audience;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.Sources;
import org.tompolicy.tables.Languages;

/**
 * What lies where, found out before anything is read in earnest: what documents are, and what links call them. Nothing
 * is reported here.
 */
final class SourceIndex {

    private static final Pattern RECORD = Pattern.compile("(?:.*/)?evidence/([^/]+)\\.(?:adoc|md)");

    private final List<String> languages;
    private final List<Page> pages = new ArrayList<>();
    private final Map<SourceRoot, Set<String>> paths = new EnumMap<>(SourceRoot.class);
    private final Set<String> unread = new TreeSet<>();

    SourceIndex(Sources sources) {
        sources.unread().forEach(finding -> unread.add(finding.location().file()));
        Optional<RawDocument> policy = sources.document(SourceRoot.MEASURES, Place.POLICY_NAME);
        this.languages = languages(policy);
        Audience architecture = policy.flatMap(document -> document.attribute("tom-architecture-audience"))
                .flatMap(attribute -> Audience.of(attribute.value()))
                .orElse(Audience.INTERNAL);
        for (RawDocument document : sources.documents()) {
            paths.computeIfAbsent(document.root(), root -> new TreeSet<>()).add(document.path());
        }
        for (RawDocument document : sources.documents()) {
            Place place = Place.of(document, paths.get(document.root()), languages);
            pages.add(Page.of(document, place, name(document, place), audience(document, place, architecture)));
        }
    }

    private static List<String> languages(Optional<RawDocument> policy) {
        List<String> named = policy.flatMap(document -> document.attribute("tom-languages"))
                .map(attribute -> Stream.of(attribute.value().split(","))
                        .map(String::strip)
                        .filter(Languages.ids()::contains)
                        .distinct()
                        .toList())
                .orElse(List.of());
        return named.isEmpty() ? List.of(Languages.first()) : named;
    }

    private static String name(RawDocument document, Place place) {
        return switch (place) {
            case MEASURE ->
                document.attribute("tom-id").map(RawAttribute::value).orElse("");
            case SUB_PROCESSOR, EVIDENCE -> Place.stem(document.path());
            case CATEGORY -> Place.folder(document.path());
            case POLICY, ARCHITECTURE, TRANSLATION, STRAY, IGNORED -> document.path();
        };
    }

    private static Audience audience(RawDocument document, Place place, Audience architecture) {
        return switch (place) {
            case MEASURE -> named(document, Audience.PUBLIC);
            case ARCHITECTURE -> named(document, architecture);
            case EVIDENCE -> named(document, Audience.INTERNAL);
            case POLICY, CATEGORY, SUB_PROCESSOR -> Audience.PUBLIC;
            case TRANSLATION, STRAY, IGNORED -> Audience.INTERNAL;
        };
    }

    /** The audience that a document names; what cannot be read is for internal readers only. */
    private static Audience named(RawDocument document, Audience otherwise) {
        return document.attribute("tom-audience")
                .map(attribute -> Audience.of(attribute.value()).orElse(Audience.INTERNAL))
                .orElse(otherwise);
    }

    List<String> languages() {
        return languages;
    }

    /** The paths of all documents below a root. */
    Set<String> paths(SourceRoot root) {
        return Collections.unmodifiableSet(paths.getOrDefault(root, Set.of()));
    }

    /** All pages, sorted by root and path. */
    List<Page> pages() {
        return List.copyOf(pages);
    }

    List<Page> pages(Place place) {
        return pages.stream().filter(page -> page.place() == place).toList();
    }

    /** Names of the pages of a kind, each once, sorted. */
    List<String> names(Place place) {
        TreeSet<String> names = new TreeSet<>();
        pages(place).forEach(page -> names.add(page.name()));
        names.remove("");
        return List.copyOf(names);
    }

    /** Names of records, of those as well that could not be read: that is the mistake then, and not their being named. */
    List<String> records() {
        TreeSet<String> names = new TreeSet<>(names(Place.EVIDENCE));
        for (String file : unread) {
            Matcher record = RECORD.matcher(file);
            if (record.matches()) {
                names.add(record.group(1));
            }
        }
        return List.copyOf(names);
    }

    /** Whether a file is there and was not read, so that what seems to lack without it is no mistake of its own. */
    boolean isUnread(String file) {
        return unread.contains(file);
    }

    /** Whether any file was not read. */
    boolean hasUnread() {
        return !unread.isEmpty();
    }
}

package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Category;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Located;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.model.Wording;
import org.tompolicy.source.RawDocument;
import org.tompolicy.text.Texts;
import org.tompolicy.wording.Messages;

/**
 * Puts the policy in a further language beside that in the prevailing one. What has no translation, and what promises
 * something else in it or hides other words, stands in the prevailing language and is reported: a translation never says
 * more, or to more readers, than its original.
 */
final class TranslatedTexts {

    private final Policy original;
    private final Translated translated;
    private final Map<String, RawDocument> documents = new HashMap<>();
    private final TranslationDifferences differences;
    private final Set<String> untranslated = new TreeSet<>();

    TranslatedTexts(Policy original, Translated translated, SourceIndex index, Findings findings) {
        this.original = original;
        this.translated = translated;
        this.differences = new TranslationDifferences(translated.language(), findings);
        index.pages().forEach(page -> documents.putIfAbsent(key(page.place(), page.name()), page.document()));
    }

    private static String key(Place place, String name) {
        return place + "\n" + name;
    }

    /** What readers of the language get of a policy that was read from the translated sources. */
    Policy of(Policy words) {
        Map<String, Measure> measures =
                words.measures().collect(Collectors.toMap(Measure::id, Function.identity(), (one, other) -> one));
        Map<String, Category> categories = words.categories().stream()
                .collect(Collectors.toMap(Category::folder, Function.identity(), (one, other) -> one));
        Map<String, SubProcessor> subProcessors = words.subProcessors().stream()
                .collect(Collectors.toMap(SubProcessor::id, Function.identity(), (one, other) -> one));
        List<Category> ofCategories = original.categories().stream()
                .map(category -> category(
                        category,
                        categories.getOrDefault(category.folder(), category),
                        category.measures().stream()
                                .map(measure -> measure(measure, Optional.ofNullable(measures.get(measure.id()))))
                                .toList()))
                .toList();
        List<SubProcessor> ofSubProcessors = original.subProcessors().stream()
                .map(subProcessor ->
                        subProcessor(subProcessor, Optional.ofNullable(subProcessors.get(subProcessor.id()))))
                .toList();
        original.evidence().forEach(this::check);
        return words.with(
                facts(words.facts()),
                ofCategories,
                words.evidence(),
                ofSubProcessors,
                original.architecture().stream()
                        .map(document -> document(
                                document,
                                words.architecture().stream()
                                        .filter(other -> other.path().equals(document.path()))
                                        .findFirst()))
                        .toList(),
                new Wording(translated.language(), untranslated));
    }

    /** What policy.adoc says; its names of services and places come from the translation in any case. */
    private PolicyFacts facts(PolicyFacts words) {
        PolicyFacts facts = original.facts();
        Optional<RawDocument> translation = translation(Place.POLICY, Place.POLICY_NAME);
        if (translation.isEmpty()) {
            missing(new Value.Words("policy.adoc"), Place.POLICY_NAME, facts.location(), Subject.NOTHING, List.of());
        }
        translation.ifPresent(document -> differences.checkRevision(document, facts.revision(), Subject.NOTHING));
        boolean isSame = translation
                .filter(document -> differences.isAsHidden(Subject.NOTHING, document, texts(facts), texts(words)))
                .isPresent();
        if (isSame) {
            return words;
        }
        untranslated.add(Place.POLICY_NAME);
        return words.with(facts.introduction().withTexts(this::marked));
    }

    private static List<Text> texts(PolicyFacts facts) {
        return Stream.concat(
                        Stream.of(facts.introduction().preamble()),
                        facts.introduction().glossary().stream().map(Introduction.Term::meaning))
                .toList();
    }

    private Optional<RawDocument> translation(Place place, String name) {
        return Optional.ofNullable(documents.get(key(place, name))).flatMap(translated::of);
    }

    private Category category(Category category, Category words, List<Measure> measures) {
        boolean isShown = category.measures().stream().anyMatch(TranslatedTexts::isShown);
        Optional<RawDocument> translation = translation(Place.CATEGORY, category.folder());
        boolean isSame = translation
                .filter(document -> differences.isAsHidden(
                        Subject.NOTHING, document, List.of(category.introduction()), List.of(words.introduction())))
                .isPresent();
        if (isSame) {
            return words.with(words.introduction(), measures);
        }
        if (isShown && translation.isEmpty()) {
            missing(
                    new Value.Part(Messages.of("translation-missing.category").with("title", category.title())),
                    category.folder(),
                    category.location(),
                    Subject.NOTHING,
                    List.of());
        }
        untranslated.add(category.folder());
        return category.with(marked(category.introduction()), measures);
    }

    /** Whether customers may come to read a measure. */
    private static boolean isShown(Measure measure) {
        return measure.audience() != Audience.INTERNAL
                && (measure.status() == MeasureStatus.IMPLEMENTED || measure.status() == MeasureStatus.NOT_APPLICABLE);
    }

    private Measure measure(Measure measure, Optional<Measure> words) {
        Optional<RawDocument> translation = translation(Place.MEASURE, measure.id());
        Subject subject = new Subject.Measure(measure.id());
        if (translation.isEmpty() && isShown(measure)) {
            missing(new Value.Words(measure.id()), measure.id(), measure.location(), subject, measure.claims());
        }
        boolean isSame = translation.isPresent()
                && words.isPresent()
                && differences.isSame(
                        subject,
                        translation.get(),
                        measure.claims(),
                        words.get().claims(),
                        measure.passages(),
                        words.get().passages());
        translation.ifPresent(document -> differences.checkRevision(document, measure.revision(), subject));
        if (isSame) {
            return words.get();
        }
        untranslated.add(measure.id());
        return measure.with(passages(measure.passages()), claims(measure.claims()));
    }

    private SubProcessor subProcessor(SubProcessor subProcessor, Optional<SubProcessor> words) {
        Optional<RawDocument> translation = translation(Place.SUB_PROCESSOR, subProcessor.id());
        Subject subject = new Subject.SubProcessor(subProcessor.id());
        if (translation.isEmpty()) {
            missing(
                    new Value.Part(
                            Messages.of("translation-missing.subProcessor").with("title", subProcessor.title())),
                    subProcessor.id(),
                    subProcessor.location(),
                    subject,
                    subProcessor.claims());
        }
        boolean isSame = translation.isPresent()
                && words.isPresent()
                && differences.isSame(
                        subject,
                        translation.get(),
                        subProcessor.claims(),
                        words.get().claims(),
                        subProcessor.passages(),
                        words.get().passages());
        translation.ifPresent(document -> differences.checkRevision(document, subProcessor.revision(), subject));
        if (isSame) {
            return words.get();
        }
        untranslated.add(subProcessor.id());
        return subProcessor.with(passages(subProcessor.passages()), claims(subProcessor.claims()));
    }

    private void check(EvidenceRecord record) {
        if (translation(Place.EVIDENCE, record.id()).isEmpty()) {
            if (record.audience() != Audience.INTERNAL) {
                missing(
                        new Value.Part(Messages.of("translation-missing.record").with("record", record.id())),
                        record.id(),
                        record.location(),
                        Subject.NOTHING,
                        List.of());
            }
            untranslated.add(record.id());
        }
    }

    private ArchitectureDocument document(ArchitectureDocument document, Optional<ArchitectureDocument> words) {
        Optional<RawDocument> translation = translation(Place.ARCHITECTURE, document.path());
        if (translation.isEmpty() && document.audience() != Audience.INTERNAL) {
            missing(
                    new Value.Part(Messages.of("translation-missing.document").with("document", document.path())),
                    document.path(),
                    document.location(),
                    Subject.NOTHING,
                    List.of());
        }
        boolean isSame = translation.isPresent()
                && words.isPresent()
                && differences.hasTheSections(translation.get(), document, words.get())
                && differences.isAsHidden(Subject.NOTHING, translation.get(), texts(document), texts(words.get()));
        if (isSame) {
            return document.with(
                    title(translation.get(), document.title()),
                    words.get().description(),
                    sections(document, words.get()));
        }
        untranslated.add(document.path());
        return document.with(
                document.title(),
                document.description(),
                document.sections().stream()
                        .map(section -> section.with(section.id(), marked(section.body())))
                        .toList());
    }

    private static String title(RawDocument translation, String otherwise) {
        return translation.title().map(Located::value).orElse(otherwise);
    }

    private static List<Text> texts(ArchitectureDocument document) {
        return document.sections().stream()
                .flatMap(section -> Stream.of(
                        section.audience() == Audience.PUBLIC
                                ? Texts.ofLine(section.heading())
                                : Text.of(new Block.Group(
                                        Mark.NONE.within(section.audience()),
                                        Texts.ofLine(section.heading()).blocks())),
                        section.body()))
                .toList();
    }

    /** The sections of a translation under the ids of the original, so that links hold in every language. */
    private static List<ArchitectureDocument.Section> sections(
            ArchitectureDocument document, ArchitectureDocument words) {
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < document.sections().size(); i++) {
            ids.put(words.sections().get(i).id(), document.sections().get(i).id());
        }
        List<ArchitectureDocument.Section> sections = new ArrayList<>();
        for (int i = 0; i < document.sections().size(); i++) {
            ArchitectureDocument.Section section = words.sections().get(i);
            Text body = Texts.withTargets(
                    section.body(),
                    target -> Optional.of(
                            target instanceof Target.Place place && ids.containsKey(place.anchor())
                                    ? new Target.Place(ids.get(place.anchor()))
                                    : target));
            sections.add(section.with(document.sections().get(i).id(), body));
        }
        return sections;
    }

    private void missing(Value what, String name, Location location, Subject subject, List<Claim> claims) {
        untranslated.add(name);
        differences.missing(what, location, subject, claims);
    }

    private Text marked(Text text) {
        return Texts.inLanguage(text, original.wording().language());
    }

    private List<Passage> passages(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Passage(passage.kind(), marked(passage.text()), passage.claims()))
                .toList();
    }

    private List<Claim> claims(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.withText(marked(claim.text())))
                .toList();
    }
}

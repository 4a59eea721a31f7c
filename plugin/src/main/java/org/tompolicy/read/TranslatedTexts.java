package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
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
import org.tompolicy.tables.Languages;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * Puts the policy in a further language beside that in the prevailing one. What has no translation, and what promises
 * something else in it or hides other words, stands in the prevailing language and is reported: a translation never says
 * more, or to more readers, than its original.
 */
final class TranslatedTexts {

    private final Policy original;
    private final Translated translated;
    private final Map<String, RawDocument> documents = new HashMap<>();
    private final Findings findings;
    private final Set<String> untranslated = new TreeSet<>();

    TranslatedTexts(Policy original, Translated translated, SourceIndex index, Findings findings) {
        this.original = original;
        this.translated = translated;
        this.findings = findings;
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
            missing("policy.adoc", Place.POLICY_NAME, facts.location(), Subject.NOTHING, List.of());
        }
        translation.ifPresent(document -> checkRevision(document, facts.revision(), Subject.NOTHING));
        boolean isSame = translation
                .filter(document -> isAsHidden(Subject.NOTHING, document, texts(facts), texts(words)))
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
                .filter(document -> isAsHidden(
                        Subject.NOTHING, document, List.of(category.introduction()), List.of(words.introduction())))
                .isPresent();
        if (isSame) {
            return words.with(words.introduction(), measures);
        }
        if (isShown && translation.isEmpty()) {
            missing(
                    "The category " + category.title(),
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
            missing(measure.id(), measure.id(), measure.location(), subject, measure.claims());
        }
        boolean isSame = translation.isPresent()
                && words.isPresent()
                && isSame(
                        subject,
                        translation.get(),
                        measure.claims(),
                        words.get().claims(),
                        measure.passages(),
                        words.get().passages());
        translation.ifPresent(document -> checkRevision(document, measure.revision(), subject));
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
                    "The sub-processor " + subProcessor.title(),
                    subProcessor.id(),
                    subProcessor.location(),
                    subject,
                    subProcessor.claims());
        }
        boolean isSame = translation.isPresent()
                && words.isPresent()
                && isSame(
                        subject,
                        translation.get(),
                        subProcessor.claims(),
                        words.get().claims(),
                        subProcessor.passages(),
                        words.get().passages());
        translation.ifPresent(document -> checkRevision(document, subProcessor.revision(), subject));
        if (isSame) {
            return words.get();
        }
        untranslated.add(subProcessor.id());
        return subProcessor.with(passages(subProcessor.passages()), claims(subProcessor.claims()));
    }

    private void check(EvidenceRecord record) {
        if (translation(Place.EVIDENCE, record.id()).isEmpty()) {
            if (record.audience() != Audience.INTERNAL) {
                missing("The record " + record.id(), record.id(), record.location(), Subject.NOTHING, List.of());
            }
            untranslated.add(record.id());
        }
    }

    private ArchitectureDocument document(ArchitectureDocument document, Optional<ArchitectureDocument> words) {
        Optional<RawDocument> translation = translation(Place.ARCHITECTURE, document.path());
        if (translation.isEmpty() && document.audience() != Audience.INTERNAL) {
            missing(
                    "The document " + document.path(),
                    document.path(),
                    document.location(),
                    Subject.NOTHING,
                    List.of());
        }
        boolean isSame = translation.isPresent()
                && words.isPresent()
                && hasTheSections(translation.get(), document, words.get())
                && isAsHidden(Subject.NOTHING, translation.get(), texts(document), texts(words.get()));
        if (isSame) {
            return document.with(title(translation.get(), document.title()), sections(document, words.get()));
        }
        untranslated.add(document.path());
        return document.with(
                document.title(),
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

    /** Proofs and links name sections, so a translation has the same ones, in the same order. */
    private boolean hasTheSections(RawDocument translation, ArchitectureDocument document, ArchitectureDocument words) {
        List<Integer> levels = document.sections().stream()
                .map(ArchitectureDocument.Section::level)
                .toList();
        List<Integer> others = words.sections().stream()
                .map(ArchitectureDocument.Section::level)
                .toList();
        if (!levels.equals(others)) {
            findings.with(Arguments.of(Argument.WHAT, translated.language()))
                    .add(
                            Rule.TRANSLATION_DIFFERS,
                            title(translation),
                            "The original has " + (levels.size() - 1) + " sections, and this text "
                                    + (others.size() - 1)
                                    + ", or they are of other levels. Write the same headings in the same order; until then"
                                    + " the original is shown.");
        }
        return levels.equals(others);
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

    private void missing(String what, String name, Location location, Subject subject, List<Claim> claims) {
        untranslated.add(name);
        String file = location.file().replaceFirst("\\.(adoc|md)$", "." + translated.language() + ".$1");
        List<String> ids = claims.stream()
                .map(Claim::id)
                .filter(id -> !id.equals(subject.owner()))
                .map(id -> "[#" + id + "]")
                .toList();
        findings.about(subject)
                .with(Arguments.of(Argument.WHAT, translated.language()))
                .add(
                        Rule.TRANSLATION_MISSING,
                        location,
                        what + " has no text in " + Languages.name(translated.language()) + ". Write " + file
                                + ", with the line "
                                + (file.endsWith(".md") ? "" : ":") + "lang: " + translated.language()
                                + (ids.isEmpty() ? "." : " and the blocks " + String.join(", ", ids) + "."));
    }

    /** A translation of an earlier revision may promise what no longer holds. */
    private void checkRevision(RawDocument translation, int revision, Subject subject) {
        Findings about = findings.about(subject).with(Arguments.of(Argument.WHAT, translated.language()));
        HeaderAttributes header = new HeaderAttributes(translation, about);
        Optional<AttributeText> written = header.required(
                AttributeNames.TRANSLATES,
                Rule.ATTRIBUTE_INVALID,
                Integer.toString(revision),
                "It says which revision of the original the translation translates. ");
        if (written.isEmpty()) {
            return;
        }
        String line = header.line(AttributeNames.TRANSLATES, Integer.toString(revision));
        String value = written.get().value();
        if (!value.matches("[1-9][0-9]{0,8}")) {
            written.get().invalid("Write the number of the revision that it translates: " + line);
        } else if (Integer.parseInt(value) > revision) {
            written.get()
                    .invalid("There is no revision " + value + " of the original: its revnumber is " + revision
                            + ". Write: " + line);
        } else if (Integer.parseInt(value) < revision) {
            about.add(
                    Rule.TRANSLATION_STALE,
                    written.get().location(),
                    "This translates revision " + value + ", and the original has revision " + revision
                            + ". Bring the text up to date, then write: " + line);
        }
    }

    private boolean isSame(
            Subject subject,
            RawDocument translation,
            List<Claim> claims,
            List<Claim> words,
            List<Passage> passages,
            List<Passage> wordPassages) {
        Findings about = findings.about(subject).with(Arguments.of(Argument.WHAT, translated.language()));
        Set<String> expected = ids(claims);
        Set<String> found = ids(words);
        Set<String> lacking = new LinkedHashSet<>(expected);
        lacking.removeAll(found);
        Set<String> more = new LinkedHashSet<>(found);
        more.removeAll(expected);
        Location title = title(translation);
        if (!lacking.isEmpty()) {
            about.add(
                    Rule.TRANSLATION_DIFFERS,
                    title,
                    "The original promises " + named(subject, lacking) + ", and this text does not. "
                            + (lacking.contains(subject.owner()) && lacking.size() == 1
                                    ? "Translate what stands outside the blocks with an id."
                                    : "Write the blocks " + blocks(subject, lacking) + "."));
        }
        for (Claim claim : words) {
            if (more.contains(claim.id())) {
                boolean isOutside = claim.id().equals(subject.owner());
                about.add(
                        Rule.TRANSLATION_DIFFERS,
                        isOutside ? title : claim.location(),
                        isOutside
                                ? "Text outside the blocks with an id promises something here, and nothing in the original. Write"
                                        + " [.context] above what only explains, or give it the id of the original's block."
                                : "The original has no promise " + claim.id()
                                        + ". Write the id that it has there, or delete the" + " block.");
            }
        }
        return lacking.isEmpty()
                && more.isEmpty()
                && isAsHidden(subject, translation, texts(passages, claims), texts(wordPassages, words));
    }

    private static Location title(RawDocument translation) {
        return translation.title().map(Located::location).orElse(translation.start());
    }

    /** Whether a translation hides as much as its original, and from the same readers. */
    private boolean isAsHidden(Subject subject, RawDocument translation, List<Text> texts, List<Text> words) {
        List<String> marks = marks(texts);
        List<String> others = marks(words);
        if (!marks.equals(others)) {
            findings.about(subject)
                    .with(Arguments.of(Argument.WHAT, translated.language()))
                    .add(
                            Rule.TRANSLATION_DIFFERS,
                            title(translation),
                            "The original hides " + counted(marks) + ", and this text " + counted(others)
                                    + ". Mark the same words here with [.internal] or [.customer]; until then the original is"
                                    + " shown.");
        }
        return marks.equals(others);
    }

    private static Set<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String named(Subject subject, Set<String> ids) {
        return ids.stream()
                .map(id -> new Subject.Claim(subject.owner(), id).name())
                .collect(Collectors.joining(", "));
    }

    private static String blocks(Subject subject, Set<String> ids) {
        return ids.stream()
                .filter(id -> !id.equals(subject.owner()))
                .map(id -> "[#" + id + "]")
                .collect(Collectors.joining(", "));
    }

    private static List<Text> texts(List<Passage> passages, List<Claim> claims) {
        return Stream.concat(
                        passages.stream()
                                .filter(passage -> passage.kind() != Passage.Kind.CLAIM)
                                .map(Passage::text),
                        claims.stream()
                                .filter(claim -> claim.audience() != Audience.INTERNAL)
                                .map(Claim::text))
                .toList();
    }

    /** For whom pieces of texts are that not everybody may read. */
    private static List<String> marks(List<Text> texts) {
        return texts.stream()
                .flatMap(text -> Walk.audiences(text).stream())
                .filter(audience -> audience != Audience.PUBLIC)
                .map(Audience::word)
                .sorted()
                .toList();
    }

    private static String counted(List<String> marks) {
        if (marks.isEmpty()) {
            return "nothing";
        }
        return marks.stream()
                .distinct()
                .map(word -> marks.stream().filter(word::equals).count() + " × " + word)
                .collect(Collectors.joining(", "));
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

package org.tompolicy.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Located;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Text;
import org.tompolicy.source.RawDocument;
import org.tompolicy.tables.Languages;
import org.tompolicy.text.Walk;
import org.tompolicy.wording.Messages;

/** Compares translations with their originals, and reports what is missing in them, out of date or otherwise. */
final class TranslationDifferences {

    private final String language;
    private final Findings findings;

    /** @param language BCP 47 of the translations */
    TranslationDifferences(String language, Findings findings) {
        this.language = language;
        this.findings = findings;
    }

    /**
     * Reports that a text is not translated.
     *
     * @param what it, at the start of a sentence
     * @param location of the original, whose name that of the translation is made from
     * @param claims those whose blocks the translation needs
     */
    void missing(Value what, Location location, Subject subject, List<Claim> claims) {
        String file = location.file().replaceFirst("\\.(adoc|md)$", "." + language + ".$1");
        List<String> ids = claims.stream()
                .map(Claim::id)
                .filter(id -> !id.equals(subject.owner()))
                .map(id -> "[#" + id + "]")
                .toList();
        findings.about(subject)
                .with(Arguments.of(Argument.WHAT, language))
                .add(
                        Rule.TRANSLATION_MISSING,
                        location,
                        (ids.isEmpty()
                                        ? Messages.of("translation-missing.says")
                                        : Messages.of("translation-missing.blocks")
                                                .with("blocks", Value.Several.of(ids)))
                                .with("what", what)
                                .with("language", Languages.name(language))
                                .with("file", file)
                                .with("line", (file.endsWith(".md") ? "" : ":") + "lang: " + language));
    }

    /** A translation of an earlier revision may promise what no longer holds. */
    void checkRevision(RawDocument translation, int revision, Subject subject) {
        Findings about = findings.about(subject).with(Arguments.of(Argument.WHAT, language));
        HeaderAttributes header = new HeaderAttributes(translation, about);
        Optional<AttributeText> written = header.required(
                AttributeNames.TRANSLATES,
                Rule.ATTRIBUTE_INVALID,
                Integer.toString(revision),
                Optional.of(Messages.of("attribute-invalid.translates")));
        if (written.isEmpty()) {
            return;
        }
        String line = header.line(AttributeNames.TRANSLATES, Integer.toString(revision));
        String value = written.get().value();
        if (!value.matches("[1-9][0-9]{0,8}")) {
            written.get()
                    .invalid(Messages.of("attribute-invalid.translatesNumber").with("line", line));
        } else if (Integer.parseInt(value) > revision) {
            written.get()
                    .invalid(Messages.of("attribute-invalid.translatesNone")
                            .with("value", value)
                            .with("revision", revision)
                            .with("line", line));
        } else if (Integer.parseInt(value) < revision) {
            about.add(
                    Rule.TRANSLATION_STALE,
                    written.get().location(),
                    Messages.of("translation-stale.says")
                            .with("value", value)
                            .with("revision", revision)
                            .with("line", line));
        }
    }

    /** Whether a translation promises what its original does, and hides the same from the same readers. */
    boolean isSame(
            Subject subject,
            RawDocument translation,
            List<Claim> claims,
            List<Claim> words,
            List<Passage> passages,
            List<Passage> wordPassages) {
        Findings about = findings.about(subject).with(Arguments.of(Argument.WHAT, language));
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
                    (lacking.contains(subject.owner()) && lacking.size() == 1
                                    ? Messages.of("translation-differs.outsideLacking")
                                    : Messages.of("translation-differs.lacking")
                                            .with("blocks", blocks(subject, lacking)))
                            .with("claims", named(subject, lacking)));
        }
        for (Claim claim : words) {
            if (more.contains(claim.id())) {
                boolean isOutside = claim.id().equals(subject.owner());
                about.add(
                        Rule.TRANSLATION_DIFFERS,
                        isOutside ? title : claim.location(),
                        isOutside
                                ? Messages.of("translation-differs.outsideMore")
                                : Messages.of("translation-differs.more").with("claim", claim.id()));
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
    boolean isAsHidden(Subject subject, RawDocument translation, List<Text> texts, List<Text> words) {
        List<String> marks = marks(texts);
        List<String> others = marks(words);
        if (!marks.equals(others)) {
            findings.about(subject)
                    .with(Arguments.of(Argument.WHAT, language))
                    .add(
                            Rule.TRANSLATION_DIFFERS,
                            title(translation),
                            Messages.of("translation-differs.hides")
                                    .with("hidden", counted(marks))
                                    .with("here", counted(others)));
        }
        return marks.equals(others);
    }

    private static Set<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Value named(Subject subject, Set<String> ids) {
        return Value.Several.of(ids.stream()
                .map(id -> new Subject.Claim(subject.owner(), id).name())
                .toList());
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

    private static Value counted(List<String> marks) {
        if (marks.isEmpty()) {
            return new Value.Part(Messages.of("translation-differs.nothing"));
        }
        return Value.Several.of(marks.stream()
                .distinct()
                .map(word -> marks.stream().filter(word::equals).count() + " × " + word)
                .toList());
    }

    /** Proofs and links name sections, so a translation has the same ones, in the same order. */
    boolean hasTheSections(RawDocument translation, ArchitectureDocument document, ArchitectureDocument words) {
        List<Integer> levels = document.sections().stream()
                .map(ArchitectureDocument.Section::level)
                .toList();
        List<Integer> others = words.sections().stream()
                .map(ArchitectureDocument.Section::level)
                .toList();
        if (!levels.equals(others)) {
            findings.with(Arguments.of(Argument.WHAT, language))
                    .add(
                            Rule.TRANSLATION_DIFFERS,
                            title(translation),
                            Messages.of("translation-differs.sections")
                                    .with("sections", levels.size() - 1)
                                    .with("here", others.size() - 1));
        }
        return levels.equals(others);
    }
}

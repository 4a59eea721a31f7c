package org.tompolicy.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.wording.Messages;

/** Looks at the headers of translations: they say nothing of their own but text. */
final class TranslationChecks {

    private final SourceIndex index;
    private final Findings findings;

    TranslationChecks(SourceIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    void check() {
        for (Page page : index.pages(Place.TRANSLATION)) {
            Set<String> paths = index.paths(page.document().root());
            Place.translation(page.document().path(), paths, index.languages())
                    .ifPresent(translation -> check(page.document(), translation, paths));
        }
    }

    private void check(RawDocument document, Place.Translation translation, Set<String> paths) {
        HeaderAttributes header = new HeaderAttributes(document, findings);
        if (translation.originals().stream().noneMatch(paths::contains)) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    document.start(),
                    Messages.of("attribute-invalid.noOriginal")
                            .with("original", translation.originals().get(0)));
        }
        Titles.required(document, findings);
        header.required("lang", Rule.ATTRIBUTE_INVALID, translation.language(), Optional.empty())
                .filter(lang -> !lang.value().equals(translation.language()))
                .ifPresent(lang -> lang.invalid(Messages.of("attribute-invalid.otherLanguage")
                        .with("language", translation.language())
                        .with("line", header.line("lang", translation.language()))));
        document.attributes().forEach(this::fromOriginal);
        document.blocks().forEach(this::fromOriginal);
        header.reportUnknown(AttributeNames.TRANSLATION, AttributeNames::isTaken, List.of());
    }

    private void fromOriginal(RawAttribute attribute) {
        String name = attribute.name();
        boolean translated = AttributeNames.TRANSLATION.contains(name) || name.startsWith(AttributeNames.SERVICE);
        if (!translated && AttributeNames.isTaken(name)) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    attribute.location(),
                    Messages.of("attribute-invalid.fromOriginal").with("name", name));
        }
    }

    private void fromOriginal(RawBlock block) {
        Set<String> ours = new TreeSet<>(block.attributes().keySet());
        ours.retainAll(AttributeNames.ofClaims(Frameworks.ids()));
        if (!ours.isEmpty() && block.explicitId()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    block.location(),
                    Messages.of("attribute-invalid.blockFromOriginal")
                            .with("names", Value.Several.of(List.copyOf(ours)))
                            .with("id", block.id()));
        }
        block.nested().forEach(this::fromOriginal);
    }
}

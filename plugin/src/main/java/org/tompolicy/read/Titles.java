package org.tompolicy.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Located;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.source.RawDocument;
import org.tompolicy.wording.Messages;

/** The title of a document, and what stands in its place where there is none. */
final class Titles {

    private Titles() {}

    /** The title; where it is missing that is reported, and the name of the file stands in. */
    static Located<String> required(RawDocument document, Findings findings) {
        return document.title().filter(title -> !title.value().isBlank()).orElseGet(() -> {
            Optional<RawBlock> heading = headingAsTitle(document);
            findings.addUnlessReported(
                    Rule.ATTRIBUTE_INVALID,
                    heading.map(RawBlock::location).orElse(document.start()),
                    heading.map(first -> Messages.of("attribute-invalid.titleAsHeading")
                                    .with("title", first.title()))
                            .orElseGet(() -> Messages.of(
                                    document.path().endsWith(".md")
                                            ? "attribute-invalid.noTitleInMarkdown"
                                            : "attribute-invalid.noTitle")));
            return new Located<>(fromName(Place.stem(document.path())), document.start());
        });
    }

    /** The first heading of a Markdown document that begins with it and has no other one as high. */
    private static Optional<RawBlock> headingAsTitle(RawDocument document) {
        List<RawBlock> headings = document.blocks().stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .toList();
        return document.blocks().stream()
                .findFirst()
                .filter(first -> document.path().endsWith(".md"))
                .filter(first -> first.kind() == Kind.HEADING)
                .filter(first -> headings.stream()
                                .filter(other -> other.level() <= first.level())
                                .count()
                        == 1);
    }

    /** A name of a file or folder as a title: {@code access-control} reads {@code Access control}. */
    static String fromName(String name) {
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

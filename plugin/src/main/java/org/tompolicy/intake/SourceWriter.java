package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.files.FileSet;
import org.tompolicy.intake.Draft.Category;
import org.tompolicy.intake.Draft.Measure;
import org.tompolicy.intake.Draft.Written;
import org.tompolicy.tables.Languages;

/** Writes a draft as sources: a file a measure, each promise a block of its own with the role {@code confirm}. */
final class SourceWriter {

    private static final String BLANK = "\n";

    private final Draft draft;
    private final List<String> languages;

    /** @param languages of the policy, its own first */
    SourceWriter(Draft draft, List<String> languages) {
        this.draft = draft;
        this.languages = List.copyOf(languages);
    }

    /** The files of a new policy. */
    FileSet files() {
        FileSet.Builder files = FileSet.builder();
        files.add("policy.adoc", policy());
        for (Category category : draft.categories()) {
            files.add(category.folder() + "/category.adoc", category(category));
            for (Measure measure : category.measures()) {
                files.add(category.folder() + "/" + measure.name() + ".adoc", measure(measure));
                for (Written written : measure.text()) {
                    if (written instanceof Written.Shown shown) {
                        picture(shown).ifPresent(bytes -> files.add(category.folder() + "/" + shown.file(), bytes));
                    }
                }
            }
        }
        return files.build();
    }

    private Optional<byte[]> picture(Written.Shown shown) {
        return draft.manuscript().pictures().content(DraftBuilder.address(shown.picture()));
    }

    /** A record for each certificate that the text names. */
    FileSet records() {
        FileSet.Builder files = FileSet.builder();
        for (Mentions.Certificate certificate : draft.certificates()) {
            files.add("evidence/" + certificate.id() + ".adoc", record(certificate));
        }
        return files.build();
    }

    private String policy() {
        StringBuilder text = new StringBuilder();
        text.append("= ").append(title(draft.title())).append(BLANK);
        text.append(":revnumber: 1\n");
        if (!languages.get(0).equals(Languages.first())) {
            text.append(":lang: ").append(languages.get(0)).append(BLANK);
        }
        text.append(
                "// :tom-company: Example GmbH\n// :tom-address: Street 1, 12345 Town\n// :tom-contact: privacy@example.com\n");
        text.append(":tom-languages: ").append(String.join(", ", languages)).append(BLANK);
        text.append(":tom-categories: ")
                .append(draft.categories().stream().map(Category::folder).collect(Collectors.joining(", ")))
                .append(BLANK);
        explanations(draft.preamble(), text);
        return text.toString();
    }

    private String title(Words words) {
        return words.isEmpty() ? Phrases.of(draft.language()).word("measures") : AsciiDocLine.inline(words);
    }

    private String category(Category category) {
        StringBuilder text =
                new StringBuilder("= ").append(title(category.title())).append(BLANK);
        category.letters()
                .ifPresent(letters -> text.append(":tom-id: ").append(letters).append(BLANK));
        explanations(category.text(), text);
        return text.toString();
    }

    private static String measure(Measure measure) {
        StringBuilder text = new StringBuilder("= ")
                .append(AsciiDocLine.inline(measure.title()))
                .append(BLANK);
        text.append(":tom-id: ").append(measure.id()).append(BLANK);
        text.append(":revnumber: 1\n:tom-status: implemented\n");
        measure.controls()
                .forEach((framework, ids) -> text.append(":tom-")
                        .append(framework)
                        .append(": ")
                        .append(String.join(", ", ids))
                        .append(BLANK));
        for (Written written : measure.text()) {
            text.append(BLANK);
            if (written instanceof Written.Shown shown) {
                text.append("image::")
                        .append(shown.file())
                        .append('[')
                        .append(AsciiDocLine.alternative(shown.picture().alternative()))
                        .append("]\n");
            } else if (written instanceof Written.Claim claim) {
                text.append(list(claim)).append(BLANK);
                block(claim.words(), claim.items(), text);
            } else if (written instanceof Written.Context context) {
                text.append("[.context]\n");
                block(context.words(), context.items(), text);
            } else {
                explanation(written, text);
            }
        }
        return text.toString();
    }

    private static String list(Written.Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add("#" + claim.id() + ".confirm");
        for (Map.Entry<String, String> attribute : claim.attributes().entrySet()) {
            boolean quoted = attribute.getValue().matches(".*[ ,].*");
            parts.add(attribute.getKey() + "=" + (quoted ? "\"" + attribute.getValue() + "\"" : attribute.getValue()));
        }
        return "[" + String.join(",", parts) + "]";
    }

    private static void block(Words words, List<Words> items, StringBuilder text) {
        if (items.isEmpty()) {
            text.append(AsciiDocLine.paragraph(words)).append(BLANK);
            return;
        }
        text.append("--\n");
        lines(words, items, text);
        text.append("--\n");
    }

    private static void lines(Words words, List<Words> items, StringBuilder text) {
        if (!words.isEmpty()) {
            text.append(AsciiDocLine.paragraph(words)).append(BLANK);
            text.append(items.isEmpty() ? "" : BLANK);
        }
        items.forEach(
                item -> text.append("* ").append(AsciiDocLine.paragraph(item)).append(BLANK));
    }

    private static void explanations(List<Written> all, StringBuilder text) {
        boolean inTerms = false;
        for (Written written : all) {
            boolean term = written instanceof Written.Term;
            if (!term || !inTerms) {
                text.append(BLANK);
            }
            inTerms = term;
            explanation(written, text);
        }
    }

    private static void explanation(Written written, StringBuilder text) {
        if (written instanceof Written.Heading heading) {
            text.append("== ").append(AsciiDocLine.inline(heading.words())).append(BLANK);
        } else if (written instanceof Written.Context context) {
            lines(context.words(), context.items(), text);
        } else if (written instanceof Written.Term term) {
            text.append(AsciiDocLine.paragraph(term.name()))
                    .append(":: ")
                    .append(AsciiDocLine.paragraph(term.meaning()))
                    .append(BLANK);
        } else if (written instanceof Written.Claim claim) {
            throw new IllegalStateException("a promise in an introduction: " + claim.id());
        }
    }

    private String record(Mentions.Certificate certificate) {
        Phrases phrases = Phrases.of(draft.language());
        String kind = certificate.certificate() ? "certificate" : "attestation";
        return "= " + phrases.word(kind).replace("{}", certificate.name()) + "\n:tom-kind: " + kind
                + "\n:tom-standard: " + certificate.name()
                + "\n// :tom-scope: what it covers\n// :tom-body: who issued it\n// :tom-number: 123\n// :tom-collected: 2026-01-31"
                + "\n// :tom-valid-until: 2029-01-31\n\n" + phrases.word("imported") + ".\n";
    }

    /** The files of a translation; see {@link Pairing}. */
    FileSet translations(String language, Pairing.Pairs pairs) {
        FileSet.Builder files = FileSet.builder();
        Draft other = pairs.other();
        StringBuilder policy = new StringBuilder("= ");
        policy.append(title(other.title().isEmpty() ? draft.title() : other.title()));
        policy.append("\n:lang: ").append(language).append("\n:tom-translates: 1\n");
        explanations(other.preamble(), policy);
        files.add("policy." + language + ".adoc", policy.toString());
        pairs.categories().forEach((own, theirs) -> {
            StringBuilder text = new StringBuilder("= ")
                    .append(title(theirs.title()))
                    .append("\n:lang: ")
                    .append(language)
                    .append(BLANK);
            explanations(theirs.text(), text);
            files.add(own.folder() + "/category." + language + ".adoc", text.toString());
        });
        pairs.measures().forEach((own, theirs) -> {
            StringBuilder text = new StringBuilder("= ").append(AsciiDocLine.inline(theirs.title()));
            text.append("\n:lang: ").append(language).append("\n:tom-translates: 1\n");
            for (Written written : theirs.text()) {
                text.append(BLANK);
                if (written instanceof Written.Claim claim) {
                    text.append("[#").append(claim.id()).append("]\n");
                    block(claim.words(), claim.items(), text);
                } else if (written instanceof Written.Context context) {
                    text.append("[.context]\n");
                    block(context.words(), context.items(), text);
                } else {
                    explanation(written, text);
                }
            }
            files.add(folder(own) + "/" + own.name() + "." + language + ".adoc", text.toString());
        });
        return files.build();
    }

    private String folder(Measure measure) {
        return draft.categories().stream()
                .filter(category -> category.measures().contains(measure))
                .map(Category::folder)
                .findFirst()
                .orElseThrow();
    }
}

package org.tompolicy.edition.site;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.tompolicy.edition.page.MarkupForm;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;

/**
 * The site in one language: a tree of pages of its own.
 *
 * @param folder where it lies, from the site's root, with {@code /} at its end; empty for the language that prevails
 * @param shown what the public may see of the present state
 * @param archive every release; each whose text is there gets a tree of its own
 * @param texts words of the language
 * @param untranslated names of what stands in the prevailing language, as {@link org.tompolicy.model.Wording} names them
 * @param words the same in the language of a release that was not sealed in this one
 */
public record SiteTree(
        String folder,
        Publication shown,
        ReleaseArchive archive,
        UiTexts texts,
        Set<String> untranslated,
        Function<String, UiTexts> words) {

    public SiteTree {
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(texts, "texts");
        untranslated = Set.copyOf(untranslated);
        Objects.requireNonNull(words, "words");
        if (!folder.isEmpty() && !folder.endsWith("/")) {
            throw new IllegalArgumentException("no folder: " + folder);
        }
    }

    /** The same tree, each page in Markdown. */
    SiteTree twin() {
        return new SiteTree(
                folder,
                shown,
                archive,
                texts.in(MarkupForm.MARKDOWN),
                untranslated,
                language -> words.apply(language).in(MarkupForm.MARKDOWN));
    }
}

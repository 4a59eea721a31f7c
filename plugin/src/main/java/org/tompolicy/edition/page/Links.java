package org.tompolicy.edition.page;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.HtmlForm;
import org.tompolicy.text.HtmlWriter;
import org.tompolicy.text.SiteAddress;

/**
 * Links from one page of a site to others: relative ones, unless the page is sent from addresses that are not its own. A site holds several trees of the same shape: the one at its root, and
 * one for each release; there are architecture documents at the root, and in the tree of a release what it keeps of them.
 *
 * @param base path of the page's tree from the site's root, for example {@code versions/2026.1/}; empty for the root
 * @param page the page's path from its tree, for example {@code measures/ac-01.html}
 * @param documents architecture pages that there are, from the site's root, and their places ({@code page#anchor})
 * @param kept those of the page's own tree that it keeps as they were, from the tree
 * @param language folder of the page's language from the site's root, for example {@code de/}; empty for the one that prevails
 * @param form what the pages are that links lead to: Markdown for twins of pages, whose paths end as {@link SitePage#twin} says
 * @param start what all links begin with, for example {@code /policy/}; empty where they are relative
 */
public record Links(
        String base,
        String page,
        Set<String> documents,
        Set<String> kept,
        String language,
        String start,
        MarkupForm form) {

    public Links {
        Objects.requireNonNull(page, "page");
        if (!base.isEmpty() && !base.endsWith("/")) {
            throw new IllegalArgumentException("no folder: " + base);
        }
        documents = Set.copyOf(documents);
        kept = Set.copyOf(kept);
        if (!start.isEmpty() && !start.matches("/|/[^/].*/")) {
            throw new IllegalArgumentException("no path of a site: " + start);
        }
    }

    /** Relative links. */
    public Links(String base, String page, Set<String> documents) {
        this(base, page, documents, Set.of(), "", "", MarkupForm.HTML);
    }

    /** Links from a page at the root of a site without architecture documents. */
    public Links(String page) {
        this("", page, Set.of());
    }

    /**
     * Links that hold wherever the page is sent from.
     *
     * @param path of the site on its server, with {@code /} at both ends
     */
    public Links beginningWith(String path) {
        return new Links(base, page, documents, kept, language, path, form);
    }

    /** Links to what the page's own tree keeps of architecture documents, before those at the root. */
    public Links keeping(Set<String> places) {
        return new Links(base, page, documents, places, language, start, form);
    }

    /** Links from a page of a language that has a folder of its own. */
    public Links in(String folder) {
        return new Links(base, page, documents, kept, folder, start, form);
    }

    /** Links between pages of a form. */
    public Links between(MarkupForm other) {
        return new Links(base, page, documents, kept, language, start, other);
    }

    /** The way to what all languages share: style, script and the PDFs; a path from the site's root. */
    public String shared(String target) {
        return areRelative() ? way(formed(language + path()), formed(target)) : start + formed(target);
    }

    /** The way to the same page in another language, whose folder is empty for the one that prevails. */
    public String inLanguage(String folder) {
        return shared(folder + path());
    }

    /** Whether the page is sent from one address, its own. */
    public boolean areRelative() {
        return start.isEmpty();
    }

    /** The page's path from the site's root. */
    public String path() {
        return base + page;
    }

    /** The way to a path (with or without {@code #fragment}) of the same tree; {@code #fragment} alone on the page itself. */
    public String to(String target) {
        return areRelative() ? way(formed(page), formed(target)) : start + language + base + formed(target);
    }

    /** The way to a path from the root of the page's language, whichever tree of it the page is in. */
    public String fromRoot(String target) {
        return areRelative() ? way(formed(path()), formed(target)) : start + language + formed(target);
    }

    private String formed(String target) {
        return form == MarkupForm.MARKDOWN ? SitePage.twin(target) : target;
    }

    private static String way(String page, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        if (path.equals(page) && !fragment.isEmpty()) {
            return fragment;
        }
        int common = 0;
        for (int i = 0; i < Math.min(page.length(), path.length()) && page.charAt(i) == path.charAt(i); i++) {
            if (page.charAt(i) == '/') {
                common = i + 1;
            }
        }
        long up = page.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + path.substring(common) + fragment;
    }

    /**
     * The way to a target. Text that was issued may name an architecture document that there is no more, or a place in
     * it that has gone: then it leads nowhere, or to the document.
     */
    public Optional<String> resolve(Target target) {
        if (target instanceof Target.Web || target instanceof Target.Place) {
            return Optional.of(SiteAddress.of(target));
        }
        if (!(target instanceof Target.Section section)) {
            return Optional.of(to(SiteAddress.of(target)));
        }
        String place = SiteAddress.of(section);
        if (kept.contains(place)) {
            return Optional.of(to(place));
        }
        if (!documents.contains(section.page())) {
            return Optional.of(section.page()).filter(kept::contains).map(this::to);
        }
        return Optional.of(fromRoot(documents.contains(place) ? place : section.page()));
    }

    /** How texts are written for this page. */
    public HtmlForm textForm() {
        return HtmlForm.of(this::resolve);
    }

    /** A text for this page. */
    public Markup write(Text text) {
        return new Markup(new HtmlWriter(textForm()).write(text));
    }
}

package org.tompolicy.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tompolicy.source.WebPage.Surrounding;

/**
 * Finds what web pages have around their words, by what the page calls it, and by its form where it calls it nothing. What
 * holds most of the words is never cut, whatever it is called.
 */
final class WebPageSurroundings {

    private static final Map<String, String> ELEMENTS = Map.of(
            "nav", "navigation",
            "footer", "footer",
            "aside", "sidebar",
            "form", "form",
            "button", "button",
            "dialog", "dialog",
            "select", "form",
            "textarea", "form");

    private static final Map<String, String> ROLES = Map.of(
            "navigation", "navigation",
            "banner", "page header",
            "contentinfo", "footer",
            "search", "search",
            "complementary", "sidebar",
            "dialog", "dialog");

    /** Parts of ids and classes, each with what it says. */
    private static final Map<Pattern, String> NAMES = Map.ofEntries(
            name("cookie\\w*|consent|gdpr-notice|cc-banner", "cookie note"),
            name("skip|skip-?link|skip-to-content", "skip link"),
            name("nav|navi|navbar|navigation|menu|menue|mainmenu|topnav|subnav", "navigation"),
            name("breadcrumbs?", "breadcrumb"),
            name("sidebar|widget|widget-area|related|related-posts", "sidebar"),
            name("share|sharing|social|sharedaddy|newsletter|comments?|comment-respond|pagination", "page furniture"),
            name("footer|site-footer|colophon|copyright|fusszeile", "footer"),
            name("site-header|masthead|topbar|kopfzeile", "page header"),
            name("toc|table-of-contents|inhaltsverzeichnis", "table of contents"));

    private static final Pattern BY_WORDS = Pattern.compile(
            "(?iu)(?:skip to (?:main )?content|zum inhalt springen|back to top|(?:zur\u00fcck )?nach oben|print this page"
                    + "|seite drucken|(?:\u00a9|\\(c\\)|copyright\\b).{0,120}|all rights reserved\\.?"
                    + "|alle rechte vorbehalten\\.?|last updated automatically.{0,40})");

    private static final Pattern COOKIES = Pattern.compile(
            "(?iu).*\\b(?:this (?:web ?)?site uses cookies|we use cookies|diese (?:web)?seite (?:verwendet|nutzt) cookies"
                    + "|wir (?:verwenden|nutzen) cookies)\\b.*");

    /** Addresses in a row, and nothing else. */
    private static final int LINKS = 3;

    private final Document document;
    private final int all;
    private final List<Surrounding> cut = new ArrayList<>();

    WebPageSurroundings(Document document) {
        this.document = document;
        document.select("script, style, noscript, template, svg, iframe, object, head > *:not(title)")
                .remove();
        this.all = length(document.body());
    }

    private static Map.Entry<Pattern, String> name(String words, String what) {
        return Map.entry(Pattern.compile("(?i)(?:" + words + ")"), what);
    }

    private static int length(Element element) {
        return element.text().length();
    }

    /** Takes them out of the page. */
    List<Surrounding> cut() {
        for (Element element : document.body().select("*")) {
            if (isThere(element)) {
                named(element).or(() -> shaped(element)).ifPresent(what -> cut(element, what));
            }
        }
        cut.sort(Comparator.comparingInt(Surrounding::line));
        return List.copyOf(cut);
    }

    private boolean isThere(Element element) {
        return element.parent() != null && element.ownerDocument() == document && element != document.body();
    }

    private void cut(Element element, String what) {
        String words = element.text().strip();
        if (2 * words.length() > all) {
            return;
        }
        if (!words.isEmpty()) {
            cut.add(new Surrounding(what, WebPage.line(element), words));
        }
        element.remove();
    }

    private static Optional<String> named(Element element) {
        String tag = element.normalName();
        if (ELEMENTS.containsKey(tag)) {
            return Optional.of(ELEMENTS.get(tag));
        }
        if (tag.equals("header") && element.selectFirst("h1") == null) {
            return Optional.of("page header");
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (ROLES.containsKey(role)) {
            return Optional.of(ROLES.get(role));
        }
        if (element.hasAttr("hidden") || element.attr("style").replace(" ", "").contains("display:none")) {
            return Optional.of("hidden text");
        }
        for (String word : (element.id() + " " + element.className()).strip().split("\\s+")) {
            for (Map.Entry<Pattern, String> name : NAMES.entrySet()) {
                if (!word.isEmpty()
                        && !tag.matches("h[1-6]")
                        && name.getKey().matcher(word).matches()) {
                    return Optional.of(name.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** What is known by its form: rows of addresses, and sentences that only pages say. */
    private static Optional<String> shaped(Element element) {
        String tag = element.normalName();
        if (!List.of("ul", "ol", "p", "div", "td", "center", "font", "small", "a", "span")
                .contains(tag)) {
            return Optional.empty();
        }
        String words = element.text().strip();
        if (BY_WORDS.matcher(words).matches()) {
            return Optional.of("page furniture");
        }
        if (words.length() < 400 && COOKIES.matcher(words).matches()) {
            return Optional.of("cookie note");
        }
        boolean rowOfLinks = !List.of("a", "span").contains(tag)
                && element.select("a[href]").size() >= LINKS
                && element.selectFirst("h1, h2, h3, table") == null
                && 10 * element.select("a[href]").text().length() >= 8 * words.length();
        return rowOfLinks ? Optional.of("navigation") : Optional.empty();
    }
}

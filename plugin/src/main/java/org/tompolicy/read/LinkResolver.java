package org.tompolicy.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Picture;
import org.tompolicy.model.RichText;

/** Turns the targets that writers put into texts into the scheme of {@link RichText}. */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final List<String> ALLOWED_SCHEMES = List.of("https", "http", "mailto", "tel");

    /** Safe in RichText's canonical form, where a tag is the only place of {@code <} and links do not nest. */
    private static final Pattern ANCHOR =
            Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\ssrc=\"([^\"]*)\"[^>]*>");

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** How {@code source} marks a link that the writer gave no text. */
    private static final String WITHOUT_TEXT = " class=\"auto\"";

    private final Pages pages;

    LinkResolver(Pages pages) {
        this.pages = pages;
    }

    /** What a target means on a page. */
    Link resolve(Page from, String target, boolean picture) {
        if (target.startsWith("#")) {
            return target.startsWith("#_footnote") || target.equals("#")
                    ? Link.outside(target)
                    : anchored(from, from, target.substring(1), target);
        }
        Matcher scheme = SCHEME.matcher(target);
        if (target.startsWith("//") || scheme.matches()) {
            return !target.startsWith("//")
                            && ALLOWED_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                    ? Link.outside(target)
                    : Link.unsafe(
                            target,
                            "A link to " + target + " is not published. Link to a document here, or to an address"
                                    + " that begins with https:// or mailto:.");
        }
        int hash = target.indexOf('#');
        String path = decoded(hash < 0 ? target : target.substring(0, hash)).replaceFirst("\\?.*", "");
        String anchor = hash < 0 ? "" : decoded(target.substring(hash + 1));
        String file = pages.resolveFor(from, path);
        Optional<Picture> found = pages.picture(file);
        if (found.isPresent()) {
            return Link.outside("picture:" + found.get().root().name().toLowerCase(Locale.ROOT) + "/"
                    + found.get().path());
        }
        return picture ? brokenPicture(target) : page(from, file, anchor, target);
    }

    private Link page(Page from, String file, String anchor, String target) {
        return pages.page(file, anchor)
                .map(page -> anchored(from, page, anchor, target))
                .orElseGet(() -> Link.broken(
                        target,
                        "There is no document " + file + "."
                                + DidYouMean.nearest(file, pages.files())
                                        .map(near -> " Did you mean "
                                                + Pages.relative(from.document().file(), near) + "?")
                                        .orElse(" Correct the path or delete the link.")));
    }

    private static Link brokenPicture(String target) {
        return Link.broken(target, "There is no picture " + target + ". Put the file there, or correct the path.");
    }

    private Link anchored(Page from, Page page, String anchor, String target) {
        if (page.place() == Place.EVIDENCE && page != from) {
            return Link.broken(
                    target,
                    "An evidence record has no page that a text could link to. Name it in the block's list instead: evidence="
                            + page.name() + ".");
        }
        if (!anchor.isEmpty() && !page.anchors().containsKey(anchor)) {
            return Link.broken(
                    target,
                    (page == from ? "There is no anchor " : page.document().path() + " has no anchor ") + anchor + "."
                            + DidYouMean.sentence(anchor, page.anchors().keySet(), anchorsOf(page)));
        }
        return Link.to(page, anchor, page == from && !anchor.isEmpty() ? "#" + anchor : address(page, anchor));
    }

    private static String anchorsOf(Page page) {
        String some = page.anchors().keySet().stream().limit(8).collect(Collectors.joining(", "));
        return some.isEmpty() ? "Link to the page without #." : "It has: " + some + ". Correct the anchor.";
    }

    private static String address(Page page, String anchor) {
        String fragment = anchor.isEmpty() ? "" : "#" + anchor;
        return switch (page.place()) {
            case MEASURE -> "measure:" + page.name() + fragment;
            case SUB_PROCESSOR -> "subprocessor:" + page.name() + fragment;
            case ARCHITECTURE -> "architecture:" + page.name() + fragment;
            case CATEGORY -> "policy:#" + (anchor.isEmpty() ? page.name() : anchor);
            case POLICY, EVIDENCE, TRANSLATION, STRAY, IGNORED -> "policy:#" + anchor;
        };
    }

    /**
     * A text of a page with every target in the scheme of {@link RichText}. What leads nowhere loses its link; a link
     * without a text of its own is called after what it leads to.
     */
    RichText rewrite(Page from, RichText text) {
        if (!text.html().contains("<a ") && !text.html().contains("<img ")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.text());
        String linked = ANCHOR.matcher(text.html()).replaceAll(found -> {
            Link link = resolve(from, unescaped(found.group(1)), false);
            if (!link.works()) {
                return Matcher.quoteReplacement(found.group(2));
            }
            return Matcher.quoteReplacement(
                    found.group().contains(WITHOUT_TEXT) ? named(found, link, plain) : found.group());
        });
        String pictured = IMAGE.matcher(linked)
                .replaceAll(found -> Matcher.quoteReplacement(
                        resolve(from, unescaped(found.group(1)), true).works() ? found.group() : ""));
        return new RichText(pictured, plain.toString())
                .withLinks(target -> Optional.of(
                        escaped(resolve(from, unescaped(target), false).target())))
                .withPictures(
                        target -> escaped(resolve(from, unescaped(target), true).target()));
    }

    private static String named(MatchResult found, Link link, StringBuilder plain) {
        String before = unescaped(found.group(2));
        String name = link.page()
                .filter(page -> page.audience() == Audience.PUBLIC)
                .map(page -> page.title(link.anchor()))
                .orElse(before);
        int at = plain.indexOf(before);
        if (at >= 0) {
            plain.replace(at, at + before.length(), name);
        }
        return found.group().replace(WITHOUT_TEXT, "").replace(">" + found.group(2) + "<", ">" + escaped(name) + "<");
    }

    private static String decoded(String text) {
        return BAD_ESCAPE.matcher(text).find()
                ? text
                : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String unescaped(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String target) {
        return target.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

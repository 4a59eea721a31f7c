package org.tompolicy.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Picture;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.WrittenPath;
import org.tompolicy.text.Texts;
import org.tompolicy.wording.Messages;

/** Finds out where the links and pictures lead that writers put into texts. */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final List<String> ALLOWED_SCHEMES = List.of("https", "http", "mailto", "tel");

    /** How files end that are documents, here or elsewhere; any other ending is that of a file that is not published. */
    private static final Set<String> DOCUMENTS =
            Set.of("adoc", "asciidoc", "asc", "ad", "md", "markdown", "html", "htm");

    private final Pages pages;

    LinkResolver(Pages pages) {
        this.pages = pages;
    }

    /** What a target means on a page. */
    Link resolve(Page from, String target, boolean picture) {
        if (target.startsWith("#")) {
            boolean top = target.equals("#")
                    || target.equals("#top") && !from.anchors().containsKey("top");
            return top ? Link.outside(new Target.Place("")) : anchored(from, from, target.substring(1), target);
        }
        Matcher scheme = SCHEME.matcher(target);
        if (target.startsWith("//") || scheme.matches()) {
            return !target.startsWith("//")
                            && ALLOWED_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                    ? Link.outside(new Target.Web(target))
                    : Link.unsafe(target, Messages.of("markup-unsafe.link").with("target", target));
        }
        int hash = target.indexOf('#');
        String path = WrittenPath.of(hash < 0 ? target : target.substring(0, hash));
        String anchor = hash < 0 ? "" : WrittenPath.decoded(target.substring(hash + 1));
        String file = pages.resolveFor(from, path);
        Optional<Picture> found = pages.picture(file);
        if (found.isPresent()) {
            return Link.outside(new Target.File(found.get().sitePath()));
        }
        return picture ? brokenPicture(target) : page(from, file, anchor, target);
    }

    private Link page(Page from, String file, String anchor, String target) {
        return pages.page(file, anchor)
                .or(() -> pages.start(file, anchor))
                .map(page -> anchored(from, page, anchor, target))
                .orElseGet(() -> Link.broken(target, noPage(from, file)));
    }

    private Message noPage(Page from, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (Picture.isNamed(name)) {
            return Messages.of("link-broken.pictureUnshown").with("file", file);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.lastIndexOf('.') > 0 && !DOCUMENTS.contains(ending.toLowerCase(Locale.ROOT))) {
            return Messages.of("link-broken.noPage").with("file", file);
        }
        return Messages.sequence(
                Messages.of("link-broken.noDocument").with("file", file),
                DidYouMean.nearest(file, pages.files())
                        .map(near -> DidYouMean.message(
                                Pages.relative(from.document().file(), near)))
                        .orElseGet(() -> Messages.of(
                                name.contains(".") ? "link-broken.correctPath" : "link-broken.correctPathOrLink")));
    }

    private static Link brokenPicture(String target) {
        return Link.broken(target, Messages.of("link-broken.noPicture").with("target", target));
    }

    private Link anchored(Page from, Page page, String anchor, String target) {
        if (page.place() == Place.EVIDENCE && page != from) {
            return Link.broken(target, Messages.of("link-broken.toRecord").with("record", page.name()));
        }
        if (!anchor.isEmpty() && !page.anchors().containsKey(anchor)) {
            return Link.broken(
                    target,
                    Messages.sequence(
                            page == from
                                    ? Messages.of("link-broken.noAnchorHere").with("anchor", anchor)
                                    : Messages.of("link-broken.noAnchor")
                                            .with("document", page.document().path())
                                            .with("anchor", anchor),
                            DidYouMean.message(anchor, page.anchors().keySet(), anchorsOf(page))));
        }
        return Link.to(
                page, anchor, page == from && !anchor.isEmpty() ? new Target.Place(anchor) : address(page, anchor));
    }

    private static Message anchorsOf(Page page) {
        List<String> some = page.anchors().keySet().stream().limit(8).toList();
        return some.isEmpty()
                ? Messages.of("link-broken.withoutAnchor")
                : Messages.of("link-broken.anchors").with("anchors", Value.Several.of(some));
    }

    private static Target address(Page page, String anchor) {
        return switch (page.place()) {
            case MEASURE -> new Target.Measure(page.name(), anchor);
            case SUB_PROCESSOR -> new Target.SubProcessor(page.name(), anchor);
            case ARCHITECTURE -> new Target.Section(ArchitectureDocument.page(page.name()), anchor);
            case CATEGORY -> new Target.Start(anchor.isEmpty() ? page.name() : anchor);
            case POLICY, EVIDENCE, TRANSLATION, STRAY, IGNORED -> new Target.Start(anchor);
        };
    }

    /**
     * A text of a page whose links and pictures say what they lead to. What leads nowhere loses its link; a link without
     * words of its own is called after what it leads to.
     */
    Text resolved(Page from, Text text) {
        Text named = Texts.withNames(text, target -> name(from, (Target.Written) target));
        return Texts.withTargets(named, target -> {
            Link link = resolve(from, ((Target.Written) target).address(), false);
            return link.works() ? Optional.of(link.target()) : Optional.empty();
        });
    }

    /** A line of a page, in the same way. */
    List<Inline> resolved(Page from, List<Inline> line) {
        return Texts.line(resolved(from, Texts.ofLine(line)));
    }

    private List<Inline> name(Page from, Target.Written target) {
        Link link = resolve(from, target.address(), false);
        String anchor = link.anchor();
        if (link.page().filter(page -> page == from).isPresent()
                || target.address().startsWith("#")) {
            String id = anchor.isEmpty() ? target.address().replaceFirst("^#", "") : anchor;
            List<Inline> name = from.document().references().get(id);
            return name == null ? List.of(new Inline.Words("[" + id + "]")) : name;
        }
        String path = target.address().replaceFirst("#.*", "");
        return link.page()
                .filter(page -> page.audience() == Audience.PUBLIC)
                .map(page -> page.label(anchor))
                .orElse(List.of(new Inline.Words(path.isEmpty() ? target.address() : path)));
    }
}

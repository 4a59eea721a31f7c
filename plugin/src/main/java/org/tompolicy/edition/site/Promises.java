package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedPolicy.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedProof;

/**
 * Turns the passages of one owner, a measure or a sub-processor, into parts of its page.
 *
 * @param owner id of the measure or sub-processor; also the id of the claim that is its text outside all others
 * @param prefix what stands before the ids of claims on the page, where one page holds several owners; else empty
 * @param services services that the owner applies to
 * @param providedBy who provides it
 * @param title how a citation names the owner
 */
record Promises(
        Site site,
        Links links,
        String owner,
        String prefix,
        List<String> services,
        List<String> providedBy,
        String title) {

    /** The canonical form of HTML, in which a heading of its own can be told by its element. */
    private static final Pattern HEADING =
            Pattern.compile("<h([1-6])(?: id=\"([^\"]*)\")?[^>]*>(.*)</h[1-6]>", Pattern.DOTALL);

    private static final Pattern TABLE = Pattern.compile("<table\\b");
    private static final Pattern FIGURE = Pattern.compile("(<figure\\b[^>]*>)(<img\\b[^>]*>)");

    /** The body in reading order; the proof of the text outside all claims follows the last piece of that text. */
    List<BodyPart> body(List<PublishedPassage> passages, List<PublishedClaim> claims) {
        Function<String, Optional<PublishedClaim>> find =
                id -> claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
        int last = -1;
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).kind() == Passage.Kind.PROMISE) {
                last = i;
            }
        }
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            PublishedPassage passage = passages.get(i);
            List<Promise> inside = new ArrayList<>();
            for (String id : passage.claims()) {
                find.apply(id).ifPresent(claim -> inside.add(promise(claim)));
            }
            if (i == last) {
                find.apply(owner).ifPresent(claim -> inside.add(promise(claim)));
            }
            parts.add(part(passage, inside));
        }
        return parts;
    }

    private BodyPart part(PublishedPassage passage, List<Promise> inside) {
        return switch (passage.kind()) {
            case CLAIM ->
                inside.isEmpty()
                        ? new BodyPart("text", "", 0, text(passage), Optional.empty(), List.of())
                        : new BodyPart("claim", "", 0, Markup.EMPTY, Optional.of(inside.get(0)), List.of());
            case HEADING -> heading(passage);
            case CONTEXT -> new BodyPart("context", "", 0, text(passage), Optional.empty(), withoutTexts(inside));
            case PROMISE -> new BodyPart("text", "", 0, text(passage), Optional.empty(), withoutTexts(inside));
        };
    }

    private static List<Promise> withoutTexts(List<Promise> promises) {
        return promises.stream().map(Promise::withoutText).toList();
    }

    private BodyPart heading(PublishedPassage passage) {
        Markup html = text(passage);
        Matcher element = HEADING.matcher(html.html().strip());
        if (!element.matches()) {
            return new BodyPart("heading", "", firstLevel(), html, Optional.empty(), List.of());
        }
        int level = Math.min(6, firstLevel() - 2 + Math.max(2, Integer.parseInt(element.group(1))));
        String id = element.group(2) == null ? "" : element.group(2);
        return new BodyPart("heading", id, level, new Markup(element.group(3)), Optional.empty(), List.of());
    }

    /** Below the title of the page, or below the title of an owner among several. */
    private int firstLevel() {
        return prefix.isEmpty() ? 2 : 3;
    }

    private Markup text(PublishedPassage passage) {
        return scrolling(site, links.resolve(passage.text()), passage.claims());
    }

    /** Wide tables, pictures and listings scroll by themselves, also from the keyboard. */
    static Markup scrolling(Site site, Markup html) {
        String tables = TABLE.matcher(html.html())
                .replaceAll(Matcher.quoteReplacement(region("scroll", site.texts.text("table"))) + "<table")
                .replace("</table>", "</table></div>")
                .replace("<pre", "<pre tabindex=\"0\"");
        return new Markup(FIGURE.matcher(tables)
                .replaceAll(
                        "$1" + Matcher.quoteReplacement(region("picture", site.texts.text("picture"))) + "$2</div>"));
    }

    private static String region(String style, String label) {
        return "<div class=\"" + style + "\" role=\"group\" aria-label=\""
                + Markup.escaped(label).html() + "\" tabindex=\"0\">";
    }

    private Markup scrolling(Site ofSite, Markup html, List<String> claims) {
        Markup scrolling = scrolling(ofSite, html);
        if (prefix.isEmpty()) {
            return scrolling;
        }
        String prefixed = scrolling.html();
        for (String claim : claims) {
            prefixed = prefixed.replace(" id=\"" + claim + "\"", " id=\"" + anchor(claim) + "\"");
        }
        return new Markup(prefixed);
    }

    private String anchor(String claim) {
        return claim.equals(owner) ? "" : prefix + claim;
    }

    /** A claim; its id stands on the part of the page, not on the text inside. */
    Promise promise(PublishedClaim claim) {
        String anchor = anchor(claim.id());
        String html = scrolling(site, links.resolve(claim.text())).html();
        UiTexts texts = site.texts;
        boolean sameServices =
                claim.services().equals(services) || claim.services().isEmpty();
        boolean sameProvider =
                claim.providedBy().equals(providedBy) || claim.providedBy().isEmpty();
        String label = anchor.isEmpty() && prefix.isEmpty() ? owner : "#" + claim.id();
        return new Promise(
                anchor,
                label,
                anchor.isEmpty() ? ownAddress() : "#" + anchor,
                new Markup(html.replaceFirst(" id=\"" + Pattern.quote(claim.id()) + "\"", "")),
                claim.cadence().map(texts::cadence),
                claim.proof().stream().map(this::proof).toList(),
                sameServices ? "" : site.serviceNames(claim.services()),
                sameProvider ? List.of() : site.providers(links, claim.providedBy()),
                citation(anchor, label));
    }

    private String ownAddress() {
        return prefix.isEmpty() ? links.page().substring(links.page().lastIndexOf('/') + 1) : "#" + owner;
    }

    private Promise.Proof proof(PublishedProof proof) {
        UiTexts texts = site.texts;
        boolean section = proof.kind() == EvidenceKind.ARCHITECTURE;
        String kind = texts.kind(proof.kind());
        String shown = section && !proof.title().isEmpty() ? texts.text("architectureProof", proof.title()) : kind;
        Optional<String> href =
                Optional.of(proof.link()).filter(link -> !link.isEmpty()).flatMap(links::resolve);
        boolean held = proof.title().isEmpty() && proof.link().isEmpty();
        return new Promise.Proof(shown, href, texts.proofTime(proof), held);
    }

    private Optional<Promise.Citation> citation(String anchor, String label) {
        UiTexts texts = site.texts;
        String fragment = anchor.isEmpty() && !prefix.isEmpty() ? owner : anchor;
        String place = fragment.isEmpty() ? links.page() : links.page() + "#" + fragment;
        return site.permanentAddress(place).map(address -> {
            String words = texts.text(
                    "citation",
                    site.mark(),
                    site.policy.title(),
                    site.policy.version(),
                    site.policy.effective().map(texts::date).orElse(""),
                    title);
            return new Promise.Citation(anchor.isEmpty() ? words : words + ", " + label, address);
        });
    }
}

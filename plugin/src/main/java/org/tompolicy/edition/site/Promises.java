package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tompolicy.edition.page.ClaimProof;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Block;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Text;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.text.Texts;

/**
 * Turns the passages of one owner, a measure or a sub-processor, into parts of its page.
 *
 * @param writer writes the texts of the page
 * @param owner id of the measure or sub-processor; also the id of the claim that is its text outside all others
 * @param prefix what stands before the ids of claims on the page, where one page holds several owners; else empty
 * @param services services that the owner applies to
 * @param providedBy who provides it
 * @param title how a citation names the owner
 */
record Promises(
        Site site,
        Links links,
        PageWriter writer,
        String owner,
        String prefix,
        List<String> services,
        List<String> providedBy,
        String title) {

    /**
     * The body in reading order; the proof of the text outside all claims follows the last piece of that text. Notes stand
     * at its end where the page is that of one owner.
     */
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
            parts.add(part(passage, find, inside));
        }
        Markup notes = prefix.isEmpty() ? writer.notes() : Markup.EMPTY;
        if (!notes.isEmpty()) {
            parts.add(new BodyPart("notes", "", 0, notes, Optional.empty(), List.of()));
        }
        return parts;
    }

    private BodyPart part(
            PublishedPassage passage, Function<String, Optional<PublishedClaim>> find, List<Promise> inside) {
        return switch (passage.kind()) {
            case CLAIM -> new BodyPart("claim", "", 0, Markup.EMPTY, Optional.of(inside.get(0)), List.of());
            case HEADING -> heading(passage);
            case CONTEXT -> new BodyPart("context", "", 0, text(passage, find), Optional.empty(), withoutTexts(inside));
            case PROMISE -> new BodyPart("text", "", 0, text(passage, find), Optional.empty(), withoutTexts(inside));
        };
    }

    private static List<Promise> withoutTexts(List<Promise> promises) {
        return promises.stream().map(Promise::withoutText).toList();
    }

    private BodyPart heading(PublishedPassage passage) {
        if (!(passage.text().blocks().get(0) instanceof Block.Heading heading)) {
            throw new IllegalStateException("a heading that is none: " + passage);
        }
        return new BodyPart(
                "heading",
                heading.mark().id(),
                Math.min(6, firstLevel() - 1 + heading.level()),
                writer.write(heading.content()),
                Optional.empty(),
                List.of());
    }

    /** Below the title of the page, or below the title of an owner among several. */
    private int firstLevel() {
        return prefix.isEmpty() ? 2 : 3;
    }

    private Markup text(PublishedPassage passage, Function<String, Optional<PublishedClaim>> find) {
        Text whole = Texts.withClaimTexts(
                passage.text(), id -> find.apply(id).map(PublishedClaim::text).orElse(Text.EMPTY));
        return writer.write(whole, id -> passage.claims().contains(id) ? anchor(id) : id);
    }

    private String anchor(String claim) {
        return claim.equals(owner) ? "" : prefix + claim;
    }

    /** A claim; its id stands on the part of the page, not on the text inside. */
    Promise promise(PublishedClaim claim) {
        String anchor = anchor(claim.id());
        UiTexts texts = site.texts;
        boolean sameServices =
                claim.services().equals(services) || claim.services().isEmpty();
        boolean sameProvider =
                claim.providedBy().equals(providedBy) || claim.providedBy().isEmpty();
        ClaimProof proof = ClaimProof.of(site.policy, claim);
        String label = anchor.isEmpty() && prefix.isEmpty() ? owner : "#" + claim.id();
        return new Promise(
                anchor,
                label,
                anchor.isEmpty() ? ownAddress() : "#" + anchor,
                writer.write(claim.text(), id -> id.equals(claim.id()) ? "" : id),
                claim.cadence().map(texts::cadence),
                proof.laidDown().stream().map(this::proof).toList(),
                proof.shown().stream().map(this::proof).toList(),
                proof.instead(texts, PublishedFacts.times(texts)),
                sameServices ? "" : site.serviceNames(claim.services()),
                sameProvider ? List.of() : site.providers(links, claim.providedBy()),
                controls(claim),
                citation(anchor, label));
    }

    private List<RelatedControls> controls(PublishedClaim claim) {
        return RelatedControls.of(
                site,
                links,
                claim.controls().stream()
                        .filter(control -> site.measure(owner)
                                .filter(measure -> measure.singledOut(control).isEmpty())
                                .isEmpty())
                        .toList());
    }

    private String ownAddress() {
        return prefix.isEmpty() ? links.page().substring(links.page().lastIndexOf('/') + 1) : "#" + owner;
    }

    private Promise.Proof proof(PublishedProof proof) {
        UiTexts texts = site.texts;
        boolean section = proof.kind() == EvidenceKind.ARCHITECTURE;
        String kind = texts.kind(proof.kind());
        String shown = section && !proof.title().isEmpty() ? texts.text("architectureProof", proof.title()) : kind;
        Optional<String> href = CertificationsPage.place(site, proof)
                .map(links::to)
                .or(() -> proof.link().flatMap(links::resolve));
        boolean held = proof.title().isEmpty() && proof.link().isEmpty();
        return new Promise.Proof(shown, href, texts.proofTime(proof), held);
    }

    private Optional<Promise.Citation> citation(String anchor, String label) {
        UiTexts texts = site.texts;
        String fragment = anchor.isEmpty() && !prefix.isEmpty() ? owner : anchor;
        String place = SitePage.place(links.page(), fragment);
        return site.permanentAddress(place).map(address -> {
            boolean never =
                    site.release().filter(PublishedRelease::neverTookEffect).isPresent();
            String words = texts.text(
                    never ? "citationNever" : "citation",
                    site.mark(),
                    site.policy.title(),
                    site.policy.version(),
                    site.policy.effective().map(texts::date).orElse(""),
                    title);
            String name = anchor.isEmpty() || label.equals(owner) ? owner : owner + label;
            return new Promise.Citation(anchor.isEmpty() ? words : words + ", " + label, address, name);
        });
    }
}

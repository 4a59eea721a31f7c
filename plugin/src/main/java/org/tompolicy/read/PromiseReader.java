package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.AttributeLine;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Text;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.wording.Messages;

/** Divides the body of a measure or sub-processor into passages, and finds its claims. */
final class PromiseReader {

    private final ClaimReader claimReader;
    private final ClaimDefaults defaults;
    private final LinkResolver links;
    private final Page page;
    private final Findings findings;

    private final List<Passage> passages = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Location> claimed = new HashMap<>();
    private final Set<String> allowedOutside = new TreeSet<>();
    private final Set<Block> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private Text outside = Text.EMPTY;

    PromiseReader(Vocabulary vocabulary, ClaimDefaults defaults, LinkResolver links, Page page, Findings findings) {
        this.claimReader = new ClaimReader(vocabulary);
        this.defaults = defaults;
        this.links = links;
        this.page = page;
        this.findings = findings;
    }

    /** Reads the body of the page. */
    Promises read() {
        page.document().blocks().forEach(this::block);
        if (!outside.isEmpty()) {
            claims.add(outsideClaim());
        }
        return new Promises(passages, claims);
    }

    private Text resolved(Text text) {
        return links.resolved(page, text);
    }

    private void block(RawBlock raw) {
        if (ClaimReader.isClaim(raw)) {
            addClaim(raw);
            passages.add(new Passage(Passage.Kind.CLAIM, Text.of(new Block.ClaimPlace(raw.id())), List.of(raw.id())));
            return;
        }
        claimReader.reportNoClaim(raw, findings);
        Set<String> allowed = AllowedRules.read(raw, findings);
        List<RawBlock> inside = claimsInside(raw);
        List<String> ids = inside.stream().map(RawBlock::id).distinct().toList();
        Passage.Kind kind = kind(raw);
        passages.add(new Passage(kind, resolved(withPlaces(raw, inside)), ids));
        if (kind == Passage.Kind.PROMISE) {
            Text rest = withoutPromises(raw, inside);
            if (!PlainText.of(rest).isBlank()) {
                outside = outside.plus(resolved(rest));
                allowedOutside.addAll(allowed);
            }
        }
    }

    /** The block with the places of the claims inside it. */
    private static Text withPlaces(RawBlock raw, List<RawBlock> inside) {
        Map<Block, Optional<Block>> places = new IdentityHashMap<>();
        inside.forEach(claim -> places.put(claim.block(), Optional.of(new Block.ClaimPlace(claim.id()))));
        return Texts.replaced(Text.of(raw.block()), places);
    }

    /** The block without the claims inside it, and without what explains only. */
    private static Text withoutPromises(RawBlock raw, List<RawBlock> inside) {
        Map<Block, Optional<Block>> gone = new IdentityHashMap<>();
        inside.forEach(claim -> gone.put(claim.block(), Optional.empty()));
        raw.nested().stream()
                .filter(nested -> nested.roles().contains(ClaimReader.CONTEXT) && !ClaimReader.isClaim(nested))
                .forEach(nested -> gone.put(nested.block(), Optional.empty()));
        return Texts.replaced(Text.of(raw.block()), gone);
    }

    private static Passage.Kind kind(RawBlock raw) {
        if (raw.kind() == Kind.HEADING) {
            return Passage.Kind.HEADING;
        }
        boolean promisesNothing = raw.roles().contains(ClaimReader.CONTEXT)
                || raw.kind() == Kind.IMAGE
                || raw.kind() == Kind.ADMONITION
                || raw.audience() == Audience.INTERNAL && !raw.explicitId();
        return promisesNothing ? Passage.Kind.CONTEXT : Passage.Kind.PROMISE;
    }

    private void addClaim(RawBlock raw) {
        Claim claim = claimReader.read(raw, resolved(Text.of(raw.block())), defaults, findings);
        Location first = claimed.putIfAbsent(raw.id(), raw.location());
        if (first == null) {
            claims.add(claim);
        } else {
            findings.about(new Subject.Claim(defaults.owner(), raw.id()))
                    .with(Arguments.of(Argument.WHAT, raw.id()))
                    .addUnlessReported(
                            Rule.ID_DUPLICATE,
                            raw.location(),
                            Messages.of("id-duplicate.claim")
                                    .with("id", raw.id())
                                    .with("line", first.line()));
        }
        raw.nested().forEach(nested -> insideClaim(nested, raw));
    }

    private void insideClaim(RawBlock raw, RawBlock claim) {
        if (!done.add(raw.block())) {
            return;
        }
        if (ClaimReader.isClaim(raw)) {
            findings.about(new Subject.Claim(defaults.owner(), claim.id()))
                    .add(
                            Rule.ATTRIBUTE_INVALID,
                            raw.location(),
                            Messages.of("attribute-invalid.claimInClaim")
                                    .with("claim", raw.id())
                                    .with("outer", claim.id()));
        } else {
            claimReader.reportNoClaim(raw, findings.about(new Subject.Claim(defaults.owner(), claim.id())));
        }
        raw.nested().forEach(nested -> insideClaim(nested, claim));
    }

    private List<RawBlock> claimsInside(RawBlock raw) {
        List<RawBlock> inside = new ArrayList<>();
        for (RawBlock nested : raw.nested()) {
            if (!done.add(nested.block())) {
                continue;
            }
            if (ClaimReader.isClaim(nested)) {
                addClaim(nested);
                inside.add(nested);
            } else {
                claimReader.reportNoClaim(nested, findings);
                inside.addAll(claimsInside(nested));
            }
        }
        return inside;
    }

    private Claim outsideClaim() {
        Audience shown = Stream.of(Audience.PUBLIC, Audience.CUSTOMER)
                .filter(reader -> !Texts.forAudience(outside, reader).isEmpty())
                .findFirst()
                .orElse(Audience.INTERNAL);
        return new Claim(
                defaults.owner(),
                defaults.status(),
                Optional.empty(),
                defaults.evidence(),
                !defaults.evidence().isEmpty(),
                defaults.services(),
                defaults.providedBy(),
                List.of(),
                defaults.waiver(),
                defaults.reviewed(),
                defaults.audience().narrower(shown),
                outside,
                allowedOutside,
                defaults.location(),
                AttributeLine.NONE);
    }
}

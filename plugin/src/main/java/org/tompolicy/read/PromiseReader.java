package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.AttributeLine;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Passage;
import org.tompolicy.model.RichText;
import org.tompolicy.model.Texts;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;

/** Divides the body of a measure or sub-processor into passages, and finds its claims. */
final class PromiseReader {

    private final ClaimReader claimReader;
    private final ClaimDefaults defaults;
    private final Findings findings;

    private final List<Passage> passages = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Location> claimed = new HashMap<>();
    private final Set<String> allowedOutside = new TreeSet<>();
    private final Set<RawBlock> done = new HashSet<>();
    private Texts outside = Texts.EMPTY;

    PromiseReader(Vocabulary vocabulary, ClaimDefaults defaults, Findings findings) {
        this.claimReader = new ClaimReader(vocabulary);
        this.defaults = defaults;
        this.findings = findings;
    }

    /** Reads the blocks of a body and the notes under it. */
    Promises read(List<Block> blocks, Texts footnotes) {
        blocks.forEach(this::block);
        if (!footnotes.internalText().isEmpty()) {
            passages.add(new Passage(Passage.Kind.CONTEXT, footnotes, List.of()));
        }
        if (!outside.internalText().isEmpty()) {
            claims.add(outsideClaim());
        }
        return new Promises(passages, claims);
    }

    private void block(Block block) {
        RawBlock raw = block.raw();
        if (ClaimReader.isClaim(raw)) {
            addClaim(block);
            passages.add(new Passage(Passage.Kind.CLAIM, block.texts(), List.of(raw.id())));
            return;
        }
        ClaimReader.reportNoClaim(raw, findings);
        Set<String> allowed = AllowedRules.read(raw, findings);
        List<Block> inside = claimsInside(block);
        List<String> ids =
                inside.stream().map(claim -> claim.raw().id()).distinct().toList();
        Passage.Kind kind = kind(raw);
        passages.add(new Passage(kind, Headings.inText(block), ids));
        if (kind == Passage.Kind.PROMISE) {
            Texts rest = without(
                    block.texts(),
                    Stream.concat(inside.stream(), context(block)).toList());
            outside = outside.plus(rest);
            if (!rest.internalText().isEmpty()) {
                allowedOutside.addAll(allowed);
            }
        }
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

    private void addClaim(Block block) {
        RawBlock raw = block.raw();
        Claim claim = claimReader.read(block, defaults, findings);
        Location first = claimed.putIfAbsent(raw.id(), raw.location());
        if (first == null) {
            claims.add(claim);
        } else {
            findings.about(defaults.owner(), raw.id())
                    .addUnlessReported(
                            Rule.ID_DUPLICATE,
                            raw.location(),
                            "The id " + raw.id() + " stands at line " + first.line()
                                    + " already. Give this block another one.");
        }
        block.nested().forEach(nested -> insideClaim(nested, raw));
    }

    private void insideClaim(Block block, RawBlock claim) {
        if (!done.add(block.raw())) {
            return;
        }
        if (ClaimReader.isClaim(block.raw())) {
            findings.about(defaults.owner(), claim.id())
                    .add(
                            Rule.ATTRIBUTE_INVALID,
                            block.raw().location(),
                            "The claim " + block.raw().id() + " stands inside the claim " + claim.id()
                                    + ", and claims do not nest. Take the id from one of them, or move the block out.");
        } else {
            ClaimReader.reportNoClaim(block.raw(), findings.about(defaults.owner(), claim.id()));
        }
        block.nested().forEach(nested -> insideClaim(nested, claim));
    }

    private List<Block> claimsInside(Block block) {
        List<Block> inside = new ArrayList<>();
        for (Block nested : block.nested()) {
            if (done.contains(nested.raw())) {
                continue;
            }
            if (ClaimReader.isClaim(nested.raw())) {
                done.add(nested.raw());
                addClaim(nested);
                inside.add(nested);
            } else {
                done.add(nested.raw());
                ClaimReader.reportNoClaim(nested.raw(), findings);
                inside.addAll(claimsInside(nested));
            }
        }
        return inside;
    }

    private Claim outsideClaim() {
        Audience shown = !outside.publicText().isEmpty()
                ? Audience.PUBLIC
                : !outside.customerText().isEmpty() ? Audience.CUSTOMER : Audience.INTERNAL;
        return new Claim(
                defaults.owner(),
                defaults.status(),
                Optional.empty(),
                defaults.evidence(),
                !defaults.evidence().isEmpty(),
                defaults.services(),
                defaults.providedBy(),
                defaults.waiver(),
                defaults.reviewed(),
                defaults.audience().narrower(shown),
                outside,
                allowedOutside,
                defaults.location(),
                AttributeLine.NONE);
    }

    /** Blocks inside that promise nothing. */
    private static Stream<Block> context(Block block) {
        return block.nested().stream()
                .flatMap(nested -> nested.raw().roles().contains(ClaimReader.CONTEXT)
                        ? Stream.of(nested)
                        : ClaimReader.isClaim(nested.raw()) ? Stream.empty() : context(nested));
    }

    private static Texts without(Texts texts, List<Block> inside) {
        Texts rest = texts;
        for (Block claim : inside) {
            rest = new Texts(
                    without(rest.publicText(), claim.texts().publicText()),
                    without(rest.customerText(), claim.texts().customerText()),
                    without(rest.internalText(), claim.texts().internalText()));
        }
        return new Texts(worded(rest.publicText()), worded(rest.customerText()), worded(rest.internalText()));
    }

    private static RichText without(RichText whole, RichText part) {
        return part.isEmpty() ? whole : new RichText(cut(whole.html(), part.html()), cut(whole.text(), part.text()));
    }

    private static String cut(String whole, String part) {
        int at = whole.indexOf(part);
        return at < 0 ? whole : whole.substring(0, at) + whole.substring(at + part.length());
    }

    private static RichText worded(RichText text) {
        return text.text().isBlank() ? RichText.EMPTY : new RichText(text.html(), lines(text.text()));
    }

    private static String lines(String text) {
        return String.join(
                "\n",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}

package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.RichText;
import org.tompolicy.model.Texts;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.source.RawBody;

/** Brings the three bodies of a document together: what an audience does not see is empty there. */
final class Bodies {

    private final LinkResolver links;
    private final Findings findings;

    Bodies(LinkResolver links, Findings findings) {
        this.links = links;
        this.findings = findings;
    }

    /** The blocks of a page in reading order. */
    List<Block> blocks(Page page) {
        return merge(
                page,
                page.document().internalBody().blocks(),
                page.document().customerBody().blocks(),
                page.document().publicBody().blocks());
    }

    /** The notes under a page's text. */
    Texts footnotes(Page page) {
        return new Texts(
                footnotes(page, page.document().publicBody()),
                footnotes(page, page.document().customerBody()),
                footnotes(page, page.document().internalBody()));
    }

    private RichText footnotes(Page page, RawBody body) {
        return links.rewrite(page, body.footnotes());
    }

    private List<Block> merge(Page page, List<RawBlock> all, List<RawBlock> customers, List<RawBlock> publics) {
        RawBlock[] forCustomers = aligned(all, customers, Audience.CUSTOMER);
        RawBlock[] forPublic = aligned(all, publics, Audience.PUBLIC);
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            RawBlock block = all.get(at);
            Texts texts = new Texts(
                    text(page, forPublic[at]), text(page, forCustomers[at]), links.rewrite(page, block.content()));
            blocks.add(new Block(
                    block,
                    title(forPublic[at], forCustomers[at], block),
                    texts,
                    merge(page, block.nested(), nested(forCustomers[at]), nested(forPublic[at]))));
        }
        return blocks;
    }

    private RichText text(Page page, RawBlock block) {
        return isHidden(block) ? RichText.EMPTY : links.rewrite(page, block.content());
    }

    /** A definition is hidden with its term. */
    private static boolean isHidden(RawBlock block) {
        return block == null || block.kind() == Kind.DEFINITION && block.title().isBlank();
    }

    private static String title(RawBlock... widestFirst) {
        return Stream.of(widestFirst)
                .filter(Objects::nonNull)
                .map(RawBlock::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<RawBlock> nested(RawBlock block) {
        return block == null ? List.of() : block.nested();
    }

    /** For each of all blocks the one that a reader sees in its stead, or null: what is shown is a part of all, in the same order. */
    private RawBlock[] aligned(List<RawBlock> all, List<RawBlock> shown, Audience reader) {
        RawBlock[] aligned = new RawBlock[all.size()];
        int next = 0;
        for (RawBlock block : shown) {
            int at = find(all, next, block, reader, true);
            if (at < 0) {
                at = find(all, next, block, reader, false);
            }
            if (at < 0) {
                findings.add(
                        Rule.DOCUMENT_MALFORMED,
                        block.location(),
                        "What " + reader.word() + " readers see of this block could not be told from what is hidden, so"
                                + " it is left out for them. Put a blank line around each block with a role.");
            } else {
                aligned[at] = block;
                next = at + 1;
            }
        }
        return aligned;
    }

    private static int find(List<RawBlock> all, int from, RawBlock shown, Audience reader, boolean samePlace) {
        for (int at = from; at < all.size(); at++) {
            RawBlock candidate = all.get(at);
            boolean sameBlock = candidate.kind() == shown.kind()
                    && candidate.explicitId() == shown.explicitId()
                    && (!shown.explicitId() || candidate.id().equals(shown.id()));
            boolean samePosition = candidate.location().equals(shown.location());
            if (sameBlock && reader.maySee(candidate.audience()) && (samePosition || !samePlace)) {
                return at;
            }
        }
        return -1;
    }
}

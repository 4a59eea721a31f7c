package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;

/**
 * A block.
 *
 * @param kind what it is
 * @param id its id, explicit or (headings) automatic; empty where it has none
 * @param explicitId whether the writer gave the id
 * @param level level of a heading (1 for {@code ==}); 0 for others
 * @param title block title or heading in plain text, hidden words included; empty where there is none
 * @param roles roles given to it; {@code context} and {@code allow-…} also those of a section around it
 * @param attributes other named attributes of its attribute list, raw ({@code evidence}, {@code cadence}, …), without AsciiDoc's own
 * @param audience narrowest audience marked on it or on something around it (a section, a list, a table cell)
 * @param location line of its {@code [#id…]} list where it has an explicit id, else of its first line; column 1
 * @param block the block; the id stands on it
 * @param nested blocks inside it at any depth that have an explicit id, a role or attributes of ours
 * @param line the attribute list at {@code location} that gives it its explicit id, as written; empty where there is none
 */
public record RawBlock(
        Kind kind,
        String id,
        boolean explicitId,
        int level,
        String title,
        Set<String> roles,
        Map<String, String> attributes,
        Audience audience,
        Location location,
        Block block,
        List<RawBlock> nested,
        String line) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        OPEN,
        EXAMPLE,
        QUOTE,
        SIDEBAR,
        LIST,
        DESCRIPTION_LIST,
        TABLE,
        /** A whole section that is one block, because it has the role {@code claim}. */
        SECTION,
        ADMONITION,
        IMAGE,
        LISTING,
        OTHER
    }

    public RawBlock {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
        nested = List.copyOf(nested);
    }
}

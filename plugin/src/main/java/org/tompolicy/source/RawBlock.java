package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.RichText;

/**
 * A block.
 *
 * @param kind what it is
 * @param id its id, explicit or (headings) automatic; empty where it has none
 * @param explicitId whether the writer gave the id
 * @param level level of a heading (1 for {@code ==}); 0 for others
 * @param title block title, heading, or term of a definition, in plain text; empty where there is none
 * @param roles roles given to it; {@code context} and {@code allow-…} also those of a section around it
 * @param attributes other named attributes of its attribute list, raw ({@code evidence}, {@code cadence}, …), without AsciiDoc's own
 * @param audience narrowest audience marked on it or on something around it (a section, a list, a table cell)
 * @param location line of its {@code [#id…]} list where it has an explicit id, else of its first line; column 1
 * @param content of a heading: its text without the heading's element; of a definition: its meaning without the {@code dd};
 *     else the whole element; the id stands on it. A link that the writer gave no text has the class {@code auto}
 * @param nested blocks inside it at any depth that have an explicit id, a role or attributes of ours, and the definitions of a
 *     description list
 * @param anchors every id inside its HTML, its own included
 * @param targets targets of links, cross references and pictures inside it and inside its footnotes
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
        RichText content,
        List<RawBlock> nested,
        List<String> anchors,
        List<RawTarget> targets,
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
        /** One entry of a description list: term in {@code title}, meaning in {@code content}. */
        DEFINITION,
        TABLE,
        /** A whole section that is one block, because it has the role {@code claim}. */
        SECTION,
        ADMONITION,
        IMAGE,
        LISTING,
        OTHER
    }

    /**
     * Where a link or a picture leads.
     *
     * @param target as it stands in the HTML, unescaped: {@code deployment.adoc#regions}, {@code #here}, {@code images/a.svg}, {@code https://…}
     * @param picture whether it is a picture
     * @param location the line where the writer put it, as near as known
     */
    public record RawTarget(String target, boolean picture, Location location) {}

    public RawBlock {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
        nested = List.copyOf(nested);
        anchors = List.copyOf(anchors);
        targets = List.copyOf(targets);
    }
}

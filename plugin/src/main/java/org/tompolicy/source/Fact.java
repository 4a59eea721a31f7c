package org.tompolicy.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;

/**
 * What a parser knows of a block and its HTML does not tell. The HTML carries the number of the fact in the attribute
 * {@link #MARK} until the block is cut out.
 *
 * @param title in plain text
 * @param reference text of a cross reference to it that has none of its own, in plain text
 * @param audience narrowest of its own and that of what is around it
 */
record Fact(
        RawBlock.Kind kind,
        String id,
        boolean explicitId,
        int level,
        String title,
        String reference,
        Set<String> roles,
        Map<String, String> attributes,
        Audience audience,
        Location location) {

    /** Name of the HTML attribute that holds the number of a block's fact. */
    static final String MARK = "data-fact";

    Fact {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }

    /** The fact with what a section around it says: it explains only, or a rule is silenced in it. */
    Fact with(Set<String> moreRoles, Map<String, String> moreAttributes) {
        Set<String> allRoles = new LinkedHashSet<>(roles);
        allRoles.addAll(moreRoles);
        Map<String, String> allAttributes = new LinkedHashMap<>(moreAttributes);
        allAttributes.putAll(attributes);
        return new Fact(kind, id, explicitId, level, title, reference, allRoles, allAttributes, audience, location);
    }

    /** Whether a block inside another one is told apart: the writer gave it an id, a role or attributes. */
    boolean stands() {
        return explicitId || !roles.isEmpty() || !attributes.isEmpty();
    }
}

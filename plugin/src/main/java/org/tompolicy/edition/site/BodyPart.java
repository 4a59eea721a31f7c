package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Markup;

/**
 * A piece of a measure's body.
 *
 * @param kind {@code claim}, {@code heading}, {@code context}, {@code text} or {@code notes}
 * @param id of a heading; may be empty
 * @param level of a heading, 2 and up
 * @param text of everything but a claim
 * @param claim the claim, where it is one
 * @param inside claims inside the text, without their text
 */
public record BodyPart(String kind, String id, int level, Markup text, Optional<Promise> claim, List<Promise> inside) {
    public BodyPart {
        inside = List.copyOf(inside);
    }
}

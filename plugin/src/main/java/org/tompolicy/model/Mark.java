package org.tompolicy.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * What a block or a piece of a line carries besides its words.
 *
 * @param id anchor; empty where it has none
 * @param audience who may read it; text inside may be for fewer readers, never for more
 * @param roles roles that change how it is shown, sorted, for example {@code context}
 * @param language BCP 47 where it differs from the text around it, else empty
 * @param hint a few words about it that browsers show on demand; empty where there are none
 * @param location where the writer put it, as near as known; empty in text that is published
 */
public record Mark(
        String id, Audience audience, List<String> roles, String language, String hint, Optional<Location> location) {

    /** Nothing but words, for everybody. */
    public static final Mark NONE = new Mark("", Audience.PUBLIC, List.of(), "", "", Optional.empty());

    public Mark {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(audience, "audience");
        roles = roles.stream().sorted().distinct().toList();
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(location, "location");
    }

    /** An anchor for everybody. */
    public static Mark of(String id) {
        return id.isEmpty() ? NONE : NONE.withId(id);
    }

    public Mark withId(String other) {
        return new Mark(other, audience, roles, language, hint, location);
    }

    public Mark withLanguage(String other) {
        return new Mark(id, audience, roles, other, hint, location);
    }

    public Mark withRoles(List<String> others) {
        return new Mark(id, audience, others, language, hint, location);
    }

    /** The same for an audience that is at least as narrow. */
    public Mark within(Audience around) {
        return around.maySee(audience)
                ? new Mark(id, audience.narrower(around), roles, language, hint, location)
                : this;
    }

    /** What is left of it in text that is published: neither for whom it was written, nor where. */
    public Mark published() {
        return audience == Audience.PUBLIC && location.isEmpty()
                ? this
                : new Mark(id, Audience.PUBLIC, roles, language, hint, Optional.empty());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}

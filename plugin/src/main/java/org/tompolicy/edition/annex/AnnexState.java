package org.tompolicy.edition.annex;

import java.util.Objects;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;

/**
 * What an annex is made of: one state of a text, for somebody.
 *
 * @param publication what may be shown
 * @param history what the version changed, and the versions before it
 */
public record AnnexState(Publication publication, ChangeHistory history, AnnexOptions options) {

    public AnnexState {
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(options, "options");
    }
}

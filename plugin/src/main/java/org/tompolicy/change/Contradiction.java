package org.tompolicy.change;

import java.util.List;
import java.util.Objects;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;

/**
 * Where the company's word and the structure disagree.
 *
 * @param owner measure, sub-processor or policy of which the word is said
 * @param declared the word
 * @param against what structure shows instead; never empty
 */
public record Contradiction(ChangeSubject owner, ChangeClass declared, List<Difference> against) {
    public Contradiction {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(declared, "declared");
        against = List.copyOf(against);
    }
}

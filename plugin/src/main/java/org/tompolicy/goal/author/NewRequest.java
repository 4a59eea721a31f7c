package org.tompolicy.goal.author;

import java.util.Objects;

/**
 * What {@code tom:new} is asked for.
 *
 * @param title as people say it, any characters
 * @param category folder or title of the category of a measure; may be empty
 * @param claim the claim that an evidence record is to prove ({@code AC-03#register}), or its measure; may be empty
 */
public record NewRequest(NewKind kind, String title, String category, String claim) {

    public NewRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        category = category.strip();
        claim = claim.strip();
    }
}

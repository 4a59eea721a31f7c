package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Whom to tell of a hole in what the company runs, for its {@code security.txt} (RFC 9116). Everybody may know it.
 *
 * @param addresses absolute URIs in ASCII ({@code mailto:}, {@code https:} or {@code tel:}), the preferred one first;
 *     never empty
 * @param expires last day on which anybody should rely on it
 * @param languages languages in which one may write, BCP 47 tags, the preferred one first; never empty
 */
public record SecurityContact(List<String> addresses, Located<LocalDate> expires, List<String> languages) {
    public SecurityContact {
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(expires, "expires");
        languages = List.copyOf(languages);
        if (addresses.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException("nobody to write to, or in no language: " + addresses + languages);
        }
    }
}

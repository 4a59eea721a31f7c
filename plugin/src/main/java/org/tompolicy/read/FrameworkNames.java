package org.tompolicy.read;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.tables.Frameworks;

/** Which framework is meant by a name that is none: another language, without its edition, or misspelt. */
final class FrameworkNames {

    private FrameworkNames() {}

    static Optional<String> meant(String written, Collection<String> ids) {
        String bare = bare(written);
        Optional<String> other = Frameworks.alsoKnownAs(bare).filter(ids::contains);
        List<String> longer =
                ids.stream().filter(id -> bare(id).startsWith(bare)).toList();
        Optional<String> edition =
                longer.size() == 1 && bare.length() > 1 ? Optional.of(longer.get(0)) : Optional.empty();
        return other.or(() -> edition).or(() -> DidYouMean.nearest(written, ids));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

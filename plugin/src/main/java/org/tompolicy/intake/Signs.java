package org.tompolicy.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text has in every language: its numbers, intervals and controls; short forms and addresses, which some languages have of
 * their own; and how many promises there are.
 *
 * @param firm what a translation has to have as well
 * @param loose what it may have
 */
record Signs(Set<String> firm, Set<String> loose, int claims) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LOOSE = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\d]+\\b|\\S+@\\S+|https?://\\S+");

    Signs {
        firm = Set.copyOf(firm);
        loose = Set.copyOf(loose);
    }

    static Signs of(Draft.Measure measure) {
        Set<String> firm = new HashSet<>();
        Set<String> loose = new HashSet<>();
        collect(measure.title(), firm, loose);
        for (Draft.Written written : measure.text()) {
            if (written instanceof Draft.Written.Claim claim) {
                firm.addAll(claim.attributes().values());
                collect(claim.words(), firm, loose);
                claim.items().forEach(item -> collect(item, firm, loose));
            } else if (written instanceof Draft.Written.Context context) {
                collect(context.words(), firm, loose);
                context.items().forEach(item -> collect(item, firm, loose));
            }
        }
        measure.controls().values().forEach(firm::addAll);
        return new Signs(firm, loose, measure.claims().size());
    }

    static Signs of(Collection<Draft.Measure> measures) {
        Set<String> firm = new HashSet<>();
        Set<String> loose = new HashSet<>();
        List<Signs> all = measures.stream().map(Signs::of).toList();
        all.forEach(one -> {
            firm.addAll(one.firm());
            loose.addAll(one.loose());
        });
        return new Signs(firm, loose, all.size());
    }

    private static void collect(Words words, Set<String> firm, Set<String> loose) {
        NUMBER.matcher(words.text()).results().forEach(found -> firm.add(found.group()));
        LOOSE.matcher(words.text()).results().forEach(found -> loose.add(found.group()));
    }

    /** How much speaks for two texts being one in two languages; below 0 more speaks against it. */
    int worth(Signs other) {
        int both = common(firm, other.firm);
        int alone = firm.size() + other.firm.size() - 2 * both;
        boolean against = both == 0 && !firm.isEmpty() && !other.firm.isEmpty();
        return 1 + 2 * both - alone - (against ? 2 : 0) + common(loose, other.loose) + (claims == other.claims ? 1 : 0);
    }

    /** Whether two texts have the same numbers, and some. */
    boolean isSame(Signs other) {
        return !firm.isEmpty() && firm.equals(other.firm);
    }

    private static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}

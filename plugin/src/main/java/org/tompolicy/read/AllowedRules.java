package org.tompolicy.read;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.RawBlock;
import org.tompolicy.wording.Messages;

/** Reads the roles that silence a rule for one block: {@code [.allow-vague-term,reason="term of the contract"]}. */
final class AllowedRules {

    private static final String PREFIX = "allow-";

    /** Rules of the contract; the registry may know only some of them yet. */
    private static final List<String> CONTRACT =
            List.of("theme-contrast", "translation-differs", "translation-missing", "translation-stale");

    /** What publishing refuses on in any case, and what a sign-off is for. */
    private static final Set<String> NEVER = Set.of(
            "audience-leak",
            "include-outside",
            "id-duplicate",
            "seal-broken",
            "revision-not-bumped",
            "change-undeclared",
            "change-contradicted",
            "commitment-weakened",
            "measure-removed",
            "effective-invalid");

    private AllowedRules() {}

    /** Ids of the rules that a block silences with a reason. */
    static Set<String> read(RawBlock block, Findings findings) {
        TreeSet<String> allowed = new TreeSet<>();
        for (String role : new TreeSet<>(block.roles())) {
            if (role.startsWith(PREFIX) && isAllowed(block, role.substring(PREFIX.length()), findings)) {
                allowed.add(role.substring(PREFIX.length()));
            }
        }
        return allowed;
    }

    private static boolean isAllowed(RawBlock block, String rule, Findings findings) {
        List<String> rules = Stream.concat(Arrays.stream(Rule.values()).map(Rule::id), CONTRACT.stream())
                .filter(known -> !NEVER.contains(known))
                .distinct()
                .sorted()
                .toList();
        if (!rules.contains(rule)) {
            Message message = NEVER.contains(rule)
                    ? Messages.of("attribute-invalid.neverSilenced").with("rule", rule)
                    : Messages.sequence(
                            Messages.of("attribute-invalid.noRule").with("rule", rule),
                            DidYouMean.message(rule, rules, Messages.of("attribute-invalid.copyRule")));
            findings.add(Rule.ATTRIBUTE_INVALID, block.location(), message);
            return false;
        }
        if (block.attributes().getOrDefault(AttributeNames.REASON, "").isBlank()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    block.location(),
                    Messages.of("attribute-invalid.noReason").with("role", PREFIX + rule));
            return false;
        }
        return true;
    }
}

package org.tompolicy.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.finding.Message;
import org.tompolicy.source.BlockAttributes;
import org.tompolicy.wording.Messages;

/** The names of our header attributes, by the kind of document that they stand in. */
final class AttributeNames {

    static final List<String> POLICY = List.of(
            "tom-address",
            "tom-annex-public",
            "tom-approved-by",
            "tom-architecture-audience",
            "tom-categories",
            "tom-change",
            "tom-company",
            "tom-contact",
            "tom-dpo",
            "tom-effective",
            "tom-evidence-access",
            "tom-frameworks",
            "tom-imprint",
            "tom-labels",
            "tom-languages",
            "tom-locations",
            "tom-notice",
            "tom-out-of-scope",
            "tom-privacy",
            "tom-remote-access",
            "tom-security-contact",
            "tom-security-expires",
            "tom-services",
            "tom-short",
            "tom-website");

    static final List<String> CATEGORY = List.of("tom-id");

    static final List<String> MEASURE = List.of(
            "tom-approved-by",
            "tom-audience",
            "tom-change",
            "tom-evidence",
            "tom-evidence-owner",
            "tom-formerly",
            "tom-id",
            "tom-owner",
            "tom-provided-by",
            "tom-replaced-by",
            "tom-review",
            "tom-reviewed",
            "tom-seen",
            "tom-services",
            "tom-status",
            "tom-waiver",
            "tom-waiver-by",
            "tom-waiver-until");

    static final List<String> SUB_PROCESSOR = List.of(
            "tom-address",
            "tom-approved-by",
            "tom-change",
            "tom-contact",
            "tom-country",
            "tom-evidence",
            "tom-from",
            "tom-legal-entity",
            "tom-notified",
            "tom-purpose",
            "tom-seen",
            "tom-services",
            "tom-transfer",
            "tom-transfer-until",
            "tom-until",
            "tom-waiver",
            "tom-waiver-by",
            "tom-waiver-until");

    static final List<String> EVIDENCE = List.of(
            "tom-architecture",
            "tom-audience",
            "tom-body",
            "tom-collected",
            "tom-expect",
            "tom-file",
            "tom-kind",
            "tom-max-age",
            "tom-number",
            "tom-owner",
            "tom-period",
            "tom-scope",
            "tom-seen",
            "tom-sha256",
            "tom-standard",
            "tom-url",
            "tom-valid-until");

    static final List<String> ARCHITECTURE = List.of("tom-audience");

    /** The revision that a translation translates. */
    static final String TRANSLATES = "tom-translates";

    static final List<String> TRANSLATION = List.of(
            "tom-address",
            "tom-dpo",
            "tom-evidence-access",
            "tom-locations",
            "tom-out-of-scope",
            "tom-purpose",
            "tom-remote-access",
            "tom-scope",
            TRANSLATES);

    /** AsciiDoc's own attributes whose words a translation may say. */
    private static final Set<String> TRANSLATED = Set.of("description", "keywords", "revremark");

    /** Prefix of the names of services: {@code tom-service-<id>}. */
    static final String SERVICE = "tom-service-";

    /** Attributes of ours on a block that is a claim; the ids of frameworks are some, too. */
    static final List<String> CLAIM = List.of(
            "cadence",
            "evidence",
            "provided-by",
            "reviewed",
            "seen",
            "services",
            "status",
            "waiver",
            "waiver-by",
            "waiver-until");

    /** Attribute that says why a rule is silenced for a block. */
    static final String REASON = "reason";

    private AttributeNames() {}

    /** Attributes of ours on a block that is a claim, among them the ids of frameworks. */
    static Set<String> ofClaims(Collection<String> frameworks) {
        Set<String> names = new TreeSet<>(CLAIM);
        names.addAll(frameworks);
        return names;
    }

    /** Where an attribute belongs, in words. */
    static Optional<Message> placeOf(String name) {
        if (POLICY.contains(name)) {
            return Optional.of(Messages.of("attribute-unknown.place.policy"));
        }
        if (MEASURE.contains(name)) {
            return Optional.of(Messages.of("attribute-unknown.place.measure"));
        }
        if (SUB_PROCESSOR.contains(name)) {
            return Optional.of(Messages.of("attribute-unknown.place.subProcessor"));
        }
        if (EVIDENCE.contains(name)) {
            return Optional.of(Messages.of("attribute-unknown.place.record"));
        }
        return TRANSLATION.contains(name)
                ? Optional.of(Messages.of("attribute-unknown.place.translation"))
                : Optional.empty();
    }

    /** Whether a translation may say the words of an attribute in its language. */
    static boolean isTranslated(String name) {
        return TRANSLATED.contains(name)
                || TRANSLATION.contains(name) && !name.equals(TRANSLATES)
                || name.startsWith(SERVICE);
    }

    /** Whether the name of a header attribute is one of ours in any kind of document. */
    static boolean isTaken(String name) {
        return placeOf(name).isPresent() || name.startsWith(SERVICE);
    }

    /** Whether a framework with this id could not be told from another attribute, in a header or at a claim. */
    static boolean isTakenFramework(String id) {
        return isTaken(HeaderAttributes.OURS + id)
                || CLAIM.contains(id)
                || id.equals(REASON)
                || BlockAttributes.isAsciiDoc(id);
    }
}

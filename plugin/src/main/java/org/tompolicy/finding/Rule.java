package org.tompolicy.finding;

import java.util.Locale;
import java.util.Optional;

/**
 * The registry of rules: id and default severity, one place for both. What a rule says and how to mend it stands in a
 * text resource of the same name ({@code rules/<id>.md}); one class raises it. Ids are never reused.
 */
public enum Rule {
    EVIDENCE_MISSING(Severity.WARNING),
    EVIDENCE_STALE(Severity.WARNING),
    EVIDENCE_CHANGED(Severity.WARNING),
    EVIDENCE_EXPIRED(Severity.RELEASE),
    EVIDENCE_BROKEN(Severity.ERROR),
    EVIDENCE_DUE(Severity.INFO),
    EVIDENCE_UNUSED(Severity.INFO),
    EVIDENCE_BLANKET(Severity.INFO),
    EVIDENCE_UNKNOWN(Severity.ERROR),
    CONTROL_UNKNOWN(Severity.ERROR),
    ATTRIBUTE_UNKNOWN(Severity.ERROR),
    ATTRIBUTE_INVALID(Severity.ERROR),
    ID_DUPLICATE(Severity.ERROR),
    ID_MISSING(Severity.ERROR),
    CATEGORY_UNLISTED(Severity.ERROR),
    POLICY_EMPTY(Severity.ERROR),
    MEASURE_EMPTY(Severity.RELEASE),
    TRANSLATION_MISSING(Severity.RELEASE),
    TRANSLATION_STALE(Severity.RELEASE),
    TRANSLATION_DIFFERS(Severity.RELEASE),
    CLAIM_UNCONFIRMED(Severity.RELEASE),
    FILE_INVALID(Severity.ERROR),
    REVIEW_OVERDUE(Severity.WARNING),
    WAIVER_EXPIRED(Severity.WARNING),
    TRANSFER_EXPIRED(Severity.RELEASE),
    CERTIFICATE_ENDED(Severity.RELEASE),
    SECURITY_EXPIRES(Severity.WARNING),
    LINK_BROKEN(Severity.ERROR),
    INCLUDE_OUTSIDE(Severity.ERROR),
    INCLUDE_LOOP(Severity.ERROR),
    RESOURCE_REMOTE(Severity.ERROR),
    ENCODING_INVALID(Severity.ERROR),
    MARKUP_UNSAFE(Severity.ERROR),
    STYLE_LEFT_OUT(Severity.INFO),
    STYLE_IGNORED(Severity.WARNING),
    THEME_CONTRAST(Severity.WARNING),
    DOCUMENT_MALFORMED(Severity.WARNING),
    ATTRIBUTE_UNDEFINED(Severity.WARNING),
    GLYPH_MISSING(Severity.WARNING),
    PICTURE_UNPRINTED(Severity.WARNING),
    PICTURE_CLEANED(Severity.WARNING),
    DIAGRAM_INVALID(Severity.WARNING),
    ALT_MISSING(Severity.WARNING),
    DOCUMENT_UNPUBLISHED(Severity.INFO),
    CONTROL_UNCOVERED(Severity.INFO),
    CONTROL_BLANKET(Severity.INFO),
    VAGUE_TERM(Severity.WARNING),
    VAGUE_AUTHORITY(Severity.WARNING),
    RECURRENCE_WITHOUT_INTERVAL(Severity.WARNING),
    ABSOLUTE_TERM(Severity.WARNING),
    WEAK_COMMITMENT(Severity.WARNING),
    UNILATERAL_CHANGE(Severity.WARNING),
    OPEN_ENDED_LIST(Severity.WARNING),
    DUPLICATE_SENTENCE(Severity.WARNING),
    FUTURE_PROMISE(Severity.WARNING),
    OUTDATED_PRACTICE(Severity.WARNING),
    MARKETING_TERM(Severity.WARNING),
    FOREIGN_CONTROL(Severity.WARNING),
    STANDARD_EDITION(Severity.INFO),
    ABBREVIATION_UNDEFINED(Severity.INFO),
    STANDARD_NAME(Severity.ERROR),
    CADENCE_MISMATCH(Severity.ERROR),
    CERTIFICATE_MISMATCH(Severity.ERROR),
    STANDARD_WITHDRAWN(Severity.RELEASE),
    LAW_REPEALED(Severity.RELEASE),
    REVISION_NOT_BUMPED(Severity.RELEASE),
    CHANGE_UNDECLARED(Severity.RELEASE),
    CHANGE_CONTRADICTED(Severity.RELEASE),
    COMMITMENT_WEAKENED(Severity.RELEASE),
    MEASURE_REMOVED(Severity.RELEASE),
    EFFECTIVE_INVALID(Severity.RELEASE),
    PROOF_MISSING_FOR_CHANGE(Severity.RELEASE),
    SEAL_BROKEN(Severity.ERROR),
    AUDIENCE_LEAK(Severity.ERROR);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** The id that users read and configure, for example {@code evidence-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The severity where the project configures none. */
    public Severity severity() {
        return severity;
    }

    /** Whether it looks for words of a list, to which a project adds its own in {@code lint/<id>.csv}. */
    public boolean readsWords() {
        return switch (this) {
            case VAGUE_TERM,
                    VAGUE_AUTHORITY,
                    RECURRENCE_WITHOUT_INTERVAL,
                    ABSOLUTE_TERM,
                    WEAK_COMMITMENT,
                    UNILATERAL_CHANGE,
                    OPEN_ENDED_LIST,
                    FUTURE_PROMISE,
                    OUTDATED_PRACTICE,
                    MARKETING_TERM,
                    FOREIGN_CONTROL,
                    ABBREVIATION_UNDEFINED,
                    CADENCE_MISMATCH,
                    STANDARD_NAME,
                    STANDARD_WITHDRAWN,
                    LAW_REPEALED -> true;
            default -> false;
        };
    }

    /** The rule of an id; empty when there is none. */
    public static Optional<Rule> of(String id) {
        for (Rule rule : values()) {
            if (rule.id().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}

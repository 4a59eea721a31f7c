package org.tompolicy.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;

/**
 * A subject that is not the same in two states.
 *
 * @param title of the measure or sub-processor, in the later state where it is there
 * @param before plain text of the promise or fact; empty where it was not there
 * @param after plain text in the later state; empty where it is gone
 * @param aspects what differs; never empty
 * @param structural the class that structure alone decides; empty where only people can say
 * @param hints words that read like a change of strength, for example {@code must → may}; no class follows from them
 */
public record Difference(
        ChangeSubject subject,
        String title,
        String before,
        String after,
        List<Aspect> aspects,
        Optional<ChangeClass> structural,
        List<String> hints) {
    public Difference {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        aspects = List.copyOf(aspects);
        if (aspects.isEmpty()) {
            throw new IllegalArgumentException("nothing differs: " + subject);
        }
        Objects.requireNonNull(structural, "structural");
        hints = List.copyOf(hints);
    }

    /** The aspect of a kind. */
    public Optional<Aspect> aspect(Aspect.Kind kind) {
        return aspects.stream().filter(aspect -> aspect.kind() == kind).findFirst();
    }

    /** Whether something of it is only for people to class. */
    public boolean isUndecided() {
        return aspects.stream().anyMatch(Aspect::isUndecided);
    }

    /** Whether something of it makes the promise smaller by structure alone. */
    public boolean isWeaker() {
        return aspects.stream().anyMatch(Aspect::isWeaker);
    }

    /** Whether it came as a whole. */
    public boolean isNew() {
        return aspect(Aspect.Kind.PRESENCE)
                .filter(aspect -> aspect.after().contains(name()))
                .isPresent();
    }

    /** Whether it went as a whole, and not to those that are withdrawn or don't apply. */
    public boolean isGone() {
        return aspect(Aspect.Kind.PRESENCE)
                .filter(aspect -> aspect.before().contains(name()))
                .isPresent();
    }

    /** Whether it came or went as a whole, or got another status, so that its class says all. */
    public boolean isWhole() {
        return aspect(Aspect.Kind.PRESENCE).isPresent()
                || aspect(Aspect.Kind.STATUS).isPresent();
    }

    private String name() {
        return subject.claim().isEmpty() ? subject.id() : subject.claim();
    }

    /** For a sub-processor: whether it took the place of another, or another took its place. */
    public boolean isReplacement() {
        return aspect(Aspect.Kind.PRESENCE)
                .filter(aspect -> !aspect.before().isEmpty() && !aspect.after().isEmpty())
                .isPresent();
    }

    /**
     * Whether data is at another place or with another company than before, or people reach it from another place, as far as
     * the words tell: the locations, the countries of access and the legal entity of the policy, the country and the legal
     * entity of a sub-processor. No such change is the same as before.
     */
    public boolean isElsewhere() {
        return aspects.stream().filter(Aspect::isUndecided).anyMatch(aspect -> switch (subject.kind()) {
            case POLICY -> isPlace() || isFact(PolicyFact.COMPANY);
            case SUBPROCESSOR -> aspect.kind() == Aspect.Kind.COUNTRY || aspect.kind() == Aspect.Kind.LEGAL_ENTITY;
            case MEASURE, CLAIM, SUBPROCESSOR_CLAIM -> false;
        });
    }

    /** Whether it is a text of the policy to which something can be added while the rest of it stays. */
    public boolean isExtensible() {
        return isPlace() || isPreamble();
    }

    /** Whether it is a text in front of measures: the preamble, or the introductions of categories. */
    public boolean isPreamble() {
        return isFact(PolicyFact.PREAMBLE) || isFact(PolicyFact.CATEGORIES);
    }

    private boolean isPlace() {
        return isFact(PolicyFact.LOCATIONS) || isOtherAccess();
    }

    /** Whether it is about the countries from which people reach the data. */
    public boolean isOtherAccess() {
        return isFact(PolicyFact.REMOTE_ACCESS);
    }

    private boolean isFact(PolicyFact fact) {
        return subject.kind() == ChangeSubject.Kind.POLICY && subject.id().equals(fact.word());
    }

    /**
     * Whether customers have to be told before it takes effect, as Article 28(2) GDPR has it: a sub-processor that
     * comes, or one whose country or legal entity changes.
     */
    public boolean isNewSubProcessing() {
        return subject.kind() == ChangeSubject.Kind.SUBPROCESSOR
                && aspects.stream().anyMatch(aspect -> switch (aspect.kind()) {
                    case COUNTRY, LEGAL_ENTITY -> !aspect.direction().equals(Optional.of(ChangeClass.EDITORIAL));
                    case PRESENCE -> aspect.direction().equals(Optional.of(ChangeClass.ADDED));
                    case WORDS,
                            MARKUP,
                            PICTURE,
                            CONTEXT,
                            DESCRIPTION,
                            TITLE,
                            ID,
                            INTERVAL,
                            REVIEW_INTERVAL,
                            CONTROLS,
                            STATUS,
                            PROVIDED_BY,
                            SERVICES,
                            AUDIENCE,
                            PROOF,
                            ADDRESS,
                            CONTACT,
                            PURPOSE,
                            TRANSFER_BASIS,
                            TRANSFER_UNTIL,
                            USED_FROM,
                            USED_UNTIL,
                            VALUE -> false;
                });
    }
}

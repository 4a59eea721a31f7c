package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;

/**
 * What differs between two states of a policy as customers read it. The machine decides from structure alone: what came
 * or went, how often, for which services, by whom, related to what, shown to whom, with what kind of proof. What changed
 * words mean is for people to say.
 */
public final class Comparison {

    private Comparison() {}

    /**
     * The differences, in reading order: facts of the policy, measures each followed by its claims, sub-processors each
     * followed by its claims. What is gone stands where it stood.
     */
    public static List<Difference> of(PublishedViews before, PublishedViews after) {
        TextComparison texts = new TextComparison(before.customer(), after.customer());
        List<Difference> differences =
                new ArrayList<>(PolicyComparison.differences(before.customer(), after.customer(), texts));
        differences.addAll(new MeasureComparison(before, after, texts).differences());
        differences.addAll(new SubProcessorComparison(before, after, texts).differences());
        return List.copyOf(differences);
    }

    /**
     * The same for a later state whose sources are at hand: a kind of proof that a claim still names is not gone when it
     * is only not shown that day.
     *
     * @param after what the sources publish on a day
     */
    public static List<Difference> of(PublishedViews before, PublishedViews after, Policy sources) {
        return new NamedProof(sources).without(of(before, after));
    }

    /** The same for what everybody may read. */
    public static List<Difference> of(PublishedPolicy before, PublishedPolicy after) {
        return of(new PublishedViews(before, before), new PublishedViews(after, after));
    }
}

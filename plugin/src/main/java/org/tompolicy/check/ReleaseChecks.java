package org.tompolicy.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.trace.Trace;

/** Every check of what the sources change against the last release that stands. */
public final class ReleaseChecks {

    /** All of them, in the order of their rules. */
    static final List<ReleaseCheck> ALL = List.of(
            new RevisionNotBumped(),
            new ChangeUndeclared(),
            new ChangeContradicted(),
            new CommitmentWeakened(),
            new MeasureRemoved(),
            new EffectiveInvalid(),
            new ProofMissingForChange());

    private ReleaseChecks() {}

    /** The rules that compare the sources with the last release. */
    public static Set<Rule> rules() {
        return ALL.stream().map(ReleaseCheck::rule).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a finding says that the day from which the sources would hold is wrong. */
    public static boolean isAboutEffect(Finding finding) {
        return finding.rule() == new EffectiveInvalid().rule();
    }

    /**
     * The findings of all of them with default severities, sorted, without repetition; {@link Judgement} comes after.
     * There are none without a release to compare with.
     *
     * @param trace states of the claims on the day
     * @param draft what the sources would publish
     */
    public static List<Finding> findings(Policy policy, Trace trace, PublishedViews draft, Releases releases) {
        return releases.newestStanding().stream()
                .map(release -> SinceRelease.of(policy, trace, draft, release, before(release)))
                .flatMap(since -> ALL.stream().flatMap(check -> check.check(since).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static PublishedViews before(Release release) {
        return release.views()
                .orElseThrow(() -> new IllegalArgumentException("no text to compare with: " + release.version()));
    }
}

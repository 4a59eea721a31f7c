package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.check.Checks;
import org.tompolicy.check.Judgement;
import org.tompolicy.check.ReleaseChecks;
import org.tompolicy.check.Summary;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Releases;
import org.tompolicy.publish.Publisher;
import org.tompolicy.read.ReadResult;
import org.tompolicy.trace.Trace;

/**
 * What a build found wrong.
 *
 * @param findings judged by the project's own severities; sorted
 * @param refusal why nothing may be published whatever the project chose; empty where there is no such reason
 * @param summary what is counted of them
 */
record Found(List<Finding> findings, Optional<String> refusal, Summary summary) {

    /**
     * Everything that can be found.
     *
     * @param reading what was found before any check: in documents, in seals and in templates
     * @param views the present state as customers read it; asked for where there is a release to compare with
     */
    static Found of(
            Options options,
            List<Finding> reading,
            ReadResult read,
            Trace trace,
            Supplier<PublishedViews> views,
            Releases releases) {
        List<Finding> all = new ArrayList<>(reading);
        all.addAll(now(read, trace));
        if (releases.newestStanding().isPresent() && read.unread().isEmpty()) {
            all.addAll(sinceRelease(read, trace, views.get(), releases));
        }
        Policy policy = read.policy();
        List<Finding> judged = List.copyOf(new Judgement(options.severities(), releases.measures()).of(all, policy));
        return new Found(judged, refusal(all, read), Summary.of(policy, trace, judged));
    }

    /** What is wrong with the present state, whatever was released. */
    private static List<Finding> now(ReadResult read, Trace trace) {
        Policy policy = read.policy();
        List<Finding> all = new ArrayList<>();
        Beside.all(List.<Supplier<List<Finding>>>of(
                        () -> Checks.findings(policy, trace),
                        () -> GlyphCheck.findings(policy),
                        () -> PictureCheck.findings(policy)))
                .forEach(all::addAll);
        for (Policy translated : read.translated().values()) {
            all.addAll(Checks.ofTranslation(policy, translated, trace));
            all.addAll(newlyTold(all, GlyphCheck.findings(translated)));
        }
        return all;
    }

    /** What stands in the original because it is not translated is told there once. */
    private static List<Finding> newlyTold(List<Finding> told, List<Finding> others) {
        return others.stream().filter(finding -> !told.contains(finding)).toList();
    }

    private static List<Finding> sinceRelease(ReadResult read, Trace trace, PublishedViews views, Releases releases) {
        List<Finding> since = new ArrayList<>(ReleaseChecks.findings(read.policy(), trace, views, releases));
        read.translated()
                .forEach((language, words) ->
                        since.addAll(ofTranslationAlone(since, sinceRelease(language, words, trace, releases))));
        return since;
    }

    /** What a translation changed against the release that was sealed in its language. */
    private static List<Finding> sinceRelease(String language, Policy words, Trace trace, Releases releases) {
        boolean isSealed = releases.newestStanding()
                .filter(release -> release.isIn(language))
                .isPresent();
        return isSealed
                ? ReleaseChecks.findings(
                        words, trace, Publisher.views(words, trace, releases.measures()), releases.in(language))
                : List.of();
    }

    /** Those that the prevailing language does not have too: a change of both is told once. */
    private static List<Finding> ofTranslationAlone(List<Finding> told, List<Finding> translated) {
        return translated.stream()
                .filter(finding -> told.stream()
                        .noneMatch(other -> other.rule() == finding.rule()
                                && other.subject().equals(finding.subject())))
                .toList();
    }

    /** Why nothing may be published while these stand, whatever the project chose; empty where there is no such reason. */
    static Optional<String> refusal(List<Finding> all, ReadResult read) {
        List<Finding> refused = Judgement.refused(all);
        return refused.isEmpty() ? unread(read).map(Found::notPublished) : Optional.of(notPublished(refused));
    }

    private static String notPublished(List<Finding> refused) {
        return "Nothing is published while there is "
                + refused.stream().map(Found::reason).distinct().sorted().collect(Collectors.joining(" or "))
                + ", whatever tom.failOn says; the first stands at "
                + refused.get(0).location() + ".";
    }

    private static String reason(Finding finding) {
        String id = finding.rule().id();
        return finding.doubt() == Doubt.AUDIENCE ? id + " (it leaves open who may read the text)" : id;
    }

    private static String notPublished(String unread) {
        return "Nothing is published while a file cannot be read, whatever tom.failOn says: " + unread;
    }

    /** The first file that was not read, with the reason and how many more there are; empty where all were. */
    static Optional<String> unread(ReadResult read) {
        List<Finding> unread = read.unread();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        Finding first = unread.get(0);
        long more = files(unread).count() - 1;
        return Optional.of(first.location() + ": " + first.message() + moreUnread(more));
    }

    private static Stream<String> files(List<Finding> findings) {
        return findings.stream().map(finding -> finding.location().file()).distinct();
    }

    private static String moreUnread(long more) {
        if (more == 0) {
            return "";
        }
        return more == 1 ? " One more file is not read." : " " + more + " more files are not read.";
    }
}

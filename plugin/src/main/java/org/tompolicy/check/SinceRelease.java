package org.tompolicy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Classification;
import org.tompolicy.change.Comparison;
import org.tompolicy.change.Declarations;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Revision;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * What the sources change against a release, and where the sources say what.
 *
 * @param trace states of the claims on the day
 * @param release the last one that stands
 * @param before its text
 * @param differences in reading order
 * @param said what the company says of them
 * @param classes of the differences
 */
record SinceRelease(
        Policy policy,
        Trace trace,
        Release release,
        PublishedViews before,
        List<Difference> differences,
        Declarations said,
        Classification classes) {

    /**
     * The document that speaks for a subject.
     *
     * @param name how findings name it
     * @param title where a finding about the whole stands
     * @param released its revision in the release; empty where it was not in it
     */
    record Header(Value name, Location title, Revision revised, Optional<Integer> released, List<Claim> claims) {

        /** Whether it has a newer revision than the release. */
        boolean isBumped() {
            return released.map(earlier -> revised.number() > earlier).orElse(true);
        }

        /** The revision that makes the change: the present one, or the next one where it is not raised yet. */
        int nextRevision() {
            return isBumped() ? revised.number() : released.orElse(revised.number()) + 1;
        }
    }

    static SinceRelease of(Policy policy, Trace trace, PublishedViews draft, Release release, PublishedViews before) {
        List<Difference> differences = Comparison.of(before, draft, policy);
        Declarations said = Declarations.of(policy).since(before);
        return new SinceRelease(
                policy, trace, release, before, differences, said, Classification.of(differences, said));
    }

    /** The day. */
    LocalDate asOf() {
        return trace.options().asOf();
    }

    /** The document that speaks for a subject; empty where it is gone from the sources. */
    Optional<Header> header(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY ->
                Optional.of(new Header(
                        new Value.Part(Messages.of("change.policy")),
                        policy.facts().location(),
                        policy.facts().revised(),
                        Optional.of(before.customer().revision()),
                        List.of()));
            case MEASURE, CLAIM -> measure(subject.id()).map(this::header);
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM ->
                policy.subProcessors().stream()
                        .filter(subProcessor -> subProcessor.id().equals(subject.id()))
                        .findFirst()
                        .map(this::header);
        };
    }

    private Header header(Measure measure) {
        return new Header(
                new Value.Words(measure.id()),
                measure.location(),
                measure.revised(),
                before.customer()
                        .measures()
                        .filter(released -> isSame(released.id(), measure))
                        .map(PublishedMeasure::revision)
                        .findFirst(),
                measure.claims());
    }

    private Header header(SubProcessor subProcessor) {
        return new Header(
                new Value.Words(subProcessor.id()),
                subProcessor.location(),
                subProcessor.revised(),
                before.customer().subProcessors().stream()
                        .filter(released -> released.id().equals(subProcessor.id()))
                        .map(PublishedSubProcessor::revision)
                        .findFirst(),
                subProcessor.claims());
    }

    /** The measure of the sources with an id, or that had it once. */
    Optional<Measure> measure(String id) {
        return policy.measures()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .or(() ->
                        policy.measures().filter(measure -> isSame(id, measure)).findFirst());
    }

    private static boolean isSame(String id, Measure measure) {
        return measure.id().equals(id) || measure.formerly().stream().anyMatch(name -> name.equalsIgnoreCase(id));
    }

    /** Where a finding about a subject stands: at its claim's line, else at the title of its document, else at the policy. */
    Location place(ChangeSubject subject) {
        return header(subject)
                .map(header -> header.claims().stream()
                        .filter(claim -> claim.id().equals(subject.claim()))
                        .map(claim -> Location.line(
                                claim.location().file(), claim.location().line()))
                        .findFirst()
                        .orElse(header.title()))
                .orElse(start());
    }

    /** Where findings stand about what has no file. */
    Location start() {
        return Location.startOf(policy.facts().location().file());
    }

    /** A finding about a subject. */
    Finding finding(Rule rule, Location location, Message words, ChangeSubject subject) {
        Arguments said = Arguments.of(Argument.RELEASE, release.version());
        return Finding.of(rule, location, words)
                .about(about(subject))
                .with(
                        subject.kind() == ChangeSubject.Kind.POLICY
                                        && !subject.id().isEmpty()
                                ? said.and(Argument.WHAT, subject.id())
                                : said);
    }

    private static Subject about(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> Subject.NOTHING;
            case MEASURE -> new Subject.Measure(subject.id());
            case SUBPROCESSOR -> new Subject.SubProcessor(subject.id());
            case CLAIM, SUBPROCESSOR_CLAIM -> new Subject.Claim(subject.id(), subject.claim());
        };
    }

    /** The line to paste that signs a revision off today. */
    Message approval(int revision) {
        return Messages.of("advice.approval").with("revision", revision).with("today", asOf().toString());
    }
}

package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.change.Declaration;
import org.tompolicy.change.Difference;
import org.tompolicy.check.SinceRelease.Header;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.wording.Messages;

/** A measure of the last release that is gone from the sources, or that is promised no longer without a sign-off. */
final class MeasureRemoved implements ReleaseCheck {

    @Override
    public Rule rule() {
        return Rule.MEASURE_REMOVED;
    }

    /** Whether a whole measure is promised no longer. */
    static boolean isRemoved(Difference difference) {
        return difference.subject().kind() == ChangeSubject.Kind.MEASURE
                && difference.structural().equals(Optional.of(ChangeClass.REMOVED));
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        List<Finding> findings = new ArrayList<>();
        for (String id : released(since.before().customer())) {
            if (since.measure(id).isEmpty()) {
                findings.add(gone(since, id));
            }
        }
        since.differences().stream()
                .filter(MeasureRemoved::isRemoved)
                .flatMap(difference -> since
                        .header(difference.subject())
                        .filter(header -> !isAgreed(since.said().of(difference.subject())))
                        .map(header -> unsigned(since, header, difference.subject()))
                        .stream())
                .forEach(findings::add);
        return findings;
    }

    private static Set<String> released(PublishedPolicy policy) {
        Set<String> ids = new TreeSet<>();
        Stream.concat(
                        policy.measures().map(PublishedMeasure::id),
                        policy.withdrawn().stream().map(WithdrawnMeasure::id))
                .forEach(ids::add);
        return ids;
    }

    private static boolean isAgreed(Declaration said) {
        return said.isSignedOff() && said.changeClass().equals(Optional.of(ChangeClass.REMOVED));
    }

    private Finding gone(SinceRelease since, String id) {
        int revision = since.before()
                .customer()
                .measures()
                .filter(measure -> measure.id().equals(id))
                .map(measure -> measure.revision() + 1)
                .findFirst()
                .orElse(0);
        Message lines = revision == 0
                ? Messages.of("measure-removed.withdrawn")
                : Messages.of("measure-removed.removed")
                        .with("revision", revision)
                        .with("approval", since.approval(revision));
        return since.finding(
                rule(),
                since.start(),
                Messages.of("measure-removed.gone")
                        .with("measure", id)
                        .with("release", since.release().version().text())
                        .with("lines", lines),
                new ChangeSubject(ChangeSubject.Kind.MEASURE, id, ""));
    }

    private Finding unsigned(SinceRelease since, Header header, ChangeSubject subject) {
        int revision = header.nextRevision();
        return since.finding(
                rule(),
                header.title(),
                Messages.of("measure-removed.unsigned")
                        .with("measure", header.name())
                        .with("release", since.release().version().text())
                        .with("revision", revision)
                        .with("approval", since.approval(revision)),
                subject);
    }
}

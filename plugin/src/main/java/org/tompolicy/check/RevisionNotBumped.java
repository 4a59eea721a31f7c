package org.tompolicy.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.check.SinceRelease.Header;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.wording.Messages;

/** A promise that changed, and not only in its form, while its revision is that of the last release. */
final class RevisionNotBumped implements ReleaseCheck {

    /** What changes with time by itself: days, and the proof that is at hand. */
    private static final Set<Aspect.Kind> OF_A_DAY =
            Set.of(Aspect.Kind.PROOF, Aspect.Kind.TRANSFER_UNTIL, Aspect.Kind.USED_FROM, Aspect.Kind.USED_UNTIL);

    @Override
    public Rule rule() {
        return Rule.REVISION_NOT_BUMPED;
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        Map<ChangeSubject, List<Difference>> changed = Owners.of(since.classes().changes().stream()
                .filter(RevisionNotBumped::isChange)
                .map(ClassifiedChange::difference));
        return changed.entrySet().stream()
                .flatMap(entry -> finding(since, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static boolean isChange(ClassifiedChange change) {
        Difference difference = change.difference();
        boolean wholeSubProcessor = difference.subject().kind() == ChangeSubject.Kind.SUBPROCESSOR
                && difference.aspect(Aspect.Kind.PRESENCE).isPresent();
        boolean ofADay = !difference.isWeaker()
                && difference.aspects().stream().allMatch(aspect -> OF_A_DAY.contains(aspect.kind()));
        return change.changeClass() != ChangeClass.EDITORIAL && !wholeSubProcessor && !ofADay;
    }

    private Optional<Finding> finding(SinceRelease since, ChangeSubject owner, List<Difference> changed) {
        return since.header(owner)
                .filter(header -> !header.isBumped())
                .map(header ->
                        since.finding(rule(), header.revised().location(), message(since, header, changed), owner));
    }

    private static Message message(SinceRelease since, Header header, List<Difference> changed) {
        return Messages.of("revision-not-bumped.says")
                .with("subject", header.name())
                .with("revision", header.revised().number())
                .with("release", since.release().version().text())
                .with("changes", ChangeWords.of(changed))
                .with("next", header.nextRevision());
    }
}

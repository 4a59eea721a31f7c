package org.tompolicy.check;

import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Difference;
import org.tompolicy.check.SinceRelease.Header;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Located;
import org.tompolicy.wording.Messages;

/** A change that only people can class, and nobody has. */
final class ChangeUndeclared implements ReleaseCheck {

    @Override
    public Rule rule() {
        return Rule.CHANGE_UNDECLARED;
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        return Owners.of(since.classes().undeclared().stream()).entrySet().stream()
                .flatMap(entry -> finding(since, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Finding> finding(SinceRelease since, ChangeSubject owner, List<Difference> changed) {
        return since.header(owner)
                .map(header -> since.finding(rule(), place(header), message(since, header, changed), owner));
    }

    private static Location place(Header header) {
        return header.revised()
                .declared()
                .map(Located::location)
                .orElse(Location.startOf(header.title().file()));
    }

    private static Message message(SinceRelease since, Header header, List<Difference> changed) {
        return Messages.of("change-undeclared.says")
                .with("release", since.release().version().text())
                .with("changes", ChangeWords.of(changed))
                .with("revision", header.nextRevision())
                .with("others", others(changed));
    }

    /** What is elsewhere is not the same as before. */
    private static String others(List<Difference> changed) {
        boolean extensible = changed.stream().allMatch(Difference::isExtensible);
        boolean elsewhere = changed.stream().anyMatch(Difference::isElsewhere);
        return (extensible ? "added, " : "") + "strengthened" + (elsewhere ? "" : ", equivalent, editorial");
    }
}

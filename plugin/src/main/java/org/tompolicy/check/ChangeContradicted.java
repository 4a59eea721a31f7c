package org.tompolicy.check;

import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Contradiction;
import org.tompolicy.change.Difference;
import org.tompolicy.check.SinceRelease.Header;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Located;

/** A declared class that the structure of the change does not bear out. */
final class ChangeContradicted implements ReleaseCheck {

    @Override
    public Rule rule() {
        return Rule.CHANGE_CONTRADICTED;
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        return since.classes().contradictions().stream()
                .flatMap(contradiction -> finding(since, contradiction).stream())
                .toList();
    }

    private Optional<Finding> finding(SinceRelease since, Contradiction contradiction) {
        return since.header(contradiction.owner())
                .map(header -> since.finding(
                        rule(), place(header), message(since, header, contradiction), contradiction.owner()));
    }

    private static Location place(Header header) {
        return header.revised().declared().map(Located::location).orElse(header.title());
    }

    private static String message(SinceRelease since, Header header, Contradiction contradiction) {
        List<Difference> against = contradiction.against();
        boolean weaker = against.stream().anyMatch(Difference::isWeaker);
        boolean elsewhere = against.stream().anyMatch(Difference::isElsewhere);
        int revision = header.nextRevision();
        return "tom-change says " + contradiction.declared().word() + ", the change since release "
                + since.release().version() + " does not: " + ChangeWords.of(against) + ". "
                + (elsewhere ? "Another place, country or legal entity is never the same as before. " : "")
                + "Write \":tom-change: "
                + revision + " " + instead(against).word() + "\""
                + (elsewhere
                        ? other(against)
                        : weaker && isMilder(contradiction.declared())
                                ? ", or have your word signed off: " + since.approval(revision) + "."
                                : ".");
    }

    /** What else may be said of what is elsewhere. */
    private static String other(List<Difference> against) {
        if (against.stream().anyMatch(Difference::isWeaker)) {
            return ".";
        }
        return against.stream().anyMatch(Difference::isExtensible)
                ? ", or added or strengthened where that is what it is."
                : ", or strengthened where that is what it is.";
    }

    private static boolean isMilder(ChangeClass declared) {
        return switch (declared) {
            case EDITORIAL, EQUIVALENT, STRENGTHENED -> true;
            case ADDED, WEAKENED, REMOVED -> false;
        };
    }

    /** What structure shows: of several things the weakest; that a claim is removed weakens its measure. */
    private static ChangeClass instead(List<Difference> against) {
        if (against.stream().anyMatch(Difference::isWeaker)) {
            return against.stream().anyMatch(MeasureRemoved::isRemoved) ? ChangeClass.REMOVED : ChangeClass.WEAKENED;
        }
        if (against.stream().anyMatch(Difference::isElsewhere)) {
            return ChangeClass.WEAKENED;
        }
        return List.of(ChangeClass.STRENGTHENED, ChangeClass.ADDED, ChangeClass.EQUIVALENT).stream()
                .filter(found -> against.stream()
                        .anyMatch(difference -> difference.structural().equals(Optional.of(found))))
                .findFirst()
                .orElse(
                        against.stream().anyMatch(Difference::isUndecided)
                                ? ChangeClass.EQUIVALENT
                                : ChangeClass.EDITORIAL);
    }
}

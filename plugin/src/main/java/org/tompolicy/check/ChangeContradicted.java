package org.tompolicy.check;

import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Contradiction;
import org.tompolicy.change.Difference;
import org.tompolicy.check.SinceRelease.Header;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Located;
import org.tompolicy.wording.Messages;

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

    private static Message message(SinceRelease since, Header header, Contradiction contradiction) {
        List<Difference> against = contradiction.against();
        boolean weaker = against.stream().anyMatch(Difference::isWeaker);
        boolean elsewhere = against.stream().anyMatch(Difference::isElsewhere);
        int revision = header.nextRevision();
        Message message;
        if (elsewhere) {
            message = Messages.of(elsewhere(against, weaker));
        } else if (weaker && isMilder(contradiction.declared())) {
            message = Messages.of("change-contradicted.orSignedOff").with("approval", since.approval(revision));
        } else {
            message = Messages.of("change-contradicted.says");
        }
        return message.with("declared", contradiction.declared().word())
                .with("release", since.release().version().text())
                .with("changes", ChangeWords.of(against))
                .with("revision", revision)
                .with("instead", instead(against).word());
    }

    /** What else may be said of what is elsewhere. */
    private static String elsewhere(List<Difference> against, boolean weaker) {
        if (weaker) {
            return "change-contradicted.elsewhere";
        }
        return against.stream().anyMatch(Difference::isExtensible)
                ? "change-contradicted.elsewhereOrAdded"
                : "change-contradicted.elsewhereOrStronger";
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

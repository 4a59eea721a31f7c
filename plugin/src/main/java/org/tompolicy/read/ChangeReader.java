package org.tompolicy.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.model.Change;
import org.tompolicy.model.Change.ChangeClass;

/** Reads {@code tom-change: 4 weakened} and {@code tom-approved-by: 4 CISO, 2026-10-01}. */
final class ChangeReader {

    private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]{0,5})\\s+(.+)");
    private static final List<String> CLASSES =
            Arrays.stream(ChangeClass.values()).map(ChangeClass::word).toList();

    private ChangeReader() {}

    /** The change of a revision; {@code revision} is the document's own. */
    static Optional<Change> read(HeaderAttributes header, int revision) {
        Optional<AttributeText> approval = header.get("tom-approved-by");
        Optional<Matcher> approved = approval.flatMap(ChangeReader::approval);
        return header.get("tom-change")
                .flatMap(change -> change(change, revision).map(read -> {
                    String by = approved.filter(matcher -> Integer.parseInt(matcher.group(1)) == read.revision())
                            .map(matcher -> matcher.group(2))
                            .orElse("");
                    return new Change(read.revision(), read.changeClass(), by);
                }));
    }

    private static Optional<Change> change(AttributeText attribute, int revision) {
        Matcher matcher = NUMBERED.matcher(attribute.value());
        Optional<ChangeClass> changeClass = matcher.matches() ? ChangeClass.of(matcher.group(2)) : Optional.empty();
        if (changeClass.isEmpty()) {
            attribute.invalid("Write the revision and a class, for example " + revision + " strengthened. Classes: "
                    + String.join(", ", CLASSES) + ".");
            return Optional.empty();
        }
        int changed = Integer.parseInt(matcher.group(1));
        if (changed > revision) {
            attribute.invalid("The document is at revision " + revision + ": raise revnumber, or write " + revision
                    + " " + changeClass.get().word() + ".");
        }
        return Optional.of(new Change(changed, changeClass.get(), ""));
    }

    private static Optional<Matcher> approval(AttributeText attribute) {
        Matcher matcher = NUMBERED.matcher(attribute.value());
        if (matcher.matches() && hasDay(matcher.group(2))) {
            return Optional.of(matcher);
        }
        attribute.invalid("Write the revision, the role and the day, for example 4 CISO, 2026-10-01.");
        return Optional.empty();
    }

    private static boolean hasDay(String approval) {
        int comma = approval.lastIndexOf(',');
        return comma > 0
                && AttributeText.date(approval.substring(comma + 1).strip()).isPresent();
    }
}

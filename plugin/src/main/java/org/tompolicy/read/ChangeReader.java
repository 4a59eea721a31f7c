package org.tompolicy.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Located;
import org.tompolicy.model.Revision;
import org.tompolicy.model.Revision.Declared;
import org.tompolicy.model.Revision.SignOff;
import org.tompolicy.prose.Days;
import org.tompolicy.wording.Messages;

/** Reads {@code revnumber}, {@code tom-change: 4 weakened} and {@code tom-approved-by: 4 CISO, 2026-10-01}. */
final class ChangeReader {

    private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]{0,5})\\s+(.+)");
    private static final List<String> CLASSES =
            Arrays.stream(ChangeClass.values()).map(ChangeClass::word).toList();

    private ChangeReader() {}

    /** What a header says of the document's revision; {@code start} is the place where it names none. */
    static Revision read(HeaderAttributes header, Location start) {
        Optional<AttributeText> revnumber = header.get("revnumber");
        int number = revnumber.flatMap(AttributeText::revision).orElse(1);
        return new Revision(
                number,
                revnumber.map(AttributeText::location).orElse(start),
                header.get("tom-change")
                        .flatMap(attribute -> declared(attribute, number)
                                .map(declared -> new Located<>(declared, attribute.location()))),
                header.get("tom-approved-by")
                        .flatMap(attribute -> approval(attribute)
                                .map(matcher -> new SignOff(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                                .map(signOff -> new Located<>(signOff, attribute.location()))));
    }

    private static Optional<Declared> declared(AttributeText attribute, int revision) {
        Matcher matcher = NUMBERED.matcher(attribute.value());
        Optional<ChangeClass> changeClass = matcher.matches() ? ChangeClass.of(matcher.group(2)) : Optional.empty();
        if (changeClass.isEmpty()) {
            attribute.invalid(Messages.of("attribute-invalid.change")
                    .with("revision", revision)
                    .with("classes", Value.Several.of(CLASSES)));
            return Optional.empty();
        }
        int changed = Integer.parseInt(matcher.group(1));
        if (changed > revision) {
            attribute.invalid(Messages.of("attribute-invalid.changeAhead")
                    .with("revision", revision)
                    .with("class", changeClass.get().word()));
        }
        return Optional.of(new Declared(changed, changeClass.get()));
    }

    private static Optional<Matcher> approval(AttributeText attribute) {
        Matcher matcher = NUMBERED.matcher(attribute.value());
        if (matcher.matches() && hasDay(matcher.group(2))) {
            return Optional.of(matcher);
        }
        attribute.invalid(Messages.of("attribute-invalid.approval"));
        return Optional.empty();
    }

    private static boolean hasDay(String approval) {
        int comma = approval.lastIndexOf(',');
        return comma > 0 && Days.iso(approval.substring(comma + 1).strip()).isPresent();
    }
}

package org.tompolicy.read;

import java.time.LocalDate;
import java.util.Optional;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Located;
import org.tompolicy.model.Waiver;

/**
 * The three attributes of a waiver as they stand in one place.
 *
 * @param missingAt where a finding stands about one that is missing
 */
record WaiverReader(
        Optional<AttributeText> reason,
        Optional<AttributeText> until,
        Optional<AttributeText> by,
        Location missingAt,
        Findings findings) {

    /** The waiver; what is missing here comes from {@code inherited}. */
    Optional<Waiver> read(Optional<Waiver> inherited, String untilLine, String reasonLine) {
        if (reason.isEmpty() && until.isEmpty() && by.isEmpty()) {
            return inherited;
        }
        Optional<String> why = reason.map(AttributeText::value).or(() -> inherited.map(Waiver::reason));
        if (why.isEmpty()) {
            until.or(() -> by)
                    .ifPresent(alone -> alone.invalid("It belongs to a waiver, and there is none. Add the reason: "
                            + reasonLine + ", or delete it."));
            return Optional.empty();
        }
        Optional<LocalDate> end = until.isPresent()
                ? until.flatMap(AttributeText::date).map(Located::value)
                : inherited.flatMap(Waiver::until);
        if (until.isEmpty() && end.isEmpty()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    missingAt,
                    "The waiver has no last day. Add one: " + untilLine,
                    Doubt.CONTENT);
        }
        String who =
                by.map(AttributeText::value).orElse(inherited.map(Waiver::by).orElse(""));
        Location location = reason.map(AttributeText::location)
                .orElse(inherited.map(Waiver::location).orElse(missingAt));
        return Optional.of(new Waiver(why.get(), end, who, location));
    }
}

package org.tompolicy.read;

import java.time.LocalDate;
import java.util.Optional;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Located;
import org.tompolicy.model.Waiver;
import org.tompolicy.wording.Messages;

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
                    .ifPresent(alone -> alone.invalid(
                            Messages.of("attribute-invalid.noWaiver").with("line", reasonLine)));
            return Optional.empty();
        }
        Optional<LocalDate> end = until.isPresent()
                ? until.flatMap(AttributeText::date).map(Located::value)
                : inherited.flatMap(Waiver::until);
        if (until.isEmpty() && end.isEmpty()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    missingAt,
                    Messages.of("attribute-invalid.waiverUntil").with("line", untilLine),
                    Doubt.CONTENT);
        }
        String who =
                by.map(AttributeText::value).orElse(inherited.map(Waiver::by).orElse(""));
        Location location = reason.map(AttributeText::location)
                .orElse(inherited.map(Waiver::location).orElse(missingAt));
        return Optional.of(new Waiver(why.get(), end, who, location));
    }
}

package org.tompolicy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;

/** The next release would hold too early: not after the last one, or before customers had their time to read of it. */
final class EffectiveInvalid implements ReleaseCheck {

    @Override
    public Rule rule() {
        return Rule.EFFECTIVE_INVALID;
    }

    @Override
    public List<Finding> check(SinceRelease since) {
        if (since.differences().isEmpty()) {
            return List.of();
        }
        LocalDate effective = since.policy().facts().effective().orElse(since.asOf());
        LocalDate last = since.release().effective();
        List<Difference> noticed = noticed(since);
        Interval notice = since.policy().facts().notice();
        LocalDate told = notice.after(since.asOf());
        LocalDate earliest = later(last.plusDays(1), noticed.isEmpty() ? since.asOf() : told);
        if (!effective.isAfter(last)) {
            return List.of(finding(
                    since,
                    "The next release would hold from " + effective + ", and release "
                            + since.release().version() + " from " + last + "; a later release takes effect later.",
                    earliest));
        }
        if (!noticed.isEmpty() && effective.isBefore(told)) {
            return List.of(finding(
                    since,
                    "The next release would hold from " + effective + ", and customers have to be told "
                            + Advice.words(notice) + " before (tom-notice): " + ChangeWords.of(noticed) + ".",
                    earliest));
        }
        return List.of();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Difference> noticed(SinceRelease since) {
        List<Difference> lessened = since.classes().lessened();
        return Stream.concat(lessened.stream(), since.differences().stream().filter(Difference::isNewSubProcessing))
                .distinct()
                .toList();
    }

    private Finding finding(SinceRelease since, String problem, LocalDate earliest) {
        Location location =
                since.policy().facts().takesEffect().map(Located::location).orElse(since.start());
        return Finding.of(
                        rule(),
                        location,
                        problem + " Write \":tom-effective: " + earliest + "\" or a later day into policy.adoc.")
                .with(Arguments.of(Argument.RELEASE, since.release().version()));
    }
}

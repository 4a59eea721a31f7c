package org.tompolicy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.change.Difference;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.wording.Messages;

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
                    Messages.of("effective-invalid.tooEarly")
                            .with("effective", effective)
                            .with("release", since.release().version().text())
                            .with("last", last),
                    earliest));
        }
        if (!noticed.isEmpty() && effective.isBefore(told)) {
            return List.of(finding(
                    since,
                    Messages.of("effective-invalid.noNotice")
                            .with("effective", effective)
                            .with("notice", new Value.Length(notice.period()))
                            .with("changes", ChangeWords.of(noticed)),
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

    private Finding finding(SinceRelease since, Message problem, LocalDate earliest) {
        Location location =
                since.policy().facts().takesEffect().map(Located::location).orElse(since.start());
        return Finding.of(rule(), location, problem.with("earliest", earliest.toString()))
                .with(Arguments.of(Argument.RELEASE, since.release().version()));
    }
}

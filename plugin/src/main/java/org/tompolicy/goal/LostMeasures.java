package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Measure;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.read.ReadResult;

/**
 * Released measures that are not among the sources any more, while a text that nobody reads, such as {@code foot.txt},
 * lies in their category: that may be the measure, so it counts as one that was not read and not as removed.
 */
final class LostMeasures {

    private LostMeasures() {}

    /** The same result, in which such texts are among what was not read. */
    static ReadResult heldBack(ReadResult read, Releases releases) {
        Set<String> present = read.policy().measures().map(Measure::id).collect(Collectors.toUnmodifiableSet());
        Set<String> categories = releases.newestStanding().flatMap(Release::views).stream()
                .flatMap(views -> views.customer().measures())
                .filter(measure -> !present.contains(measure.id()))
                .map(PublishedMeasure::category)
                .collect(Collectors.toUnmodifiableSet());
        List<Finding> texts = read.findings().stream()
                .filter(finding -> finding.rule() == Rule.ID_MISSING)
                .filter(finding -> isOtherText(finding.location().file(), categories))
                .toList();
        return texts.isEmpty()
                ? read
                : read.withUnread(Stream.concat(read.unread().stream(), texts.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Whether a file lies in one of the categories and is no document: where one is, its own id is missing. */
    private static boolean isOtherText(String file, Set<String> categories) {
        List<String> steps = new ArrayList<>(List.of(file.split("/")));
        String name = steps.remove(steps.size() - 1).toLowerCase(Locale.ROOT);
        return !name.endsWith(".adoc")
                && !name.endsWith(".md")
                && !steps.isEmpty()
                && categories.contains(steps.get(steps.size() - 1));
    }
}

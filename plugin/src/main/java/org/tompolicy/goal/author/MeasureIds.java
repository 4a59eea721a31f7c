package org.tompolicy.goal.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.model.Category;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.Releases;

/**
 * Which ids measures have and had: those of the sources, withdrawn ones and earlier names included, and those of every
 * sealed release. The next id lies beyond the highest of its letters, so that none is ever used twice.
 */
final class MeasureIds {

    private static final Pattern ID = Pattern.compile("([A-Z]{2,4})-([0-9]{2,3})");
    private static final int HIGHEST = 999;
    private static final int MOST_LETTERS = 4;
    /** Words that say nothing of what a category is about. */
    private static final Set<String> SMALL =
            Set.of("and", "of", "the", "for", "und", "der", "die", "das", "von", "fuer");

    private final Policy policy;
    private final Map<String, Integer> highest = new TreeMap<>();

    MeasureIds(Policy policy, Releases releases) {
        this.policy = policy;
        Stream<String> present = policy.measures()
                .flatMap(measure ->
                        Stream.concat(Stream.of(measure.id(), measure.replacedBy()), measure.formerly().stream()));
        Stream<String> sealed = releases.all().stream()
                .flatMap(release -> release.views().stream())
                .flatMap(views -> views.customer().measures())
                .flatMap(MeasureIds::names);
        Stream.concat(present, sealed).forEach(this::add);
    }

    private static Stream<String> names(PublishedMeasure measure) {
        return Stream.concat(Stream.of(measure.id()), measure.formerly().stream());
    }

    private void add(String id) {
        Matcher matcher = ID.matcher(id.toUpperCase(Locale.ROOT));
        if (matcher.matches()) {
            highest.merge(matcher.group(1), Integer.valueOf(matcher.group(2)), Math::max);
        }
    }

    /** The next id with these letters; empty where the last one is used. */
    Optional<String> next(String letters) {
        int number = highest.getOrDefault(letters, 0) + 1;
        return number > HIGHEST
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s-%02d", letters, number));
    }

    /** The letters of a category's ids: as it says, as its measures have them, else new ones made from its folder. */
    Optional<String> letters(Category category) {
        if (!category.idPrefix().isEmpty()) {
            return Optional.of(category.idPrefix());
        }
        return mostOf(category).or(() -> free(category.folder()));
    }

    private static Optional<String> mostOf(Category category) {
        Map<String, Long> counted = category.measures().stream()
                .map(Measure::id)
                .map(ID::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** Letters that no measure and no category has used, made from the name of a folder. */
    Optional<String> free(String folder) {
        Set<String> taken = new TreeSet<>(highest.keySet());
        policy.categories().forEach(category -> taken.add(category.idPrefix()));
        return candidates(folder).stream()
                .filter(letters -> !taken.contains(letters))
                .findFirst();
    }

    private static Set<String> candidates(String folder) {
        List<String> words = FileName.words(folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        String all = String.join("", words).toUpperCase(Locale.ROOT);
        String initials = words.stream()
                .filter(word -> !SMALL.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(initials.substring(0, Math.min(MOST_LETTERS, initials.length())));
        for (int length = 2; length <= Math.min(MOST_LETTERS, all.length()); length++) {
            candidates.add(all.substring(0, length));
        }
        for (int second = 2; second < all.length(); second++) {
            candidates.add(all.substring(0, 1) + all.charAt(second));
        }
        candidates.removeIf(letters -> letters.length() < 2);
        return candidates;
    }
}

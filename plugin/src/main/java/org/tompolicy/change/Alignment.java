package org.tompolicy.change;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which elements of two lists are the same, in one order: as many as can be. */
public final class Alignment {

    /** Elements of both lists together beyond which those come first that stand once: all together could take minutes. */
    private static final int MOST = 10_000;

    private static final int REPEATED = -1;

    private Alignment() {}

    /**
     * A place where elements of both lists are the same.
     *
     * @param before index in the earlier list
     * @param after index in the later list
     */
    public record Pair(int before, int after) {}

    /** The places, rising in both lists. */
    public static List<Pair> of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            pairs.add(new Pair(i, i));
        }
        add(
                pairs,
                start,
                start,
                middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        for (int i = end; i > 0; i--) {
            pairs.add(new Pair(before.size() - i, after.size() - i));
        }
        return pairs;
    }

    private static List<Pair> middle(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        return before.size() + after.size() > MOST ? parted(before, after) : common(before, after);
    }

    /** Between those that stand once in each list the others are few. */
    private static List<Pair> parted(List<String> before, List<String> after) {
        List<Pair> anchors = singular(before, after);
        if (anchors.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Pair anchor : anchors) {
            add(pairs, i, j, of(before.subList(i, anchor.before()), after.subList(j, anchor.after())));
            pairs.add(anchor);
            i = anchor.before() + 1;
            j = anchor.after() + 1;
        }
        add(pairs, i, j, of(before.subList(i, before.size()), after.subList(j, after.size())));
        return pairs;
    }

    private static void add(List<Pair> pairs, int i, int j, List<Pair> more) {
        more.forEach(pair -> pairs.add(new Pair(i + pair.before(), j + pair.after())));
    }

    private static List<Pair> common(List<String> before, List<String> after) {
        List<Change> changes = new MyersDiffWithLinearSpace<String>()
                .computeDiff(before, after, null).stream()
                        .sorted((one, other) -> one.startOriginal != other.startOriginal
                                ? Integer.compare(one.startOriginal, other.startOriginal)
                                : Integer.compare(one.startRevised, other.startRevised))
                        .toList();
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Change change : changes) {
            while (i < change.startOriginal) {
                pairs.add(new Pair(i++, j++));
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        while (i < before.size()) {
            pairs.add(new Pair(i++, j++));
        }
        return pairs;
    }

    /** The longest order of those that stand once in each list. */
    private static List<Pair> singular(List<String> before, List<String> after) {
        Map<String, Integer> old = places(before);
        Map<String, Integer> young = places(after);
        List<Pair> ends = new ArrayList<>();
        Map<Pair, Optional<Pair>> previous = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            int place = young.getOrDefault(before.get(i), REPEATED);
            if (place == REPEATED || old.get(before.get(i)) == REPEATED) {
                continue;
            }
            Pair pair = new Pair(i, place);
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (ends.get(middle).after() < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous.put(pair, low == 0 ? Optional.empty() : Optional.of(ends.get(low - 1)));
            if (low == ends.size()) {
                ends.add(pair);
            } else {
                ends.set(low, pair);
            }
        }
        LinkedList<Pair> pairs = new LinkedList<>();
        Optional<Pair> at = ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(ends.size() - 1));
        while (at.isPresent()) {
            pairs.addFirst(at.get());
            at = previous.get(at.get());
        }
        return pairs;
    }

    private static Map<String, Integer> places(List<String> list) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            places.merge(list.get(i), i, (one, other) -> REPEATED);
        }
        return places;
    }
}

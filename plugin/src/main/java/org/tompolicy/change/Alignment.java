package org.tompolicy.change;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** Which elements of two lists are the same, in one order: as many as can be. */
public final class Alignment {

    /** Elements of both lists together beyond which nothing is aligned: that could take minutes. */
    private static final int MOST = 10_000;

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
        int i = 0;
        int j = 0;
        for (Change change :
                changes(before.subList(start, before.size() - end), after.subList(start, after.size() - end))) {
            while (i < start + change.startOriginal) {
                pairs.add(new Pair(i++, j++));
            }
            i = start + change.endOriginal;
            j = start + change.endRevised;
        }
        while (i < before.size()) {
            pairs.add(new Pair(i++, j++));
        }
        return pairs;
    }

    private static List<Change> changes(List<String> before, List<String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST) {
            return List.of(new Change(DeltaType.CHANGE, 0, before.size(), 0, after.size()));
        }
        return new MyersDiffWithLinearSpace<String>()
                .computeDiff(before, after, null).stream()
                        .sorted((one, other) -> one.startOriginal != other.startOriginal
                                ? Integer.compare(one.startOriginal, other.startOriginal)
                                : Integer.compare(one.startRevised, other.startRevised))
                        .toList();
    }
}

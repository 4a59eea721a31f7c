package org.tompolicy.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Things of two states that belong together, in the reading order of the later state: what is gone follows what it followed. */
final class Pairs {

    /** A thing in both states, or in one of them. */
    record Pair<T>(Optional<T> before, Optional<T> after) {

        /** The thing as it is now, or as it was last. */
        T latest() {
            return after.or(this::before).orElseThrow();
        }
    }

    private Pairs() {}

    /**
     * Pairs of what belongs together.
     *
     * @param same rules by which an earlier thing is a later one, the surest first
     */
    static <T> List<Pair<T>> of(Collection<T> before, Collection<T> after, List<BiPredicate<T, T>> same) {
        List<T> old = List.copyOf(before);
        List<T> young = List.copyOf(after);
        int[] partner = new int[old.size()];
        Arrays.fill(partner, -1);
        Set<Integer> taken = new LinkedHashSet<>();
        for (BiPredicate<T, T> rule : same) {
            for (int i = 0; i < old.size(); i++) {
                for (int j = 0; partner[i] < 0 && j < young.size(); j++) {
                    if (!taken.contains(j) && rule.test(old.get(i), young.get(j))) {
                        partner[i] = j;
                        taken.add(j);
                    }
                }
            }
        }
        return ordered(old, young, partner);
    }

    private static <T> List<Pair<T>> ordered(List<T> old, List<T> young, int[] partner) {
        List<Pair<T>> pairs = new ArrayList<>();
        goneAfter(-1, old, partner, pairs);
        for (int j = 0; j < young.size(); j++) {
            int i = indexOf(partner, j);
            pairs.add(new Pair<>(i < 0 ? Optional.empty() : Optional.of(old.get(i)), Optional.of(young.get(j))));
            if (i >= 0) {
                goneAfter(i, old, partner, pairs);
            }
        }
        return pairs;
    }

    private static <T> void goneAfter(int i, List<T> old, int[] partner, List<Pair<T>> pairs) {
        for (int next = i + 1; next < old.size() && partner[next] < 0; next++) {
            pairs.add(new Pair<>(Optional.of(old.get(next)), Optional.empty()));
        }
    }

    private static int indexOf(int[] partner, int j) {
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] == j) {
                return i;
            }
        }
        return -1;
    }
}

package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Two lists that say the same in two languages, in the same order, with gaps in either: which entries belong together. The order
 * decides, and what {@link Signs} two entries share; a pair counts only when every best alignment has it.
 */
final class Counterparts {

    private final List<Signs> own;
    private final List<Signs> theirs;

    private Counterparts(List<Signs> own, List<Signs> theirs) {
        this.own = List.copyOf(own);
        this.theirs = List.copyOf(theirs);
    }

    /** Positions in the first list with those in the second; both counted from 0. */
    static TreeMap<Integer, Integer> of(List<Signs> own, List<Signs> theirs) {
        Counterparts all = new Counterparts(own, theirs);
        int[][] best = all.best(-1, -1);
        TreeMap<Integer, Integer> pairs = new TreeMap<>();
        for (int[] pair : all.path(best)) {
            if (all.best(pair[0], pair[1])[0][0] < best[0][0]) {
                pairs.put(pair[0], pair[1]);
            }
        }
        return pairs;
    }

    /** What the ends of both lists from each pair of positions on are worth together, where one pair is not allowed. */
    private int[][] best(int row, int column) {
        int[][] best = new int[own.size() + 1][theirs.size() + 1];
        for (int i = own.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                int gap = Math.max(best[i + 1][j], best[i][j + 1]);
                boolean allowed = i != row || j != column;
                best[i][j] = allowed ? Math.max(gap, worth(i, j) + best[i + 1][j + 1]) : gap;
            }
        }
        return best;
    }

    private int worth(int i, int j) {
        return own.get(i).worth(theirs.get(j));
    }

    private List<int[]> path(int[][] best) {
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < own.size() && j < theirs.size()) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                pairs.add(new int[] {i, j});
                i++;
                j++;
            }
        }
        return pairs;
    }
}

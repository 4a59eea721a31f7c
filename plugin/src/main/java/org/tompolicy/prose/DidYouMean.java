package org.tompolicy.prose;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.finding.Message;
import org.tompolicy.wording.Messages;

/** Finds the name that a writer most likely meant. */
public final class DidYouMean {

    private DidYouMean() {}

    /** A sentence that begins with a blank, for the end of a message; {@code otherwise} where no name is near. */
    public static String sentence(String written, Collection<String> names, String otherwise) {
        return nearest(written, names)
                .map(name -> " Did you mean " + name + "?")
                .orElse(otherwise.isEmpty() ? "" : " " + otherwise);
    }

    /** A sentence that asks whether the nearest name was meant; {@code otherwise} where no name is near. */
    public static Message message(String written, Collection<String> names, Message otherwise) {
        return nearest(written, names).map(DidYouMean::message).orElse(otherwise);
    }

    /** A sentence after another one that asks whether the nearest name was meant, where one is near. */
    public static Message after(Message first, String written, Collection<String> names) {
        return nearest(written, names)
                .map(near -> Messages.sequence(first, message(near)))
                .orElse(first);
    }

    /** A sentence that asks whether a name was meant. */
    public static Message message(String near) {
        return Messages.of("advice.didYouMean").with("name", near);
    }

    /**
     * The nearest name; of equals the longest, since a letter is left out more often than added, then the alphabetically
     * first; empty where none is near enough to be a slip.
     */
    public static Optional<String> nearest(String written, Collection<String> names) {
        int allowed = Math.min(3, Math.max(written.length() > 4 ? 2 : 1, written.length() / 3));
        return names.stream()
                .filter(name -> distance(written, name) <= allowed)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters added, left out, replaced or swapped with their neighbour; upper and lower case are the same. */
    public static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}

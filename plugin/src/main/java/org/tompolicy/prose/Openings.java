package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The letters that a match of a pattern can begin with, read from the pattern. What is not read for sure counts as "anything
 * may follow", so that a place too many is looked at and none too few.
 */
final class Openings {

    /** More letters tell hardly more. */
    private static final int LETTERS = 3;

    /** @param isOpen whether anything may follow */
    private record Opening(String letters, boolean isOpen) {}

    private static final Opening NOTHING = new Opening("", false);
    private static final Opening ANYTHING = new Opening("", true);

    private Openings() {}

    /**
     * The first letters of what a pattern finds elsewhere than at the beginning of a text, where each match begins with a
     * word.
     *
     * @return empty when a match can begin with anything, or inside of a word
     */
    static Optional<Set<String>> of(String expression) {
        Set<String> letters = new LinkedHashSet<>();
        for (String alternative : alternatives(expression)) {
            int begin = behindLookarounds(alternative);
            if (alternative.startsWith("^", begin)) {
                continue;
            }
            if (!alternative.startsWith("\\b", begin)) {
                return Optional.empty();
            }
            for (Opening opening : sequence(alternative.substring(begin))) {
                if (opening.letters().isEmpty()
                        || !Character.isLetterOrDigit(opening.letters().charAt(0))) {
                    return Optional.empty();
                }
                letters.add(opening.letters());
            }
        }
        return Optional.of(letters);
    }

    private static int behindLookarounds(String sequence) {
        int at = 0;
        while (isLookaround(sequence.substring(at))) {
            at = endOfPiece(sequence, at);
        }
        return at;
    }

    private static boolean isLookaround(String piece) {
        return piece.startsWith("(?=")
                || piece.startsWith("(?!")
                || piece.startsWith("(?<=")
                || piece.startsWith("(?<!");
    }

    private static List<String> alternatives(String expression) {
        List<String> alternatives = new ArrayList<>();
        int begin = 0;
        int at = 0;
        while (at < expression.length()) {
            if (expression.charAt(at) == '|') {
                alternatives.add(expression.substring(begin, at));
                begin = at + 1;
                at = begin;
            } else {
                at = endOfPiece(expression, at);
            }
        }
        alternatives.add(expression.substring(begin));
        return alternatives;
    }

    private static Set<Opening> sequence(String sequence) {
        Set<Opening> openings = Set.of(NOTHING);
        int at = 0;
        while (at < sequence.length() && openings.stream().anyMatch(one -> !one.isOpen())) {
            int end = endOfPiece(sequence, at);
            int behind = endOfQuantifier(sequence, end);
            openings =
                    joined(openings, quantified(piece(sequence.substring(at, end)), sequence.substring(end, behind)));
            at = behind;
        }
        return openings;
    }

    private static Set<Opening> joined(Set<Opening> before, Set<Opening> next) {
        Set<Opening> joined = new LinkedHashSet<>();
        for (Opening first : before) {
            if (first.isOpen()) {
                joined.add(first);
                continue;
            }
            for (Opening second : next) {
                String letters = first.letters() + second.letters();
                boolean isLong = letters.length() >= LETTERS;
                joined.add(new Opening(isLong ? letters.substring(0, LETTERS) : letters, isLong || second.isOpen()));
            }
        }
        return joined;
    }

    private static Set<Opening> quantified(Set<Opening> piece, String quantifier) {
        if (quantifier.isEmpty()) {
            return piece;
        }
        Set<Opening> all = new LinkedHashSet<>();
        boolean once = quantifier.startsWith("?");
        piece.forEach(one -> all.add(once ? one : new Opening(one.letters(), true)));
        if (!quantifier.startsWith("+")) {
            all.add(NOTHING);
        }
        return all;
    }

    private static Set<Opening> piece(String piece) {
        char first = piece.charAt(0);
        if (piece.equals("\\b") || isLookaround(piece)) {
            return Set.of(NOTHING);
        } else if (piece.startsWith("(?:")) {
            Set<Opening> all = new LinkedHashSet<>();
            alternatives(piece.substring(3, piece.length() - 1)).forEach(one -> all.addAll(sequence(one)));
            return all;
        } else if (first == '\\' && !Character.isLetterOrDigit(piece.charAt(1))) {
            return Set.of(new Opening(piece.substring(1), false));
        } else if (piece.length() > 1 || "^$.|?*+{}()[]\\".indexOf(first) >= 0) {
            return Set.of(ANYTHING);
        }
        return Set.of(new Opening(piece, false));
    }

    /** Behind one character, class or group; patterns are compiled before, so that brackets are closed. */
    private static int endOfPiece(String expression, int from) {
        char first = expression.charAt(from);
        if (first == '\\') {
            return from + 2;
        } else if (first == '[') {
            int at = from + 1;
            int depth = 1;
            while (depth > 0) {
                char c = expression.charAt(at);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                at += c == '\\' ? 2 : 1;
            }
            return at;
        } else if (first == '(') {
            int at = from + 1;
            while (expression.charAt(at) != ')') {
                at = endOfPiece(expression, at);
            }
            return at + 1;
        }
        return from + 1;
    }

    private static int endOfQuantifier(String expression, int from) {
        int at = from;
        if (at < expression.length() && expression.charAt(at) == '{') {
            at = expression.indexOf('}', at) + 1;
        }
        while (at < expression.length() && "?*+".indexOf(expression.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}

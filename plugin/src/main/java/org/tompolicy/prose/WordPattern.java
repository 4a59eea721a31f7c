package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns of words, which are looked for only where a word begins as a match can begin. It finds what the patterns find, in a
 * fraction of the time: most sentences hold no word that begins so.
 */
public final class WordPattern {

    private final Pattern pattern;
    private final FirstLetters letters;
    private final boolean mayStandFirst;

    /** Patterns whose matches can begin with anything. */
    private final List<Pattern> others;

    private WordPattern(List<String> expressions, int flags) {
        Set<String> openings = new LinkedHashSet<>();
        List<String> known = new ArrayList<>();
        List<Pattern> unknown = new ArrayList<>();
        for (String expression : expressions) {
            Pattern compiled = Pattern.compile(expression, flags);
            Optional<Set<String>> own = Openings.of(expression);
            if (own.isPresent()) {
                openings.addAll(own.get());
                known.add(expression);
            } else {
                unknown.add(compiled);
            }
        }
        this.letters = new FirstLetters(openings);
        this.mayStandFirst = known.stream().anyMatch(expression -> expression.indexOf('^') >= 0);
        this.pattern =
                Pattern.compile(known.isEmpty() ? "(?!)" : known.stream().collect(Collectors.joining("|")), flags);
        this.others = List.copyOf(unknown);
    }

    /**
     * Reads a pattern.
     *
     * @param flags of {@link Pattern}; the pattern itself says nothing of lines
     * @throws java.util.regex.PatternSyntaxException when it is none
     */
    public static WordPattern of(String expression, int flags) {
        return anyOf(List.of(expression), flags);
    }

    /**
     * Several patterns as one, which finds what any of them finds.
     *
     * @throws java.util.regex.PatternSyntaxException when one of them is none
     */
    public static WordPattern anyOf(List<String> expressions, int flags) {
        return new WordPattern(expressions, flags);
    }

    /** Whether a sentence holds a match. */
    public boolean isIn(String sentence) {
        return find(sentence).isPresent();
    }

    /** A match in a sentence, the first one of a single pattern, as a matcher that stands at it. */
    public Optional<Matcher> find(String sentence) {
        int at = mayStandFirst ? 0 : letters.next(sentence, 0);
        if (at >= 0) {
            Matcher matcher =
                    pattern.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
            while (at >= 0) {
                if (matcher.region(at, sentence.length()).lookingAt()) {
                    return Optional.of(matcher);
                }
                at = at < sentence.length() ? letters.next(sentence, at + 1) : -1;
            }
        }
        return others.stream()
                .map(other -> other.matcher(sentence))
                .filter(Matcher::find)
                .findFirst();
    }
}

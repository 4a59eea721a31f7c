package org.tompolicy.prose;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of words, which is looked for only where a word begins as a match can begin. It finds what the pattern finds, in a
 * fraction of the time: most sentences hold no word that begins so.
 */
public final class WordPattern {

    private final Pattern pattern;
    private final Optional<FirstLetters> letters;
    private final boolean mayStandFirst;

    private WordPattern(Pattern pattern) {
        this.pattern = pattern;
        Optional<Set<String>> openings = Openings.of(pattern.pattern());
        this.letters = openings.map(FirstLetters::new);
        this.mayStandFirst = pattern.pattern().indexOf('^') >= 0;
    }

    /**
     * Reads a pattern.
     *
     * @param flags of {@link Pattern}; the pattern itself says nothing of lines
     * @throws java.util.regex.PatternSyntaxException when it is none
     */
    public static WordPattern of(String expression, int flags) {
        return new WordPattern(Pattern.compile(expression, flags));
    }

    /** Whether a sentence holds a match. */
    public boolean isIn(String sentence) {
        return find(sentence).isPresent();
    }

    /** The first match in a sentence, as a matcher that stands at it. */
    public Optional<Matcher> find(String sentence) {
        if (letters.isEmpty()) {
            Matcher matcher = pattern.matcher(sentence);
            return matcher.find() ? Optional.of(matcher) : Optional.empty();
        }
        int at = mayStandFirst ? 0 : letters.get().next(sentence, 0);
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
        while (at >= 0) {
            if (matcher.region(at, sentence.length()).lookingAt()) {
                return Optional.of(matcher);
            }
            at = at < sentence.length() ? letters.get().next(sentence, at + 1) : -1;
        }
        return Optional.empty();
    }
}

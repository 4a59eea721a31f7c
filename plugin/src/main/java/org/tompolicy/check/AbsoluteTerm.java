package org.tompolicy.check;

import java.util.List;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.IntervalMention;
import org.tompolicy.prose.Intervals;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** A promise that a single exception breaks. Restrictions, and nouns that are bounded, are in order. */
final class AbsoluteTerm implements ProseCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern NOUN = Pattern.compile("(?:all|alle[nr]?|any|every|each|jede[nrsm]?)", FLAGS);

    /** What follows "all" where the noun is bounded. */
    private static final Pattern BOUNDED = Pattern.compile(
            "^ (?:of\\b|folgende|der\\b|des\\b|beiden?\\b|vo[nm]\\b|(?:the |these |diese[rn]? )?"
                    + "(?!(?:is|are|was|were|has|have|must|may|can|will|ist|sind|wird|werden|hat|haben)\\b)[\\p{L}\\p{N}-]+"
                    + "(?: (?!(?:is|are|was|were|has|have|must|may|can|will|sign|signs|ist|sind|wird|werden|hat|haben)\\b)"
                    + "[\\p{L}\\p{N}-]+)?"
                    + " (?:of|with|who|that|which|whose|listed|named|managed|covered|described|in scope|enrolled"
                    + "|mit|vo[nm]|des|der|im|in der|aus)\\b"
                    + "|[\\p{L}\\p{N}-]+, (?:die|der|das|deren)\\b)",
            FLAGS);

    private static final Pattern RESTRICTION =
            Pattern.compile("^.{0,60}\\b(?:without|unless|except|other than|ohne|außer)\\b", FLAGS);

    /** "Every transfer may only …" restricts. */
    private static final Pattern ONLY = Pattern.compile(
            "\\b(?:(?:may|must|can|is|are) only|only (?:with|after|if|when)|(?:darf|dürfen|wird|werden|ist|sind) nur|nur (?:mit|nach|wenn))\\b",
            FLAGS);

    /** "The time of each incident" says of which thing something is, not that there is no exception. */
    private static final Pattern DISTRIBUTED = Pattern.compile(
            "\\b(?:of|for|in|on|at|by|per|with|from|to|beside|before|after|between|bei|für|in|an|auf|von|nach|vor|zu|mit|pro|aus)\\s$",
            FLAGS);

    private static final Pattern EACH = Pattern.compile("each|every|jede[nrsm]?", FLAGS);

    private static final Pattern RESTRICTABLE =
            Pattern.compile("cannot|can not|never|no one|nobody|niemand|nie|niemals", FLAGS);

    @Override
    public Rule rule() {
        return Rule.ABSOLUTE_TERM;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        return prose.findings(
                rule(),
                "absolute-term.says",
                sentence -> words.in(sentence.text()).stream()
                        .filter(hit -> !isInOrder(hit, sentence.text()))
                        .toList());
    }

    private static boolean isInOrder(Words.Hit hit, String sentence) {
        String after = sentence.substring(hit.end());
        if (NOUN.matcher(hit.words()).matches()) {
            String before = sentence.substring(0, hit.start());
            return BOUNDED.matcher(after).lookingAt()
                    || recurs(hit, sentence)
                    || ONLY.matcher(after).find()
                    || EACH.matcher(hit.words()).matches()
                            && DISTRIBUTED.matcher(before).find();
        }
        return RESTRICTABLE.matcher(hit.words()).matches()
                && RESTRICTION.matcher(after).lookingAt();
    }

    /** What recurs is no universal promise: every 3 months, each January. */
    private static boolean recurs(Words.Hit hit, String sentence) {
        return Intervals.in(sentence).stream()
                .filter(IntervalMention::recursInTime)
                .anyMatch(mention -> mention.start() < hit.end() && hit.start() < mention.end());
    }
}

package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.prose.LetterPairs;
import org.tompolicy.prose.Standard;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** What the dictionary of standards and laws says of the sentences of a policy on a day. */
final class Dictionary {

    /** Where the old one is named to say that it is not, or no longer, relied on. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:not|no longer|former|formerly|moved from|migrated|replac\\p{L}*|supersed\\p{L}*|instead of|until|previous\\p{L}*"
                    + "|nicht|nicht mehr|früher\\p{L}*|ehemalig\\p{L}*|abgelöst|ersetzt|umgestellt|anstelle|statt)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Dictionary() {}

    /**
     * A finding for each entry that a claim names: of the plugin's dictionary, and of the project's own list.
     *
     * @param key of the message, which has the places {@code claim}, {@code words} and {@code advice}
     */
    static List<Finding> findings(Prose prose, Rule rule, String key, Trace trace, Function<Standard, Message> advice) {
        Set<String> removed = prose.removedNames(rule);
        List<Standard> standards = Standard.of(rule, trace.options().asOf()).stream()
                .filter(standard -> !removed.contains(standard.name().toLowerCase(Locale.ROOT)))
                .toList();
        Words added = prose.addedWords(rule);
        List<Finding> findings = new ArrayList<>(prose.findings(rule, key, sentence -> {
            List<Words.Hit> hits = added.in(sentence.text());
            return hits.isEmpty() || isPast(sentence.text()) ? List.of() : hits;
        }));
        for (Prose.Statement statement : prose.statements()) {
            LetterPairs pairs = LetterPairs.of(String.join("\n", statement.sentences()));
            for (Standard standard : standards) {
                if (!standard.mayBeIn(pairs)) {
                    continue;
                }
                Set<String> words = new LinkedHashSet<>();
                for (String sentence : statement.sentences()) {
                    List<String> named = standard.in(sentence);
                    if (!named.isEmpty() && (standard.validUntil().isEmpty() || !isPast(sentence))) {
                        words.addAll(named);
                    }
                }
                if (!words.isEmpty()) {
                    findings.add(statement.finding(
                            rule,
                            words,
                            Messages.of(key)
                                    .with("words", Prose.quoted(words))
                                    .with("advice", advice.apply(standard))));
                }
            }
        }
        return findings;
    }

    private static boolean isPast(String sentence) {
        return PAST.matcher(sentence).find();
    }

    /** What to write instead, and why. */
    static Message instead(Standard standard) {
        return said("advice.instead", standard);
    }

    /** What to write instead of what is past, since when and by whom. */
    static Message sinceWhen(Standard standard) {
        return standard.validUntil()
                .map(last -> said("advice.insteadSince", standard).with("last", last))
                .orElseGet(() -> instead(standard));
    }

    private static Message said(String key, Standard standard) {
        return Messages.of(key)
                .with("successor", new Value.Shipped(standard.successor()))
                .with("reason", new Value.Shipped(standard.reason()))
                .with("source", new Value.Shipped(standard.source()));
    }
}

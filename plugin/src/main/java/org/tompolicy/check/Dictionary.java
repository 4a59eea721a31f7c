package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Standard;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** What the dictionary of standards and laws says of the sentences of a policy on a day. */
final class Dictionary {

    /** Where the old one is named to say that it is not, or no longer, relied on. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:not|no longer|former|formerly|moved from|migrated|replac\\p{L}*|supersed\\p{L}*|instead of|until|previous\\p{L}*"
                    + "|nicht|nicht mehr|früher\\p{L}*|ehemalig\\p{L}*|abgelöst|ersetzt|umgestellt|anstelle|statt)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Dictionary() {}

    /** A finding for each entry that a claim names: of the plugin's dictionary, and of the project's own list. */
    static List<Finding> findings(Prose prose, Rule rule, Trace trace, Function<Standard, String> advice) {
        Set<String> removed = prose.removedNames(rule);
        List<Standard> standards = Standard.of(rule, trace.options().asOf()).stream()
                .filter(standard -> !removed.contains(standard.name().toLowerCase(Locale.ROOT)))
                .toList();
        Words added = prose.addedWords(rule);
        List<Finding> findings = new ArrayList<>(prose.findings(rule, ".", sentence -> {
            List<Words.Hit> hits = added.in(sentence.text());
            return hits.isEmpty() || isPast(sentence.text()) ? List.of() : hits;
        }));
        for (Prose.Statement statement : prose.statements()) {
            for (Standard standard : standards) {
                Set<String> words = new LinkedHashSet<>();
                for (String sentence : statement.sentences()) {
                    List<String> named = standard.in(sentence);
                    if (!named.isEmpty() && (standard.validUntil().isEmpty() || !isPast(sentence))) {
                        words.addAll(named);
                    }
                }
                if (!words.isEmpty()) {
                    findings.add(statement.finding(
                            rule, words, "says " + Prose.quoted(words) + ". " + advice.apply(standard)));
                }
            }
        }
        return findings;
    }

    private static boolean isPast(String sentence) {
        return PAST.matcher(sentence).find();
    }

    /** What to write instead of what is past, since when and by whom. */
    static String sinceWhen(Standard standard) {
        String lastDay = standard.validUntil()
                .map(last -> "; last day in force: " + last)
                .orElse("");
        return "Write " + standard.successor() + ": " + standard.reason() + " (" + standard.source() + lastDay + ").";
    }
}

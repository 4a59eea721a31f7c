package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.prose.Grammar;
import org.tompolicy.prose.Grammar.Word;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** Words that leave the company a way out of its promise. "May only" and "may not" are restrictions. */
final class WeakCommitment implements ProseCheck {

    private static final WordList.Entry MODAL = new WordList.Entry(
            "", "Say what is done, without the auxiliary verb, or what is not done.", List.of(), false, false);

    /** After the verb: a restriction, or a clause that ends with it. */
    private static final Pattern RESTRICTION = Pattern.compile(
            "^(?: " + Grammar.anyOf(Word.RESTRICTION) + "\\b|.{0,60}\\b" + Grammar.anyOf(Word.RESTRICTION_LATER)
                    + "\\b|[,.;:]|$)",
            Grammar.FLAGS);

    /** Before the verb: what people other than the company can do, or what a relative clause or a purpose says. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:\\b" + Grammar.anyOf(Word.OTHERS) + "\\b[^,.;]{0,30}|\\b" + Grammar.anyOf(Word.RELATIVE)
                    + "\\b[^,.;]{0,60}|\\b" + Grammar.anyOf(Word.ARTICLE) + ")$",
            Grammar.FLAGS);

    /** A permission is a way out only where the company gives it to itself, or says of data that something may happen to it. */
    private static final Pattern OWN = Pattern.compile("\\b" + Grammar.anyOf(Word.OWN) + "$", Grammar.FLAGS);

    @Override
    public Rule rule() {
        return Rule.WEAK_COMMITMENT;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        Pattern modals = Pattern.compile(
                "(?<![\\p{L}-])" + Grammar.anyOf(Grammar.words(Word.MODAL, prose.language())) + "(?![\\p{L}-])",
                Grammar.FLAGS);
        return prose.findings(rule(), "weak-commitment.says", sentence -> {
            List<Words.Hit> hits = new ArrayList<>(words.in(sentence.text()));
            Matcher modal = modals.matcher(sentence.text());
            while (modal.find()) {
                if (isWeak(modal, sentence.text(), prose.company())) {
                    hits.add(new Words.Hit(modal.start(), modal.end(), modal.group(), MODAL));
                }
            }
            return hits;
        });
    }

    private static boolean isWeak(Matcher modal, String sentence, List<String> company) {
        String before = sentence.substring(0, modal.start()).stripTrailing();
        boolean question = before.isEmpty();
        if (question
                || RESTRICTION.matcher(sentence.substring(modal.end())).lookingAt()
                || OTHERS.matcher(before).find()) {
            return false;
        }
        return Grammar.words(Word.PERMISSION).stream().noneMatch(modal.group()::equalsIgnoreCase)
                || OWN.matcher(before).find()
                || company.stream().anyMatch(before::endsWith);
    }
}

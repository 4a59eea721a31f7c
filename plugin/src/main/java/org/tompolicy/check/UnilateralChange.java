package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Category;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Text;
import org.tompolicy.prose.Grammar;
import org.tompolicy.prose.Grammar.Word;
import org.tompolicy.prose.Sentences;
import org.tompolicy.prose.Words;
import org.tompolicy.text.Texts;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * A right of the company to change the text alone, in promises and also where text explains: under the EU clauses nothing
 * in an annex may say so, and an explanation that gives a right is none.
 */
final class UnilateralChange implements ProseCheck {

    private static final Pattern TEXT = words(Word.POLICY_TEXT);
    private static final Pattern PRONOUN = words(Word.POLICY_PRONOUN);
    private static final Pattern CHANGING = words(Word.CHANGING);
    private static final Pattern AGREED = words(Word.AGREED);

    /** That the text stays as it is. */
    private static final Pattern KEPT = Pattern.compile(
            "(?<!\\p{L})" + Grammar.anyOf(Word.NEGATION) + " (?:\\p{L}+ )?" + Grammar.anyOf(Word.CHANGING)
                    + "(?!\\p{L})",
            Grammar.FLAGS);

    private static Pattern words(Word word) {
        return Pattern.compile("(?<!\\p{L})" + Grammar.anyOf(word) + "(?!\\p{L})", Grammar.FLAGS);
    }

    @Override
    public Rule rule() {
        return Rule.UNILATERAL_CHANGE;
    }

    /**
     * A text that explains.
     *
     * @param name what messages call it
     * @param location where it is found if the place of a block is not known
     */
    private record Explanation(Text text, Value name, Location location, Subject subject) {}

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        List<Finding> findings = new ArrayList<>(
                prose.findings(rule(), "unilateral-change.says", sentence -> rights(words, sentence.text(), false)));
        explanations(prose.policy())
                .forEach(explanation -> findings.addAll(findings(explanation, prose.language(), words)));
        return findings;
    }

    private static List<Explanation> explanations(Policy policy) {
        List<Explanation> explanations = new ArrayList<>();
        explanations.add(new Explanation(
                policy.facts().introduction().preamble(),
                new Value.Part(Messages.of("unilateral-change.preamble")),
                policy.facts().location(),
                Subject.NOTHING));
        for (Category category : policy.categories()) {
            explanations.add(new Explanation(
                    category.introduction(),
                    new Value.Part(Messages.of("unilateral-change.introduction").with("category", category.folder())),
                    category.location(),
                    Subject.NOTHING));
            category.measures().stream()
                    .filter(measure -> measure.audience() != Audience.INTERNAL && Prose.isMeant(measure.status()))
                    .forEach(measure -> measure.passages().stream()
                            .filter(passage -> passage.kind() == Passage.Kind.CONTEXT)
                            .forEach(passage -> explanations.add(new Explanation(
                                    passage.text(),
                                    new Value.Words(measure.id()),
                                    measure.location(),
                                    new Subject.Measure(measure.id())))));
        }
        return explanations;
    }

    /** At the block that says so, where its place is known. */
    private List<Finding> findings(Explanation explanation, String language, Words words) {
        List<Finding> findings = new ArrayList<>();
        for (Block block :
                Texts.forAudience(explanation.text(), Audience.CUSTOMER).blocks()) {
            Set<String> said = new LinkedHashSet<>();
            Optional<String> advice = Optional.empty();
            boolean wasAboutIt = false;
            for (String sentence : Sentences.of(Text.of(block), language)) {
                for (Words.Hit hit : rights(words, sentence, wasAboutIt)) {
                    said.add(hit.words());
                    advice = advice.or(() -> Optional.of(hit.entry().instead()));
                }
                wasAboutIt = TEXT.matcher(sentence).lookingAt();
            }
            advice.ifPresent(instead -> findings.add(Finding.of(
                            rule(),
                            block.mark()
                                    .location()
                                    .map(at -> Location.line(at.file(), at.line()))
                                    .orElse(explanation.location()),
                            Messages.of("unilateral-change.says")
                                    .with("claim", explanation.name())
                                    .with("words", Prose.quoted(said))
                                    .with("advice", new Value.Shipped(instead)))
                    .about(explanation.subject())
                    .with(Arguments.NONE.andAll(Argument.WHAT, said))));
        }
        return findings;
    }

    /**
     * What gives the right in a sentence about the text of the policy; nothing where others have a say.
     *
     * @param wasAboutIt whether the sentence before begins with that text, so that a pronoun stands for it
     */
    private static List<Words.Hit> rights(Words words, String sentence, boolean wasAboutIt) {
        List<Words.Hit> hits = words.in(sentence);
        return hits.isEmpty() || !isAboutTheText(sentence, wasAboutIt) || isAgreed(sentence) ? List.of() : hits;
    }

    private static boolean isAboutTheText(String sentence, boolean wasAboutIt) {
        boolean isNamed = TEXT.matcher(sentence).find()
                || wasAboutIt && PRONOUN.matcher(sentence).find();
        return isNamed && CHANGING.matcher(sentence).find();
    }

    private static boolean isAgreed(String sentence) {
        return AGREED.matcher(sentence).find() || KEPT.matcher(sentence).find();
    }
}

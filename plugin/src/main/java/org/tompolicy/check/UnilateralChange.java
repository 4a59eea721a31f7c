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
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Category;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Text;
import org.tompolicy.prose.Grammar;
import org.tompolicy.prose.Grammar.Word;
import org.tompolicy.prose.Sentences;
import org.tompolicy.prose.Words;
import org.tompolicy.text.Texts;
import org.tompolicy.trace.Trace;

/**
 * A right of the company to change the text alone, in promises and also where text explains: under the EU clauses nothing
 * in an annex may say so, and an explanation that gives a right is none.
 */
final class UnilateralChange implements ProseCheck {

    private static final String SAYS = ", which is a right to change the text alone. ";

    private static final Pattern TEXT = words(Word.POLICY_TEXT);
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

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        List<Finding> findings = new ArrayList<>(
                prose.findings(rule(), SAYS.stripTrailing(), sentence -> rights(words, sentence.text())));
        explanation(
                prose,
                words,
                prose.policy().facts().introduction().preamble(),
                "The preamble",
                prose.policy().facts().location(),
                Subject.NOTHING,
                findings);
        for (Category category : prose.policy().categories()) {
            explanation(
                    prose,
                    words,
                    category.introduction(),
                    "The introduction of " + category.folder(),
                    category.location(),
                    Subject.NOTHING,
                    findings);
            category.measures().forEach(measure -> explanations(prose, words, measure, findings));
        }
        return findings;
    }

    private void explanations(Prose prose, Words words, Measure measure, List<Finding> findings) {
        boolean shown = measure.audience() != Audience.INTERNAL
                && (measure.status() == MeasureStatus.IMPLEMENTED || measure.status() == MeasureStatus.DRAFT);
        for (Passage passage : measure.passages()) {
            if (shown && passage.kind() == Passage.Kind.CONTEXT) {
                explanation(
                        prose,
                        words,
                        passage.text(),
                        measure.id(),
                        measure.location(),
                        new Subject.Measure(measure.id()),
                        findings);
            }
        }
    }

    /** At the block that says so, where its place is known. */
    private void explanation(
            Prose prose,
            Words words,
            Text text,
            String name,
            Location otherwise,
            Subject subject,
            List<Finding> findings) {
        for (Block block : Texts.forAudience(text, Audience.CUSTOMER).blocks()) {
            Set<String> said = new LinkedHashSet<>();
            Optional<String> advice = Optional.empty();
            for (String sentence : Sentences.of(Text.of(block), prose.language())) {
                for (Words.Hit hit : rights(words, sentence)) {
                    said.add(hit.words());
                    advice = advice.or(() -> Optional.of(hit.entry().instead()));
                }
            }
            advice.ifPresent(instead -> findings.add(Finding.of(
                            rule(),
                            block.mark()
                                    .location()
                                    .map(at -> Location.line(at.file(), at.line()))
                                    .orElse(otherwise),
                            name + " says " + Prose.quoted(said) + SAYS + instead)
                    .about(subject)
                    .with(Arguments.NONE.andAll(Argument.WHAT, said))));
        }
    }

    /** What gives the right in a sentence about the text of the policy; nothing where others have a say. */
    private static List<Words.Hit> rights(Words words, String sentence) {
        boolean aboutTheText =
                TEXT.matcher(sentence).find() && CHANGING.matcher(sentence).find();
        boolean agreed =
                AGREED.matcher(sentence).find() || KEPT.matcher(sentence).find();
        return aboutTheText && !agreed ? words.in(sentence) : List.of();
    }
}

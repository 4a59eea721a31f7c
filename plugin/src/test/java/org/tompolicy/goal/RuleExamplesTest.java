package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.check.RuleText;
import org.tompolicy.check.RuleTexts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.page.UiVoice;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;
import org.tompolicy.wording.Speech;

/**
 * What the explanation of a rule shows as bad is what the rule finds, and it is silent on what is shown as good. {@code cases/findings} holds
 * what the report says of the bad ones in each language: read it like a page.
 */
@Slow
class RuleExamplesTest {

    @TempDir
    private Path root;

    private List<Finding> found(RuleText text, String language, RuleText.Example example, String name) {
        return new RuleExample(root.resolve(language + "-" + text.rule().id() + "-" + name), text, language)
                .found(example);
    }

    private static Set<Rule> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the report says of a finding, with its language where it is not the report's. */
    private static String said(Finding finding, Speech speech) {
        Speech.Said said = speech.say(List.of(finding.words()));
        return (said.language().isEmpty() ? "" : said.language() + ": ") + "["
                + finding.rule().id() + "] " + said.words();
    }

    @Test
    void the_bad_example_is_found_and_the_good_one_is_not() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, byte[]> said = new TreeMap<>();
        for (String language : RuleTexts.languages()) {
            Speech speech = UiVoice.speech(UiTexts.of(language));
            StringBuilder sentences = new StringBuilder();
            for (RuleText text : RuleTexts.all(language)) {
                List<Finding> found = found(text, language, text.bad(), "bad");
                found.stream()
                        .filter(finding -> finding.rule() == text.rule())
                        .forEach(finding ->
                                sentences.append(said(finding, speech)).append('\n'));
                Set<Rule> bad = rules(found);
                if (!bad.contains(text.rule())) {
                    wrong.add(language + " " + text.rule().id() + ": the bad example gives " + bad);
                }
                Set<Rule> good = rules(found(text, language, text.good(), "good"));
                if (good.contains(text.rule())) {
                    wrong.add(language + " " + text.rule().id() + ": the good example is found too");
                }
            }
            said.put(language + ".txt", sentences.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("", String.join("\n", wrong));
        Golden.assertMatches("findings", said);
    }
}
